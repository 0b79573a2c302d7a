import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Writes what a page shows, in reading order.
struct HTMLWalker {
  var writer: FormWriter
  let page: HTMLPage
  let scope: Int
  var plan: HTMLPlan
  /// The form and the page that are open.
  var form: UInt32 = 0
  var sheet: UInt32 = 0
  /// The words that Thymeleaf's keys stand for, if they are known.
  var messages: ThymeleafMessages?
  /// Parts of the page that are not read here: forms of their own, boxes that search the site.
  let left: Set<Int>
  /// What is written already.
  var written: Set<Int> = []
  /// What the marks of the questions say.
  var marks = (required: 0, optional: 0)
  /// The title that a fragment draws.
  var headerText: WrittenText?
  /// When parts are shown that an answer of a fragment unfolds.
  var followUps: [Int: (condition: Condition, source: Int)] = [:]
  /// The words of the page's scripts, once they are asked for.
  var scriptWords: Set<String>?
  /// Whether a fragment of the project's own draws something.
  var hasUnknownParts = false

  init(_ writer: FormWriter, page: HTMLPage, scope: Int) {
    self.writer = writer
    self.page = page
    self.scope = scope
    left = Set(
      page.forms.filter { form in
        form != scope && page.count(page.controls, in: form) > 0
          && page.controls(in: form).allSatisfy { page.isSearch($0) }
      }
    )
    .union(page.controls.filter { page.isSearch($0) && page.form(of: $0) == nil && page.controls.count > 1 })
    plan = HTMLPlan(page, scope: scope, leaving: left)
  }

  var tree: SourceTree { page.tree }

  // MARK: The form

  /// Opens service, form and page, and writes all.
  ///
  /// - Parameter isPart: whether the form is one of several of its page.
  mutating func walkForm(isPart: Bool) {
    let element = isPart ? scope : onlyForm
    let (_, form) = writer.openForm(at: scope)
    self.form = form
    describe(element)
    let sheet = writer.builder.open(.page, at: writer.whole(scope))
    self.sheet = sheet
    writeTitle(isPart: isPart)
    writer.builder.setDefault(sheet, PageProperty.hasContent, .bool(true))
    walk(scope + 1..<Int(tree.nodes[scope].next), depth: 0)
    writer.builder.setDefault(
      sheet, PageProperty.kind, writer.word(.pageKind, plan.questions.isEmpty ? "content" : "question"))
    writer.close()
    finishMarks()
    writer.close()
    writer.close()
  }

  /// Writes a template as a screen of a form that is open.
  ///
  /// - Returns: whether all that it draws is known, and whether it asks anything.
  mutating func walkScreen(form: UInt32, page sheet: UInt32) -> (isKnown: Bool, asks: Bool) {
    self.form = form
    self.sheet = sheet
    let before = writer.builder.model.nodes.count
    walk(scope + 1..<max(scope + 1, Int(tree.nodes[scope].next)), depth: 0)
    if headerText == nil, let heading = page.mainHeading, !written.contains(heading),
      let title = written(heading, as: "title", of: sheet)
    {
      writer.state(sheet, PageProperty.title, title)
    }
    let asks = (before..<writer.builder.model.nodes.count).contains {
      writer.builder.model.nodes[$0].kind == .field
    }
    return (!hasUnknownParts, asks)
  }

  /// The form that asks, if only one does.
  private var onlyForm: Int? {
    let forms = page.forms.filter { !left.contains($0) && page.count(page.controls, in: $0) > 0 }
    return forms.count == 1 ? forms[0] : nil
  }

  private mutating func describe(_ element: Int?) {
    writer.builder.setDefault(
      form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    if let html = page.html, let language = tree.attribute(of: html, "lang") ?? tree.attribute(of: html, "xml:lang"),
      writer.isFilled(language), !holdsExpression(tree.bytes, tree.contentRange(of: language).indices)
    {
      writer.state(form, FormProperty.language, language)
      writer.language = writer.text(language)
    } else {
      writer.builder.set(form, FormProperty.language, .unknown, at: .none)
    }
    guard let element else { return }
    writer.state(form, FormProperty.id, tree.attribute(of: element, "id") ?? tree.attribute(of: element, "name"))
    if let action = tree.attribute(of: element, "action"),
      page.text(of: element, "action")?.lowercased().hasPrefix("mailto:") ?? false,
      let output = writer.open(.output, at: action)
    {
      writer.state(output, OutputProperty.kind, writer.word(.outputKind, "email"), from: action)
      writer.state(output, OutputProperty.target, action)
      writer.state(output, OutputProperty.carriesAnswers, .bool(true), from: action)
      writer.close()
      writer.builder.setDefault(form, FormProperty.outputs, .lazy)
    }
    if let autocomplete = tree.attribute(of: element, "autocomplete"), tree.string(autocomplete) == "off" {
      writer.state(form, FormProperty.suppressesAutofill, .bool(true), from: autocomplete)
    }
  }

  private mutating func writeTitle(isPart: Bool) {
    var heading = page.mainHeading ?? page.title ?? firstHeading
    if isPart { heading = nearestHeading ?? heading }
    // The question of a page that asks one thing is its title.
    if let found = heading, plan.consumed.contains(where: { page.isInside(found, $0) }) {
      let title = written(found, as: "title", of: form)
      writer.state(form, FormProperty.title, title)
      writer.state(sheet, PageProperty.title, title)
      return
    }
    guard let heading else {
      if let block = page.titleBlock {
        let title = writer.write(markup: block, as: "title", of: form)
        writer.state(form, FormProperty.title, title)
        writer.state(sheet, PageProperty.title, title)
        return
      }
      // A snippet stands on a page that has a title, we may hope.
      if page.html == nil {
        writer.builder.set(form, FormProperty.title, .unknown, at: .none)
        writer.builder.set(sheet, PageProperty.title, .unknown, at: .none)
      }
      return
    }
    let title = written(heading, as: "title", of: form)
    if title?.prose.range.isEmpty ?? true, page.html == nil {
      writer.builder.set(form, FormProperty.title, .unknown, at: .none)
      writer.builder.set(sheet, PageProperty.title, .unknown, at: .none)
    } else {
      writer.state(form, FormProperty.title, title)
      writer.state(sheet, PageProperty.title, title)
    }
    written.insert(heading)
  }

  /// The first heading of any level that is not the label of one question among others.
  private var firstHeading: Int? {
    guard let first = page.firstHeading else { return nil }
    guard namesOneOfMany(first) else { return first }
    return (first..<tree.nodes.count).first { page.isHeading($0) && page.hasText($0) && !namesOneOfMany($0) }
  }

  /// Whether a heading is the label of a question that is not alone on the page.
  private func namesOneOfMany(_ heading: Int) -> Bool {
    guard plan.questions.count > 1, let label = page.nearest("label", around: heading) else { return false }
    return plan.consumed.contains(label)
  }

  /// The last heading in or before a form of several.
  private var nearestHeading: Int? {
    let inside = scope + 1..<Int(tree.nodes[scope].next)
    func isTitle(_ node: Int) -> Bool { page.isHeading(node) && page.hasText(node) && !namesOneOfMany(node) }
    if let first = inside.first(where: isTitle) { return first }
    return (0..<scope).last(where: isTitle)
  }

  private mutating func finishMarks() {
    guard marks.required + marks.optional > 0 else { return }
    let word = marks.optional == 0 ? "required" : marks.required == 0 ? "optional" : "both"
    writer.builder.setDefault(form, FormProperty.marks, writer.word(.mark, word))
  }

  // MARK: Reading order

  /// Writes a run of nodes.
  mutating func walk(_ run: Range<Int>, depth: Int) {
    var index = run.lowerBound
    while index < run.upperBound {
      let node = tree.nodes[index]
      switch node.kind {
      case .key: index = Int(node.next)
      case .element:
        if flowsAlong(index) {
          index = flow(index, before: run.upperBound)
        } else {
          index = element(index, depth: depth)
        }
      default: index = flow(index, before: run.upperBound)
      }
    }
  }

  /// Whether an element is a part of the text around it.
  private func flowsAlong(_ element: Int) -> Bool {
    guard !plan.consumed.contains(element), !written.contains(element), page.count(page.special, in: element) == 0,
      plan.reveals[element] == nil
    else { return false }
    return Self.inline.contains(page.name(element))
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "ruby", "img", "del", "ins",
  ]

  /// Writes the text that begins with a node, up to what is no part of it.
  ///
  /// - Returns: the node behind it.
  private mutating func flow(_ first: Int, before end: Int) -> Int {
    var index = first
    let parent = page.parents[first]
    while index < end, page.parents[index] == parent {
      let node = tree.nodes[index]
      guard node.kind == .string ? !plan.consumed.contains(index) : node.kind == .element && flowsAlong(index) else {
        break
      }
      index = max(Int(node.next), index + 1)
    }
    guard index > first else { return max(Int(tree.nodes[first].next), first + 1) }
    if messages != nil { for node in first..<index where tree.nodes[node].kind == .string { inlineTexts(node) } }
    if page.says(first..<index) {
      write(first..<index, as: "body", of: sheet)
    } else if page.says(first..<index, orExpression: true) {
      leave(first..<index)
    }
    return index
  }

  /// What a template puts there, nobody can tell.
  private mutating func leave(_ run: Range<Int>) {
    for node in run where tree.nodes[node].kind == .string {
      let text = tree.string(node)
      if text.contains("(") || text.contains("include") { writer.leave(node) }
    }
  }

  /// Writes an element with all that is in it, or goes into it.
  ///
  /// - Returns: the node to go on with.
  private mutating func element(_ element: Int, depth: Int) -> Int {
    let next = Int(tree.nodes[element].next)
    guard depth < FormWriter.deepest, !writer.builder.isFull else {
      writer.leave(element)
      return next
    }
    if left.contains(element) || written.contains(element) || page.zones.contains(element) { return next }
    if form(element) { return next }
    if let question = plan.owned[element], plan.questions[question].place == element {
      field(question)
      walk(element + 1..<next, depth: depth + 1)
      return next
    }
    if let question = plan.questionOf[element] {
      if plan.questions[question].place == element { field(question) }
      return next
    }
    if plan.consumed.contains(element) {
      // A label may stand around what it names.
      return page.count(page.controls, in: element) > 0 ? intoLabel(element, depth: depth) : next
    }
    let name = page.name(element)
    if page.isButton(element, name) {
      button(element)
      return next
    }
    if HTMLWords.isCaptcha(page.classes(of: element)) {
      captcha(element)
      return next
    }
    if page.isFragment(element), messages != nil, fragment(element, depth: depth) { return next }
    if page.count(page.special, in: element) > 0 || plan.reveals[element] != nil {
      if name == "input" { return next }
      return group(element, name, depth: depth) ? next : element + 1
    }
    if messages != nil {
      boundTexts(in: element)
      if bound(element) != nil { return next }
    }
    if page.says(element + 1..<next) || holdsThings(element) {
      write(element..<next, as: "body", of: sheet)
    } else if page.says(element + 1..<next, orExpression: true) {
      leave(element + 1..<next)
    }
    return next
  }

  /// Whether an element is a form that is not read here.
  private func form(_ element: Int) -> Bool { element != scope && left.contains(element) }

  private mutating func intoLabel(_ label: Int, depth: Int) -> Int {
    let next = Int(tree.nodes[label].next)
    for control in page.controls(in: label) {
      guard let question = plan.questionOf[control], plan.questions[question].place == control else { continue }
      field(question)
    }
    return next
  }

  private func holdsThings(_ element: Int) -> Bool {
    (element..<Int(tree.nodes[element].next)).contains {
      guard tree.nodes[$0].kind == .element else { return false }
      return ["img", "iframe", "video", "audio", "object", "embed", "table"].contains(page.name($0))
    }
  }
}
