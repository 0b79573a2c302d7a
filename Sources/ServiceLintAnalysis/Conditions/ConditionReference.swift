import ServiceLintModel
import ServiceLintText

/// A name that a condition uses.
public struct ConditionReference: Sendable, Equatable {
  /// The name as a path of keys.
  public var name: String
  /// The value it is compared with; empty if none.
  public var value: String
  /// The field or group it means; `nil` if there is none.
  public var field: UInt32?
  /// Whether the name means a field, an option or a part of one. True where several have the name, too.
  public var exists: Bool
  /// Whether the value is one that the field can have; `nil`: its answers come from elsewhere.
  public var valueExists: Bool?
  /// Whether the field comes after the owner on every path.
  public var askedLater: Bool
  /// Where the name stands in the definition; where its value does, if that is what is wrong and has a place of its own.
  public var range: ByteRange
}

extension ConditionReference {
  /// The nodes that the names of some conditions mean, in the order in which they stand.
  static func nodes(in conditions: [Condition]) -> [UInt32] {
    var nodes: [UInt32] = []
    for condition in conditions {
      forEachName(in: condition) { name, _ in if let node = name.node { nodes.append(node) } }
    }
    return nodes
  }

  /// All names of a condition in the order in which they stand, with the values they are compared with.
  static func forEachName(in condition: Condition, _ body: (Condition.Name, String) -> Void) {
    switch condition {
    case .always, .never, .channel: break
    case .answered(let name): body(name, "")
    case .equals(let name, let value), .includes(let name, let value): body(name, value)
    case .compares(let name, _, _): body(name, "")
    case .anyRow(let name, let inner):
      body(name, "")
      forEachName(in: inner, body)
    case .and(let parts), .or(let parts): for part in parts { forEachName(in: part, body) }
    case .not(let inner): forEachName(in: inner, body)
    case .code(_, let names): for name in names { body(name, "") }
    }
  }
}
