import ServiceLintValue

/// The arguments of a call, the receiver first: up to four values, so that no array is made for a call.
public struct FunctionArguments: Sendable {
  @usableFromInline var x = Value.null
  @usableFromInline var y = Value.null
  @usableFromInline var z = Value.null
  @usableFromInline var w = Value.null
  /// How many there are.
  public internal(set) var count = 0

  /// The most arguments that a function takes.
  static let most = 4

  /// No arguments.
  public init() {}

  /// The argument of a number, counted from 0; null if there are fewer.
  @inlinable
  public internal(set) subscript(number: Int) -> Value {
    get { number == 0 ? x : number == 1 ? y : number == 2 ? z : w }
    set {
      switch number {
      case 0: x = newValue
      case 1: y = newValue
      case 2: z = newValue
      default: w = newValue
      }
    }
  }
}
