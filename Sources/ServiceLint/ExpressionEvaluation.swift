import ServiceLintCEL
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// CEL expressions on their own: for authors of rules, and for conformance suites.
public enum ExpressionEvaluation {
  /// What is wrong with an expression, or went wrong while it was evaluated.
  public struct Problem: Sendable {
    /// From 1, in bytes of the expression.
    public var column: Int
    /// What is wrong, with the nearest name where there is one.
    public var message: LocalizedText
    /// The expression with carets under the part that is meant; two lines.
    public var frame: CodeFrame
  }

  /// A part of an expression with its value, as deep as it is nested; the whole has depth 0.
  public struct Part: Sendable {
    /// On one line, without comments.
    public var text: String
    public var depth: Int
    /// Its value as JSON, or what went wrong.
    public var value: [UInt8]
    public var problem: LocalizedText?
  }

  /// What became of an expression.
  public enum Outcome: Sendable {
    /// Its value as JSON.
    case value([UInt8])
    case failed([Problem])
    case badBindings(LocalizedText)
  }

  /// How many steps an evaluation may take.
  static let budget = 5_000_000

  /// Evaluates an expression.
  ///
  /// - Parameters:
  ///   - bindings: a JSON object with the values of names.
  ///   - explain: is given all parts of an expression that compiles, each before those it is made of.
  public static func evaluate(
    _ source: String, bindings: String, explain: (([Part]) -> Void)? = nil
  ) -> Outcome {
    var tree = SourceTree()
    tree.bytes = Array(bindings.utf8)
    tree.count = tree.bytes.count
    tree.bytes += Array(repeating: 0, count: SourceTree.padding)
    do throws(ReadError) {
      try JSONReader.read(&tree)
    } catch {
      return .badBindings(error.message)
    }
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      return .badBindings(LocalizedText(en: "an object is expected.", ja: "オブジェクトが必要です。"))
    }
    return evaluate(source, members: tree.members(of: root), of: tree, explain: explain)
  }

  /// Answers a line of `--batch`: `{"expr": …, "bindings": …}` → `{"value": …}` or `{"error": …}`, with a line end.
  public static func answer(line: String, language: MessageLanguage) -> [UInt8] {
    var tree = SourceTree()
    tree.bytes = Array(line.utf8)
    tree.count = tree.bytes.count
    tree.bytes += Array(repeating: 0, count: SourceTree.padding)
    var writer = JSONWriter()
    func error(_ text: String) -> [UInt8] {
      writer.beginObject()
      writer.key("error")
      writer.string(text)
      writer.endObject()
      return writer.bytes + [0x0A]
    }
    do throws(ReadError) {
      try JSONReader.read(&tree)
    } catch let problem {
      return error(problem.message[language])
    }
    guard let root = tree.roots.first.map(Int.init), let expression = tree.value(of: root, "expr"),
      tree.nodes[expression].kind == .string
    else {
      return error(
        LocalizedText(en: "A line is an object with \"expr\".", ja: "各行は \"expr\" のあるオブジェクトです。")[language])
    }
    let members = tree.value(of: root, "bindings").map { tree.members(of: $0) } ?? []
    switch evaluate(tree.string(expression), members: members, of: tree) {
    case .value(let json):
      writer.beginObject()
      writer.key("value")
      writer.raw(json)
      writer.endObject()
      return writer.bytes + [0x0A]
    case .failed(let problems): return error(problems.map { $0.message[language] }.joined(separator: " "))
    case .badBindings(let reason): return error(reason[language])
    }
  }

  private static func evaluate(
    _ source: String, members: [(key: Int, value: Int)], of tree: SourceTree, explain: (([Part]) -> Void)? = nil
  ) -> Outcome {
    var unit = Unit(environment: Environment())
    var store = ValueStore()
    var values: [(frame: Int, value: Value)] = []
    for (key, value) in members {
      let frame = unit.declare(tree.key(key), .dyn)
      values.append((frame, JSONValue.value(of: value, in: tree, store: &store)))
    }
    let bytes = Array(source.utf8)
    func problem(_ offset: Int, _ length: Int, _ message: LocalizedText) -> Problem {
      let start = UInt32(clamping: min(offset, bytes.count))
      let end = UInt32(clamping: min(offset + max(1, length), bytes.count))
      return Problem(
        column: offset + 1, message: message,
        frame: CodeFrame(bytes, count: bytes.count, range: ByteRange(start: start, end: max(start, end))))
    }
    do throws(CELErrors) {
      let expression = try unit.compile(source, expecting: nil)
      var frame = Array(repeating: Value.lazy, count: unit.frameSize)
      for (index, value) in values { frame[index] = value }
      var evaluator = Evaluator(budget: budget)
      if let explain { explain(try parts(of: source, in: unit, frame: frame, store: store)) }
      let constants = unit.environment.constants.bytes
      let result = evaluator.evaluate(
        expression, of: unit, constants: constants, frame: &frame, store: &store, host: NoHost())
      if result.tag == .error {
        let number = Int(clamping: result.payload)
        guard evaluator.errors.indices.contains(number) else { return .failed([]) }
        let error = evaluator.errors[number]
        return .failed([problem(error.offset, error.length, error.message)])
      }
      var json: [UInt8] = []
      ValueJSON(environment: unit.environment, constants: constants).write(result, of: store, to: &json)
      return .value(json)
    } catch {
      return .failed(error.errors.map { problem($0.offset, $0.length, $0.message) })
    }
  }

  private static func parts(
    of source: String, in unit: Unit, frame: [Value], store: ValueStore
  ) throws(CELErrors) -> [Part] {
    var (unit, frame, store) = (unit, frame, store)
    let trace = try ExpressionTrace(source, in: &unit)
    var evaluator = Evaluator(budget: budget)
    let constants = unit.environment.constants.bytes
    let json = ValueJSON(environment: unit.environment, constants: constants)
    let steps = trace.steps { expression in
      evaluator.evaluate(
        expression, of: unit, constants: constants, frame: &frame, store: &store, host: NoHost())
    }
    return steps.map { step in
      var part = Part(text: step.part.text, depth: step.depth, value: [])
      if step.value.tag == .error {
        part.problem = evaluator.error(of: step.value)?.message
      } else {
        json.write(step.value, of: store, to: &part.value)
      }
      return part
    }
  }
}
