import ServiceLintText

/// Looks at the place where the reader gave up and finds out what its author most likely did.
struct JSONDiagnosis {
  var bytes: [UInt8]
  var count: Int

  func error(for failure: JSONFailure) -> ReadError {
    let (fault, offset) = fault(failure)
    return JSONError.readError(fault, at: UInt32(truncatingIfNeeded: max(0, min(offset, count))))
  }

  private func fault(_ failure: JSONFailure) -> (JSONError.Fault, offset: Int) {
    let at = failure.offset
    switch failure.reason {
    case .expected(let expected):
      if at >= count { return (expected == .root ? .empty : .endOfFile(expected), count) }
      return general(at) ?? specific(expected, at) ?? (.other(found(at), expected), at)
    case .controlInString(let start):
      if at >= count { return (.openString, start) }
      switch bytes[at] {
      case 0x0A, 0x0D: return (.lineBreakInString, at)
      case 0x09: return (.tabInString, at)
      case let byte: return (.controlInString(byte), at)
      }
    case .escape(let start):
      return at + 1 >= count ? (.openString, start) : (.unknownEscape(found(at + 1)), at)
    case .unicodeEscape(let start):
      let isCut = bytes[min(at + 2, count)..<count].prefix(4).allSatisfy { Self.isWordByte($0) } && at + 6 > count
      return isCut ? (.openString, start) : (.unicodeEscape, at)
    case .number(let fault):
      if at >= count { return (.endInNumber, count) }
      if fault == .digitAfterMinus, word(at) == "Infinity" { return (.notANumber("-Infinity"), at - 1) }
      return (.number(fault, found(at)), at)
    case .notUTF8: return (.notUTF8, at)
    case .tooDeep(let limit): return (.tooDeep(limit), at)
    case .tooLarge(let limit): return (.tooLarge(limit), at)
    }
  }

  /// What is wrong wherever it stands.
  private func general(_ at: Int) -> (JSONError.Fault, offset: Int)? {
    let next = at + 1 < count ? bytes[at + 1] : 0
    switch bytes[at] {
    case UInt8(ascii: "/") where next == UInt8(ascii: "/") || next == UInt8(ascii: "*"): return (.comment, at)
    case UInt8(ascii: "#"): return (.comment, at)
    case UInt8(ascii: "'"): return (.singleQuote, at)
    case 0..<0x20, 0x7F: return (.control(bytes[at]), at)
    case 0x80...:
      let wide = scalar(at)
      if let half = Self.asciiForm(of: wide) { return (.fullWidth(String(wide), half), at) }
      return nil
    default: return nil
    }
  }

  private func specific(_ expected: JSONFailure.Expectation, _ at: Int) -> (JSONError.Fault, offset: Int)? {
    let byte = bytes[at]
    switch expected {
    case .firstKey, .nextKey:
      if byte == UInt8(ascii: "}") { return (.trailingComma("}"), lastVisible(before: at)) }
      if byte == UInt8(ascii: ",") { return (.nothingBeforeComma, at) }
      if Self.isWordByte(byte) { return (.unquotedKey(word(at)), at) }
    case .root, .valueOfKey, .firstElement, .nextElement: return value(expected, at)
    case .colon:
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { return (.keyWithoutValue, at) }
      return (.missingColon(found(at)), at)
    case .commaOrBrace, .commaOrBracket:
      return separator(isObject: expected == .commaOrBrace, at)
    case .end:
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return (.oneBracketTooMany(found(at)), at) }
      return (.behindTheEnd(found(at)), at)
    }
    return nil
  }

  private func value(_ expected: JSONFailure.Expectation, _ at: Int) -> (JSONError.Fault, offset: Int)? {
    let byte = bytes[at]
    let next = at + 1 < count ? bytes[at + 1] : 0
    switch byte {
    case UInt8(ascii: "]") where expected == .nextElement: return (.trailingComma("]"), lastVisible(before: at))
    case UInt8(ascii: ",") where expected != .root: return (.nothingBeforeComma, at)
    case UInt8(ascii: "}") where expected == .valueOfKey: return (.keyWithoutValue, at)
    case UInt8(ascii: "+") where next == UInt8(ascii: "I"): return (.notANumber("+Infinity"), at)
    case UInt8(ascii: "+"): return (.plusSign, at)
    case UInt8(ascii: ".") where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next): return (.leadingPoint, at)
    case _ where Self.isWordByte(byte):
      let word = word(at)
      switch word.lowercased() {
      case "nan", "infinity": return (.notANumber(word), at)
      case "true", "false", "null": return (.spelling(word, word.lowercased()), at)
      case "none", "nil", "undefined": return (.spelling(word, "null"), at)
      default: return (.unquotedText(word), at)
      }
    default: return nil
    }
  }

  private func separator(isObject: Bool, _ at: Int) -> (JSONError.Fault, offset: Int)? {
    let byte = bytes[at]
    let before = at > 0 ? bytes[at - 1] : 0
    switch byte {
    case UInt8(ascii: "]") where isObject: return (.wrongBracket("]", "}"), at)
    case UInt8(ascii: "}") where !isObject: return (.wrongBracket("}", "]"), at)
    case UInt8(ascii: ":") where !isObject: return (.colonInArray, at)
    case _ where Self.isWordByte(byte) || byte == UInt8(ascii: "."):
      if before == UInt8(ascii: "\"") { return (.quoteInString, at) }
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(before) { return (.badNumber(wordBack(at)), numberStart(at)) }
      return (.missingComma(found(at)), at)
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"):
      return (.missingComma(found(at)), at)
    default: return nil
    }
  }
}

/// What stands at a place, in words.
extension JSONDiagnosis {
  /// The character, or the word or string that begins here.
  private func found(_ at: Int) -> String {
    guard at < count else { return "" }
    if bytes[at] == UInt8(ascii: "\"") { return string(at) }
    return Self.isWordByte(bytes[at]) ? word(at) : Self.visible(scalar(at))
  }

  /// A short string with its quotes, or only the first one.
  private func string(_ at: Int) -> String {
    let head = bytes[at..<count].prefix(30)
    guard let end = head.dropFirst().firstIndex(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") }),
      bytes[end] == UInt8(ascii: "\"")
    else { return "\"" }
    return String(decoding: bytes[at...end], as: UTF8.self)
  }

  /// A letter or digit of ASCII, an underscore or a dollar sign.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
      true
    default: false
    }
  }

  /// The word that begins here, 30 letters at most.
  private func word(_ at: Int) -> String {
    String(decoding: bytes[at..<count].prefix(30).prefix { Self.isWordByte($0) }, as: UTF8.self)
  }

  /// The beginning of what was read as a number and ends before an index, 30 bytes back at most.
  private func numberStart(_ at: Int) -> Int {
    var start = at
    while start > 0, at - start < 30, Self.isWordByte(bytes[start - 1]) || "+-.".utf8.contains(bytes[start - 1]) {
      start -= 1
    }
    return start
  }

  private func wordBack(_ at: Int) -> String {
    let start = numberStart(at)
    return String(
      decoding: bytes[start..<count].prefix(30).prefix { Self.isWordByte($0) || "+-.".utf8.contains($0) },
      as: UTF8.self)
  }

  private func lastVisible(before at: Int) -> Int {
    var index = at - 1
    while index > 0, bytes[index] <= 0x20 { index -= 1 }
    return max(0, index)
  }

  private func scalar(_ at: Int) -> Unicode.Scalar {
    String(decoding: bytes[at..<min(at + 4, count)], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    guard CharacterWidth.columns(of: scalar) == 0 || scalar.properties.isWhitespace else { return String(scalar) }
    return JSONError.codePoint(scalar.value)
  }

  /// The ASCII character for which another one is easily typed.
  private static func asciiForm(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{3000}", "\u{A0}", "\u{2000}"..."\u{200B}": return " "
    case "“", "”", "„", "「", "」", "『", "』", "‘", "’": return "\""
    case "、": return ","
    case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    default: return nil
    }
  }
}
