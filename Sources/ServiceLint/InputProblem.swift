import ServiceLintEngine
import ServiceLintText

/// Findings about a file itself rather than about the service it describes.
public enum InputProblem {
  /// The rules that no module holds and a configuration may set.
  public static let settable = descriptions.map(\.id).filter { $0 != brokenFile }

  /// The rules that no module holds, as people may know them.
  public static let descriptions =
    [
      RuleDescription(
        id: brokenFile, title: LocalizedText(en: "File that cannot be read", ja: "読み込めないファイル"), why: brokenWhy,
        fix: LocalizedText(
          en: "Mend the file at the place that is named.", ja: "示された場所を直してください。"),
        severity: .error, confidence: .high),
      RuleDescription(
        id: keyTwice, title: LocalizedText(en: "Key that stands twice", ja: "二度書かれたキー"), why: keyTwiceWhy,
        fix: keyTwiceFix, severity: .warning, confidence: .high),
    ] + SuppressionProblem.descriptions

  /// The file could not be read; the run ends with status 2.
  static let brokenFile = "input/broken-file"
  /// A key stands twice in one object; the last one counts.
  static let keyTwice = "input/key-repeated"

  static func keyTwice(_ key: String) -> LocalizedText {
    LocalizedText(
      en: "The key “\(key)” stands twice in one object; tools keep one of the two values and drop the other.",
      ja: "キー「\(key)」が同じオブジェクトに二度あります。片方の値は、読むソフトによって失われます。")
  }

  static let keyTwiceWhy = LocalizedText(
    en: "Readers of the format keep the first value or the last, so part of the form may be lost without a word.",
    ja: "どちらの値を使うかはソフトによって違うため、フォームの一部が何の知らせもなく消えるおそれがあります。")
  static let keyTwiceFix = LocalizedText(
    en: "Keep the value that is meant and delete the other.", ja: "正しいほうの値だけを残してください。")

  static func unreadable(_ reason: String) -> LocalizedText {
    LocalizedText(en: "The file could not be opened: \(reason).", ja: "ファイルを開けませんでした（\(reason)）。")
  }

  static let brokenWhy = LocalizedText(
    en: "A file that cannot be read is not checked, and a form builder may not open it either.",
    ja: "読み込めないファイルは検査できません。フォームの編集ソフトでも開けないおそれがあります。")

  static let notUnderstoodWhy = LocalizedText(
    en: "What cannot be understood is not checked, so no rule has looked at this file.",
    ja: "意味の分からない箇所があるうちは検査できないため、このファイルにはどのルールもまだ当てはめていません。")

  static func notThatFormat(_ format: String) -> LocalizedText {
    LocalizedText(
      en: "The file is not a definition in the format \(format).", ja: "このファイルは \(format) 形式の定義ではありません。")
  }
}
