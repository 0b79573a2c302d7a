import ServiceLintText

/// All that is wrong with one expression.
public struct CELErrors: Error, Sendable {
  /// In the order of their places.
  public var errors: [CELError]
}

/// Something wrong with an expression, before it runs.
public struct CELError: Error, Sendable {
  /// The first byte of the place, counted from the start of the expression.
  public var offset: Int
  /// The number of bytes of the place.
  public var length: Int
  /// What is wrong, with the nearest name where there is one.
  public var message: LocalizedText
  /// The nearest name; empty if there is none.
  public var suggestion: String
}

/// The texts of everything that the lexer, the parser and the checker refuse.
extension CELError {
  private static func make(_ at: Range<Int>, _ en: String, _ ja: String, suggestion: String = "") -> CELError {
    let english = suggestion.isEmpty ? en : "\(en); did you mean `\(suggestion)`?"
    let japanese = suggestion.isEmpty ? ja : "\(ja)「\(suggestion)」ではありませんか?"
    return CELError(
      offset: at.lowerBound, length: at.count, message: LocalizedText(en: english, ja: japanese),
      suggestion: suggestion)
  }

  static func unexpectedCharacter(_ at: Range<Int>) -> CELError {
    make(at, "this character has no meaning here", "この文字はここでは使えません。")
  }
  static func unclosedText(_ at: Range<Int>) -> CELError {
    make(at, "this text is never closed; add the closing quote", "文字列が閉じられていません。引用符で閉じてください。")
  }
  static func badEscape(_ at: Range<Int>) -> CELError {
    make(
      at, "unknown escape sequence; write `\\\\` for a backslash", "このエスケープは使えません。バックスラッシュは「\\\\」と書きます。")
  }
  static func badNumber(_ at: Range<Int>, _ text: String) -> CELError {
    make(at, "`\(text)` is no number, or too large", "「\(text)」は数値ではないか、大きすぎます。")
  }
  static func unexpected(_ at: Range<Int>, _ found: String, expected: (en: String, ja: String)) -> CELError {
    found.isEmpty
      ? make(at, "the expression ends where \(expected.en) was expected", "式が途中で終わっています。\(expected.ja)が必要です。")
      : make(at, "`\(found)` stands where \(expected.en) was expected", "「\(found)」の位置には\(expected.ja)が必要です。")
  }
  static func reserved(_ at: Range<Int>, _ word: String) -> CELError {
    make(at, "`\(word)` is a reserved word and can't be a name", "「\(word)」は予約語なので、名前には使えません。")
  }
  static func tooDeep(_ at: Range<Int>, limit: Int) -> CELError {
    make(
      at, "the expression is nested more than \(limit) levels deep; split it with `let`",
      "式の入れ子が\(limit)段を超えています。let で分けてください。")
  }
  static func tooLong(_ at: Range<Int>, limit: Int) -> CELError {
    make(at, "the expression is longer than \(limit) bytes; split it", "式が\(limit)バイトを超えています。分割してください。")
  }
  static func macroVariable(_ at: Range<Int>, _ macro: String) -> CELError {
    make(
      at, "the variable of `\(macro)` must be a plain name of its own", "「\(macro)」の変数には、ほかと重ならない名前だけを書いてください。")
  }
  static func hasArgument(_ at: Range<Int>) -> CELError {
    make(at, "`has` asks for a property, such as `has(field.hint)`", "has には「has(field.hint)」のように属性を書いてください。")
  }
  static func blockArgument(_ at: Range<Int>) -> CELError {
    make(at, "`cel.block` asks for a list and an expression", "cel.block にはリストと式を書いてください。")
  }
  static func unknownName(_ at: Range<Int>, _ name: String, suggestion: String) -> CELError {
    make(at, "`\(name)`: no such name", "「\(name)」という名前はありません。", suggestion: suggestion)
  }
  static func unknownProperty(_ at: Range<Int>, _ name: String, of type: String, suggestion: String) -> CELError {
    make(
      at, "`\(name)`: \(type) has no such property", "\(type) に「\(name)」という属性はありません。", suggestion: suggestion)
  }
  static func unknownFunction(_ at: Range<Int>, _ name: String, suggestion: String) -> CELError {
    make(at, "`\(name)`: no such function", "「\(name)」という関数はありません。", suggestion: suggestion)
  }
  static func noOverload(_ at: Range<Int>, _ name: String, _ types: [String]) -> CELError {
    let list = types.joined(separator: ", ")
    return make(
      at, "`\(name)` can't be used with (\(list))", "「\(name)」は型の組み合わせ(\(list))では使えません。")
  }
  static func unknownValue(_ at: Range<Int>, _ value: String, of list: String, suggestion: String) -> CELError {
    make(
      at, "“\(value)” is no value of \(list)", "「\(value)」は \(list) の値にありません。", suggestion: suggestion)
  }
  static func notSelectable(_ at: Range<Int>, _ name: String, type: String) -> CELError {
    make(at, "`\(name)`: a value of type \(type) has no properties", "\(type) 型の値に属性「\(name)」はありません。")
  }
  static func wrongType(_ at: Range<Int>, found: String, expected: String) -> CELError {
    make(at, "this gives \(found), but \(expected) is needed", "ここには \(expected) が必要ですが、式の結果は \(found) です。")
  }
  static func noMessages(_ at: Range<Int>, _ name: String) -> CELError {
    make(at, "`\(name)`: no such message type", "「\(name)」というメッセージ型はありません。")
  }
  static func keyType(_ at: Range<Int>, _ type: String) -> CELError {
    make(
      at, "\(type) can't be the key of a map; use bool, int, uint or string",
      "\(type) はマップのキーにできません。bool、int、uint、string を使ってください。")
  }
}
