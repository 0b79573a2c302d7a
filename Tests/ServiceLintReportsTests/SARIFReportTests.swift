import Foundation
import ServiceLint
import Testing

@testable import ServiceLintReports

@Suite struct SARIFReportTests {
  /// The run of a SARIF log.
  private static func run(
    _ findings: [Finding], _ context: ReportContext, report: SARIFReport = SARIFReport()
  ) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: Data(report.write(findings, context)))
    let runs = try #require((log as? [String: Any])?["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private static func fixture(_ language: MessageLanguage = .english) throws -> [String: Any] {
    let result = ReportFixture.lint(language)
    return try run(result.findings, ReportFixture.context(language, result))
  }

  private static func results(_ run: [String: Any], of rule: String) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]]).filter { $0["ruleId"] as? String == rule }
  }

  private static func value<T>(_ object: Any?, _ path: String..., as type: T.Type = T.self) throws -> T {
    var object = object
    for key in path {
      object = Int(key).map { (object as? [Any])?[$0] } ?? (object as? [String: Any])?[key]
    }
    return try #require(object as? T, "\(path)")
  }

  private static func region(_ result: [String: Any]) throws -> [String: Int] {
    try value(result, "locations", "0", "physicalLocation", "region")
  }

  @Test func `columns are UTF-16 code units, without the byte order mark`() throws {
    let results = try Self.results(Self.fixture(), of: "house/shouting")
    let units = Array(ReportFixture.oneLine.dropFirst().utf16)
    let texts = try results.filter { try Self.uri($0).contains("1.json") }.map { result in
      let region = try Self.region(result)
      let (start, end) = (try #require(region["startColumn"]), try #require(region["endColumn"]))
      #expect(region["startLine"] == 1 && region["endLine"] == 1)
      return String(decoding: units[(start - 1)..<(end - 1)], as: UTF16.self)
    }
    #expect(texts.map { $0.replacing("\"", with: "") } == ["𠮷田さん！", "氏名！"])
  }

  private static func uri(_ result: [String: Any]) throws -> String {
    try value(result, "locations", "0", "physicalLocation", "artifactLocation", "uri")
  }

  @Test func `paths are URIs relative to the repository`() throws {
    let uris = Set(try Self.results(Self.fixture(), of: "house/shouting").map(Self.uri))
    #expect(uris == ["town/forms/%E7%8A%AC%201.json", "town/forms/lines.json"])
    let base: String = try Self.value(
      Self.results(Self.fixture(), of: "house/shouting")[0], "locations", "0", "physicalLocation", "artifactLocation",
      "uriBaseId")
    #expect(base == "%SRCROOT%")
  }

  @Test func `two findings of one rule in one line stay two alerts`() throws {
    let results = try Self.results(Self.fixture(), of: "house/shouting").filter { try Self.uri($0).contains("1.json") }
    #expect(results.count == 2)
    let hashes: [String] = try results.map { try Self.value($0, "partialFingerprints", "primaryLocationLineHash") }
    #expect(Set(hashes).count == 2)
    for hash in hashes { #expect(hash.wholeMatch(of: /[0-9a-f]{16}:1/) != nil, "\(hash)") }
  }

  @Test func `a definition that a file holds twice gives alerts that are told apart by their ordinal`() throws {
    var findings = ReportFixture.findings(2, .error)
    for index in findings.indices { findings[index].fingerprint = "00112233aabbccdd" }
    let run = try Self.run(findings, ReportFixture.context(.english, LintResult()))
    let hashes: [String] = try Self.results(run, of: "house/many").map {
      try Self.value($0, "partialFingerprints", "primaryLocationLineHash")
    }
    #expect(hashes == ["00112233aabbccdd:1", "00112233aabbccdd:2"])
  }

  @Test func `a review has the kind review and no level`() throws {
    let review = try #require(try Self.results(Self.fixture(), of: "house/unsure").first)
    #expect(review["kind"] as? String == "review" && review["level"] as? String == "none")
    let violation = try #require(try Self.results(Self.fixture(), of: "house/repeated").first)
    #expect(violation["kind"] as? String == "fail" && violation["level"] as? String == "note")
  }

  @Test func `the message links to each related place`() throws {
    let result = try #require(try Self.results(Self.fixture(), of: "house/repeated").first)
    let related: [[String: Any]] = try Self.value(result, "relatedLocations")
    #expect(related.compactMap { $0["id"] as? Int } == [1, 2])
    let message: String = try Self.value(result, "message", "text")
    #expect(message.contains("[Name!](1), [Perhaps \\[name\\](1), 100 %](2)"), "\(message)")
  }

  @Test(arguments: [
    ("a [b] c", "a [b] c"), ("see [b](1)", "see \\[b\\](1)"), ("](", "\\]("), ("plain", "plain"),
    ("[\\](x)", "\\[\\\\\\](x)"),
  ]) func `no text becomes a link by itself`(text: String, expected: String) {
    #expect(SARIFLocations.plain(text) == expected)
  }

  @Test func `a broken file and a failed rule are told and make the run unsuccessful`() throws {
    let result = ReportFixture.lint(.english)
    let defect = RuleDefect.sample
    let run = try Self.run(result.findings, ReportFixture.context(.english, result, defects: [defect]))
    let invocation: [String: Any] = try Self.value(run, "invocations", "0")
    #expect(invocation["executionSuccessful"] as? Bool == false && invocation["exitCode"] as? Int == 2)
    let notes: [[String: Any]] = try Self.value(invocation, "toolExecutionNotifications")
    #expect(notes.count == 2)
    #expect(try Self.value(notes[0], "descriptor", "id") == "input/broken-file")
    #expect(try Self.value(notes[1], "associatedRule", "id") == "house/faulty")
    #expect(try Self.results(run, of: "input/broken-file").count == 1)
  }

  @Test func `each result's rule is in the list, with what a receiver wants of it`() throws {
    let run = try Self.fixture()
    let rules: [[String: Any]] = try Self.value(run, "tool", "driver", "rules")
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index: Int = try Self.value(result, "ruleIndex")
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let shouting = try #require(rules.first { $0["id"] as? String == "house/shouting" })
    #expect(shouting["name"] as? String == "Shouting")
    #expect(shouting["helpUri"] as? String == "https://example.jp/%E6%9B%B8%E3%81%8D%E6%96%B9%201")
    #expect(try Self.value(shouting, "properties", "tags") == ["house", "style"])
    #expect(try Self.value(shouting, "properties", "precision") == "high")
    #expect(try Self.value(shouting, "defaultConfiguration", "level") == "error")
    let markdown: String = try Self.value(shouting, "help", "markdown")
    #expect(markdown.contains("&lt;b&gt;really") && markdown.contains("Write “…” calmly."), "\(markdown)")
  }

  @Test func `a finding of a rule that nobody described brings its rule along`() throws {
    var context = ReportFixture.context(.japanese, LintResult())
    context.rules = []
    let run = try Self.run(ReportFixture.findings(1, .warning), context)
    #expect(try Self.value(run, "tool", "driver", "rules", "0", "id") == "house/many")
    #expect(try Self.value(run, "language") == "ja")
  }

  @Test func `what a receiver would refuse is left out, the least severe first, and counted`() throws {
    var report = SARIFReport()
    report.limits.results = 3
    report.limits.storedResults = 2
    let findings =
      ReportFixture.findings(2, .info) + ReportFixture.findings(1, .error) + ReportFixture.findings(2, .warning)
    let run = try Self.run(findings, ReportFixture.context(.english, LintResult()), report: report)
    let levels = try Self.results(run, of: "house/many").compactMap { $0["level"] as? String }
    #expect(levels == ["error", "warning", "warning"])
    let note: String = try Self.value(run, "invocations", "0", "toolExecutionNotifications", "0", "message", "text")
    #expect(note.hasPrefix("2 of 5 findings are left out"), "\(note)")
  }

  @Test func `too many related places are counted`() throws {
    var report = SARIFReport()
    report.limits.locations = 2
    var finding = try #require(ReportFixture.findings(1, .error).first)
    finding.related = (1...5).map { Location(file: "form.json", range: .none, line: $0) }
    let run = try Self.run([finding], ReportFixture.context(.english, LintResult()), report: report)
    let result = try #require(try Self.results(run, of: "house/many").first)
    #expect(try Self.value(result, "relatedLocations", as: [Any].self).count == 2)
    let message: String = try Self.value(result, "message", "text")
    #expect(message.hasSuffix("See also: [line 1](1), [line 2](2), and 3 more places"), "\(message)")
  }
}

extension RuleDefect {
  /// Made by a rule that divides by nothing.
  static var sample: RuleDefect {
    var loader = RuleLoader()
    let text = """
      id: house/faulty
      title: {en: f, ja: f}
      for: field
      require: |
        1 / field.label.size() > 1
      message: {en: m, ja: m}
      """
    let module = loader.module(files: [ModuleFile(path: "house/f.yaml", bytes: Array(text.utf8))], folder: "house")
    let linter = ServiceLinter(rules: RuleSet(modules: [module]), options: LintOptions(today: 20_000))
    let form = """
      {"title": "x", "display": "form", "components": [{"type": "textfield", "key": "a", "label": "", "input": true}]}
      """
    let defects = linter.lint(files: [SourceFile(path: "x.json", text: form)]).defects
    precondition(defects.count == 1, "\(defects) \(loader.errors)")
    return defects[0]
  }
}
