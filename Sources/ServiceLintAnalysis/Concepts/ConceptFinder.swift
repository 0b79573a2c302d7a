import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Finds what a field asks for, and about whom.
///
/// One per worker: it remembers what it read for the definition at hand. Call `clear()` before the next definition.
public struct ConceptFinder: Sendable {
  private let index: LexiconIndex
  private let kinds = ConceptKinds()
  private let concepts: [Value]
  private let subjects: [Value]
  private let isChosen: [Bool]
  private let applicant: UInt16
  private let fullName: UInt16
  private let organisationName: UInt16
  private let organisations: Set<UInt16>

  private var readings = ReadingCache()
  private var tokens = TextTokens()
  private var labelLanguages: UInt32?

  public init(index: LexiconIndex) {
    self.index = index
    let vocabulary = Vocabulary.standard
    concepts = [.emptyText] + vocabulary.symbols[Int(Enumeration.concept.rawValue)]
    subjects = [.unknown] + vocabulary.symbols[Int(Enumeration.subject.rawValue)]
    isChosen = [false] + Enumeration.fieldKind.values.map { ConceptKinds.chosen.contains($0) }
    applicant = Enumeration.subject.symbol("applicant") ?? 0
    fullName = Enumeration.concept.symbol("name.full") ?? 0
    organisationName = Enumeration.concept.symbol("name.organisation") ?? 0
    organisations = Set(["employer", "business"].compactMap { Enumeration.subject.symbol($0) })
  }

  /// Forgets the definition at hand.
  public mutating func clear() {
    readings.removeAll()
    labelLanguages = nil
  }

  /// What a field asks for: a value of the list `concept`, or the empty text if nothing says it.
  ///
  /// What speaks first decides: the definition or its platform, the autofill token, the field's kind (made more exact
  /// by the label: a phone box labelled “Mobile”), the label, the key.
  public mutating func concept(of field: UInt32, in model: ServiceModel) -> Value {
    guard isNode(field, of: model), model.nodes[Int(field)].kind == .field else { return .emptyText }
    let own = model.value(field, FieldProperty.concept)
    if own.tag == .text, own.length > 0 { return own }
    if let token = AutofillTokens.concept(for: bytes(of: model.value(field, FieldProperty.autocomplete), in: model)) {
      return Vocabulary.standard.value(.concept, token)
    }
    return concepts[Int(read(field, in: model))]
  }

  private mutating func read(_ field: UInt32, in model: ServiceModel) -> UInt16 {
    let kindValue = model.value(field, FieldProperty.kind)
    let kind = kindValue.tag == .text && Int(kindValue.symbol) < isChosen.count ? kindValue.symbol : 0
    let implied = kinds.implied[Int(kind)]
    let label = reading(of: labelValue(field, in: model), isKey: false, in: model)
    var found = usable(label, kind: kind)
    if found == fullName, organisations.contains(subjectNumber(of: field, in: model)) { found = organisationName }
    if found != 0 || implied != 0 { return found != 0 ? found : implied }
    found = usable(reading(of: model.value(field, FieldProperty.id), isKey: true, in: model), kind: kind)
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
  /// page's, then the key. A title that names several people (“You and the deceased”) leaves it open.
  public mutating func subject(of field: UInt32, in model: ServiceModel) -> Value {
    guard isNode(field, of: model) else { return .unknown }
    if model.nodes[Int(field)].kind == .field {
      let own = model.value(field, FieldProperty.subject)
      if own.tag == .text, own.length > 0 { return own }
    }
    return subjects[Int(subjectNumber(of: field, in: model))]
  }

  private mutating func subjectNumber(of field: UInt32, in model: ServiceModel) -> UInt16 {
    var node = field
    while node >= ServiceModel.firstNode {
      let title: Value
      switch model.nodes[Int(node)].kind {
      case .field: title = labelValue(node, in: model)
      case .group: title = model.value(node, GroupProperty.title)
      case .page: title = model.value(node, PageProperty.title)
      default: title = .emptyText
      }
      let reading = reading(of: title, isKey: false, in: model)
      if reading.namesSeveral { return 0 }
      if reading.subject != 0 { return reading.subject }
      node = model.nodes[Int(node)].parent
    }
    guard model.nodes[Int(field)].kind == .field else { return 0 }
    let key = reading(of: model.value(field, FieldProperty.id), isKey: true, in: model)
    return key.namesSeveral ? 0 : key.subject
  }

  private func isNode(_ node: UInt32, of model: ServiceModel) -> Bool {
    node >= ServiceModel.firstNode && Int(node) < model.nodes.count
  }

  /// The label that people get; what the definition calls it, if they get none.
  private func labelValue(_ field: UInt32, in model: ServiceModel) -> Value {
    let shown = model.value(field, FieldProperty.shownLabel)
    return shown.tag == .text && shown.length > 0 ? shown : model.value(field, FieldProperty.label)
  }

  private func bytes(of value: Value, in model: ServiceModel) -> ArraySlice<UInt8> {
    TextBytes.of(value, in: model)
  }

  private mutating func reading(of value: Value, isKey: Bool, in model: ServiceModel) -> LabelReading {
    guard value.tag == .text, value.length > 0 else { return LabelReading() }
    let text = bytes(of: value, in: model)
    let slot = readings.slot(for: text, isKey: isKey)
    if let known = readings.reading(at: slot, text: text, isKey: isKey) { return known }
    let languages = isKey ? UInt32.max : languages(in: model)
    tokens.read(text.prefix(400), cut: isKey ? .key : .words)
    let made = index.read(tokens, mode: .init(isKey: isKey, languages: languages))
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
    return bits
  }
}
