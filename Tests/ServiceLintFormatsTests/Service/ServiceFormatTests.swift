import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import Testing

@testable import ServiceLintFormats

@Suite struct `A service definition` {
  let view: ModelView

  init() throws { view = try ModelView(yamlTree(fixture: "service/jido-teate.yml"), ServiceFormat()) }

  private var service: UInt32 { view.all(.service)[0] }

  @Test func `all of it can be read`() {
    #expect(view.model.problems == [])
    #expect(view.model.identity == "jido-teate")
    #expect(view.model.unmapped == [])
  }

  @Test func `a service says what its keys say`() {
    #expect(view.string(service, "title") == "児童手当")
    #expect(view.strings(service, "audience") == ["resident", "foreign-resident"])
    #expect(view.strings(service, "languages") == ["ja", "ja-simple", "en"])
    #expect(view.strings(service, "effects") == ["pays"])
    #expect(view.value(service, "casesPerYear").intValue == 3200)
    #expect(view.value(service, "processingDays").intValue == 30)
    #expect(view.value(service, "retentionDays").intValue == 1825)
    #expect(view.value(service, "reviewBy").intValue == 1_806_537_600)
    #expect(view.source(service, "processingDays") == "30 日")
    #expect(view.source(service, "audience") == "[住民, 外国人住民]")
  }

  @Test func `parts without a list are reached through their property`() {
    let deadline = view.value(service, "deadline").node
    #expect(view.string(deadline, "after") == "出生")
    #expect(view.value(deadline, "withinDays").intValue == 15)
    #expect(view.value(view.value(service, "fee").node, "amount").intValue == 0)
    #expect(view.value(service, "research").length == 1)
    #expect(view.all(.measure).map { view.string($0, "what") }.first == "申請を最後まで終えた人の割合")
    #expect(view.all(.proxy).map { view.string($0, "kind") } == ["family", "guardian"])
  }

  @Test func `what is not written is not stated, never unknown`() {
    for name in ["summary", "owner", "fee", "feedback", "topics", "outcome"] {
      #expect(view.state(service, name) != "unknown", "\(name)")
    }
    #expect(view.state(service, "feedback") == "absent")
    #expect(view.state(view.node(.step, "matsu"), "personal") == "absent")
  }

  @Test func `channels have hours, and are named by their kind if by nothing else`() {
    #expect(view.all(.channel).map { view.string($0, "kind") } == ["web", "counter", "phone"])
    #expect(view.all(.channel).map { view.string($0, "id") } == ["web", "madoguchi", "phone"])
    let counter = view.node(.channel, "madoguchi")
    #expect(view.children(counter, .hours).map { view.string($0, "opens") } == ["08:30", "09:00"])
    #expect(view.strings(counter, "requires") == ["travel", "id-card|seal"])
    #expect(view.value(counter, "share").intValue == 40)
    #expect(view.strings(view.all(.channel)[2], "use") == ["ask"])
  }

  @Test func `steps name channels, documents, forms and what follows`() {
    let step = view.node(.step, "shinsei")
    #expect(view.strings(step, "channels") == ["web", "madoguchi"])
    #expect(view.strings(step, "documents") == ["kazoku", "申請者の口座が分かるもの"])
    #expect(view.value(step, "uses").node == view.node(.form, "shinseisho"))
    #expect(view.value(step, "minutes").intValue == 90)
    #expect(view.children(step, .nextStep).map { view.string($0, "step") } == ["matsu", "fuka"])
    #expect(view.string(view.children(step, .nextStep)[1], "by") == "circumstance")
    #expect(view.value(view.node(.step, "matsu"), "waitDays").intValue == 21)
  }

  @Test func `a document that is listed is needed unless it says otherwise`() {
    #expect(view.bool(view.all(.document)[0], "required") == true)
    #expect(view.state(view.all(.document)[0], "required") == "absent")
    #expect(view.bool(view.node(.document, "kazoku"), "required") == false)
    #expect(view.strings(view.node(.document, "kazoku"), "heldBy") == ["住民基本台帳"])
  }

  @Test(arguments: ["代理の方が申し込むとき", "if somebody else applies for you"])
  func `the words of a sentence on when a document is needed name no fields`(sentence: String) throws {
    let tree = try yamlTree(Array("service: {title: A, documents: [{title: B, neededWhen: \(sentence)}]}".utf8))
    let view = ModelView(tree, ServiceFormat())
    #expect(view.model.problems == [])
    #expect(view.model.conditions.last == .code(sentence, []))
  }

  @Test func `a field is a label, or says more`() {
    let name = view.all(.field)[0]
    #expect(view.string(name, "label") == "氏名" && view.string(name, "shownLabel") == "氏名")
    #expect(view.string(name, "kind") == "text" && view.state(name, "kind") == "absent")
    #expect(view.bool(name, "asks") == true)
    #expect(view.strings(name, "answeredBy") == ["type"])
    let phone = view.node(.field, "denwa")
    #expect(view.string(phone, "kind") == "phone" && view.bool(phone, "required") == true)
    #expect(view.texts(of: phone) == ["label: 電話番号", "hint: 昼間に出られる番号"])
    #expect(view.string(view.node(.field, "tanjoubi"), "concept") == "birth-date")
    #expect(view.string(view.node(.field, "tanjoubi"), "most") == "2026-04-01")
  }

  @Test func `options are labels, values or both`() {
    let field = view.node(.field, "kokuseki")
    #expect(view.string(field, "kind") == "radio" && view.string(field, "optionsFrom") == "here")
    let options = view.children(field, .option)
    #expect(options.map { view.string($0, "value") } == ["日本", "sonota"])
    #expect(options.map { view.string($0, "label") } == ["日本", "そのほかの国"])
    #expect(view.string(options[1], "kind") == "other")
  }

  @Test func `pages and groups hold texts, and fields in order`() {
    let page = view.node(.page, "anata")
    #expect(view.string(page, "kind") == "question" && view.bool(page, "hasContent") == true)
    #expect(view.texts(of: page) == ["title: あなたについて", "body: はじめに児童手当とはを読んでください。"])
    #expect(view.string(view.all(.link)[0], "url") == "https://example.jp/teate")
    #expect(view.source(view.all(.link)[0], "url") == "https://example.jp/teate")
    let group = view.node(.group, "kodomo")
    #expect(view.bool(group, "repeats") == true && view.string(group, "drawnAs") == "fieldset")
    #expect(view.string(view.model.nodes[Int(view.node(.field, "doukyo"))].key) == "doukyo")
  }

  @Test func `a condition is read, with the places of its names`() {
    let field = view.node(.field, "doukyo")
    let condition = view.model.conditions[Int(view.model.nodes[Int(field)].condition)]
    #expect(condition.printed == "(row.kokuseki is sonota and answered(row.tanjoubi))")
    #expect(view.source(field, "shownWhen") == "kokuseki = sonota かつ answered tanjoubi")
  }

  @Test func `a field for a file asks for a document, of which no more is known`() {
    let document = view.node(.document, "tsuucho")
    #expect(view.string(document, "title") == "通帳の写し")
    #expect(view.state(document, "issuer") == "unknown")
    #expect(view.value(view.node(.field, "tsuucho"), "maxBytes").intValue == 5_000_000)
  }

  @Test func `tasks name where their cases come from`() {
    let task = view.node(.task, "uketsuke")
    #expect(view.strings(task, "from") == ["madoguchi", "shinseisho"])
    #expect(view.strings(task, "input") == ["denwa"])
    #expect(view.bool(task, "manual") == true)
    #expect(view.strings(view.node(.task, "shinsa"), "requires") == ["社会福祉主事"])
  }

  @Test func `nodes lie in reading order`() {
    for (index, node) in view.model.nodes.enumerated().dropFirst(Int(ServiceModel.firstNode)) {
      #expect(node.parent < index)
      #expect(node.parent == 0 || view.model.nodes[Int(node.parent)].end >= node.end)
    }
  }
}

@Suite struct `A part of a service` {
  @Test func `around a form the service is unknown, its forms are not`() throws {
    let view = try ModelView(yamlTree("form: {id: a, title: Dog licence, fields: [Name]}"), ServiceFormat())
    #expect(view.model.problems == [])
    #expect(view.state(view.all(.service)[0], "fee") == "unknown")
    #expect(view.state(view.all(.service)[0], "channels") == "unknown")
    #expect(view.value(view.all(.service)[0], "forms").tag == .lazy)
    #expect(view.state(view.all(.form)[0], "privacyNotice") == "absent")
    #expect(view.all(.page).count == 1, "fields without pages stand on one")
    #expect(view.model.identity == "a")
  }

  @Test func `around a field everything is unknown`() throws {
    let view = try ModelView(yamlTree("field: {label: Name}"), ServiceFormat())
    #expect(view.state(view.all(.form)[0], "language") == "unknown")
    #expect(view.state(view.all(.page)[0], "fields") == "unknown")
    #expect(view.state(view.all(.field)[0], "hint") == "absent")
  }

  @Test(arguments: ServiceShape.roots)
  func `every kind can stand alone`(kind: NodeKind) throws {
    let shape = ServiceShape.of(kind)
    let view = try ModelView(yamlTree("servicelint: 1\n\(kind.name): {}"), ServiceFormat())
    #expect(view.model.problems == [], "\(kind.name)")
    #expect(view.all(kind).count == 1)
    #expect(!shape.names.isEmpty)
  }

  /// A property that is added to the vocabulary is readable at once.
  @Test(arguments: ServiceShape.roots)
  func `every property of the vocabulary can be written`(kind: NodeKind) throws {
    for property in Vocabulary.standard.kinds[Int(kind.rawValue)].properties.dropFirst(CommonProperty.allCases.count) {
      guard ServiceShape.of(kind).names.contains(property.name) else {
        #expect(kind == .text, "\(kind.name).\(property.name)")
        continue
      }
      let value = Self.sample(property.type, property.name, kind)
      let text = "servicelint: 1\n\(kind.name): {\(property.name): \(value)}"
      let view = try ModelView(yamlTree(text), ServiceFormat())
      #expect(view.model.problems == [], "\(text)")
      let node = try #require(view.all(kind).first { view.model.nodes[Int($0)].origin != .none })
      if case .list(.node(let inner)) = property.type, property.computed {
        #expect(!view.children(node, inner).isEmpty || kind == .form, "\(text)")
      } else if case .node(.form) = property.type {
        continue
      } else {
        #expect(view.state(node, property.name) == "stated", "\(text)")
      }
    }
  }

  private static func sample(_ type: PropertyType, _ name: String, _ kind: NodeKind) -> String {
    switch type {
    case .boolean: return "yes"
    case .integer: return "3"
    case .date: return "2027-04-01"
    case .enumeration(let list): return list.values[0]
    case .node(.condition): return "answered x"
    case .node(let inner):
      let first = ServiceShape.of(inner).properties[CommonProperty.allCases.count]
      return "{\(first.name): \(sample(first.type, first.name, inner))}"
    case .list(.node(.hours)): return "[always]"
    case .list(.node(.text)): return "[x]"
    case .list(.node): return "[{}]"
    case .list(let element): return "[\(sample(element, name, kind))]"
    case .text:
      if ServiceReader.takesLanguage(name) { return "en" }
      if ServiceReader.takesCapabilities(kind, name) { return "smartphone" }
      switch name {
      case "currency": return "EUR"
      case "opens", "closes": return "\"08:30\""
      case "days": return "mon"
      default: return "x"
      }
    }
  }
}
