import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What an export of Open Forms says beside its components: its files, and what its rules do.
struct OpenFormsExport {
  /// The other files, by name.
  var files: [String: FormIOFile] = [:]
  /// What rules change: by the key of a component, or the `uuid` of a step.
  var changes: [String: OpenFormsChanges] = [:]
  /// Where the form definitions stand in `formDefinitions.json`, by their `uuid`.
  var definitions: [String: Int] = [:]
  /// The language that it is written in.
  var language = ""
  /// The keys of components whose `required` a rule sets.
  var required: Set<String> = []

  /// What rules do to a component or step; `nil`: nothing.
  func changes(of name: String) -> OpenFormsChanges? { changes[name] }
}

/// What rules do to one thing, in the order in which they are asked: the last one that applies wins.
struct OpenFormsChanges {
  struct Change {
    var shows: Bool
    var condition: Condition
  }

  /// Each wraps the ones before; more of them nobody wrote by hand.
  static let most = 50

  var all: [Change] = []
  /// The first rule's trigger as a text of the model, and its place.
  var text: Value
  var place: ByteRange

  /// When the thing is shown.
  ///
  /// - Parameter start: when it is if no rule applies.
  func applied(to start: Condition) -> FormIOCondition {
    guard all.count <= Self.most else {
      return FormIOCondition(condition: .code("", []), source: 0, elsewhere: (text, place))
    }
    let shown = all.reduce(start) { shown, change in
      change.shows ? .any([shown, change.condition]) : .all([shown, change.condition.negated])
    }
    return FormIOCondition(condition: shown, source: 0, elsewhere: (text, place))
  }
}

/// `formLogic.json`: rules of a trigger in JSON logic and what it leads to (`LogicActionTypes`).
extension FormIOReader {
  mutating func openRules() {
    guard let file = open?.files["formLogic.json"] else { return }
    reading(file) { reader in
      guard let root = reader.tree.roots.first.map(Int.init) else { return }
      // Asked in the order of `order`; older releases have none and go by the list.
      let rules = reader.elements(of: root).enumerated().map { place, rule in
        (order: reader.tree.value(of: rule, "order").flatMap { reader.integer($0) } ?? 0, place: place, rule: rule)
      }
      for rule in rules.sorted(by: { ($0.order, $0.place) < ($1.order, $1.place) }) { reader.openRule(rule.rule) }
    }
  }

  private mutating func openRule(_ rule: Int) {
    guard let trigger = tree.value(of: rule, "json_logic_trigger") else { return }
    var condition: Condition?
    for action in elements(of: tree.value(of: rule, "actions") ?? 0) {
      guard let what = tree.value(of: action, "action"), let kind = tree.value(of: what, "type") else { continue }
      let target: String
      let shows: Bool
      switch string(kind) {
      case "property":
        let property = tree.value(of: what, "property").flatMap { tree.value(of: $0, "value") } ?? 0
        target = text(at: tree.value(of: action, "component"))
        if equals(property, "validate.required") { open?.required.insert(target) }
        guard equals(property, "hidden") else { continue }
        // Some releases keep the state in `value`, as text.
        shows = !isTrue(tree.value(of: what, "state") ?? tree.value(of: what, "value") ?? 0)
      case "step-not-applicable", "step-applicable":
        let step = text(at: tree.value(of: action, "form_step_uuid"))
        // Older releases name the step by its address, whose end is the identifier.
        target = step.isEmpty ? Self.lastPart(text(at: tree.value(of: action, "form_step"))) : step
        shows = string(kind) == "step-applicable"
      // A value that is set, or a step that cannot be left, is nothing that the model holds.
      case "variable", "disable-next":
        continue
      default:
        builder.model.unmapped.append(whole(action))
        continue
      }
      guard !target.isEmpty else { continue }
      let asked = condition ?? (whole(trigger).count > Self.longestTrigger ? .code("", []) : known(jsonLogic(trigger)))
      condition = asked
      let range = whole(trigger)
      var all =
        open?.changes[target]
        ?? OpenFormsChanges(text: .text(start: Int(range.start), count: range.count), place: range)
      all.all.append(.init(shows: shows, condition: asked))
      open?.changes[target] = all
    }
  }

  /// One trigger may be the condition of many components; a longer one is not read.
  private static let longestTrigger = 20_000

  /// The text of a scalar; empty if there is none.
  mutating func text(at node: Int?) -> String {
    guard let node, nodes[node].kind == .string else { return "" }
    return string(node)
  }

  /// The last part of an address.
  static func lastPart(_ address: String) -> String {
    address.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
  }

  /// A condition in which the platform's own variables are no names of questions (`variables/static_variables`).
  private mutating func known(_ condition: Condition) -> Condition {
    switch condition {
    case .always, .never, .channel, .code: condition
    case .answered(let name), .equals(let name, _), .compares(let name, _, _), .includes(let name, _):
      Self.isStatic(name) ? .code(name.path.joined(separator: "."), []) : condition
    case .anyRow(let name, let inner): .anyRow(name, known(inner))
    case .and(let parts): .and(parts.map { known($0) })
    case .or(let parts): .or(parts.map { known($0) })
    case .not(let inner): .not(known(inner))
    }
  }

  private static func isStatic(_ name: Condition.Name) -> Bool {
    guard let first = name.path.first else { return false }
    return staticVariables.contains(first) || first.hasPrefix("auth_")
  }

  private static let staticVariables: Set<String> = [
    "now", "today", "current_year", "environment", "form_name", "form_id", "submission_id", "language_code", "auth",
    "submission", "cosign_data", "completed_on", "public_reference",
  ]
}
