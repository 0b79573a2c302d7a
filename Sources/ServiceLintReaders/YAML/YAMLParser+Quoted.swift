/// Scalars in quotes (YAML 1.2.2, sections 5.7, 7.3.1 and 7.3.2).
extension YAMLParser {
  mutating func scanSingleQuoted(below parent: Int) throws(YAMLFailure) -> YAMLEvent {
    let start = at
    at &+= 1
    var event = YAMLEvent(.scalar, .singleQuoted, from: start, to: start)
    var from = at
    while true {
      let byte = bytes[at]
      if byte == UInt8(ascii: "'") {
        if bytes[at &+ 1] != UInt8(ascii: "'") { break }
        if !event.isCooked { beginCooking(&event) }
        cook(from, at &+ 1, event)
        at &+= 2
        from = at
      } else if isBreak(byte) {
        try fold(&event, from, start, below: parent)
        from = at
      } else if byte == 0 {
        throw YAMLFailure(.openQuote(byte: UInt8(ascii: "'")), at: start)
      } else {
        at &+= 1
      }
    }
    finishQuoted(&event, start, from)
    return event
  }

  mutating func scanDoubleQuoted(below parent: Int) throws(YAMLFailure) -> YAMLEvent {
    let start = at
    at &+= 1
    var event = YAMLEvent(.scalar, .doubleQuoted, from: start, to: start)
    var from = at
    while true {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        break
      } else if byte == UInt8(ascii: "\\") {
        if !event.isCooked { beginCooking(&event) }
        cook(from, at, event)
        if isBreak(bytes[at &+ 1]) {
          at &+= 1
          let source = at
          let breaks = try passBreaks(start, below: parent)
          if breaks > 1 { cookBreaks(breaks, at: source, event) }
        } else {
          try cookEscape(event, start)
        }
        from = at
      } else if isBreak(byte) {
        try fold(&event, from, start, below: parent)
        from = at
      } else if byte == 0 {
        throw YAMLFailure(.openQuote(byte: UInt8(ascii: "\"")), at: start)
      } else {
        at &+= 1
      }
    }
    finishQuoted(&event, start, from)
    return event
  }

  private mutating func finishQuoted(_ event: inout YAMLEvent, _ start: Int, _ from: Int) {
    if event.isCooked {
      cook(from, at, event)
      finishCooking(&event)
    } else {
      event.text = range(start &+ 1, at)
    }
    at &+= 1
    event.end = UInt32(truncatingIfNeeded: at)
  }

  /// Folds the line breaks that stand here: spaces around them do not belong to the text.
  private mutating func fold(
    _ event: inout YAMLEvent, _ from: Int, _ start: Int, below parent: Int
  ) throws(YAMLFailure) {
    if !event.isCooked { beginCooking(&event) }
    var end = at
    while end > from, isBlank(bytes[end &- 1]) { end &-= 1 }
    cook(from, end, event)
    let breaks = try passBreaks(start, below: parent)
    cookBreaks(breaks, at: end, event)
  }

  /// Passes line breaks up to the next line that has something on it.
  private mutating func passBreaks(_ start: Int, below parent: Int) throws(YAMLFailure) -> Int {
    var breaks = 0
    var spaces = 0
    while isBreak(bytes[at]) {
      passBreak()
      breaks &+= 1
      while bytes[at] == 0x20 { at &+= 1 }
      spaces = at &- lineStart
      passBlanks()
    }
    guard bytes[at] != 0 else { throw YAMLFailure(.openQuote(byte: bytes[start]), at: start) }
    if at == lineStart, isMarker(at) { throw YAMLFailure(.markerInQuote(byte: bytes[start]), at: start) }
    guard spaces > parent || indentsFreely else {
      if at > lineStart &+ spaces { throw YAMLFailure(.tab, at: tab(before: at)) }
      throw YAMLFailure(.quoteIndentation(byte: bytes[start]), at: start)
    }
    return breaks
  }

  // MARK: Escapes

  private mutating func cookEscape(_ event: YAMLEvent, _ start: Int) throws(YAMLFailure) {
    let source = at
    let letter = bytes[at &+ 1]
    at &+= 2
    let value: UInt32
    switch letter {
    case UInt8(ascii: "0"): value = 0
    case UInt8(ascii: "a"): value = 0x07
    case UInt8(ascii: "b"): value = 0x08
    case UInt8(ascii: "t"), 0x09: value = 0x09
    case UInt8(ascii: "n"): value = 0x0A
    case UInt8(ascii: "v"): value = 0x0B
    case UInt8(ascii: "f"): value = 0x0C
    case UInt8(ascii: "r"): value = 0x0D
    case UInt8(ascii: "e"): value = 0x1B
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): value = UInt32(letter)
    case UInt8(ascii: "N"): value = 0x85
    case UInt8(ascii: "_"): value = 0xA0
    case UInt8(ascii: "L"): value = 0x2028
    case UInt8(ascii: "P"): value = 0x2029
    case UInt8(ascii: "x"): value = try hex(2, source)
    case UInt8(ascii: "u"): value = try surrogates(try hex(4, source), source)
    case UInt8(ascii: "U"): value = try hex(8, source)
    case 0: throw YAMLFailure(.openQuote(byte: UInt8(ascii: "\"")), at: start)
    default: throw YAMLFailure(.unknownEscape, at: source)
    }
    guard let scalar = Unicode.Scalar(value) else { throw YAMLFailure(.noCharacter, at: source) }
    for byte in UTF8.encode(scalar) ?? .init() { cook(byte, at: source, event) }
  }

  private mutating func hex(_ digits: Int, _ source: Int) throws(YAMLFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = hexValue(bytes[at]) else { throw YAMLFailure(.hexDigits(digits), at: source) }
      value = value &<< 4 | digit
      at &+= 1
    }
    return value
  }

  /// JSON writes characters beyond U+FFFF as two escapes, and YAML reads JSON.
  private mutating func surrogates(_ high: UInt32, _ source: Int) throws(YAMLFailure) -> UInt32 {
    guard high &- 0xD800 < 0x400, bytes[at] == UInt8(ascii: "\\"), bytes[at &+ 1] == UInt8(ascii: "u") else {
      return high
    }
    at &+= 2
    let low = try hex(4, source)
    guard low &- 0xDC00 < 0x400 else { throw YAMLFailure(.noCharacter, at: source) }
    return 0x10000 &+ (high &- 0xD800) &<< 10 &+ (low &- 0xDC00)
  }
}
