import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one message: the schema and its groups.
struct XDatenfelderReader {
  /// The writer.
  var w: FormWriter

  init(_ writer: FormWriter) { w = writer }

  /// Where a part stands: in a `struktur`, which says how often.
  struct Place {
    /// `nil`: it stands in none.
    var structure: Int?
    /// Whether all groups around it must be filled in.
    var isNeeded = true
    var depth = 0
  }

  /// What was found in a group.
  struct Contents {
    var hasContent = false
    var asks = false

    mutating func add(_ other: Contents) {
      hasContent = hasContent || other.hasContent
      asks = asks || other.asks
    }
  }

  mutating func read(_ message: XDatenfelderMessage, at root: Int) {
    let tree = w.tree
    let (service, form) = w.openForm(at: root)
    let language = w.text("de")
    w.language = language
    w.builder.setDefault(form, FormProperty.language, language)
    let identification = tree.child(of: message.content, "identifikation")
    let id = identification.flatMap { text(in: $0, "id") }
    w.state(form, FormProperty.id, id)
    if w.isFilled(id) {
      // FIM writes them together: S60000011V1.4.
      let version = w.string(identification.flatMap { text(in: $0, "version") })
      w.builder.model.identity = w.string(id) + (version.isEmpty ? "" : "V" + version)
    }
    if message.kind == .schema {
      state(service, ServiceProperty.legalBasis, texts(of: [message.content], "bezug"))
      let title = ["bezeichnungEingabe", "bezeichnung", "name"].lazy.compactMap { [w] name in
        Self.text(w, in: message.content, name)
      }.first
      w.state(form, FormProperty.title, w.write(title, as: "title", of: form))
    } else {
      w.builder.set(form, FormProperty.title, .unknown, at: .none)
    }
    if let page = w.open(.page, at: message.content) {
      var contents = Contents()
      switch message.kind {
      case .schema:
        let help = text(in: message.content, "hilfetext") ?? text(in: message.content, "hilfetextEingabe")
        if w.write(help, as: "body", of: page) != nil { contents.hasContent = true }
        contents.add(structures(of: message.content, Place()))
      case .group: contents.add(group(message.content, Place()))
      case .field: contents.add(field(message.content, Place()))
      }
      // There are no pages in XDatenfelder: this one is called after what it holds, and only an empty schema is empty.
      let title = w.builder.model.value(form, FormProperty.title)
      if title.isStated { w.builder.setDefault(page, PageProperty.title, title) }
      if message.kind != .schema { contents.hasContent = true }
      w.builder.setDefault(page, PageProperty.kind, w.word(.pageKind, contents.asks ? "question" : "content"))
      w.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
      w.close()
    }
    w.close()
    w.close()
  }

  /// What stands in the `struktur` elements of a schema or group.
  private mutating func structures(of element: Int, _ place: Place) -> Contents {
    var contents = Contents()
    let tree = w.tree
    for structure in tree.children(of: element, "struktur") {
      guard let holds = tree.child(of: structure, "enthaelt") else { continue }
      var inner = place
      inner.structure = structure
      inner.depth += 1
      for part in tree.children(of: holds) {
        guard inner.depth < FormWriter.deepest, !w.builder.isFull else {
          w.leave(part)
          continue
        }
        switch tree.elementName(part) {
        case "datenfeldgruppe": contents.add(group(part, inner))
        case "datenfeld": contents.add(field(part, inner))
        default: w.leave(part)
        }
      }
    }
    return contents
  }

  private mutating func group(_ element: Int, _ place: Place) -> Contents {
    guard let group = w.open(.group, at: element) else { return Contents() }
    identify(group, GroupProperty.id, element)
    w.builder.setDefault(group, GroupProperty.drawnAs, w.word(.drawnAs, "fieldset"))
    w.state(group, GroupProperty.title, w.write(text(in: element, "bezeichnungEingabe"), as: "title", of: group))
    w.write(text(in: element, "hilfetextEingabe"), as: "hint", of: group)
    var inner = place
    if let number = number(place), let source = number.source {
      if number.most.map({ $0 > 1 }) ?? true {
        w.builder.set(group, GroupProperty.repeats, .bool(true), at: w.place(source))
        w.builder.set(group, GroupProperty.least, .int(number.least), at: w.place(source))
        if let most = number.most { w.builder.set(group, GroupProperty.most, .int(most), at: w.place(source)) }
      }
      inner.isNeeded = place.isNeeded && number.least > 0
    }
    let contents = structures(of: element, inner)
    w.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    w.close()
    return contents
  }

  // MARK: What stands in an element

  /// How often something stands there: `0:1`, `1:*`.
  func number(_ place: Place) -> (least: Int64, most: Int64?, source: Int?)? {
    guard let structure = place.structure, let source = text(in: structure, "anzahl") else { return nil }
    let parts = w.string(source).split(separator: ":").map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2, let least = Int64(parts[0]) else { return nil }
    if parts[1] == "*" { return (least, nil, source) }
    guard let most = Int64(parts[1]) else { return nil }
    return (least, most, source)
  }

  /// The text of the first child of a name that has one.
  func text(in element: Int, _ name: String) -> Int? { Self.text(w, in: element, name) }

  private static func text(_ w: FormWriter, in element: Int, _ name: String) -> Int? {
    w.tree.children(of: element, name).lazy.compactMap { w.tree.loneText(of: $0) }.first { w.isFilled($0) }
  }

  /// The word of a code list: `<feldart><code>input</code></feldart>`.
  func code(in element: Int, _ name: String) -> (word: String, source: Int)? {
    guard let child = w.tree.child(of: element, name), let source = text(in: child, "code") else { return nil }
    return (w.string(source).filter { !$0.isWhitespace }, source)
  }

  /// The texts of all children of a name, without white space at their ends.
  func texts(of elements: [Int], _ name: String) -> [Int] {
    elements.flatMap { w.tree.children(of: $0, name) }.compactMap { w.tree.loneText(of: $0) }
      .filter { w.isFilled($0) }
  }

  mutating func state<P: PropertySet>(_ node: UInt32, _ property: P, _ texts: [Int]) {
    guard let first = texts.first else { return }
    var values: [Value] = []
    for text in texts { values.append(trimmedText(text)) }
    w.builder.set(node, property, w.builder.model.values.addList(values), at: w.place(first))
  }

  private mutating func trimmedText(_ node: Int) -> Value {
    let whole = w.text(node)
    let bare = trimmed(w.builder.model.values.text, whole.range)
    return .text(start: bare.lowerBound, count: bare.count)
  }

  /// States the identifier of a group or field, which is also the key under which it is sent.
  mutating func identify<P: PropertySet>(_ node: UInt32, _ property: P, _ element: Int) {
    guard let identification = w.tree.child(of: element, "identifikation"), let id = text(in: identification, "id")
    else { return }
    w.state(node, property, id)
    w.builder.model.nodes[Int(node)].key = w.text(id)
  }
}
