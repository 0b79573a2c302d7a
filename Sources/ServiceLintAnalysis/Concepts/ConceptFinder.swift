import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Finds what a field asks for, and about whom.
///
/// One per worker: it remembers what it read. Call `clear()` before the next definition.
public struct ConceptFinder: Sendable {
  private let index: LexiconIndex
  private let kinds = ConceptKinds()
  private let concepts: [Value]
  private let subjects: [Value]
  private let isChosen: [Bool]
  private let fullName: UInt16
  private let formerName: UInt16
  private let organisationName: UInt16
  private let organisations: Set<UInt16>
  private let applicant: UInt16
  private let business: UInt16
  private let personal: Set<UInt16>
  private let vague: Set<UInt16>

  private var readings = ReadingCache()
  private var tokens = TextTokens()
  private var labelLanguages: UInt32?
  /// The languages by which all was read that is remembered.
  private var rememberedLanguages: UInt32?

  public init(index: LexiconIndex) {
    self.index = index
    let vocabulary = Vocabulary.standard
    concepts = [.emptyText] + vocabulary.symbols[Int(Enumeration.concept.rawValue)]
    subjects = [.unknown] + vocabulary.symbols[Int(Enumeration.subject.rawValue)]
    isChosen = [false] + Enumeration.fieldKind.values.map { ConceptKinds.chosen.contains($0) }
    formerName = Enumeration.concept.symbol("name.former") ?? 0
    fullName = Enumeration.concept.symbol("name.full") ?? 0
    organisationName = Enumeration.concept.symbol("name.organisation") ?? 0
    vague = Set(
      ["date", "period.start", "period.end", "amount", "name.full"].compactMap { Enumeration.concept.symbol($0) })
    applicant = Enumeration.subject.symbol("applicant") ?? 0
    business = Enumeration.subject.symbol("business") ?? 0
    personal = Set(
      [
        "name.given", "name.family", "name.middle", "name.former", "name.title", "birth-date", "birth-place",
        "death-date",
        "age", "sex", "gender", "nationality", "residence-status", "national-id", "marital-status", "children",
        "religion", "ethnicity", "occupation", "health", "disability",
      ].compactMap { Enumeration.concept.symbol($0) })
    organisations = Set(["employer", "business"].compactMap { Enumeration.subject.symbol($0) })
  }

  /// Forgets the definition at hand.
  public mutating func clear() { labelLanguages = nil }

  /// What a field asks for: a value of the list `concept`, or the empty text if nothing says it.
  ///
  /// What speaks first decides: the definition or its platform, the autofill token, the field's kind (made more exact
  /// by the label: a phone box labelled “Mobile”), the label, the key.
  public mutating func concept(of field: UInt32, in model: ServiceModel) -> Value {
    guard isNode(field, of: model), model.nodes[Int(field)].kind == .field else { return .emptyText }
    let own = value(field, Self.concept, in: model)
    if own.tag == .text, own.length > 0 { return own }
    let autocomplete = value(field, Self.autocomplete, in: model)
    if autocomplete.length > 0, let token = AutofillTokens.concept(for: bytes(of: autocomplete, in: model)) {
      // There is no token for a name that one no longer has, so people take the nearest, which is wrong.
      if token.utf8.starts(with: "name.".utf8), saysFormerName(field, in: model) { return concepts[Int(formerName)] }
      return Vocabulary.standard.value(.concept, token)
    }
    return concepts[Int(read(field, in: model))]
  }

  /// What the label alone says a field asks for, whatever its autofill token and key say; the empty text if the label
  /// is none or more than that.
  public mutating func labelConcept(of field: UInt32, in model: ServiceModel) -> Value {
    guard isNode(field, of: model), model.nodes[Int(field)].kind == .field else { return .emptyText }
    let reading = reading(of: labelValue(field, in: model), isKey: false, in: model)
    guard !reading.isLoose, !reading.isQuestion, !reading.namesSeveral else { return .emptyText }
    return concepts[Int(reading.concept)]
  }

  private mutating func saysFormerName(_ field: UInt32, in model: ServiceModel) -> Bool {
    reading(of: labelValue(field, in: model), isKey: false, in: model).concept == formerName
  }

  private mutating func read(_ field: UInt32, in model: ServiceModel) -> UInt16 {
    let kindValue = value(field, Self.kind, in: model)
    let kind = kindValue.tag == .text && Int(kindValue.symbol) < isChosen.count ? kindValue.symbol : 0
    let implied = kinds.implied[Int(kind)]
    guard kinds.isOpen[Int(kind)] else { return implied }
    let label = reading(of: labelValue(field, in: model), isKey: false, in: model)
    var found = usable(label, kind: kind)
    if found == fullName, organisations.contains(subjectNumber(of: field, in: model)) { found = organisationName }
    if found != 0 || implied != 0 { return found != 0 ? found : implied }
    let key = reading(of: value(field, Self.id, in: model), isKey: true, in: model)
    // Copied fields keep the key of the first: a label that we can read and that says nothing of it goes before it, and
    // beside one that we cannot read a key must be plain.
    if key.isLoose || hasLabel(field, in: model) && (label.isFamiliar || vague.contains(key.concept)) { return 0 }
    found = usable(key, kind: kind)
    if found == fullName, organisations.contains(subjectNumber(of: field, in: model)) { return organisationName }
    return found
  }

  private func usable(_ reading: LabelReading, kind: UInt16) -> UInt16 {
    if reading.concept == 0 || reading.isLoose && isChosen[Int(kind)] { return 0 }
    return kinds.allows(kind: kind, concept: reading.concept) ? reading.concept : 0
  }

  /// Whom a field's answer is about: a value of the list `subject`, or unknown if nothing says it.
  ///
  /// The nearest that names somebody decides: the label, then the titles of the groups from the inside out, then the
  /// page's, then the key, which under a title does not make it the applicant. A title that names several people (“You
  /// and the deceased”) leaves it open.
  public mutating func subject(of field: UInt32, in model: ServiceModel) -> Value {
    guard isNode(field, of: model) else { return .unknown }
    if model.nodes[Int(field)].kind == .field {
      let own = value(field, Self.subject, in: model)
      if own.tag == .text, own.length > 0 { return own }
    }
    let number = subjectNumber(of: field, in: model)
    // “Date of birth” on a page about a company is about somebody there.
    if number == business, model.nodes[Int(field)].kind == .field,
      personal.contains(concept(of: field, in: model).symbol)
    {
      return .unknown
    }
    return subjects[Int(number)]
  }

  /// Whether a field's label says whose or of what it is, in words that no lexicon knows.
  public mutating func isSomebodys(_ field: UInt32, in model: ServiceModel) -> Bool {
    guard isNode(field, of: model), model.nodes[Int(field)].kind == .field else { return false }
    let reading = reading(of: labelValue(field, in: model), isKey: false, in: model)
    return reading.isSomebodys && reading.subject == 0
  }

  private mutating func subjectNumber(of field: UInt32, in model: ServiceModel) -> UInt16 {
    var node = field
    var isTitled = false
    while node >= ServiceModel.firstNode {
      let title: Value
      switch model.nodes[Int(node)].kind {
      case .field: title = labelValue(node, in: model)
      case .group: title = value(node, Self.groupTitle, in: model)
      case .page: title = value(node, Self.pageTitle, in: model)
      default: title = .emptyText
      }
      if node != field, title.tag == .text, title.length > 0 { isTitled = true }
      let reading = reading(of: title, isKey: false, in: model)
      if reading.namesSeveral { return 0 }
      if reading.subject != 0, node == field || !reading.isAddressed { return reading.subject }
      if node == field, reading.isSomebodys { return 0 }
      node = model.nodes[Int(node)].parent
    }
    guard model.nodes[Int(field)].kind == .field else { return 0 }
    let key = reading(of: value(field, Self.id, in: model), isKey: true, in: model)
    // Copied fields keep `firstNameApplicant` under a title about somebody whom no lexicon knows.
    if isTitled, key.subject == applicant { return 0 }
    return key.namesSeveral || key.isWeak ? 0 : key.subject
  }

  // Read as stored numbers: asking a property for its slot, and the model for its value, each costs a call into another
  // module.
  private static let concept = FieldProperty.concept.slot
  private static let subject = FieldProperty.subject.slot
  private static let kind = FieldProperty.kind.slot
  private static let id = FieldProperty.id.slot
  private static let label = FieldProperty.label.slot
  private static let shownLabel = FieldProperty.shownLabel.slot
  private static let autocomplete = FieldProperty.autocomplete.slot
  private static let groupTitle = GroupProperty.title.slot
  private static let pageTitle = PageProperty.title.slot

  @inline(__always)
  private func value(_ node: UInt32, _ slot: Int, in model: ServiceModel) -> Value {
    model.values.slots[Int(model.nodes[Int(node)].slots) + slot]
  }

  private func isNode(_ node: UInt32, of model: ServiceModel) -> Bool {
    node >= ServiceModel.firstNode && Int(node) < model.nodes.count
  }

  /// The label that people get; what the definition calls it, if they get none.
  private func labelValue(_ field: UInt32, in model: ServiceModel) -> Value {
    let shown = value(field, Self.shownLabel, in: model)
    return shown.tag == .text && shown.length > 0 ? shown : value(field, Self.label, in: model)
  }

  private func hasLabel(_ field: UInt32, in model: ServiceModel) -> Bool {
    labelValue(field, in: model).length > 0
  }

  private func bytes(of value: Value, in model: ServiceModel) -> ArraySlice<UInt8> {
    TextBytes.of(value, in: model)
  }

  private mutating func reading(of value: Value, isKey: Bool, in model: ServiceModel) -> LabelReading {
    guard value.tag == .text, value.length > 0 else { return LabelReading() }
    let text = bytes(of: value, in: model)
    // A key that long is a whole question, which its label asks in better words.
    if isKey, text.count > 60 { return LabelReading() }
    let languages = languages(in: model)
    let slot = readings.slot(for: text, isKey: isKey)
    if let known = readings.reading(at: slot, text: text, isKey: isKey) { return known }
    tokens.read(text.prefix(400), cut: isKey ? .key : .words)
    let made = index.read(
      &tokens,
      mode: .init(isKey: isKey, languages: isKey ? .max : languages, subjectLanguages: languages))
    readings.keep(made, at: slot, text: text, isKey: isKey)
    return made
  }

  private mutating func languages(in model: ServiceModel) -> UInt32 {
    if let known = labelLanguages { return known }
    var bits = UInt32.max
    if let form = model.nodes.indices.dropFirst(Int(ServiceModel.firstNode)).first(where: {
      model.nodes[$0].kind == .form
    }) {
      let language = bytes(of: model.value(UInt32(form), FormProperty.language), in: model)
      bits = index.languageBits(language)
    }
    labelLanguages = bits
    if rememberedLanguages != bits {
      readings.removeAll()
      rememberedLanguages = bits
    }
    return bits
  }
}
