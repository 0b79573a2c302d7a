import ServiceLintText

/// A line on the terminal that says how far a long run has come.
final class Progress: Sendable {
  private let language: MessageLanguage
  private let start = Terminal.milliseconds

  init(language: MessageLanguage) { self.language = language }

  /// Shows the line; short runs never do.
  func show(_ done: Int, of all: Int) {
    guard done % 16 == 0, Terminal.milliseconds - start > 500 else { return }
    let text = LocalizedText(en: "Checking \(done) of \(all) files", ja: "\(all) 件中 \(done) 件を確認中")
    Terminal.write("\r\u{1B}[K\(text[language])", to: .error)
  }

  /// Takes the line away.
  func clear() { if Terminal.milliseconds - start > 500 { Terminal.write("\r\u{1B}[K", to: .error) } }
}
