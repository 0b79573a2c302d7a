/// The closed lists of the model. A rule that compares with a word outside the list is refused when it is loaded.
public enum Enumeration: UInt16, CaseIterable, Sendable {
  case audience, topic, capability
  case channelKind, channelUse
  case stepKind, actor, choiceBy, outcome
  case mark, pageKind, drawnAs, fieldKind, answeredBy, concept, subject
  case optionsFrom, characterSet, optionKind, textRole, copyKind, taskKind, outputKind, buttonAction, researchMethod
  case formPart, effect, complexity

  /// The name in documentation and error messages.
  public var name: String { "\(self)" }

  /// The values, in order; a value's number is its position, counted from 1. 0 is the empty text: not stated.
  public var values: [String] {
    switch self {
    case .audience: ["resident", "foreign-resident", "business", "staff"]
    case .topic: ["violence", "family", "death", "debt", "health", "work", "money", "housing", "migration"]
    case .capability: Capability.all
    case .channelKind:
      [
        "web", "app", "counter", "phone", "post", "fax", "email", "kiosk", "home-visit", "video", "agent", "file",
      ]
    case .channelUse: ["apply", "ask", "track", "receive"]
    case .stepKind:
      ["find-out", "prove", "fill-in", "pay", "send", "wait", "track", "correct", "withdraw", "receive"]
    case .actor: ["resident", "proxy", "business", "staff", "system"]
    case .choiceBy: ["choice", "circumstance", "decision"]
    case .outcome: ["granted", "refused", "turned-away"]
    case .mark: ["required", "optional", "both", "none"]
    case .pageKind: ["start", "question", "content", "review", "confirmation", "end"]
    case .drawnAs: ["fieldset", "panel", "table", "matrix", "nothing"]
    case .fieldKind:
      [
        "text", "textarea", "number", "currency", "date", "month", "year", "time", "datetime", "email", "phone",
        "url", "select", "radio", "checkboxes", "checkbox", "file", "signature", "address", "password", "captcha",
        "barcode", "location", "hidden", "national-id", "name", "bank-account", "organisation-number", "rating",
        "range", "tags", "document", "custom",
      ]
    case .answeredBy: ["type", "choose", "pick", "draw", "drag", "upload"]
    case .concept: Concept.all
    case .subject: Subject.all
    case .optionsFrom: ["here", "list", "address", "code"]
    case .characterSet: ["full-width", "half-width", "hiragana", "katakana", "kanji", "latin", "digits"]
    case .optionKind: ["plain", "other", "none", "dont-know"]
    case .textRole:
      ["title", "label", "hint", "placeholder", "tooltip", "body", "option", "error", "button", "link"]
    case .copyKind: ["original", "copy", "certified", "notarised", "translated"]
    case .taskKind: ["receive", "transcribe", "check", "decide", "approve", "notify", "file", "call"]
    case .outputKind: ["email", "file", "system", "pdf", "post"]
    case .buttonAction: ["next", "back", "submit", "save", "cancel", "delete", "reset", "link", "event"]
    case .researchMethod: ["interview", "test", "survey", "observation", "analytics", "workshop"]
    case .formPart: ["sign-in", "payment", "notification", "look-up"]
    case .effect: ["pays", "grants", "permits", "registers", "shows-data", "informs"]
    case .complexity: ["low", "medium", "high"]
    }
  }

  /// The number of a value; `nil` if the list has no such value.
  public func symbol(_ value: String) -> UInt16? {
    values.firstIndex(of: value).map { UInt16($0 + 1) }
  }
}
