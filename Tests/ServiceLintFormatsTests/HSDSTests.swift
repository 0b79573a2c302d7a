import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct `Open Referral HSDS` {
  private func models(_ source: SourceTree, _ companions: [CompanionFile] = []) -> [ServiceModel] {
    let format = HSDS()
    var builder = format.makeBuilder()
    return format.definitions(in: source).map { node in
      format.read(
        DefinitionSource(tree: source, node: node, path: "services", companions: companions), into: &builder)
      return builder.model
    }
  }

  private func table(_ name: String) throws -> SourceTree {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/hsds/tables/\(name)")
    let bytes = try Array(Data(contentsOf: url))
    var tree = SourceTree()
    tree.notation = .csv
    tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
    tree.count = bytes.count
    try SourceReader.read(&tree)
    return tree
  }

  private static let tables = [
    "accessibility.csv", "addresses.csv", "cost_options.csv", "languages.csv", "locations.csv", "organizations.csv",
    "phones.csv", "required_documents.csv", "schedules.csv", "service_at_location.csv",
  ]

  private func fromTables() throws -> [ServiceModel] {
    let companions = try Self.tables.map { CompanionFile(name: $0, path: "data/\($0)", tree: try table($0)) }
    return models(try table("services.csv"), companions)
  }

  @Test(
    arguments: [
      (#"{"id": "1", "name": "Toys", "status": "active", "phones": []}"#, 1),
      (#"{"services": [{"id": "1", "name": "Toys", "status": "defunct", "schedules": []}]}"#, 1),
      (#"{"contents": [{"id": "1", "name": "Toys", "status": "active", "application_process": "Come"}, 3]}"#, 1),
      // A thing of another standard with a status, a place, an organisation.
      (#"{"resourceType": "Questionnaire", "id": "1", "name": "Q", "status": "active", "description": "d"}"#, 0),
      (#"{"id": "1", "name": "Toys", "status": "running", "phones": []}"#, 0),
      (#"{"id": "1", "name": "Town hall", "location_type": "physical", "phones": []}"#, 0),
      (#"{"id": "1", "name": "Union", "legal_status": "Charity"}"#, 0),
    ])
  func `a service is known by its status and what only services have`(text: String, count: Int) throws {
    let tree = try jsonTree(text)
    #expect(HSDS().definitions(in: tree).count == count)
    #expect(HSDS().recognise(tree) == (count > 0 ? .definition : .notADefinition))
  }

  @Test func `each service of a page is a definition`() throws {
    let all = models(try jsonTree(fixture: "hsds/page.json"))
    #expect(all.map(\.identity) == ["s-1", "s-2"])
    let view = ModelView(model: all[0])
    let service = view.all(.service)[0]
    #expect(view.string(service, "title") == "Repair café")
    #expect(view.string(service, "summary") == "Volunteers help you to mend what is broken.")
    #expect(view.string(service, "owner") == "Neighbours’ Union")
    #expect(view.strings(service, "languages") == ["cy", "pl"])
    // A check in the past says nothing of the next one.
    #expect(view.state(service, "reviewBy") == "unknown")
    #expect(view.texts(of: service).contains("body: Just come, or ring us before."))
    let fee = view.all(.fee)[0]
    #expect(view.value(fee, "amount").intValue == 8)
    #expect(view.string(fee, "currency") == "GBP")
    #expect(view.string(view.node(.document, "d-1"), "title") == "Proof of purchase, if you have one")
  }

  @Test func `channels are places, phones and addresses`() throws {
    let view = ModelView(model: models(try jsonTree(fixture: "hsds/page.json"))[0])
    let kinds = view.all(.channel).map { "\(view.string($0, "kind")) \(view.string($0, "location"))" }
    #expect(
      kinds == [
        "counter Town hall, 1 High Street, Abertown, AB1 2CD", "web Video room", "phone +44 1632 960000",
        "fax +44 1632 960001", "web https://repair.example/", "email hello@repair.example",
      ])
    let hall = view.node(.channel, "v-1")
    #expect(view.strings(hall, "accommodations") == ["No steps."])
    let hours = view.children(hall, .hours).map {
      "\(view.strings($0, "days")) \(view.string($0, "opens"))-\(view.string($0, "closes"))"
    }
    #expect(hours == [#"["mon", "wed"] 09:30-17:00"#, #"["sat"] 10:00-12:00"#])
    let phone = view.node(.channel, "p-1")
    #expect(view.strings(phone, "languages") == ["en"])
    // Nobody could have said when it is answered, but in words.
    #expect(view.state(phone, "hours") == "unknown")
  }

  @Test func `hours in words alone are unknown, not missing`() throws {
    let view = ModelView(model: models(try jsonTree(fixture: "hsds/page.json"))[1])
    let open = try #require(view.all(.channel).first { view.state($0, "kind") == "unknown" })
    #expect(view.state(open, "hours") == "unknown")
    #expect(view.state(view.all(.service)[0], "fee") == "absent")
  }

  @Test func `tables are joined by the identifiers in them`() throws {
    let all = try fromTables()
    #expect(all.map(\.identity) == ["s-1", "s-2"])
    let view = ModelView(model: all[0])
    let service = view.all(.service)[0]
    #expect(view.string(service, "owner") == "Neighbours’ Union")
    #expect(view.strings(service, "languages") == ["cy"])
    #expect(view.value(view.all(.fee)[0], "amount").intValue == 2)
    // The phone belongs to the service and to its place, and is one.
    #expect(view.all(.channel).map { view.string($0, "kind") } == ["counter", "phone", "web"])
    #expect(view.strings(view.node(.channel, "p-1"), "languages") == ["en"])
    #expect(view.all(.hours).count == 1)
    #expect(ModelView(model: all[1]).all(.channel).map { ModelView(model: all[1]).string($0, "id") } == ["p-9"])
  }

  @Test func `what stands in another table points there`() throws {
    let model = try fromTables()[0]
    let view = ModelView(model: model)
    let phone = view.node(.channel, "p-1")
    let source = try #require(model.source(of: phone))
    #expect(source.path == "data/phones.csv")
    #expect(view.source(phone) == "p-1,s-1,v-1,+44 1632 960000,,voice,Weekdays from ten.")
    // Only the rows that belong to the service are taken along, with their place in the file.
    let text = try String(decoding: table("phones.csv").bytes, as: UTF8.self)
    let offset = text.utf8.distance(from: text.startIndex, to: try #require(text.range(of: "p-1")).lowerBound)
    #expect(Int(source.offset) == offset)
  }

  @Test(
    arguments: [
      ("services.csv", Recognition.definition), ("phones.csv", .part), ("schedules.csv", .part),
      ("locations.csv", .part),
      ("organizations.csv", .part), ("accessibility.csv", .part), ("service_at_location.csv", .part),
      ("required_documents.csv", .part), ("languages.csv", .part), ("addresses.csv", .part),
      ("cost_options.csv", .part),
    ])
  func `tables beside that of the services are parts`(name: String, expected: Recognition) throws {
    #expect(try HSDS().recognise(table(name)) == expected)
  }

  @Test func `only tables of the package are companions`() throws {
    let names = ["README.csv", "locations.csv", "phones.csv", "services.csv"]
    let found = try HSDS().companions(of: table("services.csv"), path: "services.csv", beside: { names })
    #expect(found == ["locations.csv", "phones.csv"])
    let none = try HSDS().companions(of: jsonTree("{}"), path: "x.json", beside: { names })
    #expect(none == [])
  }

  @Test(
    arguments: [
      ("MO,TU", "WEEKLY", "09:00:00Z", "17:30", ["mon", "tue"], "09:00", "17:30"),
      ("1SA,-1SU", "MONTHLY", "9:05", "", ["sat", "sun"], "09:05", ""),
      ("", "DAILY", "25:00", "x", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "", ""),
    ])
  func `rules of a calendar become days and times`(
    byday: String, freq: String, opens: String, closes: String, days: [String], from: String, to: String
  ) throws {
    let made = try #require(HSDSSchedule(byday: byday, freq: freq, opens: opens, closes: closes))
    #expect(made.days == days && made.opens == from && made.closes == to)
  }

  @Test func `a calendar that names no days says nothing`() {
    #expect(HSDSSchedule(byday: "", freq: "WEEKLY", opens: "09:00", closes: "10:00") == nil)
    #expect(HSDSSchedule(byday: "byday", freq: "WEEKLY", opens: "09:00", closes: "10:00") == nil)
  }
}
