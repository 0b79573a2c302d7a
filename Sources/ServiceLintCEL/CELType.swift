/// The type of an expression.
public indirect enum CELType: Hashable, Sendable {
  case null
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case timestamp
  case duration
  /// Checked when it runs.
  case dyn
  /// The type of types.
  case type
  case list(CELType)
  case map(CELType, CELType)
  /// A node of a kind.
  case object(UInt16)
  /// A text of a closed list; everywhere else a string.
  case enumeration(UInt16)
  case optional(CELType)
  /// A type of the host's own, told from others by its name, with types in it that may be parameters of a signature:
  /// `tuple(int, string)`. Expressions only hand its values from one of the host's functions to another.
  case abstract(String, [CELType])
  /// A parameter of a generic signature. Names that begin with `%` are the checker's own.
  case parameter(String)

  /// The type as it is written in messages and documentation.
  ///
  /// - Parameter environment: names objects and closed lists.
  public func name(in environment: Environment) -> String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .dyn: "dyn"
    case .type: "type"
    case .list(let element): "list(\(element.name(in: environment)))"
    case .map(let key, let value): "map(\(key.name(in: environment)), \(value.name(in: environment)))"
    case .object(let kind): Conversion.typeName(TypeNumber.firstObject &+ kind, environment)
    case .enumeration(let number): environment.enumerations[number]?.name ?? "string"
    case .optional(let value): "optional(\(value.name(in: environment)))"
    case .abstract(let name, let parts):
      parts.isEmpty ? name : "\(name)(\(parts.map { $0.name(in: environment) }.joined(separator: ", ")))"
    case .parameter(let name): name.hasPrefix("%") ? "dyn" : name
    }
  }
}

/// The numbers of types as values (`type(x) == int`), in `Value.symbol`.
enum TypeNumber {
  /// The names of the types that are no objects, by number.
  static let names = [
    "", "null_type", "bool", "int", "uint", "double", "string", "bytes", "google.protobuf.Timestamp",
    "google.protobuf.Duration", "type", "list", "map", "optional_type",
  ]
  /// The number of the first kind of object.
  static let firstObject: UInt16 = 64
}
