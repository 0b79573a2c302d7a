import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts that people read: a string, or one for each language (`{default, fr, …}`).
extension SurveyReader {
  /// Members that hold texts.
  private static let keys = [
    "title", "description", "html", "text", "placeholder", "placeHolder", "labelTrue", "labelFalse", "otherText",
    "requiredErrorText", "completedHtml", "completeText", "templateTitle", "panelAddText", "addRowText",
  ]

  /// The languages that texts are there in, as the survey names them: sorted, `default` first.
  static func languages(of root: Int, _ tree: SourceTree) -> [String] {
    var found: Set<String> = []
    func look(_ node: Int) {
      for key in keys {
        guard let text = tree.value(of: node, key), tree.nodes[text].kind == .object else { continue }
        for member in tree.members(of: text) where tree.nodes[member.value].kind == .string {
          found.insert(tree.key(member.key))
        }
      }
    }
    look(root)
    SurveyElements.forEach(in: root, tree) { element, _ in
      look(element)
      for key in ["choices", "rows", "columns", "validators", "rateValues"] {
        for item in tree.value(of: element, key).map({ tree.elements(of: $0) }) ?? [] { look(item) }
      }
    }
    return found.filter { $0 != "default" }.sorted()
  }

  /// The language of a plain string; `nil`: nobody says.
  ///
  /// By survey-core (`surveyLocalization.defaultLocale`) that is English, unless the form names its language; where
  /// English has texts of its own, a plain string may be anything.
  var plainLanguage: String? {
    if !locale.isEmpty { return locale }
    return languages.isEmpty || languages.contains("en") ? nil : "en"
  }

  /// The language of the text under `default` that stands beside others.
  private func defaultLanguage(beside keys: [String]) -> String? {
    if !locale.isEmpty, !keys.contains(locale) { return locale }
    return keys.contains("en") ? nil : "en"
  }

  /// Opens the text nodes of a text, one for each language, inside the node that is open.
  ///
  /// - Returns: the one that people get who choose nothing; `nil` if there is none.
  @discardableResult
  mutating func write(
    _ source: Int?, as role: String, of owner: UInt32, when shown: SurveyCondition? = nil
  ) -> WrittenText? {
    guard let source else { return nil }
    guard writer.kind(of: source) == .object else {
      let language = plainLanguage
      let missing = language == nil ? [] : languages.filter { $0 != language }
      return one(source, as: role, of: owner, in: language, missing: missing, when: shown)
    }
    var texts: [(language: String?, node: Int)] = []
    let members = writer.members(of: source).filter { writer.isFilled($0.value) }
    let keys = members.map { writer.tree.key($0.key) }
    for (key, member) in zip(keys, members) {
      texts.append((key == "default" ? defaultLanguage(beside: keys) : key, member.value))
    }
    // What people get: their survey's language, else the default, else the first.
    let main =
      keys.firstIndex { $0 == locale && !locale.isEmpty } ?? keys.firstIndex(of: "default") ?? texts.indices.first
    guard let main else { return nil }
    let there = Set(texts.compactMap(\.language))
    let missing = languages.filter { !there.contains($0) }
    let written = one(
      texts[main].node, as: role, of: owner, in: texts[main].language, missing: missing, when: shown)
    for index in texts.indices where index != main {
      one(texts[index].node, as: role, of: owner, in: texts[index].language, missing: [], when: shown)
    }
    return written
  }

  @discardableResult
  private mutating func one(
    _ node: Int, as role: String, of owner: UInt32, in language: String?, missing: [String],
    when shown: SurveyCondition?
  ) -> WrittenText? {
    let tag = language.map { writer.text($0) }
    let written = writer.write(node, as: role, of: owner, in: tag) { writer, text in
      if let shown { writer.setCondition(text, shown.condition, at: shown.source) }
    }
    guard var written else { return nil }
    if !missing.isEmpty {
      let list = missing.map { writer.text($0) }
      writer.builder.set(
        written.node, TextProperty.missingIn, writer.builder.model.values.addList(list), at: written.place)
    }
    withoutVariables(&written)
    return written
  }

  /// `{name}` in a text is an answer or variable that the library puts in (survey-core, `TextPreProcessor`): an unknown
  /// word.
  private mutating func withoutVariables(_ written: inout WrittenText) {
    let range = written.prose.range
    let bytes = writer.builder.model.values.text
    guard bytes[range].contains(UInt8(ascii: "{")) || bytes[written.content.range].contains(UInt8(ascii: "{")) else {
      return
    }
    guard let shown = TemplateGaps.fill(Array(bytes[range]), with: Self.variableEnd) else { return }
    let prose = writer.builder.model.values.add(shown)
    // Of a text that is nothing but a variable nobody knows what people read.
    written.prose = shown.isEmpty ? .unknown : prose
    writer.builder.set(written.node, TextProperty.prose, prose, at: written.place)
    writer.builder.setDefault(written.node, TextProperty.hasExpression, .bool(true))
    for link in writer.builder.model.descendants(.link, of: written.node) {
      let url = writer.builder.model.value(link, LinkProperty.url)
      if url.tag == .text, writer.builder.model.values.text[url.range].contains(UInt8(ascii: "{")) {
        writer.builder.setDefault(link, LinkProperty.hasExpression, .bool(true))
      }
    }
  }

  /// The byte behind a variable in braces that begins at a byte.
  private static func variableEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    let end = bytes.count
    var index = start + 1
    while index < end, index - start < 120, bytes[index] != UInt8(ascii: "}") {
      if bytes[index] < 0x20 || bytes[index] == UInt8(ascii: "{") { return nil }
      index += 1
    }
    return index < end && bytes[index] == UInt8(ascii: "}") && index > start + 1 ? index + 1 : nil
  }
}
