import ServiceLintModel
import ServiceLintValue

/// The answers of all questions that a definition's conditions ask for.
struct AnswerDomains {
  private(set) var domains: [AnswerDomain] = []
  private(set) var keys: [AnswerDomain.Key] = []
  private var table: [AnswerDomain.Key: Int32] = [:]
  /// The numbers of the names of parts, by their hash.
  private var parts: [UInt64: UInt32] = [Self.whole: 0]
  /// What matters of each field that conditions name outside of code.
  private(set) var facts: [UInt32: Facts] = [:]

  /// What matters of a field.
  struct Facts {
    var isMultiple = false
    var isCheckbox = false
    var isSelect = false
    /// Computed or filled in behind the scenes: there may be an answer whether it is shown or not.
    var isOpen = false
    /// A choice whose answers come from a list, an address or a script that we do not see.
    var isElsewhere = false
    /// Data behind the scenes that no page holds: nobody is ever asked for it.
    var isHidden = false
    /// All values there are, by the hash of their bytes; `nil`: any.
    var options: [UInt64]?
  }

  init() {}

  init(_ model: ServiceModel) {
    for condition in model.conditions { collect(condition, model) }
    let names = Dictionary(parts.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    for (index, key) in keys.enumerated() {
      let facts = facts[key.node] ?? Facts()
      if domains[index].isTick {
        // A box that is not there can't be ticked.
        let isThere = !facts.isMultiple || facts.options?.contains(names[key.part] ?? 0) ?? true
        domains[index].close(options: isThere ? [Self.yes, Self.no] : [Self.no], number: { _ in nil })
      } else if key.part == 0, !facts.isMultiple, let options = facts.options {
        domains[index].close(options: options, number: { Self.number(key.node, $0, model) })
      } else {
        domains[index].close()
      }
    }
  }

  private static let whole = KeyScopes.hash([])
  private static let yes = KeyScopes.hash("true".utf8)
  private static let no = KeyScopes.hash("false".utf8)

  /// The value of a field's option as a number.
  private static func number(_ field: UInt32, _ option: Int, _ model: ServiceModel) -> Double? {
    let options = model.descendants(.option, of: field)
    let text =
      option < options.count
      ? model.string(options[option], OptionProperty.value) : model.string(field, FieldProperty.default)
    return AnswerDomain.number(text)
  }

  private mutating func collect(_ condition: Condition, _ model: ServiceModel) {
    switch condition {
    case .always, .never, .channel, .code: break
    case .answered(let name): _ = add(name, model)
    case .equals(let name, let value): if let index = add(name, model) { domains[index].add(value) }
    case .compares(let name, _, let value): if let index = add(name, model) { domains[index].addLimit(value) }
    case .includes(var name, let value):
      name.part = value
      _ = add(name, model)
    case .anyRow(let name, let inner):
      _ = add(name, model)
      collect(inner, model)
    case .and(let conditions), .or(let conditions): for part in conditions { collect(part, model) }
    case .not(let inner): collect(inner, model)
    }
  }

  private mutating func add(_ name: Condition.Name, _ model: ServiceModel) -> Int? {
    guard let node = name.node else { return nil }
    let facts = self.facts(of: node, model)
    let part = Self.part(name, facts)
    let hash = KeyScopes.hash(part.utf8)
    let number = parts[hash] ?? UInt32(parts.count)
    parts[hash] = number
    let key = AnswerDomain.Key(node: node, part: number)
    if let known = table[key] { return Int(known) }
    table[key] = Int32(domains.count)
    domains.append((part.isEmpty ? facts.isCheckbox : facts.isMultiple) ? .tick : AnswerDomain())
    keys.append(key)
    return domains.count - 1
  }

  /// The number of the domain of what a name means.
  func index(_ name: Condition.Name) -> Int32? {
    guard let node = name.node, let number = parts[KeyScopes.hash(Self.part(name, facts[node] ?? Facts()).utf8)] else {
      return nil
    }
    return table[AnswerDomain.Key(node: node, part: number)]
  }

  /// A choice stores label and value; its value is its answer.
  private static func part(_ name: Condition.Name, _ facts: Facts) -> String {
    let part = name.part ?? ""
    return part == "value" && facts.isSelect && !facts.isMultiple ? "" : part
  }

  /// What matters of a field that conditions name.
  func facts(of node: UInt32) -> Facts { facts[node] ?? Facts() }

  private mutating func facts(of node: UInt32, _ model: ServiceModel) -> Facts {
    if let known = facts[node] { return known }
    let made = Self.facts(node, model)
    facts[node] = made
    return made
  }

  /// What matters of a field.
  static func facts(_ node: UInt32, _ model: ServiceModel) -> Facts {
    var made = Facts()
    guard model.nodes[Int(node)].kind == .field else { return made }
    let kind = model.value(node, FieldProperty.kind).symbol
    made.isMultiple = model.value(node, FieldProperty.multiple).boolValue
    made.isCheckbox = kind == Self.checkbox
    made.isSelect = kind == Self.select
    let isParked = model.value(node, FieldProperty.switchedOff).boolValue
    let asks = model.value(node, FieldProperty.asks)
    made.isHidden = asks.tag == .bool && !asks.boolValue && !isParked
    made.isOpen =
      model.value(node, FieldProperty.prefilledFrom).isStated
      || !asks.boolValue && !isParked
    let source = model.value(node, FieldProperty.optionsFrom).symbol
    made.isElsewhere = source != 0 && source != Self.here
    guard !made.isCheckbox, !made.isOpen, source == Self.here else {
      return made
    }
    var options: [UInt64] = []
    for option in node + 1..<max(node + 1, model.nodes[Int(node)].end)
    where model.nodes[Int(option)].kind == .option {
      options.append(hash(model.value(option, OptionProperty.value), model))
    }
    guard !options.isEmpty else { return made }
    let preset = model.value(node, FieldProperty.default)
    if preset.tag == .text, preset.length > 0 { options.append(hash(preset, model)) }
    made.options = options
    return made
  }

  private static let checkbox = Enumeration.fieldKind.symbol("checkbox")
  private static let hidden = Enumeration.fieldKind.symbol("hidden")
  private static let select = Enumeration.fieldKind.symbol("select")
  private static let here = Enumeration.optionsFrom.symbol("here")

  private static func hash(_ value: Value, _ model: ServiceModel) -> UInt64 {
    guard value.tag == .text else { return whole }
    if value.flags.contains(.constant) { return KeyScopes.hash(Vocabulary.standard.constants.bytes[value.range]) }
    return KeyScopes.hash(model.values.text[value.range])
  }
}
