/// Small questions about the bytes of a text.

/// The offset behind the template expression that begins at an offset: `{{ … }}`, `{% … %}`, `${ … }`; `nil` if none
/// begins there. An expression that is not closed is text.
func expressionEnd(_ bytes: [UInt8], at start: Int, _ end: Int) -> Int? {
  guard start + 1 < end else { return nil }
  let first = bytes[start]
  let second = bytes[start + 1]
  let closing: (UInt8, UInt8)
  switch (first, second) {
  case (UInt8(ascii: "{"), UInt8(ascii: "{")): closing = (UInt8(ascii: "}"), UInt8(ascii: "}"))
  case (UInt8(ascii: "{"), UInt8(ascii: "%")): closing = (UInt8(ascii: "%"), UInt8(ascii: "}"))
  case (UInt8(ascii: "$"), UInt8(ascii: "{")): closing = (0, UInt8(ascii: "}"))
  default: return nil
  }
  // An expression is short; a limit keeps a text of nothing but openings from taking time in its square.
  let stop = min(end, start + 1_000)
  var index = start + 2
  while index < stop {
    if closing.0 == 0, bytes[index] == closing.1 { return index + 1 }
    if bytes[index] == closing.0, index + 1 < stop, bytes[index + 1] == closing.1 { return index + 2 }
    index += 1
  }
  return nil
}

/// Whether a range holds a template expression.
func holdsExpression(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "$"), expressionEnd(bytes, at: index, range.upperBound) != nil
    {
      return true
    }
    index += 1
  }
  return false
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
