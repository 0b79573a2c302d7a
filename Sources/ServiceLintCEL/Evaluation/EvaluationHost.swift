import ServiceLintValue

/// Whoever knows the objects: computes their properties and the functions of the environment.
public protocol EvaluationHost: AnyObject {
  /// Computes a lazy property, writes it into its slot and returns it.
  ///
  /// - Parameter slot: counted from the object's first slot.
  func compute(object: Value, slot: Int, in store: inout ValueStore) -> Value
  /// Calls a function of the environment.
  ///
  /// - Parameters:
  ///   - function: the number in the signature (`FunctionOverload.host`).
  ///   - arguments: the receiver first; never unknown, lazy or errors.
  /// - Returns: the result; a value with the tag `error` if there is none.
  func call(_ function: Int, _ arguments: [Value], in store: inout ValueStore) -> Value
}

/// A host without objects and functions.
public final class NoHost: EvaluationHost {
  /// A host that knows nothing.
  public init() {}
  /// Nothing is known.
  public func compute(object: Value, slot: Int, in store: inout ValueStore) -> Value { .unknown }
  /// There is no function.
  public func call(_ function: Int, _ arguments: [Value], in store: inout ValueStore) -> Value {
    Value(tag: .error)
  }
}
