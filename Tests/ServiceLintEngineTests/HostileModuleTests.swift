import ServiceLintText
import Testing

@testable import ServiceLintEngine

/// What a stranger's module may hold: it is refused with what and where, before it costs much.
@Suite struct HostileModuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    /// Line and column.
    var place: String
    /// The message holds it.
    var message: String

    var testDescription: String { name }

    init(_ name: String, _ place: String, _ message: String, _ file: String) {
      (self.name, self.file, self.place, self.message) = (name, file, place, message)
    }
  }

  private static let good = "require: |\n  true"
  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static func require(_ expression: String) -> String { SmallModule.rule("require: |", "  \(expression)") }

  static let refused: [Case] = [
    Case(
      "lists nested without end", "5:105", "more than 100 levels inside one another",
      SmallModule.rule("tags: [a]", "why: \(many("[", 200_000))")),
    Case(
      "an expression nested without end", "5:203", "nested more than 200 levels deep", require(many("(", 90_000) + "1")),
    Case(
      "calls nested without end", "5:403", "nested more than 200 levels deep", require(many("!(", 40_000) + "true")),
    Case("an expression of 1 MB", "5:3", "longer than 100000 bytes", require("'\(many("a", 1_000_000))' == ''")),
    Case(
      "a regular expression of 1 MB", "5:3", "longer than 100000 bytes",
      require("field.label.matches('\(many("(a|b)*", 160_000))')")),
    Case(
      "aliases that grow", "11:33", "more than 500000 values",
      SmallModule.rule(
        good, "tags: &a0 [x, x, x, x, x, x, x, x, x, x]",
        (1..<9).map { "t\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", ") + "]" }
          .joined(separator: "\n"))),
    Case(
      "a name that names itself", "5:6", "`a`: no such name", SmallModule.rule("let:", "  a: a + 1", good)),
    Case(
      "a name that names a later one", "5:10", "`second`: no such name",
      SmallModule.rule("let:", "  first: second + 1", "  second: '1'", good)),
    Case(
      "names in a circle, behind each", "7:11", "`b`: no such name",
      SmallModule.rule("each: |", "  [1]", "let:", "  a: it + b", "  b: it + a", good)),
    Case(
      "an id of 1 MB", "1:5", "`id` is longer than 200 bytes",
      SmallModule.rule(good, id: "house/\(many("a", 1_000_000))")),
    Case(
      "a message of 1 MB", "3:10", "longer than 20000 bytes", SmallModule.rule(good, message: many("word ", 200_000))),
    Case(
      "a message of a million expressions", "3:10", "longer than 20000 bytes",
      SmallModule.rule(good, message: "\"\(many("{{field.label}}", 80_000))\"")),
    Case(
      "a message that a terminal would obey", "3:10", "control character (U+001B)",
      SmallModule.rule(good, message: "\"\\e[2J\"")),
    Case("a NUL byte", "6:7", "", SmallModule.rule(good, "why: a\u{0}b")),
    Case(
      "a file of 9 MB", "1:1", "larger than 8388608 bytes", SmallModule.rule(good, "# \(many("a", 9_000_000))")),
    Case(
      "a rule that yields to itself", "6:13", "in a circle: house/a → house/a",
      SmallModule.rule(good, "yields-to: [house/a]")),
    Case(
      "a rule that yields to one that is not there", "6:13", "There is no rule `house/b`.",
      SmallModule.rule(good, "yields-to: [house/b]")),
  ]

  @Test(arguments: refused)
  func `what has no measure is refused, with what and where`(_ it: Case) throws {
    let error = try #require(SmallModule(it.file).errors.first)
    #expect("\(error.line):\(error.column)" == it.place, "\(error.message.english)")
    #expect(error.message.english.contains(it.message), "\(error.message.english)")
    for text in [error.message, error.advice] {
      #expect(text.english.count <= 500 && text.japanese.count <= 500)
      #expect(text.english.isEmpty == text.japanese.isEmpty)
    }
    let frame = try #require(error.frame)
    #expect(frame.excerpt.count <= 100 && frame.carets.count <= 100)
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    var loader = RuleLoader()
    let bytes = Array(SmallModule.rule(Self.good).utf8) + [0x61, 0x3A, 0x20, 0xFF, 0x0A]
    _ = loader.module(files: [ModuleFile(path: "house/a.yaml", bytes: bytes)], folder: "house")
    let error = try #require(loader.errors.first)
    #expect("\(error.line):\(error.column)" == "6:4")
    #expect(error.message.english.contains("UTF-8"))
  }

  // MARK: A module as a whole

  @Test func `ten million words are refused by the size of the file`() {
    let header = "id: house\nlists:\n  a: [" + Self.many("a,", 10_000_000) + "a]\n"
    let errors = SmallModule(SmallModule.rule(Self.good), header: header).errors
    #expect(errors.map(\.path) == ["house/module.yaml"])
    #expect(errors.first?.message.english == "The file is larger than 8388608 bytes, the most that is read.")
  }

  @Test func `words beyond what lists are for are refused, however they are parted`() {
    var header = "id: house\nlists:\n"
    for list in 0..<3 { header += "  list\(list): [" + Self.many("a,", 70_000) + "a]\n" }
    let errors = SmallModule(SmallModule.rule(Self.good), header: header).errors
    #expect(errors.map(\.message.english) == ["The lists of this module have more than 200000 words together."])
    #expect(errors.first?.line == 3)
  }

  @Test func `files that are too large together are refused before they are read`() {
    var limits = ModuleLimits()
    limits.moduleBytes = 100
    var loader = RuleLoader(limits: limits)
    let files = (0..<3).map { ModuleFile(path: "house/\($0).yaml", bytes: Array(SmallModule.rule(Self.good).utf8)) }
    _ = loader.module(files: files, folder: "house")
    #expect(loader.errors.map(\.path) == ["house"])
    #expect(loader.errors.first?.message.english == "The files of this module have more than 100 bytes together.")
  }

  @Test func `thousands of mistakes are not all told`() {
    let keys = (0..<5_000).map { "key\($0): 1\n" }.joined()
    #expect(SmallModule(SmallModule.rule(Self.good) + keys).errors.count == 100)
    let names = (0..<5_000).map { "name\($0)" }.joined(separator: ", ")
    #expect(SmallModule(Self.require("[\(names)].size() > 0")).errors.count == 100)
    let lets = (0..<200).map { "  name\($0): it + nothing\($0)\n" }.joined()
    let each = SmallModule.rule("each: |", "  [1]", Self.good) + "let:\n"
    #expect(SmallModule(each + lets).errors.count == 100)
    let more = SmallModule(each + lets + "  one: |\n    1\n").errors
    #expect(more.map(\.message.english) == ["`let` has more than 200 names."])
  }

  @Test func `thousands of examples keep their lines`() {
    let examples = (0..<5_000).map { "  - passes: |\n      {\"n\": \($0)}\n" }.joined()
    let module = SmallModule(SmallModule.rule(Self.good, "examples:") + examples)
    #expect(module.errors.isEmpty)
    let lines = module.module.examples(of: "house/a").map(\.line)
    #expect(lines == (0..<5_000).map { 7 + 2 * $0 })
  }

  @Test func `rules that yield to one another in a circle are refused, once`() throws {
    func rule(_ name: String, _ other: String) -> String {
      SmallModule.rule(Self.good, "yields-to: [house/\(other)]", id: "house/\(name)")
    }
    let errors = SmallModule(rule("a", "b"), rule("b", "c"), rule("c", "a"), rule("d", "a")).errors
    #expect(errors.count == 1)
    let error = try #require(errors.first)
    #expect(error.path == "house/c.yaml" && "\(error.line):\(error.column)" == "6:13")
    #expect(
      error.message.english == "These rules yield to one another in a circle: house/a → house/b → house/c → house/a.")
    #expect(!error.advice.english.isEmpty)
  }

  @Test func `a long chain of rules that yield is no circle, and is followed without recursion`() {
    var loader = RuleLoader()
    let files = (0..<3_000).map { number in
      ModuleFile(
        path: "house/r\(number).yaml",
        bytes: Array(
          SmallModule.rule(Self.good, "yields-to: [house/r\((number + 1) % 3_000)]", id: "house/r\(number)").utf8))
    }
    let chain = loader.module(files: Array(files.dropLast()) + [Self.last], folder: "house")
    #expect(RuleSet(modules: [chain]).check().isEmpty)
    let circle = loader.module(files: files, folder: "house")
    #expect(RuleSet(modules: [circle]).check().count == 1)
    #expect(loader.errors.isEmpty)
  }

  private static let last = ModuleFile(
    path: "house/r2999.yaml", bytes: Array(SmallModule.rule(good, id: "house/r2999").utf8))
}
