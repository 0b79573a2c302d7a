import ServiceLintModel
import ServiceLintValue
import Testing

@Suite struct VocabularyTests {
  private static let vocabulary = Vocabulary.standard

  @Test(arguments: NodeKind.allCases) func `a kind's slots are in order, the common ones first`(kind: NodeKind) {
    let it = Self.vocabulary.kinds[Int(kind.rawValue)]
    #expect(it.kind == kind)
    let common = CommonProperty.allCases
    #expect(common.map { Int($0.rawValue) } == Array(0..<common.count))
    #expect(it.properties.prefix(common.count).map(\.name) == common.map { "\($0)" })
    #expect(kind == .node || it.properties.count > common.count)
  }

  private static func own<P: PropertySet>(_ set: P.Type) -> (
    kind: NodeKind, slots: [Int], names: [String], raw: [String]
  ) {
    (P.nodeKind, P.allCases.map(\.slot), P.allCases.map(\.declaration.name), P.allCases.map { "\($0)" })
  }

  @Test func `a property's raw value is its place in the table, and its name the one that rules use`() {
    let sets = [
      Self.own(ServiceProperty.self), Self.own(ChannelProperty.self), Self.own(StepProperty.self),
      Self.own(FormProperty.self), Self.own(PageProperty.self), Self.own(GroupProperty.self),
      Self.own(FieldProperty.self), Self.own(OptionProperty.self), Self.own(ConditionProperty.self),
      Self.own(TextProperty.self), Self.own(LinkProperty.self), Self.own(ImageProperty.self),
      Self.own(HeadingProperty.self), Self.own(TableProperty.self), Self.own(MediaProperty.self),
      Self.own(DocumentProperty.self), Self.own(TaskProperty.self), Self.own(ResearchProperty.self),
      Self.own(MeasureProperty.self), Self.own(DeadlineProperty.self), Self.own(FeeProperty.self),
      Self.own(ProxyProperty.self), Self.own(HoursProperty.self), Self.own(NextStepProperty.self),
      Self.own(NextPageProperty.self), Self.own(NextTaskProperty.self), Self.own(SignInProperty.self),
      Self.own(OutputProperty.self), Self.own(ButtonProperty.self), Self.own(WayProperty.self),
      Self.own(ReferenceProperty.self), Self.own(SpanProperty.self),
      Self.own(CardProperty.self),
    ]
    #expect(Set(sets.map(\.kind)) == Set(NodeKind.allCases).subtracting([.node]))
    let first = CommonProperty.allCases.count
    for set in sets {
      #expect(set.slots == Array(first..<first + set.slots.count), "\(set.kind)")
      #expect(set.names == set.raw, "\(set.kind)")
      let table = Self.vocabulary.kinds[Int(set.kind.rawValue)].properties.dropFirst(first).map(\.name)
      #expect(table == set.names, "\(set.kind)")
    }
  }

  @Test(arguments: NodeKind.allCases) func `names are unique, and every property says what it is`(kind: NodeKind) {
    let it = Self.vocabulary.kinds[Int(kind.rawValue)]
    let own = it.properties.dropFirst(CommonProperty.allCases.count)
    #expect(Set(own.map(\.name)).count == own.count)
    for property in it.properties {
      #expect(property.summary.hasSuffix("."), "\(kind.name).\(property.name)")
      #expect(property.summary.first?.isUppercase == true, "\(kind.name).\(property.name)")
      let isName = property.name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      #expect(isName && property.name.first?.isLowercase == true, "\(kind.name).\(property.name)")
      let slot = it.slot(property.name)
      #expect(slot.map { it.properties[$0].name } == property.name)
    }
    #expect(it.slot("nothing of the sort") == nil)
  }

  @Test(arguments: Enumeration.allCases) func `a closed list has values, each once, and numbers for them`(
    list: Enumeration
  ) {
    #expect(!list.values.isEmpty)
    #expect(Set(list.values).count == list.values.count)
    #expect(!list.values.contains(""))
    for (index, word) in list.values.enumerated() {
      #expect(list.symbol(word) == UInt16(index + 1))
      let value = Self.vocabulary.value(list, word)
      #expect(value.symbol == UInt16(index + 1))
      #expect(ValueStore().string(value, constants: Self.vocabulary.constants.bytes) == word)
    }
    #expect(list.symbol("nothing of the sort") == nil)
    #expect(Self.vocabulary.value(list, "nothing of the sort").length == 0)
  }

  @Test(arguments: NodeKind.allCases) func `before anything is stated a property is empty, unknown or to be computed`(
    kind: NodeKind
  ) {
    let properties = Self.vocabulary.kinds[Int(kind.rawValue)].properties
    let values = Self.vocabulary.emptySlots(kind)
    #expect(values.count == properties.count)
    for (property, value) in zip(properties, values) {
      #expect(!value.isStated)
      if property.computed {
        #expect(value.tag == .lazy)
        continue
      }
      switch property.type {
      case .boolean: #expect(value.tag == .bool && !value.boolValue)
      case .integer, .date: #expect(value.tag == .unknown)
      case .text, .enumeration: #expect(value.tag == .text && value.length == 0)
      case .list: #expect(value.tag == .list && value.length == 0)
      case .node(let other): #expect(value.tag == .object && value.symbol == other.rawValue)
      }
    }
    let unknown = Self.vocabulary.emptySlots(kind, unknown: Set(properties.indices))
    for (property, value) in zip(properties, unknown) { #expect(value.tag == (property.computed ? .lazy : .unknown)) }
  }
}
