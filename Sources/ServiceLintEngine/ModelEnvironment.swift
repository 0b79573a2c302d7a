import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// The model's vocabulary as CEL's checker wants it. CEL itself never sees the model.
enum ModelEnvironment {
  /// Objects, closed lists and functions for the expressions of rules.
  static let standard: Environment = {
    var environment = Environment()
    let vocabulary = Vocabulary.standard
    environment.constants = vocabulary.constants
    for kind in vocabulary.kinds {
      var properties: [String: PropertyBinding] = [:]
      for (slot, property) in kind.properties.enumerated() {
        properties[property.name] = PropertyBinding(type: type(property.type), slot: slot)
      }
      environment.objects[kind.kind.rawValue] = ObjectDeclaration(
        name: kind.kind.name, kind: kind.kind.rawValue, properties: properties)
    }
    for list in Enumeration.allCases {
      var values: [String: Value] = [:]
      for name in list.values { values[name] = vocabulary.value(list, name) }
      environment.enumerations[list.rawValue] = EnumerationDeclaration(
        name: list.name, number: list.rawValue, values: values)
    }
    environment.functions = HostFunction.declarations
    return environment
  }()

  /// The same with other constants; they begin with those of the model's vocabulary.
  static func standard(_ constants: ConstantPool) -> Environment {
    var environment = standard
    environment.constants = constants
    return environment
  }

  /// A property's type in CEL.
  static func type(_ type: PropertyType) -> CELType {
    switch type {
    case .boolean: .bool
    case .integer: .int
    case .date: .timestamp
    case .text: .string
    case .enumeration(let list): .enumeration(list.rawValue)
    case .node(let kind): .object(kind.rawValue)
    case .list(let element): .list(Self.type(element))
    }
  }
}
