import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct RuleFileErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    /// Line and column.
    var place: String
    /// Empty: another stage's text, and its tests' business.
    var message: String
    var advice = ""
    /// What the carets stand under.
    var marked: String

    var testDescription: String { name }

    init(_ name: String, _ file: String, _ place: String, _ message: String, advice: String = "", marked: String) {
      (self.name, self.file, self.place, self.message) = (name, file, place, message)
      (self.advice, self.marked) = (advice, marked)
    }
  }

  private static let good = "require: |\n  true"
  private static let howToWrite =
    "Write `|` behind the key and the expression on the next line, indented; comments in it begin with `//`."
  private static let howToName =
    "Write module/name in small letters and hyphens, such as `house/label-shouting`."

  private static func after(_ lines: String) -> String { SmallModule.rule(good, lines) }

  static let wholeFiles: [Case] = [
    Case("a list", "- a\n", "1:1", "Here a mapping is expected.", marked: "- a"),
    Case("an empty file", "", "1:1", "Here a mapping is expected.", marked: ""),
    Case("a file that is no YAML", "id: house/a\n  for: field\n", "2:3", "", marked: "f"),
    Case("no id", "for: field\nmessage: m\n" + good, "1:1", "The rule has no `id`.", marked: ""),
    Case("no kind", "id: house/a\nmessage: m\n" + good, "1:1", "The rule has no `for`.", marked: ""),
    Case("no decision", SmallModule.rule(), "1:1", "The rule has no `require`.", marked: ""),
    Case("no message", "id: house/a\nfor: field\n" + good, "1:1", "The rule has no `message`.", marked: ""),
    Case(
      "an id without a module", "id: shouting\nfor: field\nmessage: m\n" + good, "1:5", "`shouting` is no rule id.",
      advice: howToName, marked: "shouting"),
    Case(
      "an empty id", "id: \"\"\nfor: field\nmessage: m\n" + good, "1:5", "`` is no rule id.", advice: howToName,
      marked: "\"\""),
    Case(
      "an id in capitals", "id: house/Shout\nfor: field\nmessage: m\n" + good, "1:5", "`house/Shout` is no rule id.",
      advice: howToName, marked: "house/Shout"),
    Case(
      "a kind of the evaluator's own", "id: house/a\nfor: span\nmessage: m\n" + good, "2:6", "", marked: "span"),
  ]

  static let keysAndWords: [Case] = [
    Case(
      "a misspelt key", after("sevirity: error"), "6:1", "`sevirity` is no key of a rule file.",
      advice: "Did you mean `severity`?", marked: "sevirity"),
    Case("a key like none", after("xyz: 1"), "6:1", "`xyz` is no key of a rule file.", marked: "xyz"),
    Case("a key twice", after("for: form"), "6:1", "This key stands twice.", marked: "for"),
    Case(
      "an unknown severity", after("severity: eror"), "6:11",
      "`eror` is no value of `severity`. Allowed: info, warning, error.", advice: "Did you mean `error`?",
      marked: "eror"),
    Case(
      "an unknown confidence", after("confidence: sure"), "6:13",
      "`sure` is no value of `confidence`. Allowed: high, medium, low.", marked: "sure"),
    Case(
      "an unknown reach", after("among: some"), "6:8", "`some` is no value of `among`. Allowed: reachable, all.",
      marked: "some"),
    Case(
      "an unknown language", after("why: {de: Warum}"), "6:7", "`de` is no value of `language`. Allowed: en, ja.",
      marked: "de"),
    Case("no text in a language", after("why: {}"), "6:6", "The rule has no `en`.", marked: "{}"),
    Case("a text that is a list", after("why: [a]"), "6:6", "Here a text is expected.", marked: "[a]"),
    Case("a list that is a text", after("tags: a"), "6:7", "Here a list is expected.", marked: "a"),
    Case("a mapping that is a text", after("let: a"), "6:6", "Here a mapping is expected.", marked: "a"),
    Case(
      "a misspelt part of a source", after("sources: [{titel: a}]"), "6:12", "`titel` is no key of a rule file.",
      advice: "Did you mean `title`?", marked: "titel"),
    Case(
      "an option without a default", after("options: {n: {type: int}}"), "6:14", "The rule has no `default`.",
      marked: "{type: int}"),
    Case(
      "an option that is no number", after("options: {n: {default: many}}"), "6:24", "Here a whole number is expected.",
      marked: "many"),
    Case(
      "an option of an unknown type", after("options: {n: {type: date, default: 1}}"), "6:21",
      "`date` is no value of `type`. Allowed: int, bool, text.", marked: "date"),
    Case(
      "an option whose default is out of its bounds", after("options: {n: {default: 9, least: 1, most: 5}}"), "6:24",
      "Here a whole number from 1 to 5 is expected.", marked: "9"),
    Case(
      "an option whose default is of another type", after("options: {n: {type: bool, default: 1}}"), "6:36",
      "Here `true` or `false` is expected.", marked: "1"),
    Case(
      "a bound that is no number", after("options: {n: {default: 1, least: few}}"), "6:34",
      "Here a whole number is expected.", marked: "few"),
    Case(
      "an example that sets an option the rule has not",
      after("options: {most: {default: 1}}\nexamples: [{passes: a, options: {mots: 1}}]"), "7:34",
      "The rule has no option `mots`.", advice: "Did you mean `most`?", marked: "mots"),
    Case(
      "an example that sets an option out of its bounds",
      after("examples: [{passes: a, options: {n: 0}}]\noptions: {n: {default: 1, least: 1}}"), "6:37",
      "Here a whole number from 1 on is expected.", marked: "0"),
    Case(
      "an example on no day", after("examples: [{passes: a, today: 2026-02-30}]"), "6:31",
      "Here a day such as 2026-11-24 is expected.", marked: "2026-02-30"),
    Case(
      "a misspelt part of an option", after("options: {n: {default: 1, lest: 0}}"), "6:27",
      "`lest` is no key of a rule file.", advice: "Did you mean `least`?", marked: "lest"),
    Case(
      "an example without an answer", after("examples: [{finds: a}]"), "6:12", "The rule has no `violates`.",
      marked: "{finds: a}"),
    Case(
      "a misspelt part of an example", after("examples: [{passes: a, fnids: a}]"), "6:24",
      "`fnids` is no key of a rule file.", advice: "Did you mean `finds`?", marked: "fnids"),
  ]

  static let expressions: [Case] = [
    Case(
      "an expression that is a boolean", SmallModule.rule("require: true"), "4:10",
      "YAML does not read this expression as text.", advice: howToWrite, marked: "true"),
    Case(
      "an expression that is a tag", after("when: !field.required"), "6:7",
      "YAML does not read this expression as text.", advice: howToWrite, marked: "!field.required"),
    Case(
      "an expression that is a list", after("each: [1, 2]"), "6:7", "YAML does not read this expression as text.",
      advice: howToWrite, marked: "[1, 2]"),
    Case(
      "a message that does not close its expression",
      SmallModule.rule(good, message: "The label {{field.label} shouts"), "3:20", "`{{` is not closed by `}}`.",
      marked: "{{"),
    Case(
      "a place that is no property", after("at: lable"), "6:5",
      "`at: lable` names no property of the node and no name of the rule.", advice: "Did you mean `label`?",
      marked: "lable"),
    Case(
      "a place behind a text", after("at: label.x"), "6:5",
      "`at: label.x` names no property of the node and no name of the rule.", marked: "label.x"),
    Case(
      "each of what is no list", after("each: |\n  field.label"), "7:3", "Here a list is expected.",
      marked: "field.label"),
    Case(
      "a misspelt property in a block", SmallModule.rule("require: |", "  field.asks", "    && field.lable != ''"),
      "6:14", "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a misspelt property in a folded block",
      SmallModule.rule("require: >-", "  field.asks &&", "  field.lable != ''"),
      "6:9", "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a misspelt property behind full-width letters", SmallModule.rule("require: |", "  '氏名' != field.lable"), "5:17",
      "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a misspelt property in a message", SmallModule.rule(good, message: "\"“{{field.lable}}” shouts\""), "3:20",
      "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a misspelt property in the Japanese message",
      SmallModule.rule(good, message: "\n  en: a\n  ja: |\n    「{{field.lable}}」です。"), "6:14",
      "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a misspelt property in a name",
      SmallModule.rule("let:", "  long: |", "    field.lable.size() > 3", good), "6:11",
      "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a misspelt name in each", SmallModule.rule("let:", "  labels: \"['a']\"", "each: lables", good), "6:7",
      "`lables`: no such name; did you mean `labels`?", marked: "lables"),
    Case(
      "a misspelt property in related", after("related: field.form.feilds"), "6:21",
      "`feilds`: form has no such property; did you mean `fields`?", marked: "feilds"),
    Case(
      "a misspelt property in a fix", after("fix: {en: a, ja: '{{field.lable}}'}"), "6:27",
      "`lable`: field has no such property; did you mean `label`?", marked: "lable"),
    Case(
      "a decision that is no boolean", SmallModule.rule("require: |", "  field.label"), "5:3",
      "this gives string, but bool is needed", marked: "field.label"),
    Case(
      "a word outside a closed list", SmallModule.rule("require: |", "  field.kind == 'texarea'"), "5:17",
      "“texarea” is no value of fieldKind; did you mean `textarea`?", marked: "'texarea'"),
  ]

  @Test(arguments: wholeFiles + keysAndWords + expressions)
  func `a faulty rule file says what, where and what to do`(_ it: Case) throws {
    let error = try #require(SmallModule(it.file).errors.first)
    #expect(error.path == "house/a.yaml")
    #expect("\(error.line):\(error.column)" == it.place, "\(error.message.english)")
    if !it.message.isEmpty {
      #expect(error.message.english == it.message)
      #expect(error.advice.english == it.advice)
    }
    #expect(!error.message.japanese.isEmpty && error.message.japanese != error.message.english)
    #expect(error.advice.japanese.isEmpty == error.advice.english.isEmpty)
    let bytes = Array(it.file.utf8)
    #expect(String(decoding: bytes[error.range.indices.clamped(to: bytes.indices)], as: UTF8.self) == it.marked)
    #expect(error.frame != nil)
  }

  @Test func `all that is wrong with a file is said at once`() {
    let file = SmallModule.rule("require: true", "sevirity: a", "xyz: b")
    #expect(SmallModule(file).errors.map(\.line) == [4, 5, 6])
    let types = SmallModule.rule("when: |", "  field.a", "require: |", "  field.b", message: "\"{{field.c}}\"")
    #expect(Set(SmallModule(types).errors.map(\.line)) == [3, 5, 7])
  }

  @Test func `two files of one id are refused`() {
    let rule = SmallModule.rule(Self.good)
    let errors = SmallModule(rule, rule).errors
    #expect(errors.map(\.path) == ["house/b.yaml"])
    #expect(errors.first?.message.english == "Another file has a rule of this id.")
    #expect(errors.first?.column == 5)
  }

  @Test func `a folder without files is no module`() {
    let error = SmallModule().errors.first
    #expect(error?.path == "house")
    #expect(error?.message.english == "The folder holds no YAML file.")
    #expect(error?.advice.english == "A module is a folder with one YAML file for each rule, and a module.yaml.")
  }

  @Test func `a module's own file has keys of its own`() {
    let errors = SmallModule(SmallModule.rule(Self.good), header: "id: house\ntitel: House\n").errors
    #expect(errors.map(\.path) == ["house/module.yaml"])
    #expect(errors.first?.message.english == "`titel` is no key of module.yaml.")
    #expect(errors.first?.advice.english == "Did you mean `title`?")
    #expect(errors.first?.line == 2)
    let list = SmallModule(SmallModule.rule(Self.good), header: "- house\n").errors
    #expect(list.map(\.message.english) == ["Here a mapping is expected."])
  }
}
