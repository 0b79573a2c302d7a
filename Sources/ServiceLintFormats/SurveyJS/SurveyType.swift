/// What an element of a survey is, by its `type`.
struct SurveyType: Sendable {
  enum Role: Sendable {
    case field, panel, rows, matrix, matrixDropdown, matrixDynamic, multipleText, text, help, image, expression, button
  }

  var role = Role.field
  /// A word of `fieldKind`.
  var kind = "text"
  /// Words of `answeredBy`.
  var answeredBy: [String] = ["type"]
  /// Whether the answer is a list.
  var isMultiple = false
  /// Whether it is made of several boxes that its own code draws and labels.
  var parts: [String] = []
  /// Whether the library does not know it: a widget of the organisation's own, or of another library.
  var isOwn = false

  /// The types of survey-core, and of the Provincial Court of British Columbia (which has its own widgets).
  static func named(_ name: String) -> SurveyType? { table[name.lowercased()] }

  /// Whether survey-core has the type.
  static func isStandard(_ name: String) -> Bool { named(name).map { !$0.isOwn } ?? false }

  private static let choose = ["choose"]

  private static let table: [String: SurveyType] = {
    var table: [String: SurveyType] = [
      "text": SurveyType(),
      "comment": SurveyType(kind: "textarea"),
      "radiogroup": SurveyType(kind: "radio", answeredBy: choose),
      "buttongroup": SurveyType(kind: "radio", answeredBy: choose),
      "dropdown": SurveyType(kind: "select", answeredBy: choose),
      "checkbox": SurveyType(kind: "checkboxes", answeredBy: choose, isMultiple: true),
      "tagbox": SurveyType(kind: "select", answeredBy: choose, isMultiple: true),
      "imagepicker": SurveyType(kind: "radio", answeredBy: choose),
      "ranking": SurveyType(kind: "custom", answeredBy: ["drag", "choose"], isMultiple: true),
      "rating": SurveyType(kind: "rating", answeredBy: choose),
      "slider": SurveyType(kind: "range", answeredBy: ["drag", "choose"]),
      "boolean": SurveyType(kind: "radio", answeredBy: choose),
      "file": SurveyType(kind: "file", answeredBy: ["upload"]),
      "signaturepad": SurveyType(kind: "signature", answeredBy: ["draw"]),
      "expression": SurveyType(role: .expression),
      "html": SurveyType(role: .text),
      "image": SurveyType(role: .image),
      "panel": SurveyType(role: .panel),
      "flowpanel": SurveyType(role: .panel),
      "paneldynamic": SurveyType(role: .rows),
      "matrix": SurveyType(role: .matrix),
      "matrixdropdown": SurveyType(role: .matrixDropdown),
      "matrixdynamic": SurveyType(role: .matrixDynamic),
      "multipletext": SurveyType(role: .multipleText),
    ]
    // Widgets of the court's own (web/src/components/survey in its repository).
    table["yesno"] = SurveyType(kind: "radio", answeredBy: choose, isOwn: true)
    table["advancedradiogroup"] = SurveyType(kind: "radio", answeredBy: choose, isOwn: true)
    table["customradiogroup"] = table["advancedradiogroup"]
    table["multiplecommentcheckbox"] = SurveyType(
      kind: "checkboxes", answeredBy: choose, isMultiple: true, isOwn: true)
    table["personname"] = SurveyType(kind: "name", parts: ["first", "middle", "last"], isOwn: true)
    table["address"] = SurveyType(
      kind: "address", parts: ["street", "city", "state", "country", "postcode"], isOwn: true)
    table["contactinfo"] = SurveyType(kind: "custom", parts: ["phone", "fax", "email"], isOwn: true)
    table["customdatetime"] = SurveyType(kind: "datetime", answeredBy: ["type", "pick"], isOwn: true)
    table["textbeforeinputnumber"] = SurveyType(kind: "number", isOwn: true)
    table["multipletextinput"] = SurveyType(kind: "custom", isOwn: true)
    table["custombutton"] = SurveyType(role: .button, isOwn: true)
    table["infotext"] = SurveyType(role: .help, isOwn: true)
    table["infotexttitle"] = table["infotext"]
    table["helptext"] = table["infotext"]
    return table
  }()

  /// The kind of a `text` question by its `inputType` (HTML's own words).
  static func kind(ofInput type: String) -> (kind: String, answeredBy: [String]) {
    switch type {
    case "date": ("date", ["type", "pick"])
    case "datetime", "datetime-local": ("datetime", ["type", "pick"])
    case "month": ("month", ["type", "pick"])
    case "week": ("custom", ["type", "pick"])
    case "time": ("time", ["type"])
    case "email": ("email", ["type"])
    case "number": ("number", ["type"])
    case "password": ("password", ["type"])
    case "range": ("range", ["drag", "choose"])
    case "tel": ("phone", ["type"])
    case "url": ("url", ["type"])
    case "color": ("custom", ["pick"])
    default: ("text", ["type"])
    }
  }
}
