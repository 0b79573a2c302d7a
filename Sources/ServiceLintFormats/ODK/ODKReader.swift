import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// What was found among controls: what a page or group needs to know of what stands in it.
struct ODKContents {
  var hasContent = false
  var asks = false

  mutating func add(_ other: ODKContents) {
    hasContent = hasContent || other.hasContent
    asks = asks || other.asks
  }
}

/// One reading of one XForm: pages, groups, notes.
struct ODKReader {
  let form: ODKForm
  /// The writer.
  var w: FormWriter
  /// The language of each translation, as far as it is known.
  var languages: [Value?] = []
  /// For each group with data of its own the data that no control asks for.
  private var hidden: [ODKForm.Path: [ODKForm.Path]] = [:]
  /// The way to the data of the group that is open.
  private var scope: ODKForm.Path = ""

  init(_ form: ODKForm, _ writer: FormWriter) {
    self.form = form
    w = writer
  }

  var tree: SourceTree { form.tree }

  mutating func read(_ root: Int) {
    let (_, node) = w.openForm(at: root)
    let id = tree.attribute(of: form.data, "id")
    w.state(node, FormProperty.id, id)
    if w.isFilled(id) { w.builder.model.identity = w.string(id) }
    readLanguages(node)
    w.state(node, FormProperty.title, w.write(element: form.title, replaced: "output", as: "title", of: node))
    let (asked, groups) = findControls()
    let named = namesInConditions()
    for leaf in form.leaves where !asked.contains(leaf) && !groups.contains(leaf) {
      // Data that nothing fills in and nothing hangs on only takes what other programs know.
      let isFilledIn = form.binds[leaf].map {
        tree.attribute(of: $0, "calculate") != nil || tree.attribute(of: $0, "preload") != nil
      }
      let isNamed = ODKForm.names(leaf).last.map { named.contains($0) }
      guard isFilledIn == true || isNamed == true else { continue }
      // `meta` is what clients tell each other.
      guard !leaf.hasPrefix("meta/"), !leaf.contains("/meta/") else { continue }
      hidden[Self.nearest(leaf, groups), default: []].append(leaf)
    }
    _ = walk(tree.children(of: form.body), onPage: false, depth: 0)
    hiddenFields(of: "")
    w.close()
    w.close()
  }

  private mutating func readLanguages(_ node: UInt32) {
    var offered: [Value] = []
    for translation in form.translations {
      let written = w.string(translation.language)
      let tag = ODKLanguages.tag(written)
      let value: Value? = tag.map { w.text($0) }
      languages.append(value)
      if let value { offered.append(value) } else if !written.isEmpty { offered.append(w.text(written)) }
    }
    guard let first = form.translations.first, !offered.isEmpty else { return }
    w.builder.set(node, FormProperty.languages, w.builder.model.values.addList(offered), at: w.place(first.language))
    if let language = languages.first.flatMap({ $0 }) {
      w.builder.set(node, FormProperty.language, language, at: w.place(first.language))
      w.language = language
    }
  }

  /// What controls ask for, and which groups have data of their own.
  private func findControls() -> (asked: Set<ODKForm.Path>, groups: Set<ODKForm.Path>) {
    var asked: Set<ODKForm.Path> = []
    var groups: Set<ODKForm.Path> = []
    var index = form.body + 1
    let end = Int(tree.nodes[form.body].next)
    while index < end {
      if tree.nodes[index].kind == .element {
        let name = tree.elementName(index)
        if ODKControl.names.contains(name) {
          if let path = form.paths[index] { asked.insert(path) }
        } else if name == "group" || name == "repeat" {
          if let path = form.paths[index] { groups.insert(path) }
        }
      }
      index += 1
    }
    return (asked, groups)
  }

  /// The words of all conditions, the names that they use among them.
  private func namesInConditions() -> Set<String> {
    var names: Set<String> = []
    func add(_ node: Int?) {
      guard let node else { return }
      for word in tree.string(node).split(whereSeparator: { " /()=<>!,'\"[]|+*\n\t".contains($0) }) {
        names.insert(String(word))
      }
    }
    for bind in form.binds.values { add(tree.attribute(of: bind, "relevant")) }
    var index = form.body + 1
    while index < Int(tree.nodes[form.body].next) {
      if tree.nodes[index].kind == .element, tree.isElement(index, "itemset") {
        add(tree.attribute(of: index, "nodeset"))
      }
      index += 1
    }
    return names
  }

  func reference(of element: Int) -> Int? {
    tree.attribute(of: element, "ref") ?? tree.attribute(of: element, "nodeset")
      ?? tree.attribute(of: element, "bind")
  }

  private static func nearest(_ leaf: ODKForm.Path, _ groups: Set<ODKForm.Path>) -> ODKForm.Path {
    var path = leaf
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      if groups.contains(path) { return path }
    }
    return ""
  }

  // MARK: The body

  mutating func walk(_ elements: [Int], onPage: Bool, depth: Int) -> ODKContents {
    var contents = ODKContents()
    for element in elements {
      guard depth < FormWriter.deepest, !w.builder.isFull else {
        w.leave(element)
        continue
      }
      switch tree.elementName(element) {
      case "group": contents.add(group(element, onPage: onPage, depth: depth))
      case "repeat": contents.add(rows(element, group: nil, onPage: onPage, depth: depth))
      case "label", "hint", "setvalue", "setgeopoint", "recordaudio": break
      case let name where ODKControl.names.contains(name): contents.add(control(element, name, onPage: onPage))
      default: w.leave(element)
      }
    }
    return contents
  }

  private mutating func control(_ element: Int, _ name: String, onPage: Bool) -> ODKContents {
    let isNote = isNote(element, name)
    // A value that is worked out without a label is there for other questions.
    let isSilent = !isNote && tree.child(of: element, "label") == nil && isComputed(element)
    guard !onPage, !isSilent else { return isNote ? note(element) : field(element, name) }
    guard let page = w.open(.page, at: element) else { return ODKContents() }
    identify(page, PageProperty.id, reference(of: element))
    let contents: ODKContents
    if isNote {
      condition(page, of: path(of: element))
      contents = note(element)
    } else {
      contents = field(element, name)
      // Nobody sees the page when its question is not asked; the condition itself is the question's.
      let field = Int(page) + 1
      if field < w.builder.model.nodes.count {
        w.builder.model.nodes[Int(page)].condition = w.builder.model.nodes[field].condition
      }
    }
    titleAfterContent(page)
    finish(page, contents)
    return contents
  }

  /// A page without a title of its own is called after the first text on it, the label of its question.
  private mutating func titleAfterContent(_ page: UInt32) {
    guard let label = firstText(in: page) else { return }
    let prose = w.builder.model.value(label, TextProperty.prose)
    let isOpen = prose.length == 0 && w.builder.model.value(label, TextProperty.hasExpression).boolValue
    w.builder.setDefault(page, PageProperty.title, isOpen ? .unknown : prose)
  }

  private func isComputed(_ element: Int) -> Bool {
    form.binds[path(of: element)].map { tree.attribute(of: $0, "calculate") != nil } ?? false
  }

  /// The first text below a node that is still open; of a question without a label its answers say nothing of it.
  private func firstText(in node: UInt32) -> UInt32? {
    let model = w.builder.model
    let option = w.word(.textRole, "option")
    return (Int(node) + 1..<max(Int(node) + 1, model.nodes.count)).first {
      model.nodes[$0].kind == .text && model.value(UInt32($0), TextProperty.role).symbol != option.symbol
    }.map { UInt32($0) }
  }

  mutating func finish(_ page: UInt32, _ contents: ODKContents) {
    w.builder.setDefault(page, PageProperty.kind, w.word(.pageKind, contents.asks ? "question" : "content"))
    w.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
    w.close()
  }

  func path(of element: Int) -> ODKForm.Path {
    form.paths[element] ?? ""
  }

  func appearance(of element: Int) -> Set<Substring> {
    guard let node = tree.attribute(of: element, "appearance") else { return [] }
    return Set(tree.string(node).split(whereSeparator: \.isWhitespace))
  }

  // MARK: Groups

  private mutating func group(_ element: Int, onPage: Bool, depth: Int) -> ODKContents {
    let children = tree.children(of: element)
    let controls = children.filter { !["label", "hint"].contains(tree.elementName($0)) }
    if let only = controls.first, controls.count == 1, tree.isElement(only, "repeat") {
      return rows(only, group: element, onPage: onPage, depth: depth)
    }
    let appearance = appearance(of: element)
    let isPage = !onPage && !appearance.isDisjoint(with: ["field-list", "table-list"])
    let path = path(of: element)
    if isPage {
      guard let page = w.open(.page, at: element) else { return ODKContents() }
      identify(page, PageProperty.id, reference(of: element))
      condition(page, of: path)
      w.state(page, PageProperty.title, text(tree.child(of: element, "label"), as: "title", of: page))
      let contents = inside(path, at: element) { reader in
        reader.walk(controls, onPage: true, depth: depth + 1)
      }
      // A lone question names its page.
      let fields = w.builder.model.nodes[(Int(page) + 1)...].lazy.filter { $0.kind == .field || $0.kind == .text }
      if !w.builder.model.value(page, PageProperty.title).isStated, fields.prefix(3).count <= 2 {
        titleAfterContent(page)
      }
      finish(page, contents)
      return contents
    }
    guard let group = w.open(.group, at: element) else { return ODKContents() }
    identify(group, GroupProperty.id, reference(of: element))
    condition(group, of: path)
    let isTable = appearance.contains("table-list")
    w.builder.setDefault(group, GroupProperty.drawnAs, w.word(.drawnAs, isTable ? "table" : "nothing"))
    w.state(group, GroupProperty.title, text(tree.child(of: element, "label"), as: "title", of: group))
    name(group, path)
    let contents = scoped(path) { $0.walk(controls, onPage: onPage, depth: depth + 1) }
    w.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    w.close()
    return contents
  }

  /// What stands on a page whose group has data of its own: in a group that nobody sees, so that names lead there.
  private mutating func inside(
    _ path: ODKForm.Path, at element: Int, _ body: (inout ODKReader) -> ODKContents
  ) -> ODKContents {
    guard !path.isEmpty, let group = w.open(.group, at: element) else { return body(&self) }
    w.builder.setDefault(group, GroupProperty.drawnAs, w.word(.drawnAs, "nothing"))
    name(group, path)
    let contents = scoped(path, body)
    w.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    w.close()
    return contents
  }

  /// - Parameter group: the group around it that holds its label and nothing else.
  private mutating func rows(_ element: Int, group outer: Int?, onPage: Bool, depth: Int) -> ODKContents {
    guard let group = w.open(.group, at: outer ?? element) else { return ODKContents() }
    let path = path(of: element)
    identify(group, GroupProperty.id, reference(of: element))
    let outerPath = outer.map { self.path(of: $0) } ?? path
    condition(group, of: form.binds[path] == nil ? outerPath : path)
    w.builder.setDefault(group, GroupProperty.repeats, .bool(true))
    w.builder.setDefault(group, GroupProperty.drawnAs, w.word(.drawnAs, "nothing"))
    let label = (outer.flatMap { tree.child(of: $0, "label") }) ?? tree.child(of: element, "label")
    w.state(group, GroupProperty.title, text(label, as: "title", of: group))
    if let count = tree.attribute(of: element, "count") {
      if w.integer(count) != nil {
        w.state(group, GroupProperty.least, integer: count)
        w.state(group, GroupProperty.most, integer: count)
      } else {
        w.builder.set(group, GroupProperty.least, .unknown, at: w.place(count))
        w.builder.set(group, GroupProperty.most, .unknown, at: w.place(count))
      }
    }
    name(group, path)
    let isPage = !onPage && appearance(of: element).contains("field-list")
    let contents = scoped(path) { reader in
      guard isPage, let page = reader.w.open(.page, at: element) else {
        return reader.walk(reader.tree.children(of: element), onPage: onPage, depth: depth + 1)
      }
      reader.identify(page, PageProperty.id, reader.reference(of: element))
      let title = reader.w.builder.model.value(group, GroupProperty.title)
      if title.isStated { reader.w.builder.setDefault(page, PageProperty.title, title) }
      let contents = reader.walk(reader.tree.children(of: element), onPage: true, depth: depth + 1)
      reader.finish(page, contents)
      return contents
    }
    w.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    w.close()
    return contents
  }

  // MARK: Names and data

  /// States the identifier of a node: the last name of its reference.
  mutating func identify<P: PropertySet>(_ node: UInt32, _ property: P, _ reference: Int?) {
    guard let reference, let name = ODKForm.names(ODKForm.path(tree.string(reference), from: "")).last else { return }
    let whole = tree.contentRange(of: reference)
    let count = UInt32(name.utf8.count)
    guard tree.nodes[reference].flags.isDisjoint(with: .cooked), UInt32(whole.count) >= count else {
      w.builder.set(node, property, w.text(name), at: w.place(reference))
      return
    }
    var end = whole.end
    while end > whole.start + count, tree.bytes[Int(end) - 1] <= 0x20 { end -= 1 }
    let range = w.moved(ByteRange(start: end - count, end: end))
    w.builder.set(node, property, .text(start: Int(range.start), count: range.count), at: range)
  }

  /// Names a node by the way to its data from the group that is open.
  mutating func name(_ node: UInt32, _ path: ODKForm.Path) {
    guard !path.isEmpty, path != scope else { return }
    let own = path.hasPrefix(scope + "/") ? String(path.dropFirst(scope.count + 1)) : path
    w.builder.model.nodes[Int(node)].key = w.text(own.split(separator: "/").joined(separator: "."))
  }

  private mutating func scoped(
    _ path: ODKForm.Path, _ body: (inout ODKReader) -> ODKContents
  ) -> ODKContents {
    guard !path.isEmpty, path != scope else { return body(&self) }
    let kept = scope
    scope = path
    let contents = body(&self)
    hiddenFields(of: path)
    scope = kept
    return contents
  }

  /// Opens fields for the data that no control asks for.
  private mutating func hiddenFields(of scope: ODKForm.Path) {
    for path in hidden.removeValue(forKey: scope) ?? [] {
      guard let element = form.elements[path] else { continue }
      guard let field = w.openField(at: form.binds[path] ?? element, key: nil, kind: "hidden", answeredBy: []) else {
        return
      }
      if let bind = form.binds[path] {
        identify(field, FieldProperty.id, tree.attribute(of: bind, "nodeset"))
        w.state(field, FieldProperty.prefilledFrom, tree.attribute(of: bind, "preload"))
      } else if let name = ODKForm.names(path).last {
        w.builder.set(field, FieldProperty.id, w.text(name), at: w.whole(element))
      }
      name(field, path)
      condition(field, of: path)
      w.builder.setDefault(field, FieldProperty.asks, .bool(false))
      w.close()
    }
  }

  /// Sets the condition that a bind says.
  mutating func condition(_ node: UInt32, of path: ODKForm.Path) {
    guard let found = condition(of: path) else { return }
    w.setCondition(node, found.condition, at: found.source)
  }

  func condition(of path: ODKForm.Path) -> (condition: Condition, source: Int)? {
    guard let bind = form.binds[path], let source = tree.attribute(of: bind, "relevant"), w.isFilled(source) else {
      return nil
    }
    let condition = XPathCondition.parse(tree.string(source), context: ODKForm.names(path))
    return condition == .always ? nil : (condition, source)
  }
}
