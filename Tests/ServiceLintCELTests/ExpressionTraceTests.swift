import ServiceLintValue
import Testing

@testable import ServiceLintCEL

@Suite struct ExpressionTraceTests {
  /// The parts with their values, one a line, indented as they are nested.
  private static func lines(
    _ source: String, deciding: Bool = false,
    names: [String: Value] = ["x": .int(0), "yes": .bool(true), "open": .unknown]
  ) throws -> [String] {
    var unit = Unit(environment: Environment())
    var frame: [Value] = []
    for (name, value) in names.sorted(by: { $0.key < $1.key }) {
      let place = unit.declare(name, .dyn)
      frame += Array(repeating: .unknown, count: max(0, place + 1 - frame.count))
      frame[place] = value
    }
    let trace = try ExpressionTrace(source, in: &unit)
    var evaluator = Evaluator(budget: 100_000)
    var store = ValueStore()
    let constants = unit.environment.constants.bytes
    let json = ValueJSON(environment: unit.environment, constants: constants)
    let steps = trace.steps(deciding: deciding) { expression in
      evaluator.evaluate(
        expression, of: unit, constants: constants, frame: &frame, store: &store, host: NoHost())
    }
    return steps.map { step in
      var value: [UInt8] = []
      json.write(step.value, of: store, to: &value)
      let shown =
        switch step.value.tag {
        case .unknown: "?"
        case .error: "!"
        default: String(decoding: value, as: UTF8.self)
        }
      return String(repeating: " ", count: step.depth) + step.part.text + " → " + shown
    }
  }

  @Test(arguments: [
    ("1", ["1 → 1"]),
    ("x", ["x → 0"]),
    ("x + 1 > 2", ["x + 1 > 2 → false", " x + 1 → 1", "  x → 0"]),
    ("(x + 1) * 2", ["(x + 1) * 2 → 2", " x + 1 → 1", "  x → 0"]),
    ("!!yes", ["!!yes → true", " yes → true"]),
    ("-x", ["-x → 0", " x → 0"]),
    ("[x, 2][0]", ["[x, 2][0] → 0", " [x, 2] → [0,2]", "  x → 0"]),
    ("{'a': x}.a == 0", ["{'a': x}.a == 0 → true", " {'a': x}.a → 0", "  {'a': x} → {\"a\":0}", "   x → 0"]),
    ("has({'a': x}.a)", ["has({'a': x}.a) → true", " {'a': x} → {\"a\":0}", "  x → 0"]),
    ("type(x) == int", ["type(x) == int → true", " type(x) → \"int\"", "  x → 0"]),
    ("math.greatest(x, 3)", ["math.greatest(x, 3) → 3", " x → 0"]),
    ("'犬'.size() + x", ["'犬'.size() + x → 1", " '犬'.size() → 1", " x → 0"]),
    ("[?optional.of(x)]", ["[?optional.of(x)] → [0]", " optional.of(x) → 0", "  x → 0"]),
    ("1 / x", ["1 / x → !", " x → 0"]),
  ])
  func `every part has its value`(source: String, lines: [String]) throws {
    #expect(try Self.lines(source) == lines)
  }

  @Test(arguments: [
    ("[1, 2].all(n, n > x && yes)", ["[1, 2].all(n, n > x && yes) → true"]),
    (
      "[x].map(n, n + 1).size()",
      ["[x].map(n, n + 1).size() → 1", " [x].map(n, n + 1) → [1]", "  [x] → [0]", "   x → 0"]
    ),
    ("cel.bind(n, x + 1, n * n)", ["cel.bind(n, x + 1, n * n) → 1", " x + 1 → 1", "  x → 0"]),
    (
      "optional.of(x).optMap(n, n + 1).value()",
      [
        "optional.of(x).optMap(n, n + 1).value() → 1", " optional.of(x).optMap(n, n + 1) → 1", "  optional.of(x) → 0",
        "   x → 0",
      ]
    ),
  ])
  func `what stands in a macro's body is no part`(source: String, lines: [String]) throws {
    #expect(try Self.lines(source) == lines)
  }

  @Test(arguments: [
    // Of a false “and” the false operands, of a true one all; the reverse for “or”.
    (
      "yes && x > 1 && x > 2",
      ["yes && x > 1 && x > 2 → false", " x > 1 → false", "  x → 0", " x > 2 → false", "  x → 0"]
    ),
    ("yes && x < 1", ["yes && x < 1 → true", " yes → true", " x < 1 → true", "  x → 0"]),
    ("x > 1 || yes", ["x > 1 || yes → true", " yes → true"]),
    ("x > 1 || !yes", ["x > 1 || !yes → false", " x > 1 → false", "  x → 0", " !yes → false", "  yes → true"]),
    // What is open decides, when the others leave it to that.
    ("yes && open", ["yes && open → ?", " open → ?"]),
    ("open || x > 1", ["open || x > 1 → ?", " open → ?"]),
    ("1 / x > 0 || x > 1", ["1 / x > 0 || x > 1 → !", " 1 / x > 0 → !", "  1 / x → !", "   x → 0"]),
    // An error that `false` swallows decides nothing.
    ("1 / x > 0 && x > 1", ["1 / x > 0 && x > 1 → false", " x > 1 → false", "  x → 0"]),
    ("yes ? x : x + 1", ["yes ? x : x + 1 → 0", " yes → true", " x → 0"]),
    ("!yes ? x : x + 1", ["!yes ? x : x + 1 → 1", " !yes → false", "  yes → true", " x + 1 → 1", "  x → 0"]),
    ("open ? x : x + 1", ["open ? x : x + 1 → ?", " open → ?"]),
  ])
  func `only the parts that decided are shown when asked`(source: String, lines: [String]) throws {
    #expect(try Self.lines(source, deciding: true) == lines)
  }

  @Test func `a part is shown on one line, without comments, and knows its place`() throws {
    let source = "// 犬\nyes && (\n  x > 1 // the second\n  || x\n  < 2\n)"
    var unit = Unit(environment: Environment())
    _ = unit.declare("x", .int)
    _ = unit.declare("yes", .bool)
    let trace = try ExpressionTrace(source, in: &unit)
    let parts = trace.steps { _ in .bool(true) }.map(\.part)
    #expect(parts.map(\.text) == ["yes && (x > 1 || x < 2)", "yes", "x > 1 || x < 2", "x > 1", "x", "x < 2", "x"])
    let bytes = Array(source.utf8)
    #expect(String(decoding: bytes[parts[3].offset..<parts[3].offset + parts[3].length], as: UTF8.self) == "x > 1")
    #expect(String(decoding: bytes[parts[5].offset..<parts[5].offset + parts[5].length], as: UTF8.self) == "x\n  < 2")
  }

  @Test func `literals of the parts do not get in the way of those of the whole`() throws {
    let lines = try Self.lines("('犬' + 'x').size() == 2 && x == 0")
    #expect(
      lines == [
        "('犬' + 'x').size() == 2 && x == 0 → true", " ('犬' + 'x').size() == 2 → true", "  ('犬' + 'x').size() → 2",
        "   '犬' + 'x' → \"犬x\"", " x == 0 → true", "  x → 0",
      ])
  }

  @Test func `a large expression has a limited number of parts`() throws {
    let source = (0..<5_000).map { _ in "x" }.joined(separator: " == 0 && ") + " == 0"
    let lines = try Self.lines(source)
    #expect(lines.count > 300 && lines.count <= ExpressionTrace.limit + 1)
  }

  @Test func `a deep expression is no danger`() throws {
    let source = String(repeating: "!(", count: 90) + "yes" + String(repeating: ")", count: 90)
    #expect(try Self.lines(source).count == 91)
  }

  @Test func `what does not compile is refused as a whole`() {
    #expect(throws: CELErrors.self) { try Self.lines("x + nobody") }
  }
}
