import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// Blocks: each is a page, some of them several.
extension ONSEQReader {
  /// A question of a block, and when it is the one that is asked.
  struct Question {
    var node: Int
    /// The `when` of a variant.
    var when: Int?
    /// The part of the block in which it stands, of the oldest generation.
    var part: Int?
  }

  func questions(of block: Int) -> [Question] {
    var result: [Question] = []
    for variant in writer.elements(of: writer.member("question_variants", of: block)) {
      guard let question = writer.member("question", of: variant) else { continue }
      result.append(Question(node: question, when: writer.member("when", of: variant)))
    }
    if let question = writer.member("question", of: block), writer.kind(of: question) == .object {
      result.append(Question(node: question))
    }
    result += writer.elements(of: writer.member("questions", of: block)).map { Question(node: $0) }
    for part in writer.elements(of: writer.member("sections", of: block)) {
      result += writer.elements(of: writer.member("questions", of: part)).map { Question(node: $0, part: part) }
    }
    return result.filter { writer.kind(of: $0.node) == .object }
  }

  mutating func block(_ index: Int) {
    let block = blocks[index]
    guard let page = openPage(block.node) else { return }
    setCondition(page, index)
    fill(page, block.node)
    next(index)
    writer.close()
    more(block.node, index)
  }

  /// The pages that a list has beside its own: to add, to change and to remove an entry.
  private mutating func more(_ block: Int, _ index: Int) {
    let add = writer.member("add_block", of: block) ?? writer.member("add_or_edit_block", of: block)
    if let add { entry(add, of: block, index, edited: writer.member("edit_block", of: block)) }
    for part in writer.elements(of: writer.member("repeating_blocks", of: block)) {
      entry(part, of: block, index, edited: nil)
    }
    for key in ["remove_block", "unrelated_block"] {
      guard let part = writer.member(key, of: block), let page = openPage(part) else { continue }
      if key == "remove_block" {
        // Nobody comes by it on the way: it opens from a link beside the entry.
        asked(page, index, for: writer.string(writer.member("id", of: part)))
      } else {
        setCondition(page, index)
      }
      fill(page, part)
      writer.close()
    }
  }

  /// Gives a page that only opens on request its condition.
  private mutating func asked(_ page: UInt32, _ index: Int, for id: String) {
    writer.builder.set(page, PageProperty.shownWhen, .unknown, at: .none)
    writer.setUnwritten(page, .all([.code("request for \(id)", []), shown(index)]))
  }

  /// A page that is filled in for each entry of a list.
  ///
  /// - Parameter edited: the page on which it is changed, which asks the same again.
  private mutating func entry(_ part: Int, of block: Int, _ index: Int, edited: Int?) {
    guard let page = openPage(part) else { return }
    let isAdding = writer.member("add_block", of: block) == part
    if let condition = adding(writer.string(writer.member("id", of: part))) {
      writer.setCondition(page, condition.condition, at: condition.at)
    } else {
      setCondition(page, index)
    }
    let questions = questions(of: part)
    title(of: page, part, questions)
    if let group = writer.open(.group, at: part) {
      writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
      let list = writer.member("for_list", of: block)
      let name = writer.string(list)
      if isAdding || writer.member("add_or_edit_block", of: block) == part {
        writer.state(group, GroupProperty.id, list)
        if lists.contains(name) { writer.builder.model.nodes[Int(group)].key = writer.text(list) }
      }
      if writer.member("add_or_edit_block", of: block) != part {
        writer.builder.setDefault(group, GroupProperty.repeats, .bool(true))
      }
      ask(questions, of: page)
      if let edited { self.edited(edited, after: part, of: page) }
      writer.close()
    }
    texts(of: part, page)
    writer.close()
  }

  /// When people said that they want to add an entry.
  private func adding(_ id: String) -> (condition: Condition, at: Int)? {
    guard let options = adders[id], let first = options.first else { return nil }
    let conditions = options.compactMap { it -> Condition? in
      guard let answer = writer.member("id", of: it.answer), let value = writer.member("value", of: it.option) else {
        return nil
      }
      let name = writer.name(answer)
      return it.isTick ? .includes(name, writer.string(value)) : .equals(name, writer.string(value))
    }
    guard conditions.count == options.count, let node = writer.member("value", of: first.option) else { return nil }
    return (.any(conditions), writer.member("action", of: first.option) ?? node)
  }

  /// What the page on which an entry is changed has that the one on which it is added has not.
  private mutating func edited(_ block: Int, after add: Int, of page: UInt32) {
    var known = Set(words(in: add))
    var asked: Set<String> = []
    for question in questions(of: add) {
      asked.formUnion(answers(of: question.node).map { writer.string(writer.member("id", of: $0)) })
    }
    for question in questions(of: block) {
      var parts: [(text: Int?, role: String)] = titles(question.node).map { ($0, "body") }
      for key in ["description", "instruction", "warning", "definitions", "guidance"] {
        parts.append((writer.member(key, of: question.node), "hint"))
      }
      for answer in answers(of: question.node) {
        if asked.contains(writer.string(writer.member("id", of: answer))) {
          for key in ["label", "description"] { parts.append((writer.member(key, of: answer), "body")) }
        } else {
          self.answer(answer, Asked(isLone: false))
        }
      }
      for part in parts {
        let own = words(in: part.text)
        guard !own.allSatisfy(known.contains) else { continue }
        known.formUnion(own)
        content(part.text, as: part.role, of: page)
      }
    }
  }

  /// All strings in a node.
  private func words(in node: Int?) -> [String] {
    guard let node else { return [] }
    return (node..<max(node + 1, Int(writer.tree.nodes[node].next)))
      .filter { writer.tree.nodes[$0].kind == .string }.map { writer.tree.string($0) }
  }

  // MARK: A page

  private mutating func openPage(_ block: Int) -> UInt32? {
    guard let page = writer.open(.page, at: block) else { return nil }
    writer.state(page, PageProperty.id, writer.member("id", of: block))
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, Self.kind(type(of: block))))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    if Self.kind(type(of: block)) == "review" { writer.builder.setDefault(page, PageProperty.editable, .bool(true)) }
    return page
  }

  private static func kind(_ type: String) -> String {
    switch type {
    case "Introduction": "start"
    case "Summary", "SectionSummary", "CalculatedSummary", "GrandCalculatedSummary": "review"
    case "Interstitial", "Confirmation", "Content", "ListCollectorContent": "content"
    default: "question"
    }
  }

  private mutating func fill(_ page: UInt32, _ block: Int) {
    let questions = questions(of: block)
    title(of: page, block, questions)
    ask(questions, of: page)
    texts(of: block, page)
  }

  /// A page is called what its question asks; the block's own title stands above it.
  private mutating func title(of page: UInt32, _ block: Int, _ questions: [Question]) {
    let own = writer.member("title", of: block)
    let isLone = questions.count == 1 || questions.contains { $0.when != nil }
    let heading = isLone ? questions.first.flatMap { titles($0.node).last } : nil
    let content = writer.member("content", of: block) ?? writer.member("content", of: firstVariant(block))
    let about = writer.kind(of: content) == .object ? writer.member("title", of: content) : nil
    let calculated = writer.member(["calculation", "title"], of: block)
    let candidates = [heading, about, own, calculated]
    guard let shown = candidates.compactMap({ plain($0) != nil ? $0 : nil }).first else {
      // Sections of the oldest generation, and introductions, are called after the survey.
      let part =
        questions.first.flatMap { writer.member("title", of: $0.part) }
        ?? writer.member("title", of: blockSection(block))
      let fallback = writer.isFilled(part) ? part : writer.member("title", of: root)
      if type(of: block) != "Question", writer.isFilled(fallback) {
        writer.builder.setDefault(page, PageProperty.title, writer.text(fallback))
      }
      return
    }
    if let heading, heading == shown, writer.isFilled(own), writer.string(own) != writer.string(plain(heading)) {
      writer.write(own, as: "title", of: page)
    }
    guard let written = self.content(shown, as: "title", of: page) else { return }
    state(page, PageProperty.title, written)
  }

  /// A text property as people read it; what for the most part only the platform can word is unknown.
  mutating func state<P: PropertySet>(_ node: UInt32, _ property: P, _ written: WrittenText) {
    let isCut = writer.builder.model.value(written.node, TextProperty.hasExpression).boolValue
    let words = writer.builder.model.values.text[written.prose.range].split(separator: 0x20)
    if isCut && words.count < 3 {
      writer.builder.set(node, property, .unknown, at: written.place)
    } else {
      writer.state(node, property, written)
    }
  }

  private func firstVariant(_ block: Int) -> Int? {
    writer.elements(of: writer.member("content_variants", of: block)).first
  }

  private func blockSection(_ block: Int) -> Int? { blocks.first { $0.node == block }?.group }

  /// What else stands on a page.
  private mutating func texts(of block: Int, _ page: UInt32) {
    content(writer.member("description", of: block), as: "body", of: page)
    for key in ["content", "primary_content", "preview_content", "secondary_content", "information_to_provide"] {
      content(writer.member(key, of: block), as: "body", of: page, isPageTitled: key == "content")
    }
    for variant in writer.elements(of: writer.member("content_variants", of: block)) {
      content(writer.member("content", of: variant), as: "body", of: page)
    }
    list(writer.member("summary", of: block), of: page)
    list(writer.member(["list_summary", "summary"], of: block), of: page)
    content(writer.member("cancel_text", of: block), as: "button", of: page)
  }

  /// The list of entries on a page.
  private mutating func list(_ summary: Int?, of page: UInt32) {
    content(writer.member("title", of: summary), as: "body", of: page)
    content(writer.member("item_title", of: summary), as: "body", of: page)
    for item in writer.elements(of: writer.member("items", of: summary)) {
      for key in ["title", "item_label", "empty_list_text"] {
        content(writer.member(key, of: item), as: "body", of: page)
      }
      content(writer.member("add_link_text", of: item), as: "link", of: page)
    }
  }

  // MARK: Pages that the runner adds

  /// The answers of a section, once it is done.
  mutating func summary(ofSection section: Int) {
    guard let summary = writer.member("summary", of: section),
      writer.isTrue(writer.member("show_on_completion", of: summary)), let page = writer.open(.page, at: summary)
    else { return }
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, "review"))
    writer.builder.setDefault(page, PageProperty.editable, .bool(true))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    let own = plain(writer.member("title", of: summary)) != nil
    let title = own ? writer.member("title", of: summary) : writer.member("title", of: section)
    if let written = content(title, as: "title", of: page) { state(page, PageProperty.title, written) }
    for item in writer.elements(of: writer.member("items", of: summary)) {
      for key in ["title", "item_label", "empty_list_text"] {
        content(writer.member(key, of: item), as: "body", of: page)
      }
      content(writer.member("add_link_text", of: item), as: "link", of: page)
    }
    writer.close()
  }

  /// The page from which all is sent.
  mutating func ending() {
    let flow = writer.member(["questionnaire_flow", "options", "summary"], of: root)
    let submission = writer.member("submission", of: root)
    guard let place = flow ?? submission, let page = writer.open(.page, at: place) else { return }
    writer.builder.setDefault(
      page, PageProperty.kind, writer.word(.pageKind, flow == nil ? "content" : "review"))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    if flow != nil { writer.builder.setDefault(page, PageProperty.editable, .bool(true)) }
    if let written = content(writer.member("title", of: submission), as: "title", of: page) {
      state(page, PageProperty.title, written)
    } else {
      let title = flow == nil ? "Submit your questionnaire" : "Check your answers and submit"
      writer.builder.setDefault(page, PageProperty.title, writer.text(title))
    }
    for key in ["guidance", "warning"] { content(writer.member(key, of: submission), as: "body", of: page) }
    if let label = writer.member("button", of: submission), writer.isFilled(label),
      let button = writer.open(.button, at: label)
    {
      writer.state(button, ButtonProperty.label, writer.write(label, as: "button", of: button))
      writer.builder.setDefault(button, ButtonProperty.action, writer.word(.buttonAction, "submit"))
      writer.close()
    }
    writer.close()
  }
}
