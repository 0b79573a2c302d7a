import ServiceLintValue

/// What an expression demands of the object in the frame's first place, as far as the object's own properties tell:
/// if one of the tests surely fails the expression is not true, and need not be evaluated.
public struct Prefilter: Sendable {
  /// One demand on a stored property.
  public enum Test: Sendable {
    case isTrue(slot: Int)
    case isFalse(slot: Int)
    /// Its number in its closed list is one of these.
    case isOneOf(slot: Int, symbols: [UInt16])
    case isNoneOf(slot: Int, symbols: [UInt16])
    case isStated(slot: Int)
  }

  public let tests: [Test]

  /// Demands nothing.
  public init() { tests = [] }

  init(tests: [Test]) { self.tests = tests }
}

extension Unit {
  /// The demands of an expression: those of its operands of `&&` that are as simple as that.
  public func prefilter(of expression: Expression) -> Prefilter {
    let program = program
    let top = program.code[Int(expression.root)]
    let operands =
      top.operation == .and
      ? (0..<Int(top.count)).map { program.arguments[Int(top.a) + $0] } : [expression.root]
    return Prefilter(tests: operands.compactMap { Self.test($0, program) })
  }

  private static func test(_ at: Int32, _ program: Program) -> Prefilter.Test? {
    let it = program.code[Int(at)]
    switch it.operation {
    case .variableProperty where it.a == 0: return .isTrue(slot: Int(it.b))
    case .not:
      switch test(it.a, program) {
      case .isTrue(let slot): return .isFalse(slot: slot)
      case .isOneOf(let slot, let symbols): return .isNoneOf(slot: slot, symbols: symbols)
      default: return nil
      }
    case .hasProperty:
      let object = program.code[Int(it.a)]
      return object.operation == .variable && object.a == 0 ? .isStated(slot: Int(it.b)) : nil
    case .equalLiteral:
      guard let slot = slot(it.a, program), it.flag & Equality.symbols != 0,
        program.literals[Int(it.b)].symbol != 0
      else { return nil }
      let symbols = [program.literals[Int(it.b)].symbol]
      return it.flag & Equality.negated != 0
        ? .isNoneOf(slot: slot, symbols: symbols) : .isOneOf(slot: slot, symbols: symbols)
    case .isInLiterals:
      guard let slot = slot(it.a, program) else { return nil }
      let literals = program.literals[Int(it.b)..<Int(it.b) + Int(it.count)]
      guard literals.allSatisfy({ $0.tag == .text && $0.symbol != 0 }) else { return nil }
      return .isOneOf(slot: slot, symbols: literals.map(\.symbol))
    default: return nil
    }
  }

  private static func slot(_ at: Int32, _ program: Program) -> Int? {
    let it = program.code[Int(at)]
    return it.operation == .variableProperty && it.a == 0 ? Int(it.b) : nil
  }
}
