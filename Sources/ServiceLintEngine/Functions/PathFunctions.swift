import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// What can be shown together, and in which order it is asked.
enum PathFunctions {
  static let all: [HostFunction] =
    [
      HostFunction(
        "earlier", on: .node(.field), gives: .nodes(.field), cost: 50,
        "The fields that are asked before this one and can be shown together with it, in reading order.",
        examples: [
          HostExample(
            "form.fields[1].earlier().map(f, f.id)", gives: "[\"dog\"]",
            on: HostExample.oneQuestion
          )
        ]
      ) { host, arguments in
        host.list(host.conditions.earlier(arguments[0].node))
      },
      HostFunction(
        "chain", on: .node(.condition), gives: .nodes(.field), cost: 50,
        "The fields that must be answered one after the other until the condition's owner shows, the first first.",
        examples: [
          HostExample(
            "form.fields[1].shownWhen.chain().map(f, f.id)", gives: "[\"dog\"]",
            on: HostExample.oneQuestion
          )
        ]
      ) { host, arguments in
        host.list(host.conditions.chain(arguments[0].node))
      },
      HostFunction(
        "alikeBefore", on: .node(.field), gives: .nodes(.field), cost: 10,
        "The fields before this one, in reading order, whose label reads the same but for case and outer spaces.",
        examples: [
          HostExample(
            "form.fields[1].alikeBefore().map(f, f.id)", gives: "[\"a\"]",
            on: "form: {fields: [{id: a, label: Name}, {id: b, label: name}]}")
        ]
      ) { host, arguments in host.list(host.alikes.before(arguments[0].node, in: host)) },
      HostFunction(
        "alikes", on: .node(.option), gives: .nodes(.option), cost: 20,
        "The options of the same field that read or store the same as this one, itself included, in order.",
        examples: [
          HostExample(
            "field.options[0].alikes().size()", gives: "2",
            on: "field: {label: A dog?, kind: radio, options: [\"Yes\", \"No\", \"Yes\"]}")
        ]
      ) { host, arguments in host.list(host.alikeOptions.like(arguments[0].node, in: host)) },
    ] + [NodeKind.field, .page, .group].flatMap { kind in [meets(kind), alwaysWith(kind)] } + [meets(.link)]

  private static func meets(_ kind: NodeKind) -> HostFunction {
    HostFunction(
      "meets", on: .node(kind), [.node(kind)], gives: .bool, cost: 50,
      "Whether some way through the form shows both.",
      examples: kind != .field
        ? []
        : [
          HostExample(
            "form.fields[1].meets(form.fields[2])", gives: "false",
            on: HostExample.twoWays
          )
        ]
    ) { host, arguments in
      answer(host.conditions.meets(arguments[0].node, arguments[1].node))
    }
  }

  private static func alwaysWith(_ kind: NodeKind) -> HostFunction {
    HostFunction(
      "alwaysWith", on: .node(kind), [.node(kind)], gives: .bool, cost: 50,
      "Whether every way through the form that shows the first shows the second, too.",
      examples: kind != .field
        ? []
        : [
          HostExample(
            "form.fields[1].alwaysWith(form.fields[0])", gives: "true",
            on: HostExample.oneQuestion
          ),
          HostExample(
            "form.fields[0].alwaysWith(form.fields[1])", gives: "false",
            on: HostExample.oneQuestion
          ),
        ]
    ) { host, arguments in
      answer(host.conditions.alwaysWith(arguments[0].node, arguments[1].node))
    }
  }

  /// Yes, no, or not known.
  static func answer(_ value: Bool?) -> Value { value.map(Value.bool) ?? .unknown }
}
