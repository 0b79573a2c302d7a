import ServiceLintText
import ServiceLintValue

/// A compiled expression of a `Unit`.
public struct Expression: Sendable {
  /// The first step to take.
  let root: Int32
  /// Which expression of its unit it is, in order of `bind` and `compile`.
  public let number: Int
  public var type: CELType
}

/// The expressions of one rule: they share their names, a frame and the code.
public struct Unit: Sendable {
  /// What its expressions may name; its `constants` hold the literals of all that was compiled.
  public var environment: Environment
  /// How many values the caller's frame needs.
  public internal(set) var frameSize = 0

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

  public init(environment: Environment) { self.environment = environment }

  /// Declares a variable that the caller sets.
  ///
  /// - Returns: its index in the frame.
  public mutating func declare(_ name: String, _ type: CELType) -> Int {
    let frame = frameSize
    frameSize += 1
    variables[name] = Variable(type: type, frame: Int32(frame), root: -1, depth: 0)
    return frame
  }

  /// Declares a variable that is computed when an expression first reads it.
  ///
  /// The caller sets its place in the frame to `Value.lazy` before each decision.
  /// - Returns: its index in the frame.
  /// - Throws: everything that is wrong with the expression; the name is then known all the same, so that the
  ///   expressions that use it don't complain once more.
  public mutating func bind(_ name: String, _ source: String) throws(CELErrors) -> Int {
    let frame = declare(name, .dyn)
    let known = variables[name]
    variables[name] = nil
    defer { if variables[name] == nil { variables[name] = known } }
    let (expression, depth) = try compiled(source, expecting: nil)
    variables[name] = Variable(type: expression.type, frame: Int32(frame), root: expression.root, depth: depth)
    return frame
  }

  /// The type of a declared or bound name; `nil` if there is none.
  public func type(of name: String) -> CELType? { variables[name]?.type }

  /// Compiles an expression.
  ///
  /// - Parameter expecting: the type it must have; `nil` if any will do.
  /// - Throws: everything that is wrong with it.
  public mutating func compile(_ source: String, expecting: CELType?) throws(CELErrors) -> Expression {
    try compiled(source, expecting: expecting).0
  }

  private mutating func compiled(_ source: String, expecting: CELType?) throws(CELErrors) -> (Expression, Int) {
    let tree = try Parser.parse(source)
    // The compiler takes the unit with it, so that no array has two owners and is copied.
    var compiler = Compiler(tree: tree, unit: self)
    self = Unit(environment: Environment())
    defer { self = compiler.finish() }
    return try compiler.compile(expecting: expecting)
  }

  /// The place of a step: which expression, and where in its source.
  func place(_ index: Int32) -> (expression: Int, place: Place) {
    let expression = (starts.firstIndex { $0 > index } ?? starts.count) - 1
    return (max(0, expression), places[Int(index)])
  }
}
