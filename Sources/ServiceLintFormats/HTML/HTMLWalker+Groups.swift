import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Groups of a page: what belongs together, and what an answer unfolds.
extension HTMLWalker {
  /// Opens a group for an element that is one, and walks it.
  ///
  /// - Returns: whether it is a group.
  mutating func group(_ element: Int, _ name: String, depth: Int) -> Bool {
    let condition = revealed(element)
    let hiding = condition == nil ? hiddenAtFirst(element) : nil
    let isGroup = page.isGroup(element, name) && page.count(page.controls, in: element) > 0
    let heading = name == "section" || name == "details" ? sectionTitle(element) : nil
    guard isGroup || condition != nil || hiding != nil || heading != nil, let group = writer.open(.group, at: element)
    else {
      return false
    }
    if let id = tree.attribute(of: element, "id"), !MacroExpansion.isMade(tree.string(id)) {
      writer.state(group, GroupProperty.id, id)
    }
    if let condition { writer.setCondition(group, condition.condition, at: condition.source) }
    if let hiding { setHidden(group, element, by: hiding) }
    writer.builder.setDefault(
      group, GroupProperty.drawnAs, writer.word(.drawnAs, isGroup ? "fieldset" : heading != nil ? "panel" : "nothing"))
    if isGroup, let title = plan.title(of: element) {
      let elements = title.elements.filter { !written.contains($0) }
      let text: WrittenText?
      if let first = elements.first {
        text = label(first, without: help(in: first), as: "title", of: group)
        for hint in help(in: first) where HTMLWords.isHint(page.classes(of: hint)) {
          self.written(hint, as: "hint", of: group)
        }
        written.formUnion(elements)
      } else if let attribute = title.attribute {
        text = writer.write(attribute, as: "title", of: group)
      } else {
        text = nil
      }
      stateTitle(group, text)
    } else if let heading {
      stateTitle(group, written(heading, as: "title", of: group))
      written.insert(heading)
    }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
    walk(element + 1..<Int(tree.nodes[element].next), depth: depth + 1)
    writer.close()
    return true
  }

  private mutating func stateTitle(_ group: UInt32, _ text: WrittenText?) {
    guard let text else { return }
    if text.prose.range.isEmpty {
      writer.builder.set(group, GroupProperty.title, .unknown, at: text.place)
    } else {
      writer.state(group, GroupProperty.title, text)
    }
  }

  private func sectionTitle(_ section: Int) -> Int? {
    guard page.count(page.controls, in: section) > 0 else { return nil }
    let named = plan.elements(named: page.text(of: section, "aria-labelledby")).first
    let wanted = ["h1", "h2", "h3", "h4", "h5", "h6", "summary"]
    let first =
      named
      ?? (section + 1..<Int(tree.nodes[section].next)).first {
        tree.nodes[$0].kind == .element && wanted.contains(page.name($0))
      }
    guard let first, page.isInside(first, section), !written.contains(first), !plan.consumed.contains(first),
      page.hasText(first), page.controls(in: section).first ?? 0 > first
    else { return nil }
    return first
  }

  /// Hints, errors and marks that stand in a title or label.
  func help(in element: Int) -> [Int] {
    guard tree.nodes[element].kind == .element else { return [] }
    var result: [Int] = []
    var index = element + 1
    let end = Int(tree.nodes[element].next)
    while index < end {
      let node = tree.nodes[index]
      guard node.kind == .element else {
        index = node.kind == .key ? Int(node.next) : index + 1
        continue
      }
      let classes = page.classes(of: index)
      if HTMLWords.isHint(classes) || HTMLWords.isError(classes) || plan.isMark(index) != nil
        || page.zones.contains(index) || page.questionless(index, plan) || HTMLWords.isCaption(classes)
      {
        result.append(index)
        index = Int(node.next)
      } else {
        index += 1
      }
    }
    return result
  }

  /// When a part is shown that stays away at first.
  func revealed(_ element: Int) -> (condition: Condition, source: Int)? {
    if let known = followUps[element] { return known }
    if let control = plan.reveals[element], let index = plan.questionOf[control] {
      let question = plan.questions[index]
      if let key = page.key(of: question.controls[0]) {
        let path = question.type == "checkboxes" ? page.listName(control) : tree.string(key)
        let value = page.text(of: control, "value") ?? "on"
        let source = tree.attribute(of: control, "value") ?? key
        let name = Condition.Name(
          path: [path], inRow: false, anywhere: true, offset: 0, count: 0)
        let isOpen =
          tree.attribute(of: control, "value").map {
            holdsExpression(tree.bytes, tree.contentRange(of: $0).indices)
          } ?? false
        let condition: Condition =
          isOpen
          ? .code(value, [name])
          : question.type == "radio"
            ? .equals(name, value)
            : question.type == "checkboxes" ? .includes(name, value) : .answered(name)
        return (condition, source)
      }
    }
    guard page.count(page.controls, in: element) > 0 || messages != nil else { return nil }
    for name in ["th:if", "th:unless", "data-th-if", "v-if", "v-show", "x-show", "ng-if", "ng-show"] {
      if let script = tree.attribute(of: element, name) { return (.code(tree.string(script), []), script) }
    }
    return nil
  }
}

extension HTMLPage {
  /// Whether an element is the control of a label around it, which is no part of the label's text.
  func questionless(_ element: Int, _ plan: HTMLPlan) -> Bool { plan.questionOf[element] != nil }
}
