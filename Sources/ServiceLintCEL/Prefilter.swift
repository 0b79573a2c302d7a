import ServiceLintText
import ServiceLintValue

/// What an expression demands of the object in the frame's first place, as far as stored properties tell: those of the
/// object, and those of the objects that its properties lead to. If one of the demands surely fails, the expression is
/// not true and need not be evaluated.
public struct Prefilter: Sendable {
  /// One look at a property; no arrays in it, so that a row of them is read without counting references.
  public struct Test: Sendable {
    /// What is looked for.
    public enum Kind: UInt8, Sendable {
      case isTrue, isFalse
      case isStated, isNotStated
      /// The text is not empty.
      case isFilled
      case isEmpty
      /// The number of the text in its closed list is one of `symbols`.
      case isOneOf, isNoneOf
      /// The list has elements.
      case hasElements
    }

    public let kind: Kind
    public let slot: Int
    /// The slot of the property that leads to the object looked at; -1: the first object itself.
    public let through: Int
    /// A set of numbers below 128.
    public let symbols: (low: UInt64, high: UInt64)
    /// Whether the demand is met, too, if the test behind this one is passed.
    public fileprivate(set) var hasAlternative = false

    fileprivate init(_ kind: Kind, _ place: (through: Int, slot: Int), symbols: (low: UInt64, high: UInt64) = (0, 0)) {
      self.kind = kind
      slot = place.slot
      through = place.through
      self.symbols = symbols
    }

    fileprivate var opposite: Test {
      let kinds: [Kind] = [
        .isFalse, .isTrue, .isNotStated, .isStated, .isEmpty, .isFilled, .isNoneOf, .isOneOf, .hasElements,
      ]
      return Test(kinds[Int(kind.rawValue)], (through, slot), symbols: symbols)
    }

    fileprivate mutating func code(_ archive: inout Archive) {
      var (number, place, symbols, hasAlternative) = (kind.rawValue, (through, slot), symbols, hasAlternative)
      archive.code(&number)
      archive.code(&place.0)
      archive.code(&place.1)
      archive.code(&symbols.low)
      archive.code(&symbols.high)
      archive.code(&hasAlternative)
      self = Test(Kind(rawValue: number) ?? kind, place, symbols: symbols)
      self.hasAlternative = hasAlternative
    }
  }

  public let tests: [Test]

  /// Demands nothing.
  public init() { tests = [] }

  init(tests: [Test]) { self.tests = tests }

  /// Reads or writes it.
  public mutating func code(_ archive: inout Archive) {
    var tests = tests
    archive.code(&tests, Test(.isTrue, (-1, 0))) { $1.code(&$0) }
    self = Prefilter(tests: tests)
  }

  /// The demands of both.
  public func and(_ other: Prefilter) -> Prefilter { Prefilter(tests: tests + other.tests) }
}

extension Unit {
  /// The demands of an expression: those of its operands of `&&` that are simple enough.
  public func prefilter(of expression: Expression) -> Prefilter {
    let program = program
    let top = program.code[Int(expression.root)]
    let operands = top.operation == .and ? Self.operands(top, program) : [expression.root]
    return Prefilter(tests: operands.flatMap { Self.demand($0, program) })
  }

  /// What a list demands to have elements: that the property is not empty, if it is no more than one.
  public func prefilter(ofElementsOf list: Expression) -> Prefilter {
    let program = program
    guard let place = Self.place(list.root, program) else { return Prefilter() }
    return Prefilter(tests: [Prefilter.Test(.hasElements, place)])
  }

  private static func operands(_ it: Instruction, _ program: Program) -> ArraySlice<Int32> {
    program.arguments[Int(it.a)..<Int(it.a) + Int(it.count)]
  }

  /// The tests of which one must be passed; none if there is nothing to look at.
  private static func demand(_ at: Int32, _ program: Program) -> [Prefilter.Test] {
    let it = program.code[Int(at)]
    guard it.operation == .or else { return test(at, program).map { [$0] } ?? [] }
    var tests: [Prefilter.Test] = []
    for operand in operands(it, program) {
      // Of a side that demands several things, one is enough to tell that it fails.
      let part = program.code[Int(operand)]
      let candidates = part.operation == .and ? operands(part, program) : [operand]
      guard let test = candidates.lazy.compactMap({ test($0, program) }).first else { return [] }
      tests.append(test)
    }
    for index in tests.indices.dropLast() { tests[index].hasAlternative = true }
    return tests
  }

  private static func test(_ at: Int32, _ program: Program) -> Prefilter.Test? {
    let it = program.code[Int(at)]
    switch it.operation {
    case .variableProperty, .property: return place(at, program).map { Prefilter.Test(.isTrue, $0) }
    case .not: return test(it.a, program)?.opposite
    case .hasProperty:
      let object = program.code[Int(it.a)]
      if object.operation == .variable, object.a == 0 { return Prefilter.Test(.isStated, (-1, Int(it.b))) }
      guard object.operation == .variableProperty, object.a == 0 else { return nil }
      return Prefilter.Test(.isStated, (Int(object.b), Int(it.b)))
    case .equalLiteral:
      guard let place = place(it.a, program) else { return nil }
      let literal = program.literals[Int(it.b)]
      let isNegated = it.flag & Equality.negated != 0
      if literal.tag == .text, literal.length == 0 { return Prefilter.Test(isNegated ? .isFilled : .isEmpty, place) }
      guard it.flag & Equality.symbols != 0, let symbols = set([literal]) else { return nil }
      return Prefilter.Test(isNegated ? .isNoneOf : .isOneOf, place, symbols: symbols)
    case .isInLiterals:
      guard let place = place(it.a, program),
        let symbols = set(program.literals[Int(it.b)..<Int(it.b) + Int(it.count)])
      else { return nil }
      return Prefilter.Test(.isOneOf, place, symbols: symbols)
    default: return nil
    }
  }

  /// The property that a step reads, of the first object or of an object that one of its properties leads to.
  private static func place(_ at: Int32, _ program: Program) -> (through: Int, slot: Int)? {
    let it = program.code[Int(at)]
    if it.operation == .variableProperty, it.a == 0 { return (-1, Int(it.b)) }
    guard it.operation == .property else { return nil }
    let object = program.code[Int(it.a)]
    return object.operation == .variableProperty && object.a == 0 ? (Int(object.b), Int(it.b)) : nil
  }

  /// Values of closed lists as a set of numbers; `nil` if one of them is no such value, or too far behind in its list.
  private static func set(_ literals: some Sequence<Value>) -> (low: UInt64, high: UInt64)? {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for literal in literals {
      guard literal.tag == .text, literal.symbol != 0, literal.symbol < 128 else { return nil }
      if literal.symbol < 64 { low |= 1 << UInt64(literal.symbol) } else { high |= 1 << UInt64(literal.symbol - 64) }
    }
    return (low, high)
  }
}
