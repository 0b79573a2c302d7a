import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// CPSV-AP: the European Commission's vocabulary for public services, as JSON-LD or Turtle.
///
/// Versions 2 and 3 (https://semiceu.github.io/CPSV-AP) and national profiles. A definition is one `PublicService`;
/// what it refers to (`{"@id"}`) is looked for in the same file. Contexts are never fetched: types and properties go by
/// their local names.
public struct CPSVAP: Format {
  public let id = "cpsv-ap"
  public let title = LocalizedText(en: "CPSV-AP", ja: "CPSV-AP（EU の公共サービス語彙）")
  public let recognisedBy = LocalizedText(
    en: "JSON-LD or Turtle in which something is of the type `PublicService`.",
    ja: "`PublicService` 型のものがある JSON-LD または Turtle。")
  public let notations: Set<Notation> = [.json, .yaml, .turtle]
  /// A catalogue shows nothing by itself.
  public let platform = PlatformTable.none("CPSV-AP 3.2.0")

  public init() {}

  /// CPSV-AP describes a service for catalogues: how people fare with it, and who does what, has no place.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(
        slots(
          ServiceProperty.id, .title, .summary, .languages, .owner, .legalBasis, .lifeEvents, .fee, .processingDays,
          .outcome, .channels, .documents)),
      .channel: slots(ChannelProperty.requires, .languages, .accommodations, .covers, .share),
      .document: slots(
        DocumentProperty.neededWhen, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
      .fee: slots(FeeProperty.waiver, .payableBy, .toldBefore),
    ]
  }

  public var mapping: [FormatMapping] {
    [
      FormatMapping("cpsv:PublicService", .service),
      FormatMapping("dct:identifier, @id", ServiceProperty.id),
      FormatMapping("dct:title", ServiceProperty.title),
      FormatMapping("dct:description", ServiceProperty.summary),
      FormatMapping("dct:language", ServiceProperty.languages),
      FormatMapping("dct:audience", ServiceProperty.audience),
      FormatMapping("cv:hasCompetentAuthority → skos:prefLabel, dct:title", ServiceProperty.owner),
      FormatMapping("cv:hasLegalResource", ServiceProperty.legalBasis),
      FormatMapping("cv:isGroupedBy, cv:hasRelatedService", ServiceProperty.lifeEvents),
      FormatMapping("cv:processingTime", ServiceProperty.processingDays),
      FormatMapping("cpsv:produces → dct:title", ServiceProperty.outcome),
      FormatMapping(
        "cv:hasCost → cv:hasValue, cv:currency", FeeProperty.amount,
        LocalizedText(en: "of several the greatest", ja: "複数あるときは最も高い額")),
      FormatMapping(
        "cv:hasChannel → dct:type", ChannelProperty.kind,
        LocalizedText(
          en: "by the words in it; a code that holds none is unknown", ja: "含まれる言葉から判断し、記号だけのものは不明とする")),
      FormatMapping("cv:contactPoint → cv:telephone, cv:email, cv:contactPage", .channel),
      FormatMapping("cv:openingHours", HoursProperty.days),
      FormatMapping(
        "cpsv:hasInput, cv:hasInputType, cv:holdsRequirement → cv:hasSupportingEvidence", .document),
      FormatMapping("cv:Requirement → dct:title, dct:description", .text),
      FormatMapping(
        "@language", TextProperty.language,
        LocalizedText(
          en: "a language that another text of the service has is missing", ja: "同じサービスのほかの文にある言語がなければ、訳が欠けているとみなす")),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = tree.roots.first.map(Int.init), tree.roots.count == 1 else { return .notADefinition }
    if tree.notation != .turtle {
      // JSON-LD has keywords; most JSON has not.
      let first = tree.nodes[root].kind == .array ? tree.elements(of: root).first : root
      guard let first, ["@context", "@graph", "@id", "@type"].contains(where: { tree.value(of: first, $0) != nil })
      else {
        return .notADefinition
      }
    }
    return LinkedData.things(of: ["PublicService"], in: tree).isEmpty ? .notADefinition : .definition
  }

  public func definitions(in tree: SourceTree) -> [Int] { LinkedData.things(of: ["PublicService"], in: tree) }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var memory = builder.formatMemory?.contents as? CPSVAPMemory ?? CPSVAPMemory()
    memory.update(source)
    // Of a large catalogue each service gets only what belongs to it.
    let range = memory.services > 1 ? source.tree.nodes[source.node].range : nil
    var reader = CPSVAPReader(
      FormWriter(source, format: self, range: range, builder: &builder), source, memory.data, isPart: range != nil)
    reader.service()
    reader.writer.finish(&builder)
    builder.formatMemory = FormatMemory(memory)
  }
}

/// The file read last: it is looked through once, not with each of its services.
private struct CPSVAPMemory: Sendable {
  private var path = ""
  private var count = 0
  private var first = 0
  private(set) var services = 0
  private(set) var data = LinkedData()

  mutating func update(_ source: DefinitionSource) {
    // The first service of a file may be that of the same file, changed.
    guard path != source.path || count != source.tree.count || first == source.node else { return }
    let all = LinkedData.things(of: ["PublicService"], in: source.tree)
    (path, count, first, services) = (source.path, source.tree.count, all.first ?? 0, all.count)
    data = LinkedData(source.tree)
  }
}
