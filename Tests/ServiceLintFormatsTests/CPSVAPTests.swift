import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `CPSV-AP` {
  private func tree(_ name: String) throws -> SourceTree {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/cpsv-ap/\(name)")
    return try turtle(Array(Data(contentsOf: url)), name.hasSuffix("ttl") ? .turtle : .json)
  }

  private func turtle(_ bytes: [UInt8], _ notation: Notation = .turtle) throws -> SourceTree {
    var tree = SourceTree()
    tree.notation = notation
    tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
    tree.count = bytes.count
    try SourceReader.read(&tree)
    return tree
  }

  @Test(
    arguments: [
      (#"{"@graph": [{"@id": "x", "@type": "PublicService"}]}"#, Recognition.definition),
      (#"{"@context": {}, "@type": ["http://purl.org/vocab/cpsv#PublicService"]}"#, .definition),
      (#"[{"@id": "x", "@type": "cpsv:PublicService"}]"#, .definition),
      (#"{"@graph": [{"@id": "x", "@type": "cv:Channel"}]}"#, .notADefinition),
      (#"{"type": "PublicService"}"#, .notADefinition),
      // A shape is about services.
      (#"{"@graph": [{"@type": "sh:NodeShape", "sh:targetClass": {"@id": "cpsv:PublicService"}}]}"#, .notADefinition),
    ])
  func `a service is known by its type`(text: String, expected: Recognition) throws {
    #expect(try CPSVAP().recognise(jsonTree(text)) == expected)
  }

  @Test(arguments: ["hens.jsonld", "hens.ttl"])
  func `both notations say the same of a service`(name: String) throws {
    let view = ModelView(try tree(name), CPSVAP())
    let service = view.all(.service)[0]
    #expect(view.model.identity == "hens")
    #expect(view.string(service, "title") == "Permit to keep hens")
    #expect(view.string(service, "summary") == "Lets you keep up to ten hens.")
    #expect(view.strings(service, "languages") == ["en", "nl"])
    #expect(view.strings(service, "audience") == ["resident"])
    #expect(view.string(service, "owner") == "Town of Henfield")
    #expect(view.strings(service, "legalBasis") == ["Hen Act, section 3"])
    #expect(view.strings(service, "lifeEvents") == ["Moving to the country"])
    #expect(view.value(service, "processingDays").intValue == 14)
    #expect(view.string(service, "outcome") == "A permit for five years")
    #expect(view.value(view.all(.fee)[0], "amount").intValue == 13)
    #expect(view.string(view.all(.fee)[0], "currency") == "EUR")
    #expect(view.texts(of: service).contains("body: Ten square metres for each hen"))
    // The type of the paper is no paper of its own.
    #expect(view.all(.document).map { view.string($0, "title") } == ["A drawing of the garden"])
  }

  @Test(arguments: ["hens.jsonld", "hens.ttl"])
  func `channels are known by the words in their types`(name: String) throws {
    let view = ModelView(try tree(name), CPSVAP())
    let kinds = view.all(.channel).map { view.state($0, "kind") == "unknown" ? "?" : view.string($0, "kind") }
    #expect(kinds == ["counter", "web", "?", "phone", "email"])
    let hours = try #require(view.all(.hours).first)
    #expect(view.strings(hours, "days") == ["mon", "tue"])
    #expect(view.string(hours, "opens") == "09:00")
    #expect(view.string(hours, "closes") == "16:30")
    let phone = view.all(.channel)[3]
    #expect(view.strings(phone, "use") == ["ask"])
    #expect(view.string(phone, "location") == "+32 2 555 00 00")
  }

  @Test(arguments: ["hens.jsonld", "hens.ttl"])
  func `each language is a text, and one that is missing is told`(name: String) throws {
    let view = ModelView(try tree(name), CPSVAP())
    func text(_ content: String) -> UInt32 { view.all(.text).first { view.string($0, "content") == content } ?? 0 }
    #expect(view.string(text("Vergunning voor kippen"), "language") == "nl")
    #expect(view.string(text("Permit to keep hens"), "language") == "en")
    #expect(view.state(text("Permit to keep hens"), "missingIn") == "absent")
    #expect(view.strings(text("Lets you keep up to ten hens."), "missingIn") == ["nl"])
    #expect(view.source(text("Lets you keep up to ten hens."), "content") == "Lets you keep up to ten hens.")
  }

  @Test func `of many services each takes along what belongs to it`() throws {
    let text = """
      @prefix c: <http://purl.org/vocab/cpsv#> .
      @prefix d: <http://purl.org/dc/terms/> .
      @prefix v: <http://data.europa.eu/m8g/> .
      <a> a c:PublicService ; d:title "Dog tag" ; v:hasChannel <web> .
      <b> a c:PublicService ; d:title "Cat tag" ; v:hasChannel <web> , <none> .
      <web> d:type <website> ; d:identifier "w" ; d:description "Night and day" .
      """
    let tree = try turtle(Array(text.utf8))
    let format = CPSVAP()
    var builder = format.makeBuilder()
    for (node, title) in zip(format.definitions(in: tree), ["Dog tag", "Cat tag"]) {
      format.read(DefinitionSource(tree: tree, node: node, path: "tags.ttl"), into: &builder)
      let view = ModelView(model: builder.model)
      #expect(view.string(view.all(.service)[0], "title") == title)
      #expect(view.source(view.all(.service)[0], "title") == title)
      let channels = view.all(.channel)
      // Of a channel that is named and not described nobody knows what sort it is.
      #expect(channels.map { view.string($0, "kind") } == (title == "Dog tag" ? ["web"] : ["web", ""]))
      #expect(view.texts(of: channels[0]) == ["body: Night and day"])
      // The whole file does not come along with each of its services.
      #expect(view.model.sources.map { Int($0.end - $0.start) }.reduce(0, +) < text.utf8.count)
      let source = try #require(view.model.source(of: channels[0]))
      let start = Int(view.model.nodes[Int(channels[0])].origin.start - source.start + source.offset)
      #expect(Array(text.utf8)[start...].starts(with: Array("<web> d:type".utf8)))
    }
    #expect(format.definitions(in: tree).count == 2)
  }

  @Test(
    arguments: [
      ("dct:title", "title"), ("http://purl.org/dc/terms/title", "title"), ("http://x#name", "name"),
      ("PublicService.name", "name"), ("cha-123.5", "cha-123.5"),
    ])
  func `names go by their last part`(name: String, local: String) { #expect(LinkedData.local(name) == local) }

  @Test func `maps of languages and addresses in circles are read`() throws {
    let text = #"""
      {"@context": {"e": "http://e/", "@language": "fi"}, "@graph": [
        {"@id": "e:a", "@type": "PublicService", "title": {"fi": "Lupa", "sv": "Tillstånd"}, "description": "Kanat",
         "hasCompetentAuthority": "e:b", "holdsRequirement": {"@id": "http://e/a"}, "contactPoint": {"@id": "e:a"}},
        {"@id": "http://e/b", "prefLabel": "Kunta"}]}
      """#
    let view = ModelView(try jsonTree(text), CPSVAP())
    let service = view.all(.service)[0]
    #expect(view.texts(of: service).prefix(3) == ["title: Lupa", "title: Tillstånd", "body: Kanat"])
    #expect(view.string(service, "owner") == "Kunta")
    let lost = try #require(view.all(.text).first { view.string($0, "content") == "Kanat" })
    #expect(view.strings(lost, "missingIn") == ["sv"])
  }
}
