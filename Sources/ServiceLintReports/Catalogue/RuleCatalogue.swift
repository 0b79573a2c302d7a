import ServiceLintEngine
import ServiceLintText

/// Modules with their rules, to be told in one form or another.
public struct RuleCatalogue: Sendable {
  /// A module with its rules.
  public struct Chapter: Sendable {
    public var id: String
    public var title: LocalizedText
    public var summary: LocalizedText
    public var rules: [RuleDocumentation]
  }

  public var chapters: [Chapter]

  public init(_ modules: [RuleModule]) {
    chapters = modules.map {
      Chapter(id: $0.id, title: $0.title, summary: $0.summary, rules: $0.documentation)
    }
  }

  /// All rules, chapter by chapter.
  public var rules: [RuleDocumentation] { chapters.flatMap(\.rules) }
}

/// A form in which the rules are told: the catalogue in, bytes out.
public protocol CatalogueFormat: Sendable {
  /// What `--format` calls it.
  var id: String { get }
  func write(_ catalogue: RuleCatalogue, _ language: MessageLanguage, version: String) -> [UInt8]
}

/// All forms of the catalogue; adding one means its file and a line here.
public enum CatalogueFormats {
  public static let all: [any CatalogueFormat] = [
    TableCatalogue(),
    JSONCatalogue(),
    MarkdownCatalogue(),
    HTMLCatalogue(),
  ]
}
