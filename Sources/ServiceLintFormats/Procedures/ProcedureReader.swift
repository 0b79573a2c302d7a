import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one procedure.
struct ProcedureReader {
  let row: Int
  let table: ProcedureTable
  var writer: FormWriter

  /// One of the values of a cell.
  struct Part {
    /// As it stands, without white space at its ends.
    var text: String
    var place: ByteRange
    /// The code before it (`2-1`); empty if there is none.
    var code: String { text.contains(" ") ? String(text.prefix { $0.isNumber || $0 == "-" }) : "" }
    /// As it compares with a list.
    var name: String { ProcedureColumn.normalised(code.isEmpty ? text : String(text.dropFirst(code.count))) }
  }

  private func cell(_ column: ProcedureColumn) -> Int? { table.cell(column, of: row, in: writer.tree) }

  /// The values of a cell, which `; ` separates.
  private func parts(_ column: ProcedureColumn) -> [Part] {
    guard let cell = cell(column) else { return [] }
    let bytes = Array(writer.string(cell).utf8)
    var result: [Part] = []
    for piece in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: ";") || bytes[$0] == 0x0A }) {
      let range = trimmed(bytes, piece.startIndex..<piece.endIndex)
      guard !range.isEmpty else { continue }
      let place = ByteRange(
        start: writer.tree.sourceOffset(in: cell, ofTextByte: range.lowerBound),
        end: writer.tree.sourceOffset(in: cell, ofTextByte: range.upperBound))
      result.append(Part(text: String(decoding: bytes[range], as: UTF8.self), place: writer.moved(place)))
    }
    return result
  }

  mutating func read() {
    guard let service = writer.open(.service, at: row) else { return }
    writer.state(service, ServiceProperty.id, cell(.id))
    writer.builder.model.identity = writer.string(cell(.id))
    writer.builder.model.nodes[Int(service)].key = writer.text(cell(.id))
    // The law's own name: what people call it the inventory does not ask.
    writer.builder.setDefault(service, ServiceProperty.title, writer.text(cell(.name)))
    writer.builder.point(service, ServiceProperty.title, at: writer.place(cell(.name)))
    writer.state(service, ServiceProperty.owner, cell(.ministry))
    list(service, .legalBasis, [cell(.law), cell(.clause)].compactMap { $0 })
    audience(service)
    let events = (parts(.lifeEvents) + parts(.businessEvents)).filter { !ProcedurePapers.nothing.contains($0.name) }
    list(service, .lifeEvents, events)
    writer.state(service, ServiceProperty.casesPerYear, integer: cell(.cases))
    processingTime(service)
    fee(service)
    channels(service)
    for part in parts(.documents) { document(part) }
    form(service)
    writer.close()
  }

  private mutating func list(_ service: UInt32, _ property: ServiceProperty, _ cells: [Int]) {
    let filled = cells.filter { writer.isFilled($0) }
    guard let first = filled.first else { return }
    let values = filled.map { writer.text($0) }
    writer.builder.set(service, property, writer.builder.model.values.addList(values), at: writer.place(first))
  }

  private mutating func list(_ service: UInt32, _ property: ServiceProperty, _ parts: [Part]) {
    guard let first = parts.first else { return }
    let values = parts.map { writer.text($0.text) }
    writer.builder.set(service, property, writer.builder.model.values.addList(values), at: first.place)
  }

  private mutating func audience(_ service: UInt32) {
    let codes = Set(parts(.actor).map(\.code))
    var names: [String] = []
    if codes.contains("5") || codes.contains("7") { names.append("resident") }
    if codes.contains("6") || codes.contains("7") { names.append("business") }
    writer.state(service, ServiceProperty.audience, writer.words(.audience, names), from: cell(.actor))
  }

  private mutating func processingTime(_ service: UInt32) {
    let known = [ProcedureColumn.daysOnline, .daysOffline].compactMap { column in
      cell(column).flatMap { cell in ProcedureDuration.days(writer.string(cell)).map { (days: $0, cell: cell) } }
    }
    guard let longest = known.max(by: { $0.days < $1.days }) else { return }
    writer.state(service, ServiceProperty.processingDays, .int(longest.days), from: longest.cell)
  }

  private mutating func fee(_ service: UInt32) {
    guard let answer = parts(.hasFee).first, let node = writer.open(.fee, at: cell(.hasFee)) else { return }
    // 1: none. 2: there is one, of which the inventory does not ask the amount.
    if answer.code == "1" { writer.builder.set(node, FeeProperty.amount, .int(0), at: answer.place) }
    let ways = parts(.payableBy)
    // “Another way” may be several.
    if let first = ways.first, !ways.contains(where: { $0.name.hasPrefix("その他") }) {
      let values = ways.map { writer.text(String($0.text.dropFirst($0.code.count)).trimmed) }
      writer.builder.set(node, FeeProperty.payableBy, writer.builder.model.values.addList(values), at: first.place)
    } else {
      writer.builder.set(node, FeeProperty.payableBy, .unknown, at: .none)
    }
    writer.close()
    writer.builder.set(service, ServiceProperty.fee, writer.builder.model.object(node), at: answer.place)
  }

  /// The way online, if there is one, and the other way, of which nobody says what sort it is. So which channels a
  /// service has, all in all, is not known.
  private mutating func channels(_ service: UInt32) {
    writer.builder.set(service, ServiceProperty.channels, .unknown, at: .none)
    guard let online = parts(.online).first else { return }
    let apply = writer.words(.channelUse, ["apply"])
    if online.code == "1" || online.code == "5", let channel = writer.open(.channel, at: cell(.online)) {
      let system = writer.string(cell(.system))
      writer.state(
        channel, ChannelProperty.kind, writer.word(.channelKind, system.hasPrefix("電子メール") ? "email" : "web"),
        from: cell(.online))
      writer.builder.setDefault(channel, ChannelProperty.use, apply)
      if let all = writer.integer(cell(.cases)), all > 0, let some = writer.integer(cell(.casesOnline)), some <= all {
        writer.state(channel, ChannelProperty.share, .int(some * 100 / all), from: cell(.casesOnline))
      }
      writer.close()
    }
    guard let other = writer.open(.channel, at: cell(.online)) else { return }
    writer.builder.setUnknown(other)
    writer.builder.setDefault(other, ChannelProperty.use, apply)
    let checks = parts(.identityCheck)
    if checks.count == 1, let demanded = ProcedurePapers.demands[checks[0].code] {
      let values = demanded.map { writer.text($0) }
      writer.builder.set(
        other, ChannelProperty.requires, writer.builder.model.values.addList(values), at: checks[0].place)
    }
    writer.close()
  }

  private mutating func document(_ part: Part) {
    guard !ProcedurePapers.nothing.contains(part.name), !writer.builder.isFull else { return }
    let node = writer.builder.open(.document, at: part.place)
    let title = writer.text(part.text)
    writer.builder.set(node, DocumentProperty.id, title, at: part.place)
    writer.builder.set(node, DocumentProperty.title, title, at: part.place)
    let dropped = parts(.documentsDropped)
    if dropped.count == 1, dropped[0].code == "1" {
      writer.builder.set(node, DocumentProperty.required, .bool(false), at: dropped[0].place)
    } else {
      writer.builder.set(node, DocumentProperty.required, .bool(true), at: part.place)
    }
    let given = parts(.documentsGivenAs)
    if given.count == 1, given[0].code == "2" {
      writer.builder.set(node, DocumentProperty.copy, writer.word(.copyKind, "original"), at: given[0].place)
    }
    if let paper = ProcedurePapers.papers[part.name] {
      writer.builder.setDefault(node, DocumentProperty.issuer, writer.text(paper.issuer))
      let registry = writer.text(paper.registry)
      writer.builder.setDefault(node, DocumentProperty.heldBy, writer.builder.model.values.addList([registry]))
    }
    writer.close()
  }

  /// What the application asks for, as far as the inventory asks: the fields are known, nothing else of the form.
  private mutating func form(_ service: UInt32) {
    let asked = parts(.asked)
    let named = asked.filter { ProcedurePapers.concepts[$0.name] != nil }
    for part in asked where ProcedurePapers.concepts[part.name] == nil {
      writer.builder.model.unmapped.append(part.place)
    }
    guard !named.isEmpty, let form = writer.open(.form, at: cell(.asked)) else { return }
    writer.builder.setUnknown(form)
    let page = writer.builder.open(.page, at: writer.whole(cell(.asked)))
    writer.builder.setUnknown(page)
    for part in named where !writer.builder.isFull {
      let field = writer.builder.open(.field, at: part.place)
      writer.builder.setUnknown(field)
      let label = writer.text(part.text)
      for property in [FieldProperty.id, .label, .shownLabel] {
        writer.builder.set(field, property, label, at: part.place)
      }
      writer.builder.model.nodes[Int(field)].key = label
      writer.builder.setDefault(
        field, FieldProperty.concept, writer.word(.concept, ProcedurePapers.concepts[part.name] ?? ""))
      writer.builder.setDefault(field, FieldProperty.asks, .bool(true))
      writer.close()
    }
    writer.close()
    writer.close()
    for list in [PageProperty.fields, .groups, .texts] { writer.builder.setDefault(page, list, .lazy) }
    for list in [FormProperty.fields, .pages] { writer.builder.setDefault(form, list, .lazy) }
    writer.builder.setDefault(service, ServiceProperty.forms, .lazy)
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[ServiceLintFormats.trimmed(bytes, bytes.indices)], as: UTF8.self)
  }
}
