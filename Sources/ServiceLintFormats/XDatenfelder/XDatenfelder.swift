import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// XDatenfelder: what a German authority may ask in a procedure, as the Föderales Informationsmanagement (FIM) keeps it.
///
/// Used by the federation, the Länder and municipalities; versions 2 and 3 (`urn:xoev-de:fim:standard:xdatenfelder_2`
/// and `…_3.0.0`), specified at https://www.xrepository.de. A definition says what is asked, not how it looks: whoever
/// makes a form of it decides on widgets and pages, so a schema becomes a form of one page. A group or a field that
/// stands alone in its file is a part to be used in schemas: it is looked at as a form without a title.
public struct XDatenfelder: Format {
  public let id = "xdatenfelder"
  public let title = LocalizedText(en: "XDatenfelder (FIM)", ja: "XDatenfelder（ドイツのFIM）")
  public let recognisedBy = LocalizedText(
    en: "A message element `xdatenfelder.stammdatenschema`, `.datenfeldgruppe` or `.datenfeld` of the namespace "
      + "`urn:xoev-de:fim:standard:xdatenfelder_2` or `_3`.",
    ja: "名前空間 `urn:xoev-de:fim:standard:xdatenfelder_2` または `_3` のメッセージ要素 "
      + "`xdatenfelder.stammdatenschema`、`.datenfeldgruppe`、`.datenfeld`。")
  public let notations: Set<Notation> = [.xml]

  public init() {}

  /// A schema says nothing of the service around it but the law, and nothing of how a form looks or behaves.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(
        slots(ServiceProperty.forms, .legalBasis)),
      .form: slots(
        FormProperty.actor, .languages, .sends, .signIn, .documents, .saveAndResume, .timeLimitMinutes,
        .timeLimitExtendable, .purpose, .privacyNotice, .retentionDays, .suppressesAutofill, .parts),
      .page: slots(PageProperty.buttons),
      .field: slots(
        FieldProperty.autocomplete, .autofill, .purpose, .retentionDays, .offersEarlier, .confirms, .typedDate,
        .placeholder, .unit, .searchable, .mask, .strips, .counter, .errorMessages, .actsOnChange, .inaccessible),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
      .text: slots(TextProperty.missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    XDatenfelderMessage(tree) == nil ? .notADefinition : .definition
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var writer = FormWriter(source, format: self, builder: &builder)
    if let message = XDatenfelderMessage(source.tree) {
      var reader = XDatenfelderReader(writer)
      reader.read(message, at: source.node)
      writer = reader.w
    } else {
      writer.leave(source.node)
    }
    writer.finish(&builder)
  }
}

/// A message of XDatenfelder and what it carries.
struct XDatenfelderMessage {
  enum Kind: String, CaseIterable {
    case schema = "stammdatenschema"
    case group = "datenfeldgruppe"
    case field = "datenfeld"
  }

  let kind: Kind
  /// The element that it carries.
  let content: Int

  private static let namespace = "urn:xoev-de:fim:standard:xdatenfelder_"

  /// The message in a tree; `nil` if there is none that defines what is asked.
  init?(_ tree: SourceTree) {
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .element else { return nil }
    let namespace = tree.namespaces.name(of: root)
    guard namespace.hasPrefix(Self.namespace), ["2", "3"].contains(namespace.dropFirst(Self.namespace.count).first)
    else { return nil }
    let name = tree.elementName(root)
    for kind in Kind.allCases where name.hasPrefix("xdatenfelder.\(kind.rawValue).") {
      guard let content = tree.child(of: root, kind.rawValue) else { continue }
      self.kind = kind
      self.content = content
      return
    }
    return nil
  }
}
