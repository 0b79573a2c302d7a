import ServiceLintReaders
import ServiceLintText

extension RuleFileError {
  /// The same error with its line, column and the text around it.
  public func located(in tree: SourceTree) -> RuleFileError {
    var copy = self
    let lines = LineTable(tree.bytes, count: tree.count)
    let position = lines.position(of: range.start)
    (copy.line, copy.column) = (position.line, position.column)
    copy.frame = CodeFrame(tree.bytes, count: tree.count, range: range)
    return copy
  }
}
