import ServiceLintEngine
import ServiceLintText

/// One rule for people at a terminal: what, why, how to mend it, on whose authority, options, examples.
public struct RuleExplanation {
  let rule: RuleDocumentation
  let language: MessageLanguage
  private let style: Style

  /// - Parameter colours: whether the reader is a terminal that shows them.
  public init(_ rule: RuleDocumentation, language: MessageLanguage, colours: Bool) {
    self.rule = rule
    self.language = language
    style = Style(isOn: colours)
  }

  public func text() -> String {
    let words = CatalogueWords(language: language)
    let description = rule.description
    var text = style.bold(description.title[language]) + "\n"
    text += "\(description.id)\n\(words.outline(description, kind: rule.kind))\n\n"
    text += section(words.why, description.why[language])
    if !description.fix[language].isEmpty {
      text += section(words.fix, TemplateText.readable(description.fix[language]))
    }
    if !description.sources.isEmpty {
      text += style.bold(words.sources) + "\n"
      for source in description.sources {
        text += "  " + (source.clause.isEmpty ? source.title : "\(source.title), \(source.clause)") + "\n"
        if !source.url.isEmpty { text += "    " + style.dim(source.url) + "\n" }
      }
      text += "\n"
    }
    if !rule.options.isEmpty {
      text += style.bold(words.options) + "\n"
      for option in rule.options { text += "  \(option.name): \(words.option(option))\n" }
      text += "\n"
    }
    if !rule.settings.isEmpty {
      text += style.bold(words.settings) + "\n"
      for setting in rule.settings { text += "  \(setting.text)  \(style.dim(setting.place))\n" }
      text += "\n"
    }
    for example in rule.examples {
      text += style.bold("\(words.examples): \(words.example(example.expectation))") + "\n"
      text += indented(example.definition) + "\n"
      if !example.finds.isEmpty { text += "  → \(words.finds(example.finds))\n" }
      text += "\n"
    }
    return text
  }

  private func section(_ title: String, _ text: String) -> String { "\(style.bold(title))\n\(indented(text))\n\n" }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n").trimmingEnd()
  }
}

extension String {
  /// The text without line feeds at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
