/// Finds the template expressions of a text: `{{ … }}`, `{% … %}`, `{# … #}`, `${ … }`, `#{ … }`, `<% … %>`, `<? … ?>`.
///
/// Remembers where it looked for an end in vain, so that a text of nothing but openings takes no longer than another.
struct ExpressionScan {
  /// For each notation: no end stands before this offset.
  private var vain = (0, 0, 0, 0, 0, 0)

  /// The offset behind the expression that begins at an offset; `nil` if none begins there. An expression that is not
  /// closed is text.
  mutating func end(_ bytes: [UInt8], at start: Int, _ end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      return Self.end(bytes, from: start + 2, end, UInt8(ascii: "}"), &vain.0)
    case (UInt8(ascii: "{"), UInt8(ascii: "%")):
      return Self.end(bytes, from: start + 2, end, UInt8(ascii: "%"), &vain.1)
    case (UInt8(ascii: "$"), UInt8(ascii: "{")), (UInt8(ascii: "#"), UInt8(ascii: "{")):
      return Self.end(bytes, from: start + 2, end, nil, &vain.2)
    case (UInt8(ascii: "{"), UInt8(ascii: "#")):
      return Self.end(bytes, from: start + 2, end, UInt8(ascii: "#"), &vain.3)
    case (UInt8(ascii: "<"), UInt8(ascii: "%")):
      return Self.end(bytes, from: start + 2, end, UInt8(ascii: "%"), last: UInt8(ascii: ">"), &vain.4)
    case (UInt8(ascii: "<"), UInt8(ascii: "?")):
      return Self.end(bytes, from: start + 2, end, UInt8(ascii: "?"), last: UInt8(ascii: ">"), &vain.5)
    default: return nil
    }
  }

  /// Whether people see what an expression makes: `{{ … }}`, `${ … }`, `#{ … }`, `<%= … %>`, `<?= … ?>`; the others say
  /// what to do, or nothing.
  static func isShown(_ bytes: [UInt8], at start: Int, _ end: Int) -> Bool {
    guard start + 2 < end else { return false }
    if bytes[start] == UInt8(ascii: "<") {
      let sign = bytes[start + 1]
      return (sign == UInt8(ascii: "%") || sign == UInt8(ascii: "?")) && bytes[start + 2] == UInt8(ascii: "=")
    }
    return bytes[start + 1] == UInt8(ascii: "{")
  }

  private static func end(
    _ bytes: [UInt8], from start: Int, _ end: Int, _ closing: UInt8?, last: UInt8 = UInt8(ascii: "}"),
    _ vain: inout Int
  ) -> Int? {
    var index = max(start, vain)
    while index < end {
      if bytes[index] == last, closing == nil || (index > start && bytes[index - 1] == closing) {
        return index + 1
      }
      index += 1
    }
    vain = max(vain, end)
    return nil
  }
}

/// Whether a range holds a template expression.
func holdsExpression(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var scan = ExpressionScan()
  return range.contains { scan.end(bytes, at: $0, range.upperBound) != nil }
}

/// The offset behind the bare address (`https://…`, `www.…`) that begins at an offset; `nil` if none does.
func addressEnd(_ bytes: [UInt8], at start: Int, _ range: Range<Int>) -> Int? {
  let first = bytes[start] | 0x20
  guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w"), start + 3 < range.upperBound else { return nil }
  let second = bytes[start + 1] | 0x20
  guard second == UInt8(ascii: "t") || second == UInt8(ascii: "w") else { return nil }
  guard
    startsWith(bytes, start..<range.upperBound, "http://") || startsWith(bytes, start..<range.upperBound, "https://")
      || startsWith(bytes, start..<range.upperBound, "www.")
  else { return nil }
  if start > range.lowerBound, isWordByte(bytes[start - 1]) { return nil }
  var index = start
  while index < range.upperBound, bytes[index] > 0x20, bytes[index] < 0x80 { index += 1 }
  // A full stop or bracket behind an address belongs to the sentence.
  while index > start, [0x2E, 0x2C, 0x29, 0x3B, 0x3A, 0x21, 0x3F].contains(bytes[index - 1]) { index -= 1 }
  return index
}

private func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || (byte >= 0x30 && byte <= 0x39)
}

/// Whether a range begins with ASCII letters, without regard to case.
func startsWith(_ bytes: [UInt8], _ range: Range<Int>, _ text: StaticString) -> Bool {
  guard range.count >= text.utf8CodeUnitCount else { return false }
  return text.withUTF8Buffer { wanted in
    for (offset, byte) in wanted.enumerated() where lowered(bytes[range.lowerBound + offset]) != byte { return false }
    return true
  }
}

/// Whether a range is one of some ASCII words in small letters, without regard to case.
func isAny(_ bytes: [UInt8], _ range: Range<Int>, _ words: [StaticString]) -> Bool {
  words.contains { range.count == $0.utf8CodeUnitCount && startsWith(bytes, range, $0) }
}

/// The range without white space at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, bytes[start] <= 0x20 { start += 1 }
  while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
  return start..<end
}

private func lowered(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
