import Foundation
import Testing

/// `--report FORMAT=FILE`, and what GitHub Actions reads beside standard output.
@Suite struct ReportFilesTests {
  private static let flawed = """
    {"title": "Dog licence", "display": "form", "components": [
      {"type": "textfield", "key": "breed", "label": "", "input": true}
    ]}
    """

  private static func inFolder(_ body: (URL) throws -> Void) throws {
    try ToolRun.inFolder { folder in
      try Data(flawed.utf8).write(to: folder.appending(path: "dog.json"))
      try body(folder)
    }
  }

  private static func text(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `several reports come from one run, and standard output stays as it was`() throws {
    try Self.inFolder { folder in
      let plain = try ToolRun(["dog.json", "--color", "always"], in: folder)
      let run = try ToolRun(
        [
          "dog.json", "--color", "always", "--report", "sarif=a.sarif", "--report=text=b.txt", "--report", "json=c.out",
        ],
        in: folder)
      #expect(run.status == 1 && run.output == plain.output && run.output.contains("\u{1B}"))
      #expect(try Self.text(folder, "a.sarif").contains("\"exitCode\": 1"))
      #expect(try Self.text(folder, "c.out").hasPrefix("{\n  \"version\""))
      let written = try Self.text(folder, "b.txt")
      #expect(written.contains("accessibility/label-missing") && !written.contains("\u{1B}"))
    }
  }

  @Test func `a report replaces what its file held`() throws {
    try Self.inFolder { folder in
      try Data(repeating: 0x41, count: 1 << 20).write(to: folder.appending(path: "a.out"))
      _ = try ToolRun(["dog.json", "--report", "gitlab=a.out"], in: folder)
      #expect(try JSONSerialization.jsonObject(with: Data(Self.text(folder, "a.out").utf8)) is [Any])
    }
  }

  @Test func `a report that cannot be written ends the run with 2, and the findings are shown all the same`() throws {
    try Self.inFolder { folder in
      let run = try ToolRun(["dog.json", "--report", "sarif=nowhere/a.sarif"], in: folder)
      #expect(run.status == 2 && run.output.contains("accessibility/label-missing"))
      #expect(run.error.contains("nowhere/a.sarif could not be written: No such file or directory."), "\(run.error)")
    }
  }

  @Test func `annotations come with the table in the job summary, behind what stands there`() throws {
    try Self.inFolder { folder in
      try Data("Built.\n".utf8).write(to: folder.appending(path: "summary.md"))
      let environment = ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path()]
      let run = try ToolRun(["dog.json", "--format", "github"], in: folder, environment: environment)
      #expect(run.status == 1 && run.error.isEmpty)
      #expect(run.output.hasPrefix("::error file=dog.json,line=2,"), "\(run.output)")
      let summary = try Self.text(folder, "summary.md")
      #expect(summary.hasPrefix("Built.\n## Service design check\n") && summary.contains("| error | "), "\(summary)")
      // Another format is no business of GitHub's.
      _ = try ToolRun(["dog.json"], in: folder, environment: environment)
      #expect(try Self.text(folder, "summary.md") == summary)
    }
  }

  @Test func `the job summary keeps to one mebibyte`() throws {
    try ToolRun.inFolder { folder in
      let fields = (0..<6_000).map { #"{"type": "textfield", "key": "k\#($0)", "label": "", "input": true}"# }
      let form = #"{"title": "x", "display": "form", "components": [\#(fields.joined(separator: ","))]}"#
      try Data(form.utf8).write(to: folder.appending(path: "x.json"))
      try Data(repeating: 0x0A, count: 100_000).write(to: folder.appending(path: "summary.md"))
      let environment = ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path()]
      let run = try ToolRun(["x.json", "-f", "github"], in: folder, environment: environment)
      #expect(
        run.output.contains("5990 more not shown") && run.output.contains("job summary"), "\(run.output.suffix(300))")
      let summary = try Self.text(folder, "summary.md")
      #expect(summary.utf8.count <= 1 << 20 && summary.utf8.count > 1_000_000)
      #expect(summary.contains("more findings are left out"))
    }
  }

  @Test(arguments: ["github", "gitlab", "sarif"]) func `paths count from the top of the repository`(format: String)
    throws
  {
    try ToolRun.inFolder { folder in
      let town = folder.appending(path: "towns/a")
      for path in [folder.appending(path: ".git"), town] {
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      }
      try Data(Self.flawed.utf8).write(to: town.appending(path: "dog.json"))
      for path in ["dog.json", "../a/dog.json", town.appending(path: "dog.json").path()] {
        let run = try ToolRun([path, "-f", format], in: town)
        #expect(run.output.contains("towns/a/dog.json"), "\(run.output)")
        #expect(!run.output.contains(folder.path() + "towns") && !run.output.contains("file://"), "\(run.output)")
      }
      let workspace = try ToolRun(
        ["dog.json", "-f", format], in: town, environment: ["GITHUB_WORKSPACE": folder.appending(path: "towns").path()])
      #expect(workspace.output.contains("a/dog.json") && !workspace.output.contains("towns/a"), "\(workspace.output)")
    }
  }
}
