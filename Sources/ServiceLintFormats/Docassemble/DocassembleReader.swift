import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one interview.
struct DocassembleReader {
  var writer: FormWriter
  let tree: SourceTree
  let blocks: DocassembleBlocks
  let includes: DocassembleIncludes
  let pages: DocassemblePages
  var variables = DocassembleVariables()
  /// The page that is being read, and its number.
  var page: UInt32 = 0
  var pageNumber = 0
  /// What the page asks.
  var question: WrittenText?
  /// The variables of the fields that are set into its text.
  var embedded: Set<String> = []
  /// Whether code checks the answers of the page.
  var pageIsChecked = false

  init(_ writer: FormWriter, _ source: DefinitionSource) {
    self.writer = writer
    tree = source.tree
    blocks = DocassembleBlocks(tree)
    includes = DocassembleIncludes(blocks, tree, source.companions)
    pages = DocassemblePages(blocks, tree)
  }

  // MARK: The interview

  mutating func interview(at node: Int) {
    collectVariables()
    let (_, form) = writer.openForm(at: node)
    language(of: form)
    metadata(form)
    reviewed(form)
    interviewTexts(form)
    for (number, block) in pages.all.enumerated() {
      pageNumber = number
      guard !writer.builder.isFull else {
        writer.leave(block.node)
        continue
      }
      read(block)
    }
    writer.close()
    writer.close()
  }

  private mutating func collectVariables() {
    for (page, block) in pages.all.enumerated() {
      for field in tree.docassembleFields(of: block) {
        guard let variable = field.variable else { continue }
        variables.add(writer.string(variable), type(of: field).truth, page: page)
      }
      for (key, type) in Self.lone {
        if let variable = block[key] { variables.add(writer.string(variable), type.truth, page: page) }
      }
      if let variable = block["field"], choices(of: block) != nil, !isLoneButton(block) {
        variables.add(writer.string(variable), choiceType(of: block).truth, page: page)
      }
      if let variable = block["signature"] { variables.add(writer.string(variable), .text, page: page) }
    }
  }

  func type(of field: DocassembleField) -> DocassembleFieldType {
    DocassembleFieldType.of(
      writer.string(field["datatype"]), input: writer.string(field["input type"]),
      hasChoices: field["choices"] != nil || field["code"] != nil)
  }

  /// What is said for the whole interview, here or, as far as nothing is said here, in a file that is included.
  private mutating func metadata(_ form: UInt32) {
    var open = Self.metadata(blocks, of: form, &writer, Metadata())
    for file in includes.files.reversed() {
      open = writer.reading(file.companion) { Self.metadata(file.blocks, of: form, &$0, open) }
    }
  }

  /// What of it has been said.
  private struct Metadata {
    var title = false
    var login = false
    var autofill = false
  }

  private static func metadata(
    _ blocks: DocassembleBlocks, of form: UInt32, _ writer: inout FormWriter, _ known: Metadata
  ) -> Metadata {
    var known = known
    var title: Int?
    var login: Int?
    for block in blocks.with("metadata") {
      title = writer.member("title", of: block["metadata"]) ?? title
      login = writer.member("require login", of: block["metadata"]) ?? login
    }
    for block in blocks.with("default screen parts") {
      title = title ?? writer.member("title", of: block["default screen parts"])
    }
    if !known.title, let title {
      writer.state(form, FormProperty.title, writer.write(markdown: title, as: "title", of: form, .docassembleLabel))
      known.title = true
    }
    if !known.login, let login {
      known.login = true
      if isYes(login, in: writer), let signIn = writer.open(.signIn, at: login) {
        writer.builder.set(signIn, SignInProperty.required, .bool(true), at: writer.place(login))
        writer.builder.set(signIn, SignInProperty.pasteAllowed, .unknown, at: .none)
        writer.close()
        writer.builder.set(
          form, FormProperty.signIn, writer.builder.model.object(signIn), at: writer.place(login))
      }
    }
    let features = blocks.with("features").compactMap { writer.member("suppress autofill", of: $0["features"]) }
    if !known.autofill, let suppresses = features.last {
      writer.state(form, FormProperty.suppressesAutofill, flag: suppresses)
      known.autofill = true
    }
    return known
  }

  /// Whether there is a page to check all answers on: one with `review`, here or in a file that is included.
  private mutating func reviewed(_ form: UInt32) {
    if let review = blocks.with("review").first?["review"] {
      writer.builder.set(form, FormProperty.reviewed, .bool(true), at: writer.whole(review))
    } else if includes.files.contains(where: { !$0.blocks.with("review").isEmpty }) {
      writer.builder.set(form, FormProperty.reviewed, .bool(true), at: .none)
    } else if !includes.areComplete || blocks.with("mandatory").isEmpty {
      writer.builder.set(form, FormProperty.reviewed, .unknown, at: .none)
    }
  }

  /// Texts that stand on no page of their own.
  private mutating func interviewTexts(_ form: UInt32) {
    for block in blocks.all where block["question"] == nil {
      let kept = beginLanguage(of: block)
      if let help = block["interview help"] {
        writer.write(markdown: writer.member("heading", of: help), as: "title", of: form, .docassembleLabel)
        writer.write(markdown: writer.member("content", of: help), as: "hint", of: form, .docassemble)
      }
      for section in writer.elements(of: block["sections"]) { sectionTexts(section, form, depth: 0) }
      for key in ["terms", "auto terms"] { terms(block[key], of: form) }
      for key in ["under", "right", "footer", "pre", "submit", "post"] {
        writer.write(
          markdown: writer.member(key, of: block["default screen parts"]), as: "body", of: form, .docassemble)
      }
      // What these make is shown wherever code puts it.
      if block["code"] != nil || block["template"] != nil || block["table"] != nil { writer.leave(block.node) }
      writer.language = kept
    }
  }

  private mutating func sectionTexts(_ section: Int, _ form: UInt32, depth: Int) {
    guard depth < 5 else { return writer.leave(section) }
    if writer.isScalar(section) { writer.write(markdown: section, as: "link", of: form, .docassembleLabel) }
    for member in writer.members(of: section) {
      if tree.key(member.key) == "subsections" {
        for inner in writer.elements(of: member.value) { sectionTexts(inner, form, depth: depth + 1) }
      } else {
        writer.write(markdown: member.value, as: "link", of: form, .docassembleLabel)
      }
    }
  }

  /// `terms`: a mapping, or a list of mappings, from words to what they mean.
  mutating func terms(_ node: Int?, of owner: UInt32) {
    for entry in writer.kind(of: node) == .array ? writer.elements(of: node) : node.map({ [$0] }) ?? [] {
      let definition = writer.member("definition", of: entry)
      if let definition {
        writer.write(markdown: definition, as: "hint", of: owner, .docassemble)
        continue
      }
      for member in writer.members(of: entry) {
        writer.write(markdown: member.value, as: "hint", of: owner, .docassemble)
      }
    }
  }

  /// Takes the language of a block for its texts.
  ///
  /// - Returns: the one before.
  mutating func beginLanguage(of block: DocassembleBlock) -> Value? {
    let kept = writer.language
    let own = block["language"]
    if writer.isFilled(own), writer.string(own) != "*" { writer.language = writer.text(own) }
    return kept
  }

  // MARK: Words

  /// Whether a scalar says yes: `True`, or what older files write for it.
  func isYes(_ node: Int?) -> Bool { Self.isYes(node, in: writer) }

  private static func isYes(_ node: Int?, in writer: FormWriter) -> Bool {
    writer.isTrue(node) || ["yes", "Yes", "YES", "on", "On"].contains(writer.string(node))
  }

  /// Whether a scalar says no.
  func isNo(_ node: Int?) -> Bool {
    writer.isFalse(node) || ["no", "No", "NO", "off", "Off"].contains(writer.string(node))
  }

  /// Whether a text is made when it is shown.
  func isMade(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      index + 1 < bytes.count
        && (bytes[index] == 0x24 && bytes[index + 1] == 0x7B || bytes[index] == 0x3C && bytes[index + 1] == 0x25)
    } || text.hasPrefix("% if") || text.contains("\n% ")
  }
}
