/// An internet address, perhaps with the length of a network's prefix (the network extension).
struct NetworkAddress: Equatable {
  /// The kinds of objects that addresses and networks are to the checker; no environment's kind is that large.
  static let addressKind: UInt16 = 60_000
  static let networkKind: UInt16 = 60_001
  /// The names of these kinds, from `addressKind` on.
  static let names = ["net.IP", "net.CIDR"]

  /// Sixteen bytes; of version 4 the address mapped into version 6, so that both compare.
  var bytes: [UInt8]
  /// 4 or 6.
  var family: UInt8
  /// The length of the prefix in bits; `nil` for an address.
  var prefix: UInt8?

  /// An address; `nil` if the text is none, has a zone, or is a mapped one with dots.
  init?(_ text: some Sequence<UInt8>) {
    let text = Array(text)
    if let four = Self.version4(text[...]) {
      bytes = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] + four
      family = 4
    } else if let six = Self.version6(text) {
      bytes = six
      family = 6
    } else {
      return nil
    }
  }

  /// A network such as `10.0.0.0/8`; `nil` if the text is none.
  init?(network text: [UInt8]) {
    guard let slash = text.lastIndex(of: UInt8(ascii: "/")), var address = NetworkAddress(text[..<slash]),
      let length = Self.decimal(text[(slash + 1)...], most: address.family == 4 ? 32 : 128)
    else { return nil }
    address.prefix = length
    self = address
  }

  /// Reads what `stored` wrote.
  init?(stored: [UInt8]) {
    guard stored.count >= 17 else { return nil }
    bytes = Array(stored[..<16])
    family = stored[16]
    prefix = stored.count > 17 ? stored[17] : nil
  }

  /// The form in which it lies in the store.
  var stored: [UInt8] { bytes + [family] + (prefix.map { [$0] } ?? []) }

  static func == (a: NetworkAddress, b: NetworkAddress) -> Bool {
    a.bytes == b.bytes && a.prefix == b.prefix && (a.prefix == nil || a.family == b.family)
  }

  private static func decimal(_ text: ArraySlice<UInt8>, most: Int) -> UInt8? {
    guard !text.isEmpty, text.count <= 3, text.allSatisfy({ Lexer.isDigit($0) }),
      text.count == 1 || text.first != UInt8(ascii: "0")
    else { return nil }
    let value = text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value <= most ? UInt8(value) : nil
  }

  private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let numbers = parts.compactMap { decimal($0, most: 255) }
    return numbers.count == 4 ? numbers : nil
  }

  private static func version6(_ text: [UInt8]) -> [UInt8]? {
    guard text.count <= 45 else { return nil }
    var halves: [[UInt8]] = [[]]
    var at = 0
    if text.starts(with: "::".utf8) {
      halves.append([])
      at = 2
    }
    while at < text.count {
      var value: UInt32 = 0
      let start = at
      while at < text.count, let digit = Lexer.hexadecimal(text[at]), at - start < 4 {
        value = value << 4 | digit
        at += 1
      }
      guard at > start else { return nil }
      if at < text.count, text[at] == UInt8(ascii: ".") {
        guard let four = version4(text[start...]) else { return nil }
        halves[halves.count - 1] += four
        let isMapped = halves.count == 2 && halves[0].isEmpty && halves[1].dropLast(4) == [0xff, 0xff]
        guard !isMapped else { return nil }
        break
      }
      halves[halves.count - 1] += [UInt8(value >> 8), UInt8(value & 255)]
      guard at < text.count else { break }
      guard text[at] == UInt8(ascii: ":") else { return nil }
      at += 1
      if at < text.count, text[at] == UInt8(ascii: ":") {
        guard halves.count == 1 else { return nil }
        halves.append([])
        at += 1
      } else if at == text.count {
        return nil
      }
    }
    if halves.count == 1 { return halves[0].count == 16 ? halves[0] : nil }
    let missing = 16 - halves[0].count - halves[1].count
    return missing >= 2 ? halves[0] + Array(repeating: 0, count: missing) + halves[1] : nil
  }

  /// The text in its one canonical form (RFC 5952).
  var text: String {
    var result = ""
    if family == 4 {
      result = bytes[12...].map { String($0) }.joined(separator: ".")
    } else {
      let groups = stride(from: 0, to: 16, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
      var best = 0..<0
      var start = 0
      while start < 8 {
        var end = start
        while end < 8, groups[end] == 0 { end += 1 }
        if end - start > max(1, best.count) { best = start..<end }
        start = max(end, start + 1)
      }
      func join(_ range: Range<Int>) -> String {
        range.map { String(groups[$0], radix: 16) }.joined(separator: ":")
      }
      result =
        best.isEmpty ? join(0..<8) : join(0..<best.lowerBound) + "::" + join(best.upperBound..<8)
    }
    return result + (prefix.map { "/\($0)" } ?? "")
  }

  // MARK: what it is for

  private var four: ArraySlice<UInt8>? {
    bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255 ? bytes[12...] : nil
  }

  var isUnspecified: Bool { (four ?? bytes[...]).allSatisfy { $0 == 0 } }
  var isLoopback: Bool {
    four.map { $0[12] == 127 } ?? (bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1)
  }
  var isMulticast: Bool { four.map { $0[12] & 0xf0 == 0xe0 } ?? (bytes[0] == 0xff) }
  var isLinkLocalMulticast: Bool {
    four.map { $0[12] == 224 && $0[13] == 0 && $0[14] == 0 } ?? (bytes[0] == 0xff && bytes[1] & 0x0f == 2)
  }
  var isLinkLocalUnicast: Bool {
    four.map { $0[12] == 169 && $0[13] == 254 } ?? (bytes[0] == 0xfe && bytes[1] & 0xc0 == 0x80)
  }
  var isGlobalUnicast: Bool {
    let isBroadcast = four?.allSatisfy { $0 == 255 } ?? false
    return !isBroadcast && !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast
  }

  // MARK: networks

  /// The number of leading bits of `bytes` that belong to the network.
  private var bits: Int { Int(prefix ?? 0) + (family == 4 ? 96 : 0) }

  /// The network with all bits behind its prefix zero.
  var masked: NetworkAddress {
    var copy = self
    for i in 0..<16 {
      let kept = min(8, max(0, bits - 8 * i))
      copy.bytes[i] &= kept == 8 ? 255 : ~(255 >> UInt8(kept))
    }
    return copy
  }

  /// Whether an address or all of a network lies in this network.
  func contains(_ other: NetworkAddress) -> Bool {
    guard family == other.family, other.prefix.map({ $0 >= prefix ?? 0 }) ?? true else { return false }
    var cut = other
    cut.prefix = prefix
    return cut.masked.bytes == masked.bytes
  }
}
