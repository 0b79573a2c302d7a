import ServiceLintModel

/// Conditions in Python as docassemble evaluates them (`if`, `show if: code`), and the expressions in JavaScript of its
/// `js show if`, of which we read what can be said without running them.
///
/// Readable: names with attributes and subscripts, `== != is in < <= > >=` (JavaScript's `===` and `!==`), `and`, `or`,
/// `not` (`&& || !`), texts, numbers, lists, `True`, `False`, `None`, `defined('x')`, `showifdef('x')`, `value('x')`,
/// `val("x")`, and `any_true()`, `all_false()` of a multiple choice. Of anything else only the operand that cannot be
/// read becomes code.
public enum PythonCondition {
  /// What sort of answer stands behind a variable: what is true of it in Python depends on that.
  public enum Variable: Sendable {
    /// Its value is a text, a number, a date.
    case text
    /// A box to tick, whose answers are `true` and `false` in the model.
    case tick
    /// A choice between options that are `True` and `False` in the model.
    case yesNo
    /// Several answers, asked for by `x['option']`.
    case multiple
  }

  /// The condition that an expression says. Names carry their place in the text, counted in bytes.
  ///
  /// - Parameter known: the key and the sort of a variable, which is written without spaces and with single quotes
  ///   (`users[0].name.first`, `needs['food']`); `nil` if nothing is known of it. Such a name may be defined in code or
  ///   in another file, so it counts as one that exists, whose answer can be anything.
  public static func parse(
    _ source: [UInt8], known: @escaping (String) -> (key: String, kind: Variable)?
  ) -> Condition {
    guard source.count <= longest else { return .code(String(decoding: source, as: UTF8.self), []) }
    let tokens = PythonTokens.read(source)
    guard tokens.count > 1 else { return .always }
    var parser = PythonParser(bytes: source, tokens: tokens, known: known)
    if let condition = parser.all() { return condition }
    return .code(String(decoding: source, as: UTF8.self), parser.names(0..<tokens.count - 1))
  }

  /// What a variable by itself says, as a condition: that its answer is yes, or that there is one.
  public static func truth(of name: Condition.Name, _ kind: Variable?) -> Condition {
    switch kind {
    case .tick: .equals(name, "true")
    case .yesNo: .equals(name, "True")
    case .text, .multiple, nil: .answered(name)
    }
  }

  /// That a variable has a value.
  public static func equals(_ name: Condition.Name, _ kind: Variable?, _ value: String) -> Condition {
    guard !value.isEmpty else { return .not(.answered(name)) }
    let isYes = value == "True" || value == "true", isNo = value == "False" || value == "false"
    guard isYes || isNo else { return .equals(name, value) }
    switch kind {
    case .tick: return .equals(name, isYes ? "true" : "false")
    case .multiple: return isYes ? .answered(name) : .not(.answered(name))
    default: return .equals(name, isYes ? "True" : "False")
    }
  }

  /// A longer text is no condition that anybody means to read.
  private static let longest = 20_000
}
