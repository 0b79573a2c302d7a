import ServiceLintReaders

/// Things that refer to one another (JSON-LD 1.1), without a context from elsewhere.
struct LinkedData: Sendable {
  /// The prefixes that the file itself declares.
  private var prefixes: [String: String] = [:]
  /// The language of texts that say none.
  private(set) var language: Int?
  /// For each address the objects that describe it.
  private var places: [String: [Int]] = [:]
  /// For each address what refers to it from the other side (`hasRelatedService`).
  private(set) var events: [String: [Int]] = [:]

  init() {}

  init(_ tree: SourceTree) {
    guard let root = tree.roots.first.map(Int.init) else { return }
    readContext(tree.value(of: root, "@context"), tree)
    for index in tree.nodes.indices where tree.nodes[index].kind == .object {
      let members = tree.members(of: index)
      guard let id = members.first(where: { tree.isKey($0.key, "@id") || tree.isKey($0.key, "id") }),
        members.count > 1, tree.nodes[id.value].kind == .string
      else { continue }
      places[expanded(tree.string(id.value)), default: []].append(index)
    }
    for event in Self.things(of: ["LifeEvent", "BusinessEvent", "Event"], in: tree) {
      for value in values(event, ["hasRelatedService"], tree) {
        if let id = address(of: value, tree) { events[id, default: []].append(event) }
      }
    }
  }

  private mutating func readContext(_ context: Int?, _ tree: SourceTree) {
    guard let context else { return }
    for part in tree.nodes[context].kind == .array ? tree.elements(of: context) : [context] {
      for member in tree.members(of: part) where tree.nodes[member.value].kind == .string {
        let name = tree.key(member.key)
        if name == "@language" { language = member.value } else { prefixes[name] = tree.string(member.value) }
      }
    }
  }

  /// An address in full, as far as the file itself says what its prefix means.
  func expanded(_ id: String) -> String {
    guard let colon = id.firstIndex(of: ":"), let address = prefixes[String(id[..<colon])],
      !id[id.index(after: colon)...].hasPrefix("//")
    else { return id }
    return address + id[id.index(after: colon)...]
  }

  /// The address of a thing, or of what a value refers to.
  func address(of node: Int, _ tree: SourceTree) -> String? {
    if tree.nodes[node].kind == .string { return expanded(tree.string(node)) }
    guard let id = tree.value(of: node, "@id") ?? tree.value(of: node, "id"), tree.nodes[id].kind == .string else {
      return nil
    }
    return expanded(tree.string(id))
  }

  // MARK: Names

  /// The last part of a name: behind the last `#`, `/` or `:`, and behind the class that some contexts put before a
  /// property (`PublicService.name`).
  static func local(_ name: String) -> String {
    var local = name[...]
    if let end = local.lastIndex(where: { $0 == "#" || $0 == "/" || $0 == ":" }) {
      local = local[local.index(after: end)...]
    }
    if let dot = local.lastIndex(of: "."), local.first?.isUppercase ?? false {
      local = local[local.index(after: dot)...]
    }
    return String(local)
  }

  /// The objects of some types, by local names, in order.
  static func things(of types: Set<String>, in tree: SourceTree) -> [Int] {
    var found: [Int] = []
    for index in tree.nodes.indices where tree.nodes[index].kind == .object {
      if self.types(of: index, tree).contains(where: types.contains) { found.append(index) }
    }
    return found
  }

  static func types(of node: Int, _ tree: SourceTree) -> [String] {
    guard let type = tree.value(of: node, "@type") ?? tree.value(of: node, "type") else { return [] }
    let all = tree.nodes[type].kind == .array ? tree.elements(of: type) : [type]
    return all.compactMap { tree.nodes[$0].kind == .string ? local(tree.string($0)) : nil }
  }

  // MARK: Values

  /// The values of a property, whatever it is called in a context, lists taken apart.
  func values(_ node: Int, _ names: Set<String>, _ tree: SourceTree) -> [Int] {
    tree.members(of: node).filter { names.contains(Self.local(tree.key($0.key))) }.flatMap { parts($0.value, tree, 0) }
  }

  private func parts(_ value: Int, _ tree: SourceTree, _ depth: Int) -> [Int] {
    guard depth < 20 else { return [] }
    if tree.nodes[value].kind == .array { return tree.elements(of: value).flatMap { parts($0, tree, depth + 1) } }
    if let list = tree.value(of: value, "@list") ?? tree.value(of: value, "@set") {
      return parts(list, tree, depth + 1)
    }
    return [value]
  }

  /// The things that a property refers to, with what the file says of each.
  func things(_ node: Int, _ names: Set<String>, _ tree: SourceTree) -> [Int] {
    values(node, names, tree).flatMap { value -> [Int] in
      let id = address(of: value, tree)
      if let id, let described = places[id] { return described }
      return tree.nodes[value].kind == .object ? [value] : []
    }
  }

  /// The texts of a property, each with its language.
  func texts(_ node: Int, _ names: Set<String>, _ tree: SourceTree) -> [(text: Int, language: Int?)] {
    values(node, names, tree).flatMap { value -> [(text: Int, language: Int?)] in
      switch tree.nodes[value].kind {
      case .string, .number: return [(value, language)]
      case .object: break
      default: return []
      }
      if let text = tree.value(of: value, "@value") {
        return [(text, tree.value(of: value, "@language") ?? language)]
      }
      // A map from language to text.
      let members = tree.members(of: value)
      let isMap = members.allSatisfy {
        !tree.key($0.key).hasPrefix("@") && LanguageNames.tag(tree.key($0.key)) != nil
          && tree.nodes[$0.value].kind == .string
      }
      return isMap ? members.map { ($0.value, $0.key) } : []
    }
  }
}
