import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts of a page.
extension HTMLWalker {
  /// Writes a run of siblings as one text.
  mutating func write(_ run: Range<Int>, as role: String, of owner: UInt32) {
    guard let last = lastSibling(in: run) else { return }
    let start = Int(tree.nodes[run.lowerBound].start)
    let part = start..<max(start, Int(tree.nodes[last].end))
    writer.write(
      markup: part, without: gaps(in: run), as: role, of: owner, in: language(of: run.lowerBound))
  }

  private func lastSibling(in run: Range<Int>) -> Int? {
    var last: Int?
    var index = run.lowerBound
    while index < run.upperBound {
      if tree.nodes[index].kind != .key { last = index }
      index = max(Int(tree.nodes[index].next), index + 1)
    }
    return last
  }

  /// Writes an element, its own tags included, so that headings and links count.
  @discardableResult
  mutating func written(_ element: Int, as role: String, of owner: UInt32) -> WrittenText? {
    if let text = bound(element) { return resolved(text, as: role, of: owner) }
    let node = tree.nodes[element]
    guard page.says(element..<Int(node.next), orExpression: true) else { return nil }
    return writer.write(
      markup: node.range.indices, without: gaps(in: element..<Int(node.next)), as: role, of: owner,
      in: language(of: element))
  }

  /// Writes what stands in an element, without some of it.
  @discardableResult
  mutating func label(_ element: Int, without left: [Int], as role: String, of owner: UInt32) -> WrittenText? {
    let node = tree.nodes[element]
    guard node.kind == .element else {
      return page.says(element..<element + 1, orExpression: true)
        ? writer.write(markup: node.range.indices, as: role, of: owner, in: language(of: element)) : nil
    }
    if let text = bound(element) { return resolved(text, as: role, of: owner) }
    guard says(element, without: left) else { return nil }
    // A box around all of it says nothing; findings point at the words.
    let contents = tree.contents(of: element).filter {
      !left.contains($0) && page.says($0..<max($0 + 1, Int(tree.nodes[$0].next)), orExpression: true)
    }
    if contents.count == 1, Self.wraps.contains(page.name(contents[0])), tree.nodes[contents[0]].kind == .element {
      return label(contents[0], without: left.filter { page.isInside($0, contents[0]) }, as: role, of: owner)
    }
    guard let part = inside(element) else { return nil }
    return writer.write(
      markup: part, without: left.map { tree.nodes[$0].range.indices }, as: role, of: owner, in: language(of: element))
  }

  private static let wraps: Set<String> = ["span", "div", "p", "strong", "b", "em", "font"]

  /// Whether an element says anything beside what is left out.
  private func says(_ element: Int, without left: [Int]) -> Bool {
    var start = element + 1
    for gap in left {
      if gap > start, page.says(start..<gap, orExpression: true) { return true }
      start = Int(tree.nodes[gap].next)
    }
    let end = Int(tree.nodes[element].next)
    return start < end && page.says(start..<end, orExpression: true)
  }

  /// The bytes between an element's tags.
  private func inside(_ element: Int) -> Range<Int>? {
    let contents = tree.contents(of: element)
    guard let first = contents.first, let last = contents.last else { return nil }
    return Int(tree.nodes[first].start)..<max(Int(tree.nodes[first].start), Int(tree.nodes[last].end))
  }

  /// Drawings and scripts in a text, captions in a heading, and the title of a template's page.
  private func gaps(in run: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    if let block = page.titleBlock,
      run.contains(where: { tree.nodes[$0].range.indices.contains(block.lowerBound) && tree.nodes[$0].kind == .string })
    {
      result.append(block)
    }
    var index = run.lowerBound
    let isHeading = page.isHeading(run.lowerBound)
    while index < run.upperBound {
      let node = tree.nodes[index]
      if isHeading, isCaption(index, of: run) {
        result.append(node.range.indices)
        index = Int(node.next)
      } else if node.kind == .element, ["svg", "script", "style", "noscript", "template"].contains(page.name(index)) {
        result.append(node.range.indices)
        index = Int(node.next)
      } else {
        index = node.kind == .key ? Int(node.next) : index + 1
      }
    }
    return result
  }

  /// Whether an element is a caption in a heading that says more.
  private func isCaption(_ element: Int, of heading: Range<Int>) -> Bool {
    guard tree.nodes[element].kind == .element, element > heading.lowerBound,
      HTMLWords.isCaption(page.classes(of: element))
    else { return false }
    return says(heading.lowerBound, without: [element])
  }

  /// The language that a part says it is in; `nil`: that of the page.
  func language(of node: Int) -> Value? {
    var place: Int? = tree.nodes[node].kind == .element ? node : page.parent(of: node)
    while let element = place, element != page.html {
      if let language = tree.attribute(of: element, "lang"), page.name(element) != "html" {
        let range = writer.place(language)
        return .text(start: Int(range.start), count: range.count)
      }
      place = page.parent(of: element)
    }
    return nil
  }

  /// The attribute that makes an element's text, whatever stands in it.
  func bound(_ element: Int) -> Int? {
    for name in ["th:text", "th:utext", "data-th-text", "data-th-utext", "v-text", "x-text", "ng-bind"] {
      if let value = tree.attribute(of: element, name) { return value }
    }
    return nil
  }

  /// Writes what an expression stands for, if we know.
  mutating func resolved(_ expression: Int, as role: String, of owner: UInt32) -> WrittenText? {
    if let key = ThymeleafMessages.key(in: tree.string(expression)), var messages {
      self.messages = nil
      let text = messages.write(key, as: role, of: owner, in: &writer)
      self.messages = messages
      if let text { return text }
    }
    return writer.write(expression: expression, as: role, of: owner)
  }

  // MARK: Buttons

  mutating func button(_ element: Int) {
    guard let button = writer.open(.button, at: element) else { return }
    let name = page.name(element)
    let type = page.text(of: element, "type")?.lowercased() ?? (name == "button" ? "submit" : "")
    let action =
      switch type {
      case _ where name == "a": "link"
      case "reset": "reset"
      case "button": "event"
      default: "submit"
      }
    writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, action))
    let text: WrittenText?
    if name == "input" {
      let attribute = tree.attribute(of: element, type == "image" ? "alt" : "value")
      text = writer.write(attribute, as: "button", of: button)
    } else if let inner = label(element, without: help(in: element), as: "button", of: button) {
      text = inner
    } else {
      text = writer.write(
        tree.attribute(of: element, "aria-label") ?? tree.attribute(of: element, "title"), as: "button", of: button)
    }
    writer.state(button, ButtonProperty.label, text)
    if name == "input", type == "image" { drawing(of: element) }
    writer.close()
  }

  /// The image that a button is (HTML Living Standard 4.10.5.1.19).
  private mutating func drawing(of button: Int) {
    guard let image = writer.open(.image, at: button) else { return }
    writer.state(image, ImageProperty.url, tree.attribute(of: button, "src"))
    let words = ["alt", "aria-label", "title"].compactMap { tree.attribute(of: button, $0) }.first
    if words == nil, page.hasOpenAttributes(button) {
      writer.builder.set(image, ImageProperty.alternative, .unknown, at: .none)
    } else {
      writer.state(image, ImageProperty.alternative, words)
    }
    writer.close()
  }
}
