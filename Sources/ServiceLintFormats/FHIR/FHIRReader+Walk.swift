import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Groups, texts, and what stands in what.
extension FHIRReader {
  /// Maps an item with all that is in it.
  mutating func walk(_ item: FHIRItem, depth: Int) -> PageContents {
    guard depth < FormWriter.deepest else {
      writer.leave(item.node)
      return PageContents()
    }
    let kept = variables
    learnVariables(item.extensions.map(\.node))
    defer { variables = kept }
    switch item.role {
    case .group: return group(item, depth: depth)
    case .field: return question(item, depth: depth)
    case .text: return text(item, owner: writer.builder.current, depth: depth)
    case .help(let role):
      // Help that belongs to nothing: a text.
      return text(item, owner: writer.builder.current, role: role == "hint" ? "hint" : "body", depth: depth)
    }
  }

  /// The items in an item: help becomes its own texts, the rest stands in it.
  mutating func children(of item: FHIRItem, owner: UInt32, depth: Int) -> PageContents {
    var contents = PageContents()
    for child in elements.children("item", of: item.node) {
      let child = FHIRItem(child, elements)
      if case .help(let role) = child.role {
        help(child, as: role, of: owner)
      } else {
        contents.add(walk(child, depth: depth + 1))
      }
    }
    return contents
  }

  // MARK: Texts

  /// A text of its own: a display item, a highlighted text, one beside the form, or one that unfolds.
  private mutating func text(_ item: FHIRItem, owner: UInt32, role: String = "body", depth: Int) -> PageContents {
    let condition = condition(of: item)
    // What is never shown is no text for people.
    if let condition, condition.0 == .never { return PageContents() }
    // `inline` unfolds: its own text is the button, what stands in it the text behind.
    let role = item.has("inline") ? "button" : role
    let written = say(as: role, of: owner, item, when: condition) { FHIRText("text", of: $0, $1) }
    media(of: item.extensions)
    var contents = PageContents(hasContent: written != nil)
    for child in elements.children("item", of: item.node) {
      contents.add(walk(FHIRItem(child, elements), depth: depth + 1))
    }
    return contents
  }

  /// A text that belongs to what it stands in.
  ///
  /// - Returns: what was written.
  @discardableResult
  mutating func help(_ item: FHIRItem, as role: String, of owner: UInt32) -> WrittenText? {
    let condition = condition(of: item)
    if let condition, condition.0 == .never { return nil }
    let role = role == "unit" ? "label" : role
    let written = say(as: role, of: owner, item, when: condition) { FHIRText("text", of: $0, $1) }
    for child in elements.children("item", of: item.node) { writer.leave(child) }
    return written
  }

  // MARK: Groups

  private static let tables: Set<String> = [
    "table", "gtable", "grid", "table-hn1", "table-hn2", "htable", "atable",
  ]

  private mutating func group(_ item: FHIRItem, depth: Int) -> PageContents {
    guard let group = writer.open(.group, at: item.node) else { return PageContents() }
    writer.state(group, GroupProperty.id, item.linkId)
    if writer.isFilled(item.linkId) { writer.builder.model.nodes[Int(group)].key = writer.text(item.linkId) }
    setCondition(group, of: item)
    let isHidden = condition(of: item)?.0 == .never
    let drawn = item.has(anyOf: ["htable", "atable"]) ? "matrix" : item.has(anyOf: Self.tables) ? "table" : "panel"
    let title = say(as: "title", of: group, item) { FHIRText("text", of: $0, $1) }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, title == nil ? "nothing" : drawn))
    writer.state(group, GroupProperty.title, title)
    if FHIRText("text", of: item.node, elements).isComputed {
      writer.builder.set(group, GroupProperty.title, .unknown, at: .none)
    }
    if elements.isTrue("repeats", of: item.node) { repeats(group, item) }
    sublabel(item, of: group)
    media(of: item.extensions)
    var contents = children(of: item, owner: group, depth: depth)
    if isHidden { contents = PageContents() }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    if title != nil, !isHidden { contents.hasContent = true }
    return contents
  }

  /// How often a group or an answer may be given.
  mutating func repeats(_ group: UInt32, _ item: FHIRItem) {
    writer.state(group, GroupProperty.repeats, flag: elements.child("repeats", of: item.node))
    let least = elements.choice("value", of: item.first("questionnaire-minOccurs"))?.value
    writer.state(group, GroupProperty.least, integer: least)
    let most = elements.choice("value", of: item.first("questionnaire-maxOccurs"))?.value
    writer.state(group, GroupProperty.most, integer: most)
    // Helsenorge's button that adds one more.
    say(as: "button", of: group, item) { node, elements in
      FHIRText(valueOf: elements.named("repeatstext", in: elements.extensions(of: node)), elements)
    }
  }

  /// Helsenorge's text under the label.
  @discardableResult
  mutating func sublabel(_ item: FHIRItem, of owner: UInt32) -> WrittenText? {
    say(as: "hint", of: owner, item) { node, elements in
      let extensions = elements.extensions(of: node)
      return FHIRText(
        valueOf: elements.named("sdf-sublabel", in: extensions)
          ?? elements.named("questionnaire-instruction", in: extensions), elements)
    }
  }
}
