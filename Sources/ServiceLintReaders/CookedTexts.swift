/// Texts that a reader had to put together (YAML's folded, escaped and block scalars), with the way back to the
/// source: for each run of bytes, where it came from.
public struct CookedTexts: Sendable {
  /// All texts, one behind the other.
  public var bytes: [UInt8] = []
  /// For each node whose text lies here: its bytes, and its runs in `runs`.
  public var places: [UInt32: Place] = [:]
  /// From byte `cooked` (an index of `bytes`) on, the text was copied from `source` on, until the next run.
  public var runs: [Run] = []

  /// Where a node's text lies.
  public struct Place: Sendable {
    public var start: UInt32
    public var end: UInt32
    public var firstRun: UInt32
    public var runCount: UInt32

    public init(start: UInt32, end: UInt32, firstRun: UInt32, runCount: UInt32) {
      self.start = start
      self.end = end
      self.firstRun = firstRun
      self.runCount = runCount
    }
  }

  /// Bytes that were copied in one piece.
  public struct Run: Sendable {
    public var cooked: UInt32
    public var source: UInt32

    public init(cooked: UInt32, source: UInt32) {
      self.cooked = cooked
      self.source = source
    }
  }

  public init() {}

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }
}
