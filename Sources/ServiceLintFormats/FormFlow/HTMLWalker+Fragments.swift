import ServiceLintModel
import ServiceLintReaders

/// Calls of form-flow's fragments.
extension HTMLWalker {
  /// Writes what a fragment draws.
  ///
  /// - Returns: whether all of the element is written.
  mutating func fragment(_ element: Int, depth: Int) -> Bool { false }
}
