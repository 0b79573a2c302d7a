import ServiceLintModel
import ServiceLintReaders
import ServiceLintValue

/// Questions: what stands above answers that belong together.
extension ONSEQReader {
  /// What an answer takes from its question.
  struct Asked {
    /// The question's title, as it was written.
    var title: WrittenText?
    /// The question's description.
    var hint: WrittenText?
    /// Whether there is no other answer.
    var isLone: Bool
    /// The question's own `mandatory`.
    var mandatory: Int?
    /// Whether the answer is the one that rules out all others.
    var isExclusive = false
  }

  mutating func ask(_ questions: [Question], of page: UInt32) {
    var earlier: [Condition] = []
    var part: Int?
    for question in questions {
      if let own = question.part, own != part {
        part = own
        content(writer.member("title", of: own), as: "body", of: page)
        content(writer.member("description", of: own), as: "body", of: page)
      }
      var condition: (condition: Condition, at: Int)?
      if let when = question.when {
        let asked = self.condition(when)
        // The first variant that fits is asked.
        condition = (.all(earlier.map(\.negated) + [asked]), when)
        earlier.append(asked)
      } else {
        condition = kept(question.node)
      }
      let isTitled = questions.count == 1 || question.when != nil && earlier.count == 1
      self.question(question.node, on: page, isPageTitled: isTitled, condition)
    }
  }

  private mutating func question(
    _ node: Int, on page: UInt32, isPageTitled: Bool, _ condition: (condition: Condition, at: Int)?
  ) {
    let answers = answers(of: node)
    let own = answers.filter { writer.member("parent_answer_id", of: $0) == nil }
    let dynamic = writer.elements(of: writer.member(["dynamic_answers", "answers"], of: node))
    let isRepeated = ["RepeatingAnswer", "RepeatingQuestion"].contains(writer.string(writer.member("type", of: node)))
    let isLone = own.count + dynamic.count == 1
    let isNamed = isLone && (own + dynamic).contains { plain(writer.member("label", of: $0)) != nil }
    let needsGroup = !isLone && !(own + dynamic).isEmpty || isRepeated || condition != nil || isNamed && !isPageTitled
    var owner = page
    var group: UInt32?
    if needsGroup, let made = writer.open(.group, at: node) {
      owner = made
      group = made
      writer.state(made, GroupProperty.id, writer.member("id", of: node))
      let drawn = isLone && !isNamed ? "nothing" : "fieldset"
      writer.builder.setDefault(made, GroupProperty.drawnAs, writer.word(.drawnAs, drawn))
      writer.builder.setDefault(made, GroupProperty.hasContent, .bool(true))
      if isRepeated { writer.state(made, GroupProperty.repeats, .bool(true), from: writer.member("type", of: node)) }
      if let condition { writer.setCondition(made, condition.condition, at: condition.at) }
    }
    var title: WrittenText?
    if isPageTitled {
      title = pageTitle(of: page)
    } else {
      for node in titles(node) { title = content(node, as: "title", of: owner) ?? title }
    }
    if let group, let title, !(isLone && !isNamed) { state(group, GroupProperty.title, title) }
    let hint = about(node, of: owner)
    let exclusive = writer.string(writer.member("type", of: node)) == "MutuallyExclusive" ? own.last : nil
    for answer in answers {
      self.answer(
        answer,
        Asked(
          title: title, hint: hint, isLone: isLone,
          mandatory: answer == own.first ? writer.member("mandatory", of: node) : nil,
          isExclusive: answer == exclusive && own.count > 1))
    }
    for answer in dynamic { self.answer(answer, Asked(title: title, hint: hint, isLone: isLone)) }
    messages(writer.member(["validation", "messages"], of: node), of: owner)
    if group != nil { writer.close() }
  }

  func answers(of question: Int) -> [Int] {
    let answers = writer.elements(of: writer.member("answers", of: question))
    // The oldest ones call them responses.
    return (answers.isEmpty ? writer.elements(of: writer.member("responses", of: question)) : answers)
      .filter { writer.kind(of: $0) == .object }
  }

  /// The title of a page that was written already.
  private func pageTitle(of page: UInt32) -> WrittenText? {
    let title = writer.builder.model.value(page, PageProperty.title)
    guard title.tag == .text || title.tag == .unknown else { return nil }
    let prose = title.tag == .unknown ? Value.emptyText : title
    return WrittenText(
      node: page, content: prose, prose: prose, place: writer.builder.model.origin(page, PageProperty.title))
  }

  /// What stands between a question and its answers.
  ///
  /// - Returns: its description.
  @discardableResult
  mutating func about(_ question: Int, of owner: UInt32) -> WrittenText? {
    let hint = content(writer.member("description", of: question), as: "hint", of: owner)
    for key in ["instruction", "warning", "definitions", "definition", "guidance"] {
      content(writer.member(key, of: question), as: "hint", of: owner)
    }
    return hint
  }
}
