/// What a plain scalar means (YAML 1.2.2, section 10.3.2).
enum YAMLCoreSchema {
  /// The kind of a plain scalar, and the value of a boolean.
  static func kind(_ text: ArraySlice<UInt8>) -> (kind: SourceKind, isTrue: Bool) {
    guard let first = text.first else { return (.null, false) }
    switch first {
    case UInt8(ascii: "~"): return (text.count == 1 ? .null : .string, false)
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return (isWord(text, "null") ? .null : .string, false)
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      let isTrue = isWord(text, "true")
      return (isTrue ? .boolean : .string, isTrue)
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return (isWord(text, "false") ? .boolean : .string, false)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return (isInteger(text) || isFloat(text) ? .number : .string, false)
    default: return (.string, false)
    }
  }

  /// In small letters, in capitals, or with a capital first.
  private static func isWord(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      var small = 0
      for (byte, letter) in zip(text, word) {
        guard byte | 0x20 == letter else { return false }
        if byte == letter { small += 1 }
      }
      let firstIsSmall = text[text.startIndex] == word[0]
      return small == word.count || small == 0 || small == word.count - 1 && !firstIsSmall
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func isInteger(_ text: ArraySlice<UInt8>) -> Bool {
    if text.count > 2, text[text.startIndex] == UInt8(ascii: "0") {
      let rest = text.dropFirst(2)
      switch text[text.startIndex + 1] {
      case UInt8(ascii: "o"): return rest.allSatisfy { $0 &- UInt8(ascii: "0") < 8 }
      case UInt8(ascii: "x"): return rest.allSatisfy { isDigit($0) || ($0 | 0x20) &- UInt8(ascii: "a") < 6 }
      default: break
      }
    }
    let digits = withoutSign(text)
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func withoutSign(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-") ? text.dropFirst() : text
  }

  static func isFloat(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = withoutSign(text)
    if rest.first == UInt8(ascii: ".") {
      let word = rest.dropFirst()
      let isNaN = rest.count == text.count && ["nan", "NaN", "NAN"].contains { word.elementsEqual($0.utf8) }
      if isNaN || isWord(word, "inf") { return true }
    }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: isDigit)
      fraction = digits.count
      rest = rest.dropFirst(1 + fraction)
    }
    guard !whole.isEmpty || fraction > 0 else { return false }
    guard let e = rest.first else { return true }
    guard e | 0x20 == UInt8(ascii: "e") else { return false }
    let exponent = withoutSign(rest.dropFirst())
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }

  /// What a tag of the core schema makes of a node, `nil` for tags that are not its own.
  enum Tag: String {
    case null = "tag:yaml.org,2002:null"
    case boolean = "tag:yaml.org,2002:bool"
    case integer = "tag:yaml.org,2002:int"
    case float = "tag:yaml.org,2002:float"
    case string = "tag:yaml.org,2002:str"
    case sequence = "tag:yaml.org,2002:seq"
    case mapping = "tag:yaml.org,2002:map"
    /// `!`: not resolved, so a string, a list or a mapping.
    case none = "!"
  }
}
