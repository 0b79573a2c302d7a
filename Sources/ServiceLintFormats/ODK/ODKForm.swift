import ServiceLintReaders

/// What stands where in an XForm: its instances, binds and translations, found once.
struct ODKForm {
  /// A way from below the root of the form's data, `/` between the names.
  typealias Path = String

  let tree: SourceTree
  let title: Int?
  let body: Int
  /// The root of the form's data.
  let data: Int
  private(set) var binds: [Path: Int] = [:]
  /// Elements of the data without children, in order; of rows that stand several times only the first.
  private(set) var leaves: [Path] = []
  private(set) var elements: [Path: Int] = [:]
  /// Secondary instances by their `id`.
  private(set) var instances: [String: Int] = [:]
  private(set) var translations: [ODKTranslation] = []
  /// The way to the data of each element of the body that has some.
  private(set) var paths: [Int: Path] = [:]
  /// What `setvalue` fills in.
  private(set) var filledIn: Set<Path> = []

  static let namespace = "http://www.w3.org/2002/xforms"

  /// The form in a tree; `nil` if there is none.
  init?(_ tree: SourceTree) {
    guard let (model, body) = Self.find(tree) else { return nil }
    self.tree = tree
    self.body = body
    let root = Int(tree.roots.first ?? 0)
    title = tree.child(of: root, "head").flatMap { tree.child(of: $0, "title") }
    let all = tree.children(of: model, "instance")
    guard let primary = all.first, let data = tree.children(of: primary).first else { return nil }
    self.data = data
    for instance in all.dropFirst() {
      if let id = tree.attribute(of: instance, "id") { instances[tree.string(id)] = instance }
    }
    findLeaves()
    var byID: [String: Path] = [:]
    for bind in tree.children(of: model, "bind") {
      guard let nodeset = tree.attribute(of: bind, "nodeset") else { continue }
      let path = Self.path(tree.string(nodeset), from: "")
      if binds[path] == nil { binds[path] = bind }
      if let id = tree.attribute(of: bind, "id") { byID[tree.string(id)] = path }
    }
    findPaths(byID)
    if let itext = tree.child(of: model, "itext") {
      translations = tree.children(of: itext, "translation").map { ODKTranslation(tree, $0) }
      // The default one first; the order is else that of the file.
      if let index = translations.firstIndex(where: \.isDefault) { translations.swapAt(0, index) }
    }
    for kind in ["setvalue", "setgeopoint"] {
      for action in tree.children(of: model, kind) {
        if let ref = tree.attribute(of: action, "ref") { filledIn.insert(Self.path(tree.string(ref), from: "")) }
      }
    }
  }

  /// The model and the body, if the root is an XForm of ODK's kind: those of Orbeon and betterFORM are others.
  static func find(_ tree: SourceTree) -> (model: Int, body: Int)? {
    guard let root = tree.roots.first.map(Int.init), tree.isElement(root, "html"),
      let head = tree.child(of: root, "head"), let body = tree.child(of: root, "body"),
      let model = tree.child(of: head, "model"), tree.namespaces.name(of: model) == namespace,
      tree.child(of: model, "instance") != nil,
      !tree.namespaces.names.contains(where: { $0.contains("orbeon.org") || $0.contains("betterform") })
    else { return nil }
    return (model, body)
  }

  /// A path as it is written (`/data/group/name`, `../name`), without white space and without the root's name.
  ///
  /// - Parameter context: where a path begins that does not begin at the root.
  static func path(_ written: String, from context: Path) -> Path {
    var parts = written.split { $0 == "/" || $0 == " " || $0 == "\n" || $0 == "\t" }[...]
    let isAbsolute = written.first { $0 != " " && $0 != "\n" && $0 != "\t" } == "/"
    if isAbsolute { parts = parts.dropFirst() }
    var names = isAbsolute ? [] : context.split(separator: "/")
    for part in parts {
      switch part {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(part)
      }
    }
    return names.joined(separator: "/")
  }

  static func names(_ path: Path) -> [String] { path.split(separator: "/").map(String.init) }

  /// Finds what the elements of the body are for; a path that does not begin at the root begins at the group around.
  private mutating func findPaths(_ binds: [String: Path]) {
    var open: [(end: Int, path: Path)] = []
    var index = body + 1
    let end = Int(tree.nodes[body].next)
    while index < end {
      while let last = open.last, index >= last.end { open.removeLast() }
      if tree.nodes[index].kind == .element, tree.namespaces.name(of: index) == Self.namespace, open.count < 200 {
        var path: Path?
        if let ref = tree.attribute(of: index, "ref") ?? tree.attribute(of: index, "nodeset") {
          let written = tree.string(ref)
          // `jr:itext('…')` and `instance('…')` are no data of the form.
          if !written.contains("(") { path = Self.path(written, from: open.last?.path ?? "") }
        } else if let bind = tree.attribute(of: index, "bind") {
          path = binds[tree.string(bind)]
        }
        if let path {
          paths[index] = path
          open.append((Int(tree.nodes[index].next), path))
        }
      }
      index = tree.nodes[index].kind == .key ? Int(tree.nodes[index].next) : index + 1
    }
  }

  private mutating func findLeaves() {
    var open: [(end: Int, path: Path)] = []
    var index = data + 1
    let end = Int(tree.nodes[data].next)
    while index < end {
      while let last = open.last, index >= last.end { open.removeLast() }
      let next = Int(tree.nodes[index].next)
      guard tree.nodes[index].kind == .element else {
        index = tree.nodes[index].kind == .key ? next : index + 1
        continue
      }
      // Hostile depth would make paths of quadratic size.
      guard open.count < FormWriter.deepest else {
        index = next
        continue
      }
      let name = tree.elementName(index)
      let path = open.last.map { $0.path + "/" + name } ?? name
      if elements[path] == nil {
        elements[path] = index
        if tree.children(of: index).isEmpty { leaves.append(path) }
      }
      open.append((next, path))
      index += 1
    }
  }
}

/// One language of an XForm.
struct ODKTranslation {
  let language: Int?
  let isDefault: Bool
  private(set) var texts: [String: Int] = [:]

  init(_ tree: SourceTree, _ translation: Int) {
    language = tree.attribute(of: translation, "lang")
    isDefault = tree.attribute(of: translation, "default") != nil
    for text in tree.children(of: translation, "text") {
      if let id = tree.attribute(of: text, "id") { texts[tree.string(id)] = text }
    }
  }
}
