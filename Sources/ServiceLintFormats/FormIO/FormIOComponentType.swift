import ServiceLintModel
import ServiceLintValue

/// What a component of a platform's type is for us.
///
/// A class, so that the table hands them out without copying their lists.
final class FormIOComponentType: Sendable {
  /// Its part in a form.
  enum Role {
    case field
    /// An attachment of the Norwegian agency: a question, and a document to hand in.
    case attachment
    /// Text for people in `content` or `html`.
    case text
    case heading
    case image
    /// A box with a title; at the top of a wizard a page.
    case panel
    /// A box whose title is its `legend`.
    case fieldset
    /// A part of the answers with a key of its own.
    case container
    /// Rows of answers that people add to.
    case rows
    /// Draws nothing itself.
    case layout
    case tabs
    /// Titles with texts that unfold.
    case accordion
    case survey
    case button
    /// Holds something that people neither see nor answer.
    case nothing
  }

  let role: Role
  /// A word of `Enumeration.fieldKind`.
  let kind: Value
  let answeredBy: [Value]
  /// A word of `Enumeration.concept`; `nil`: the type does not say.
  let concept: Value?
  /// The names that conditions may use below the component's own, beside its options.
  let parts: [String]
  /// Whether the platform words it and makes its own questions of it; its label is never shown.
  let isComposite: Bool
  /// Whether the platform checks the answer by itself and says what is wrong.
  let checksItself: Bool
  /// Whether typing narrows the answers down, whatever the definition says.
  let alwaysSearchable: Bool
  /// Whether the answers to choose from are fetched by the platform, not listed in the definition.
  let fetchesOptions: Bool
  let isUnknown: Bool

  init(
    _ role: Role, kind: String = "", answeredBy: [String] = [], concept: String? = nil, parts: [String] = [],
    composite: Bool = false, checks: Bool = false, searchable: Bool = false, fetches: Bool = false,
    unknown: Bool = false
  ) {
    self.role = role
    self.kind = kind.isEmpty ? .emptyText : Self.word(.fieldKind, kind)
    self.answeredBy = answeredBy.map { Self.word(.answeredBy, $0) }
    self.concept = concept.map { Self.word(.concept, $0) }
    self.parts = parts
    isComposite = composite
    checksItself = checks
    alwaysSearchable = searchable
    fetchesOptions = fetches
    isUnknown = unknown
  }

  /// A platform's own variant of a type, of which nobody knows what it adds.
  private init(variantOf type: FormIOComponentType) {
    role = type.role
    kind = type.kind
    answeredBy = type.answeredBy
    concept = type.concept
    parts = type.parts
    isComposite = type.isComposite
    checksItself = type.checksItself
    alwaysSearchable = type.alwaysSearchable
    fetchesOptions = type.fetchesOptions
    isUnknown = true
  }

  /// The type with a name. One that nobody told us of is what it calls itself before the first `_` or `-`
  /// (`radio_ourtown`), if it looks like one; else a text field if it takes input, else a group or text.
  static func named(_ name: some Sequence<UInt8>, takesInput: Bool, hasContent: Bool, hasComponents: Bool)
    -> FormIOComponentType
  {
    if let known = known(name) { return known }
    let stem = name.prefix { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    if let known = known(stem) {
      let fits =
        switch known.role {
        case .field, .survey: takesInput && !hasComponents
        case .text, .heading: hasContent && !takesInput && !hasComponents
        case .button: !hasComponents
        default: hasComponents
        }
      if fits { return FormIOComponentType(variantOf: known) }
    }
    if hasComponents { return plainBox }
    return takesInput ? unknownField : hasContent ? plainText : plainBox
  }

  private static func known(_ name: some Sequence<UInt8>) -> FormIOComponentType? {
    let wanted = fnv(name)
    var place = Int(truncatingIfNeeded: wanted) & (tableSize - 1)
    while let entry = table[place] {
      if entry.hash == wanted { return entry.type }
      place = (place + 1) & (tableSize - 1)
    }
    return nil
  }

  static let plainBox = FormIOComponentType(.layout)
  static let plainText = FormIOComponentType(.text)
  static let nothing = FormIOComponentType(.nothing)
  /// Nobody knows what its answer holds.
  static let unknownField = FormIOComponentType(
    .field, kind: "text", answeredBy: ["type"], parts: [ServiceModel.anyPart], unknown: true)

  private static func word(_ list: Enumeration, _ name: String) -> Value { Vocabulary.standard.value(list, name) }

  private static func field(
    _ kind: String, _ ways: String..., concept: String? = nil, parts: [String] = [], composite: Bool = false,
    checks: Bool = false, searchable: Bool = false, fetches: Bool = false
  ) -> FormIOComponentType {
    FormIOComponentType(
      .field, kind: kind, answeredBy: ways, concept: concept, parts: parts, composite: composite, checks: checks,
      searchable: searchable, fetches: fetches)
  }

  private static func box(_ role: Role) -> FormIOComponentType { FormIOComponentType(role) }

  /// Form.io's own types (formio.js, `src/components`).
  private static let standard: [(String, FormIOComponentType)] = [
    ("textfield", field("text", "type")),
    ("textarea", field("textarea", "type")),
    ("number", field("number", "type")),
    ("currency", field("currency", "type")),
    ("password", field("password", "type", concept: "password")),
    ("email", field("email", "type", concept: "email")),
    ("url", field("url", "type")),
    ("phoneNumber", field("phone", "type", concept: "phone")),
    ("tags", field("tags", "type")),
    // What the provider answers, which is another for each.
    ("address", field("address", "type", "choose", concept: "address", parts: [ServiceModel.anyPart])),
    ("datetime", field("datetime", "type", "pick")),
    ("date", field("date", "type", "pick")),
    ("day", field("date", "type", "choose")),
    ("time", field("time", "type")),
    ("checkbox", field("checkbox", "choose")),
    ("selectboxes", field("checkboxes", "choose")),
    ("select", field("select", "choose", parts: ["label", "value"])),
    ("radio", field("radio", "choose")),
    ("signature", field("signature", "draw", concept: "signature")),
    ("file", field("file", "upload")),
    ("recaptcha", field("captcha", concept: "captcha")),
    ("captcha", field("captcha", "type", concept: "captcha")),
    ("hidden", field("hidden")),
    ("resource", field("select", "choose", parts: [ServiceModel.anyPart], fetches: true)),
    ("tree", field("custom", parts: [ServiceModel.anyPart])),
    // A form inside the form: its questions stand in another file.
    ("form", field("custom", parts: ["data", "_id", "form", "metadata", "owner", "created", "modified", "state"])),
    ("datamap", box(.rows)),
    ("survey", box(.survey)),
    ("button", box(.button)),
    ("content", box(.text)),
    ("htmlelement", box(.text)),
    ("panel", box(.panel)),
    ("well", box(.layout)),
    ("columns", box(.layout)),
    ("table", box(.layout)),
    ("fieldset", box(.fieldset)),
    ("tabs", box(.tabs)),
    ("container", box(.container)),
    ("datagrid", box(.rows)),
    ("editgrid", box(.rows)),
    ("dynamicWizard", box(.rows)),
  ]

  /// The Norwegian welfare agency's types; see `FormIONAV`.
  private static let norwegian: [(String, FormIOComponentType)] = [
    ("radiopanel", field("radio", "choose")),
    ("navCheckbox", field("checkbox", "choose")),
    ("navSelect", field("select", "choose", parts: ["label", "value"], searchable: true)),
    ("landvelger", field("select", "choose", parts: ["label", "value"], searchable: true, fetches: true)),
    ("valutavelger", field("select", "choose", parts: ["label", "value"], searchable: true, fetches: true)),
    ("navDatepicker", field("date", "type", "pick", checks: true)),
    ("monthPicker", field("month", "type", "pick", checks: true)),
    ("year", field("year", "type", checks: true)),
    ("fnrfield", field("national-id", "type", concept: "national-id", checks: true)),
    ("orgNr", field("organisation-number", "type", concept: "organisation-number", checks: true)),
    ("bankAccount", field("bank-account", "type", concept: "bank-account", checks: true)),
    ("iban", field("bank-account", "type", concept: "bank-account.iban", checks: true)),
    ("firstName", field("name", "type", concept: "name.given")),
    ("surname", field("name", "type", concept: "name.family")),
    (
      "identity",
      field(
        "national-id", "choose", "type", concept: "national-id",
        parts: ["harDuFodselsnummer", "identitetsnummer", "fodselsdato"], composite: true, checks: true)
    ),
    (
      "navAddress",
      field(
        "address", "choose", "type", concept: "address",
        parts: [
          "borDuINorge", "vegadresseEllerPostboksadresse", "co", "adresse", "postboks", "bygning", "postnummer",
          "bySted", "region", "land", "landkode", "gyldigFraOgMed", "gyldigTilOgMed",
        ], composite: true, checks: true)
    ),
    (
      "addressValidity",
      field(
        "date", "type", "pick", concept: "period.start", parts: ["gyldigFraOgMed", "gyldigTilOgMed"], composite: true,
        checks: true)
    ),
    (
      "sender",
      field(
        "custom", "type", concept: "national-id",
        parts: [
          "person", "organization", "person.nationalIdentityNumber", "person.firstName", "person.surname",
          "organization.number", "organization.name",
        ], composite: true, checks: true)
    ),
    (
      "recipient",
      field("custom", "choose", parts: ["recipientRole"], composite: true, checks: true)
    ),
    (
      "activities",
      field(
        "radio", "choose", parts: ["aktivitetId", "maalgruppe", "periode", "text", "vedtaksId", "tema"], checks: true,
        fetches: true)
    ),
    (
      "drivinglist",
      field(
        "custom", "choose", "pick", "type",
        parts: ["selectedVedtaksId", "selectedDate", "selectedPeriodType", "parking", "periods", "dates"],
        composite: true, checks: true)
    ),
    ("maalgruppe", field("hidden", parts: ["calculated", "prefilled"])),
    ("dataFetcher", field("checkboxes", "choose", fetches: true)),
    (
      "attachment",
      FormIOComponentType(
        .attachment, kind: "document", answeredBy: ["choose", "upload"],
        parts: ["key", "additionalDocumentation", "description", "deadlineWarning"], checks: true)
    ),
    ("alertstripe", box(.text)),
    ("image", box(.image)),
    ("navSkjemagruppe", box(.fieldset)),
    ("row", box(.layout)),
    ("accordion", box(.accordion)),
  ]

  /// Types of Dutch municipalities (Open Forms) and of Canada's.
  private static let others: [(String, FormIOComponentType)] = [
    ("bsn", field("national-id", "type", concept: "national-id", checks: true)),
    ("postcode", field("text", "type", concept: "postal-code", checks: true)),
    ("licenseplate", field("text", "type", concept: "vehicle", checks: true)),
    (
      "addressNL",
      field(
        "address", "type", concept: "address",
        parts: ["postcode", "houseNumber", "houseLetter", "houseNumberAddition", "city", "streetName"])
    ),
    ("npFamilyMembers", field("checkboxes", "choose", fetches: true)),
    ("partners", field("custom", parts: [ServiceModel.anyPart])),
    ("children", field("custom", "choose", "type", parts: [ServiceModel.anyPart])),
    ("customerProfile", field("custom", "choose", "type", parts: [ServiceModel.anyPart])),
    ("cosign", field("email", "type")),
    // The second person signs in on the spot.
    ("coSign", field("custom", "choose")),
    ("digitalAddress", field("custom", "choose", "type", parts: [ServiceModel.anyPart])),
    ("productPrice", field("radio", "choose", fetches: true)),
    ("repeatingGroup", box(.rows)),
    ("map", field("location", "pick", parts: [ServiceModel.anyPart])),
    ("softRequiredErrors", box(.nothing)),
    (
      "orgbook",
      field("select", "choose", concept: "name.organisation", parts: [ServiceModel.anyPart], searchable: true)
    ),
    ("bcaddress", field("address", "type", "choose", concept: "address", parts: [ServiceModel.anyPart])),
  ]

  /// British Columbia repeats Form.io's types under names of its own: `simple…` and `simple…advanced`.
  private static let simple: [(String, String)] = [
    ("textfield", "textfield"), ("textarea", "textarea"), ("select", "select"), ("radios", "radio"),
    ("radio", "radio"), ("checkboxes", "selectboxes"), ("checkbox", "checkbox"), ("number", "number"),
    ("email", "email"), ("phonenumber", "phoneNumber"), ("datetime", "datetime"), ("day", "day"), ("time", "time"),
    ("file", "file"), ("survey", "survey"), ("tags", "tags"), ("button", "button"), ("content", "content"),
    ("paragraph", "content"), ("panel", "panel"), ("fieldset", "fieldset"), ("cols2", "columns"),
    ("cols3", "columns"), ("cols4", "columns"), ("tabs", "tabs"), ("url", "url"), ("password", "password"),
    ("signature", "signature"), ("currency", "currency"), ("address", "address"), ("well", "well"),
    ("columns", "columns"), ("table", "table"), ("container", "container"), ("datagrid", "datagrid"),
    ("editgrid", "editgrid"), ("htmlelement", "htmlelement"), ("hidden", "hidden"), ("bcaddress", "bcaddress"),
    ("selectboxes", "selectboxes"), ("buttonreset", "button"), ("buttonsubmit", "button"), ("map", "map"),
    ("recaptcha", "recaptcha"), ("tree", "tree"), ("form", "form"), ("datamap", "datamap"), ("orgbook", "orgbook"),
  ]

  /// All of them by the hashes of their names: a hash table with open addressing, four times as large as needed.
  private static let table: [(hash: UInt64, type: FormIOComponentType)?] = {
    var byHash: [UInt64: FormIOComponentType] = [:]
    for (name, type) in standard + norwegian + others { byHash[fnv(name.utf8)] = type }
    for (name, original) in simple {
      guard let type = byHash[fnv(original.utf8)] else { continue }
      byHash[fnv("simple\(name)".utf8)] = type
      byHash[fnv("simple\(name)advanced".utf8)] = type
    }
    byHash[fnv("simpleheading".utf8)] = box(.heading)
    var result: [(hash: UInt64, type: FormIOComponentType)?] = Array(repeating: nil, count: tableSize)
    for (hash, type) in byHash {
      var place = Int(truncatingIfNeeded: hash) & (tableSize - 1)
      while result[place] != nil { place = (place + 1) & (tableSize - 1) }
      result[place] = (hash, type)
    }
    return result
  }()

  private static let tableSize = 1_024
}
