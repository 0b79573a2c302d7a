import ServiceLintModel

/// What a part of a script was found to be.
indirect enum JavaScriptTerm {
  /// `data` or a row: what names start at.
  case base(inRow: Bool)
  case name(Condition.Name)
  case text(String)
  case number(String)
  case boolean(Bool)
  case undefined
  case null
  case list([JavaScriptPiece])
  /// `{a: 'x'}`, as `_.some` takes it.
  case record([(key: String, value: JavaScriptPiece)])
  /// A yes or no.
  case condition(Condition)
  /// A number of which we only know when it is over 0: a list's length.
  case count(Condition)
  /// A number that is −1 unless the condition is met.
  case index(Condition)
  case function(Condition)
  /// Something with a name of its own: `_`, `instance`, `_.some`.
  case known(String)
  /// A method of a term, not called yet.
  case method(JavaScriptPiece, String)
  case opaque
}

/// A part of a script: what it is, where it stands, which names were found in it.
struct JavaScriptPiece {
  var term: JavaScriptTerm
  /// Offset of its first byte; offset behind its last.
  var start: Int
  var end: Int
  /// How many names had been found before it.
  var mark: Int
}

/// The script cannot be read as a whole.
struct JavaScriptUnreadable: Error {}

extension JavaScriptParser {
  /// What a part means where a yes or no is asked for (ECMA-262, 7.1.2).
  mutating func truth(_ piece: JavaScriptPiece) -> Condition {
    switch piece.term {
    case .name(let name): .answered(name)
    case .count(let condition), .condition(let condition): condition
    case .text(let text): text.isEmpty ? .never : .always
    case .number(let text): Double(text) == 0 ? .never : .always
    case .boolean(let value): value ? .always : .never
    case .undefined, .null: .never
    case .list, .record, .function, .base: .always
    case .index, .known, .method, .opaque: code(piece)
    }
  }

  /// A part that cannot be read.
  mutating func code(_ piece: JavaScriptPiece) -> Condition {
    let text = String(decoding: bytes[piece.start..<max(piece.start, piece.end)], as: UTF8.self)
    return .code(text, piece.mark < found.count ? Array(found[piece.mark...]) : [])
  }

  /// `left === right`; `nil` if we can't tell.
  mutating func equality(_ left: JavaScriptPiece, _ right: JavaScriptPiece, strict: Bool) -> Condition? {
    switch (left.term, right.term) {
    case (.name(let name), .text(let text)), (.text(let text), .name(let name)): return .equals(name, text)
    case (.name(let name), .number(let number)), (.number(let number), .name(let name)):
      return .equals(name, number)
    case (.name(let name), .boolean(let value)), (.boolean(let value), .name(let name)):
      return .equals(name, value ? "true" : "false")
    case (.name(let name), .undefined), (.undefined, .name(let name)): return Self.isMissing(name)
    case (.name(let name), .null), (.null, .name(let name)):
      if !strict { return Self.isMissing(name) }
      // Only null itself: what nobody answered is mostly undefined.
      return .and([.not(.answered(name)), .code("null", [name])])
    case (.condition(let condition), .boolean(let value)), (.boolean(let value), .condition(let condition)):
      return value ? condition : condition.negated
    case (.count(let condition), .number(let number)), (.number(let number), .count(let condition)):
      return Double(number) == 0 ? condition.negated : nil
    case (.index(let condition), .number(let number)), (.number(let number), .index(let condition)):
      return Double(number) == -1 ? condition.negated : nil
    case (.text(let one), .text(let other)): return one == other ? .always : .never
    case (.number(let one), .number(let other)): return Double(one) == Double(other) ? .always : .never
    case (.boolean(let one), .boolean(let other)): return one == other ? .always : .never
    default: return nil
    }
  }

  /// Not even blank.
  static func isMissing(_ name: Condition.Name) -> Condition { .not(.or([.answered(name), .equals(name, "")])) }

  /// `left < right` and the like; `nil` if we can't tell.
  mutating func comparison(_ left: JavaScriptPiece, _ sign: Condition.Comparison, _ right: JavaScriptPiece)
    -> Condition?
  {
    switch (left.term, right.term) {
    case (.name(let name), .number(let value)): return .compares(name, sign, value)
    case (.number(let value), .name(let name)): return .compares(name, sign.flipped, value)
    // Texts compare by their letters, which for dates is by time.
    case (.name(let name), .text(let value)) where Self.isDate(value): return .compares(name, sign, value)
    case (.text(let value), .name(let name)) where Self.isDate(value): return .compares(name, sign.flipped, value)
    case (.count(let condition), .number(let number)): return Self.isSome(condition, 0, sign, number)
    case (.number(let number), .count(let condition)): return Self.isSome(condition, 0, sign.flipped, number)
    case (.index(let condition), .number(let number)): return Self.isSome(condition, -1, sign, number)
    case (.number(let number), .index(let condition)): return Self.isSome(condition, -1, sign.flipped, number)
    default: return nil
    }
  }

  /// A whole number that is `least` unless the condition is met, compared.
  private static func isSome(
    _ condition: Condition, _ least: Double, _ sign: Condition.Comparison, _ number: String
  ) -> Condition? {
    guard let number = Double(number) else { return nil }
    switch sign {
    case .greater where number == least, .greaterOrEqual where number == least + 1: return condition
    case .less where number == least + 1, .lessOrEqual where number == least: return condition.negated
    case .greaterOrEqual where number <= least: return .always
    case .less where number <= least: return .never
    default: return nil
    }
  }

  private static func isDate(_ text: String) -> Bool {
    text.utf8.count >= 10 && text.utf8.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && text.utf8.dropFirst(4).first == UInt8(ascii: "-")
  }
}

extension Condition.Comparison {
  /// What it becomes when its sides change places.
  var flipped: Self {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
