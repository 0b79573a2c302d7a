import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one form of GC Forms.
struct GCFormsReader {
  var writer: FormWriter
  /// The file's object: the form, or the record around it.
  let root: Int
  let form: Int
  /// The elements by `id`, the first of those that share one.
  var elements: [String: Int] = [:]
  /// The elements in order, by `id`.
  var ids: [String] = []
  /// What is stored of the answers of an element, by its `id`; made when first asked for.
  private var stored: [String: [String]] = [:]
  var english = Value.emptyText
  var french = Value.emptyText
  /// The languages in which the form says anything.
  var speaks = (english: true, french: true)

  init(_ writer: FormWriter, root: Int, form: Int) {
    self.writer = writer
    self.root = root
    self.form = form
  }

  func member(_ key: String, of object: Int?) -> Int? { writer.member(key, of: object) }

  func property(_ key: String, of element: Int) -> Int? { writer.member(["properties", key], of: element) }

  mutating func read() {
    english = writer.text("en")
    french = writer.text("fr")
    for element in writer.elements(of: member("elements", of: form)) where writer.kind(of: element) == .object {
      let id = writer.string(member("id", of: element))
      if elements[id] == nil {
        elements[id] = element
        ids.append(id)
      }
    }
    speaks = (says("En"), says("Fr"))
    let (service, form) = writer.openForm(at: root)
    for list in [ServiceProperty.steps, .tasks, .documents, .channels] {
      writer.builder.set(service, list, .unknown, at: .none)
    }
    describe(form)
    pages()
    writer.close()
    writer.close()
  }

  private mutating func describe(_ node: UInt32) {
    writer.state(node, FormProperty.title, say("title", of: form, as: "title", owner: node, isWhole: true))
    let web = writer.words(.channelKind, ["web"])
    writer.builder.setDefault(node, FormProperty.sends, web)
    writer.builder.setDefault(node, FormProperty.language, english)
    let languages = writer.builder.model.values.addList([english, french])
    writer.builder.setDefault(node, FormProperty.languages, languages)
    let record = member("id", of: root)
    if root != form, writer.isFilled(record) {
      writer.state(node, FormProperty.id, record)
      writer.builder.model.identity = writer.string(record)
    }
    writer.state(node, FormProperty.saveAndResume, flag: member("saveAndResume", of: root))
    let layout = writer.elements(of: member("groupsLayout", of: form))
    if writer.members(of: member("groups", of: form)).isEmpty {
      writer.builder.setDefault(node, FormProperty.reviewed, .bool(false))
    } else {
      // `showReviewPage`: only where there are several pages of one's own.
      writer.builder.setDefault(node, FormProperty.reviewed, .bool(layout.count > 1))
    }
    let address = writer.member(["deliveryOption", "emailAddress"], of: root)
    guard writer.isFilled(address), let address, let output = writer.open(.output, at: address) else { return }
    writer.builder.setDefault(node, FormProperty.outputs, .lazy)
    writer.builder.setDefault(output, OutputProperty.kind, writer.word(.outputKind, "email"))
    writer.state(output, OutputProperty.target, address)
    writer.builder.setDefault(output, OutputProperty.carriesAnswers, .bool(true))
    writer.close()
  }

  // MARK: Texts

  /// Whether any of the form's own words are in a language.
  private func says(_ language: String) -> Bool {
    var count = 0
    if writer.isFilled(member("title" + language, of: form)) { return true }
    for id in ids {
      guard let element = elements[id] else { continue }
      if writer.isFilled(property("title" + language, of: element))
        || writer.isFilled(property("description" + language, of: element))
      {
        return true
      }
      count += 1
      if count > 10_000 { break }
    }
    return false
  }

  /// Writes a text in both languages: `titleEn` and `titleFr`.
  ///
  /// - Parameters:
  ///   - isWhole: whether to say that it is missing, although the form says nothing at all in that language.
  ///   - isMarkdown: whether the platform reads Markdown in it (`RichText`).
  @discardableResult
  mutating func say(
    _ key: String, of object: Int?, as role: String, owner: UInt32, isWhole: Bool = false, isMarkdown: Bool = false
  ) -> WrittenText? {
    say(
      member(key + "En", of: object), member(key + "Fr", of: object), as: role, owner: owner, isWhole: isWhole,
      isMarkdown: isMarkdown)
  }

  @discardableResult
  mutating func say(
    _ en: Int?, _ fr: Int?, as role: String, owner: UInt32, isWhole: Bool = false, isMarkdown: Bool = false
  ) -> WrittenText? {
    var versions: [TranslatedText] = []
    if speaks.english || isWhole || writer.isFilled(en) {
      versions.append(TranslatedText(language: english, source: en))
    }
    if speaks.french || isWhole || writer.isFilled(fr) {
      versions.append(TranslatedText(language: french, source: fr))
    }
    return writer.write(versions, as: role, of: owner, isMarkdown: isMarkdown)
  }

  // MARK: Answers

  /// What is stored of each answer of an element: its words. One without any goes by its number.
  mutating func answers(of id: String) -> [String] {
    if let known = stored[id] { return known }
    let choices = writer.elements(of: elements[id].flatMap { property("choices", of: $0) })
    let made = choices.enumerated().map { number, choice in
      let words = [member("en", of: choice), member("fr", of: choice)].first { writer.isFilled($0) } ?? nil
      return words.map { writer.string($0) } ?? "\(id).\(number)"
    }
    stored[id] = made
    return made
  }
}
