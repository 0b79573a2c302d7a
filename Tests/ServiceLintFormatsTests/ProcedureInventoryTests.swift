import Foundation
import ServiceLintModel
import ServiceLintReaders
import Testing

@testable import ServiceLintFormats

@Suite struct ProcedureInventoryTests {
  private let format = ProcedureInventory()

  private func tree(_ text: String) throws -> SourceTree {
    var tree = SourceTree()
    tree.bytes = Array(text.utf8) + Array(repeating: 0, count: SourceTree.padding)
    tree.count = text.utf8.count
    tree.notation = .csv
    try SourceReader.read(&tree)
    return tree
  }

  private func tree(fixture: String) throws -> SourceTree {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/procedures/\(fixture).csv")
    return try tree(String(decoding: Data(contentsOf: url), as: UTF8.self))
  }

  private func views(_ tree: SourceTree) -> [ModelView] {
    var builder = format.makeBuilder()
    return format.definitions(in: tree).map { node in
      format.read(DefinitionSource(tree: tree, node: node, path: "p.csv"), into: &builder)
      return ModelView(model: builder.model)
    }
  }

  @Test func `each application by the public is a service, and a notice is none`() throws {
    let all = try views(tree(fixture: "one-header"))
    #expect(all.map(\.model.identity) == ["T001", "T002"])
  }

  @Test func `a row says what the survey asked`() throws {
    let view = try #require(try views(tree(fixture: "one-header")).first)
    let service = view.all(.service)[0]
    #expect(view.string(service, "owner") == "森林庁")
    #expect(view.strings(service, "legalBasis") == ["きのこ採取法", "第4条第1項"])
    #expect(view.strings(service, "audience") == ["resident"])
    #expect(view.strings(service, "lifeEvents") == ["引越し"])
    #expect(view.value(service, "casesPerYear").intValue == 400)
    #expect(view.value(service, "processingDays").intValue == 14)
    // The law's name is nobody's title.
    #expect(view.string(service, "title") == "きのこ採取の許可の申請")
    #expect(view.state(service, "title") == "absent")
    #expect(view.strings(view.all(.fee)[0], "payableBy") == ["行政機関の窓口", "クレジットカード払い"])
    let channels = view.all(.channel)
    #expect(view.string(channels[0], "kind") == "web")
    #expect(view.value(channels[0], "share").intValue == 25)
    #expect(view.state(channels[1], "kind") == "unknown")
    #expect(view.strings(channels[1], "requires") == ["write-by-hand"])
    #expect(view.state(service, "channels") == "unknown")
    let documents = view.all(.document)
    #expect(documents.map { view.string($0, "title") } == ["住民票", "登記事項証明書（不動産）"])
    #expect(documents.map { view.string($0, "issuer") } == ["市区町村", "法務局"])
    #expect(documents.map { view.string($0, "copy") } == ["original", "original"])
    #expect(view.all(.field).map { view.string($0, "label") } == ["マイナンバー"])
  }

  @Test func `ranges are those of the row, whose place in the file is known`() throws {
    let table = try tree(fixture: "one-header")
    let view = try views(table)[1]
    let service = view.all(.service)[0]
    #expect(view.source(service, "owner") == "森林庁")
    #expect(view.source(service, "processingDays") == "1日～1月")
    let source = try #require(view.model.sources.first)
    let range = Int(source.offset)..<Int(source.offset + source.end)
    #expect(String(decoding: table.bytes[range], as: UTF8.self).hasPrefix("T002,森林庁,"))
  }

  @Test func `the header may have two rows and other columns`() throws {
    let view = try #require(try views(tree(fixture: "two-headers")).first)
    let service = view.all(.service)[0]
    #expect(view.model.identity == "K-1")
    #expect(view.value(view.all(.fee)[0], "amount").intValue == 0)
    #expect(view.value(service, "processingDays").intValue == 0)
    #expect(view.all(.document).map { view.string($0, "title") } == ["その他の添付書類"])
  }

  @Test func `a row that is cut off is a problem, not a service`() throws {
    let text = "手続ID,所管府省庁,手続名,手続類型,手続主体\nA1,森林庁,きのこ\n"
    let view = try #require(try views(tree(text)).first)
    #expect(view.model.problems.map(\.kind) == ["row-cut-off"])
    #expect(view.all(.service).isEmpty)
  }

  @Test(arguments: ["a,b\n1,2\n", "手続ID,手続名\n1,x\n", ""])
  func `another table is none`(text: String) throws {
    #expect(format.recognise(try tree(text)) == .notADefinition)
  }

  @Test(
    arguments: [
      ("1月", 30), ("２週間", 14), ("30日以内", 30), ("1日～1月", 30), ("即日", 0), ("3ヶ月", 90), ("1年", 365), ("二週間", 14),
      ("～2週", 14), ("１～５月", 150), ("1.75月", 53), ("１時間", 1), ("1-2年", 730),
      ("85", nil), ("0", nil), ("-", nil), ("", nil), ("遅滞なく", nil), ("毎年１月、毎月", nil), ("1月遅滞なく", nil),
      ("30日（都道府県によって異なる）", nil), ("99999999999999999999年", nil),
    ] as [(String, Int64?)])
  func `a processing time is read or not guessed at`(text: String, days: Int64?) {
    #expect(ProcedureDuration.days(text) == days)
  }
}

@Suite(.enabled(if: SharedFolder.hasCorpus, "needs the corpus: set SERVICELINT_SHARED"))
struct `Procedures of the corpus` {
  @Test func `6,311 rows hold 2,407 applications by the public, each with its name, ministry and papers`() throws {
    let format = ProcedureInventory()
    var builder = format.makeBuilder()
    var rows = 0, services = 0, documents = 0, problems = 0
    for file in SharedFolder.files("procedures-jp", ".csv") {
      var tree = SourceTree()
      let bytes = Array(try Data(contentsOf: file))
      tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
      (tree.count, tree.notation) = (bytes.count, .csv)
      try SourceReader.read(&tree)
      rows += tree.elements(of: 0).count - 1
      for node in format.definitions(in: tree) {
        format.read(DefinitionSource(tree: tree, node: node, path: file.lastPathComponent), into: &builder)
        let view = ModelView(model: builder.model)
        let service = view.all(.service)[0]
        if !view.string(service, "title").isEmpty, !view.string(service, "owner").isEmpty, !view.model.identity.isEmpty
        {
          services += 1
        }
        documents += view.all(.document).count
        problems += view.model.problems.count
      }
    }
    #expect((rows, services, problems) == (6_311, 2_407, 0))
    #expect(documents == 2_222)
  }
}
