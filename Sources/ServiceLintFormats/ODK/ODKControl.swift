/// What a control of an XForm's body is to people, by its element, its appearance and its data's type.
struct ODKControl {
  var kind: String
  var answeredBy: [String]
  var multiple = false
  var searchable = false
  /// Whether it shuts people out: what can only be drawn or dragged.
  var isInaccessible = false
  /// Whether choosing an answer moves on.
  var movesOn = false

  static let names: Set<String> = ["input", "select", "select1", "upload", "trigger", "range", "rank", "secret"]

  /// - Parameters:
  ///   - appearance: its words.
  ///   - type: the bind's `type`, without a prefix.
  init(_ element: String, appearance: Set<Substring>, type: String, mediatype: String) {
    self.init(kind: "text", answeredBy: ["type"])
    switch element {
    case "select1":
      let isList = !appearance.isDisjoint(with: ["minimal", "autocomplete", "search"])
      self = ODKControl(kind: isList ? "select" : "radio", answeredBy: ["choose"])
      searchable = !appearance.isDisjoint(with: ["autocomplete", "search"])
      movesOn = !appearance.isDisjoint(with: ["quick", "quickcompact"])
      isInaccessible = appearance.contains("image-map")
    case "select":
      self = ODKControl(kind: "checkboxes", answeredBy: ["choose"])
      multiple = true
      searchable = !appearance.isDisjoint(with: ["autocomplete", "search"])
      isInaccessible = appearance.contains("image-map")
    case "rank": self = ODKControl(kind: "custom", answeredBy: ["drag"])
    case "range":
      if appearance.contains("rating") {
        self = ODKControl(kind: "rating", answeredBy: ["choose"])
      } else if appearance.contains("picker") {
        self = ODKControl(kind: "range", answeredBy: ["choose"])
      } else {
        self = ODKControl(kind: "range", answeredBy: ["drag"])
      }
    case "trigger": self = ODKControl(kind: "checkbox", answeredBy: ["choose"])
    case "secret": self = ODKControl(kind: "password", answeredBy: ["type"])
    case "upload":
      if appearance.contains("signature") {
        self = ODKControl(kind: "signature", answeredBy: ["draw"], isInaccessible: true)
      } else if !appearance.isDisjoint(with: ["draw", "annotate"]) {
        self = ODKControl(kind: "file", answeredBy: ["draw"], isInaccessible: true)
      } else {
        self = ODKControl(kind: "file", answeredBy: ["upload"])
      }
    default: input(appearance, type)
    }
  }

  private init(kind: String, answeredBy: [String], isInaccessible: Bool = false) {
    self.kind = kind
    self.answeredBy = answeredBy
    self.isInaccessible = isInaccessible
  }

  private mutating func input(_ appearance: Set<Substring>, _ type: String) {
    switch type {
    case "int", "integer", "decimal", "double": self = ODKControl(kind: "number", answeredBy: ["type"])
    case "date":
      let kind = appearance.contains("month-year") ? "month" : appearance.contains("year") ? "year" : "date"
      self = ODKControl(kind: kind, answeredBy: ["pick", "type"])
    case "time": self = ODKControl(kind: "time", answeredBy: ["pick", "type"])
    case "dateTime": self = ODKControl(kind: "datetime", answeredBy: ["pick", "type"])
    case "geopoint": self = ODKControl(kind: "location", answeredBy: ["pick"])
    case "geotrace", "geoshape":
      self = ODKControl(kind: "location", answeredBy: ["draw"], isInaccessible: true)
    case "barcode": self = ODKControl(kind: "barcode", answeredBy: ["pick"])
    case "boolean": self = ODKControl(kind: "checkbox", answeredBy: ["choose"])
    case "binary": self = ODKControl(kind: "file", answeredBy: ["upload"])
    default:
      if appearance.contains("multiline") {
        self = ODKControl(kind: "textarea", answeredBy: ["type"])
      } else if appearance.contains("masked") {
        self = ODKControl(kind: "password", answeredBy: ["type"])
      } else if appearance.contains(where: { $0.hasPrefix("ex:") }) {
        self = ODKControl(kind: "custom", answeredBy: ["type"])
      } else if appearance.contains("url") {
        self = ODKControl(kind: "url", answeredBy: ["choose"])
      } else {
        self = ODKControl(kind: "text", answeredBy: ["type"])
      }
    }
  }
}
