import ServiceLintText

/// The keys of a tree as small numbers: comparing names is comparing integers. Keys compare by bytes.
public struct NameTable: Sendable {
  /// The number of a name, `NameTable.overflow` for all names beyond the first 65,535.
  public typealias ID = UInt16

  /// Stands for every name that found no place; such keys are to be compared by their bytes.
  public static let overflow: ID = .max

  /// All names' bytes, one behind the other.
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var ends: [UInt32] = []
  /// What of each name is compared first; for names of up to 16 bytes that is all of it.
  private var marks: [Mark] = []
  /// For each name a hash of it and all names before it.
  private var history: [UInt64] = []
  /// Hash table with open addressing, a power of two in size; a place holds a name's number plus one, or zero.
  @usableFromInline var table: [UInt16] = Array(repeating: 0, count: 1024)
  /// Makes collisions unforeseeable for whoever wrote the file; the numbers of the names do not depend on it.
  private let seed: (UInt64, UInt64) = (.random(in: 0 ... .max), .random(in: 0 ... .max))

  /// For each name the one that was read behind it last; its own number if none was.
  private var successors: [ID] = []

  /// A name's first 8 bytes, last 8 bytes (0 if it is no longer than 8) and length.
  private struct Mark: Sendable {
    var first: UInt64
    var last: UInt64
    var length: UInt32
    /// Whether it stands in JSON as it is: nothing in it would end a string.
    var isPlain = false
  }

  /// A table without names.
  public init() {}

  /// How many names there are.
  @inlinable public var count: Int { ends.count }

  /// Tells whether two tables have the same first names: then, and only then, their fingerprints are equal, but for
  /// one chance in 2⁶⁴. Tables that were made independently never have the same fingerprint.
  ///
  /// - Parameter count: how many names, from the first one on; at most `self.count`.
  public func fingerprint(ofFirst count: Int) -> UInt64 {
    count > 0 && count <= history.count ? history[count - 1] : seed.0
  }

  /// The bytes of a name; none for `overflow`.
  public func bytes(of id: ID) -> ArraySlice<UInt8> {
    let index = Int(id)
    guard index < ends.count else { return [] }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The name as a string; empty for `overflow`.
  public func string(of id: ID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

  /// The number of a name, which is given one if it is new; `overflow` if there are too many.
  public mutating func intern(_ name: String) -> ID { intern(Array(name.utf8)) }

  /// The number of a name given as UTF-8; see `intern(_:)`.
  public mutating func intern(_ name: [UInt8]) -> ID {
    let padded = name + repeatElement(0, count: 8)
    return intern(padded.span, from: 0, to: name.count)
  }

  /// The number of a name if it has one; `nil` for names that were never interned or found no place.
  public func id(of name: String) -> ID? {
    var padded: [UInt8] = []
    padded.reserveCapacity(name.utf8.count + 8)
    padded.append(contentsOf: name.utf8)
    padded.append(contentsOf: repeatElement(0, count: 8))
    let source = padded.span
    let mark = Self.mark(source, 0, padded.count - 8)
    let found = Int(table[place(of: mark, source, 0)])
    return found == 0 ? nil : ID(found - 1)
  }

  /// Guesses which name begins at a place of a text: that which followed the name before it the last time, as the
  /// members of real objects come in the same order again and again. One look at its first and last 8 bytes then does
  /// for passing the key and for finding its number, unless it is longer than 16.
  ///
  /// - Parameters:
  ///   - previous: the name before.
  ///   - start: the place behind the quote; the text goes on for 8 bytes or more.
  /// - Returns: the name and its end, where a quote stands; `nil` if it is another one, or may be.
  @inline(__always)
  func guess(after previous: ID, _ source: Span<UInt8>, from start: Int) -> (name: ID, end: Int)? {
    guard Int(previous) < successors.count else { return nil }
    let name = successors[Int(previous)]
    let mark = marks[Int(name)]
    let length = Int(mark.length)
    guard mark.isPlain, start &+ length < source.count, source[start &+ length] == UInt8(ascii: "\"") else {
      return nil
    }
    let first = source.word(at: start)
    if length >= 8 {
      guard first == mark.first, length == 8 || source.word(at: start &+ length &- 8) == mark.last else { return nil }
    } else {
      guard first & ((UInt64(1) &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1) == mark.first else { return nil }
    }
    guard length <= 16 || middleIsEqual(Int(name), source, start, length) else { return nil }
    return (name, start &+ length)
  }

  /// Remembers that a name was read behind another.
  @inline(__always)
  mutating func learn(_ name: ID, after previous: ID) {
    guard Int(previous) < successors.count, Int(name) < successors.count else { return }
    successors[Int(previous)] = name
  }

  /// The number of the name at `start..<end` of a text that goes on for 8 bytes or more behind it.
  @inline(__always)
  mutating func intern(_ source: Span<UInt8>, from start: Int, to end: Int) -> ID {
    let mark = Self.mark(source, start, end)
    let place = place(of: mark, source, start)
    let found = table[place]
    if found != 0 { return found &- 1 }
    return add(mark, source, start, at: place)
  }

  /// The place of a name in the table, or the free place where it belongs.
  @inline(__always)
  private func place(of mark: Mark, _ source: Span<UInt8>, _ start: Int) -> Int {
    let mask = table.count &- 1
    var place = Int(truncatingIfNeeded: hash(mark, source, start)) & mask
    while true {
      let found = Int(table[place])
      if found == 0 { return place }
      let other = marks[found &- 1]
      if other.first == mark.first, other.last == mark.last, other.length == mark.length,
        mark.length <= 16 || middleIsEqual(found &- 1, source, start, Int(mark.length))
      {
        return place
      }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private static func mark(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Mark {
    let length = end &- start
    let first = source.word(at: start)
    if length >= 8 {
      let last = length == 8 ? 0 : source.word(at: end &- 8)
      return Mark(first: first, last: last, length: UInt32(truncatingIfNeeded: length))
    }
    let mask = (UInt64(1) << UInt64(truncatingIfNeeded: length &* 8)) &- 1
    return Mark(first: first & mask, last: 0, length: UInt32(truncatingIfNeeded: length))
  }

  @inline(__always)
  private func hash(_ mark: Mark, _ source: Span<UInt8>, _ start: Int) -> UInt64 {
    var hash = Self.mix(mark.first ^ seed.0, mark.last ^ seed.1 ^ UInt64(mark.length))
    var offset = 8
    while offset &+ 8 < Int(mark.length) {
      hash = Self.mix(hash ^ seed.0, source.word(at: start &+ offset) ^ seed.1)
      offset &+= 8
    }
    return hash
  }

  @inline(__always)
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }

  private func middleIsEqual(_ index: Int, _ source: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    let from = index == 0 ? 0 : Int(ends[index - 1])
    for offset in 8..<length where bytes[from + offset] != source[start + offset] { return false }
    return true
  }

  @inline(never)
  private mutating func add(_ mark: Mark, _ source: Span<UInt8>, _ start: Int, at place: Int) -> ID {
    guard ends.count < Int(Self.overflow), bytes.count &+ Int(mark.length) < Int(UInt32.max) else {
      return Self.overflow
    }
    for index in start..<start + Int(mark.length) { bytes.append(source[index]) }
    ends.append(UInt32(bytes.count))
    history.append(Self.mix((history.last ?? seed.0) ^ seed.1, hash(mark, source, start) ^ seed.0))
    var mark = mark
    mark.isPlain = (start..<start + Int(mark.length)).allSatisfy { Self.isPlain(source[$0]) }
    marks.append(mark)
    successors.append(ID(ends.count - 1))
    table[place] = UInt16(ends.count)
    let id = ID(ends.count - 1)
    if ends.count * 2 > table.count { grow() }
    return id
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    let padded = bytes + repeatElement(0, count: 8)
    let source = padded.span
    var start = 0
    for index in ends.indices {
      table[place(of: marks[index], source, start)] = UInt16(index + 1)
      start = Int(ends[index])
    }
  }
}
