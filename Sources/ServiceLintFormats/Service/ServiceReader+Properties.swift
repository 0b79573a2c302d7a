import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Properties: a value of the tree becomes a value of the model, by the type that the vocabulary gives the property.
extension ServiceReader {
  mutating func property(
    _ node: UInt32, _ kind: NodeKind, _ property: PropertyDeclaration, _ member: Member, depth: Int
  ) {
    let source = member.value
    guard tree.nodes[source].kind != .null else {
      // `label:` with nothing behind it: not stated, and a finding can point there.
      return builder.point(node, slot: member.slot, at: tree.nodes[member.key].range)
    }
    switch property.type {
    case .node(.condition): condition(node, source)
    case .node(.form): uses(node, member, depth: depth)
    case .node(let inner):
      if let child = read(inner, source, depth: depth + 1) {
        builder.set(node, slot: member.slot, builder.model.object(child), at: place(source))
      }
    case .list(let element): list(node, kind, property, of: element, member)
    default:
      guard isScalar(source) else { return problem(.notOneValue(source, property.name)) }
      guard let value = value(source, kind, property, property.type, member, of: node) else { return }
      if value.tag == .text, value.length == 0 {
        builder.point(node, slot: member.slot, at: place(source))
      } else {
        builder.set(node, slot: member.slot, value, at: place(source))
      }
    }
  }

  /// A list of values; one alone is a list of one.
  private mutating func list(
    _ node: UInt32, _ kind: NodeKind, _ property: PropertyDeclaration, of type: PropertyType, _ member: Member
  ) {
    let elements = tree.nodes[member.value].kind == .array ? tree.elements(of: member.value) : [member.value]
    var values: [Value] = []
    for element in elements {
      guard isScalar(element) else {
        problem(.notOneValue(element, property.name))
        continue
      }
      if let value = value(element, kind, property, type, member, of: node) { values.append(value) }
    }
    if let targets = ServiceReference.targets(kind, property.name) {
      references.append(
        ServiceReference(node: node, slot: member.slot, sources: elements.filter { isScalar($0) }, targets: targets))
    }
    builder.set(node, slot: member.slot, builder.model.values.addList(values), at: place(member.value))
  }

  /// One value; `nil` if it can't be read, which is reported.
  private mutating func value(
    _ source: Int, _ kind: NodeKind, _ property: PropertyDeclaration, _ type: PropertyType, _ member: Member,
    of node: UInt32
  ) -> Value? {
    let written = scalar(source)
    switch type {
    case .boolean:
      if let value = Self.boolean(written, property.name) { return .bool(value) }
      problem(
        .unreadable(source, written, kind == .document && property.name == "required" ? .whetherNeeded : .yesOrNo))
    case .integer: return integer(source, written, kind, property, member, of: node)
    case .date:
      if let days = WrittenDate.read(written) { return .timestamp(seconds: days * 86_400) }
      problem(.unreadable(source, written, .date))
    case .enumeration(let list):
      if let value = ServiceWords.standard.value(list, written) { return Vocabulary.standard.value(list, value) }
      problem(.unknownWord(source, written, property.name, among: ServiceWords.standard.names(list), list))
    case .text: return text(source, written, kind, property, of: node, member)
    case .node, .list: break
    }
    return nil
  }

  /// Yes or no, also in the words that go with a property.
  static func boolean(_ text: String, _ property: String) -> Bool? {
    let word = ServiceWords.folded(text)
    if words(true, property).contains(word) { return true }
    return words(false, property).contains(word) ? false : nil
  }

  /// The words for yes or for no, folded: those that always go, and those that go with a property.
  static func words(_ isYes: Bool, _ property: String) -> [String] {
    switch (property, isYes) {
    case ("required", true): yes + ["必須", "必要", "要", "required"]
    case ("required", false): no + ["任意", "不要", "optional"]
    case ("manual", true): yes + ["手作業", "人手", "手動", "manual"]
    case ("manual", false): no + ["自動", "システム", "automatic"]
    default: isYes ? yes : no
    }
  }

  /// All words for yes or no, whatever they go with.
  static let booleanWords: [String] = ["", "required", "manual"].flatMap { property in
    [true, false].flatMap { words($0, property).filter { word in property.isEmpty || !(yes + no).contains(word) } }
  }

  private static let yes = ["true", "yes", "はい", "あり", "有", "有り", "する", "○", "1"]
  private static let no = ["false", "no", "いいえ", "なし", "無", "無し", "しない", "×", "0"]

  // MARK: Numbers

  private mutating func integer(
    _ source: Int, _ written: String, _ kind: NodeKind, _ property: PropertyDeclaration, _ member: Member,
    of node: UInt32
  ) -> Value? {
    if kind == .fee, property.name == "amount" {
      guard let money = Money.read(written) else {
        problem(.unreadable(source, written, .money))
        return nil
      }
      if !money.currency.isEmpty {
        builder.set(node, FeeProperty.currency, builder.model.values.add(money.currency), at: place(source))
      }
      return .int(money.amount)
    }
    let unit = Self.unit(of: property)
    if let number = Quantity.read(written, in: unit), !(member.needsUnit && Quantity.isBare(written)) {
      return .int(number)
    }
    if unit == .days, let deadline = WrittenDeadline.read(written) {
      // From when days are counted matters to a deadline only.
      if kind == .deadline {
        builder.set(node, DeadlineProperty.after, builder.model.values.add(deadline.after), at: place(source))
      }
      return .int(deadline.days)
    }
    problem(.unreadable(source, written, .quantity(unit)))
    return nil
  }

  /// What a property counts, by its name.
  static func unit(of property: PropertyDeclaration) -> Quantity.Unit {
    if property.name.hasSuffix("Days") { return .days }
    if property.name == "minutes" || property.name.hasSuffix("Minutes") { return .minutes }
    if property.name.hasSuffix("Bytes") { return .bytes }
    return property.name == "share" ? .percent : .count
  }

  // MARK: Texts

  /// Whether a text names a language.
  static func takesLanguage(_ property: String) -> Bool { ["language", "languages", "missingIn"].contains(property) }

  /// Whether a text is a clause of capabilities; what staff need is said freely.
  static func takesCapabilities(_ kind: NodeKind, _ property: String) -> Bool {
    property == "requires" && kind != .task || property == "lends"
  }

  private mutating func text(
    _ source: Int, _ written: String, _ kind: NodeKind, _ property: PropertyDeclaration, of node: UInt32,
    _ member: Member
  ) -> Value? {
    switch (kind, property.name) {
    case (_, let name) where Self.takesLanguage(name):
      guard let tag = LanguageNames.tag(written) else {
        problem(.unknownLanguage(source, written))
        return nil
      }
      return builder.model.values.add(tag)
    case (let kind, let name) where Self.takesCapabilities(kind, name):
      return capabilities(source, written, property)
    case (.fee, "currency"):
      guard let code = Money.code(written) else {
        problem(.unreadable(source, written, .currency))
        return nil
      }
      return builder.model.values.add(code)
    case (.field, "least"), (.field, "most"):
      // A day in ISO 8601, however it is written.
      guard let days = WrittenDate.read(written) else { return text(source) }
      return builder.model.values.add(WrittenDate.iso(days))
    case (.hours, "days"):
      guard let spans = WrittenHours.read(written), spans.count == 1, spans[0].opens.isEmpty else {
        problem(.unreadable(source, written, .hours))
        return nil
      }
      // One day each; a span of days is more than a single value.
      guard spans[0].days.count == 1 else { return text(source) }
      return builder.model.values.add(spans[0].days[0])
    case (.hours, "opens"), (.hours, "closes"):
      guard let time = WrittenHours.time(written) else {
        problem(.unreadable(source, written, .time))
        return nil
      }
      return builder.model.values.add(time)
    case (.way, "channel"):
      return ServiceWords.standard.value(.channelKind, written).map { builder.model.values.add($0) } ?? text(source)
    case (.proxy, "kind"):
      return WrittenProxy.kind(written).map { builder.model.values.add($0) } ?? text(source)
    default:
      if tree.nodes[member.value].kind != .array, let targets = ServiceReference.targets(kind, property.name) {
        references.append(ServiceReference(node: node, slot: member.slot, sources: [source], targets: targets))
      }
      return text(source)
    }
  }

  /// A clause of capabilities: `マイナンバーカード|印鑑`.
  private mutating func capabilities(_ source: Int, _ written: String, _ property: PropertyDeclaration) -> Value? {
    var clause: [String] = []
    for word in PlainText.halfWidth(written).split(separator: "|") {
      let word = PlainText.trimmed(word)
      if let known = ServiceWords.standard.value(.capability, word) {
        clause.append(known)
      } else {
        let names = ServiceWords.standard.names(.capability)
        problem(.unknownWord(source, word, property.name, among: names, .capability))
      }
    }
    return clause.isEmpty ? nil : builder.model.values.add(clause.joined(separator: "|"))
  }

  // MARK: Conditions and forms

  private mutating func condition(_ node: UInt32, _ source: Int) {
    guard isScalar(source) else { return problem(.notOneValue(source, "shownWhen")) }
    var bytes: [UInt8] = []
    tree.appendText(of: source, to: &bytes)
    var condition = WrittenCondition.parse(bytes)
    // A document may be needed in a case that no question asks about; what is shown on a form hangs on answers.
    if !condition.isReadable {
      if builder.model.nodes[Int(node)].kind != .document { problem(.unreadable(source, scalar(source), .condition)) }
      // The words of a sentence name no fields.
      if case .code(let text, _) = condition { condition = .code(text, []) }
    }
    let places = TextPlaces(tree, source)
    condition.relocate { places.offset($0) }
    builder.setCondition(node, condition, text: text(source), at: place(source))
  }

  /// The form that a step uses: one of the service's forms, or the form itself.
  private mutating func uses(_ node: UInt32, _ member: Member, depth: Int) {
    if isScalar(member.value) {
      references.append(
        ServiceReference(node: node, slot: member.slot, sources: [member.value], targets: [.form]))
    } else if let form = read(.form, member.value, depth: depth + 1) {
      builder.set(node, slot: member.slot, builder.model.object(form), at: place(member.value))
    }
  }
}
