import ServiceLintModel
import ServiceLintText
import ServiceLintValue
import Testing

@Suite struct ModelBuilderTests {
  private static let whole = ByteRange(start: 0, end: 4)

  private static func builder(unknown: [NodeKind: Set<Int>] = [:]) -> ModelBuilder {
    var builder = ModelBuilder(unknown: unknown)
    builder.start(format: "test", path: "form", bytes: Array("text and padding".utf8), count: 4)
    return builder
  }

  @Test func `the empty nodes of all kinds come first`() {
    let model = Self.builder().model
    #expect(model.nodes.map(\.kind) == NodeKind.allCases)
    #expect(Int(ServiceModel.firstNode) == NodeKind.allCases.count)
    // A node that is not stated is the empty one of its kind.
    let owner = model.value(UInt32(NodeKind.text.rawValue), TextProperty.owner)
    #expect(owner.tag == .object && owner.node == UInt32(NodeKind.node.rawValue))
  }

  @Test func `only the file's own bytes become the model's text`() {
    #expect(Self.builder().model.values.text == Array("text".utf8))
  }

  @Test func `nodes lie in reading order, each before what is in it`() {
    var builder = Self.builder()
    let form = builder.open(.form, at: Self.whole)
    let page = builder.open(.page, at: Self.whole)
    let first = builder.open(.field, at: Self.whole)
    builder.close()
    let second = builder.open(.field, at: Self.whole)
    #expect(builder.current == second)
    builder.close()
    builder.close()
    let other = builder.open(.page, at: Self.whole)
    builder.close()
    builder.close()
    builder.close()
    #expect(builder.current == 0)
    let model = builder.model
    #expect([page, first, second, other].map { model.nodes[Int($0)].parent } == [form, page, page, form])
    #expect(model.descendants(.field, of: form) == [first, second])
    #expect(model.descendants(.field, of: other).isEmpty)
    #expect(model.descendants(.field, of: 0).isEmpty)
    #expect(model.nearest(.form, around: second) == form)
    #expect(model.nearest(.group, around: second) == nil)
  }

  @Test func `a property is stated, not stated, or has no place`() {
    var builder = Self.builder(unknown: [.field: [FieldProperty.purpose.slot]])
    let field = builder.open(.field, at: Self.whole)
    builder.set(field, FieldProperty.label, .text(start: 0, count: 4), at: Self.whole)
    builder.setDefault(field, FieldProperty.counter, .bool(true))
    builder.set(field, FieldProperty.pattern, .unknown, at: Self.whole)
    builder.close()
    let model = builder.model
    #expect(model.string(field, FieldProperty.label) == "text")
    #expect(model.value(field, FieldProperty.label).isStated)
    #expect(model.origin(field, FieldProperty.label) == Self.whole)
    #expect(model.string(field, FieldProperty.hint).isEmpty)
    #expect(!model.value(field, FieldProperty.hint).isStated)
    #expect(model.origin(field, FieldProperty.hint) == .none)
    #expect(model.value(field, FieldProperty.counter).boolValue)
    #expect(!model.value(field, FieldProperty.counter).isStated)
    #expect(model.value(field, FieldProperty.purpose).tag == .unknown)
    #expect(model.value(field, FieldProperty.pattern).tag == .unknown)
  }

  @Test(arguments: [
    (NodeKind.page, PageProperty.shownWhen.slot), (.group, GroupProperty.shownWhen.slot),
    (.field, FieldProperty.shownWhen.slot), (.option, OptionProperty.shownWhen.slot),
    (.document, DocumentProperty.neededWhen.slot),
  ]) func `a condition becomes a node that knows its owner`(kind: NodeKind, slot: Int) {
    var builder = Self.builder()
    let node = builder.open(kind, at: Self.whole)
    builder.setCondition(node, .never, text: .text(start: 0, count: 4), at: Self.whole)
    builder.close()
    let model = builder.model
    let value = model.values.slots[Int(model.nodes[Int(node)].slots) + slot]
    #expect(value.tag == .object && value.isStated)
    #expect(model.nodes[Int(value.node)].kind == .condition)
    #expect(model.string(value.node, ConditionProperty.text) == "text")
    #expect(model.value(value.node, ConditionProperty.owner).node == node)
    #expect(model.nodes[Int(node)].condition == model.nodes[Int(value.node)].condition)
    #expect(model.nodes[Int(node)].condition != 0)
  }

  @Test func `nothing is left of the definition before`() {
    var builder = Self.builder()
    let field = builder.open(.field, at: Self.whole)
    builder.setCondition(field, .never, text: .emptyText, at: .none)
    builder.model.identity = "dog"
    builder.start(format: "other", path: "next", bytes: [], count: 0)
    #expect(builder.current == 0)
    #expect(builder.model.nodes.count == NodeKind.allCases.count)
    #expect(builder.model.conditions.count == 1)
    #expect(builder.model.identity.isEmpty && builder.model.values.text.isEmpty)
    #expect(builder.model.sources.map(\.path) == ["next"])
    builder.close()
  }

  @Test func `a second file lies behind the first`() {
    var builder = Self.builder()
    let start = builder.addSource(path: "texts", bytes: Array("more".utf8), count: 2)
    // A byte lies between, so that the end of one is not the beginning of the next.
    #expect(start == 5)
    #expect(builder.model.values.text == Array("text\0mo".utf8))
    #expect(builder.model.sources.map(\.end) == [4, 7])
  }
}
