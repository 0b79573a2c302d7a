import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// An object of JSON or a row of a table.
struct HSDSRecord: Hashable {
  var node: Int
  /// The number of the companion it stands in; `nil`: the definition's own file.
  var file: Int?
  /// The name of the table.
  var table = ""
}

/// One reading of one service.
struct HSDSReader {
  var writer: FormWriter
  private let source: DefinitionSource
  private let tables: [String: HSDSTable]
  /// What was read already: a row may refer to a service and to one of its places.
  private var seen: Set<HSDSRecord> = []

  init(_ writer: FormWriter, _ source: DefinitionSource, _ tables: [String: HSDSTable]) {
    self.writer = writer
    self.source = source
    self.tables = tables
  }

  private var isTable: Bool { source.tree.notation == .csv }

  // MARK: Records

  private func tree(of record: HSDSRecord) -> SourceTree {
    record.file.map { source.companions[$0].tree } ?? source.tree
  }

  private func cell(_ key: String, of record: HSDSRecord) -> Int? {
    let tree = tree(of: record)
    return isTable ? tables[record.table]?.cell(key, of: record.node, in: tree) : tree.value(of: record.node, key)
  }

  func string(_ key: String, of record: HSDSRecord) -> String {
    let tree = tree(of: record)
    guard let cell = cell(key, of: record), [.string, .number, .boolean].contains(tree.nodes[cell].kind) else {
      return ""
    }
    return PlainText.trimmed(tree.string(cell))
  }

  /// The records of a kind that belong to another one.
  ///
  /// - Parameters:
  ///   - keys: the member of JSON, and what older versions call it; the first one names the table, too.
  ///   - column: the column of the table that refers to the owner.
  private func records(_ keys: [String], of owner: HSDSRecord, by column: String) -> [HSDSRecord] {
    if !isTable {
      let tree = tree(of: owner)
      return keys.compactMap { tree.value(of: owner.node, $0) }.flatMap { tree.elements(of: $0) }
        .filter { tree.nodes[$0].kind == .object }.map { HSDSRecord(node: $0) }
    }
    let id = string("id", of: owner)
    return keys.flatMap { key -> [HSDSRecord] in
      let name = "\(key).csv"
      guard let table = tables[name], let file = source.companions.firstIndex(where: { $0.name == name }) else {
        return []
      }
      return table.find(id, in: column).map { HSDSRecord(node: $0, file: file, table: name) }
    }
  }

  /// The record that another one refers to.
  private func record(_ key: String, of owner: HSDSRecord, in table: String) -> HSDSRecord? {
    if !isTable {
      guard let node = tree(of: owner).value(of: owner.node, key), tree(of: owner).nodes[node].kind == .object else {
        return nil
      }
      return HSDSRecord(node: node)
    }
    guard let file = source.companions.firstIndex(where: { $0.name == table }),
      let row = tables[table]?.find(string("\(key)_id", of: owner), in: "id").first
    else { return nil }
    return HSDSRecord(node: row, file: file, table: table)
  }

  /// Writes while the record's file is the one that is read.
  private mutating func at<R>(_ record: HSDSRecord, _ body: (inout FormWriter) -> R) -> R {
    guard let file = record.file else { return body(&writer) }
    let companion = source.companions[file]
    return writer.reading(companion, part: companion.tree.nodes[record.node].range, body)
  }

  private mutating func state<P: PropertySet>(_ node: UInt32, _ property: P, _ key: String, of record: HSDSRecord) {
    let cell = cell(key, of: record)
    at(record) { $0.state(node, property, cell) }
  }

  @discardableResult
  private mutating func write(_ key: String, as role: String = "body", of owner: UInt32, _ record: HSDSRecord)
    -> WrittenText?
  {
    let cell = cell(key, of: record)
    return at(record) { $0.write(cell, as: role, of: owner) }
  }

  private mutating func open(_ kind: NodeKind, _ record: HSDSRecord, at key: String? = nil) -> UInt32? {
    let cell = key.flatMap { self.cell($0, of: record) } ?? record.node
    return at(record) { $0.open(kind, at: cell) }
  }

  // MARK: The service

  mutating func service() {
    let record = HSDSRecord(node: source.node, table: isTable ? "services.csv" : "")
    guard let service = open(.service, record) else { return }
    for list in [ServiceProperty.steps, .tasks, .forms] {
      writer.builder.set(service, list, .unknown, at: .none)
    }
    state(service, ServiceProperty.id, "id", of: record)
    writer.builder.model.identity = string("id", of: record)
    if let id = cell("id", of: record) { writer.builder.model.nodes[Int(service)].key = writer.text(id) }
    writer.state(service, ServiceProperty.title, write("name", as: "title", of: service, record))
    writer.state(service, ServiceProperty.summary, write("description", of: service, record))
    write("alternate_name", as: "title", of: service, record)
    for key in [
      "alert", "application_process", "eligibility_description", "fees_description", "fees", "interpretation_services",
      "wait_time", "accreditations",
    ] {
      write(key, of: service, record)
    }
    owner(service, record)
    languages(service, ServiceProperty.languages, records(["languages"], of: record, by: "service_id"))
    fee(service, record)
    for document in records(["required_documents"], of: record, by: "service_id") { self.document(document) }
    for area in records(["service_areas"], of: record, by: "service_id") { write("description", of: service, area) }
    channels(service, record)
    writer.close()
  }

  private mutating func owner(_ service: UInt32, _ record: HSDSRecord) {
    if let organisation = organisation(of: record) {
      state(service, ServiceProperty.owner, "name", of: organisation)
    } else if !isTable, let root = writer.tree.roots.first.map(Int.init), root != source.node,
      writer.member("services", of: root) != nil, let name = writer.member("name", of: root), writer.isFilled(name)
    {
      // Services inside of their organisation: its name stands before them, outside of this definition.
      writer.builder.set(service, ServiceProperty.owner, writer.text(writer.tree.string(name)), at: .none)
    } else if !string("organization_id", of: record).isEmpty || writer.tree.roots.first.map(Int.init) != source.node {
      // Another file may know.
      writer.builder.set(service, ServiceProperty.owner, .unknown, at: .none)
    }
  }

  private func organisation(of service: HSDSRecord) -> HSDSRecord? {
    record("organization", of: service, in: "organizations.csv")
  }

  /// States languages by their tags; one that is none we know stays out.
  private mutating func languages<P: PropertySet>(_ node: UInt32, _ property: P, _ records: [HSDSRecord]) {
    var tags: [Value] = []
    var place = ByteRange.none
    for record in records {
      let code = string("code", of: record)
      let name = code.isEmpty ? string("name", of: record) : code
      write("note", of: node, record)
      guard let tag = LanguageNames.tag(name) else { continue }
      tags.append(writer.text(tag))
      let cell = cell(code.isEmpty ? "name" : "code", of: record)
      if place == .none { place = at(record) { $0.place(cell) } }
    }
    guard !tags.isEmpty else { return }
    writer.builder.set(node, property, writer.builder.model.values.addList(tags), at: place)
  }

  private mutating func fee(_ service: UInt32, _ record: HSDSRecord) {
    let options = records(["cost_options"], of: record, by: "service_id")
    let amounts = options.compactMap { option in
      Double(string("amount", of: option)).flatMap { $0 >= 0 && $0 < 1e12 ? (option: option, amount: $0) : nil }
    }
    let greatest = amounts.max { $0.amount < $1.amount }
    let text = ["fees_description", "fees"].first { !string($0, of: record).isEmpty }
    guard let origin = greatest?.option ?? options.first ?? (text == nil ? nil : record),
      let fee = open(.fee, origin, at: options.isEmpty ? text : nil)
    else { return }
    if let greatest {
      let cell = cell("amount", of: greatest.option)
      at(greatest.option) {
        $0.state(fee, FeeProperty.amount, .int(Int64(greatest.amount.rounded(.up))), from: cell)
      }
      let currency = string("currency", of: greatest.option).uppercased()
      let place = self.cell("currency", of: greatest.option)
      if !currency.isEmpty {
        at(greatest.option) { $0.state(fee, FeeProperty.currency, $0.text(currency), from: place) }
      }
    } else {
      writer.builder.set(fee, FeeProperty.amount, .unknown, at: .none)
      writer.builder.set(fee, FeeProperty.currency, .unknown, at: .none)
    }
    for option in options {
      write("option", of: fee, option)
      write("amount_description", of: fee, option)
    }
    let range = writer.builder.model.nodes[Int(fee)].origin
    writer.close()
    writer.builder.set(service, ServiceProperty.fee, writer.builder.model.object(fee), at: range)
  }

  private mutating func document(_ record: HSDSRecord) {
    guard let document = open(.document, record) else { return }
    state(document, DocumentProperty.id, "id", of: record)
    writer.state(document, DocumentProperty.title, write("document", as: "title", of: document, record))
    writer.builder.setDefault(document, DocumentProperty.required, .bool(true))
    writer.close()
  }

  // MARK: Channels

  private mutating func channels(_ service: UInt32, _ record: HSDSRecord) {
    let schedules = records(["schedules", "regular_schedules"], of: record, by: "service_id")
    var hasPlace = false
    for link in records(["service_at_locations", "service_at_location"], of: record, by: "service_id") {
      let place = self.record("location", of: link, in: "locations.csv")
      hasPlace = true
      location(place ?? link, link: link, schedules)
    }
    if !hasPlace {
      for place in records(["locations"], of: record, by: "service_id") {
        hasPlace = true
        location(place, link: nil, schedules)
      }
    }
    for phone in records(["phones"], of: record, by: "service_id") { self.phone(phone) }
    for contact in records(["contacts"], of: record, by: "service_id") { self.contact(contact) }
    lone("url", "web", record)
    lone("email", "email", record)
    // It is open at some time, nobody says where.
    if !hasPlace, !schedules.isEmpty, let channel = open(.channel, schedules[0]) {
      writer.builder.setUnknown(channel)
      hours(channel, schedules)
      writer.close()
    }
  }

  private mutating func lone(_ key: String, _ kind: String, _ record: HSDSRecord) {
    guard !string(key, of: record).isEmpty, let channel = open(.channel, record, at: key) else { return }
    let cell = cell(key, of: record)
    at(record) {
      $0.state(channel, ChannelProperty.kind, $0.word(.channelKind, kind), from: cell)
      $0.state(channel, ChannelProperty.location, cell)
    }
    for property in [ChannelProperty.hours, .languages, .accommodations] {
      writer.builder.set(channel, property, .unknown, at: .none)
    }
    writer.close()
  }

  private mutating func phone(_ record: HSDSRecord) {
    guard seen.insert(record).inserted, let channel = open(.channel, record) else { return }
    state(channel, ChannelProperty.id, "id", of: record)
    let type = string("type", of: record).lowercased()
    let cell = cell("number", of: record)
    at(record) {
      $0.state(channel, ChannelProperty.kind, $0.word(.channelKind, type == "fax" ? "fax" : "phone"), from: cell)
      $0.state(channel, ChannelProperty.location, cell)
    }
    if ["tty", "tdd", "textphone", "relay"].contains(type) {
      let values = writer.builder.model.values.addList([writer.text(type)])
      writer.builder.set(channel, ChannelProperty.accommodations, values, at: .none)
    } else {
      writer.builder.set(channel, ChannelProperty.accommodations, .unknown, at: .none)
    }
    // When it is answered stands in its description, if anywhere.
    writer.builder.set(channel, ChannelProperty.hours, .unknown, at: .none)
    languages(channel, ChannelProperty.languages, records(["languages"], of: record, by: "phone_id"))
    write("description", of: channel, record)
    writer.close()
  }

  private mutating func contact(_ record: HSDSRecord) {
    guard seen.insert(record).inserted else { return }
    for phone in records(["phones"], of: record, by: "contact_id") { self.phone(phone) }
    lone("email", "email", record)
  }

  /// A place at which a service is.
  ///
  /// - Parameter schedules: the service's own, if the place has none.
  private mutating func location(_ place: HSDSRecord, link: HSDSRecord?, _ schedules: [HSDSRecord]) {
    guard let channel = open(.channel, place) else { return }
    state(channel, ChannelProperty.id, "id", of: place)
    let type = string("location_type", of: place)
    let kind = ["virtual": "web", "postal": "post"][type] ?? "counter"
    let cell = cell("location_type", of: place) ?? place.node
    at(place) { $0.state(channel, ChannelProperty.kind, $0.word(.channelKind, kind), from: cell) }
    let addresses = records(
      ["addresses", "addresss", "physical_addresses", "postal_addresses"], of: place, by: "location_id")
    address(channel, place, addresses.first)
    accommodations(
      channel,
      records(
        ["accessibility", "accessibilitys", "accessibility_for_disabilities"], of: place, by: "location_id"))
    languages(channel, ChannelProperty.languages, records(["languages"], of: place, by: "location_id"))
    write("description", of: channel, place)
    write("transportation", of: channel, place)
    var own: [HSDSRecord] = []
    if let link {
      if link != place { write("description", of: channel, link) }
      own = records(["schedules", "regular_schedules"], of: link, by: "service_at_location_id")
    }
    let around = link == place ? [] : records(["schedules", "regular_schedules"], of: place, by: "location_id")
    hours(channel, own.isEmpty ? schedules.isEmpty ? around : schedules : own)
    writer.close()
    for owner in [(link, "service_at_location_id"), (place, "location_id")] {
      guard let record = owner.0 else { continue }
      for phone in records(["phones"], of: record, by: owner.1) { self.phone(phone) }
      for contact in records(["contacts"], of: record, by: owner.1) { self.contact(contact) }
    }
  }

  private mutating func address(_ channel: UInt32, _ place: HSDSRecord, _ address: HSDSRecord?) {
    var parts = [string("name", of: place)]
    if let address { parts += ["address_1", "address_2", "city", "postal_code"].map { string($0, of: address) } }
    parts.removeAll(where: \.isEmpty)
    guard !parts.isEmpty else { return }
    let node = address?.node ?? place.node
    at(address ?? place) {
      $0.state(channel, ChannelProperty.location, $0.text(parts.joined(separator: ", ")), from: node)
    }
  }

  private mutating func accommodations(_ channel: UInt32, _ records: [HSDSRecord]) {
    var values: [Value] = []
    var place = ByteRange.none
    for record in records {
      guard let key = ["description", "accessibility", "details"].first(where: { !string($0, of: record).isEmpty })
      else { continue }
      let cell = cell(key, of: record)
      let value = at(record) { ($0.text(cell), $0.place(cell)) }
      values.append(value.0)
      if place == .none { place = value.1 }
      for key in ["description", "accessibility", "details"] { write(key, of: channel, record) }
    }
    guard !values.isEmpty else { return }
    writer.builder.set(channel, ChannelProperty.accommodations, writer.builder.model.values.addList(values), at: place)
  }

  // MARK: Hours

  private mutating func hours(_ channel: UInt32, _ schedules: [HSDSRecord]) {
    var isUnread = false
    for schedule in schedules {
      // Those of the service hold at each of its places.
      if seen.insert(schedule).inserted {
        write("description", of: channel, schedule)
        write("notes", of: channel, schedule)
      }
      let span = HSDSSchedule(
        byday: string("byday", of: schedule), freq: string("freq", of: schedule),
        opens: string("opens_at", of: schedule), closes: string("closes_at", of: schedule))
      guard let span, let hours = open(.hours, schedule) else {
        isUnread = true
        continue
      }
      let days = writer.builder.model.values.addList(span.days.map { writer.text($0) })
      let place = at(schedule) { $0.whole(schedule.node) }
      writer.builder.set(hours, HoursProperty.days, days, at: place)
      for (key, property, value) in [
        ("opens_at", HoursProperty.opens, span.opens), ("closes_at", .closes, span.closes),
      ] where !value.isEmpty {
        let cell = cell(key, of: schedule)
        at(schedule) { $0.state(hours, property, $0.text(value), from: cell) }
      }
      writer.close()
    }
    // Words that say when, which nobody can calculate with.
    if isUnread { writer.builder.set(channel, ChannelProperty.hours, .unknown, at: .none) }
  }
}
