import ServiceLintEngine
import ServiceLintText

/// One rule as a page of Markdown, in one language or in both.
public struct RulePage {
  let rule: RuleDocumentation

  public init(_ rule: RuleDocumentation) { self.rule = rule }

  /// The page of Documentation/Rules: English, then Japanese, then the examples, which need no language.
  public func bothLanguages() -> String {
    var page = "# \(rule.description.id)\n\n"
    page += "<!-- Made by `swift run ServiceLintDev generate` from the rule file. Not to be edited. -->\n\n"
    page += "[日本語](#日本語)\n\n## English\n\n" + text(.english, heading: "###")
    page += "## 日本語\n\n" + text(.japanese, heading: "###")
    page += "## Examples・例\n\n" + examples([.english, .japanese])
    return page
  }

  /// The rule below a heading of its own.
  ///
  /// - Parameter level: the heading's marks, such as `##`.
  func section(_ language: MessageLanguage, level: String) -> String {
    let words = CatalogueWords(language: language)
    return "\(level) \(rule.description.id)\n\n" + text(language, heading: level + "#")
      + "\(level)# \(words.examples)\n\n" + examples([language])
  }

  private func text(_ language: MessageLanguage, heading: String) -> String {
    let words = CatalogueWords(language: language)
    let description = rule.description
    var page = "**\(description.title[language])**\n\n"
    page += words.outline(description, kind: "`\(rule.kind)`") + "\n\n"
    page += "\(heading) \(words.why)\n\n\(description.why[language])\n\n"
    if !description.fix[language].isEmpty {
      page += "\(heading) \(words.fix)\n\n\(TemplateText.readable(description.fix[language]))\n\n"
    }
    if !description.sources.isEmpty {
      page += "\(heading) \(words.sources)\n\n"
      for source in description.sources { page += "- \(Self.link(source))\n" }
      page += "\n"
    }
    if !rule.options.isEmpty {
      page += "\(heading) \(words.options)\n\n"
      for option in rule.options { page += "- `\(option.name)`: \(words.option(option))\n" }
      page += "\n"
    }
    return page
  }

  private func examples(_ languages: [MessageLanguage]) -> String {
    rule.examples.map { example in
      let titles = languages.map { CatalogueWords(language: $0).example(example.expectation) }
      var text = titles.joined(separator: "・") + ":\n\n```yaml\n"
      text += example.definition.hasSuffix("\n") ? example.definition : example.definition + "\n"
      text += "```\n\n"
      if !example.finds.isEmpty {
        text += languages.map { CatalogueWords(language: $0).finds(example.finds) + "\n" }.joined() + "\n"
      }
      return text
    }.joined()
  }

  static func link(_ source: RuleSource) -> String {
    let name = source.clause.isEmpty ? source.title : "\(source.title), \(source.clause)"
    return source.url.isEmpty ? name : "[\(name)](\(source.url))"
  }
}
