/// The texts that no definition owns: names of closed lists and literals of rules. Filled once, then only read.
public struct ConstantPool: Sendable {
  /// All constant texts, one behind the other.
  public private(set) var bytes: [UInt8] = []
  private var places: [String: (start: Int, count: Int)] = [:]
  /// The places of what was there when the pool was sealed: pools that go on from there share them.
  private var sealed: [String: (start: Int, count: Int)] = [:]

  public init() {}

  /// The value of a constant text; the same text always lies in the same place.
  ///
  /// - Parameter symbol: its number in a closed list, 0 if it is of none.
  public mutating func text(_ string: String, symbol: UInt16 = 0) -> Value {
    // Composed and decomposed letters are one key to `Dictionary`, and two texts to us.
    if let known = places[string] ?? sealed[string],
      bytes[known.start..<known.start + known.count].elementsEqual(string.utf8)
    {
      return Value(
        tag: .text, payload: UInt64(known.start), length: UInt32(known.count), symbol: symbol, flags: .constant)
    }
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    places[string] = (start, bytes.count - start)
    return Value(
      tag: .text, payload: UInt64(start), length: UInt32(bytes.count - start), symbol: symbol, flags: .constant)
  }

  /// Makes a pool from which many others start: their copies then carry only what they add.
  public mutating func seal() {
    sealed.merge(places) { first, _ in first }
    places = [:]
  }

  /// A pool that was filled before, for code whose values point into it; what it has is not found by its text.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// The same pool with memory of its own, for another thread.
  public var separate: ConstantPool {
    var copy = self
    copy.bytes = bytes.withUnsafeBufferPointer { Array($0) }
    return copy
  }

  /// The value of constant bytes.
  public mutating func bytes(_ data: [UInt8]) -> Value {
    let start = bytes.count
    bytes.append(contentsOf: data)
    return Value(tag: .bytes, payload: UInt64(start), length: UInt32(data.count), flags: .constant)
  }
}
