import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// ODK XForms: forms as XML for ODK Collect, Enketo, ODK Web Forms, KoboToolbox and their relatives.
///
/// Used in health and humanitarian work and in censuses. Specified at https://getodk.github.io/xforms-spec/, a subset of
/// W3C XForms 1.1 with XPath 1.0. Pages are those of ODK Collect: each question by itself, or all that stands in a
/// group drawn as `field-list`. Data that no control asks for becomes hidden fields if it is filled in (`calculate`,
/// `jr:preload`) or a condition names it.
public struct ODK: Format {
  public let id = "odk"
  public let title = LocalizedText(en: "ODK XForms", ja: "ODK XForms")
  public let recognisedBy = LocalizedText(
    en: "An `html` element with a `model` of the namespace `\(ODKForm.namespace)` in its `head`, and a `body`.",
    ja: "`head` に名前空間 `\(ODKForm.namespace)` の `model` があり、`body` を持つ `html` 要素。")
  public let notations: Set<Notation> = [.xml]

  public init() {}

  /// A form says nothing of the service around it; and it has no place for autofill, units, purposes and the like.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .form: slots(
        FormProperty.actor, .language, .languages, .sends, .signIn, .saveAndResume, .timeLimitMinutes,
        .timeLimitExtendable, .purpose, .privacyNotice, .retentionDays, .suppressesAutofill, .parts),
      .field: slots(
        FieldProperty.autocomplete, .autofill, .purpose, .legalBasis, .retentionDays, .offersEarlier, .confirms,
        .typedDate),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
      .image: slots(ImageProperty.alternative),
      .media: slots(MediaProperty.captions, .transcript),
      .text: slots(TextProperty.language),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    ODKForm.find(tree) == nil ? .notADefinition : .definition
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var writer = FormWriter(source, format: self, builder: &builder)
    if let form = ODKForm(source.tree) {
      var reader = ODKReader(form, writer)
      reader.read(source.node)
      writer = reader.w
    } else {
      writer.leave(source.node)
    }
    writer.finish(&builder)
  }
}
