import ServiceLintReaders
import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct IgnoreNoteTests {
  static func tree(_ text: String, _ notation: Notation) throws -> SourceTree {
    var tree = SourceTree()
    tree.notation = notation
    tree.bytes = Array(text.utf8)
    tree.count = tree.bytes.count
    tree.bytes += Array(repeating: 0, count: SourceTree.padding)
    try SourceReader.read(&tree)
    return tree
  }

  /// For each note the text for which it goes; `*`: the whole file.
  static func scopes(_ text: String, _ notation: Notation) throws -> [String] {
    let bytes = Array(text.utf8)
    return try IgnoreNoteReader.notes(in: tree(text, notation), file: "f").map { note in
      note.isForWholeFile ? "*" : String(decoding: bytes[note.scope.indices], as: UTF8.self)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var notation: Notation
    /// `§` stands for `servicelint:ignore a/b: why`.
    var text: String
    var scopes: [String]

    init(_ name: String, _ notation: Notation, _ text: String, _ scopes: String...) {
      (testDescription, self.notation, self.scopes) = (name, notation, scopes)
      self.text = text.replacing("§", with: "servicelint:ignore a/b: why")
    }
  }

  static let cases: [Case] = [
    // YAML
    Case("above the first line", .yaml, "# §\na: 1\nb: 2\n", "*"),
    Case("above an entry", .yaml, "a: 1\n# §\nb: 2\nc: 3\n", "b: 2"),
    Case("above an entry, in Japanese", .yaml, "# 注\na: あ\n# §\n名: い\n", "名: い"),
    Case("above an entry with all in it", .yaml, "a: 1\n# §\nb:\n  c: 2\n  d: [3]\ne: 4\n", "b:\n  c: 2\n  d: [3]"),
    Case("above an element", .yaml, "a:\n  # §\n  - b: 1\n    c: 2\n  - b: 3\n", "b: 1\n    c: 2"),
    Case("above the last element", .yaml, "a:\n  - b: 1\n  # §\n  - b: 3\n", "b: 3"),
    Case("inside a mapping", .yaml, "a:\n  # §\n  b: 1\n  c: 2\n", "b: 1"),
    Case("inside an element", .yaml, "- b: 1\n  # §\n  c: 2\n- b: 3\n", "c: 2"),
    Case("on an entry's line", .yaml, "a: 1\nb: 2 # §\nc: 3\n", "b: 2"),
    Case("on the first line", .yaml, "a: 1 # §\nb: 2\n", "a: 1"),
    Case("behind a key", .yaml, "x: 0\na: # §\n  b: 1\nc: 2\n", "a: # servicelint:ignore a/b: why\n  b: 1"),
    Case(
      "on an element's first line", .yaml, "- b: 0\n- b: 1 # §\n  c: 2\n- b: 3\n",
      "b: 1 # servicelint:ignore a/b: why\n  c: 2"),
    Case("behind a hyphen", .yaml, "- # §\n  b: 1\n  c: 2\n- b: 3\n", "b: 1\n  c: 2"),
    Case("above a value", .yaml, "x: 0\na:\n  # §\n  text\nb: 1\n", "a:\n  # servicelint:ignore a/b: why\n  text"),
    Case("where a list ends", .yaml, "x: 0\na: [\n  1, 2\n  ] # §\nb: 1\n", "a: [\n  1, 2\n  ]"),
    Case(
      "at the end of a bracket", .yaml, "x: 0\na: {b: 1, # §\n  }\nc: 2\n",
      "a: {b: 1, # servicelint:ignore a/b: why\n  }"),
    Case("at the end of the file", .yaml, "a: 1\n# §\n", "# servicelint:ignore a/b: why"),
    Case("two in a row", .yaml, "a: 1\n# §\n# §\nb: 2\n", "b: 2", "b: 2"),
    Case("CRLF", .yaml, "a: 1\r\nb: 2 # §\r\nc: 3\r\n", "b: 2"),
    Case(
      "the key in a mapping", .yaml, "a: 1\nb:\n  x-servicelint-ignore: 'a/b: why'\n  c: 1\n",
      "b:\n  x-servicelint-ignore: 'a/b: why'\n  c: 1"),
    Case(
      "something else", .yaml, "# see servicelint:ignore\n# servicelint: 1\n# servicelint:ignore-file a/b: c\na: 1\n"),
    // JSON
    Case("the key at the top", .json, "{\"a\": 1, \"x-servicelint-ignore\": \"a/b: why\"}", "*"),
    Case(
      "the key in a member", .json, "{\"a\": {\"x-servicelint-ignore\": \"a/b: why\"}, \"b\": {}}",
      "\"a\": {\"x-servicelint-ignore\": \"a/b: why\"}"),
    Case(
      "the key in an element", .json, "[{\"x-servicelint-ignore\": [\"a/b: why\", \"c/d: e\"]}, {}]",
      "{\"x-servicelint-ignore\": [\"a/b: why\", \"c/d: e\"]}", "{\"x-servicelint-ignore\": [\"a/b: why\", \"c/d: e\"]}"
    ),
    // XML
    Case("above the outermost element", .xml, "<?xml version='1.0'?><!-- § --><a><b/></a>", "*"),
    Case("above an element of XML", .xml, "<a>\n<!-- § -->\n<b><c/></b>\n<d/></a>", "<b><c/></b>"),
    Case("on the line of an element", .xml, "<a>\n<b>\n<c/></b> <!-- § -->\n<d/></a>", "<c/>"),
    Case(
      "behind a start tag", .xml, "<a>\n<b> <!-- § -->\n<c/></b><d/></a>",
      "<b> <!-- servicelint:ignore a/b: why -->\n<c/></b>"),
    Case("all on one line", .xml, "<a><b/><!-- § --><c/><d/></a>", "<c/>"),
    Case(
      "the last thing in an element", .xml, "<a><b><c/><!-- § --></b><d/></a>",
      "<b><c/><!-- servicelint:ignore a/b: why --></b>"),
    Case("where an element ends", .xml, "<a>\n<b>\n<c/>\n</b> <!-- § -->\n<d/></a>", "<b>\n<c/>\n</b>"),
    // HTML and templates
    Case(
      "above an element of HTML", .html, "<form>\n<!-- § -->\n<label>A <input></label>\n<input></form>",
      "<label>A <input></label>"),
    Case("a comment of Jinja", .html, "<form>{# § #}<input id=a><input id=b></form>", "<input id=a>"),
    Case("a comment of Handlebars", .html, "<form>{{!-- § --}}<input id=a><input id=b></form>", "<input id=a>"),
  ]

  @Test(arguments: cases) func `a note goes for what people would expect`(_ it: Case) throws {
    #expect(try Self.scopes(it.text, it.notation) == it.scopes)
    let notes = try IgnoreNoteReader.notes(in: Self.tree(it.text, it.notation), file: "f")
    #expect(notes.allSatisfy { $0.fault == nil && ["why", "e"].contains($0.reason) })
  }

  @Test(
    arguments: [
      ("a/b: why", ["a/b"], "why", nil), ("a/b:why", ["a/b"], "why", nil), ("a/b：理由です", ["a/b"], "理由です", nil),
      ("a/b, c/*: two: things", ["a/b", "c/*"], "two: things", nil), ("a/b、c: x", ["a/b", "c"], "x", nil),
      ("a/b", ["a/b"], "", .noReason), ("a/b:  ", ["a/b"], "", .noReason), ("", [], "", .noRule),
      (": why", [], "why", .noRule),
    ] as [(String, [String], String, IgnoreNote.Fault?)])
  func `a note says rules and a reason`(text: String, rules: [String], reason: String, fault: IgnoreNote.Fault?) throws
  {
    let note = try #require(
      IgnoreNoteReader.notes(in: Self.tree("# servicelint:ignore \(text)\na: 1\n", .yaml), file: "f").first)
    #expect(note.rules.map(\.text) == rules && note.reason == reason && note.fault == fault)
    let markup = try #require(
      IgnoreNoteReader.notes(in: Self.tree("<a><!-- servicelint:ignore \(text)--></a>", .xml), file: "f").first)
    #expect(markup.rules.map(\.text) == rules && markup.reason == reason && markup.fault == fault)
  }

  @Test func `a key that holds no text is told`() throws {
    for value in ["1", "{}", "null", "[1]"] {
      let notes = try IgnoreNoteReader.notes(in: Self.tree("{\"x-servicelint-ignore\": \(value)}", .json), file: "f")
      #expect(notes.map(\.fault) == [.notAText], "\(value)")
    }
    #expect(try IgnoreNoteReader.notes(in: Self.tree("{\"x-servicelint-ignore\": []}", .json), file: "f").isEmpty)
  }

  @Test func `a rule is named by itself or by its module`() {
    #expect(RuleSelector("a/b").matches("a/b") && !RuleSelector("a/b").matches("a/bc"))
    for all in ["a", "a/*"] {
      #expect(RuleSelector(all).matches("a/b") && !RuleSelector(all).matches("ab/c"))
    }
  }

  @Test func `as many notes as a file can hold take no time out of proportion`() throws {
    let count = 40_000
    let yaml = "a:\n" + String(repeating: "  - b: 1 # servicelint:ignore a/b: c\n", count: count)
    #expect(try IgnoreNoteReader.notes(in: Self.tree(yaml, .yaml), file: "f").count == count)
    let line = "<a>" + String(repeating: "<!-- servicelint:ignore a/b: c -->t", count: count) + "</a>"
    #expect(try IgnoreNoteReader.notes(in: Self.tree(line, .html), file: "f").count == count)
    let notes = IgnoreNotes(try IgnoreNoteReader.notes(in: Self.tree(line, .xml), file: "f"))
    var findings = (0..<20_000).map { number in
      Finding(
        rule: "a/b", severity: .error, message: "",
        location: Location(file: "f", range: ByteRange(start: UInt32(number * 10), end: UInt32(number * 10 + 5))))
    }
    var uses = Suppressions.Uses()
    var model = SmallForm(["a"], path: "f").model
    model.sources[0].end = UInt32(line.utf8.count)
    let silenced = Suppressions().silence(
      &findings, in: model, notes: notes, names: { _ in nil }, today: 0, uses: &uses)
    #expect(silenced.count == 20_000 && findings.isEmpty)
  }
}
