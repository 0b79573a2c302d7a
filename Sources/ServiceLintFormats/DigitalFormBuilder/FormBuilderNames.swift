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
  private var byName: [String: Int] = [:]
  private var bySection: [[String]: Int] = [:]
  /// The sections that have a name.
  private var sections: [String: Set<String>] = [:]

  mutating func add(_ component: Component, at node: Int, id: String) {
    byNode[node] = component
    if !id.isEmpty, byID[id] == nil { byID[id] = node }
    if byName[component.name] == nil { byName[component.name] = node }
    let place = [component.section, component.name]
    if bySection[place] == nil { bySection[place] = node }
    sections[component.name, default: []].insert(component.section)
  }

  /// The key by which the model finds a component: its name, or the name below its section where several sections have
  /// one of that name.
  func key(of node: Int) -> String {
    guard let component = byNode[node] else { return "" }
    return isShared(component.name) && !component.section.isEmpty
      ? "\(component.section).\(component.name)" : component.name
  }

  private func isShared(_ name: String) -> Bool { (sections[name]?.count ?? 0) > 1 }

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
    if path.count > 1, let node = bySection[[path[0], path[1]]] {
      return ([key(of: node)] + path[2...], byNode[node])
    }
    guard let first = path.first, let node = byName[first] else { return nil }
    if isShared(first) { return (path, nil) }
    return ([key(of: node)] + path[1...], byNode[node])
  }
}
