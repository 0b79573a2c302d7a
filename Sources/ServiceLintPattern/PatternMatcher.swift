/// A pattern with the states of its automaton that were needed so far: for one thread and many texts.
///
/// Answers are those of the `Pattern`; only large patterns, and those without tables, gain by it. Its memory is bounded by `PatternLimits.cells`.
public struct PatternMatcher: Sendable {
  /// The pattern it decides.
  public let pattern: Pattern
  private var anywhere: PatternAutomaton?
  private var whole: PatternAutomaton?

  public init(_ pattern: Pattern) {
    self.pattern = pattern
  }

  /// Whether the pattern is found somewhere in the text.
  public mutating func matches(_ text: ArraySlice<UInt8>) -> Bool {
    if let table = pattern.anywhere { return table.accepts(text, pattern.program.partition) }
    return Self.accepts(text, &anywhere, pattern, isWhole: false)
  }

  /// Whether the text matches from its beginning to its end.
  public mutating func matchesWhole(_ text: ArraySlice<UInt8>) -> Bool {
    if let table = pattern.whole { return table.accepts(text, pattern.program.partition) }
    return Self.accepts(text, &whole, pattern, isWhole: true)
  }

  private static func accepts(
    _ text: ArraySlice<UInt8>, _ kept: inout PatternAutomaton?, _ pattern: Pattern, isWhole: Bool
  ) -> Bool {
    // Taken out and put back, so that its arrays have one owner and are changed in place.
    var automaton =
      kept.take() ?? PatternAutomaton(pattern.program, isWhole: isWhole, mostCells: pattern.limits.cells)
    let result = automaton.accepts(text)
    kept = automaton
    return result
  }
}

extension PatternAutomaton {
  /// Whether the automaton accepts a text.
  mutating func accepts(_ text: ArraySlice<UInt8>) -> Bool {
    var row = startRow()
    var index = text.startIndex
    while index < text.endIndex {
      if row <= acceptRow { return row == acceptRow }
      let byte = text[index]
      if byte < 0x80 {
        row = next(row, Int(program.partition.ofASCII[Int(byte)]))
        index &+= 1
      } else {
        let decoded = UTF8Scalar.decode(text, at: index)
        row = next(row, program.partition.of(decoded.scalar))
        index &+= decoded.count
      }
    }
    if row <= acceptRow { return row == acceptRow }
    return next(row, stride - 1) == acceptRow
  }
}
