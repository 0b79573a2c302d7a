import ServiceLintReaders

/// What sort of answer a schema takes, and how it is drawn.
struct JSONSchemaShape {
  /// A word of `fieldKind`.
  var kind = "text"
  /// Words of `answeredBy`.
  var answeredBy: [String] = ["type"]
  /// Whether several answers can be given.
  var isMultiple = false
  /// Whether the answer is stored in another form than it is typed.
  var isStoredOtherwise = false

  var isDate: Bool { kind == "date" || kind == "datetime" || kind == "month" }

  /// - Parameters:
  ///   - items: of an array, what stands in it.
  ///   - widget: rjsf's name of how it is drawn; empty: as usual.
  ///   - name: the property's.
  init(_ it: JSONSchemaNode, items: JSONSchemaNode?, widget: String, name: String, _ tree: SourceTree) {
    let type = it.type(tree)
    isMultiple = type == "array"
    let one = isMultiple ? items ?? it : it
    let chooses = Self.chooses(one, tree)
    switch (isMultiple ? one.type(tree) : type, chooses) {
    case (_, true):
      kind = isMultiple ? "checkboxes" : "select"
      answeredBy = ["choose"]
    case ("boolean", _):
      kind = "checkbox"
      answeredBy = ["choose"]
    case ("integer", _), ("number", _): kind = "number"
    case ("object", _): kind = "custom"
    default: format(one, name, tree)
    }
    draw(widget)
  }

  private mutating func format(_ it: JSONSchemaNode, _ name: String, _ tree: SourceTree) {
    switch text("format", it, tree) {
    case "date":
      (kind, answeredBy, isStoredOtherwise) = ("date", ["type", "pick"], true)
    case "date-time", "datetime":
      (kind, answeredBy, isStoredOtherwise) = ("datetime", ["type", "pick"], true)
    case "time": (kind, isStoredOtherwise) = ("time", true)
    case "email", "idn-email": kind = "email"
    case "uri", "url", "uri-reference", "iri": kind = "url"
    case "phone", "tel": kind = "phone"
    case "password": kind = "password"
    case "data-url", "file", "binary":
      (kind, answeredBy) = ("file", ["upload"])
    default:
      if text("contentEncoding", it, tree) == "base64" {
        (kind, answeredBy) = ("file", ["upload"])
      } else if Self.isDatePattern(text("pattern", it, tree)) {
        (kind, isStoredOtherwise) = ("date", true)
      }
    }
  }

  private mutating func draw(_ widget: String) {
    switch widget {
    case "textarea": (kind, answeredBy) = ("textarea", ["type"])
    case "radio", "yesNo": (kind, answeredBy) = ("radio", ["choose"])
    case "select": (kind, answeredBy) = ("select", ["choose"])
    case "checkboxes": (kind, answeredBy) = ("checkboxes", ["choose"])
    case "checkbox": (kind, answeredBy) = ("checkbox", ["choose"])
    case "password": kind = "password"
    case "email": kind = "email"
    case "uri": kind = "url"
    case "range": (kind, answeredBy) = ("range", ["drag", "choose"])
    case "date", "alt-date", "DateWidget": (kind, answeredBy) = ("date", ["type", "pick"])
    case "date-time", "datetime", "alt-datetime": (kind, answeredBy) = ("datetime", ["type", "pick"])
    case "time": kind = "time"
    case "file", "files": (kind, answeredBy) = ("file", ["upload"])
    case "color": (kind, answeredBy) = ("custom", ["pick"])
    default: break
    }
  }

  private static func chooses(_ it: JSONSchemaNode, _ tree: SourceTree) -> Bool {
    if it.member("enum", tree) != nil { return true }
    return ["oneOf", "anyOf"].contains { key in
      let variants = it.member(key, tree).map { tree.elements(of: $0) } ?? []
      return !variants.isEmpty && variants.allSatisfy { constant($0, tree) != nil }
    }
  }

  /// The one value that a variant stands for.
  static func constant(_ variant: Int, _ tree: SourceTree) -> Int? {
    if let value = tree.value(of: variant, "const"), isScalar(value, tree) { return value }
    guard let list = tree.value(of: variant, "enum") else { return nil }
    let values = tree.elements(of: list)
    return values.count == 1 && isScalar(values[0], tree) ? values[0] : nil
  }

  private static func isScalar(_ node: Int, _ tree: SourceTree) -> Bool {
    [.string, .number, .boolean].contains(tree.nodes[node].kind)
  }

  /// A pattern of a year, a month and a day with lines between them.
  private static func isDatePattern(_ pattern: String) -> Bool {
    (pattern.contains("\\d{4}") || pattern.contains("[0-9]{4}")) && pattern.contains("-(0") && pattern.contains("[12]")
  }

  private func text(_ key: String, _ it: JSONSchemaNode, _ tree: SourceTree) -> String {
    guard let node = it.member(key, tree), tree.nodes[node].kind == .string else { return "" }
    return tree.string(node)
  }

  /// A name as JSON Forms shows it: `firstName` becomes “First Name”.
  static func inWords(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for character in name {
      if character == "_" || character == "-" || character == " "
        || character.isUppercase && word.last?.isLowercase == true
      {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if character != "_", character != "-", character != " " { word.append(character) }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
