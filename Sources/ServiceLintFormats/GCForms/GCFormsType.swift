/// What an element of GC Forms is for us.
struct GCFormsType {
  /// Its part in a form.
  enum Role {
    case field
    case text
    case rows
  }

  var role: Role
  /// A word of `Enumeration.fieldKind`.
  var kind = ""
  var answeredBy: [String] = []
  var chooses = false
  var multiple = false
  var searchable = false
  /// The names that conditions may use below its own.
  var parts: [String] = []
  /// The autofill token that the platform sets.
  var autofill = ""
  /// Whether the platform words the boxes in it.
  var isComposite = false

  private static func field(_ kind: String, _ ways: String...) -> GCFormsType {
    GCFormsType(role: .field, kind: kind, answeredBy: ways)
  }

  private static func choice(_ kind: String, multiple: Bool = false, searchable: Bool = false) -> GCFormsType {
    GCFormsType(
      role: .field, kind: kind, answeredBy: searchable ? ["choose", "type"] : ["choose"], chooses: true,
      multiple: multiple, searchable: searchable)
  }

  private static func composite(_ kind: String, _ parts: [String], autofill: String = "") -> GCFormsType {
    GCFormsType(
      role: .field, kind: kind, answeredBy: ["type"], parts: parts, autofill: autofill, isComposite: true)
  }

  /// The type with a name; `nil`: one that we do not know.
  static func named(_ name: String) -> GCFormsType? { table[name] }

  private static let table: [String: GCFormsType] = [
    "textField": field("text", "type"),
    "textArea": field("textarea", "type"),
    "numberInput": field("number", "type"),
    "dropdown": choice("select"),
    "combobox": choice("select", searchable: true),
    "departments": choice("select", searchable: true),
    "radio": choice("radio"),
    "checkbox": choice("checkboxes", multiple: true),
    "attestation": choice("checkboxes", multiple: true),
    "starRating": field("rating", "choose"),
    "fileInput": field("file", "upload"),
    "formattedDate": GCFormsType(
      role: .field, kind: "date", answeredBy: ["type", "choose"], parts: ["YYYY", "MM", "DD"]),
    "addressComplete": composite(
      "address", ["streetAddress", "city", "province", "postalCode", "country"], autofill: "street-address"),
    "address": composite("address", ["streetAddress", "city", "province", "postalCode", "country"]),
    "name": composite("name", ["firstName", "middleName", "lastName"]),
    "firstMiddleLastName": composite("name", ["firstName", "middleName", "lastName"]),
    "contact": composite("custom", ["phone", "email", "language"]),
    "richText": GCFormsType(role: .text),
    "dynamicRow": GCFormsType(role: .rows),
  ]

  /// The kind of a text box by `validation.type` and `autoComplete`: the platform sets the type of the input by them.
  static func kind(validation: String, autofill: String) -> String? {
    switch (validation, autofill) {
    case ("email", _), (_, "email"): "email"
    case ("phone", _), ("tel", _), (_, "tel"): "phone"
    case ("number", _): "number"
    case ("url", _): "url"
    case ("password", _): "password"
    default: nil
    }
  }
}
