import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts in one language or several, and the pictures and sounds beside them.
extension ODKReader {
  /// Opens the text of a label, hint or the like.
  ///
  /// - Returns: that in the first language that has one.
  @discardableResult
  mutating func text(_ element: Int?, as role: String, of owner: UInt32) -> WrittenText? {
    guard let element else { return nil }
    guard let ref = tree.attribute(of: element, "ref"), let id = Self.textID(tree.string(ref)) else {
      return w.write(element: element, replaced: "output", as: role, of: owner)
    }
    return text(id, as: role, of: owner)
  }

  /// Opens the text of an attribute: as it stands, or the one that it names.
  @discardableResult
  mutating func text(attribute: Int?, as role: String, of owner: UInt32) -> WrittenText? {
    guard let attribute else { return nil }
    guard let id = Self.textID(tree.string(attribute)) else { return w.write(attribute, as: role, of: owner) }
    return text(id, as: role, of: owner)
  }

  /// Opens the texts of an identifier in all languages.
  @discardableResult
  mutating func text(_ id: String, as role: String, of owner: UInt32) -> WrittenText? {
    var first: WrittenText?
    var missing: [Value] = []
    for (index, translation) in form.translations.enumerated() {
      let values = translation.texts[id].map { tree.children(of: $0, "value") } ?? []
      let plain =
        values.first { tree.attribute(of: $0, "form") == nil }
        ?? values.first { isForm($0, ["long", "short"]) }
      if let plain, !isBlank(plain),
        let written = w.write(element: plain, replaced: "output", as: role, of: owner, in: languages[index])
      {
        first = first ?? written
        // What unfolds below a hint (`form="guidance"`).
        if let guidance = values.first(where: { isForm($0, ["guidance"]) }) {
          w.write(element: guidance, replaced: "output", as: "body", of: owner, in: languages[index])
        }
      } else {
        missing.append(languages[index] ?? w.text(w.string(translation.language)))
      }
      if index == 0 { media(values) }
    }
    if let first, !missing.isEmpty {
      w.builder.set(first.node, TextProperty.missingIn, w.builder.model.values.addList(missing), at: first.place)
    }
    return first
  }

  /// The identifier in `jr:itext('id')`.
  static func textID(_ reference: String) -> String? {
    guard let term = XPathParser.parse(reference), case .call("jr:itext", let arguments) = term.kind,
      arguments.count == 1, case .text(let id) = arguments[0].kind
    else { return nil }
    return id
  }

  private func isForm(_ value: Int, _ forms: Set<String>) -> Bool {
    tree.attribute(of: value, "form").map { forms.contains(tree.string($0)) } ?? false
  }

  /// A text that is missing: pyxform writes a hyphen for it.
  private func isBlank(_ value: Int) -> Bool {
    guard let lone = tree.loneText(of: value) else { return tree.contents(of: value).isEmpty }
    let text = tree.string(lone)
    return text == "-" || !text.utf8.contains { $0 > 0x20 }
  }

  /// Pictures, sound and film: `jr://images/…` and the like.
  private mutating func media(_ values: [Int]) {
    for value in values {
      guard let form = tree.attribute(of: value, "form"), let address = tree.loneText(of: value) else { continue }
      switch tree.string(form) {
      case "image":
        guard let image = w.open(.image, at: value) else { return }
        w.state(image, ImageProperty.url, address)
        w.close()
      case "audio", "video":
        guard let media = w.open(.media, at: value) else { return }
        w.state(media, MediaProperty.kind, form)
        w.state(media, MediaProperty.url, address)
        w.close()
      default: break
      }
    }
  }

  // MARK: Notes

  /// A read-only input that nothing fills in: it only says something.
  func isNote(_ element: Int, _ name: String) -> Bool {
    // CommCare's label.
    if name == "trigger" { return appearance(of: element).contains("minimal") }
    guard name == "input", let bind = form.binds[path(of: element)] else { return false }
    guard let readonly = tree.attribute(of: bind, "readonly"), tree.string(readonly).hasPrefix("true") else {
      return false
    }
    let path = path(of: element)
    return tree.attribute(of: bind, "calculate") == nil && tree.attribute(of: bind, "preload") == nil
      && !form.filledIn.contains(path)
      && form.elements[path].map { !w.isFilled(tree.loneText(of: $0)) } ?? true
  }

  mutating func note(_ element: Int) -> ODKContents {
    let owner = w.builder.current
    let onItsOwn = w.builder.model.nodes[Int(owner)].kind == .page
    var written = text(tree.child(of: element, "label"), as: "body", of: owner)
    let hint = text(tree.child(of: element, "hint"), as: "body", of: owner)
    written = written ?? hint
    if !onItsOwn || w.builder.model.nodes[Int(owner)].condition == 0, let written {
      condition(written.node, of: path(of: element))
    }
    return ODKContents(hasContent: written != nil)
  }
}
