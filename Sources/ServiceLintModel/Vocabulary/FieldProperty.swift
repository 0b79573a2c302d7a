/// The properties of a field: one thing that is asked or shown in a form.
public enum FieldProperty: UInt16, PropertySet {
  case id = 7
  case label
  case shownLabel
  case hint
  case placeholder
  case tooltip
  case unit
  case kind
  case answeredBy
  case concept
  case subject
  case asks
  case required
  case options
  case optionsFrom
  case optionsAddress
  case multiple
  case searchable
  case `default`
  case autocomplete
  case autofill
  case purpose
  case legalBasis
  case retentionDays
  case shownWhen
  case prefilledFrom
  case offersEarlier
  case confirms
  case least
  case most
  case minLength
  case maxLength
  case pattern
  case checkedByCode
  case mask
  case strips
  case characterSet
  case counter
  case errorMessages
  case explainsErrors
  case accept
  case maxBytes
  case actsOnChange
  case inaccessible
  case typedDate
  case switchedOff
  case platformMade
  case labelUntied

  public static var nodeKind: NodeKind { .field }

  public var declaration: PropertyDeclaration {
    switch self {
    case .id: .init("id", .text, "The key under which the answer is stored.")
    case .label: .init("label", .text, "What the definition calls its label.")
    case .shownLabel:
      .init(
        "shownLabel", .text,
        "What people get as its name: seen, or read out where the platform hides it from sight only.")
    case .hint: .init("hint", .text, "Help that stands beside it.")
    case .placeholder: .init("placeholder", .text, "Text inside the empty box.")
    case .tooltip: .init("tooltip", .text, "Help that only shows on pointing.")
    case .unit: .init("unit", .text, "The unit beside the box.")
    case .kind: .init("kind", .enumeration(.fieldKind), "What sort of answer it takes.")
    case .answeredBy: .init("answeredBy", .list(.enumeration(.answeredBy)), "The ways to answer it.")
    case .concept: .init("concept", .enumeration(.concept), computed: true, "What it asks for.")
    case .subject: .init("subject", .enumeration(.subject), computed: true, "Whom it is about.")
    case .asks:
      .init(
        "asks", .boolean,
        "Whether people are to answer it: it is not computed, read-only, hidden or filled in for them.")
    case .required: .init("required", .boolean, "Whether one must answer.")
    case .options: .init("options", .list(.node(.option)), computed: true, "The answers to choose from.")
    case .optionsFrom: .init("optionsFrom", .enumeration(.optionsFrom), "Where the answers to choose from come from.")
    case .optionsAddress: .init("optionsAddress", .text, "The address or list they come from.")
    case .multiple: .init("multiple", .boolean, "Whether several answers can be chosen.")
    case .searchable: .init("searchable", .boolean, "Whether typing narrows the answers down.")
    case .default: .init("default", .text, "The answer that is there beforehand.")
    case .autocomplete: .init("autocomplete", .text, "The autofill token as it stands.")
    case .autofill: .init("autofill", .text, "The autofill token in effect: stated, or set by the platform.")
    case .purpose: .init("purpose", .text, "What the answer is for.")
    case .legalBasis: .init("legalBasis", .list(.text), "The law that demands it.")
    case .retentionDays: .init("retentionDays", .integer, "Days for which the answer is kept.")
    case .shownWhen: .init("shownWhen", .node(.condition), "When it is shown.")
    case .prefilledFrom: .init("prefilledFrom", .text, "Where it is filled in from.")
    case .offersEarlier: .init("offersEarlier", .boolean, "Whether “same as before” is offered.")
    case .confirms: .init("confirms", .text, "The field whose answer is to be typed again here.")
    case .least: .init("least", .text, "The smallest answer allowed: a number, or a date in ISO 8601.")
    case .most: .init("most", .text, "The greatest answer allowed.")
    case .minLength: .init("minLength", .integer, "The least number of characters.")
    case .maxLength: .init("maxLength", .integer, "The greatest number of characters.")
    case .pattern: .init("pattern", .text, "The regular expression that the whole answer must match.")
    case .checkedByCode: .init("checkedByCode", .boolean, "Whether a script checks the answer.")
    case .mask: .init("mask", .text, "The mask that dictates how it is typed.")
    case .strips: .init("strips", .list(.text), "Characters that the platform takes out before it checks.")
    case .characterSet:
      .init(
        "characterSet", .list(.enumeration(.characterSet)), "The kinds of characters that are accepted, if not all.")
    case .counter: .init("counter", .boolean, "Whether the characters left are counted for people.")
    case .errorMessages: .init("errorMessages", .list(.node(.text)), computed: true, "The error messages of its own.")
    case .explainsErrors:
      .init(
        "explainsErrors", .boolean,
        "Whether every way to refuse an answer is explained: by a message of its own or by the platform.")
    case .accept: .init("accept", .list(.text), "The file types accepted.")
    case .maxBytes: .init("maxBytes", .integer, "The greatest size of a file; bytes.")
    case .actsOnChange: .init("actsOnChange", .boolean, "Whether an answer by itself moves on, submits or jumps.")
    case .inaccessible: .init("inaccessible", .boolean, "Whether the platform’s widget is known to shut people out.")
    case .typedDate: .init("typedDate", .boolean, "Whether a date can be typed.")
    case .switchedOff: .init("switchedOff", .boolean, "Whether the author parked it: never shown, on purpose.")
    case .platformMade: .init("platformMade", .boolean, "Whether the platform, not the author, words it.")
    case .labelUntied:
      .init(
        "labelUntied", .boolean,
        "Whether its label stands beside it and is not tied to it: people see it, and screen readers do not say it.")
    }
  }
}
