/// Which UI schema belongs to which schema, by the names of their files.
enum JSONSchemaFileName {
  /// `schema.json` and `uischema.json`, `dog.json` and `dog.uischema.json`, `dogSchema.json` and `dogUiSchema.json`; or
  /// the only UI schema of a folder with one schema.
  static func uiSchemas(of own: String, among names: [String]) -> [String] {
    let ui = names.filter { mayBeUI($0) && $0 != own && isJSON($0) && uiStem($0) != nil }
    if ui.isEmpty { return [] }
    let json = names.filter { $0 != own && isJSON($0) }
    let mine = stem(plain(own))
    let same = ui.filter { uiStem($0) == mine }
    if !same.isEmpty { return same }
    let others = json.filter { uiStem($0) == nil && plain($0).contains("schema") }
    return ui.count == 1 && others.isEmpty ? ui : []
  }

  /// Whether “ui” stands in a name: folders of schemas are large, and to look closer takes its time.
  private static func mayBeUI(_ name: String) -> Bool {
    var wasU = false
    for byte in name.utf8 {
      if wasU, byte | 0x20 == UInt8(ascii: "i") { return true }
      wasU = byte | 0x20 == UInt8(ascii: "u")
    }
    return false
  }

  private static func isJSON(_ name: String) -> Bool {
    name.hasSuffix(".json") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// Small letters and digits, without the ending.
  private static func plain(_ name: String) -> String {
    let base = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return String(base.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static func stem(_ name: String) -> String {
    for word in ["jsonschema", "dataschema", "formschema", "schema"] where name.hasSuffix(word) {
      return String(name.dropLast(word.count))
    }
    for word in ["schema"] where name.hasPrefix(word) { return String(name.dropFirst(word.count)) }
    return name
  }

  /// What a UI schema is called besides; `nil`: it is not called one.
  private static func uiStem(_ name: String) -> String? {
    let name = plain(name)
    for word in ["uischema", "uioptions"] {
      if name.hasSuffix(word) { return String(name.dropLast(word.count)) }
      if name.hasPrefix(word) { return String(name.dropFirst(word.count)) }
    }
    return name == "ui" ? "" : nil
  }
}
