import Foundation
import Testing

/// The tool itself among what strangers may have put into a folder. It runs with bounded memory; the bound on processor
/// time only ends what would never end.
@Suite struct HostileFolderTests {
  private static let form = """
    {"title": "Dog licence", "language": "en", "display": "form", "components": [
      {"type": "textfield", "key": "breed", "label": "Breed", "input": true}]}
    """
  private static let works = "id: house/works\nfor: field\nrequire: field.label == ''\nmessage: \"{{field.label}}\"\n"

  /// Runs the tool with at most 2 GB of addresses and two minutes of processor time.
  private static func run(_ arguments: [String], in folder: URL, input: String = "") throws -> ToolRun {
    let limits = "ulimit -v 2097152 2>/dev/null; ulimit -t 120; exec \"$0\" \"$@\""
    return try ToolRun(
      ["-c", limits, ToolRun.executable.path()] + arguments, in: folder, input: input,
      executable: URL(filePath: "/bin/sh"))
  }

  private static func write(_ text: String, _ path: String, in folder: URL) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A file that has a size and takes no room.
  private static func hole(_ path: String, gigabytes: UInt64, in folder: URL) throws {
    try write("", path, in: folder)
    let handle = try FileHandle(forWritingTo: folder.appending(path: path))
    try handle.truncate(atOffset: gigabytes << 30)
    try handle.close()
  }

  private static func lint(_ more: (URL) throws -> Void) throws -> ToolRun {
    try ToolRun.inFolder { folder in
      try write(form, "forms/form.json", in: folder)
      try write(works, "house/works.yaml", in: folder)
      try more(folder)
      return try run(["forms", "--module", "house", "-r", "house/works", "-q"], in: folder)
    }
  }

  @Test func `the bound on memory is one that can be reached`() throws {
    let result = try ToolRun.inFolder { folder in
      try Self.hole("big", gigabytes: 3, in: folder)
      let read = "ulimit -v 2097152 2>/dev/null; exec sort -S 4G big"
      return try ToolRun(["-c", read], in: folder, executable: URL(filePath: "/bin/sh"))
    }
    #if os(Linux)
      #expect(result.status != 0)
    #endif
  }

  @Test func `a huge file among the rules is refused by its size`() throws {
    let result = try Self.lint { try Self.hole("house/huge.yaml", gigabytes: 20, in: $0) }
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("house/huge.yaml:1:1: The file is larger than 8388608 bytes"), "\(result.error)")
    #expect(result.error.utf8.count < 1_000)
  }

  @Test func `many large files among the rules are refused together`() throws {
    let result = try Self.lint { folder in
      for number in 0..<20 { try Self.hole("house/h\(number).yaml", gigabytes: 1, in: folder) }
    }
    #expect(result.status == 2)
    #expect(result.error.contains("more than 67108864 bytes together"), "\(result.error)")
  }

  @Test func `a huge file among the definitions is told, and the others are checked`() throws {
    let result = try Self.lint { try Self.hole("forms/huge.json", gigabytes: 20, in: $0) }
    #expect(result.status == 2)
    #expect(result.output.contains("The file is larger than 67108864 bytes"), "\(result.output)")
    #expect(result.output.contains("Breed"))
  }

  @Test func `links that lead in a circle end`() throws {
    let result = try Self.lint { folder in
      for place in ["forms", "forms/a", "forms/a/b"] {
        let here = folder.appending(path: place)
        try FileManager.default.createDirectory(at: here, withIntermediateDirectories: true)
        for (name, target) in [("up", ".."), ("here", "."), ("top", folder.path() + "forms")] {
          try FileManager.default.createSymbolicLink(
            atPath: here.appending(path: name).path(), withDestinationPath: target)
        }
      }
      for (name, target) in [("house/self.yaml", "self.yaml"), ("forms/self.json", "self.json")] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path(), withDestinationPath: target)
      }
      try FileManager.default.removeItem(at: folder.appending(path: "house/self.yaml"))
    }
    #expect(result.status == 0 || result.status == 1)
    // Each file once, under its own path, although `house` can be reached from `forms/up` too.
    #expect(result.output.components(separatedBy: "forms/form.json").count == 2, "\(result.output)")
  }

  @Test func `a rule file that is a link to itself is told`() throws {
    let result = try Self.lint { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "house/self.yaml").path(), withDestinationPath: "self.yaml")
    }
    #expect(result.status == 2 && result.error.contains("house/self.yaml"))
  }

  @Test func `pipes and devices are not waited for`() throws {
    let result = try Self.lint { folder in
      for name in ["house/pipe.yaml", "forms/pipe.json"] { mkfifo(folder.appending(path: name).path(), 0o600) }
      for name in ["house/zero.yaml", "forms/zero.json"] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path(), withDestinationPath: "/dev/zero")
      }
    }
    #expect(result.status == 1 || result.status == 0)
    #expect(result.output.contains("Breed"))
  }

  @Test func `rules that would take all memory are told with their place, and the run goes on`() throws {
    var doubled = "cel.bind(x0, 'aaaaaaaaaaaaaaaa', "
    for time in 1...60 { doubled += "cel.bind(x\(time), x\(time - 1) + x\(time - 1), " }
    doubled += "x60 == ''" + String(repeating: ")", count: 61)
    var product = "lists.range(1000)"
    for level in 0..<8 { product += ".map(y\(level), lists.range(1000)" }
    product += String(repeating: ")", count: 8) + ".size() > 0"
    let result = try Self.lint { folder in
      for (name, expression) in [("text", doubled), ("lists", product)] {
        try Self.write(
          "id: house/\(name)\nfor: field\nmessage: m\nrequire: |\n  \(expression)\n", "house/\(name).yaml", in: folder)
      }
    }
    // Only one rule was asked for: those that are never run cost nothing.
    #expect(result.status <= 1)
    let all = try ToolRun.inFolder { folder in
      for number in 0..<5 { try Self.write(Self.form, "forms/\(number).json", in: folder) }
      try Self.write(Self.works, "house/works.yaml", in: folder)
      for (name, expression) in [("text", doubled), ("lists", product)] {
        try Self.write(
          "id: house/\(name)\nfor: field\nmessage: m\nrequire: |\n  \(expression)\n", "house/\(name).yaml", in: folder)
      }
      return try Self.run(["forms", "--module", "house", "-q"], in: folder)
    }
    #expect(all.status == 2)
    for name in ["text", "lists"] {
      #expect(all.output.components(separatedBy: "house/\(name): ").count == 2, "once: \(all.output)")
      #expect(all.output.contains("house/\(name).yaml:5:"), "\(all.output)")
    }
    for number in 0..<5 { #expect(all.output.contains("forms/\(number).json")) }
  }

  // MARK: eval

  @Test func `no line of a batch stops the others`() throws {
    var shared = "cel.bind(x0, [1, 1], "
    for time in 1...60 { shared += "cel.bind(x\(time), [x\(time - 1), x\(time - 1)], " }
    shared += "x60" + String(repeating: ")", count: 61)
    let deep = String(repeating: "[", count: 100_000)
    let lines = [
      "{\"expr\": \"\(shared)\"}",
      "{\"expr\": \"\(String(repeating: "(", count: 90_000))1\"}",
      "{\"expr\": \"'\(String(repeating: "a", count: 2_000_000))'\"}",
      "{\"expr\": \"x\", \"bindings\": {\"x\": \(deep)}}",
      "\(deep)", "\u{0}", "{\"expr\": \"'\u{FFFD}\u{0}'\"}", "{\"expr\": 1}", "[]", "{}",
      "{\"expr\": \"lists.range(1000000).all(i, lists.range(1000000).all(j, i + j >= 0))\"}",
      "{\"expr\": \"x.matches('(a+)+$')\", \"bindings\": {\"x\": \"\(String(repeating: "a", count: 100_000))!\"}}",
      "{\"expr\": \"6 * 7\"}",
    ]
    let result = try ToolRun.inFolder { folder in
      try Self.run(["eval", "--batch"], in: folder, input: lines.joined(separator: "\n") + "\n")
    }
    #expect(result.status == 0)
    let answers = result.output.split(separator: "\n")
    #expect(answers.count == lines.count)
    #expect(answers.last == "{\"value\":42}")
    #expect(answers.dropLast().allSatisfy { $0.utf8.count < 20 << 20 })
    #expect(answers.dropFirst().dropLast(2).allSatisfy { $0.hasPrefix("{\"error\":") && $0.utf8.count < 1_000 })
  }
}
