import ServiceLintText

/// What is said of a table that cannot be read.
enum CSVError {
  static func quotesNotClosed(at offset: UInt32) -> ReadError {
    ReadError(
      at: offset,
      LocalizedText(
        en: "The quotation mark that begins this cell has no partner: everything to the end of the file is in it.",
        ja: "このセルを始める引用符が閉じられておらず、ファイルの終わりまでが 1 つのセルになっています。"),
      advice: LocalizedText(
        en: "Close the cell with a quotation mark; if the file was cut off, export it again.",
        ja: "セルの終わりに引用符を付けてください。ファイルが途中で切れている場合は、書き出し直してください。"))
  }

  static func textBehindQuotes(at offset: UInt32) -> ReadError {
    ReadError(
      at: offset,
      LocalizedText(
        en: "Something stands behind the quotation mark that ends the cell.",
        ja: "セルを閉じる引用符の後ろに、余分な文字があります。"),
      advice: LocalizedText(
        en: "Write a quotation mark inside a cell twice (\"\").",
        ja: "セルの中に引用符を書くときは、2 つ重ねて（\"\"）書いてください。"))
  }

  static func tooLarge(_ limit: Int) -> ReadError {
    ReadError(
      at: 0,
      LocalizedText(
        en: "The table is larger than \(limit >> 20) MB.", ja: "表が \(limit >> 20) MB を超えています。"),
      advice: LocalizedText(en: "Split it into several files.", ja: "いくつかのファイルに分けてください。"))
  }
}
