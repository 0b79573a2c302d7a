#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A time zone with a name, as the system's time-zone database has it (TZif, RFC 8536).
///
/// The database is the system's, as all programs on it use it; where there is none, a name is an unknown zone. Only its
/// own folder is read: a name holds no dots.
struct MomentZone {
  /// Moments from which on another offset goes, rising.
  private var changes: [Int64] = []
  /// Which of `offsets` goes from each change on.
  private var choices: [UInt8] = []
  /// Seconds east of Greenwich; the first goes before all changes.
  private var offsets: [Int64] = []
  /// What goes after the last change; `nil`: the last offset.
  private var rule: MomentZoneRule?

  private static let folder = "/usr/share/zoneinfo/"
  /// Real ones have less than 4 KB.
  private static let most = 1 << 16

  /// - Returns: `nil` if the system knows no such zone.
  init?(named name: [UInt8]) {
    guard Self.isName(name), let bytes = Self.bytes(of: Self.folder + String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    self.init(bytes)
  }

  /// - Parameter bytes: of a TZif file.
  /// - Returns: `nil` if they are none.
  init?(_ bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0) else { return nil }
    // The first part, of 32-bit times, is for readers older than ours.
    if first.version == 0 {
      guard read(bytes, first, timeBytes: 4) != nil else { return nil }
      return
    }
    guard let second = Header(bytes, at: first.end(timeBytes: 4)), let end = read(bytes, second, timeBytes: 8) else {
      return nil
    }
    let footer = bytes[min(end + 1, bytes.count)...].prefix { $0 != 0x0A }
    rule = MomentZoneRule(Array(footer))
  }

  /// The offset at a moment, in seconds east of Greenwich.
  func offset(at seconds: Int64) -> Int64 {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let rule { return rule.offset(at: seconds) }
    return offsets[low == 0 ? 0 : Int(choices[low - 1])]
  }

  // MARK: reading

  private struct Header {
    var version: UInt8
    var start: Int
    /// isutcnt, isstdcnt, leapcnt, timecnt, typecnt, charcnt.
    var counts: [Int]

    init?(_ bytes: [UInt8], at start: Int) {
      guard start >= 0, start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      version = bytes[start + 4]
      self.start = start
      counts = (0..<6).map { Int(MomentZone.number(bytes, start + 20 + 4 * $0, 4)) }
      guard counts.allSatisfy({ (0...MomentZone.most).contains($0) }), (1...256).contains(counts[4]) else { return nil }
    }

    func end(timeBytes: Int) -> Int {
      start + 44 + counts[3] * (timeBytes + 1) + counts[4] * 6 + counts[5] + counts[2] * (timeBytes + 4) + counts[1]
        + counts[0]
    }
  }

  private mutating func read(_ bytes: [UInt8], _ header: Header, timeBytes: Int) -> Int? {
    let end = header.end(timeBytes: timeBytes)
    guard end <= bytes.count else { return nil }
    let times = header.start + 44
    let types = times + header.counts[3] * timeBytes
    let records = types + header.counts[3]
    changes = (0..<header.counts[3]).map { Self.number(bytes, times + $0 * timeBytes, timeBytes) }
    choices = Array(bytes[types..<records])
    offsets = (0..<header.counts[4]).map { Self.number(bytes, records + $0 * 6, 4) }
    return choices.allSatisfy { Int($0) < offsets.count } ? end : nil
  }

  /// A number with its sign, the highest byte first.
  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int64 {
    var result = Int64(Int8(bitPattern: bytes[at]))
    for index in at + 1..<at + count { result = result << 8 | Int64(bytes[index]) }
    return result
  }

  /// `Asia/Tokyo`: parts of letters, digits, `_`, `-` and `+`, as the database has them.
  private static func isName(_ name: [UInt8]) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { letters.contains($0 | 0x20) || Lexer.isDigit($0) || "_-+".utf8.contains($0) }
      }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: most)
    let count = fread(&bytes, 1, most, file)
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}
