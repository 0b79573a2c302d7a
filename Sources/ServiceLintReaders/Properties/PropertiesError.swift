import ServiceLintText

/// The texts about Java properties that cannot be read.
enum PropertiesError {
  static func tooLarge(_ most: Int) -> ReadError {
    ReadError(
      at: 0,
      LocalizedText(
        en: "The file is larger than \(most >> 20) MB, the most that is read.",
        ja: "ファイルが大きすぎます（読めるのは\(most >> 20) MBまでです）。"))
  }
}
