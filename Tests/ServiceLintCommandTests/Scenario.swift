import Foundation

/// A scenario as its text file says it: files, and runs of the command with what they must give.
///
/// A section begins with a line `=== NAME`. Before the first run stand the files:
///
/// - `file PATH`: the lines below, each with its line end. `bytes PATH`: in hexadecimal.
/// - `repeat N PATH`: four lines (head, part, joint, tail), written as one line; `@` in the part is its number.
///
/// Each `arguments` (one a line) begins a run, and its other sections follow: `environment`, `input`, `status`, and
/// for `output` and `error` (standard error) one of: the exact text, `… has` (lines that must occur), `… same` (as in
/// the first run). A stream without a section must stay empty. Times and the numbers of all rules and examples are written as `…`, ESC as `␛`.
struct Scenario {
  struct Section {
    var name: String
    var lines: [String]

    var text: String { lines.map { $0 + "\n" }.joined() }
  }

  struct Run {
    var sections: [Section]

    func section(_ name: String) -> Section? { sections.first { $0.name == name } }
    var arguments: [String] { section("arguments")?.lines ?? [] }
    var input: String { section("input")?.text ?? "" }
    var environment: [String: String] {
      Dictionary(
        uniqueKeysWithValues: (section("environment")?.lines ?? []).map { line in
          let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
          return (parts[0], parts.count > 1 ? parts[1] : "")
        })
    }
  }

  var preamble: [String]
  var files: [Section]
  var runs: [Run]

  init(_ text: String) {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    preamble = []
    files = []
    runs = []
    var sections: [Section] = []
    for line in lines {
      if line.hasPrefix("=== ") {
        sections.append(Section(name: String(line.dropFirst(4)), lines: []))
      } else if sections.isEmpty {
        preamble.append(line)
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    for section in sections {
      if section.name == "arguments" {
        runs.append(Run(sections: [section]))
      } else if runs.isEmpty {
        files.append(section)
      } else {
        runs[runs.count - 1].sections.append(section)
      }
    }
  }

  /// The scenario as text again.
  var text: String {
    let sections = files + runs.flatMap(\.sections)
    return (preamble + sections.flatMap { ["=== \($0.name)"] + $0.lines }).map { $0 + "\n" }.joined()
  }

  /// Writes the files into a folder.
  func write(to folder: URL) throws {
    for section in files {
      let words = section.name.split(separator: " ").map(String.init)
      guard words.count > 1, let path = words.last else { throw Malformed(section: section.name) }
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      switch words[0] {
      case "file": try Data(section.text.utf8).write(to: url)
      case "bytes":
        let digits = section.lines.joined(separator: " ").split(separator: " ")
        try Data(digits.compactMap { UInt8($0, radix: 16) }).write(to: url)
      case "repeat":
        guard words.count == 3, let count = Int(words[1]), section.lines.count == 4 else {
          throw Malformed(section: section.name)
        }
        let parts = (0..<count).map { section.lines[1].replacingOccurrences(of: "@", with: String($0)) }
        let text = section.lines[0] + parts.joined(separator: section.lines[2]) + section.lines[3]
        try Data(text.utf8).write(to: url)
      default: throw Malformed(section: section.name)
      }
    }
  }

  struct Malformed: Error {
    var section: String
  }
}
