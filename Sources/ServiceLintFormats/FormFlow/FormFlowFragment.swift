/// The fragments of form-flow's library that ask something (templates/fragments/inputs), and of the projects that use
/// it.
enum FormFlowFragment {
  /// What an input fragment asks for and how it is answered; `nil` if it is none of them.
  static func field(_ name: String) -> (kind: String, answeredBy: [String])? {
    switch name {
    case "text", "zipcode", "zipCode", "headerNameUnderlined": ("text", ["type"])
    case "textArea": ("textarea", ["type"])
    case "number": ("number", ["type"])
    case "money": ("currency", ["type"])
    case "phone": ("phone", ["type"])
    case "email": ("email", ["type"])
    case "ssn", "itin": ("national-id", ["type"])
    case "date": ("date", ["type"])
    case "address": ("address", ["type", "choose"])
    case "state", "select", "timeSelect": ("select", ["choose"])
    case "checkboxFieldset", "checkboxes": ("checkboxes", ["choose"])
    case "radioFieldset", "yesNoRadios", "yesOrNo", "surveyQuestion", "screenWithYesAndNoButtons":
      ("radio", ["choose"])
    case "checkbox": ("checkbox", ["choose"])
    case "timeRange": ("time", ["choose"])
    case "fileUploader", "uploadDocuments": ("file", ["upload"])
    default: nil
    }
  }

  static let options: Set<String> = ["radio", "checkboxInSet", "selectOption", "selectOptionPlaceholder"]

  /// Fragments that draw a title: the page's.
  static let headers: Set<String> = [
    "cardHeader", "cardHeaderForSingleInputScreen", "requiredCardHeader", "screenWithOneInput",
    "screenWithOneInputAndSkip", "subflowScreenWithOneInput", "screenWithYesAndNoButtons",
  ]

  /// Parts of the site, and boxes that only hold what stands in the call.
  static let silent: Set<String> = [
    "toolbar", "footer", "head", "goBackLink", "form", "reveal", "accordion", "demoBanner", "libraryHead",
    "validationError", "aboveCard",
  ]

  /// The parts of an address (`AddressParts` of the library), behind the input's name.
  static let addressParts = ["StreetAddress1", "StreetAddress2", "City", "State", "ZipCode"]
  /// The parts of a date, behind the input's name.
  static let dateParts = ["Month", "Day", "Year"]
}
