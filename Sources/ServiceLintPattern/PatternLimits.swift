/// How large a pattern may be, so that a stranger's pattern costs neither much time nor much memory.
public struct PatternLimits: Hashable, Sendable {
  /// The longest source, in bytes.
  public var sourceBytes: Int
  /// How deep groups may be nested.
  public var depth: Int
  /// How many steps the automaton may have, counted repetitions written out.
  public var instructions: Int
  /// How many different sets of characters a pattern may name.
  public var sets: Int
  /// How many ranges of characters its sets may consist of, all together (`\p{L}` has about 650).
  public var ranges: Int
  /// The most cells (4 bytes each) a matcher keeps of the tables it builds while it reads.
  public var cells: Int

  public init(
    sourceBytes: Int = 32_768, depth: Int = 200, instructions: Int = 20_000, sets: Int = 2_000,
    ranges: Int = 100_000, cells: Int = 262_144
  ) {
    self.sourceBytes = sourceBytes
    self.depth = depth
    self.instructions = instructions
    self.sets = sets
    self.ranges = ranges
    self.cells = cells
  }
}
