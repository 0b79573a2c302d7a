import ServiceLintReaders
import ServiceLintText

/// Which elements ask, and what for.
extension HTMLPage {
  /// The type of an input in small letters; `text` if it has none, empty if an expression says it.
  func type(of input: Int) -> String {
    guard let value = tree.attribute(of: input, "type") else { return "text" }
    let text = tree.string(value).lowercased()
    return text.contains("{") || text.contains("<") ? "" : text.isEmpty ? "text" : text
  }

  /// Whether an element asks for something.
  func asks(_ element: Int, _ name: String) -> Bool {
    switch name {
    case "input": return !["hidden", "submit", "reset", "button", "image"].contains(type(of: element))
    case "select", "textarea": return true
    case "button", "option", "label", "fieldset", "form", "div", "span", "p", "a", "li", "td": break
    default: if isCustomControl(element, name) { return true }
    }
    guard let role = text(of: element, "role"), Self.askingRoles.contains(role) else { return false }
    // A widget around a real control is asked by that.
    let end = max(element + 1, Int(tree.nodes[element].next))
    return !(element + 1..<end).contains {
      tree.nodes[$0].kind == .element && ["input", "select", "textarea"].contains(tree.elementName($0))
    }
  }

  private static let askingRoles: Set<String> = [
    "textbox", "combobox", "spinbutton", "slider", "checkbox", "radio", "switch", "searchbox",
  ]

  /// An element of a design system's own that says its label in an attribute.
  private func isCustomControl(_ element: Int, _ name: String) -> Bool {
    guard name.utf8.contains(UInt8(ascii: "-")), tree.attribute(of: element, "label") != nil else { return false }
    return Self.customKind(name) != nil
      && (tree.attribute(of: element, "name") != nil || tree.attribute(of: element, "id") != nil)
  }

  /// What an element of a design system's own asks for, by its name (`va-text-input`, `gcds-date-input`).
  static func customKind(_ name: String) -> String? {
    let words = Set(name.split(separator: "-"))
    // Its options are elements within it.
    if words.contains("option") || words.contains("button") { return nil }
    let kinds: [(word: Substring, type: String)] = [
      ("textarea", "textarea"), ("select", "select"), ("combo", "select"), ("combobox", "select"), ("radio", "radio"),
      ("radios", "radio"), ("checkboxes", "checkbox"), ("checkbox", "checkbox"), ("date", "date"),
      ("telephone", "tel"), ("phone", "tel"), ("email", "email"), ("number", "number"), ("file", "file"),
      ("uploader", "file"), ("input", "text"), ("textfield", "text"), ("field", "text"),
    ]
    return kinds.first { words.contains($0.word) }?.type
  }

  /// What an element asks for: the type of an input, or the like.
  func asked(_ control: Int) -> String {
    let name = name(control)
    switch name {
    case "input": return type(of: control)
    case "select", "textarea": return name
    default:
      switch text(of: control, "role") {
      case "checkbox", "switch": return "checkbox"
      case "radio": return "radio"
      case "combobox": return "select"
      case "spinbutton": return "number"
      case "slider": return "range"
      case .some: return "text"
      case nil: return Self.customKind(name) ?? "text"
      }
    }
  }

  /// Whether a box only searches the site.
  func isSearch(_ control: Int) -> Bool {
    guard name(control) == "input" else { return false }
    let type = type(of: control)
    let name = text(of: control, "name")?.lowercased() ?? ""
    let isNamedSo =
      type == "search"
      || type == "text"
        && (["q", "s", "query", "search", "keyword", "keywords", "kw", "searchword"].contains(name)
          || text(of: control, "role") == "searchbox")
    guard isNamedSo else { return false }
    guard let form = form(of: control) else { return controls.count == 1 || type == "search" }
    return count(controls, in: form) <= 1
  }

  /// Whether an element is a button.
  func isButton(_ element: Int, _ name: String) -> Bool {
    switch name {
    case "button": return true
    case "input": return ["submit", "reset", "button", "image"].contains(type(of: element))
    case "a":
      if text(of: element, "role") == "button" { return true }
      return classes(of: element).contains { $0 == "button" || $0 == "btn" || $0.hasSuffix("-button") }
    default: return false
    }
  }

  /// Whether an element holds fields together.
  func isGroup(_ element: Int, _ name: String) -> Bool {
    if name == "fieldset" { return true }
    return ["group", "radiogroup"].contains(text(of: element, "role"))
  }

  /// The classes of an element, in small letters.
  func classes(of element: Int) -> [String] {
    (text(of: element, "class") ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// An attribute of which an expression decides whether it is there, or what it says.
  func isOpenEnded(_ element: Int, _ attribute: String) -> Bool {
    var depth = 0
    for (key, value) in tree.attributes(of: element) {
      if tree.isKey(key, "{%") || tree.isKey(key, "{{") {
        depth += Self.nesting(tree.string(value))
      } else if tree.isKey(key, attribute) {
        return depth > 0 || holdsExpression(tree.bytes, tree.contentRange(of: value).indices)
      }
    }
    return Self.bindings.contains { tree.attribute(of: element, $0 + attribute) != nil }
      || tree.attribute(of: element, "[\(attribute)]") != nil
  }

  private static let bindings = ["th:", "data-th-", ":", "v-bind:", "ng-", "x-bind:"]

  /// Whether an expression adds attributes that we cannot know.
  func hasOpenAttributes(_ element: Int) -> Bool {
    tree.attributes(of: element).contains { tree.isKey($0.key, "{{") && Self.nesting(tree.string($0.value)) == 0 }
      || tree.attribute(of: element, "th:attr") != nil || tree.attribute(of: element, "v-bind") != nil
  }

  /// Whether a template's statement opens a part (1), ends it (-1) or neither.
  private static func nesting(_ statement: String) -> Int {
    let words = statement.drop { !$0.isLetter && $0 != "/" && $0 != "#" && $0 != "}" && $0 != "^" }
    if words.hasPrefix("end") || words.hasPrefix("/") || words.hasPrefix("}") { return -1 }
    let opens = ["if", "unless", "for", "case", "switch", "#", "^"]
    return opens.contains(where: words.hasPrefix) ? 1 : 0
  }

  /// The node of what a control's answer is stored by: its name, or what a framework binds it to.
  func key(of control: Int) -> Int? {
    for name in Self.keys {
      guard let value = tree.attribute(of: control, name), !tree.contentRange(of: value).isEmpty else { continue }
      // What stands nowhere stores nothing.
      if name != "id" || !MacroExpansion.isMade(tree.string(value)) { return value }
    }
    return nil
  }

  private static let keys = [
    "name", "th:field", "data-th-field", "th:name", ":name", "v-model", "ng-model", "formcontrolname", "wire:model",
    "asp-for", "field-name", "id", "th:id", ":id",
  ]

  /// A name without the brackets that make a list of its answers: `skills[]`, `skills[2]`.
  func listName(_ control: Int) -> String {
    guard let value = Self.keys.prefix(11).lazy.compactMap({ tree.attribute(of: control, $0) }).first else { return "" }
    let name = tree.string(value)
    guard name.hasSuffix("]"), let open = name.lastIndex(of: "[") else { return name }
    let inner = name[name.index(after: open)...].dropLast()
    return inner.allSatisfy(\.isNumber) ? String(name[..<open]) : name
  }

  func isListName(_ control: Int) -> Bool { (text(of: control, "name") ?? "").hasSuffix("[]") }
}
