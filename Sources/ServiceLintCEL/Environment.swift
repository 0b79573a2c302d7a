import ServiceLintValue

/// Where a property of an object is stored.
public struct PropertyBinding: Sendable {
  /// What reading the property gives.
  public var type: CELType
  /// The property's slot, counted from the object's first one.
  public var slot: Int

  public init(type: CELType, slot: Int) {
    self.type = type
    self.slot = slot
  }
}

/// A kind of object that expressions may read.
public struct ObjectDeclaration: Sendable {
  /// The name in messages.
  public var name: String
  /// The number that values of this kind carry in `Value.symbol`.
  public var kind: UInt16
  /// Its properties by name.
  public var properties: [String: PropertyBinding]

  public init(name: String, kind: UInt16, properties: [String: PropertyBinding]) {
    self.name = name
    self.kind = kind
    self.properties = properties
  }
}

/// A closed list of texts; a literal outside it is refused by the checker.
public struct EnumerationDeclaration: Sendable {
  /// The name in messages.
  public var name: String
  /// The number in `CELType.enumeration`.
  public var number: UInt16
  /// The texts of the list as constants with their symbols.
  public var values: [String: Value]

  public init(name: String, number: UInt16, values: [String: Value]) {
    self.name = name
    self.number = number
    self.values = values
  }
}

/// One signature of a function.
public struct FunctionOverload: Sendable {
  /// What stands before the dot; `nil` for a global function.
  public var receiver: CELType?
  /// What stands in the parentheses.
  public var parameters: [CELType]
  /// What a call gives.
  public var result: CELType
  /// Steps that a call takes from the budget.
  public var cost: Int
  /// The number handed to `EvaluationHost.call`.
  public var host: Int

  public init(receiver: CELType? = nil, parameters: [CELType], result: CELType, cost: Int = 1, host: Int) {
    self.receiver = receiver
    self.parameters = parameters
    self.result = result
    self.cost = cost
    self.host = host
  }
}

/// An expression and what it gives, for documentation and tests.
public struct FunctionExample: Sendable {
  /// The call.
  public var expression: String
  /// The result as an expression.
  public var result: String

  public init(_ expression: String, _ result: String) {
    self.expression = expression
    self.result = result
  }
}

/// A function with all its signatures.
public struct FunctionDeclaration: Sendable {
  /// The name; a global function may have a namespace (`math.abs`).
  public var name: String
  /// The signatures, in the order in which they are tried.
  public var overloads: [FunctionOverload]
  /// One sentence for the documentation.
  public var summary: String
  /// Examples that are true; they run as tests.
  public var examples: [FunctionExample]

  public init(name: String, overloads: [FunctionOverload], summary: String, examples: [FunctionExample] = []) {
    self.name = name
    self.overloads = overloads
    self.summary = summary
    self.examples = examples
  }
}

/// What expressions may name: objects with their properties, closed lists and the host's functions.
public struct Environment: Sendable {
  /// The kinds of objects by number.
  public var objects: [UInt16: ObjectDeclaration] = [:]
  /// The closed lists by number.
  public var enumerations: [UInt16: EnumerationDeclaration] = [:]
  /// The host's functions; the standard ones need no declaration.
  public var functions: [FunctionDeclaration] = [] {
    didSet {
      functionNumbers = [:]
      for (number, function) in functions.enumerated() { functionNumbers[function.name, default: []].append(number) }
      functionNamespaces = StandardFunctions.namespaces(of: functions)
    }
  }
  /// The texts of all literals: one array serves all units whose environments were handed on.
  public var constants = ConstantPool()
  /// The namespace in which names are looked up first (cel-spec, “Name resolution”); empty for none.
  public var container = ""
  /// Without checks every doubt about types is left to the evaluation, as cel-spec's conformance suite wants it.
  public var checks = true

  var functionNumbers: [String: [Int]] = [:]
  var functionNamespaces: Set<Substring> = []

  public init() {}
}
