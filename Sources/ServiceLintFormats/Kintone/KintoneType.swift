/// What a field of an app is, by its `type`.
struct KintoneType: Sendable {
  enum Role: Sendable { case field, group, rows, records, system }

  var role = Role.field
  /// A word of `fieldKind`.
  var kind = "text"
  /// Words of `answeredBy`.
  var answeredBy: [String] = ["type"]
  var isMultiple = false
  /// Whether the answers to choose from are the organisation's people, departments or groups.
  var choosesPeople = false

  static func named(_ name: String) -> KintoneType? { table[name] }

  private static let table: [String: KintoneType] = {
    let system = KintoneType(role: .system, answeredBy: [])
    let people = KintoneType(kind: "select", answeredBy: ["choose"], isMultiple: true, choosesPeople: true)
    return [
      "SINGLE_LINE_TEXT": KintoneType(),
      "MULTI_LINE_TEXT": KintoneType(kind: "textarea"),
      "RICH_TEXT": KintoneType(kind: "textarea"),
      "NUMBER": KintoneType(kind: "number"),
      "DATE": KintoneType(kind: "date", answeredBy: ["type", "pick"]),
      "TIME": KintoneType(kind: "time", answeredBy: ["type", "pick"]),
      "DATETIME": KintoneType(kind: "datetime", answeredBy: ["type", "pick"]),
      "DROP_DOWN": KintoneType(kind: "select", answeredBy: ["choose"]),
      "RADIO_BUTTON": KintoneType(kind: "radio", answeredBy: ["choose"]),
      "CHECK_BOX": KintoneType(kind: "checkboxes", answeredBy: ["choose"], isMultiple: true),
      "MULTI_SELECT": KintoneType(kind: "select", answeredBy: ["choose"], isMultiple: true),
      "FILE": KintoneType(kind: "file", answeredBy: ["upload"]),
      "LINK": KintoneType(kind: "url"),
      "USER_SELECT": people,
      "ORGANIZATION_SELECT": people,
      "GROUP_SELECT": people,
      "SUBTABLE": KintoneType(role: .rows),
      "GROUP": KintoneType(role: .group),
      "REFERENCE_TABLE": KintoneType(role: .records),
      "CALC": KintoneType(role: .system, kind: "number", answeredBy: []),
      "RECORD_NUMBER": system,
      "CREATOR": system,
      "CREATED_TIME": KintoneType(role: .system, kind: "datetime", answeredBy: []),
      "MODIFIER": system,
      "UPDATED_TIME": KintoneType(role: .system, kind: "datetime", answeredBy: []),
      "STATUS": system,
      "STATUS_ASSIGNEE": system,
      "CATEGORY": system,
      // The older API names them so.
      "__ID__": system,
      "__REVISION__": system,
    ]
  }()

  /// The kind of a LINK by its `protocol`.
  static func kind(ofProtocol name: String) -> String {
    switch name {
    case "CALL": "phone"
    case "MAIL": "email"
    default: "url"
    }
  }
}
