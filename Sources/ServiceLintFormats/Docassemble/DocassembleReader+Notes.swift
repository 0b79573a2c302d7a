import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// The entries of `fields` in order: fields, and the notes between them, which may be headings or questions.
extension DocassembleReader {
  mutating func read(_ fields: [DocassembleField]) {
    // The heading that the next fields stand under.
    var section: UInt32?
    // The note right before a field, and how many fields came before.
    var note: WrittenText?
    var count = 0
    for field in fields {
      guard !writer.builder.isFull else {
        writer.leave(field.node)
        continue
      }
      if let variable = field.variable {
        read(field, variable: variable, asked: note ?? (count == 0 ? question : nil))
        note = nil
        count += 1
        continue
      }
      guard let text = field["note"] ?? field["html"] ?? field["raw html"] else {
        // Fields that code makes: nobody knows how many.
        if field["code"] != nil {
          writer.leave(field.node)
          count += 1
        }
        continue
      }
      if isHeading(text) {
        if section != nil { writer.close() }
        section = openSection(field)
        note = between(field, text, isTitle: true, of: section)
      } else {
        note = between(field, text, isTitle: false, of: nil)
      }
    }
    if section != nil { writer.close() }
  }

  /// Whether a note is one line that is written as a heading or all in bold or italics, or a few words that are no
  /// sentence.
  private func isHeading(_ text: Int) -> Bool {
    let bytes = Array(writer.string(text).utf8)
    let prose = MarkdownReader.read(bytes, 0..<bytes.count, .docassembleLabel)
    guard !prose.buffer.isEmpty, prose.buffer.count <= 120, !prose.buffer.contains(0x0A), prose.links.isEmpty else {
      return false
    }
    if !prose.headings.isEmpty { return true }
    let lines = bytes.split(separator: 0x0A).map { trimmed(bytes, $0.startIndex..<$0.endIndex) }
    guard let line = lines.last(where: { !$0.isEmpty }), let first = line.first.map({ bytes[$0] }),
      let last = line.last.map({ bytes[$0] })
    else { return false }
    // “Health:” or “Health” before the boxes for health.
    if lines.count(where: { !$0.isEmpty }) == 1, let end = prose.buffer.last {
      if end == UInt8(ascii: ":"), prose.buffer.count <= 40 { return true }
      let isLetter = end | 0x20 >= UInt8(ascii: "a") && end | 0x20 <= UInt8(ascii: "z")
      if isLetter, prose.buffer.count(where: { $0 == 0x20 }) < 3, prose.buffer.count <= 30 { return true }
    }
    return first == last && (first == UInt8(ascii: "*") || first == UInt8(ascii: "_"))
      || startsWith(bytes, line, "<b>") || startsWith(bytes, line, "<strong>")
  }

  private mutating func openSection(_ field: DocassembleField) -> UInt32? {
    guard let group = writer.open(.group, at: field.node) else { return nil }
    writer.builder.setDefault(group, GroupProperty.drawnAs, writer.word(.drawnAs, "nothing"))
    writer.builder.setDefault(group, GroupProperty.hasContent, .bool(true))
    return group
  }

  /// Text between fields.
  private mutating func between(
    _ field: DocassembleField, _ text: Int, isTitle: Bool, of section: UInt32?
  ) -> WrittenText? {
    let shown = condition(of: field)
    var owner = section ?? page
    if let shown, let group = openSection(field) {
      setCondition(group, shown.condition, at: shown.source)
      owner = group
    }
    let dialect = isTitle ? MarkdownDialect.docassembleLabel : .docassemble
    let written = writer.write(markdown: text, as: isTitle ? "title" : "body", of: owner, dialect)
    if owner != page, shown != nil { writer.close() }
    if let section { writer.state(section, GroupProperty.title, written) }
    return written
  }
}
