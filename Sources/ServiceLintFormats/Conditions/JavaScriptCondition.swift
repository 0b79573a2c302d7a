import ServiceLintModel

/// Form.io's `customConditional`: a script that sets `show`, of which we read what can be said without running it.
///
/// The platform (formio.js, `utils.checkCustomConditional`) wraps it as `var show = true; …; return show`, so a
/// script that never sets `show` hides nothing, and `return` works. A script that throws shows the component; we take
/// a path into nothing as no answer instead.
///
/// Readable: `data.a.b`, `data['a']`, `row.a`, `?.`; `=== !== == != < <= > >= && || ! ?:`; `includes`, `indexOf`,
/// `some`, `every`, `filter` and their namesakes in Lodash, `_.get`, `_.isEqual`, `_.isEmpty`, `Number`, `Boolean`;
/// `var`, `let`, `const`, `if`, `return`; and of the Norwegian agency `instance.isSubmissionDigital()` and
/// `isSubmissionPaper()`. Of anything else only the operand that cannot be read becomes code.
public enum JavaScriptCondition {
  /// The condition that a script says. Names carry their place in the script, counted in bytes.
  public static func parse(_ source: String) -> Condition { parse(Array(source.utf8)) }

  /// The condition that a script says. Names carry their place in the script, counted in bytes.
  ///
  /// - Parameters:
  ///   - variable: the one that decides: `show` of `customConditional`, `result` of a trigger in `logic`.
  ///   - initially: what it is before.
  public static func parse(
    _ source: [UInt8], deciding variable: String = "show", initially: Bool = true
  ) -> Condition {
    guard source.count <= longest else { return .code(String(decoding: source, as: UTF8.self), []) }
    let tokens = JavaScriptTokens.read(source)
    guard tokens.count > 1 else { return initially ? .always : .never }
    var parser = JavaScriptParser(bytes: source, tokens: tokens)
    do {
      return try parser.script(deciding: variable, initially: initially)
    } catch {
      return .code(String(decoding: source, as: UTF8.self), names(source, tokens))
    }
  }

  /// A longer script is no condition that anybody means to read.
  static let longest = 100_000

  /// The names in a script of which nothing else is known.
  static func names(_ source: [UInt8], _ tokens: [JavaScriptToken]) -> [Condition.Name] {
    var names: [Condition.Name] = []
    var index = 0
    let dot = JavaScriptTokens.pack("."), chain = JavaScriptTokens.pack("?.")
    while index < tokens.count {
      let token = tokens[index]
      let isData = token.kind == .identifier && source[token.start..<token.end].elementsEqual("data".utf8)
      let isRow = token.kind == .identifier && source[token.start..<token.end].elementsEqual("row".utf8)
      let before = index > 0 ? tokens[index - 1].sign : 0
      index += 1
      guard isData || isRow, before != dot, before != chain else { continue }
      var path: [String] = []
      var end = token.end
      while index + 1 < tokens.count, tokens[index].sign == dot || tokens[index].sign == chain,
        tokens[index + 1].kind == .identifier
      {
        // What is called is a method and no answer.
        if index + 2 < tokens.count, tokens[index + 2].sign == JavaScriptTokens.pack("(") { break }
        path.append(String(decoding: source[tokens[index + 1].start..<tokens[index + 1].end], as: UTF8.self))
        end = tokens[index + 1].end
        index += 2
      }
      if path.last == "length" { path.removeLast() }
      guard !path.isEmpty else { continue }
      names.append(
        Condition.Name(
          path: path, inRow: isRow, offset: UInt32(token.start), count: UInt32(end - token.start)))
    }
    return names
  }
}
