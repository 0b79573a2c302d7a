import ServiceLintAnalysis
import ServiceLintReaders

/// Lexicons: one YAML file for each language.
extension RuleLoader {
  /// Reads a lexicon; `nil`, with an error added, if its YAML is broken.
  public mutating func lexicon(_ file: ModuleFile) -> Lexicon? {
    guard let tree = read(file) else { return nil }
    var reader = LexiconReader(path: file.path, tree: tree, limits: limits)
    let lexicon = reader.read()
    add(reader.errors, of: tree)
    return lexicon
  }
}
