import ServiceLintText
import ServiceLintValue

/// An expression with its parts, each ready to be evaluated alone: what `eval --explain` and `servicelint test` show.
///
/// The parts come from the syntax tree, and each is compiled as a text of its own, in the same unit as the whole. What
/// stands in the body of a macro is no part: its variables mean nothing outside. Nor are literals, which show
/// their value themselves.
public struct ExpressionTrace: Sendable {
  /// A part, or the whole.
  public struct Part: Sendable {
    /// Its text on one line, without comments.
    public var text: String
    /// Its place, in bytes of the whole expression.
    public var offset: Int
    public var length: Int
    var expression: Expression
    var kind: SyntaxNode.Kind
    /// The parts it is made of, and which operands they are.
    var children: [(part: Int, position: Int)]
  }

  /// A part with its value, as deep as it is nested; the whole has depth 0.
  public struct Step: Sendable {
    public var part: Part
    public var depth: Int
    /// Valid as long as the store is not released.
    public var value: Value
  }

  /// How many parts are kept; a part costs a compilation.
  static let limit = 400

  private var parts: [Part] = []
  private let root: Int

  /// - Parameters:
  ///   - source: the expression.
  ///   - unit: the names it may use; takes the code of the parts, so the constants have to be read afterwards.
  /// - Throws: everything that is wrong with the whole.
  public init(_ source: String, in unit: inout Unit) throws(CELErrors) {
    let whole = try unit.compile(source, expecting: nil)
    let tree = try Parser.parse(source)
    let bytes = Array(source.utf8)
    var builder = Builder(tree: tree, bytes: bytes, tokens: Lexer(bytes).tokens, unit: unit)
    let node = tree.nodes[Int(tree.root)]
    let children = builder.children(of: node)
    builder.parts.append(
      Part(
        text: builder.shown(0..<bytes.count), offset: Int(node.start), length: Int(node.end - node.start),
        expression: whole, kind: node.kind, children: children))
    unit = builder.unit
    parts = builder.parts
    root = parts.count - 1
  }

  /// The value of each part, the whole first, each part before those it is made of.
  ///
  /// - Parameters:
  ///   - deciding: only the parts that made the value what it is: of `a && b` that is false, those that are false; of
  ///     `c ? a : b` the one that was chosen.
  ///   - value: evaluates an expression; what it gives must stay valid until the steps have been looked at.
  public func steps(deciding: Bool = false, _ value: (Expression) -> Value) -> [Step] {
    var steps: [Step] = []
    _ = visit(root, 0, deciding, value, &steps)
    return steps
  }

  private func visit(
    _ index: Int, _ depth: Int, _ deciding: Bool, _ value: (Expression) -> Value, _ steps: inout [Step]
  ) -> Value {
    let part = parts[index]
    let result = value(part.expression)
    steps.append(Step(part: part, depth: depth, value: result))
    var condition: Value?
    for (child, position) in part.children {
      let mark = steps.count
      let inner = visit(child, depth + 1, deciding, value, &steps)
      if position == 0 { condition = inner }
      let decides =
        switch part.kind {
        case .and, .or: inner.tag == result.tag && (inner.tag != .bool || inner.boolValue == result.boolValue)
        case .conditional:
          position == 0
            || condition.map { $0.tag == .bool && $0.boolValue == (position == 1) } ?? true
        default: true
        }
      if deciding, !decides { steps.removeSubrange(mark...) }
    }
    return result
  }
}

/// Cuts an expression into parts and compiles them.
private struct Builder {
  let tree: SyntaxTree
  let bytes: [UInt8]
  let tokens: [Token]
  var unit: Unit
  var parts: [ExpressionTrace.Part] = []

  /// The parts of a node, each with the number of the operand it belongs to.
  mutating func children(of node: SyntaxNode) -> [(part: Int, position: Int)] {
    let count =
      switch node.kind {
      // The rest is a body, whose variables are not bound outside.
      case .comprehension, .bind, .optionalMap: 1
      default: Int(node.count)
      }
    var result: [(part: Int, position: Int)] = []
    for position in 0..<count {
      for part in parts(of: tree.child(node, position), in: node) { result.append((part, position)) }
    }
    return result
  }

  /// A node as a part; what cannot stand alone is replaced by what it is made of.
  private mutating func parts(of index: Int32, in parent: SyntaxNode) -> [Int] {
    let node = tree.nodes[Int(index)]
    if isLiteral(node) || parts.count >= ExpressionTrace.limit { return [] }
    let inner = children(of: node)
    // Of `!!a` and of `cel.block` several nodes have one text.
    let repeats = node.range == parent.range
    guard !repeats, node.kind != .optionalElement, parts.count < ExpressionTrace.limit,
      let expression = try? unit.compile(source(node), expecting: nil),
      // The name of a type is its own value.
      expression.type != .type || node.kind == .call
    else { return inner.map(\.part) }
    let shown = shown(node.range)
    parts.append(
      ExpressionTrace.Part(
        text: node.kind == .has ? "has(\(shown))" : shown, offset: Int(node.start),
        length: Int(node.end - node.start), expression: expression, kind: node.kind, children: inner))
    return [parts.count - 1]
  }

  /// The text to compile. The node of `has(a.b)` is that of its argument.
  private func source(_ node: SyntaxNode) -> String {
    let text = String(decoding: bytes[node.range.clamped(to: bytes.indices)], as: UTF8.self)
    return node.kind == .has ? "has(\(text))" : text
  }

  private func isLiteral(_ node: SyntaxNode) -> Bool {
    switch node.kind {
    case .null, .bool, .int, .uint, .double, .string, .bytes: true
    case .list, .map, .unary, .optionalElement:
      (0..<Int(node.count)).allSatisfy { isLiteral(tree.nodes[Int(tree.child(node, $0))]) }
    default: false
    }
  }

  /// A piece of the text on one line.
  func shown(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var last: Token?
    for token in tokens where Int(token.start) >= range.lowerBound && Int(token.end) <= range.upperBound {
      if token.range.isEmpty { continue }
      if let last, last.end < token.start {
        let opens = last.kind == .leftParenthesis || last.kind == .leftBracket
        let closes = token.kind == .rightParenthesis || token.kind == .rightBracket
        if !opens, !closes { result.append(0x20) }
      }
      result += bytes[token.range]
      last = token
    }
    return String(decoding: result, as: UTF8.self)
  }
}
