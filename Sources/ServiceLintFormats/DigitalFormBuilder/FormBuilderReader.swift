import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one form of the Digital Form Builder.
struct FormBuilderReader {
  var writer: FormWriter
  let root: Int
  var names = FormBuilderNames()
  /// The conditions of the form, by `name` and by `id`.
  var conditionNodes: [String: Int] = [:]
  /// What they say; made when first asked for.
  var conditions: [String: Condition] = [:]
  /// The lists, by `name` and by `id`.
  var lists: [String: Int] = [:]
  /// The values of list entries, by their `id`.
  var values: [String: String] = [:]
  var sections: [String: Int] = [:]
  /// The sections whose title was written.
  var shownSections: Set<Int> = []
  /// What was written of list entries that several questions offer.
  var writtenItems: [Int: WrittenText?] = [:]
  /// The languages of texts that are objects of languages, English first.
  var languages: [(tag: String, value: Value)] = []
  /// Whether it is of DEFRA's runner.
  var isDEFRA = false
  /// The values that lists offer, by the first entry.
  private var offered: [Int: Set<String>] = [:]
  /// The lists that were looked through, by the first entry.
  private var shared: Set<Int> = []

  private static let mostLanguages = 20

  init(_ writer: FormWriter, root: Int) {
    self.writer = writer
    self.root = root
  }

  func member(_ key: String, of object: Int?) -> Int? { writer.member(key, of: object) }

  func option(_ key: String, of component: Int) -> Int? { writer.member(["options", key], of: component) }

  // MARK: The form

  mutating func form() {
    let pages = writer.elements(of: member("pages", of: root))
    collect(pages)
    let (service, form) = writer.openForm(at: root)
    for list in [ServiceProperty.steps, .tasks, .documents, .channels] {
      writer.builder.set(service, list, .unknown, at: .none)
    }
    feedback(service)
    fee(service)
    describe(form)
    outputs()
    let flow = flow(of: pages)
    let hasReview = pages.contains { controller(of: $0).isReview }
    if writer.isTrue(member("skipSummary", of: root)) {
      writer.state(form, FormProperty.reviewed, .bool(false), from: member("skipSummary", of: root))
    } else {
      writer.builder.setDefault(form, FormProperty.reviewed, .bool(hasReview))
    }
    for index in flow.order { page(pages[index], flow.way(to: index)) }
    confirmation()
    writer.close()
    writer.close()
  }

  private mutating func describe(_ form: UInt32) {
    let name = member("name", of: root)
    let title = writer.isFilled(name) || writer.kind(of: name) == .object ? name : member("serviceName", of: root)
    if let written = say(title, as: "title", of: form) {
      writer.state(form, FormProperty.title, written)
    } else {
      // The runner shows the name of the file's service then.
      writer.builder.set(form, FormProperty.title, .unknown, at: .none)
    }
    let web = writer.words(.channelKind, ["web"])
    writer.builder.setDefault(form, FormProperty.sends, web)
    let metadata = member("metadata", of: root)
    if writer.isFilled(member("language", of: metadata)) {
      writer.state(form, FormProperty.language, member("language", of: metadata))
    } else if writer.isTrue(member("isWelsh", of: metadata)) {
      writer.state(form, FormProperty.language, writer.text("cy"), from: member("isWelsh", of: metadata))
    } else {
      writer.builder.set(form, FormProperty.language, .unknown, at: .none)
    }
    if languages.count > 1 {
      writer.builder.setDefault(
        form, FormProperty.languages, writer.builder.model.values.addList(languages.map(\.value)))
    } else {
      writer.builder.set(form, FormProperty.languages, .unknown, at: .none)
    }
    let exit = member("exitOptions", of: root)
    if writer.kind(of: exit) == .object { writer.state(form, FormProperty.saveAndResume, .bool(true), from: exit) }
  }

  private mutating func feedback(_ service: UInt32) {
    let feedback = member("feedback", of: root)
    for address in [
      member("url", of: feedback), member("emailAddress", of: feedback),
      writer.member(["phaseBanner", "feedbackUrl"], of: root),
    ] where writer.isFilled(address) {
      return writer.state(service, ServiceProperty.feedback, address)
    }
    if writer.isTrue(member("feedbackForm", of: feedback)) {
      writer.state(service, ServiceProperty.feedback, member("feedbackForm", of: feedback))
    }
  }

  /// Fees are in pence. Of several, or of one that hangs on an answer, nobody can say what a person pays.
  private mutating func fee(_ service: UInt32) {
    let fees = writer.elements(of: member("fees", of: root))
    guard let first = fees.first, let fee = writer.open(.fee, at: first) else { return }
    writer.builder.setUnknown(fee)
    let isPlain = fees.count == 1 && member("condition", of: first) == nil && member("multiplier", of: first) == nil
    let amount = member("amount", of: first)
    if isPlain, let pence = writer.integer(amount) {
      writer.state(fee, FeeProperty.amount, .int((pence + 99) / 100), from: amount)
    }
    let pounds = writer.text("GBP")
    writer.builder.setDefault(fee, FeeProperty.currency, pounds)
    writer.close()
    writer.builder.set(service, ServiceProperty.fee, writer.builder.model.object(fee), at: writer.whole(first))
  }

  private mutating func outputs() {
    let form = writer.builder.current
    let list = writer.elements(of: member("outputs", of: root))
    let address = member("outputEmail", of: root)
    // DEFRA's address stands in the form's metadata, outside of the definition.
    guard !list.isEmpty || writer.isFilled(address) else { return }
    writer.builder.setDefault(form, FormProperty.outputs, .lazy)
    for output in list {
      let configuration = member("outputConfiguration", of: output)
      let type = writer.string(member("type", of: output))
      let email = member("emailAddress", of: configuration) ?? member("emailAddress", of: output)
      guard let node = writer.open(.output, at: output) else { continue }
      let isEmail = type == "email" || type == "notify" || writer.isFilled(email)
      writer.builder.setDefault(node, OutputProperty.kind, writer.word(.outputKind, isEmail ? "email" : "system"))
      if isEmail {
        writer.state(node, OutputProperty.target, email)
      } else {
        writer.state(node, OutputProperty.target, member("url", of: configuration))
      }
      let personal = writer.elements(of: member("personalisation", of: configuration))
      writer.builder.setDefault(node, OutputProperty.carriesAnswers, .bool(type != "notify" || !personal.isEmpty))
      writer.close()
    }
    if writer.isFilled(address), let address, let node = writer.open(.output, at: address) {
      writer.builder.setDefault(node, OutputProperty.kind, writer.word(.outputKind, "email"))
      writer.state(node, OutputProperty.target, address)
      writer.builder.setDefault(node, OutputProperty.carriesAnswers, .bool(true))
      writer.close()
    }
  }

  /// The page behind the last one, as far as the definition words it.
  private mutating func confirmation() {
    let special = writer.member(["specialPages", "confirmationPage"], of: root)
    guard writer.kind(of: special) == .object, let special, let page = writer.open(.page, at: special) else { return }
    writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, "confirmation"))
    let texts = member("customText", of: special)
    writer.state(page, PageProperty.title, say(member("title", of: texts), as: "title", of: page))
    for key in ["referenceTitle", "referenceContent", "paymentSkipped", "nextSteps"] {
      let text = member(key, of: texts)
      if writer.kind(of: text) == .string || writer.kind(of: text) == .object { say(text, as: "body", of: page) }
    }
    for component in writer.elements(of: member("components", of: special)) { _ = content(component, depth: 0) }
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    writer.close()
  }

  // MARK: Texts

  /// Writes a text, or the text in each language.
  @discardableResult
  mutating func say(_ text: Int?, as role: String, of owner: UInt32, isMarkdown: Bool = false) -> WrittenText? {
    guard writer.kind(of: text) == .object else {
      return isMarkdown
        ? writer.write(markdown: text, as: role, of: owner) : writer.write(text, as: role, of: owner)
    }
    let versions = languages.map { TranslatedText(language: $0.value, source: member($0.tag, of: text)) }
    return writer.write(versions, as: role, of: owner, isMarkdown: isMarkdown)
  }

  /// The scalar of a text that may be an object of languages.
  func scalar(_ text: Int?) -> Int? {
    guard writer.kind(of: text) == .object else { return text }
    return languages.lazy.compactMap { member($0.tag, of: text) }.first { writer.isFilled($0) }
  }

  // MARK: What refers to what

  private mutating func collect(_ pages: [Int]) {
    for key in ["name", "id"] {
      for list in writer.elements(of: member("lists", of: root)) {
        let name = writer.string(member(key, of: list))
        if !name.isEmpty, lists[name] == nil { lists[name] = list }
      }
      for section in writer.elements(of: member("sections", of: root)) {
        let name = writer.string(member(key, of: section))
        if !name.isEmpty, sections[name] == nil { sections[name] = section }
      }
      for condition in writer.elements(of: member("conditions", of: root)) {
        let name = writer.string(member(key, of: condition))
        if !name.isEmpty, conditionNodes[name] == nil { conditionNodes[name] = condition }
      }
    }
    for list in Set(lists.values).sorted() {
      for item in writer.elements(of: member("items", of: list)) {
        let id = writer.string(member("id", of: item))
        if !id.isEmpty { values[id] = writer.string(member("value", of: item)) }
      }
    }
    var tags: Set<String> = []
    isDEFRA = member("engine", of: root) != nil || member("schema", of: root) != nil
    for page in pages {
      note(member("title", of: page), &tags)
      let section = writer.string(member("section", of: page))
      for component in writer.elements(of: member("components", of: page)) {
        collect(component, section, &tags, depth: 0)
      }
    }
    let known = tags.filter { $0.utf8.count <= 10 }.sorted { ($0 == "en" ? "" : $0) < ($1 == "en" ? "" : $1) }
    languages = known.prefix(Self.mostLanguages).map { ($0, writer.text($0)) }
  }

  private mutating func collect(_ component: Int, _ section: String, _ tags: inout Set<String>, depth: Int) {
    guard depth < 8, writer.kind(of: component) == .object, names.byNode[component] == nil else { return }
    for key in ["title", "hint", "content"] { note(member(key, of: component), &tags) }
    if member("shortDescription", of: component) != nil { isDEFRA = true }
    let type = FormBuilderType.named(writer.string(member("type", of: component)))
    let name = writer.string(member("name", of: component))
    let items = type.chooses ? self.items(of: component) : []
    switch type.role {
    case .content, .list, .unknown: return
    default: break
    }
    if !name.isEmpty {
      let values = type.role == .yesNo ? ["true", "false"] : offered(items)
      names.add(
        FormBuilderNames.Component(name: name, section: section, type: type, values: values), at: component,
        id: writer.string(member("id", of: component)))
    }
    // What stands below the entries of a list that several questions offer is of the first.
    let isFirst = items.first.map { shared.insert($0).inserted } ?? false
    for item in isFirst ? items : [] {
      note(member("text", of: item), &tags)
      for child in children(of: item) { collect(child, section, &tags, depth: depth + 1) }
    }
    for child in writer.elements(of: member("children", of: component)) {
      collect(child, section, &tags, depth: depth + 1)
    }
  }

  /// The values of a list's entries; `nil`: there are none.
  private mutating func offered(_ items: [Int]) -> Set<String>? {
    guard let first = items.first else { return nil }
    if let known = offered[first] { return known }
    let values = Set(items.map { writer.string(member("value", of: $0)) })
    offered[first] = values
    return values
  }

  private func note(_ text: Int?, _ tags: inout Set<String>) {
    for member in writer.members(of: text) { tags.insert(writer.tree.key(member.key)) }
  }

  /// The components that show below an answer.
  func children(of item: Int) -> [Int] {
    let conditional = writer.elements(of: writer.member(["conditional", "components"], of: item))
    return conditional.isEmpty ? writer.elements(of: member("children", of: item)) : conditional
  }

  /// The answers that a component offers: of a list, which version 0 names in `options`; version 1 may hold them
  /// itself.
  func items(of component: Int) -> [Int] {
    let own = writer.elements(of: writer.member(["values", "items"], of: component))
    guard own.isEmpty else { return own }
    for name in [member("list", of: component), option("list", of: component)] {
      if let list = lists[writer.string(name)] { return writer.elements(of: member("items", of: list)) }
    }
    return []
  }
}
