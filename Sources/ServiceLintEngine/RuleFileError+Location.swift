import ServiceLintReaders
import ServiceLintText

extension RuleFileError {
  /// The same error with its line, column and the text around it.
  public func located(in tree: SourceTree) -> RuleFileError {
    located(in: tree, LineTable(tree.bytes, count: tree.count))
  }

  /// Errors of one file with their lines, which are counted once.
  static func located(_ errors: [RuleFileError], in tree: SourceTree) -> [RuleFileError] {
    if errors.isEmpty { return [] }
    let lines = LineTable(tree.bytes, count: tree.count)
    return errors.map { $0.located(in: tree, lines) }
  }

  private func located(in tree: SourceTree, _ lines: LineTable) -> RuleFileError {
    var copy = self
    let position = lines.position(of: range.start)
    (copy.line, copy.column) = (position.line, position.column)
    copy.frame = CodeFrame(tree.bytes, count: tree.count, range: range)
    return copy
  }
}
