import ServiceLintModel
import ServiceLintReaders

/// Texts: a string, `{text, placeholders}`, `{text_plural: {forms}, placeholders}`, or blocks of them.
extension ONSEQReader {
  /// The string of a text; of plural forms the one for several.
  func plain(_ node: Int?) -> Int? {
    guard let node else { return nil }
    if writer.kind(of: node) == .string { return writer.isFilled(node) ? node : nil }
    if let text = writer.member("text", of: node), writer.isFilled(text) { return text }
    let forms = writer.members(of: writer.member(["text_plural", "forms"], of: node))
    return forms.last { writer.tree.isKey($0.key, "other") }?.value ?? forms.last?.value
  }

  /// The titles of a question: of those under conditions the one without comes last.
  func titles(_ question: Int) -> [Int] {
    let all = writer.elements(of: writer.member("titles", of: question)).compactMap { writer.member("value", of: $0) }
    return all.isEmpty ? writer.member("title", of: question).map { [$0] } ?? [] : all
  }

  /// Opens the texts in a node, whatever its shape.
  ///
  /// - Parameter isPageTitled: whether its `title` stands on the page already.
  /// - Returns: the first one.
  @discardableResult
  mutating func content(
    _ node: Int?, as role: String, of owner: UInt32, isPageTitled: Bool = false, depth: Int = 0
  ) -> WrittenText? {
    guard let node, depth < 20 else {
      writer.leave(node)
      return nil
    }
    switch writer.kind(of: node) {
    case .string: return writer.write(node, as: role, of: owner)
    case .array:
      var first: WrittenText?
      for element in writer.elements(of: node) {
        let written = content(element, as: role, of: owner, depth: depth + 1)
        first = first ?? written
      }
      return first
    case .object: break
    default: return nil
    }
    if let text = writer.member("text", of: node) { return writer.writeTemplate(text, as: role, of: owner) }
    if writer.member("text_plural", of: node) != nil {
      var last: WrittenText?
      for form in writer.members(of: writer.member(["text_plural", "forms"], of: node)) {
        last = writer.writeTemplate(form.value, as: role, of: owner) ?? last
      }
      return last
    }
    var first: WrittenText?
    for key in Self.parts where writer.member(key, of: node) != nil {
      if isPageTitled, key == "title" { continue }
      let isButton = key == "show_guidance" || key == "hide_guidance"
      let written = content(writer.member(key, of: node), as: isButton ? "button" : role, of: owner, depth: depth + 1)
      if !isButton { first = first ?? written }
    }
    return first
  }

  /// The texts of a block of content, in the order in which they are shown.
  private static let parts = [
    "show_guidance", "title", "description", "instruction", "list", "content", "contents", "guidance", "definition",
    "definitions", "question", "questions", "instructions", "hide_guidance",
  ]

  /// Error messages in words of the questionnaire's own, by the runner's codes.
  mutating func messages(_ messages: Int?, of owner: UInt32) {
    for message in writer.members(of: messages) { content(message.value, as: "error", of: owner) }
  }
}
