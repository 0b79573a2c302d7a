import ServiceLintReaders

/// Labels that people see and that nothing ties to their box.
extension HTMLPlan {
  /// What stands just before a question that has no label: a heading of the row, a paragraph.
  func seen(before question: HTMLQuestion) -> Range<Int>? {
    var place = question.place
    for _ in 0..<8 {
      guard let parent = page.parent(of: place) else { return nil }
      // What stands in an answer's own label names the answer.
      if !question.isChoice || !consumed.contains(parent), let found = sibling(before: place) { return found }
      // Beyond other questions a text is about all of them, unless it heads their row.
      let isRow = ["td", "dd", "th", "tr"].contains(page.name(parent))
      let index = questionOf[question.controls[0]]
      guard isRow || page.controls(in: parent).allSatisfy({ questionOf[$0] == index }) else { return nil }
      if ["form", "body", "main", "html", "table", "fieldset"].contains(page.name(parent)) { return nil }
      place = parent
    }
    return nil
  }

  /// The nearest of a few siblings before a node that may be its label; none beyond another question.
  func sibling(before place: Int) -> Range<Int>? {
    var index = Int(page.previous[place])
    for _ in 0..<6 where index >= 0 {
      let node = page.tree.nodes[index]
      let run = index..<max(Int(node.next), index + 1)
      if node.kind == .element, page.count(page.controls, in: index) > 0 { return nil }
      // The words are another question's.
      if isUnit(index) || run.dropFirst().prefix(Self.largestLabel).contains(where: isTaken) { return nil }
      if !consumed.contains(index), run.count <= Self.largestLabel, page.says(run), !isHelp(index), isShort(run),
        !page.tree.isElement(index, "h1"), isWord(index), !holdsLink(run)
      {
        return run
      }
      index = Int(page.previous[index])
    }
    return nil
  }

  /// Whether one can leave the page from a text: then it says more than what to answer.
  private func holdsLink(_ run: Range<Int>) -> Bool {
    run.contains { page.tree.isElement($0, "a") && page.tree.attribute(of: $0, "href") != nil }
  }

  /// The unit just behind a box that nothing else names: 年, 月, 日.
  func unit(behind question: HTMLQuestion) -> Range<Int>? {
    let control = question.controls[question.controls.count - 1]
    let next = max(Int(page.tree.nodes[control].next), control + 1)
    guard !question.isChoice, next < page.tree.nodes.count, page.previous[next] == Int32(control), isUnit(next),
      !consumed.contains(next)
    else { return nil }
    return next..<next + 1
  }

  /// The label of the box before one that goes on with its answer: of a phone number in three boxes with dashes between.
  func label(sharedBy question: HTMLQuestion, after index: Int) -> Range<Int>? {
    guard index > 0, !question.isChoice, !questions[index - 1].isChoice, let shared = questions[index - 1].seen,
      let before = questions[index - 1].controls.last, page.parent(of: before) == page.parent(of: question.controls[0])
    else { return nil }
    var node = Int(page.previous[question.controls[0]])
    for _ in 0..<4 where node >= 0 {
      if node == before { return shared }
      guard page.tree.nodes[node].kind == .string, !isWord(node) else { return nil }
      node = Int(page.previous[node])
    }
    return nil
  }

  /// The words just behind the button or box of an answer that nothing names.
  func words(behind control: Int) -> Int? {
    guard page.name(control) == "input", labels(naming: control).isEmpty,
      ["aria-label", "aria-labelledby", "title"].allSatisfy({ page.tree.attribute(of: control, $0) == nil })
    else { return nil }
    let next = max(Int(page.tree.nodes[control].next), control + 1)
    guard next < page.tree.nodes.count, page.previous[next] == Int32(control), !consumed.contains(next) else {
      return nil
    }
    let run = next..<max(Int(page.tree.nodes[next].next), next + 1)
    let isText = page.tree.nodes[next].kind == .string
    guard isText || ["span", "b", "strong", "em", "font"].contains(page.name(next)), run.count <= Self.largestLabel,
      isText || page.count(page.controls, in: next) == 0, page.says(run), !isHelp(next), isShort(run)
    else { return nil }
    return next
  }

  /// Whether a text is the unit of the box before it. In Japanese units stand behind, also between boxes.
  func isUnit(_ text: Int) -> Bool {
    guard page.tree.nodes[text].kind == .string, page.previous[text] >= 0 else { return false }
    let before = Int(page.previous[text])
    guard page.tree.nodes[before].kind == .element, page.count(page.controls, in: before) > 0,
      page.tree.nodes[text].range.count < 200
    else { return false }
    return HTMLWords.isUnit(page.tree.string(text))
  }

  /// Whether a node is a label of another question.
  func isTaken(_ node: Int) -> Bool { consumed.contains(node) && page.tree.isElement(node, "label") }

  /// Whether a label is more than a sign between boxes, such as the dashes of a phone number.
  func isWord(_ node: Int) -> Bool {
    page.tree.innerText(of: node).contains { $0.isLetter || $0.isNumber || $0 == "〒" || $0 == "{" }
      || page.tree.nodes[node].kind == .element
  }

  /// How many nodes a label has at most: what is larger is a part of the page.
  static let largestLabel = 500

  /// Whether a run may be a label: no label is a paragraph.
  func isShort(_ run: Range<Int>) -> Bool {
    page.tree.nodes[run.lowerBound].range.count < 600 && page.tree.innerText(of: run.lowerBound).count < 120
  }

  func isHelp(_ element: Int) -> Bool {
    guard page.tree.nodes[element].kind == .element else { return false }
    let classes = page.classes(of: element)
    return HTMLWords.isHint(classes) || HTMLWords.isError(classes) || isMark(element) != nil
      || page.isButton(element, page.name(element)) || page.name(element) == "script"
  }
}
