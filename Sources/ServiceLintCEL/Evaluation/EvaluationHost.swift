import ServiceLintValue

/// Whoever knows the objects: computes their properties and the functions of the environment.
public protocol EvaluationHost: AnyObject {
  /// Computes a lazy property, writes it into its slot and returns it.
  ///
  /// - Parameter slot: counted from the object's first slot.
  func compute(object: Value, slot: Int, in store: inout ValueStore) -> Value
  /// Calls a function of the environment; none takes more than four arguments.
  ///
  /// - Parameters:
  ///   - function: the number in the signature (`FunctionOverload.host`).
  ///   - arguments: never unknown, lazy or errors.
  /// - Returns: the result; a value with the tag `error` if there is none.
  func call(_ function: Int, _ arguments: FunctionArguments, in store: inout ValueStore) -> Value
}

/// A host without objects and functions.
public final class NoHost: EvaluationHost {
  /// A host that knows nothing.
  public init() {}
  /// Nothing is known.
  public func compute(object: Value, slot: Int, in store: inout ValueStore) -> Value { .unknown }
  /// There is no function.
  public func call(_ function: Int, _ arguments: FunctionArguments, in store: inout ValueStore) -> Value {
    Value(tag: .error)
  }
}
