import ServiceLintModel
import ServiceLintValue

/// Which tasks take in what comes through a channel.
public enum TaskIntake {
  /// The tasks that a case which comes through a channel can get to, in reading order.
  ///
  /// A task says what it takes in (`from`): the channel, or a form that is filled in on it. Where no task says
  /// anything, the first task takes in whatever comes, if there is one channel only. A task that names other channels
  /// only is left out, what follows it is not.
  ///
  /// - Returns: `nil` if that is not known.
  public static func tasks(reachedFrom channel: UInt32, _ graph: TaskGraph, in model: ServiceModel) -> [UInt32]? {
    guard let service = model.nearest(.service, around: channel) else { return nil }
    var states = false
    var starts: [UInt32] = []
    // Those that take in other channels only: a case passes by.
    var others: Set<UInt32> = []
    let sources = sources(of: channel, service: service, in: model)
    for task in graph.tasks {
      let from = model.value(task, TaskProperty.from)
      guard from.tag == .list else { return nil }
      let names = texts(from, in: model)
      states = states || !names.isEmpty
      if names.contains(where: sources.contains) {
        starts.append(task)
      } else if !names.isEmpty {
        others.insert(task)
      }
    }
    if states { return graph.tasks(from: starts).filter { !others.contains($0) } }
    return model.descendants(.channel, of: service).count == 1 ? graph.tasks : nil
  }

  /// The names under which a task may take in what comes through a channel.
  private static func sources(of channel: UInt32, service: UInt32, in model: ServiceModel) -> Set<String> {
    let id = model.string(channel, ChannelProperty.id)
    let kind = model.string(channel, ChannelProperty.kind)
    let names = Set([id, kind].filter { !$0.isEmpty })
    let covers = Set(texts(model.value(channel, ChannelProperty.covers), in: model))
    var result = names
    for step in model.descendants(.step, of: service) {
      let channels = texts(model.value(step, StepProperty.channels), in: model)
      // A step that names no channel can be done on any of them.
      guard
        channels.isEmpty || channels.contains(where: names.contains)
          || covers.contains(model.string(step, StepProperty.id))
      else { continue }
      let form = model.value(step, StepProperty.uses)
      guard form.tag == .object, form.node >= ServiceModel.firstNode else { continue }
      let formID = model.string(form.node, FormProperty.id)
      if !formID.isEmpty { result.insert(formID) }
    }
    return result
  }

  private static func texts(_ list: Value, in model: ServiceModel) -> [String] {
    guard list.tag == .list, list.range.upperBound <= model.values.elements.count else { return [] }
    return model.values.elements[list.range].map { String(decoding: TextBytes.of($0, in: model), as: UTF8.self) }
  }
}
