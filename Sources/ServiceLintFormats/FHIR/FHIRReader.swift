import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one form, in all its languages.
struct FHIRReader {
  var writer: FormWriter
  let elements: FHIRElements
  /// The form in its first language.
  let main: FHIRVersion
  /// The same in the others.
  let others: [FHIRVersion]
  /// The value sets that stand beside the form in its Bundle, by their addresses.
  let valueSets: [String: Int]
  /// Whether Helsenorge's renderer shows it.
  let isNorwegian: Bool
  /// The questions that are answered with yes or no.
  let booleans: Set<String>
  /// The expressions behind the names of variables, the innermost last.
  var variables: [String: String] = [:]
  /// The languages that were found, in order.
  var languages: [String]
  /// The texts of the first language with the languages that they are also in.
  var texts: [(node: UInt32, languages: Set<String>)] = []

  init(_ writer: FormWriter, _ elements: FHIRElements, _ form: [Int], _ valueSets: [String: Int]) {
    self.writer = writer
    self.elements = elements
    self.valueSets = valueSets
    let versions = form.map { FHIRVersion($0, elements) }
    main = versions[0]
    others = Array(versions.dropFirst())
    isNorwegian = Self.isNorwegian(main.node, elements.tree)
    booleans = Set(main.types.lazy.filter { $0.value == "boolean" }.map(\.key))
    languages = versions.map(\.language).filter { !$0.isEmpty }
  }

  /// Whether a form uses extensions of Norway's: they begin with `http://helsenorge.no/fhir/` or `http://ehelse.no/fhir/`.
  private static func isNorwegian(_ node: Int, _ tree: SourceTree) -> Bool {
    var index = Int(tree.nodes[node].start)
    let end = min(Int(tree.nodes[node].end), tree.count)
    let marks = ["://helsenorge.no/fhir/", "://ehelse.no/fhir/"].map { Array($0.utf8) }
    while index < end {
      if tree.bytes[index] == UInt8(ascii: ":"), marks.contains(where: { tree.bytes[index..<end].starts(with: $0) }) {
        return true
      }
      index += 1
    }
    return false
  }

  // MARK: The form

  /// Opens the service and the form.
  mutating func form() {
    let (service, form) = writer.openForm(at: main.node)
    describe(form, service)
    let items = elements.children("item", of: main.node).map { FHIRItem($0, elements) }
    learnVariables(elements.extensions(of: main.node))
    pages(items)
    tellLanguages(form)
    writer.close()
    writer.close()
  }

  private mutating func describe(_ form: UInt32, _ service: UInt32) {
    let url = elements.child("url", of: main.node)
    let id = writer.isFilled(url) ? url : elements.child("id", of: main.node)
    writer.state(form, FormProperty.id, id)
    writer.builder.model.identity = writer.string(url)
    let language = elements.child("language", of: main.node)
    if writer.isFilled(language) {
      writer.state(form, FormProperty.language, language)
      writer.language = writer.text(language)
    }
    let title = say(as: "title", of: form, { FHIRText("title", of: $0.node, $1) })
    if title == nil {
      // `name` is for machines; it is the only thing that a list of forms can show.
      writer.builder.point(form, FormProperty.title, at: writer.place(elements.child("name", of: main.node)))
    }
    writer.state(form, FormProperty.title, title)
    actor(form)
    guard isNorwegian else { return }
    let extensions = elements.extensions(of: main.node)
    writer.builder.setDefault(form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    if let code = code(of: elements.named("sdf-save-capabilities", in: extensions)) {
      writer.state(form, FormProperty.saveAndResume, .bool(elements.string(code) == "1"), from: code)
    }
    if let code = code(of: elements.named("sdf-authenticationrequirement", in: extensions)),
      let signIn = writer.open(.signIn, at: code)
    {
      writer.state(signIn, SignInProperty.required, .bool(elements.string(code) == "3"), from: code)
      writer.builder.set(signIn, SignInProperty.methods, .unknown, at: .none)
      writer.builder.set(signIn, SignInProperty.pasteAllowed, .unknown, at: .none)
      writer.close()
      writer.state(form, FormProperty.signIn, writer.builder.model.object(signIn), from: code)
    }
  }

  /// Who fills it in: sdc-questionnaire-performerType, else Helsenorge's are for residents.
  private mutating func actor(_ form: UInt32) {
    let performers = elements.extensions(of: main.node).filter { elements.name(of: $0).hasSuffix("performerType") }
      .compactMap { elements.choice("value", of: $0)?.value }
    let words = performers.map(elements.string)
    if let first = performers.first {
      let isStaff = words.allSatisfy { ["Practitioner", "PractitionerRole", "Organization", "Device"].contains($0) }
      writer.state(form, FormProperty.actor, writer.word(.actor, isStaff ? "staff" : "resident"), from: first)
    } else if isNorwegian {
      writer.builder.setDefault(form, FormProperty.actor, writer.word(.actor, "resident"))
    }
  }

  private func code(of extension: Int?) -> Int? {
    guard let value = elements.choice("value", of: `extension`)?.value else { return nil }
    return elements.child("code", of: value) ?? value
  }

  private mutating func tellLanguages(_ form: UInt32) {
    guard !languages.isEmpty else { return }
    var values: [Value] = []
    for language in languages { values.append(writer.text(language)) }
    writer.builder.setDefault(form, FormProperty.languages, writer.builder.model.values.addList(values).stated)
    guard languages.count > 1 else { return }
    let translations = zip(languages, values).filter { $0.0 != main.language }
    for text in texts {
      let missing = translations.filter { !text.languages.contains($0.0) }.map(\.1)
      guard !missing.isEmpty else { continue }
      let list = writer.builder.model.values.addList(missing)
      let place = writer.builder.model.origin(text.node, TextProperty.content)
      writer.builder.set(text.node, TextProperty.missingIn, list, at: place)
    }
  }

  /// Variables of the form or an item (variable, as of Structured Data Capture).
  mutating func learnVariables(_ extensions: [Int]) {
    for it in extensions where ["variable", "sdc-questionnaire-variable"].contains(elements.name(of: it)) {
      guard let expression = elements.child("valueExpression", of: it) else { continue }
      let name = elements.string("name", of: expression)
      // In its own definition a name means the one outside.
      if !name.isEmpty { variables[name] = elements.string("expression", of: expression) }
    }
  }

  // MARK: Pages

  /// Opens the pages: the groups that are drawn as pages, steps or tabs; else one page of everything. What stands
  /// beside them belongs to the page before, or to the first one.
  private mutating func pages(_ items: [FHIRItem]) {
    let parts = items.flatMap { item -> [(item: FHIRItem, isPage: Bool)] in
      guard item.type == "group" else { return [(item, false)] }
      if item.has(anyOf: FHIRItem.pages) { return [(item, true)] }
      let children = elements.children("item", of: item.node).map { FHIRItem($0, elements) }
      // All groups in a container of tabs are tabs.
      if item.has("tab-container")
        || children.contains(where: { $0.type == "group" && $0.has(anyOf: FHIRItem.pages) })
          && items.count == 1
      {
        return children.map { ($0, $0.type == "group") }
      }
      return [(item, false)]
    }
    for item in items where item.has("tab-container") { learnVariables(elements.extensions(of: item.node)) }
    guard let first = parts.firstIndex(where: \.isPage) else {
      guard let page = writer.open(.page, at: elements.list("item", of: main.node)) else { return }
      var contents = PageContents()
      for item in items { contents.add(walk(item, depth: 0)) }
      signature()
      finish(page, contents)
      return
    }
    var index = first
    while index < parts.count {
      var next = index + 1
      while next < parts.count, !parts[next].isPage { next += 1 }
      page(
        parts[index].item, before: index == first ? parts[..<first].map(\.item) : [],
        behind: parts[index + 1..<next].map(\.item), isLast: next == parts.count)
      index = next
    }
  }

  private mutating func page(_ item: FHIRItem, before: [FHIRItem], behind: [FHIRItem], isLast: Bool) {
    guard let page = writer.open(.page, at: item.node) else { return }
    let kept = variables
    learnVariables(item.extensions.map(\.node))
    writer.state(page, PageProperty.id, item.linkId)
    setCondition(page, of: item)
    let title = say(as: "title", of: page, item) { FHIRText("text", of: $0, $1) }
    writer.state(page, PageProperty.title, title)
    if FHIRText("text", of: item.node, elements).isComputed {
      writer.builder.set(page, PageProperty.title, .unknown, at: .none)
    }
    var contents = PageContents()
    for item in before { contents.add(walk(item, depth: 1)) }
    contents.add(children(of: item, owner: page, depth: 1))
    for item in behind { contents.add(walk(item, depth: 1)) }
    variables = kept
    if isLast { signature() }
    finish(page, contents)
  }

  /// A signature on the whole form (questionnaire-signatureRequired), for which the renderer has words of its own.
  private mutating func signature() {
    guard let it = elements.named("questionnaire-signatureRequired", in: elements.extensions(of: main.node)),
      let field = writer.openField(at: it, key: nil, kind: "signature", answeredBy: ["draw"])
    else { return }
    writer.builder.setDefault(field, FieldProperty.platformMade, .bool(true))
    writer.builder.set(field, FieldProperty.shownLabel, .unknown, at: .none)
    writer.state(field, FieldProperty.required, .bool(true), from: it)
    writer.close()
  }

  private mutating func finish(_ page: UInt32, _ contents: PageContents) {
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, contents.asks ? "question" : "content"))
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(contents.hasContent))
    writer.close()
  }
}
