import ServiceLintText

/// What is said of a file whose name and text disagree.
enum NotationError {
  static func mismatch(promised: Notation, shown: Notation) -> ReadError {
    let ending = shown.endings.first ?? ""
    return ReadError(
      at: 0,
      LocalizedText(
        en: "By its name the file is \(promised.rawValue), but its text is \(shown.rawValue).",
        ja: "ファイル名では \(promised.rawValue) ですが、中身は \(shown.rawValue) です。"),
      advice: LocalizedText(
        en: "Rename it to “.\(ending)”, or export it again as \(promised.rawValue).",
        ja: "拡張子を「.\(ending)」に変えるか、\(promised.rawValue) として書き出し直してください。"))
  }
}
