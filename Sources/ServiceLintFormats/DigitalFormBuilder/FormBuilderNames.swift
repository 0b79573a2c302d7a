import ServiceLintModel

/// The questions of a form, as conditions call them.
///
/// The runner of several departments keeps the answers of a page below the page's section, so its conditions ask for
/// `section.name`; DEFRA's keeps all answers side by side and asks for `name`; version 2 asks for a component's `id`.
struct FormBuilderNames {
  /// A component that takes an answer.
  struct Component {
    var name: String
    var section: String
    var type: FormBuilderType
    /// The values of the answers that it offers; `nil`: it offers none of its own.
    var values: Set<String>?
  }

  private(set) var byNode: [Int: Component] = [:]
  private var byID: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]

  mutating func add(_ component: Component, at node: Int, id: String) {
    byNode[node] = component
    if !id.isEmpty, byID[id] == nil { byID[id] = node }
    byName[component.name, default: []].append(node)
  }

  /// The key by which the model finds a component: its name, or the name below its section where several sections have
  /// one of that name.
  func key(of node: Int) -> String {
    guard let component = byNode[node] else { return "" }
    let sections = Set((byName[component.name] ?? []).compactMap { byNode[$0]?.section })
    return sections.count > 1 && !component.section.isEmpty
      ? "\(component.section).\(component.name)" : component.name
  }

  /// What a component is, by its `id`.
  func component(id: String) -> (key: String, component: Component)? {
    guard let node = byID[id], let component = byNode[node] else { return nil }
    return (key(of: node), component)
  }

  /// Finds what a name in a condition means.
  ///
  /// - Returns: the name as the model knows it and its component; `nil` for both if nothing has it; the name alone if
  ///   several have it.
  func resolve(_ path: [String]) -> (path: [String], component: Component?)? {
    for (start, section) in [(1, path.count > 1 ? path.first : nil), (0, nil)] where start < path.count {
      if start == 1, section == nil { continue }
      guard let nodes = byName[path[start]] else { continue }
      let fitting = section.map { wanted in nodes.filter { byNode[$0]?.section == wanted } } ?? nodes
      guard let first = fitting.first else { continue }
      let rest = path[(start + 1)...]
      if Set(fitting.map(key)).count > 1 { return (path, nil) }
      return ([key(of: first)] + rest, byNode[first])
    }
    return nil
  }
}
