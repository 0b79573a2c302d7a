import ServiceLintText

/// The texts about encodings that no reader takes.
enum EncodingError {
  static func other(_ encoding: SourceText.Encoding, at offset: UInt32) -> ReadError {
    let name = encoding.rawValue
    let isGuess = !encoding.isWide
    return ReadError(
      at: offset,
      LocalizedText(
        en: isGuess
          ? "The file is not in UTF-8; it looks like \(name)." : "The file is in \(name), not in UTF-8.",
        ja: isGuess
          ? "ファイルの文字コードがUTF-8ではありません。\(name)のようです。" : "ファイルの文字コードが\(name)です。UTF-8ではありません。"),
      advice: saveAsUTF8)
  }

  static func damaged(at offset: UInt32, byte: UInt8) -> ReadError {
    let hex = String(byte, radix: 16, uppercase: true)
    return ReadError(
      at: offset,
      LocalizedText(
        en: "The byte 0x\(hex) here is not valid UTF-8; the rest of the file mostly is.",
        ja: "ここのバイト0x\(hex)はUTF-8として正しくありません（ほかの部分はおおむねUTF-8です）。"),
      advice: LocalizedText(
        en: "Type the character here again and save the file as UTF-8.",
        ja: "この位置の文字を入力し直し、UTF-8で保存してください。"))
  }

  /// An XML file says itself that it is in another encoding, and is.
  static func declared(_ name: String, at offset: UInt32) -> ReadError {
    ReadError(
      at: offset,
      LocalizedText(
        en: "The file is in \(name), as its first line says, not in UTF-8.",
        ja: "ファイルの文字コードは、先頭行にあるとおり\(name)です。UTF-8ではありません。"),
      advice: LocalizedText(
        en: "Save the file as UTF-8 and write encoding=\"UTF-8\" in the first line.",
        ja: "ファイルをUTF-8で保存し直し、先頭行を encoding=\"UTF-8\" にしてください。"))
  }

  /// An XML file says that it is in another encoding, but is in UTF-8.
  static func contradicted(_ name: String, at offset: UInt32) -> ReadError {
    ReadError(
      at: offset,
      LocalizedText(
        en: "The first line says that the file is in \(name), but it is in UTF-8: people would see wrong characters.",
        ja: "先頭行では文字コードが\(name)となっていますが、実際はUTF-8です。このままでは文字化けします。"),
      advice: LocalizedText(
        en: "Write encoding=\"UTF-8\" in the first line.", ja: "先頭行を encoding=\"UTF-8\" にしてください。"))
  }

  private static let saveAsUTF8 = LocalizedText(
    en: "Save the file as UTF-8 (in most editors: Save with encoding).",
    ja: "ファイルをUTF-8で保存し直してください（多くのエディターでは「文字コードを指定して保存」）。")
}
