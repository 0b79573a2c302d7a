import ServiceLintText
import ServiceLintValue

/// A compiled expression of a `Unit`.
public struct Expression: Sendable {
  /// The first step to take.
  let root: Int32
  /// Which expression of its unit it is, in order of `bind` and `compile`.
  public let number: Int
  /// The type of its values.
  public var type: CELType

  /// Where it begins, which is all that evaluating takes: unlike a type it is copied without counting references.
  public struct Start: Sendable {
    let root: Int32
  }

  /// Where it begins.
  public var start: Start { Start(root: root) }
}

/// The expressions of one rule: they share their names, a frame and the code.
///
/// A copy costs one reference count.
public struct Unit: Sendable {
  private(set) var program: Program

  public init(environment: Environment) { program = Program(UnitContent(environment: environment)) }

  /// What its expressions may name; its `constants` hold the literals of all that was compiled.
  public var environment: Environment {
    get { program.content.environment }
    set { change { $0.environment = newValue } }
  }

  /// How many values the caller's frame needs.
  public var frameSize: Int { program.frameSize }

  var variables: [String: UnitContent.Variable] { program.content.variables }

  /// Changes the content; it is taken out for that, so that no array has two owners and is copied.
  mutating func change<R>(_ body: (inout UnitContent) -> R) -> R {
    var content = program.content
    program = .empty
    defer { program = Program(content) }
    return body(&content)
  }

  /// The same unit with memory of its own for all that evaluating reads, for another thread: two that shared it would
  /// wait for each other's reference counts.
  public var separate: Unit {
    var copy = self
    copy.program = Program(copying: program)
    return copy
  }

  /// Changes the unit's constants for others.
  ///
  /// Many units share one pool without copying it when each gets it before it compiles and gives it back afterwards:
  ///
  ///     var unit = Unit(environment: environment)  // its own pool is empty
  ///     unit.swapConstants(&constants)
  ///     defer { unit.swapConstants(&constants) }
  ///
  /// - Parameter pool: must begin with the constants that the environment's values lie in.
  public mutating func swapConstants(_ pool: inout ConstantPool) {
    change { swap(&$0.environment.constants, &pool) }
  }

  /// Declares a variable that the caller sets.
  ///
  /// - Returns: its index in the frame.
  public mutating func declare(_ name: String, _ type: CELType) -> Int {
    change { $0.declare(name, type) }
  }

  /// Declares a variable that is computed when an expression first reads it.
  ///
  /// The caller sets its place in the frame to `Value.lazy` before each decision.
  /// - Returns: its index in the frame.
  /// - Throws: everything that is wrong with the expression; the name is then known all the same, so that the
  ///   expressions that use it don't complain once more.
  public mutating func bind(_ name: String, _ source: String) throws(CELErrors) -> Int {
    let frame = declare(name, .dyn)
    let known = change { $0.variables.removeValue(forKey: name) }
    let expression: Expression
    let depth: Int
    do throws(CELErrors) {
      (expression, depth) = try compiled(source, expecting: nil)
    } catch {
      change { $0.variables[name] = known }
      throw error
    }
    change {
      $0.variables[name] = UnitContent.Variable(
        type: expression.type, frame: Int32(frame), root: expression.root, depth: depth)
    }
    return frame
  }

  /// The type of a declared or bound name; `nil` if there is none.
  public func type(of name: String) -> CELType? { program.content.variables[name]?.type }

  /// The place of a declared or bound name in the frame; `nil` if there is none.
  public func frame(of name: String) -> Int? { program.content.variables[name].map { Int($0.frame) } }

  /// Compiles an expression.
  ///
  /// - Parameter expecting: the type it must have; `nil` if any will do.
  /// - Throws: everything that is wrong with it.
  public mutating func compile(_ source: String, expecting: CELType?) throws(CELErrors) -> Expression {
    try compiled(source, expecting: expecting).0
  }

  private mutating func compiled(_ source: String, expecting: CELType?) throws(CELErrors) -> (Expression, Int) {
    let tree = try Parser.parse(source)
    var compiler = Compiler(tree: tree, unit: program.content)
    program = .empty
    defer { program = Program(compiler.finish()) }
    return try compiler.compile(expecting: expecting)
  }
}

/// All of a unit, while it is compiled.
struct UnitContent: Sendable {
  var environment: Environment
  var frameSize = 0
  var code: [Instruction] = []
  /// The place of each step in its source.
  var places: [Place] = []
  /// The first step of each expression.
  var starts: [Int32] = []
  var arguments: [Int32] = []
  var literals: [Value] = []
  var failures: [EvaluationFailure] = []
  var candidates: [[FunctionOverload]] = []
  var variables: [String: Variable] = [:]
  /// The first parts of the variables with dotted names; types have dotted names too.
  var namespaces: Set<Substring> = ["google", "net"]

  init(environment: Environment) { self.environment = environment }

  struct Place {
    var offset: Int32
    var length: Int32
  }

  struct Variable {
    var type: CELType
    var frame: Int32
    /// The code that computes it; -1: the caller sets it.
    var root: Int32
    /// How deep evaluating it may nest.
    var depth: Int
  }

  mutating func declare(_ name: String, _ type: CELType) -> Int {
    let frame = frameSize
    frameSize += 1
    if let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) { namespaces.insert(name[..<dot]) }
    variables[name] = Variable(type: type, frame: Int32(frame), root: -1, depth: 0)
    return frame
  }
}

/// A unit as the evaluator reads it: one object that never changes, so nothing is counted or checked on the way.
final class Program: Sendable {
  let code: [Instruction]
  let arguments: [Int32]
  let literals: [Value]
  let frameSize: Int
  let content: UnitContent

  init(_ content: UnitContent) {
    self.content = content
    code = content.code
    arguments = content.arguments
    literals = content.literals
    frameSize = content.frameSize
  }

  init(copying other: Program) {
    content = other.content
    code = other.code.withUnsafeBufferPointer { Array($0) }
    arguments = other.arguments.withUnsafeBufferPointer { Array($0) }
    literals = other.literals.withUnsafeBufferPointer { Array($0) }
    frameSize = other.frameSize
  }

  static let empty = Program(UnitContent(environment: Environment()))

  var environment: Environment { content.environment }

  /// The place of a step: which expression, and where in its source.
  func place(_ index: Int32) -> (expression: Int, place: UnitContent.Place) {
    let starts = content.starts
    let expression = (starts.firstIndex { $0 > index } ?? starts.count) - 1
    return (max(0, expression), content.places[Int(index)])
  }
}
