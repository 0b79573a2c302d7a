import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// What the evaluator asks when a rule reads a computed property or calls a function of ours. One per worker.
///
/// While rules run, the evaluator holds the model's store; the host takes it back for as long as it looks at the
/// model, and returns it with what it added.
final class RuleHost: EvaluationHost {
  /// The definition that is looked at. Its store is elsewhere while an expression is evaluated.
  ///
  /// Exclusive access is not checked at run time: one worker has the host, and what is called with the model never
  /// comes back for it. The checks took a twentieth of a run.
  @exclusivity(unchecked) var model = ServiceModel()
  var conditions = ConditionAnalysis(ServiceModel())
  let texts: TextAnalysis
  /// For each kind and slot the kind of node that the property lists; `nil`: it is no such list.
  private let memberKinds: [[NodeKind?]] = Vocabulary.standard.kinds.map { kind in
    kind.properties.map { if case .list(.node(let member)) = $0.type { member } else { nil } }
  }
  /// For each kind the slots of those lists.
  private let memberSlots: [[Int]] = Vocabulary.standard.kinds.map { kind in
    kind.properties.indices.filter { if case .list(.node) = kind.properties[$0].type { true } else { false } }
  }
  /// The code of the functions, by number.
  private let bodies = HostFunction.all.map { $0.body }
  /// The language of messages.
  let language: MessageLanguage
  /// The day that counts as today, in days since 1970-01-01.
  let today: Int
  /// The rule that runs; its module's word lists and its constant texts are at hand through it.
  ///
  /// Whoever sets it keeps it: to count references at each decision would take longer than most decisions.
  @exclusivity(unchecked) unowned(unsafe) var rule: LoadedRule?
  /// Fields by their labels.
  var alikes = AlikeFields()
  /// Options by what they say.
  var alikeOptions = AlikeOptions()
  /// Which task follows which, by service.
  var taskGraphs: [UInt32: TaskGraph?] = [:]
  /// Which answers tasks work with, by service.
  var taskNeeds: [UInt32: TaskNeeds?] = [:]
  /// What the names of conditions were found to mean, by condition: several rules ask.
  var references: [UInt32: Value] = [:]
  /// The other definitions of the repository.
  let repository: Repository
  /// The definition's own card; `nil`: it has none.
  private(set) var cardNumber: UInt32?
  /// The cards that rules have asked for, and where what they tell of stands.
  var cardValues: [Repository.Reference: Value] = [:]
  var cardPlaces: [UInt32: Location] = [:]
  /// What functions have done for the evaluation that runs, in units of 16 bytes or one element.
  @exclusivity(unchecked) var work = 0
  /// How much of it counts as one step of the evaluator.
  static let workPerStep = 4
  /// How much of it one evaluation may ask for.
  var mostWork = Int.max
  /// The words of the modules' lists that a rule asked for, by module and name.
  var wordValues: [String: Value] = [:]
  /// Per node whether a resident can get to it.
  private(set) var reachable: [Bool] = []
  /// Per node whether the author parked it, or something around it.
  private(set) var parked: [Bool] = []
  /// Per node whether some answers show it, as far as that is known.
  private var shows: [Bool?] = []

  init(
    lexicon: LexiconIndex, language: MessageLanguage = .english, today: Int = 0, repository: Repository = .empty
  ) {
    self.language = language
    self.today = today
    self.repository = repository
    texts = TextAnalysis(index: lexicon)
  }

  /// Forgets all that was worked out for the definition before.
  func begin() {
    ConditionResolver.resolve(&model)
    var analysis = ConditionAnalysis(model)
    texts.startDefinition()
    references.removeAll(keepingCapacity: true)
    wordValues.removeAll(keepingCapacity: true)
    alikes.removeAll()
    alikeOptions.removeAll()
    taskGraphs.removeAll()
    taskNeeds.removeAll()
    if repository.count > 0 {
      cardValues.removeAll(keepingCapacity: true)
      cardPlaces.removeAll(keepingCapacity: true)
      cardNumber = model.sources.first.flatMap { repository.number(of: $0.path, offset: $0.offset) }
    }
    findReachable(&analysis)
    findAncestors()
    emptyLists()
    conditions = analysis
  }

  /// Lends the model to a function, which would otherwise be given a copy, with one reference counted for each array in
  /// it. Whoever borrows it does not come back for it.
  func lend<R>(_ body: (ServiceModel) -> R) -> R {
    var lent = Self.noModel
    swap(&lent, &model)
    defer { swap(&lent, &model) }
    return body(lent)
  }

  private static let noModel = ServiceModel()

  /// A resident can get to a node if neither it nor what is around it is switched off or can never be shown.
  private func findReachable(_ analysis: inout ConditionAnalysis) {
    let nodes = model.nodes
    let isNever = model.conditions.map { if case .never = $0 { true } else { false } }
    var reachable = Array(repeating: true, count: nodes.count)
    var parked = Array(repeating: false, count: nodes.count)
    var shows: [Bool?] = Array(repeating: true, count: nodes.count)
    // What is around a node comes before it.
    for node in Int(ServiceModel.firstNode)..<max(nodes.count, Int(ServiceModel.firstNode)) {
      let it = nodes[node]
      let parent = Int(it.parent)
      parked[node] = parked[parent] || isNever[Int(it.condition)] && it.kind != .condition
      shows[node] = shows[parent]
      reachable[node] = reachable[parent]
      switch it.kind {
      case .page, .group, .field, .option, .document:
        if it.kind == .field,
          model.values.slots[Int(it.slots) + FieldProperty.switchedOff.slot].boolValue
        {
          parked[node] = true
        }
        // A part that hangs on nothing shows whenever what is around it does.
        if it.condition != 0 { shows[node] = analysis.canHold(UInt32(node)) }
        if parked[node] || shows[node] == false { reachable[node] = false }
      default: break
      }
    }
    self.reachable = reachable
    self.parked = parked
    self.shows = shows
  }

  /// Whether some answers show a node, together with those of what is around it.
  func canHold(_ node: UInt32) -> Bool? { Int(node) < shows.count ? shows[Int(node)] : true }

  /// Whether a node, or something around it, is parked.
  func isParked(_ node: UInt32) -> Bool { Int(node) < parked.count && parked[Int(node)] }

  /// The ways up, for all nodes in one pass: asking one by one takes longer.
  private func findAncestors() {
    let kinds: [(kind: NodeKind, property: CommonProperty)] = [
      (.service, .service), (.form, .form), (.page, .page), (.group, .group), (.field, .field),
    ]
    let nodes = model.nodes
    var values = model.values.slots
    model.values.slots = []
    for node in Int(ServiceModel.firstNode)..<max(nodes.count, Int(ServiceModel.firstNode)) {
      let parent = Int(nodes[node].parent)
      let around = nodes[parent]
      for (kind, property) in kinds {
        let own = Int(nodes[node].slots) + property.slot
        if around.kind == kind, parent >= Int(ServiceModel.firstNode) {
          values[own] =
            Value.object(node: UInt32(parent), slots: around.slots, kind: kind.rawValue).stated
        } else if parent >= Int(ServiceModel.firstNode) {
          values[own] = values[Int(around.slots) + property.slot]
        } else {
          values[own] = .object(
            node: UInt32(kind.rawValue), slots: nodes[Int(kind.rawValue)].slots, kind: kind.rawValue)
        }
      }
    }
    model.values.slots = values
  }

  /// The lists of what has nothing in it, as most texts and options: rules then need not ask.
  private func emptyLists() {
    let nodes = model.nodes
    var values = model.values.slots
    model.values.slots = []
    for node in Int(ServiceModel.firstNode)..<max(nodes.count, Int(ServiceModel.firstNode)) {
      let it = nodes[node]
      guard Int(it.end) == node + 1 else { continue }
      for slot in memberSlots[Int(it.kind.rawValue)] where values[Int(it.slots) + slot].tag == .lazy {
        values[Int(it.slots) + slot] = .emptyList
      }
    }
    model.values.slots = values
  }

  func compute(object: Value, slot: Int, in store: inout ValueStore) -> Value {
    swap(&model.values, &store)
    defer { swap(&model.values, &store) }
    let value = property(of: object.node, slot: slot)
    let index = object.slots + slot
    if model.values.slots.indices.contains(index) {
      model.values.slots[index] = value
      model.values.pin()
    }
    return value
  }

  func call(_ function: Int, _ arguments: FunctionArguments, in store: inout ValueStore) -> Value {
    guard bodies.indices.contains(function) else { return .unknown }
    swap(&model.values, &store)
    defer { swap(&model.values, &store) }
    for index in 0..<arguments.count { charge(arguments[index]) }
    guard work <= mostWork else { return Value(tag: .error) }
    let before = model.values.text.count / 16 + model.values.elements.count + model.nodes.count * 16
    let result = bodies[function].run(self, arguments)
    work &+= model.values.text.count / 16 + model.values.elements.count + model.nodes.count * 16 - before
    return result
  }

  /// Whether the evaluation that runs has asked for more than it may.
  var isExhausted: Bool { work > mostWork }

  /// Adds what it takes to read an argument.
  private func charge(_ argument: Value) {
    if argument.tag == .text {
      work &+= Int(argument.length) / 16
    } else if argument.tag == .list {
      work &+= Int(argument.length)
      // Many elements may be one long text.
      for index in argument.range where index < model.values.elements.count {
        if model.values.elements[index].tag == .text { work &+= 8 + Int(model.values.elements[index].length) / 16 }
      }
    }
  }

  /// Whether a field has neither a pattern nor limits that could exclude each other, as most: then nothing needs to be
  /// worked out to say that some answer passes.
  func takesSomething(_ field: Value) -> Bool {
    guard field.node >= ServiceModel.firstNode, Int(field.node) < model.nodes.count else { return false }
    let slots = Int(model.nodes[Int(field.node)].slots)
    func isEmpty(_ slot: Int) -> Bool {
      let value = model.values.slots[slots + slot]
      return value.tag == .text && value.length == 0
    }
    return isEmpty(Self.pattern) && (isEmpty(Self.least) || isEmpty(Self.most))
      && model.values.slots[slots + Self.maxLength].tag != .int
  }

  // Read as stored numbers: to ask a property for its slot costs a call into another module.
  private static let pattern = FieldProperty.pattern.slot
  private static let least = FieldProperty.least.slot
  private static let most = FieldProperty.most.slot
  private static let maxLength = FieldProperty.maxLength.slot

  // MARK: Properties

  private func property(of node: UInt32, slot: Int) -> Value {
    guard Int(node) < model.nodes.count else { return .unknown }
    let kind = model.nodes[Int(node)].kind
    // A kind's own property goes before a common one; the common ones come first in every kind.
    if let common = CommonProperty(rawValue: UInt16(clamping: slot)) { return self.common(common, of: node) }
    switch kind {
    case .field where slot == FieldProperty.concept.slot: return lend { texts.concept(of: node, in: $0) }
    case .field where slot == FieldProperty.subject.slot: return lend { texts.subject(of: node, in: $0) }
    case .field where slot == FieldProperty.errorMessages.slot:
      let error = Vocabulary.standard.value(.textRole, "error").symbol
      return list(model.descendants(.text, of: node).filter { model.value($0, TextProperty.role).symbol == error })
    default: break
    }
    let members = memberKinds[Int(kind.rawValue)]
    guard slot < members.count, let member = members[slot] else { return .unknown }
    return list(of: member, within: node)
  }

  /// A property of a node, worked out if nobody has asked for it before.
  func computed<P: PropertySet>(of node: UInt32, _ property: P) -> Value {
    let index = Int(model.nodes[Int(node)].slots) + property.slot
    if model.values.slots[index].tag == .lazy {
      model.values.slots[index] = self.property(of: node, slot: property.slot)
      model.values.pin()
    }
    return model.values.slots[index]
  }

  private func common(_ property: CommonProperty, of node: UInt32) -> Value {
    switch property {
    case .service: ancestor(.service, of: node)
    case .form: ancestor(.form, of: node)
    case .page: ancestor(.page, of: node)
    case .group: ancestor(.group, of: node)
    case .field: ancestor(.field, of: node)
    case .place: model.values.add(place(of: node)).stated
    case .reachable: .bool(isReachable(node)).stated
    }
  }

  private func ancestor(_ kind: NodeKind, of node: UInt32) -> Value {
    guard node >= ServiceModel.firstNode else { return object(UInt32(kind.rawValue)) }
    var found = model.nodes[Int(node)].parent
    while found >= ServiceModel.firstNode, model.nodes[Int(found)].kind != kind {
      found = model.nodes[Int(found)].parent
    }
    return found >= ServiceModel.firstNode ? object(found).stated : object(UInt32(kind.rawValue))
  }

  /// The value through which rules see a node. (`ServiceModel.object` would copy the model out of this object.)
  func object(_ node: UInt32) -> Value {
    .object(
      node: node, slots: model.nodes[Int(node)].slots, kind: model.nodes[Int(node)].kind.rawValue)
  }

  /// A list of nodes; stated if there are any.
  func list(_ nodes: [UInt32]) -> Value {
    guard !nodes.isEmpty else { return .emptyList }
    let all = model.nodes
    return model.values.addList(
      nodes.map { node in
        let it = all[Int(node)]
        return Value.object(node: node, slots: it.slots, kind: it.kind.rawValue)
      }
    ).stated
  }

  /// The nodes of a kind within a node, as a list; stated if there are any.
  private func list(of kind: NodeKind, within node: UInt32) -> Value {
    guard node >= ServiceModel.firstNode else { return .emptyList }
    let first = model.values.elements.count
    for other in Int(node) + 1..<max(Int(node) + 1, Int(model.nodes[Int(node)].end)) {
      let it = model.nodes[other]
      guard it.kind == kind else { continue }
      model.values.elements.append(.object(node: UInt32(other), slots: it.slots, kind: it.kind.rawValue))
    }
    guard model.values.elements.count > first else { return .emptyList }
    return Value.list(start: first, count: model.values.elements.count - first).stated
  }

  /// The place of a node in people's words.
  func place(of node: UInt32) -> String { lend { NodePlace.place(of: node, in: $0) } }

  /// Whether a resident can get to a node; what functions make up is never out of reach.
  func isReachable(_ node: UInt32) -> Bool { Int(node) < reachable.count ? reachable[Int(node)] : true }

  private static let templates = Vocabulary.templates
  /// For each kind the slots that lead to other nodes.
  private static let objectSlots = templates.map { template in template.indices.filter { template[$0].tag == .object } }

  /// A node made up while rules run: what a function answers with.
  func makeNode(_ kind: NodeKind, parent: UInt32, at origin: ByteRange, _ values: [(slot: Int, value: Value)]) -> Value
  {
    let node = UInt32(model.nodes.count)
    let slots = UInt32(model.values.slots.count)
    let template = Self.templates[Int(kind.rawValue)]
    model.values.slots.append(contentsOf: template)
    model.origins.append(contentsOf: repeatElement(origin, count: template.count))
    for slot in Self.objectSlots[Int(kind.rawValue)] {
      model.values.slots[Int(slots) + slot] = object(UInt32(template[slot].symbol))
    }
    model.nodes.append(
      ModelNode(
        kind: kind, parent: parent, end: node + 1, slots: slots, origin: origin, condition: 0, key: .emptyText))
    for (slot, value) in values { model.values.slots[Int(slots) + slot] = value.stated }
    model.values.pin()
    return object(node)
  }
}
