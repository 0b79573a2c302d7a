import ServiceLintModel

/// Which concepts a field of a kind can ask for at all. A word in a label is a hint only: a list of choices under “Has
/// the child a Norwegian identity number?” asks for a yes or no, a file under “Signature” for a paper.
struct ConceptKinds: Sendable {
  /// For each kind (by number) what the kind itself says; 0: nothing.
  let implied: [UInt16]
  /// For each kind a set of concepts, by number, that a label may give it.
  private let allowed: [[Bool]]
  /// For each kind whether a label or key may give it any concept.
  let isOpen: [Bool]

  init() {
    let kinds = Enumeration.fieldKind.values
    let count = Concept.all.count + 1
    implied =
      [0]
      + kinds.map { kind in
        Self.saysItself[kind].flatMap { Enumeration.concept.symbol($0) } ?? 0
      }
    allowed =
      [Array(repeating: true, count: count)]
      + kinds.map { kind in
        let set = Self.allowed(kind)
        return [false] + Concept.all.map(set)
      }
    isOpen = allowed.map { $0.contains(true) }
  }

  /// Whether a label may give a field of a kind this concept.
  func allows(kind: UInt16, concept: UInt16) -> Bool {
    guard Int(kind) < allowed.count, Int(concept) < allowed[Int(kind)].count else { return false }
    return allowed[Int(kind)][Int(concept)]
  }

  /// Whether a kind is answered by choosing, so that only a whole label names what it asks for.
  static let chosen: Set<String> = ["radio", "checkboxes", "select", "rating", "range"]

  private static let saysItself = [
    "email": "email", "phone": "phone", "address": "address", "password": "password", "captcha": "captcha",
    "signature": "signature", "national-id": "national-id", "name": "name.full", "bank-account": "bank-account",
    "organisation-number": "organisation-number",
  ]

  private static let dates: Set<String> = ["birth-date", "death-date", "date", "period.start", "period.end"]
  private static let amounts: Set<String> = ["amount", "income", "tax"]
  private static let counts: Set<String> = [
    "age", "children", "household", "amount", "income", "tax", "phone", "mobile", "fax", "postal-code", "national-id",
    "organisation-number", "bank-account", "card-number", "one-time-code", "vehicle",
  ]
  private static let choices: Set<String> = [
    "sex", "gender", "marital-status", "nationality", "residence-status", "country", "language", "relation",
    "religion", "ethnicity", "political-opinion", "disability", "health", "occupation", "name.title",
    "address.region", "address.city", "household", "children", "income", "age", "birth-place", "bank-account.bank",
    "criminal-record", "name.organisation", "employer", "security-question",
  ]
  private static let longTexts: Set<String> = [
    "address", "free-comment", "health", "disability", "criminal-record", "occupation", "household", "children",
    "religion", "ethnicity",
  ]

  private static func allowed(_ kind: String) -> (String) -> Bool {
    switch kind {
    case "radio", "checkboxes", "rating", "tags": choices.contains
    case "select": { choices.contains($0) || $0 == "birth-date" || $0 == "date" }
    case "checkbox": { $0 == "consent" }
    case "file", "barcode", "location", "document", "time", "signature", "captcha", "url": { _ in false }
    case "date", "month", "year", "datetime": dates.contains
    case "currency": amounts.contains
    case "number": counts.contains
    case "range": { $0 == "age" || amounts.contains($0) }
    case "textarea": longTexts.contains
    case "email": { $0 == "email" }
    case "phone": { ["phone", "mobile", "fax"].contains($0) }
    case "address": { $0.hasPrefix("address") || $0 == "postal-code" }
    case "national-id": { $0 == "national-id" }
    case "organisation-number": { $0 == "organisation-number" || $0 == "national-id" }
    case "name": { $0.hasPrefix("name.") }
    case "bank-account": { $0.hasPrefix("bank-account") }
    case "password": { $0 == "one-time-code" || $0 == "password" }
    default: { $0 != "consent" && $0 != "captcha" }
    }
  }
}
