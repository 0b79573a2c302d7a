import ServiceLintEngine
import ServiceLintText

/// All rules as one Markdown document: a table for each module, then the rules.
struct MarkdownCatalogue: CatalogueFormat {
  let id = "markdown"

  func write(_ catalogue: RuleCatalogue, _ language: MessageLanguage, version: String) -> [UInt8] {
    let words = CatalogueWords(language: language)
    var text = "# \(words.title) (\(version))\n\n"
    for chapter in catalogue.chapters {
      text += "## \(chapter.title[language])\n\n\(chapter.summary[language])\n\n"
      text += Self.table(chapter, language) { "#" + Self.anchor($0.description.id) }
      for rule in chapter.rules { text += RulePage(rule).section(language, level: "###") }
    }
    return Array(text.utf8)
  }

  /// A table of a module's rules.
  ///
  /// - Parameter address: where a rule is told in full.
  static func table(
    _ chapter: RuleCatalogue.Chapter, _ language: MessageLanguage, address: (RuleDocumentation) -> String
  ) -> String {
    let words = CatalogueWords(language: language)
    var text = "| \(words.rule) | \(words.severity) | \(words.subject) |\n| --- | --- | --- |\n"
    for rule in chapter.rules {
      let title = rule.description.title[language].replacing("|", with: "\\|")
      text += "| [`\(rule.name)`](\(address(rule))) | \(words.level(rule)) | \(title) |\n"
    }
    return text + "\n"
  }

  /// A heading's anchor, as GitHub and GitLab make it.
  static func anchor(_ id: String) -> String { id.replacing("/", with: "") }
}

/// Documentation/Rules/README.md: the table of contents, in both languages.
public enum RuleIndexPage {
  public static func text(_ catalogue: RuleCatalogue) -> String {
    var text = "# Rules・ルール\n\n"
    text += "<!-- Made by `swift run ServiceLintDev generate` from the rule files. Not to be edited. -->\n\n"
    for chapter in catalogue.chapters {
      text += "## \(chapter.title.english)・\(chapter.title.japanese)\n\n"
      text += "\(chapter.summary.english)\n\n\(chapter.summary.japanese)\n\n"
      text += "| rule | severity | about | 内容 |\n| --- | --- | --- | --- |\n"
      for rule in chapter.rules {
        let titles = [rule.description.title.english, rule.description.title.japanese]
          .map { $0.replacing("|", with: "\\|") }
        let severity = CatalogueWords(language: .english).severity(rule.description)
        text += "| [`\(rule.name)`](\(rule.description.id).md) | \(severity) | \(titles[0]) | \(titles[1]) |\n"
      }
      text += "\n"
    }
    return text
  }
}
