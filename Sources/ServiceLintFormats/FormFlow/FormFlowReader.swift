import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Writes one flow: its screens in order, with the fields of their templates and the words of its messages.
struct FormFlowReader {
  let source: DefinitionSource
  var writer: FormWriter
  var messages: ThymeleafMessages
  /// Whether it is the first flow of its file: it has the words that all share.
  let isFirst: Bool
  private let templates: [String: CompanionFile]
  private let loops: Set<String>

  init(_ source: DefinitionSource, _ writer: FormWriter, isFirst: Bool) {
    self.source = source
    self.writer = writer
    self.isFirst = isFirst
    messages = ThymeleafMessages(source.companions)
    var templates: [String: CompanionFile] = [:]
    for file in source.companions where file.tree.notation == .html {
      templates[Self.place(file.name)] = file
    }
    self.templates = templates
    let subflows = writer.members(of: writer.member("subflows", of: source.node))
    loops = Set(subflows.map { source.tree.key($0.key) })
  }

  /// The last two parts of a path without its ending: flow and screen.
  private static func place(_ name: String) -> String {
    name.dropLast(".html".count).split(separator: "/").suffix(2).joined(separator: "/")
  }

  mutating func read() {
    let root = source.node
    let (_, form) = writer.openForm(at: root)
    let name = writer.member("name", of: root)
    writer.state(form, FormProperty.id, name)
    writer.builder.setDefault(form, FormProperty.sends, writer.words(.channelKind, ["web"]))
    describeLanguages(form)
    // The title is that of the site.
    writer.builder.set(form, FormProperty.title, .unknown, at: .none)
    let flow = writer.string(name)
    let screens = writer.members(of: writer.member("flow", of: root))
    let names = Set(screens.map { source.tree.key($0.key) })
    openPredicates(screens)
    let rest = leftover(names)
    var isComplete = true
    for screen in screens {
      if !page(screen, flow: flow, root: root, form: form, texts: rest[source.tree.key(screen.key)] ?? []) {
        isComplete = false
      }
    }
    if isFirst { sharedTexts(form, names) }
    if !isComplete {
      writer.builder.set(form, FormProperty.fields, .unknown, at: .none)
      writer.builder.set(form, FormProperty.groups, .unknown, at: .none)
      writer.builder.set(form, FormProperty.documents, .unknown, at: .none)
    }
    writer.close()
    writer.close()
  }

  private mutating func describeLanguages(_ form: UInt32) {
    let tags = messages.languages.map(\.tag).filter { !$0.isEmpty }
    guard let first = tags.first else {
      writer.builder.set(form, FormProperty.language, .unknown, at: .none)
      writer.builder.set(form, FormProperty.languages, .unknown, at: .none)
      return
    }
    writer.builder.setDefault(form, FormProperty.language, writer.text(first).stated)
    let values = tags.map { writer.text($0) }
    writer.builder.setDefault(form, FormProperty.languages, writer.builder.model.values.addList(values).stated)
    writer.language = writer.text(first)
  }

  // MARK: Screens

  /// - Returns: whether what stands on it is known.
  private mutating func page(
    _ screen: (key: Int, value: Int), flow: String, root: Int, form: UInt32, texts: [String]
  ) -> Bool {
    let name = source.tree.key(screen.key)
    guard let page = writer.open(.page, at: screen.key) else { return false }
    writer.builder.set(page, PageProperty.id, writer.text(name), at: writer.whole(screen.key))
    setCondition(page, of: screen.value)
    for next in writer.elements(of: writer.member("nextScreens", of: screen.value)) {
      guard let target = writer.member("name", of: next), let node = writer.open(.nextPage, at: next) else { continue }
      writer.state(node, NextPageProperty.page, target)
      // The first one that holds is taken; one without a condition if none does (`getNextScreenName`).
      setCondition(node, of: next)
      writer.close()
    }
    let loop = writer.member("subflow", of: screen.value)
    var group: UInt32?
    if let loop, loops.contains(writer.string(loop)), let made = writer.open(.group, at: loop) {
      group = made
      writer.state(made, GroupProperty.id, loop)
      writer.builder.model.nodes[Int(made)].key = writer.text(loop)
      writer.builder.setDefault(made, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
      writer.state(made, GroupProperty.repeats, .bool(true), from: loop)
      writer.builder.setDefault(made, GroupProperty.hasContent, .bool(true))
    }
    let template = templates["\(flow)/\(name)"]
    var isKnown = template != nil
    var asks = false
    if let template { (isKnown, asks) = read(template, form: form, page: page) }
    if group != nil { writer.close() }
    for key in texts where !messages.used.contains(key) { write(key, on: page, isTitled: template != nil) }
    if !isKnown { writer.builder.set(page, PageProperty.fields, .unknown, at: .none) }
    if !isKnown, !writer.builder.model.value(page, PageProperty.title).isStated {
      writer.builder.set(page, PageProperty.title, .unknown, at: .none)
    }
    writer.builder.setDefault(page, PageProperty.hasContent, .bool(true))
    kind(of: page, name, root, isKnown: isKnown, asks: asks)
    writer.close()
    return isKnown
  }

  private mutating func kind(of page: UInt32, _ name: String, _ root: Int, isKnown: Bool, asks: Bool) {
    let after = writer.elements(of: writer.member(["landmarks", "afterSubmitPages"], of: root))
    let first = writer.member(["landmarks", "firstScreen"], of: root)
    if let found = after.first(where: { writer.string($0) == name }) {
      writer.state(page, PageProperty.kind, writer.word(.pageKind, "confirmation"), from: found)
    } else if let first, writer.string(first) == name, !asks {
      writer.state(page, PageProperty.kind, writer.word(.pageKind, "start"), from: first)
    } else if isKnown || asks {
      writer.builder.setDefault(page, PageProperty.kind, writer.word(.pageKind, asks ? "question" : "content"))
    } else {
      writer.builder.set(page, PageProperty.kind, .unknown, at: .none)
    }
  }

  /// Writes what a template draws.
  private mutating func read(_ template: CompanionFile, form: UInt32, page: UInt32) -> (isKnown: Bool, asks: Bool) {
    let words = messages
    let (result, used) = writer.reading(template) { writer -> ((Bool, Bool), ThymeleafMessages?) in
      var walker = HTMLWalker(writer.taken(), page: HTMLPage(template.tree), scope: 0)
      walker.messages = words
      let result = walker.walkScreen(form: form, page: page)
      writer.take(back: &walker.writer)
      return (result, walker.messages)
    }
    if let used { messages = used }
    return result
  }

  // MARK: Words that no template asks for

  /// For each screen the keys that begin with its name.
  private func leftover(_ names: Set<String>) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for key in messages.keys {
      guard let screen = Self.screen(of: key, names) else { continue }
      result[screen, default: []].append(key)
    }
    return result
  }

  private static func screen(of key: String, _ names: Set<String>) -> String? {
    let name = key.prefix { $0 != "." }
    return names.contains(String(name)) ? String(name) : nil
  }

  private mutating func write(_ key: String, on owner: UInt32, isTitled: Bool) {
    let role = Self.role(of: key)
    // What only a translation has is a leftover: no template asks for it, and nobody misses the original.
    let isLeftover = messages.languages.first?.isFilled(key) == false
    guard
      let text = messages.write(key, as: role, of: owner, in: &writer, tellsMissing: !isLeftover)
    else { return }
    if role == "title", !isTitled, writer.builder.model.nodes[Int(owner)].kind == .page,
      !writer.builder.model.value(owner, PageProperty.title).isStated
    {
      writer.state(owner, PageProperty.title, text)
    }
  }

  private static func role(of key: String) -> String {
    if key.hasSuffix(".title") || key.hasSuffix(".header") { return "title" }
    if key.hasPrefix("errors.") || key.contains("validat") || key.contains("error") { return "error" }
    return key.hasSuffix(".help") || key.hasSuffix("-help") ? "hint" : "body"
  }

  private mutating func sharedTexts(_ form: UInt32, _ names: Set<String>) {
    let others = allScreens
    for key in messages.keys where !messages.used.contains(key) && Self.screen(of: key, others) == nil {
      write(key, on: form, isTitled: true)
    }
  }

  /// The screens of all flows of the file.
  private var allScreens: Set<String> {
    var result: Set<String> = []
    for root in source.tree.roots {
      for screen in writer.members(of: writer.member("flow", of: Int(root))) {
        result.insert(source.tree.key(screen.key))
      }
    }
    return result
  }
}

extension FormWriter {
  /// The writer with all that it holds; what is left behind waits for it to come back.
  mutating func taken() -> FormWriter {
    let whole = self
    builder = ModelBuilder()
    return whole
  }

  /// Takes the model back from a writer that was taken.
  mutating func take(back other: inout FormWriter) {
    builder = other.builder
    language = other.language
    other.builder = ModelBuilder()
  }
}
