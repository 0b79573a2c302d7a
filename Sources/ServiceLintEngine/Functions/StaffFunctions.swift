import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintValue

/// What staff do one after the other, and with what.
enum StaffFunctions {
  static let all: [HostFunction] = [
    HostFunction(
      "before", on: .node(.task), gives: .nodes(.task), cost: 50,
      "The tasks that can come before this one, in reading order.",
      examples: [
        HostExample(
          "service.tasks[1].before().map(t, t.id)", gives: "[\"open\"]",
          on: HostExample.threeTasks
        )
      ]
    ) { host, arguments in
      guard let graph = graph(host, around: arguments[0].node) else { return .unknown }
      return host.list(graph.tasks(before: arguments[0].node))
    },
    HostFunction(
      "after", on: .node(.task), gives: .nodes(.task), cost: 50,
      "The tasks that can come after this one, in reading order.",
      examples: [
        HostExample(
          "service.tasks[1].after().map(t, t.id)", gives: "[\"file\"]",
          on: HostExample.threeTasks
        )
      ]
    ) { host, arguments in
      guard let graph = graph(host, around: arguments[0].node) else { return .unknown }
      return host.list(graph.tasks(after: arguments[0].node))
    },
    HostFunction(
      "run", on: .node(.task), [.enumeration(Enumeration.taskKind.rawValue)], gives: .nodes(.task), cost: 50,
      "The longest row of tasks of a kind, one right after the other, in which this one stands; empty if it is of another kind.",
      examples: [
        HostExample(
          "service.tasks[0].run(\"approve\").map(t, t.actor)", gives: "[\"team leader\", \"head of section\"]",
          on:
            "service: {tasks: [{title: Approve, kind: approve, actor: team leader}, {title: Approve, kind: approve, actor: head of section}]}"
        )
      ]
    ) { host, arguments in
      guard let graph = graph(host, around: arguments[0].node) else { return .unknown }
      let kind = host.string(arguments[1])
      return host.list(
        graph.row(around: arguments[0].node) { task in host.text(of: task, TaskProperty.kind) == kind })
    },
    HostFunction(
      "inputs", on: .node(.task), gives: .nodes(.field), cost: 20,
      "The fields that the task needs: those that it names, and those of groups, pages and forms that it names.",
      examples: [
        HostExample(
          "service.tasks[0].inputs().map(f, f.id)", gives: "[\"age\"]",
          on: HostExample.oneNeed
        )
      ]
    ) { host, arguments in
      needs(host, around: arguments[0].node).map { host.list($0.fields(neededBy: arguments[0].node)) } ?? .unknown
    },
    HostFunction(
      "neededBy", on: .node(.field), gives: .nodes(.task), cost: 20,
      "The tasks that need the field: those that name it, or a group, page or form around it.",
      examples: [
        HostExample(
          "service.forms[0].fields[1].neededBy().map(t, t.title)", gives: "[\"Check\"]",
          on: HostExample.oneNeed
        )
      ]
    ) { host, arguments in
      needs(host, around: arguments[0].node).map { host.list($0.tasks(needing: arguments[0].node)) } ?? .unknown
    },
    HostFunction(
      "isGiven", on: .node(.task), [.string], gives: .bool, cost: 20,
      "Whether something that the task needs, by name, is a field, group, page, form or document of its service.",
      examples: [
        HostExample(
          "service.tasks[0].isGiven(\"age\")", gives: "true",
          on: HostExample.oneNeed
        ),
        HostExample(
          "service.tasks[0].isGiven(\"weight\")", gives: "false",
          on: HostExample.oneNeed
        ),
      ]
    ) { host, arguments in
      needs(host, around: arguments[0].node).map { .bool($0.isGiven(host.string(arguments[1]))) } ?? .unknown
    },
    HostFunction(
      "hands", on: .node(.service), gives: .nodes(.task), cost: 100,
      "The tasks at which a case gets into other hands, on the way on which it does so most often; the first is where it begins. What no person does is left out, and so are approvals, which `run` counts.",
      examples: [
        HostExample(
          "service.hands().map(t, t.id)", gives: "[\"open\", \"type\"]",
          on: HostExample.threeTasks
        )
      ]
    ) { host, arguments in
      hands(host, arguments[0].node).map(host.list) ?? .unknown
    },
    HostFunction(
      "handoffs", on: .node(.service), gives: .int, cost: 100,
      "How often a case gets into other hands, at most.",
      examples: [
        HostExample(
          "service.handoffs()", gives: "1",
          on: HostExample.threeTasks
        )
      ]
    ) { host, arguments in
      hands(host, arguments[0].node).map { .int(Int64(max(0, $0.count - 1))) } ?? .unknown
    },
    HostFunction(
      "reaches", on: .node(.channel), gives: .nodes(.task), cost: 50,
      "The tasks that a case which comes through the channel can get to, in reading order.",
      examples: [
        HostExample(
          "service.channels[0].reaches().map(t, t.id)", gives: "[\"open\"]",
          on:
            "service: {channels: [post, web], tasks: [{id: open, title: Open the letter, kind: receive, from: [post], next: []}]}"
        )
      ]
    ) { host, arguments in
      guard let graph = graph(host, around: arguments[0].node) else { return .unknown }
      return TaskIntake.tasks(reachedFrom: arguments[0].node, graph, in: host.model).map(host.list) ?? .unknown
    },
    HostFunction(
      "named", on: .node(.channel), gives: .string,
      "What people call the channel, in the language of messages: the word for its kind, with its place if there are several of the kind.",
      examples: [HostExample("channel.named()", gives: "\"the phone\"", on: "channel: {kind: phone}")]
    ) { host, arguments in
      let channel = arguments[0].node
      let kind = host.text(of: channel, ChannelProperty.kind)
      let name = ChannelName.of(kind)[host.language]
      let place = host.text(of: channel, ChannelProperty.location)
      let alike = service(host, around: channel).map { service in
        host.model.descendants(.channel, of: service).prefix(100)
          .filter { host.text(of: $0, ChannelProperty.kind) == kind }.count
      }
      guard !place.isEmpty, alike ?? 1 > 1 else { return host.model.values.add(name) }
      return host.model.values.add(host.language == .japanese ? "\(name)（\(place)）" : "\(name) (\(place))")
    },
  ]

  /// The tasks of the service around a node; `nil` if they are not known.
  private static func graph(_ host: RuleHost, around node: UInt32) -> TaskGraph? {
    guard let service = service(host, around: node) else { return nil }
    if let known = host.taskGraphs[service] { return known }
    let made = TaskGraph(service: service, in: host.model)
    host.taskGraphs[service] = .some(made)
    return made
  }

  /// What the tasks of the service around a node need; `nil` if it is not known.
  private static func needs(_ host: RuleHost, around node: UInt32) -> TaskNeeds? {
    guard let service = service(host, around: node) else { return nil }
    if let known = host.taskNeeds[service] { return known }
    let made = TaskNeeds(service: service, in: host.model)
    host.taskNeeds[service] = .some(made)
    return made
  }

  private static func service(_ host: RuleHost, around node: UInt32) -> UInt32? {
    var service = node
    while service >= ServiceModel.firstNode, host.model.nodes[Int(service)].kind != .service {
      service = host.model.nodes[Int(service)].parent
    }
    return service >= ServiceModel.firstNode ? service : nil
  }

  private static func hands(_ host: RuleHost, _ service: UInt32) -> [UInt32]? {
    guard let graph = graph(host, around: service) else { return nil }
    var holders: [UInt32: Int] = [:]
    var known: [ArraySlice<UInt8>] = []
    for task in graph.tasks {
      let actor = host.value(of: task, TaskProperty.actor)
      let manual = host.value(of: task, TaskProperty.manual)
      guard actor.tag == .text else { return nil }
      if host.text(of: task, TaskProperty.kind) == "approve" { continue }
      // What a machine does takes the case out of nobody's hands.
      if actor.length == 0 || manual.isStated && manual.tag == .bool && !manual.boolValue { continue }
      let name = host.bytes(actor)
      if let number = known.firstIndex(where: { TextMeasure.same($0, name) }) {
        holders[task] = number
      } else {
        holders[task] = known.count
        known.append(name)
      }
    }
    return graph.hands { holders[$0] }
  }
}
