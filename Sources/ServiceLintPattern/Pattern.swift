/// A regular expression that is decided in time in proportion to the text, whatever the pattern.
///
/// Texts are UTF-8; a byte that is not valid counts as one U+FFFD. Only whether a text matches is told, not where.
///
///     let pattern = try Pattern("^[0-9]{3}-?[0-9]{4}$")
///     pattern.matches(Array("100-0001".utf8)[...])  // true
public struct Pattern: Sendable {
  /// The pattern as written.
  public let source: String
  /// The dialect in which it is written.
  public let syntax: PatternSyntax
  let limits: PatternLimits
  let tree: PatternTree
  let program: PatternProgram
  /// The whole automaton, for patterns that are small enough.
  let anywhere: PatternTable?
  let whole: PatternTable?

  /// Reads a pattern.
  ///
  /// Fails if it is invalid in its dialect, if it holds what can't be decided in linear time, or if it exceeds a limit.
  ///
  /// - Parameter isTabled: whether small automata are made in advance. A `PatternMatcher` needs none: it makes the states
  ///   that its texts reach, which are few.
  public init(
    _ source: String, syntax: PatternSyntax = .re2, limits: PatternLimits = .init(), isTabled: Bool = true
  ) throws(PatternError) {
    self.source = source
    self.syntax = syntax
    self.limits = limits
    var parser = try PatternParser(source, syntax: syntax, limits: limits)
    tree = try parser.parse()
    program = PatternProgram(tree, newlines: parser.newlines)
    anywhere = isTabled ? PatternTable(program, isWhole: false) : nil
    whole = isTabled ? PatternTable(program, isWhole: true) : nil
  }

  /// Whether the pattern is found somewhere in the text.
  ///
  /// Where many texts are held against a large pattern, a `PatternMatcher` remembers more and is faster.
  public func matches(_ text: ArraySlice<UInt8>) -> Bool {
    if let anywhere { return anywhere.accepts(text, program.partition) }
    var matcher = PatternMatcher(self)
    return matcher.matches(text)
  }

  /// Whether the text matches from its beginning to its end.
  public func matchesWhole(_ text: ArraySlice<UInt8>) -> Bool {
    if let whole { return whole.accepts(text, program.partition) }
    var matcher = PatternMatcher(self)
    return matcher.matchesWhole(text)
  }
}
