import Foundation
import Testing

/// Types the tutorials into a fresh folder, as a reader would: writes the files, runs the commands, and compares what
/// they print. `RECORD_TUTORIALS=1` writes down what the tool now prints, and fails the run.
@Suite struct TutorialTests {
  private static let documentation = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation")

  @Test(arguments: [("Tutorial.md", "en_GB.UTF-8"), ("Tutorial.ja.md", "ja_JP.UTF-8")])
  func `the tool prints what the tutorial says`(file: String, locale: String) throws {
    let page = Self.documentation.appending(path: file)
    let text = try String(contentsOf: page, encoding: .utf8)
    var replayed: [String] = []
    var commands = 0
    try ToolRun.inFolder { folder in
      var path: String?
      var lines = text.components(separatedBy: "\n")[...]
      while let line = lines.popFirst() {
        replayed.append(line)
        if line.hasPrefix("`"), line.hasSuffix("`:") { path = String(line.dropFirst().dropLast(2)) }
        guard line.hasPrefix("```") else { continue }
        let block = Array(lines.prefix { $0 != "```" })
        lines = lines.dropFirst(block.count)
        if line == "```yaml", let name = path {
          try Data(block.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: name))
          replayed += block
        } else if line == "```console" {
          for command in block where command.hasPrefix("$ servicelint ") {
            commands += 1
            let words = command.split(separator: " ").dropFirst(2).map(String.init)
            let run = try ToolRun(words, in: folder, environment: ["LC_ALL": locale])
            replayed += [command] + Self.printed(run)
          }
        } else {
          Issue.record("\(file): a block that is neither a file nor a command: \(line)")
        }
        path = nil
        replayed.append(lines.popFirst() ?? "```")
      }
    }
    #expect(commands > 5)
    let result = replayed.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_TUTORIALS"] != nil {
      try Data(result.utf8).write(to: page)
      Issue.record("\(file) was recorded; read it and run again without RECORD_TUTORIALS.")
    } else {
      #expect(result == text, "RECORD_TUTORIALS=1 swift test --filter TutorialTests")
    }
  }

  /// Both streams as a terminal shows them, without how long it took; the number of all rules changes with each rule.
  private static func printed(_ run: ToolRun) -> [String] {
    ToolRun.shown(run.output + run.error).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).filter { !$0.hasSuffix("… ms.") && !$0.hasSuffix("… ミリ秒。") }.dropLast()
  }
}
