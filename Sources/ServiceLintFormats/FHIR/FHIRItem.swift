import ServiceLintReaders

/// An item of a questionnaire: a question, a group, or a text (Questionnaire.item).
struct FHIRItem {
  /// What becomes of an item.
  enum Role {
    case group
    case field
    /// A text of its own.
    case text
    /// A text that belongs to what it stands in: help, a unit, a prompt.
    case help(String)
  }

  let node: Int
  let linkId: Int?
  let type: String
  /// The extensions with the last parts of their addresses.
  let extensions: [(name: String, node: Int)]
  /// How it is to be drawn (questionnaire-itemControl and its like).
  let controls: [String]
  /// Whether it has answers to choose from, whatever its type (R5: any type may).
  let hasOptions: Bool

  init(_ node: Int, _ elements: FHIRElements) {
    self.node = node
    linkId = elements.child("linkId", of: node)
    type = elements.string("type", of: node)
    extensions = elements.extensions(of: node).map { (elements.name(of: $0), $0) }
    var controls: [String] = []
    for it in extensions where it.name == "questionnaire-itemControl" || it.name == "questionnaire-displayCategory" {
      guard let concept = elements.child("valueCodeableConcept", of: it.node) else { continue }
      controls += elements.children("coding", of: concept).map { elements.string("code", of: $0) }
    }
    self.controls = controls
    hasOptions = elements.list("answerOption", of: node) != nil || elements.list("answerValueSet", of: node) != nil
  }

  /// Whether its answers are chosen from some.
  var isChoice: Bool {
    switch type {
    case "choice", "coding", "open-choice", "reference": true
    case "boolean", "attachment": false
    default: hasOptions
    }
  }

  /// The last extension of a name.
  func first(_ names: String...) -> Int? { extensions.last { names.contains($0.name) }?.node }

  func has(_ control: String) -> Bool { controls.contains(control) }

  func has(anyOf controls: Set<String>) -> Bool { self.controls.contains { controls.contains($0) } }

  /// Codes of texts that belong to what they stand in (code systems questionnaire-item-control and
  /// questionnaire-display-category), with the role of their text.
  private static let helps: [String: String] = [
    "help": "hint", "help-link": "hint", "prompt": "hint", "instructions": "hint", "instruction": "hint",
    "security": "hint", "lower": "hint", "upper": "hint", "flyover": "tooltip", "unit": "unit", "opt-out": "hint",
  ]

  var role: Role {
    if type == "group" { return .group }
    let isText = type == "display" || type == "text" || type == "string"
    if isText, let help = controls.lazy.compactMap({ Self.helps[$0] }).first { return .help(help) }
    // Helsenorge writes texts as questions of the type text that nobody can answer.
    if type == "display" || isText && has(anyOf: ["sidebar", "highlight", "inline"]) { return .text }
    return .field
  }

  /// Pages and tabs: codes of R5 and of renderers.
  static let pages: Set<String> = ["page", "tab", "step"]
}
