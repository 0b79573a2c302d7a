import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The texts of a page in other languages.
extension DocassembleReader {
  /// The language of texts: what the interview calls its default.
  mutating func language(of form: UInt32) {
    var all: [String] = []
    if let stated = blocks.with("default language").last?["default language"], writer.isFilled(stated) {
      writer.state(form, FormProperty.language, stated)
      writer.language = writer.text(stated)
      all.append(writer.string(stated))
    }
    all += pages.languages.filter { !all.contains($0) }
    // Translations may also stand in a spreadsheet.
    guard all.count > 1, !hasSpreadsheet else { return }
    let values = all.map { writer.text($0) }
    writer.builder.setDefault(form, FormProperty.languages, writer.builder.model.values.addList(values).stated)
  }

  private var hasSpreadsheet: Bool { !blocks.with("translations").isEmpty }

  /// Writes what a page says in other languages, and notes the languages in which it says nothing.
  ///
  /// - Parameter first: the number of the page's first node.
  mutating func translate(_ block: DocassembleBlock, from first: UInt32) {
    let end = writer.builder.model.nodes.count
    let translations = pages.translations[pageNumber]
    for other in translations {
      let kept = beginLanguage(of: other)
      write(other)
      writer.language = kept
    }
    guard writer.language != nil, DocassemblePages.language(of: block, tree) == nil, !hasSpreadsheet else { return }
    let covered = translations.compactMap { DocassemblePages.language(of: $0, tree) }
    let missing = pages.languages.filter { !covered.contains($0) }
    let texts = writer.builder.model.descendants(.text, of: first, until: end)
    let values = missing.map { writer.text($0) }
    let list = writer.builder.model.values.addList(values)
    for text in texts {
      if missing.isEmpty {
        writer.builder.setDefault(text, TextProperty.missingIn, list)
      } else {
        writer.builder.set(text, TextProperty.missingIn, list, at: .none)
      }
    }
  }

  private mutating func write(_ other: DocassembleBlock) {
    writer.write(markdown: other["question"], as: "title", of: page, .docassembleLabel)
    for key in ["pre", "subquestion", "under", "right", "post"] {
      writer.write(markdown: other[key], as: "body", of: page, .docassemble)
    }
    let help = other["help"]
    writer.write(markdown: writer.member("content", of: help) ?? help, as: "hint", of: page, .docassemble)
    for field in tree.docassembleFields(of: other) {
      guard let variable = field.variable else {
        writer.write(markdown: field["note"] ?? field["html"], as: "body", of: page, .docassemble)
        continue
      }
      let owner = owner(of: variable)
      writer.write(markdown: field.label, as: "label", of: owner, .docassembleLabel)
      for key in ["under text", "help"] { writer.write(markdown: field[key], as: "hint", of: owner, .docassemble) }
      writer.write(markdown: field["hint"], as: "placeholder", of: owner, .docassemble)
      for choice in choiceNodes(field["choices"]) {
        writer.write(markdown: choice.label, as: "option", of: owner, .docassembleLabel)
      }
      for message in writer.members(of: field["validation messages"]) {
        writer.write(markdown: message.value, as: "error", of: owner, .docassemble)
      }
    }
    for choice in choiceNodes(choices(of: other)) {
      writer.write(markdown: choice.label, as: "option", of: page, .docassembleLabel)
    }
  }

  /// The page's field that stores an answer; the page if there is none.
  private func owner(of variable: Int) -> UInt32 {
    let model = writer.builder.model
    let key = Array(writer.string(variable).utf8)
    return model.descendants(.field, of: page, until: model.nodes.count).first {
      let own = model.nodes[Int($0)].key
      return own.tag == .text && !own.flags.contains(.constant) && model.values.text[own.range].elementsEqual(key)
    } ?? page
  }
}
