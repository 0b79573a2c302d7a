import ServiceLintAnalysis
import ServiceLintReaders

/// Lexicons: one YAML file for each language.
extension RuleLoader {
  /// Reads a lexicon; `nil`, with an error added, if its YAML is broken.
  public mutating func lexicon(_ file: ModuleFile) -> Lexicon? {
    guard let tree = read(file), let root = tree.roots.first.map(Int.init) else { return nil }
    func texts(_ node: Int, _ key: String) -> [String] {
      tree.value(of: node, key).map { tree.elements(of: $0).map { tree.string($0) } } ?? []
    }
    func entries(_ key: String) -> [(name: String, node: Int)] {
      tree.value(of: root, key).map { tree.members(of: $0).map { (tree.key($0.key), $0.value) } } ?? []
    }
    return Lexicon(
      language: tree.value(of: root, "language").map { tree.string($0) } ?? "",
      concepts: entries("concepts").map {
        Lexicon.ConceptEntry(
          concept: $0.name, labels: texts($0.node, "labels"), keys: texts($0.node, "keys"), not: texts($0.node, "not"))
      },
      subjects: entries("subjects").map {
        Lexicon.SubjectEntry(
          subject: $0.name, labels: texts($0.node, "labels"), keys: texts($0.node, "keys"),
          weak: texts($0.node, "weak"), addressed: texts($0.node, "addressed"))
      },
      fillers: texts(root, "fillers"), neutral: texts(root, "neutral"), questions: texts(root, "questions"))
  }
}
