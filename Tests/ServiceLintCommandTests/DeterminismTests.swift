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
}
