import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// When something is shown, with the node that says it.
struct SurveyCondition {
  var condition: Condition
  var source: Int
}

/// One reading of one survey.
struct SurveyReader {
  var writer: FormWriter
  let names: SurveyNames
  /// The language that the survey names; empty: none.
  let locale: String
  /// The languages that texts are there in, besides the default.
  let languages: [String]
  /// Names that a trigger shows: what they hang on cannot be said in one condition.
  private var shownByTrigger: Set<String> = []
  /// Whether nothing can be answered: a survey that only shows.
  private(set) var isReadOnly = false
  /// Whether an answer moves on by itself.
  private(set) var movesOn = false
  /// Whether titles of questions are hidden unless they say otherwise.
  private(set) var hidesTitles = false

  init(_ source: DefinitionSource, format: SurveyJS, builder: inout ModelBuilder) {
    let tree = source.tree
    names = SurveyNames(of: source.node, in: tree, beside: source.companions.map(\.tree))
    locale = SurveyElements.string(tree.value(of: source.node, "locale"), tree)
    languages = Self.languages(of: source.node, tree)
    writer = FormWriter(source, format: format, builder: &builder)
  }

  func member(_ key: String, of node: Int) -> Int? { writer.member(key, of: node) }

  /// The first of several names of a member: the library renamed some and reads both.
  func member(_ keys: [String], of node: Int) -> Int? {
    for key in keys { if let found = writer.member(key, of: node) { return found } }
    return nil
  }

  func string(_ key: String, of node: Int) -> String { writer.string(writer.member(key, of: node)) }

  // MARK: The survey

  mutating func survey(_ root: Int) {
    readSettings(root)
    let (service, form) = writer.openForm(at: root)
    writer.builder.setDefault(
      form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    _ = service
    settings(of: form, root)
    pages(root)
    confirmation(root)
    writer.close()
    writer.close()
  }

  private mutating func readSettings(_ root: Int) {
    isReadOnly = string("mode", of: root) == "display" || writer.isTrue(member("readOnly", of: root))
    movesOn = writer.isTrue(member(["goNextPageAutomatic", "autoAdvanceEnabled"], of: root))
    hidesTitles = string("questionTitleLocation", of: root) == "hidden"
    for trigger in writer.elements(of: member("triggers", of: root)) {
      for key in ["pages", "questions"] {
        for name in writer.elements(of: writer.member(key, of: trigger)) { shownByTrigger.insert(writer.string(name)) }
      }
    }
  }

  private mutating func settings(of form: UInt32, _ root: Int) {
    let required = member(["requiredMark", "requiredText"], of: root)
    if let required, writer.kind(of: required) == .string {
      let marks = writer.isFilled(required) ? "required" : "none"
      writer.state(form, FormProperty.marks, writer.word(.mark, marks), from: required)
    }
    let title = member("title", of: root)
    if !writer.isFalse(member("showTitle", of: root)) {
      let written = write(title, as: "title", of: form)
      writer.state(form, FormProperty.title, written)
      write(member("description", of: root), as: "body", of: form)
    }
    if !locale.isEmpty { writer.state(form, FormProperty.language, member("locale", of: root)) }
    if !languages.isEmpty {
      let main = locale.isEmpty ? "en" : locale
      let all = ([main] + languages.filter { $0 != main }).map { writer.text($0) }
      writer.builder.setDefault(form, FormProperty.languages, writer.builder.model.values.addList(all).stated)
      if locale.isEmpty { writer.builder.setDefault(form, FormProperty.language, writer.text("en")) }
    } else if locale.isEmpty {
      writer.builder.set(form, FormProperty.language, .unknown, at: .none)
      writer.builder.set(form, FormProperty.languages, .unknown, at: .none)
    }
    let limit = member(["timeLimit", "maxTimeToFinish"], of: root)
    if let seconds = writer.integer(limit), seconds > 0 {
      writer.state(form, FormProperty.timeLimitMinutes, .int((seconds - 1) / 60 + 1), from: limit)
    }
    if let preview = member("showPreviewBeforeComplete", of: root) {
      let isShown = writer.isScalar(preview) && !["false", "noPreview"].contains(writer.string(preview))
      writer.state(form, FormProperty.reviewed, .bool(isShown), from: preview)
    }
  }

  // MARK: Pages

  private mutating func pages(_ root: Int) {
    let list = member("pages", of: root)
    guard let list else {
      let elements = member(["elements", "questions"], of: root) ?? root
      if let page = writer.open(.page, at: elements) { finish(page, walk(writer.elements(of: elements), depth: 0)) }
      return
    }
    let all = writer.elements(of: list)
    if string("questionsOnPageMode", of: root) == "singlePage", let page = writer.open(.page, at: list) {
      var contents = PageContents()
      for page in all { contents.add(group(page, drawnAs: "panel", depth: 0)) }
      return finish(page, contents)
    }
    let startsFirst = writer.isTrue(member(["firstPageIsStartPage", "firstPageIsStarted"], of: root))
    let hasTitles = !writer.isFalse(member("showPageTitles", of: root))
    for (index, page) in all.enumerated() {
      self.page(page, isStart: startsFirst && index == 0, hasTitle: hasTitles)
    }
    buttons(root)
  }

  private mutating func page(_ node: Int, isStart: Bool, hasTitle: Bool) {
    guard writer.kind(of: node) == .object, let page = writer.open(.page, at: node) else { return }
    writer.state(page, PageProperty.id, member("name", of: node))
    if let shown = condition(of: node) { writer.setCondition(page, shown.condition, at: shown.source) }
    if hasTitle { writer.state(page, PageProperty.title, write(member("title", of: node), as: "title", of: page)) }
    var contents = PageContents()
    if write(member("description", of: node), as: "hint", of: page) != nil { contents.hasContent = true }
    contents.add(walk(elements(of: node), depth: 0))
    finish(page, contents)
    if isStart { writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, "start")) }
  }

  private mutating func finish(_ page: UInt32, _ contents: PageContents) {
    writer.builder.setDefault(
      page, PageProperty.kind, writer.word(.pageKind, contents.asks ? "question" : "content"))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
    writer.close()
  }

  /// Buttons whose words the survey sets; the others are the library's.
  private mutating func buttons(_ root: Int) {
    let all: [(keys: [String], action: String)] = [
      (["startSurveyText"], "next"), (["pagePrevText"], "back"), (["pageNextText"], "next"), (["previewText"], "next"),
      (["editText"], "back"), (["completeText"], "submit"),
    ]
    for (keys, action) in all {
      guard let label = member(keys, of: root), let button = writer.open(.button, at: label) else { continue }
      writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, action))
      writer.state(button, ButtonProperty.label, write(label, as: "button", of: button))
      writer.close()
    }
  }

  /// The page behind the last one, if the survey words it.
  private mutating func confirmation(_ root: Int) {
    guard !writer.isFalse(member(["showCompletePage", "showCompletedPage"], of: root)) else { return }
    let own = member("completedHtml", of: root)
    let others = writer.elements(of: member("completedHtmlOnCondition", of: root))
    guard let first = own ?? others.first, let page = writer.open(.page, at: first) else { return }
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, "confirmation"))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    write(own, as: "body", of: page)
    for other in others {
      write(
        writer.member("html", of: other), as: "body", of: page, when: parse(writer.member("expression", of: other)))
    }
    writer.close()
  }

  // MARK: Conditions

  /// When an element is shown. `visible: false` only says how it starts: `visibleIf` goes before it (survey-core,
  /// `SurveyElement.isVisible` and `runConditions`).
  ///
  /// - Returns: `nil` if it is always shown.
  func condition(of node: Int) -> SurveyCondition? {
    let isTriggered = !shownByTrigger.isEmpty && shownByTrigger.contains(string("name", of: node))
    if let stated = parse(member("visibleIf", of: node)) {
      return isTriggered ? SurveyCondition(condition: .code("", []), source: stated.source) : stated
    }
    if let visible = member("visible", of: node), writer.isFalse(visible) {
      return SurveyCondition(condition: isTriggered ? .code("", []) : .never, source: visible)
    }
    return nil
  }

  /// The condition that an expression says; `nil`: there is none.
  func parse(_ node: Int?) -> SurveyCondition? {
    guard let node, writer.isFilled(node) else { return nil }
    let condition = SurveyExpression.parse(Array(writer.string(node).utf8), names)
    return SurveyCondition(condition: condition, source: node)
  }

  // MARK: Elements

  func elements(of node: Int) -> [Int] {
    writer.elements(of: member("elements", of: node)) + writer.elements(of: member("questions", of: node))
  }

  mutating func walk(_ elements: [Int], depth: Int) -> PageContents {
    var contents = PageContents()
    for element in elements { contents.add(walk(element, depth: depth)) }
    return contents
  }

  mutating func walk(_ node: Int, depth: Int) -> PageContents {
    guard depth < FormWriter.deepest, writer.kind(of: node) == .object, !writer.builder.isFull else {
      writer.leave(node)
      return PageContents()
    }
    let type = type(of: node)
    switch type.role {
    case .field: return field(node, type)
    case .expression: return expression(node)
    case .panel: return group(node, drawnAs: "panel", depth: depth)
    case .rows: return rows(node, depth: depth)
    case .matrix: return matrix(node)
    case .matrixDropdown: return matrixDropdown(node)
    case .matrixDynamic: return matrixDynamic(node, depth: depth)
    case .multipleText: return multipleText(node)
    case .text: return text(node, [("html", "body")])
    case .help:
      // The court's `helptext` unfolds; its title is what one presses.
      return text(node, [("title", member("body", of: node) == nil ? "body" : "title"), ("body", "body")])
    case .image: return image(node)
    case .button: return button(node)
    }
  }

  func type(of node: Int) -> SurveyType {
    let name = string("type", of: node)
    if let known = SurveyType.named(name) { return known }
    var type = SurveyType(kind: "custom", isOwn: true)
    let members = Set(writer.members(of: node).map { writer.tree.key($0.key) })
    if members.contains("elements") {
      type.role = .panel
    } else if members.contains("templateElements") {
      type.role = .rows
    } else if members.contains("html"), !members.contains("isRequired") {
      type.role = .text
    } else if members.contains("choices") || members.contains("choicesByUrl") {
      type.answeredBy = ["choose"]
      type.kind = name.lowercased().contains("check") ? "checkboxes" : "radio"
      type.isMultiple = type.kind == "checkboxes"
    }
    return type
  }

  // MARK: Texts, images, buttons

  private mutating func text(_ node: Int, _ parts: [(key: String, role: String)]) -> PageContents {
    let shown = condition(of: node)
    var contents = PageContents()
    for (key, role) in parts
    where write(member(key, of: node), as: role, of: writer.builder.current, when: shown) != nil {
      contents.hasContent = shown?.condition != .never
    }
    return contents
  }

  private mutating func image(_ node: Int) -> PageContents {
    guard let image = writer.open(.image, at: node) else { return PageContents() }
    if let shown = condition(of: node) { writer.setCondition(image, shown.condition, at: shown.source) }
    if let alternative = member("altText", of: node), writer.kind(of: alternative) == .string {
      writer.state(image, ImageProperty.alternative, writer.text(alternative), from: alternative)
    }
    writer.state(image, ImageProperty.url, member("imageLink", of: node))
    writer.close()
    return PageContents(hasContent: true)
  }

  private mutating func button(_ node: Int) -> PageContents {
    guard let button = writer.open(.button, at: node) else { return PageContents() }
    if let shown = condition(of: node) { writer.setCondition(button, shown.condition, at: shown.source) }
    writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, "event"))
    writer.state(
      button, ButtonProperty.label, write(member(["buttonText", "title"], of: node), as: "button", of: button))
    writer.close()
    return PageContents(hasContent: true)
  }
}
