/// Cuts the bytes of an expression into words (cel-spec, “Syntax”).
struct Lexer {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var errors: [CELError] = []
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3 + 2)
    scan()
  }

  private func byte(_ ahead: Int = 0) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  private mutating func add(_ kind: Token.Kind, _ count: Int) {
    tokens.append(Token(kind: kind, start: Int32(position), end: Int32(position + count)))
    position += count
  }

  private mutating func scan() {
    while position < bytes.count, errors.count < 10 {
      let c = byte()
      switch c {
      case 0x20, 0x09, 0x0a, 0x0c, 0x0d: position += 1
      case UInt8(ascii: "/"):
        if byte(1) == UInt8(ascii: "/") {
          while position < bytes.count, byte() != 0x0a { position += 1 }
        } else {
          add(.slash, 1)
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): text(prefix: 0, kind: .string, raw: false)
      case UInt8(ascii: "`"): quotedIdentifier()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
      case UInt8(ascii: "."):
        if Self.isDigit(byte(1)), !followsOperand { number() } else { add(.dot, 1) }
      case _ where Self.isLetter(c): word()
      default: sign(c)
      }
    }
    tokens.append(Token(kind: .end, start: Int32(bytes.count), end: Int32(bytes.count)))
  }

  private var followsOperand: Bool {
    switch tokens.last?.kind {
    case .identifier, .quotedIdentifier, .rightParenthesis, .rightBracket, .rightBrace, .string, .bytes, .int, .uint,
      .double:
      true
    default: false
    }
  }

  private mutating func sign(_ c: UInt8) {
    let next = byte(1)
    switch c {
    case UInt8(ascii: ","): add(.comma, 1)
    case UInt8(ascii: ":"): add(.colon, 1)
    case UInt8(ascii: "?"): add(.question, 1)
    case UInt8(ascii: "("): add(.leftParenthesis, 1)
    case UInt8(ascii: ")"): add(.rightParenthesis, 1)
    case UInt8(ascii: "["): add(.leftBracket, 1)
    case UInt8(ascii: "]"): add(.rightBracket, 1)
    case UInt8(ascii: "{"): add(.leftBrace, 1)
    case UInt8(ascii: "}"): add(.rightBrace, 1)
    case UInt8(ascii: "+"): add(.plus, 1)
    case UInt8(ascii: "-"): add(.minus, 1)
    case UInt8(ascii: "*"): add(.star, 1)
    case UInt8(ascii: "%"): add(.percent, 1)
    case UInt8(ascii: "!") where next == UInt8(ascii: "="): add(.notEqual, 2)
    case UInt8(ascii: "!"): add(.not, 1)
    case UInt8(ascii: "=") where next == UInt8(ascii: "="): add(.equal, 2)
    case UInt8(ascii: "<") where next == UInt8(ascii: "="): add(.lessOrEqual, 2)
    case UInt8(ascii: "<"): add(.less, 1)
    case UInt8(ascii: ">") where next == UInt8(ascii: "="): add(.greaterOrEqual, 2)
    case UInt8(ascii: ">"): add(.greater, 1)
    case UInt8(ascii: "&") where next == c: add(.and, 2)
    case UInt8(ascii: "|") where next == c: add(.or, 2)
    default:
      var count = 1
      while c >= 0x80, byte(count) & 0xc0 == 0x80 { count += 1 }
      errors.append(.unexpectedCharacter(position..<position + count))
      position += count
    }
  }

  private mutating func word() {
    // r"", b"", rb"" and br"" begin like names.
    var raw = false
    var isBytes = false
    var count = 0
    while count < 2 {
      let letter = byte(count) | 0x20
      if letter == UInt8(ascii: "r"), !raw {
        raw = true
      } else if letter == UInt8(ascii: "b"), !isBytes {
        isBytes = true
      } else {
        break
      }
      count += 1
    }
    if count > 0, byte(count) == UInt8(ascii: "\"") || byte(count) == UInt8(ascii: "'") {
      return text(prefix: count, kind: isBytes ? .bytes : .string, raw: raw)
    }
    count = 1
    while Self.isLetter(byte(count)) || Self.isDigit(byte(count)) { count += 1 }
    add(.identifier, count)
  }

  private mutating func quotedIdentifier() {
    var count = 1
    while position + count < bytes.count, byte(count) != UInt8(ascii: "`"), byte(count) != 0x0a { count += 1 }
    guard byte(count) == UInt8(ascii: "`"), count > 1 else {
      errors.append(.unclosedText(position..<position + count))
      position += count
      return
    }
    add(.quotedIdentifier, count + 1)
  }

  private mutating func number() {
    var count = 0
    var kind = Token.Kind.int
    if byte() == UInt8(ascii: "0"), byte(1) | 0x20 == UInt8(ascii: "x"), Self.hexadecimal(byte(2)) != nil {
      count = 2
      while Self.hexadecimal(byte(count)) != nil { count += 1 }
    } else {
      while Self.isDigit(byte(count)) { count += 1 }
      if byte(count) == UInt8(ascii: "."), Self.isDigit(byte(count + 1)) {
        kind = .double
        count += 1
        while Self.isDigit(byte(count)) { count += 1 }
      }
      if byte(count) | 0x20 == UInt8(ascii: "e") {
        let hasSign = byte(count + 1) == UInt8(ascii: "+") || byte(count + 1) == UInt8(ascii: "-")
        if Self.isDigit(byte(count + (hasSign ? 2 : 1))) {
          kind = .double
          count += hasSign ? 2 : 1
          while Self.isDigit(byte(count)) { count += 1 }
        }
      }
    }
    if kind == .int, byte(count) | 0x20 == UInt8(ascii: "u") {
      kind = .uint
      count += 1
    }
    add(kind, count)
  }

  private mutating func text(prefix: Int, kind: Token.Kind, raw: Bool) {
    let quote = byte(prefix)
    let triple = byte(prefix + 1) == quote && byte(prefix + 2) == quote
    var count = prefix + (triple ? 3 : 1)
    while position + count < bytes.count {
      let c = byte(count)
      if c == quote, !triple || (byte(count + 1) == quote && byte(count + 2) == quote) {
        return add(kind, count + (triple ? 3 : 1))
      }
      if !triple, c == 0x0a || c == 0x0d { break }
      count += c == UInt8(ascii: "\\") && !raw ? 2 : 1
    }
    count = min(count, bytes.count - position)
    errors.append(.unclosedText(position..<position + count))
    position += count
  }

  static func isDigit(_ c: UInt8) -> Bool { c &- 0x30 < 10 }
  static func isLetter(_ c: UInt8) -> Bool { (c | 0x20) &- 0x61 < 26 || c == UInt8(ascii: "_") }
  static func hexadecimal(_ c: UInt8) -> UInt32? {
    if isDigit(c) { return UInt32(c - 0x30) }
    let letter = (c | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}
