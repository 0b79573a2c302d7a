import ServiceLintFormats
import ServiceLintReaders
import ServiceLintText

/// Lists the formats of definitions that can be read.
enum ListFormats: Command {
  static let name = "formats"
  static let summary = LocalizedText(en: "list the formats of definitions", ja: "読める定義の形式を一覧")
  static let usage = "[FORMAT]"

  static let format = Option(
    "--format", short: "-f", value: "table|json|markdown",
    LocalizedText(en: "form of the list (default: table)", ja: "一覧の形式（既定は table）"))

  static let options: [Option] = [format]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    var formats = Formats.all
    if let id = arguments.rest.first {
      formats = [try Lint.choose(id, of: Formats.all, "FORMAT") { $0.id }]
    }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    let output = try Lint.choose(arguments[format] ?? "table", of: ["table", "json", "markdown"], "--format") { $0 }
    switch output {
    case "json": Terminal.write(json(formats))
    case "markdown":
      let page = FormatsPage(language)
      Terminal.write(
        arguments.rest.isEmpty ? page.page() : formats.map { page.section($0) }.joined(separator: "\n"), to: .output)
    default: Terminal.write(table(formats, language, isDetailed: !arguments.rest.isEmpty), to: .output)
    }
    return .clean
  }

  /// A paragraph for each format; for a lone one what becomes of its keys, too.
  private static func table(_ formats: [any Format], _ language: MessageLanguage, isDetailed: Bool) -> String {
    let width = formats.map(\.id.count).max() ?? 0
    var text = ""
    for format in formats {
      text += format.id + String(repeating: " ", count: width - format.id.count + 2) + format.title[language] + "\n"
      text += String(repeating: " ", count: width + 2) + format.recognisedBy[language] + "\n"
    }
    guard isDetailed, let format = formats.first else { return text }
    let keys = format.mapping.map { CharacterWidth.columns(of: $0.from) }.max() ?? 0
    text += format.mapping.isEmpty ? "" : "\n"
    for line in format.mapping {
      let note = line.note[language]
      text += "  " + line.from + String(repeating: " ", count: keys - CharacterWidth.columns(of: line.from) + 2)
      text += line.to + (note.isEmpty ? "" : "  (\(note))") + "\n"
    }
    return text
  }

  private static func json(_ formats: [any Format]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for format in formats {
      writer.beginObject()
      for (key, value) in [
        ("id", format.id), ("title", format.title.english), ("recognisedBy", format.recognisedBy.english),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.key("endings")
      writer.beginArray()
      for notation in Notation.allCases where format.notations.contains(notation) {
        for ending in notation.endings { writer.string(ending) }
      }
      writer.endArray()
      writer.key("mapping")
      writer.beginArray()
      for line in format.mapping {
        writer.beginObject()
        for (key, value) in [("from", line.from), ("to", line.to), ("note", line.note.english)] {
          writer.key(key)
          writer.string(value)
        }
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes + [0x0A]
  }
}
