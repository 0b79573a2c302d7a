import Foundation
import Testing

/// Hash tables are seeded anew in each process, so what depends on their order shows between two runs.
@Suite struct DeterminismTests {
  private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples")

  @Test(arguments: ["text", "json", "sarif", "github", "gitlab", "markdown"]) func `two runs write the same bytes`(
    format: String
  ) throws {
    let usual = ["--format", format, "--lang", "ja", "--today", "2026-11-24"]
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.examples.path()).sorted()
    var outputs: Set<[UInt8]> = []
    for (arguments, locale) in [
      (["."] + usual, "C"), (["."] + usual, "ja_JP.UTF-8"), (usual + folders, "tr_TR.UTF-8"),
      (folders.reversed() + usual, "C"), (["parking-permit", "."] + usual, "C"),
    ] {
      let run = try ToolRun(arguments, in: Self.examples, environment: ["LC_ALL": locale])
      #expect(run.status == 1)
      outputs.insert(Array(run.output.utf8))
    }
    #expect(outputs.count == 1)
    #expect(outputs.first?.isEmpty == false)
  }

  @Test func `inspect writes the same bytes`() throws {
    let outputs = try (0..<3).map { _ in
      try ToolRun(["inspect", "parking-permit/flawed.json"], in: Self.examples).output
    }
    #expect(Set(outputs).count == 1)
    #expect(try JSONSerialization.jsonObject(with: Data(outputs[0].utf8)) is [String: Any])
  }

  @Test func `a fingerprint is the same from any folder of the repository, and outside of one for the same name`()
    throws
  {
    let form = """
      {"display": "form", "components": [{"type": "textfield", "key": "name", "label": "", "input": true}]}
      """
    func fingerprints(_ argument: String, in folder: URL) throws -> Set<String> {
      let run = try ToolRun([argument, "--format", "json"], in: folder)
      let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let findings = report?["findings"] as? [[String: Any]] ?? []
      #expect(!findings.isEmpty)
      return Set(findings.compactMap { $0["fingerprint"] as? String })
    }
    try ToolRun.inFolder { top in
      let forms = top.appending(path: "forms")
      try FileManager.default.createDirectory(at: forms, withIntermediateDirectories: true)
      try Data(form.utf8).write(to: forms.appending(path: "a.json"))
      let outside = try fingerprints("forms/a.json", in: top)
      #expect(try fingerprints("./forms/../forms/a.json", in: top) == outside)
      // In another file the same fault is another finding.
      try Data(form.utf8).write(to: forms.appending(path: "b.json"))
      #expect(try fingerprints("forms/b.json", in: top).isDisjoint(with: outside))
      try FileManager.default.createDirectory(at: top.appending(path: ".git"), withIntermediateDirectories: true)
      let fromTop = try fingerprints("forms/a.json", in: top)
      #expect(try fingerprints("a.json", in: forms) == fromTop)
      #expect(try fingerprints("../forms/a.json", in: forms) == fromTop)
      #expect(try fingerprints(forms.appending(path: "a.json").path(), in: top) == fromTop)
    }
  }
}
