import ServiceLintText

/// The texts about HTML that cannot be read.
enum HTMLError {
  static func tooLarge(_ most: Int) -> ReadError {
    ReadError(
      at: 0,
      LocalizedText(
        en: "The page is larger than \(most >> 20) MB, the most that is read.",
        ja: "ページが大きすぎます（読めるのは\(most >> 20) MBまでです）。"))
  }

  static func iso2022JP(at offset: Int) -> ReadError {
    ReadError(
      at: UInt32(clamping: offset),
      LocalizedText(
        en: "The file is in ISO-2022-JP, not in UTF-8.", ja: "ファイルの文字コードがISO-2022-JP（JIS）です。UTF-8ではありません。"),
      advice: LocalizedText(
        en: "Save the file as UTF-8 and change the charset that it names.",
        ja: "ファイルをUTF-8で保存し直し、charsetの指定も直してください。"))
  }
}
