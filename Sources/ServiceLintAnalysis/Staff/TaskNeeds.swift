import ServiceLintModel
import ServiceLintValue

/// Which answers the tasks of a service work with, found in one pass.
///
/// A task names what it needs (`input`) by identifier, or as people call it: fields, or groups, pages and forms, which
/// stand for all fields in them, or documents.
public struct TaskNeeds: Sendable {
  /// For each task the fields that it needs, in reading order.
  private var fields: [UInt32: [UInt32]] = [:]
  /// For each field the tasks that need it, in reading order.
  private var tasks: [UInt32: [UInt32]] = [:]
  private var given: Set<String> = []

  /// More pairs of task and field than any service has.
  static let most = 1_000_000

  /// - Returns: `nil` if what a task needs is not known, or if it is too much.
  public init?(service: UInt32, in model: ServiceModel) {
    guard service >= ServiceModel.firstNode, Int(service) < model.nodes.count,
      model.value(service, ServiceProperty.tasks).tag != .unknown
    else { return nil }
    var asking: [String: [UInt32]] = [:]
    for task in model.descendants(.task, of: service) {
      let input = model.value(task, TaskProperty.input)
      guard input.tag == .list, input.range.upperBound <= model.values.elements.count else { return nil }
      for name in Set(model.values.elements[input.range].map { Self.text($0, model) }) {
        asking[name, default: []].append(task)
      }
    }
    var pairs = 0
    // For each node that is named, or stands in one, the tasks; what is around a node comes before it.
    var wanted: [UInt32: [UInt32]] = [:]
    for node in service + 1..<max(service + 1, model.nodes[Int(service)].end) {
      let it = model.nodes[Int(node)]
      let names = Self.names(of: node, in: model).map { Self.text($0, model) }.filter { !$0.isEmpty }
      given.formUnion(names)
      guard [.form, .page, .group, .field].contains(it.kind) else { continue }
      var askers = Set(wanted[it.parent, default: []])
      for name in names { askers.formUnion(asking[name, default: []]) }
      guard !askers.isEmpty else { continue }
      let sorted = askers.sorted()
      pairs += sorted.count
      guard pairs <= Self.most else { return nil }
      if it.kind == .field {
        tasks[node] = sorted
        for task in sorted { fields[task, default: []].append(node) }
      } else {
        wanted[node] = sorted
      }
    }
  }

  /// The fields that a task needs, in reading order.
  public func fields(neededBy task: UInt32) -> [UInt32] { fields[task, default: []] }

  /// The tasks that need a field, in reading order.
  public func tasks(needing field: UInt32) -> [UInt32] { tasks[field, default: []] }

  /// Whether a name is that of a field, group, page, form or document of the service.
  public func isGiven(_ name: String) -> Bool { given.contains(name) }

  /// The names under which a task may ask for a node: its identifier, and what people call it.
  private static func names(of node: UInt32, in model: ServiceModel) -> [Value] {
    switch model.nodes[Int(node)].kind {
    case .form: [model.value(node, FormProperty.id), model.value(node, FormProperty.title)]
    case .page: [model.value(node, PageProperty.id), model.value(node, PageProperty.title)]
    case .group: [model.value(node, GroupProperty.id), model.value(node, GroupProperty.title)]
    case .field: [model.value(node, FieldProperty.id), model.value(node, FieldProperty.label)]
    case .document: [model.value(node, DocumentProperty.id), model.value(node, DocumentProperty.title)]
    default: []
    }
  }

  private static func text(_ value: Value, _ model: ServiceModel) -> String {
    String(decoding: TextBytes.of(value, in: model), as: UTF8.self)
  }
}
