import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintValue

/// Draws the back office of a service for tests.
struct TaskSketch {
  private var builder = ModelBuilder()
  private let service: UInt32
  private(set) var nodes: [String: UInt32] = [:]

  init() {
    builder.start(format: "sketch", path: "sketch", bytes: [], count: 0)
    service = builder.open(.service, at: .none)
  }

  /// A service of tasks written as `id`, or as `id kind actor`, each with `> id, id` behind it where it says what
  /// follows.
  init(_ lines: String...) {
    self.init()
    for line in lines {
      let halves = line.split(separator: ">")
      let words = halves[0].split(separator: " ").map(String.init)
      task(
        words[0], kind: words.count > 1 ? words[1] : "check", actor: words.count > 2 ? words[2] : "",
        next: halves.count > 1 ? halves[1].split { $0 == "," || $0 == " " }.map(String.init) : [])
    }
  }

  mutating func task(
    _ id: String, kind: String = "check", actor: String = "", next: [String] = [], from: [String] = [],
    input: [String] = []
  ) {
    let task = open(.task, id)
    set(task, TaskProperty.id, id)
    builder.set(task, TaskProperty.kind, Vocabulary.standard.value(.taskKind, kind), at: .none)
    if !actor.isEmpty { set(task, TaskProperty.actor, actor) }
    if !from.isEmpty { set(task, TaskProperty.from, from) }
    if !input.isEmpty { set(task, TaskProperty.input, input) }
    for target in next {
      let way = builder.open(.nextTask, at: .none)
      set(way, NextTaskProperty.task, target)
      builder.close()
    }
    builder.close()
  }

  mutating func channel(_ id: String, kind: String) {
    let channel = open(.channel, id)
    set(channel, ChannelProperty.id, id)
    builder.set(channel, ChannelProperty.kind, Vocabulary.standard.value(.channelKind, kind), at: .none)
    builder.close()
  }

  mutating func step(_ id: String, channels: [String], form: String) {
    let step = open(.step, id)
    set(step, StepProperty.id, id)
    set(step, StepProperty.channels, channels)
    builder.set(step, StepProperty.uses, builder.model.object(nodes[form, default: 0]), at: .none)
    builder.close()
  }

  /// A form with fields, of which those whose name has a dot stand in a group of the name before it.
  mutating func form(_ id: String, fields: [String]) {
    let form = open(.form, id)
    set(form, FormProperty.id, id)
    for field in fields {
      let group = field.split(separator: ".").dropLast().first.map(String.init)
      if let group { set(open(.group, group), GroupProperty.id, group) }
      set(open(.field, field), FieldProperty.id, field)
      builder.close()
      if group != nil { builder.close() }
    }
    builder.close()
  }

  /// Says that the service's tasks are not known.
  mutating func tasksAreUnknown() { builder.set(service, ServiceProperty.tasks, .unknown, at: .none) }

  var model: ServiceModel {
    var copy = builder
    copy.close()
    return copy.model
  }

  var graph: TaskGraph? { TaskGraph(service: service, in: model) }

  var needs: TaskNeeds? { TaskNeeds(service: service, in: model) }

  func names(_ found: [UInt32]) -> String {
    found.map { node in nodes.first { $0.value == node }?.key ?? "?" }.joined(separator: " ")
  }

  private mutating func open(_ kind: NodeKind, _ name: String) -> UInt32 {
    let node = builder.open(kind, at: .none)
    nodes[name] = node
    return node
  }

  private mutating func set<P: PropertySet>(_ node: UInt32, _ property: P, _ text: String) {
    builder.set(node, property, builder.model.values.add(text), at: .none)
  }

  private mutating func set<P: PropertySet>(_ node: UInt32, _ property: P, _ texts: [String]) {
    let values = texts.map { builder.model.values.add($0) }
    builder.set(node, property, builder.model.values.addList(values), at: .none)
  }
}
