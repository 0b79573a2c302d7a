import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one form.
struct OpenMRSReader {
  var writer: FormWriter
  private let companions: [CompanionFile]
  /// The texts of other languages: for each the file and its texts by the texts of the form.
  private var translations: [Translation] = []
  /// The texts of the form with the languages that they are missing in, noted while they are written.
  private var languages: [Value] = []

  private struct Translation {
    var file: CompanionFile
    var language: String
    var value: Value
    var texts: [String: Int]
  }

  /// What expressions ask of the engine's own, in the order in which they do.
  var context = OpenMRSContext()

  init(_ writer: FormWriter, _ source: DefinitionSource) {
    self.writer = writer
    companions = source.companions
  }

  /// Opens the service and the form.
  mutating func form(_ node: Int) {
    let (_, form) = writer.openForm(at: node)
    writer.builder.setDefault(form, FormProperty.actor, writer.word(.actor, "staff"))
    let uuid = writer.member("uuid", of: node)
    writer.state(form, FormProperty.id, uuid)
    writer.builder.model.identity = writer.string(uuid)
    let name = writer.member("name", of: node)
    findTranslations(of: writer.string(name))
    if !languages.isEmpty {
      let list = writer.builder.model.values.addList(languages)
      writer.builder.setDefault(form, FormProperty.languages, list.stated)
    }
    writer.state(form, FormProperty.title, say(name, as: "title", of: form))
    if writer.kind(of: name) == .string, !writer.isFilled(name) {
      writer.builder.point(form, FormProperty.title, at: writer.place(name))
    }
    // Which language they are in is not said.
    if let texts = writer.member("translations", of: node), !writer.members(of: texts).isEmpty { writer.leave(texts) }
    pages(of: node, isFixed: writer.isTrue(writer.member("readonly", of: node)), depth: 0)
    contextFields()
    writer.close()
    writer.close()
  }

  private mutating func findTranslations(of name: String) {
    for file in companions {
      guard let root = file.tree.roots.first.map(Int.init), OpenMRS.isTranslation(root, file.tree) else { continue }
      let language = writer.reading(file) { writer in
        writer.string(writer.member("form", of: root)) == name ? writer.string(writer.member("language", of: root)) : ""
      }
      guard !language.isEmpty else { continue }
      var texts: [String: Int] = [:]
      if let list = file.tree.value(of: root, "translations") {
        for member in file.tree.members(of: list) { texts[file.tree.key(member.key)] = member.value }
      }
      let value = writer.text(language)
      languages.append(value)
      translations.append(Translation(file: file, language: language, value: value, texts: texts))
    }
  }

  // MARK: Texts

  /// Opens the nodes of a text, one for each language.
  @discardableResult
  mutating func say(
    _ source: Int?, as role: String, of owner: UInt32, when condition: (Condition, at: Int)? = nil,
    isMarkdown: Bool = false
  ) -> WrittenText? {
    let more = { (writer: inout FormWriter, node: UInt32) in
      if let condition { writer.setCondition(node, condition.0, at: condition.at) }
    }
    let written =
      isMarkdown
      ? writer.write(markdown: source, as: role, of: owner, more: more)
      : writer.write(source, as: role, of: owner, more: more)
    guard let written, !translations.isEmpty else { return written }
    let text = writer.string(source)
    var missing: [Value] = []
    for translation in translations {
      let said =
        translation.texts[text].flatMap { node in
          writer.reading(translation.file) { $0.write(node, as: role, of: owner, in: translation.value) }
        }
      if said == nil { missing.append(translation.value) }
    }
    let list = writer.builder.model.values.addList(missing)
    if missing.isEmpty {
      writer.builder.setDefault(written.node, TextProperty.missingIn, .emptyList)
    } else {
      writer.builder.set(written.node, TextProperty.missingIn, list, at: written.place)
    }
    return written
  }

  // MARK: Conditions

  /// When something is shown, and the node that says so; `nil`: always.
  mutating func condition(of node: Int, question: String = "") -> (Condition, at: Int)? {
    let hidden = writer.member("isHidden", of: node)
    if let hidden, writer.isTrue(hidden) { return (.never, hidden) }
    guard let hide = writer.member("hide", of: node) else { return nil }
    let source = writer.member("hideWhenExpression", of: hide)
    guard let source, writer.isFilled(source) else { return olderCondition(hide) }
    let asked = expression(source, question: question)
    // `false` stands in many forms where nobody wants to hide anything.
    return asked == .never ? nil : (asked.negated, source)
  }

  /// The AMPATH engine's way, `{field, value: […]}` or a list of such: which of its versions hides and which shows by
  /// it nobody has written down.
  private func olderCondition(_ hide: Int) -> (Condition, at: Int)? {
    let parts = writer.kind(of: hide) == .array ? writer.elements(of: hide) : [hide]
    let names = parts.compactMap { writer.member("field", of: $0) }.filter { writer.isFilled($0) }
    guard !names.isEmpty else { return nil }
    return (.code("hide", names.map { writer.name($0) }), hide)
  }

  // MARK: Pages

  private mutating func pages(of form: Int, isFixed: Bool, depth: Int) {
    for node in writer.elements(of: writer.member("pages", of: form)) {
      if let inner = writer.member(["subform", "form"], of: node), depth < 5 {
        // A form in a form: its pages stand among the others.
        pages(of: inner, isFixed: isFixed || writer.isTrue(writer.member("readonly", of: node)), depth: depth + 1)
        continue
      }
      guard let page = writer.open(.page, at: node) else { continue }
      writer.state(page, PageProperty.id, writer.member("id", of: node))
      if let condition = condition(of: node) { writer.setCondition(page, condition.0, at: condition.at) }
      let label = writer.member("label", of: node)
      writer.state(page, PageProperty.title, say(label, as: "title", of: page))
      if writer.kind(of: label) == .string, !writer.isFilled(label) {
        writer.builder.point(page, PageProperty.title, at: writer.place(label))
      }
      var contents = PageContents()
      let isFixed = isFixed || writer.isTrue(writer.member("readonly", of: node))
      for section in writer.elements(of: writer.member("sections", of: node)) {
        contents.add(self.section(section, isFixed: isFixed))
      }
      writer.builder.setDefault(
        page, PageProperty.kind, writer.word(.pageKind, contents.asks ? "question" : "content"))
      writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
      writer.close()
    }
  }

  private mutating func section(_ node: Int, isFixed: Bool) -> PageContents {
    guard let group = writer.open(.group, at: node) else { return PageContents() }
    if let condition = condition(of: node) { writer.setCondition(group, condition.0, at: condition.at) }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "panel"))
    let label = writer.member("label", of: node)
    let title = say(label, as: "title", of: group)
    writer.state(group, GroupProperty.title, title)
    let isFixed = isFixed || writer.isTrue(writer.member("readonly", of: node))
    var contents = questions(of: node, title: title, isFixed: isFixed, depth: 0)
    // The questions are those of a section in another form.
    if let reference = writer.member("reference", of: node) {
      writer.leave(reference)
      contents.hasContent = true
    }
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(contents.hasContent))
    writer.close()
    return contents
  }

  /// - Parameter title: what stands over them; it names a lone question without a label.
  mutating func questions(of node: Int, title: WrittenText?, isFixed: Bool, depth: Int) -> PageContents {
    let list = writer.elements(of: writer.member("questions", of: node))
    let blank = list.filter { !writer.isFilled(writer.member("label", of: $0)) }
    let isLone = blank.count == 1
    var contents = PageContents()
    for question in list {
      contents.add(self.question(question, title: isLone ? title : nil, isFixed: isFixed, depth: depth))
    }
    return contents
  }
}
