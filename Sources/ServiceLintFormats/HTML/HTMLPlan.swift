import ServiceLintReaders

/// What a page asks, worked out before it is written: which controls are one question, and which texts belong to them.
struct HTMLPlan {
  let page: HTMLPage
  /// The questions in the order of their first control.
  private(set) var questions: [HTMLQuestion] = []
  /// The question of each control.
  private(set) var questionOf: [Int: Int] = [:]
  /// The groups that are drawn for one question.
  private(set) var owned: [Int: Int] = [:]
  /// The words behind the button or box of an answer that nothing names, by control.
  private(set) var untied: [Int: Int] = [:]
  /// What is not to be written again: labels, hints, marks.
  private(set) var consumed: Set<Int> = []
  /// What an answer unfolds, by element: the control.
  private(set) var reveals: [Int: Int] = [:]

  /// Whether any question says whether one must answer it.
  private(set) var statesRequired = false

  /// - Parameter scope: the element that holds all that is asked.
  init(_ page: HTMLPage, scope: Int, leaving left: Set<Int>) {
    self.page = page
    let controls = page.controls(in: scope).filter { control in
      !left.contains { page.isInside(control, $0) }
    }
    gather(controls)
    findReveals(controls)
    for index in questions.indices { findOwner(index) }
    for index in questions.indices {
      findLabels(index)
      findHelp(index)
      statesRequired = statesRequired || saysRequired(questions[index])
    }
  }

  private func saysRequired(_ question: HTMLQuestion) -> Bool {
    if question.marked != nil { return true }
    if let label = question.labels.first, HTMLWords.markAtEnd(page.tree.innerText(of: label)) != nil { return true }
    return question.controls.contains { control in
      ["required", "aria-required"].contains {
        page.tree.attribute(of: control, $0) != nil && !page.isOpenEnded(control, $0)
      }
    }
  }

  // MARK: Questions

  private mutating func gather(_ controls: [Int]) {
    var byName: [String: Int] = [:]
    for control in controls {
      let type = page.asked(control)
      if type == "radio" || type == "checkbox" {
        let name = page.listName(control)
        // Without a name it is the group that holds them together.
        let around =
          page.name(control).contains("-") ? "-\(control)" : name.isEmpty ? "#\(group(around: control) ?? control)" : ""
        let key = "\(page.form(of: control) ?? 0)\u{1F}\(type)\u{1F}\(name)\u{1F}\(around)"
        if let known = byName[key], type == "radio" || !isAlone(control, questions[known]) {
          questions[known].controls.append(control)
          if type == "checkbox" { questions[known].type = "checkboxes" }
          questionOf[control] = known
          continue
        }
        byName[key] = questions.count
      }
      questionOf[control] = questions.count
      let isList = type == "checkbox" && page.isListName(control)
      questions.append(HTMLQuestion(controls: [control], type: isList ? "checkboxes" : type))
    }
  }

  /// Boxes of one name that stand in different groups are different questions.
  private func isAlone(_ control: Int, _ other: HTMLQuestion) -> Bool {
    group(around: control) != group(around: other.controls[0])
  }

  private func group(around node: Int) -> Int? {
    var place = page.parent(of: node)
    while let element = place {
      let name = page.name(element)
      if page.isGroup(element, name) { return element }
      if name == "form" || name == "body" { return nil }
      place = page.parent(of: element)
    }
    return nil
  }

  /// What an answer unfolds: GOV.UK's `data-aria-controls`, its older `data-target`, `aria-controls`.
  private mutating func findReveals(_ controls: [Int]) {
    for control in controls where ["radio", "checkbox"].contains(page.asked(control)) {
      var elements = [control] + labels(naming: control)
      var place = page.parent(of: control)
      while let element = place, page.count(page.controls, in: element) == 1, elements.count < 6 {
        elements.append(element)
        place = page.parent(of: element)
      }
      for element in elements {
        for name in ["data-aria-controls", "aria-controls", "data-target", "data-bs-target", "data-reveal"] {
          guard let target = page.text(of: element, name)?.drop(while: { $0 == "#" }), !target.isEmpty,
            let shown = page.ids[String(target)], reveals[shown] == nil, shown != control
          else { continue }
          reveals[shown] = control
        }
      }
    }
  }

  /// The group whose title asks the question: it holds all its controls first, and others only where an answer unfolds
  /// them.
  private mutating func findOwner(_ index: Int) {
    let question = questions[index]
    guard question.type == "radio" || question.type == "checkboxes" || question.type == "checkbox",
      let group = group(around: question.controls[0]), owned[group] == nil,
      page.isInside(question.controls[question.controls.count - 1], group)
    else { return }
    let inside = page.controls(in: group)
    guard inside.first == question.controls[0] else { return }
    let others = inside.filter { questionOf[$0] != index }
    // A lone box has a label of its own; a group around it with others is a group.
    if question.type == "checkbox", page.name(group) != "fieldset" || !others.isEmpty { return }
    let isOwner = others.allSatisfy { other in
      var place = page.parent(of: other)
      while let element = place, element != group {
        if reveals[element] != nil || HTMLWords.isConditional(page.classes(of: element)) { return true }
        place = page.parent(of: element)
      }
      return false
    }
    guard isOwner, question.type != "checkbox" || title(of: group) == nil else { return }
    if question.type == "checkbox" { return }
    owned[group] = index
    questions[index].owner = group
    questions[index].place = group
  }

  // MARK: Labels

  /// The labels that a control has by the language itself: named by `for`, and around it.
  func labels(naming control: Int) -> [Int] {
    var result: [Int] = []
    if let id = page.text(of: control, "id"), !id.isEmpty, page.ids[id] == control || page.ids[id] == nil {
      result = page.labelsFor[id] ?? []
    } else if let id = page.text(of: control, "id"), let named = page.labelsFor[id] {
      // An identifier that stands twice: the nearest label before it is what people see.
      if let last = named.prefix(200).last(where: { $0 < control }) { result = [last] }
    }
    result = result.prefix(20).filter { Int(page.tree.nodes[$0].next) - $0 <= Self.largestLabel }
    // HTML Living Standard 4.10.4: without `for` it names the first control in it.
    if let around = page.nearest("label", around: control), !result.contains(around),
      Int(page.tree.nodes[around].next) - around <= Self.largestLabel, page.controls(in: around).first == control,
      page.text(of: around, "for") == nil || page.text(of: around, "for") == page.text(of: control, "id")
    {
      result.append(around)
    }
    return result
  }

  /// The legend of a group, or what names it.
  func title(of group: Int) -> (elements: [Int], attribute: Int?)? {
    let named = elements(named: page.text(of: group, "aria-labelledby"))
    if !named.isEmpty { return (named, nil) }
    if let attribute = page.tree.attribute(of: group, "aria-label"), !page.tree.contentRange(of: attribute).isEmpty {
      return ([], attribute)
    }
    if page.name(group) == "fieldset", let legend = legend(of: group) { return ([legend], nil) }
    return nil
  }

  func legend(of group: Int) -> Int? {
    // Templates wrap it in a condition, some authors in a box.
    let end = Int(page.tree.nodes[group].next)
    var index = group + 1
    while index < end {
      if page.tree.isElement(index, "legend") {
        return Int(page.tree.nodes[index].next) - index <= Self.largestLabel ? index : nil
      }
      if page.tree.nodes[index].kind == .element, page.controls.count > 0, page.controls(in: index).first == index {
        // What stands behind the first question is no title.
        return nil
      }
      if page.tree.isElement(index, "fieldset") { index = Int(page.tree.nodes[index].next) } else { index += 1 }
    }
    return nil
  }

  func elements(named ids: String?) -> [Int] {
    (ids ?? "").split(whereSeparator: \.isWhitespace).prefix(20).compactMap { page.ids[String($0)] }
  }

  private mutating func findLabels(_ index: Int) {
    var question = questions[index]
    let control = question.controls[0]
    if let owner = question.owner {
      if let title = title(of: owner) {
        (question.labels, question.labelAttribute) = title
        if let legend = legend(of: owner), page.name(owner) == "fieldset", !question.labels.contains(legend) {
          (question.spoken, question.labels) = (question.labels, [legend])
        }
      }
      for legend in [legend(of: owner)].compactMap({ $0 }) where page.name(owner) == "fieldset" {
        consumed.insert(legend)
      }
    } else if !question.isChoice {
      let own = labels(naming: control)
      let named = elements(named: page.text(of: control, "aria-labelledby"))
      // The label that is drawn goes before the one that is read out.
      question.labels = own.isEmpty ? named : own
      if !own.isEmpty, !named.isEmpty, named != own { question.spoken = named }
      if question.labels.isEmpty {
        for name in ["aria-label", "label", ":label", "title"] {
          guard let attribute = page.tree.attribute(of: control, name),
            page.tree.string(attribute).contains(where: { !$0.isWhitespace })
          else { continue }
          if name == "label", !page.name(control).contains("-") { continue }
          question.labelAttribute = attribute
          break
        }
      }
    }
    consumed.formUnion(question.labels)
    for control in question.controls { consumed.formUnion(labels(naming: control)) }
    if question.isChoice {
      for control in question.controls {
        guard let words = words(behind: control) else { continue }
        untied[control] = words
        consumed.insert(words)
      }
    }
    if question.labels.isEmpty, question.labelAttribute == nil {
      question.seen = seen(before: question) ?? unit(behind: question) ?? label(sharedBy: question, after: index)
    }
    if let seen = question.seen { consumed.formUnion(seen) }
    questions[index] = question
  }

  // MARK: Hints, errors, marks

  /// What an element says about whether one must answer, if that is all it says.
  func isMark(_ element: Int) -> Bool? {
    let inline = ["span", "em", "strong", "abbr", "small", "i", "b", "div", "p", "sup", "font", "img"]
    guard inline.contains(page.name(element)), Int(page.tree.nodes[element].next) - element < 12 else { return nil }
    if let stated = page.text(of: element, "data-required") { return stated != "false" }
    let text = page.name(element) == "img" ? page.text(of: element, "alt") ?? "" : page.tree.innerText(of: element)
    guard text.utf8.count < 60 else { return nil }
    return HTMLWords.mark(text) ?? (page.marksWithReferenceMark && text.trimmingEnds() == "※" ? true : nil)
  }

  private mutating func findHelp(_ index: Int) {
    var question = questions[index]
    for control in question.controls.prefix(question.isChoice ? 0 : 1) + [question.owner].compactMap({ $0 }) {
      for element in elements(named: page.text(of: control, "aria-describedby"))
      where !consumed.contains(element) && !question.controls.contains(where: { page.isInside($0, element) }) {
        sort(element, isDescription: true, &question)
      }
    }
    let regions = [box(of: question)] + question.labels.filter { page.tree.nodes[$0].kind == .element }
    for region in regions {
      var element = region + 1
      let end = Int(page.tree.nodes[region].next)
      while element < end {
        let node = page.tree.nodes[element]
        guard node.kind == .element else {
          element = node.kind == .key ? Int(node.next) : element + 1
          continue
        }
        if page.zones.contains(element) || page.tree.isElement(element, "select") {
          element = Int(node.next)
          continue
        }
        if !consumed.contains(element), page.count(page.controls, in: element) == 0, belongs(element, to: question),
          sort(element, isDescription: false, &question)
        {
          element = Int(node.next)
        } else {
          element += 1
        }
      }
    }
    markOfRow(&question)
    questions[index] = question
  }

  /// A mark in the heading of a row is one for all that the row asks.
  private mutating func markOfRow(_ question: inout HTMLQuestion) {
    guard question.marked == nil,
      let cell = page.nearest("td", around: question.controls[0]) ?? page.nearest("dd", around: question.controls[0])
    else { return }
    var heading = Int(page.previous[cell])
    for _ in 0..<4 where heading >= 0 && page.tree.nodes[heading].kind != .element {
      heading = Int(page.previous[heading])
    }
    guard heading >= 0, page.tree.nodes[heading].kind == .element, ["th", "td", "dt"].contains(page.name(heading)),
      page.count(page.controls, in: heading) == 0
    else { return }
    let end = Int(page.tree.nodes[heading].next)
    guard end - heading <= Self.largestLabel else { return }
    for element in heading + 1..<max(heading + 1, end) where page.tree.nodes[element].kind == .element {
      guard let mark = isMark(element) else { continue }
      question.marks.append(element)
      question.marked = mark
      consumed.insert(element)
      return
    }
  }

  /// Whether the nearest element around it that holds any control holds all of the question.
  private func belongs(_ element: Int, to question: HTMLQuestion) -> Bool {
    guard question.isChoice else { return true }
    var place = page.parent(of: element)
    while let around = place {
      let count = page.count(page.controls, in: around)
      if count > 0 {
        return page.isInside(question.controls[0], around)
          && page.isInside(question.controls[question.controls.count - 1], around)
      }
      place = page.parent(of: around)
    }
    return false
  }

  @discardableResult
  private mutating func sort(_ element: Int, isDescription: Bool, _ question: inout HTMLQuestion) -> Bool {
    let classes = page.classes(of: element)
    let id = page.text(of: element, "id")?.lowercased() ?? ""
    if HTMLWords.isCounter(classes) {
      question.counter = element
      // A box around the control with its counter is more than the counter.
      guard page.count(page.controls, in: element) == 0 else { return false }
    } else if HTMLWords.isError(classes) || isDescription && (id.contains("error") || id.hasSuffix("err")) {
      question.errors.append(element)
    } else if isDescription || HTMLWords.isHint(classes) {
      question.hints.append(element)
    } else if let mark = isMark(element) {
      question.marks.append(element)
      question.marked = mark
    } else if HTMLWords.isUnit(classes) {
      question.units.append(element)
    } else {
      return false
    }
    consumed.insert(element)
    return true
  }

  /// The largest element around a question that holds no other one.
  private func box(of question: HTMLQuestion) -> Int {
    var result = question.owner ?? question.controls[0]
    guard question.owner == nil else { return result }
    let last = question.controls[question.controls.count - 1]
    var place = page.parent(of: result)
    for _ in 0..<10 {
      guard let element = place, !["form", "body", "main", "html", "#document"].contains(page.name(element)) else {
        break
      }
      let inside = page.controls(in: element)
      guard inside.allSatisfy({ questionOf[$0] == questionOf[question.controls[0]] }) else { break }
      if page.isInside(last, element) { result = element }
      place = page.parent(of: element)
    }
    return result
  }
}
