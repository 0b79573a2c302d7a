/// What a component of a type of the Digital Form Builder is for us.
struct FormBuilderType {
  /// Its part in a form.
  enum Role {
    case field
    /// Yes or no, in the platform's words.
    case yesNo
    /// A declaration to tick.
    case declaration
    case payment
    case hidden
    /// Text for people.
    case content
    /// The entries of a list as text.
    case list
    /// Rows of several questions (`children`) that people add to.
    case rows
    case unknown
  }

  var role: Role
  /// A word of `Enumeration.fieldKind`.
  var kind = ""
  var answeredBy: [String] = []
  /// Whether it offers the entries of a list.
  var chooses = false
  var multiple = false
  var searchable = false
  /// The names that conditions may use below its own.
  var parts: [String] = []
  /// The autofill token that the platform sets.
  var autofill = ""
  /// Whether the platform words the boxes in it.
  var isComposite = false

  private static func field(_ kind: String, _ ways: String..., parts: [String] = [], autofill: String = "")
    -> FormBuilderType
  {
    FormBuilderType(role: .field, kind: kind, answeredBy: ways, parts: parts, autofill: autofill)
  }

  private static func choice(_ kind: String, multiple: Bool = false, searchable: Bool = false) -> FormBuilderType {
    FormBuilderType(
      role: .field, kind: kind, answeredBy: searchable ? ["choose", "type"] : ["choose"], chooses: true,
      multiple: multiple, searchable: searchable)
  }

  private static let content = FormBuilderType(role: .content)
  private static let address = FormBuilderType(
    role: .field, kind: "address", answeredBy: ["type"],
    parts: [
      "uprn", "addressLine1", "addressLine2", "town", "county", "postcode", "premises", "street", "locality",
    ], isComposite: true)

  /// The type with a name. One that we do not know is a question if it is called one.
  static func named(_ name: String) -> FormBuilderType {
    table[name] ?? FormBuilderType(role: name.hasSuffix("Field") ? .field : .unknown)
  }

  private static let table: [String: FormBuilderType] = [
    "TextField": field("text", "type"),
    "MultilineTextField": field("textarea", "type"),
    "FreeTextField": field("textarea", "type"),
    "NumberField": field("number", "type"),
    "EmailAddressField": field("email", "type", autofill: "email"),
    "TelephoneNumberField": field("phone", "type", autofill: "tel"),
    "WebsiteField": field("url", "type"),
    "NationalInsuranceField": field("national-id", "type"),
    "CustomerReferenceField": field("text", "type"),
    "DateField": field("date", "type", "pick"),
    "DatePartsField": field("date", "type", parts: ["day", "month", "year"]),
    "DateTimeField": field("datetime", "type", "pick"),
    "DateTimePartsField": field("datetime", "type", parts: ["day", "month", "year", "hour", "minute"]),
    "MonthYearField": field("month", "type", parts: ["month", "year"]),
    "TimeField": field("time", "type", "pick"),
    "FileUploadField": field("file", "upload"),
    "ClientSideFileUploadField": field("file", "upload", "drag"),
    "UkAddressField": address,
    "AddressLookupField": address,
    "YesNoField": FormBuilderType(role: .yesNo, kind: "radio", answeredBy: ["choose"]),
    "RadiosField": choice("radio"),
    "CheckboxesField": choice("checkboxes", multiple: true),
    "SelectField": choice("select"),
    "AutocompleteField": choice("select", searchable: true),
    "DeclarationField": FormBuilderType(role: .declaration, kind: "checkbox", answeredBy: ["choose"]),
    "PaymentField": FormBuilderType(role: .payment, kind: "custom"),
    "HiddenField": FormBuilderType(role: .hidden, kind: "hidden"),
    "EastingNorthingField": field("location", "type", parts: ["easting", "northing"]),
    "LatLongField": field("location", "type", parts: ["latitude", "longitude"]),
    "OsGridRefField": field("location", "type"),
    "NationalGridFieldNumberField": field("location", "type"),
    "GeospatialField": field("location", "pick", "draw"),
    "MultiInputField": FormBuilderType(role: .rows),
    "Para": content, "Html": content, "InsetText": content, "Details": content, "Markdown": content,
    "NotificationBanner": content, "Sidebar": content, "WarningText": content,
    "List": FormBuilderType(role: .list), "FlashCard": FormBuilderType(role: .list),
  ]
}
