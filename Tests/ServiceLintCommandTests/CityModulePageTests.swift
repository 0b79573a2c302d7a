import Foundation
import Testing

/// Does what the page on a city's module shows: writes its files and runs its commands. `RECORD_SCENARIOS=1` writes
/// down what they now say, and fails the run.
@Suite struct CityModulePageTests {
  private static let records = ProcessInfo.processInfo.environment["RECORD_SCENARIOS"] != nil

  /// A part of a page that stands between two lines of back-ticks.
  private struct Block {
    var language: String
    /// The path at the beginning of the paragraph above it.
    var path: String?
    var lines: [String]
    /// The numbers of its lines in the page.
    var range: Range<Int>
  }

  private static func blocks(of page: [String]) -> [Block] {
    var blocks: [Block] = []
    var path: String?
    var start: Int?
    for (number, line) in page.enumerated() {
      if let first = start {
        guard line == "```" else { continue }
        let language = String(page[first - 1].dropFirst(3))
        blocks.append(
          Block(language: language, path: path, lines: Array(page[first..<number]), range: first..<number))
        (start, path) = (nil, nil)
      } else if line.hasPrefix("```") {
        start = number + 1
      } else if line.hasPrefix("`"), let end = line.dropFirst().firstIndex(of: "`") {
        path = String(line[line.index(after: line.startIndex)..<end])
      } else if !line.isEmpty {
        path = nil
      }
    }
    return blocks
  }

  @Test(arguments: ["CityModule.md", "CityModule.ja.md"])
  func `the example of the page works as the page says`(name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/\(name)")
    var page = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let blocks = Self.blocks(of: page)
    let files = blocks.filter { $0.language == "yaml" }
    let runs = blocks.filter { $0.language == "console" }
    #expect(files.count >= 5 && files.allSatisfy { $0.path != nil } && runs.count >= 2)
    try ToolRun.inFolder { folder in
      for file in files {
        let url = folder.appending(path: try #require(file.path))
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((file.lines.joined(separator: "\n") + "\n").utf8).write(to: url)
      }
      // From the end, so that what is recorded moves no line that is still to come.
      for run in runs.reversed() {
        let command = try #require(run.lines.first)
        let words = command.split(separator: " ").map(String.init)
        #expect(words.prefix(2) == ["$", "servicelint"])
        let result = try ToolRun(Array(words.dropFirst(2)), in: folder)
        var said = ToolRun.shown(result.output).components(separatedBy: "\n")
        if said.last == "" { said.removeLast() }
        #expect(result.status != 2, "\(result.error)")
        if Self.records {
          page.replaceSubrange(run.range, with: [command] + said)
        } else {
          #expect(said == Array(run.lines.dropFirst()), "\(command)")
        }
      }
    }
    guard Self.records else { return }
    try Data(page.joined(separator: "\n").utf8).write(to: url)
    Issue.record("\(name) was recorded; look at the difference and run again without RECORD_SCENARIOS.")
  }
}
