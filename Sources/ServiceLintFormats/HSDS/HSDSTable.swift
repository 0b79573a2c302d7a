import ServiceLintReaders

/// A table of a package: its columns, and which of its rows refer to what.
struct HSDSTable: Sendable {
  private var columns: [String: Int] = [:]
  /// For each column of identifiers the rows by value.
  private var rows: [String: [String: [Int]]] = [:]

  /// The files of a package beside services.csv; early versions have some names in the singular.
  static let names: Set<String> = [
    "accessibility.csv", "addresses.csv", "attributes.csv", "contacts.csv", "cost_options.csv", "funding.csv",
    "languages.csv", "locations.csv", "organizations.csv", "phones.csv", "programs.csv", "required_documents.csv",
    "schedules.csv", "service_areas.csv", "service_at_location.csv", "service_at_locations.csv",
  ]

  init(_ tree: SourceTree) {
    guard let root = tree.roots.first.map(Int.init) else { return }
    let all = tree.elements(of: root)
    guard let header = all.first else { return }
    columns = Self.columns(tree, header)
    let identifiers = columns.filter { $0.key == "id" || $0.key.hasSuffix("_id") }
    for row in all.dropFirst() {
      let cells = tree.elements(of: row)
      for (name, number) in identifiers where cells.indices.contains(number) {
        let value = tree.string(cells[number])
        if !value.isEmpty { rows[name, default: [:]][value, default: []].append(row) }
      }
    }
  }

  private static func columns(_ tree: SourceTree, _ header: Int) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (number, cell) in tree.elements(of: header).enumerated() {
      let name = tree.string(cell).lowercased().filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
      if columns[name] == nil { columns[name] = number }
    }
    return columns
  }

  /// The cell of a row.
  func cell(_ column: String, of row: Int, in tree: SourceTree) -> Int? {
    guard let number = columns[column] else { return nil }
    // Cells have nothing in them, so they lie one behind the other.
    let cell = row + 1 + number
    return cell < Int(tree.nodes[row].next) ? cell : nil
  }

  /// The rows with a value in a column of identifiers.
  func find(_ value: String, in column: String) -> [Int] { value.isEmpty ? [] : rows[column]?[value] ?? [] }

  // MARK: Recognising

  /// What a table is by its header: that of the services, another one of a package, or none of them.
  static func recognise(_ tree: SourceTree, _ root: Int) -> Recognition {
    guard tree.nodes[root].kind == .array, let header = tree.elements(of: root).first else { return .notADefinition }
    let names = Set(columns(tree, header).keys)
    guard names.contains("id") else { return .notADefinition }
    if names.isSuperset(of: ["name", "status", "organization_id"]), !names.isDisjoint(with: services) {
      return .definition
    }
    return parts.contains { names.isSuperset(of: $0) } ? .part : .notADefinition
  }

  private static let services: Set<String> = [
    "application_process", "eligibility_description", "fees_description", "interpretation_services", "assured_date",
    "program_id", "alternate_name",
  ]

  /// Columns that tell the other tables of a package.
  private static let parts: [Set<String>] = [
    ["location_id", "description", "details"], ["location_id", "address_1", "postal_code"],
    ["link_id", "taxonomy_term_id"], ["service_id", "title", "department"], ["service_id", "amount", "option"],
    ["service_id", "source"], ["service_id", "code", "note"], ["service_id", "name", "code"],
    ["location_type", "transportation"], ["organization_id", "identifier_scheme"],
    ["name", "legal_status", "year_incorporated"], ["service_id", "number", "extension"],
    ["organization_id", "name", "alternate_name", "description"], ["service_id", "document"],
    ["service_id", "freq", "opens_at"], ["service_id", "extent"], ["service_id", "location_id"],
    ["resource_id", "last_action_date"], ["name", "language", "character_set"], ["taxonomy_id", "code", "parent_id"],
    ["service_id", "unit_id", "available"],
  ]
}

/// The tables of the package read last: they are looked through once, not with each of its services.
struct HSDSMemory: Sendable {
  private var path = ""
  private var count = 0
  private(set) var tables: [String: HSDSTable] = [:]

  mutating func update(_ source: DefinitionSource) {
    guard source.tree.notation == .csv else {
      tables = [:]
      path = ""
      return
    }
    // The first service of a file may be that of the same file, changed.
    let isFirst = source.tree.nodes.count > 1 && Int(source.tree.nodes[1].next) == source.node
    guard isFirst || path != source.path || count != source.tree.count else { return }
    (path, count) = (source.path, source.tree.count)
    tables = ["services.csv": HSDSTable(source.tree)]
    for file in source.companions { tables[file.name] = HSDSTable(file.tree) }
  }
}
