import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// What a condition says and whether it can ever hold.
enum ConditionFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "references", on: .node(.condition), gives: .nodes(.reference), cost: 20,
      "The names that the condition uses, each with the value it is compared with and what it means.",
      examples: [
        HostExample(
          "form.fields[1].shownWhen.references().map(r, r.name + \"=\" + r.value)", gives: "[\"dog=yes\"]",
          on: HostExample.oneQuestion
        )
      ]
    ) { host, arguments in references(host, arguments[0].node) },
    HostFunction(
      "canHold", on: .node(.condition), gives: .bool, cost: 100,
      "Whether some answers make the condition hold, together with those of what stands around its owner.",
      examples: [
        HostExample(
          "form.fields[1].shownWhen.canHold()", gives: "true",
          on: HostExample.oneQuestion
        ),
        HostExample(
          "form.fields[1].shownWhen.canHold()", gives: "false",
          on: HostExample.noSuchAnswer
        ),
      ]
    ) { host, arguments in
      guard let owner = owner(host, arguments[0].node) else { return .bool(true) }
      return PathFunctions.answer(host.canHold(owner))
    },
    HostFunction(
      "switchedOff", on: .node(.condition), gives: .bool, cost: 10,
      "Whether the author parked the condition's owner, or something around it: never shown, on purpose.",
      examples: [
        HostExample("field.shownWhen.switchedOff()", gives: "true", on: "field: {label: Breed, shownWhen: never}")
      ]
    ) { host, arguments in
      guard let owner = owner(host, arguments[0].node) else { return .bool(false) }
      return .bool(host.isParked(owner))
    },
    HostFunction(
      "depth", on: .node(.condition), gives: .int, cost: 50,
      "On how many answers in a row it hangs whether the condition's owner is shown.",
      examples: [
        HostExample(
          "form.fields[1].shownWhen.depth()", gives: "1",
          on: HostExample.oneQuestion
        )
      ]
    ) { host, arguments in
      guard let owner = owner(host, arguments[0].node) else { return .int(0) }
      return .int(Int64(host.conditions.depth(owner)))
    },
    HostFunction(
      "inCircle", on: .node(.condition), gives: .bool, cost: 50,
      "Whether the condition depends on an answer that itself depends on the condition's owner.",
      examples: [
        HostExample(
          "form.fields[0].shownWhen.inCircle()", gives: "true",
          on: "form: {fields: [{id: a, label: A, shownWhen: answered b}, {id: b, label: B, shownWhen: answered a}]}")
      ]
    ) { host, arguments in
      guard let owner = owner(host, arguments[0].node) else { return .bool(false) }
      return .bool(host.conditions.inCircle(owner))
    },
  ]

  private static func owner(_ host: RuleHost, _ condition: UInt32) -> UInt32? {
    guard condition >= ServiceModel.firstNode else { return nil }
    return host.model.nodes[Int(condition)].parent
  }

  private static func references(_ host: RuleHost, _ condition: UInt32) -> Value {
    guard let owner = owner(host, condition) else { return .emptyList }
    if let known = host.references[condition] { return known }
    let found = host.conditions.references(owner)
    let values = found.map { reference in
      host.makeNode(
        .reference, parent: condition, at: reference.range,
        [
          (ReferenceProperty.name.slot, host.model.values.add(reference.name)),
          (ReferenceProperty.value.slot, host.model.values.add(reference.value)),
          (ReferenceProperty.field.slot, host.object(reference.field ?? UInt32(NodeKind.field.rawValue))),
          (ReferenceProperty.exists.slot, .bool(reference.exists)),
          (ReferenceProperty.valueExists.slot, PathFunctions.answer(reference.valueExists)),
          (ReferenceProperty.askedLater.slot, .bool(reference.askedLater)),
        ])
    }
    let list = host.model.values.addList(values)
    host.model.values.pin()
    host.references[condition] = list
    return list
  }
}
