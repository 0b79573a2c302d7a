import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// The Human Services Data Specification of Open Referral: directories of services, as JSON or as a package of tables.
///
/// Version 3 (https://docs.openreferral.org), and what its predecessors and Open Referral UK call otherwise. A
/// definition is one service: an object, an element of a page (`contents`) or of `services`, or a row of services.csv,
/// whose siblings (phones.csv, schedules.csv, …) refer to it by `service_id`.
public struct HSDS: Format {
  public let id = "hsds"
  public let title = LocalizedText(en: "Open Referral HSDS", ja: "Open Referral HSDS")
  public let recognisedBy = LocalizedText(
    en: "Services with `id`, `name` and a `status` of the specification, as JSON or as services.csv.",
    ja: "`id`・`name` と、仕様にある `status` を持つサービス。JSON または services.csv。")
  public let notations: Set<Notation> = [.json, .yaml, .csv]
  /// A directory shows nothing by itself.
  public let platform = PlatformTable.none("HSDS 3.0, schema reference")

  public init() {}

  /// HSDS says where and when a service is, and hardly how people fare with it.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(
        slots(
          ServiceProperty.id, .title, .summary, .owner, .languages, .fee, .channels, .documents)),
      .channel: slots(ChannelProperty.requires, .covers, .share),
      .document: slots(
        DocumentProperty.neededWhen, .issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
      .fee: slots(FeeProperty.waiver, .payableBy, .toldBefore),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("service, contents[], services[], services.csv", .service),
      FormatMapping("id", ServiceProperty.id),
      FormatMapping("name", ServiceProperty.title),
      FormatMapping("description", ServiceProperty.summary),
      FormatMapping("organization.name", ServiceProperty.owner),
      FormatMapping("languages[].code, name", ServiceProperty.languages),
      FormatMapping(
        "cost_options[].amount, currency", FeeProperty.amount,
        LocalizedText(en: "of several the greatest", ja: "複数あるときは最も高い額")),
      FormatMapping("required_documents[].document", DocumentProperty.title),
      FormatMapping(
        "phones[].type, url, email, locations", ChannelProperty.kind,
        LocalizedText(
          en: "a physical location is a counter, a virtual one the web", ja: "物理的な場所は窓口、仮想の場所はウェブ")),
      FormatMapping("location.name, addresses[]", ChannelProperty.location),
      FormatMapping("accessibility[].description, details", ChannelProperty.accommodations),
      FormatMapping("phones[].languages, location.languages", ChannelProperty.languages),
      FormatMapping("schedules[].byday", HoursProperty.days),
      FormatMapping("schedules[].opens_at", HoursProperty.opens),
      FormatMapping("schedules[].closes_at", HoursProperty.closes),
      FormatMapping(
        "application_process, eligibility_description, fees_description, interpretation_services, …", .text),
    ]
  }

  // MARK: Recognising

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = tree.roots.first.map(Int.init), tree.roots.count == 1 else { return .notADefinition }
    if tree.notation == .csv { return HSDSTable.recognise(tree, root) }
    return definitions(in: tree).isEmpty ? .notADefinition : .definition
  }

  public func definitions(in tree: SourceTree) -> [Int] {
    guard let root = tree.roots.first.map(Int.init) else { return [] }
    if tree.notation == .csv {
      let rows = tree.elements(of: root)
      // Rows without anything in them stand at the end of some exports.
      return rows.dropFirst().filter { row in tree.elements(of: row).contains { !tree.string($0).isEmpty } }
    }
    if tree.nodes[root].kind == .object, isService(root, tree) { return [root] }
    let list = tree.value(of: root, "contents") ?? tree.value(of: root, "services") ?? root
    let services = tree.elements(of: list)
    guard let first = services.first, isService(first, tree) else { return [] }
    return services.filter { isService($0, tree) }
  }

  private static let states: Set<String> = ["active", "inactive", "defunct", "temporarily closed"]

  /// Whether an object is a service: `status` is one of four words, and something is said that only services say.
  private func isService(_ node: Int, _ tree: SourceTree) -> Bool {
    guard tree.nodes[node].kind == .object, let name = tree.value(of: node, "name"),
      tree.nodes[name].kind == .string, tree.value(of: node, "id") != nil,
      let status = tree.value(of: node, "status"), tree.nodes[status].kind == .string,
      Self.states.contains(tree.string(status))
    else { return false }
    return tree.members(of: node).contains { member in
      let key = tree.key(member.key)
      return Self.texts.contains(key)
        || Self.lists.contains(key) && [.array, .object].contains(tree.nodes[member.value].kind)
    }
  }

  private static let texts: Set<String> = [
    "application_process", "eligibility_description", "fees_description", "interpretation_services", "assured_date",
    "accreditations", "organization_id", "wait_time",
  ]
  private static let lists: Set<String> = [
    "service_at_locations", "service_areas", "schedules", "phones", "cost_options", "required_documents",
    "organization", "attributes", "metadata", "regular_schedules",
  ]

  // MARK: Reading

  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    guard tree.notation == .csv else { return [] }
    return names().filter { HSDSTable.names.contains($0) }
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var memory = builder.formatMemory?.contents as? HSDSMemory ?? HSDSMemory()
    memory.update(source)
    let range = source.tree.nodes.indices.contains(source.node) ? source.tree.nodes[source.node].range : .none
    var reader = HSDSReader(
      FormWriter(source, format: self, range: range == .none ? nil : range, builder: &builder), source, memory.tables)
    reader.service()
    reader.writer.finish(&builder)
    builder.formatMemory = FormatMemory(memory)
  }
}
