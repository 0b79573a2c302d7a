import ServiceLintModel

/// Conditions as people write them in our own definitions:
///
///     always · never · answered x · x = v · x is v · x is not v · x != v · x has v · x < 3 (<= > >=)
///     c and c · c or c · not c · (c) · c かつ c · c または c · channel is web
///     x が v · x が v 以外 · x に v を含む, with のとき or の場合 behind it
///
/// A value goes on to the next `and`, `or` or bracket, unless it stands in quotes. Anything else is code: its text,
/// with the names found in it. Offsets of names count in the text.
public struct WrittenCondition {
  /// The condition that a text says. Takes time in proportion to it.
  public static func parse(_ text: [UInt8]) -> Condition {
    var parser = WrittenCondition(text)
    guard text.count <= longest, let condition = parser.either(depth: 0) else { return parser.code() }
    parser.skipSpaces()
    return parser.index == text.count ? condition : parser.code()
  }

  /// Longer texts are code to us.
  private static let longest = 20_000
  private static let deepest = 50

  private let bytes: [UInt8]
  private var index = 0
  private var names: [Condition.Name] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func code() -> Condition { .code(String(decoding: bytes, as: UTF8.self), names) }

  // MARK: Grammar

  private mutating func either(depth: Int) -> Condition? {
    guard depth < Self.deepest, var result = both(depth: depth).map({ [$0] }) else { return nil }
    while joins(["or", "または", "又は", "||"]) {
      guard let next = both(depth: depth) else { return nil }
      result.append(next)
    }
    return result.count == 1 ? result[0] : .or(result)
  }

  private mutating func both(depth: Int) -> Condition? {
    guard var result = one(depth: depth).map({ [$0] }) else { return nil }
    while joins(["and", "かつ", "&&"]) {
      guard let next = one(depth: depth) else { return nil }
      result.append(next)
    }
    return result.count == 1 ? result[0] : .and(result)
  }

  private mutating func one(depth: Int) -> Condition? {
    guard depth < Self.deepest else { return nil }
    skipSpaces()
    if word("not") || sign("!") { return one(depth: depth + 1).map { .not($0) } }
    if sign("(") || sign("（") {
      guard let inner = either(depth: depth + 1) else { return nil }
      skipSpaces()
      return sign(")") || sign("）") ? inner : nil
    }
    for (name, condition) in [
      ("always", Condition.always), ("常に", .always), ("いつも", .always), ("never", .never), ("表示しない", .never),
    ] where stands(name) {
      if word(name) { return condition }
    }
    if word("answered") || word("回答あり") {
      skipSpaces()
      return name().map { .answered($0) }
    }
    return comparison()
  }

  private mutating func comparison() -> Condition? {
    guard let name = name() else { return nil }
    skipSpaces()
    if word("has") || word("includes") { return value().map { .includes(name, $0) } }
    if word("is not") || sign("!=") || sign("≠") || sign("！＝") { return equals(name)?.negated }
    if sign("が") { return sentence(name, endsWith: "以外", isRequired: false) }
    if sign("に") { return sentence(name, endsWith: "を含む", isRequired: true) }
    if word("is") || sign("==") || sign("=") || sign("＝") { return equals(name) }
    for (text, comparison) in [
      ("<=", Condition.Comparison.lessOrEqual), ("≤", .lessOrEqual), ("≦", .lessOrEqual), (">=", .greaterOrEqual),
      ("≥", .greaterOrEqual), ("≧", .greaterOrEqual), ("<", .less), ("＜", .less), (">", .greater), ("＞", .greater),
    ] where sign(text) {
      guard let value = value(), !value.isEmpty else { return nil }
      let plain = PlainText.halfWidth(value)
      var scalars = Substring(plain).unicodeScalars
      if scalars.first == "-" { scalars.removeFirst() }
      // A number or a date in ISO 8601; the calendar's own notation becomes one.
      guard scalars.first?.isDigit == true else { return nil }
      return .compares(name, comparison, plain)
    }
    return nil
  }

  private mutating func equals(_ name: Condition.Name) -> Condition? {
    guard let value = value() else { return nil }
    if name.path == ["channel"], let kind = ServiceWords.standard.value(.channelKind, value) { return .channel(kind) }
    return value.isEmpty ? .not(.answered(name)) : .equals(name, value)
  }

  /// What stands behind が or に: a value, the word that ends the sentence, and perhaps のとき.
  private mutating func sentence(_ name: Condition.Name, endsWith ending: String, isRequired: Bool) -> Condition? {
    skipSpaces()
    let isQuoted = Self.quotes.contains { stands($0.open) }
    guard var text = value(), !text.isEmpty else { return nil }
    var ends = isQuoted && sign(ending)
    if ends { skipWhen() }
    if !isQuoted {
      for word in Self.whens where text.hasSuffix(word) {
        text = PlainText.trimmed(text.dropLast(word.count))
        break
      }
      ends = text.hasSuffix(ending)
      if ends { text = PlainText.trimmed(text.dropLast(ending.count)) }
    }
    guard !text.isEmpty, ends || !isRequired else { return nil }
    if isRequired { return .includes(name, text) }
    return ends ? .not(.equals(name, text)) : .equals(name, text)
  }

  /// Words behind a condition that change nothing, the longer ones first.
  private static let whens = ["のとき", "の場合", "の時", "とき", "場合"]

  private mutating func skipWhen() {
    let before = index
    skipSpaces()
    if !Self.whens.contains(where: { sign($0) }) { index = before }
  }

  private static let quotes: [(open: String, close: String)] = [("\"", "\""), ("'", "'"), ("「", "」"), ("“", "”")]

  // MARK: Words

  /// A name: everything up to a space, a sign or a bracket; dots part its steps.
  private mutating func name() -> Condition.Name? {
    skipSpaces()
    let start = index
    while index < bytes.count, !isSpace(index), !Self.endsName.contains(bytes[index]), !standsFullWidthSign() {
      // An identifier in ASCII ends where Japanese goes on: chipが「はい」.
      if index > start, stands("が") || stands("に"), bytes[start..<index].allSatisfy({ $0 < 0x80 }) { break }
      index += 1
    }
    guard index > start else { return nil }
    let path = SimpleCondition.path(String(decoding: bytes[start..<index], as: UTF8.self))
    guard !path.isEmpty else { return nil }
    let name = Condition.Name(
      path: path, inRow: true, anywhere: true, offset: UInt32(start), count: UInt32(index - start))
    names.append(name)
    return name
  }

  private static let endsName = Set("=!<>()\"'".utf8)

  private func standsFullWidthSign() -> Bool {
    ["＝", "！", "＜", "＞", "≠", "≤", "≥", "≦", "≧", "（", "）"].contains { stands($0) }
  }

  /// A value: in quotes, or up to the next `and`, `or` or bracket.
  private mutating func value() -> String? {
    skipSpaces()
    for (open, close) in Self.quotes where sign(open) {
      let start = index
      while index < bytes.count {
        let end = index
        if sign(close) {
          skipWhen()
          return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        index += 1
      }
      return nil
    }
    let start = index
    var depth = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "(") || stands("（") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") || stands("）") {
        if depth == 0 { break }
        depth -= 1
      }
      if isSpace(index), standsJoint() { break }
      index += 1
    }
    var text = PlainText.trimmed(String(decoding: bytes[start..<index], as: UTF8.self))
    for word in Self.whens where text.hasSuffix(" " + word) {
      text = PlainText.trimmed(text.dropLast(word.count))
      break
    }
    return text.isEmpty ? nil : text
  }

  /// Whether a word that joins conditions stands behind the spaces here.
  private func standsJoint() -> Bool {
    var copy = self
    return copy.joins(["or", "または", "又は", "||", "and", "かつ", "&&"])
  }

  private mutating func joins(_ words: [String]) -> Bool {
    let start = index
    skipSpaces()
    for word in words
    where self.word(word) || word.utf8.first == UInt8(ascii: "&") && sign(word)
      || word.utf8.first == UInt8(ascii: "|") && sign(word)
    {
      return true
    }
    index = start
    return false
  }

  private func stands(_ text: String) -> Bool {
    let wanted = text.utf8
    return index + wanted.count <= bytes.count && bytes[index..<index + wanted.count].elementsEqual(wanted)
  }

  private mutating func sign(_ text: String) -> Bool {
    guard stands(text) else { return false }
    index += text.utf8.count
    return true
  }

  /// A word that ends with a space, a bracket or the text.
  private mutating func word(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    let end = index + wanted.count
    guard end <= bytes.count,
      zip(wanted, bytes[index..<end]).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 | 0x20 && $0 > 0x40 })
    else { return false }
    guard end == bytes.count || isSpace(end) || [0x28, 0x29, 0x22].contains(bytes[end]) else { return false }
    index = end
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count {
      if bytes[index] <= 0x20 { index += 1 } else if isSpace(index) { index += 3 } else { return }
    }
  }

  /// Whether white space begins at a byte: ASCII's, or the ideographic space.
  private func isSpace(_ index: Int) -> Bool {
    bytes[index] <= 0x20
      || bytes[index] == 0xE3 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
  }
}
