import ServiceLintEngine
import ServiceLintText

/// For people at a terminal: a line for each rule.
struct TableCatalogue: CatalogueFormat {
  let id = "table"

  func write(_ catalogue: RuleCatalogue, _ language: MessageLanguage, version: String) -> [UInt8] {
    let words = CatalogueWords(language: language)
    let rows = catalogue.rules.map { rule in
      (rule.description.id, words.level(rule), rule.description.title[language])
    }
    let first = rows.map { CharacterWidth.columns(of: $0.0) }.max() ?? 0
    let second = rows.map { CharacterWidth.columns(of: $0.1) }.max() ?? 0
    let lines = rows.map { id, severity, title in
      pad(id, to: first) + "  " + pad(severity, to: second) + "  " + title + "\n"
    }
    return Array(lines.joined().utf8)
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - CharacterWidth.columns(of: text)))
  }
}
