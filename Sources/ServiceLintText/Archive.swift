/// Values in a row of bytes. One function of each type both writes and reads it, so what is read is what was written:
///
///     extension Place {
///       mutating func code(_ archive: inout Archive) {
///         archive.code(&line)
///         archive.code(&name)
///       }
///     }
///
/// Numbers have five bits in each character, from `0` to `o`; texts stand behind their length. So an archive is UTF-8
/// and fits into a Swift literal, where it is read without being copied. It is for what we wrote ourselves: of an
/// archive that was cut off, what is missing is read as zeros and empty texts, not told.
public struct Archive: Sendable {
  /// What is written so far.
  public private(set) var bytes: [UInt8] = []
  /// `nil` while writing.
  @usableFromInline let text: StaticString?
  private var position: Int

  /// An archive to write into.
  public init() {
    text = nil
    position = 0
  }

  /// An archive to read.
  ///
  /// - Parameter position: where to begin, in bytes.
  public init(reading text: StaticString, at position: Int = 0) {
    self.text = text
    self.position = position
  }

  /// Whether values are filled in; they are written down otherwise.
  @inlinable
  public var isReading: Bool { text != nil }

  /// A part of an archive, to be read when it is needed.
  public struct Part: Sendable {
    let text: StaticString
    let position: Int

    /// The part, to be read.
    public var opened: Archive { Archive(reading: text, at: position) }
  }

  // MARK: Values

  /// A number.
  @inlinable
  public mutating func code<Number: FixedWidthInteger>(_ value: inout Number) {
    if isReading {
      let bits = readBits()
      value = Number(truncatingIfNeeded: Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
    } else {
      // The sign goes last, so that small numbers of either are short.
      let number = Int64(truncatingIfNeeded: value)
      writeBits(UInt64(bitPattern: number << 1 ^ number >> 63))
    }
  }

  /// A truth.
  @inlinable
  public mutating func code(_ value: inout Bool) {
    var number = value ? 1 : 0
    code(&number)
    value = number != 0
  }

  /// A text.
  public mutating func code(_ value: inout String) {
    guard let text else { return write(Array(value.utf8)) }
    let count = readCount()
    value = String(decoding: UnsafeBufferPointer(start: text.utf8Start + position, count: count), as: UTF8.self)
    position += count
  }

  /// The bytes of texts.
  public mutating func code(_ value: inout [UInt8]) {
    guard let text else { return write(value) }
    let count = readCount()
    value = Array(UnsafeBufferPointer(start: text.utf8Start + position, count: count))
    position += count
  }

  /// A text in both languages.
  public mutating func code(_ value: inout LocalizedText) {
    code(&value.english)
    code(&value.japanese)
  }

  /// A word of a closed list.
  @inlinable
  public mutating func code<Word: RawRepresentable>(_ value: inout Word) where Word.RawValue == String {
    var raw = value.rawValue
    code(&raw)
    value = Word(rawValue: raw) ?? value
  }

  /// A list.
  ///
  /// - Parameters:
  ///   - empty: what an element is before it is read.
  ///   - each: codes an element.
  @inlinable
  public mutating func code<Element>(
    _ values: inout [Element], _ empty: Element, _ each: (inout Archive, inout Element) -> Void
  ) {
    guard isReading else {
      writeBits(UInt64(values.count))
      for var value in values { each(&self, &value) }
      return
    }
    let count = readCount()
    values = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      var value = empty
      each(&self, &value)
      values.append(value)
    }
  }

  /// A list of texts.
  @inlinable
  public mutating func code(_ values: inout [String]) { code(&values, "") { $0.code(&$1) } }

  /// A list of numbers.
  @inlinable
  public mutating func code<Number: FixedWidthInteger>(_ values: inout [Number]) { code(&values, 0) { $0.code(&$1) } }

  /// A dictionary, in the order of its keys.
  @inlinable
  public mutating func code<Element>(
    _ values: inout [String: Element], _ empty: Element, _ each: (inout Archive, inout Element) -> Void
  ) {
    var members = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    code(&members, ("", empty)) { archive, member in
      archive.code(&member.key)
      each(&archive, &member.value)
    }
    if isReading { values = Dictionary(members) { first, _ in first } }
  }

  /// What may be missing.
  @inlinable
  public mutating func code<Element>(
    _ value: inout Element?, _ empty: Element, _ each: (inout Archive, inout Element) -> Void
  ) {
    var isThere = value != nil
    code(&isThere)
    guard isThere else { return value = nil }
    var coded = value ?? empty
    each(&self, &coded)
    value = coded
  }

  /// A part that is passed over when the rest is read.
  ///
  /// - Parameter write: writes it.
  public mutating func code(_ part: inout Part?, _ write: (inout Archive) -> Void) {
    if let text {
      let count = readCount()
      part = count == 0 ? nil : Part(text: text, position: position)
      position += count
    } else {
      var archive = Archive()
      write(&archive)
      self.write(archive.bytes)
    }
  }

  /// Ends the line, for people who compare two archives.
  public mutating func endLine() {
    if isReading { position += 1 } else { bytes.append(0x0A) }
  }

  // MARK: Bytes

  private static let digit = UInt8(ascii: "0")
  private static let bits: UInt64 = 5
  /// Set in all digits but the last.
  private static let goesOn: UInt8 = 1 << 5

  @usableFromInline
  mutating func writeBits(_ bits: UInt64) {
    var rest = bits
    while rest >> Self.bits != 0 {
      bytes.append(Self.digit + (UInt8(truncatingIfNeeded: rest) & 31 | Self.goesOn))
      rest >>= Self.bits
    }
    bytes.append(Self.digit + UInt8(rest))
  }

  @usableFromInline
  mutating func readBits() -> UInt64 {
    guard let text else { return 0 }
    let start = text.utf8Start
    let end = text.utf8CodeUnitCount
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while position < end {
      let digit = start[position] &- Self.digit
      position += 1
      bits |= UInt64(digit & 31) << shift
      if digit & Self.goesOn == 0 { break }
      shift += Self.bits
    }
    return bits
  }

  /// How many bytes or elements follow, which are not more than there are bytes left.
  @usableFromInline
  mutating func readCount() -> Int {
    min(Int(truncatingIfNeeded: readBits()), max(0, (text?.utf8CodeUnitCount ?? 0) - position))
  }

  private mutating func write(_ value: [UInt8]) {
    writeBits(UInt64(value.count))
    bytes += value
  }
}
