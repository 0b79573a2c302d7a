import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Draws small forms for tests.
struct ConditionsSketch {
  private var builder = ModelBuilder()
  private(set) var nodes: [String: UInt32] = [:]

  init() {
    builder.start(format: "sketch", path: "sketch", bytes: [], count: 0)
    builder.open(.form, at: .none)
  }

  /// The model with its names resolved.
  func resolved() -> ServiceModel {
    var copy = builder
    copy.close()
    var model = copy.model
    ConditionResolver.resolve(&model)
    return model
  }

  /// - Parameter isUndecided: whether its format cannot say when it is shown.
  mutating func page(
    _ condition: Condition = .always, isUndecided: Bool = false, _ inside: (inout ConditionsSketch) -> Void
  ) {
    let page = open(.page, "", condition)
    if isUndecided { builder.set(page, PageProperty.shownWhen, .unknown, at: .none) }
    inside(&self)
    builder.close()
  }

  mutating func group(
    _ key: String, _ condition: Condition = .always, _ inside: (inout ConditionsSketch) -> Void
  ) {
    open(.group, key, condition)
    inside(&self)
    builder.close()
  }

  @discardableResult
  mutating func field(
    _ key: String, _ condition: Condition = .always, kind: String = "text", options: [String] = [],
    parts: [String] = [], isPrefilled: Bool = false, name: String? = nil
  ) -> UInt32 {
    let node = open(.field, key, condition)
    nodes[name ?? key] = node
    let kind = options.isEmpty ? kind : kind == "checkboxes" ? kind : "radio"
    builder.setDefault(node, FieldProperty.kind, Vocabulary.standard.value(.fieldKind, kind))
    builder.setDefault(node, FieldProperty.asks, .bool(true))
    if kind == "checkboxes" { builder.setDefault(node, FieldProperty.multiple, .bool(true)) }
    if isPrefilled {
      builder.set(node, FieldProperty.prefilledFrom, builder.model.values.add("register"), at: .none)
    }
    if !options.isEmpty {
      builder.setDefault(node, FieldProperty.optionsFrom, Vocabulary.standard.value(.optionsFrom, "here"))
    }
    for option in options {
      let made = builder.open(.option, at: .none)
      builder.set(made, OptionProperty.value, builder.model.values.add(option), at: .none)
      builder.close()
    }
    if !parts.isEmpty { builder.model.parts[node] = parts }
    builder.close()
    return node
  }

  @discardableResult
  private mutating func open(_ kind: NodeKind, _ key: String, _ condition: Condition) -> UInt32 {
    let node = builder.open(kind, at: .none)
    if kind == .group { nodes[key] = node }
    if !key.isEmpty { builder.model.nodes[Int(node)].key = builder.model.values.add(key) }
    if condition != .always { builder.setCondition(node, condition, text: .emptyText, at: .none) }
    return node
  }
}

/// `a is x` for tests: a path of keys with dots, `row.` in front for a name of a row.
func name(_ path: String) -> Condition.Name {
  let parts = path.split(separator: ".").map(String.init)
  return parts[0] == "row" ? .init(path: Array(parts.dropFirst()), inRow: true) : .init(path: parts)
}

func isEqual(_ path: String, _ value: String) -> Condition { .equals(name(path), value) }
