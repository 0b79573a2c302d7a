import ServiceLintReaders
import ServiceLintText

extension RuleFileError {
  /// The same error with its line, column and the text around it.
  func located(in tree: SourceTree) -> RuleFileError {
    var copy = self
    let lines = LineTable(tree.bytes, count: tree.count)
    (copy.line, copy.column) = lines.position(of: Int(range.start))
    copy.frame = CodeFrame(tree.bytes, count: tree.count, around: range, line: copy.line)
    return copy
  }
}
