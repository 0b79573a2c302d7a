import ServiceLintReaders
import ServiceLintText

/// A page as its elements refer to each other: by identifiers, by labels, by what stands in what.
struct HTMLPage {
  let tree: SourceTree
  /// For each element and text the element around it.
  private(set) var parents: [Int32]
  /// For each element and text the one before it in the same element.
  private(set) var previous: [Int32]
  private(set) var ids: [String: Int] = [:]
  /// For each identifier the labels that name it.
  private(set) var labelsFor: [String: [Int]] = [:]
  /// What people are asked to fill in, in reading order.
  private(set) var controls: [Int] = []
  /// What text does not flow around: controls, buttons, labels, legends, groups, forms.
  private(set) var special: [Int] = []
  private(set) var forms: [Int] = []
  /// Parts that belong to the site or are no content: its header, navigation, scripts.
  private(set) var zones: [Int] = []
  /// The first heading of the first level, and the first of any level.
  private(set) var mainHeading: Int?
  private(set) var firstHeading: Int?
  /// The `title` in the head.
  private(set) var title: Int?
  /// The `html` element, of whole pages.
  private(set) var html: Int?
  /// Where a template's block for the page's title lies (`{% block pageTitle %}`), as bytes.
  private(set) var titleBlock: Range<Int>?
  /// Whether it shows markup as code: documentation, whatever controls stand between.
  private(set) var showsCode = false
  /// Whether it says that ※ stands beside what one must answer.
  private(set) var marksWithReferenceMark = false
  private var zoneEnd = 0

  init(_ tree: SourceTree) {
    self.tree = tree
    parents = Array(repeating: -1, count: tree.nodes.count)
    previous = parents
    scan()
  }

  private mutating func scan() {
    let nodes = tree.nodes
    var open: [(node: Int, end: Int, isMain: Bool, isCode: Bool, last: Int32)] = []
    var index = 0
    while index < nodes.count {
      while let last = open.last, last.end <= index { open.removeLast() }
      let kind = nodes[index].kind
      if kind == .key {
        index += 2
        continue
      }
      parents[index] = Int32(truncatingIfNeeded: open.last?.node ?? -1)
      if !open.isEmpty {
        previous[index] = open[open.count - 1].last
        open[open.count - 1].last = Int32(truncatingIfNeeded: index)
      }
      if kind == .element {
        let name = tree.elementName(index)
        let around = open.last
        note(index, name, inMain: around?.isMain ?? false)
        if Int(nodes[index].next) > index + 1 {
          open.append(
            (
              index, Int(nodes[index].next), around?.isMain ?? false || Self.holdsContent.contains(name),
              around?.isCode ?? false || name == "pre" || name == "code", -1
            ))
        }
      } else if kind == .string {
        if !showsCode, open.last?.isCode ?? false { showsCode = Self.isMarkup(tree.string(index)) }
        if !marksWithReferenceMark, HTMLPage.mayHoldReferenceMark(tree.bytes, nodes[index].range.indices) {
          marksWithReferenceMark = HTMLWords.explainsReferenceMark(tree.string(index))
        }
        if titleBlock == nil, open.count <= 2 { titleBlock = Self.titleBlock(tree.bytes, nodes[index].range.indices) }
        if holds(index, "{% highlight html") || holds(index, "```html") { showsCode = true }
      }
      index += 1
    }
  }

  private static func mayHoldReferenceMark(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
    // The first byte of ※ in UTF-8; few other signs begin with it.
    text.count < 2_000 && bytes[text].contains(0xE2)
  }

  private static func titleBlock(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int>? {
    var index = text.lowerBound
    while index + 8 < text.upperBound {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      let start = bytes[index..<text.upperBound].firstIndex(of: UInt8(ascii: "}")) ?? text.upperBound
      let words = String(decoding: bytes[index..<start], as: UTF8.self).lowercased()
      if words.contains("block"), words.contains("title"), !words.contains("endblock"), start + 1 < text.upperBound {
        var end = start + 1
        while end + 1 < text.upperBound, bytes[end] != UInt8(ascii: "{") || bytes[end + 1] != UInt8(ascii: "%") {
          end += 1
        }
        let block = trimmed(bytes, start + 1..<end)
        return block.isEmpty ? nil : block
      }
      index = max(start, index + 1)
    }
    return nil
  }

  private static let holdsContent: Set<String> = ["form", "main", "article", "section", "fieldset", "dialog"]

  private static func isMarkup(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    return ["<input", "<form", "<label", "<select", "<textarea", "<fieldset"].contains { text.contains($0) }
  }

  private func holds(_ text: Int, _ words: StaticString) -> Bool {
    let range = tree.nodes[text].range.indices
    guard range.count >= words.utf8CodeUnitCount, let first = tree.bytes[range].firstIndex(where: { $0 > 0x20 }) else {
      return false
    }
    return startsWith(tree.bytes, first..<range.upperBound, words)
  }

  private mutating func note(_ element: Int, _ name: String, inMain: Bool) {
    if let id = text(of: element, "id"), !id.isEmpty, ids[id] == nil { ids[id] = element }
    switch name {
    case "html": html = html ?? element
    case "title": if zoneEnd <= element || title == nil { title = title ?? element }
    case "label":
      if let target = text(of: element, "for"), !target.isEmpty { labelsFor[target, default: []].append(element) }
    case "h1": if mainHeading == nil, hasText(element) { mainHeading = element }
    default: break
    }
    guard element >= zoneEnd else { return }
    if isZone(element, name, inMain: inMain) {
      zoneEnd = Int(tree.nodes[element].next)
      zones.append(element)
      special.append(element)
      return
    }
    if firstHeading == nil, isHeading(element), hasText(element) {
      firstHeading = element
    }
    if name == "form" { forms.append(element) }
    if asks(element, name) {
      controls.append(element)
      special.append(element)
    } else if Self.isSpecial(name) || isButton(element, name) || isGroup(element, name) || isFragment(element) {
      special.append(element)
    }
  }

  func isHeading(_ element: Int) -> Bool {
    guard tree.nodes[element].kind == .element else { return false }
    let name = name(element)
    return name.count == 2 && name.hasPrefix("h") && name != "hr"
  }

  private static func isSpecial(_ name: String) -> Bool {
    ["label", "legend", "fieldset", "form", "input", "button"].contains(name)
  }

  /// A call of a Thymeleaf fragment.
  func isFragment(_ element: Int) -> Bool {
    Self.fragmentCalls.contains { tree.attribute(of: element, $0) != nil }
  }

  static let fragmentCalls = ["th:replace", "th:insert", "th:include", "data-th-replace", "data-th-insert"]

  private func isZone(_ element: Int, _ name: String, inMain: Bool) -> Bool {
    switch name {
    case "script", "style", "template", "noscript", "head", "nav", "svg", "math", "search": return true
    case "header", "footer": if !inMain { return true }
    default: break
    }
    if text(of: element, "aria-hidden") == "true", name != "input", name != "select", name != "textarea" {
      return holdsControl(element)
    }
    switch text(of: element, "role") {
    case "navigation", "banner", "contentinfo", "search": return true
    default: return false
    }
  }

  private func holdsControl(_ element: Int) -> Bool {
    (element + 1..<max(element + 1, Int(tree.nodes[element].next))).contains {
      tree.nodes[$0].kind == .element && ["input", "select", "textarea"].contains(tree.elementName($0))
    }
  }

  // MARK: Asking

  func name(_ element: Int) -> String { tree.elementName(element) }

  /// The text of an attribute; `nil` if there is none.
  func text(of element: Int, _ attribute: String) -> String? {
    tree.attribute(of: element, attribute).map { tree.string($0) }
  }

  func parent(of node: Int) -> Int? { parents[node] >= 0 ? Int(parents[node]) : nil }

  /// How many of a sorted list lie in an element.
  func count(_ list: [Int], in element: Int) -> Int {
    position(list, Int(tree.nodes[element].next)) - position(list, element)
  }

  /// The controls in an element.
  func controls(in element: Int) -> ArraySlice<Int> {
    controls[position(controls, element)..<position(controls, Int(tree.nodes[element].next))]
  }

  /// How many of a sorted list come before a node.
  private func position(_ list: [Int], _ node: Int) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func isInside(_ node: Int, _ element: Int) -> Bool { node >= element && node < Int(tree.nodes[element].next) }

  /// The nearest element of a name around a node.
  func nearest(_ name: String, around node: Int) -> Int? {
    var place = parent(of: node)
    while let element = place {
      if tree.isElement(element, name) { return element }
      place = parent(of: element)
    }
    return nil
  }

  /// The form that a control belongs to: that around it, or that which its `form` names.
  func form(of control: Int) -> Int? {
    if let named = text(of: control, "form"), let form = ids[named], tree.isElement(form, "form") { return form }
    return nearest("form", around: control)
  }

  /// Whether anything that people can read stands in an element.
  func hasText(_ element: Int) -> Bool { says(element + 1..<max(element + 1, Int(tree.nodes[element].next))) }

  /// Whether anything that people can read stands in a run of nodes; template expressions do not count.
  func says(_ run: Range<Int>, orExpression: Bool = false) -> Bool {
    var index = run.lowerBound
    while index < run.upperBound {
      let node = tree.nodes[index]
      switch node.kind {
      case .key: index = Int(node.next)
      case .string:
        if holdsLetters(node.range.indices, orExpression: orExpression) { return true }
        index += 1
      case .element where tree.isElement(index, "script") || tree.isElement(index, "style"): index = Int(node.next)
      case .element where tree.isElement(index, "img"): return true
      default: index += 1
      }
    }
    return false
  }

  private func holdsLetters(_ range: Range<Int>, orExpression: Bool) -> Bool {
    var scan = ExpressionScan()
    var index = range.lowerBound
    while index < range.upperBound {
      if tree.bytes[index] <= 0x20 {
        index += 1
      } else if let block = titleBlock, block.contains(index) {
        index = block.upperBound
      } else if let behind = scan.end(tree.bytes, at: index, range.upperBound) {
        if orExpression, tree.bytes[index + 1] != UInt8(ascii: "%"), tree.bytes[index + 1] != UInt8(ascii: "#") {
          return true
        }
        index = behind
      } else {
        return true
      }
    }
    return false
  }
}
