import Foundation
import Testing

/// Runs the built tool as people do. `RECORD_SCENARIOS=1` writes down what it now says, and fails the run.
@Suite struct CommandScenarioTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scenarios")
  private static let records = ProcessInfo.processInfo.environment["RECORD_SCENARIOS"] != nil

  private static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return all.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test func `there are scenarios`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func `the tool says what the scenario says`(name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    var scenario = Scenario(text)
    #expect(!scenario.runs.isEmpty)
    try ToolRun.inFolder { folder in
      try scenario.write(to: folder)
      var first: ToolRun?
      for index in scenario.runs.indices {
        let run = scenario.runs[index]
        let result = try ToolRun(run.arguments, in: folder, environment: run.environment, input: run.input)
        if Self.records {
          scenario.runs[index] = Self.recorded(run, result)
        } else {
          Self.compare(run, result, first, "run \(index + 1): \(run.arguments.joined(separator: " "))")
        }
        if first == nil { first = result }
      }
    }
    guard Self.records else { return }
    try Data(scenario.text.utf8).write(to: file)
    Issue.record("\(name) was recorded; look at the difference and run again without RECORD_SCENARIOS.")
  }

  private static func compare(_ run: Scenario.Run, _ result: ToolRun, _ first: ToolRun?, _ what: String) {
    #expect("\(result.status)" == run.section("status")?.lines.first, "status, \(what)")
    compare("output", result.output, first?.output, run, what)
    compare("error", result.error, first?.error, run, what)
  }

  private static func compare(
    _ stream: String, _ text: String, _ first: String?, _ run: Scenario.Run, _ what: String
  ) {
    let shown = ToolRun.shown(text)
    if run.section("\(stream) same") != nil {
      #expect(text == first, "\(stream), \(what)")
    } else if let wanted = run.section("\(stream) has") {
      let lines = Set(shown.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
      #expect(!wanted.lines.isEmpty)
      for line in wanted.lines {
        #expect(lines.contains(line.trimmingCharacters(in: .whitespaces)), "\(stream), \(what), in \(shown)")
      }
    } else {
      #expect(shown == run.section(stream)?.text ?? "", "\(stream), \(what)")
    }
  }

  /// The run with its exact expectations as the tool now fulfils them; lines that must occur are for people to mend.
  private static func recorded(_ run: Scenario.Run, _ result: ToolRun) -> Scenario.Run {
    var run = run
    var written = run.sections.filter { !["status", "output", "error"].contains($0.name) }
    written.append(Scenario.Section(name: "status", lines: ["\(result.status)"]))
    for (stream, text) in [("output", result.output), ("error", result.error)]
    where !text.isEmpty && run.section("\(stream) has") == nil && run.section("\(stream) same") == nil {
      var lines = ToolRun.shown(text).components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      written.append(Scenario.Section(name: stream, lines: lines))
    }
    run.sections = written
    return run
  }
}
