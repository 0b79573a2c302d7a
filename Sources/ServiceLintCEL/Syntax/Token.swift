/// A word of an expression.
struct Token {
  enum Kind: UInt8 {
    case end
    case identifier
    /// An identifier between backticks: the name of a property only.
    case quotedIdentifier
    case int
    case uint
    case double
    case string
    case bytes
    case dot, comma, colon, question
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case plus, minus, star, slash, percent, not
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case and, or
  }

  var kind: Kind
  /// The first byte.
  var start: Int32
  /// Behind the last byte.
  var end: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}
