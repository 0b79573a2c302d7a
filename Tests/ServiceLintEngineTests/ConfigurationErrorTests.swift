import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct ConfigurationErrorTests {
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

  private static let lists = "Write each on a line of its own, behind a hyphen and a space."
  private static let maps = "Write `name: value` below it, one to a line, indented."
  private static let levels = "Allowed: off, error, warning, info."

  static let keysAndTypes: [Case] = [
    Case("a list", "- a\n", "1:1", "Here a mapping is expected.", advice: maps, marked: "- a"),
    Case("a text", "strict\n", "1:1", "Here a mapping is expected.", advice: maps, marked: "strict"),
    Case(
      "no YAML", "rules:\n  a: b\n c: d\n", "3:2", "", marked: "c"),
    Case(
      "two documents", "fail-on: error\n---\nfail-on: info\n", "3:1",
      "A second document begins here; only one is read.",
      advice: "Take out the line `---` above it.", marked: "fail-on: info"),
    Case(
      "a misspelt key", "# 設定\nexclud: [a]\n", "2:1", "`exclud` is no key of a configuration.",
      advice: "Did you mean `exclude`?", marked: "exclud"),
    Case(
      "a key like none", "xyz: 1\n", "1:1", "`xyz` is no key of a configuration.",
      advice: "Possible: `modules`, `rules`, `include`, `exclude`, `suppressions`, `fail-on`, `language`.",
      marked: "xyz"),
    Case(
      "a key twice", "exclude: [a]\nexclude: [b]\n", "2:1", "`exclude` stands here a second time.",
      advice: "Put the two together, or delete one.", marked: "exclude"),
    Case(
      "a rule twice", "rules:\n  house/a: off\n  house/a: info\n", "3:3", "`house/a` stands here a second time.",
      advice: "Put the two together, or delete one.", marked: "house/a"),
    Case(
      "a list that is a text", "exclude: generated/\n", "1:10", "`exclude` takes a list.", advice: lists,
      marked: "generated/"),
    Case(
      "a list with a hole", "modules: [house, '']\n", "1:18", "`modules` takes texts that say something.", marked: "''"),
    Case("a list in a list", "include: [[a]]\n", "1:11", "`include` takes texts that say something.", marked: "[a]"),
    Case(
      "rules as a list", "rules: [house/a]\n", "1:8", "`rules` takes names with values.", advice: maps,
      marked: "[house/a]"),
    Case(
      "a threshold that is none", "fail-on: warn\n", "1:10",
      "`warn` is no value of `fail-on`. Allowed: error, warning, info, never.", advice: "Did you mean `warning`?",
      marked: "warn"),
    Case(
      "a threshold that is off", "fail-on: off\n", "1:10",
      "`off` is no value of `fail-on`. Allowed: error, warning, info, never.", advice: "Did you mean `never`?",
      marked: "off"),
    Case(
      "a threshold that is a list", "fail-on: [error]\n", "1:10",
      "`fail-on` takes one of error, warning, info, never.", marked: "[error]"),
    Case(
      "a language by its name", "language: 日本語\n", "1:11", "`日本語` is no value of `language`. Allowed: en, ja.",
      advice: "Did you mean `ja`?", marked: "日本語"),
    Case(
      "a language we don't speak", "language: de\n", "1:11", "`de` is no value of `language`. Allowed: en, ja.",
      marked: "de"),
  ]

  static let traps: [Case] = [
    Case(
      "a pattern that is an alias", "exclude:\n  - *.json\n", "2:5", "",
      advice: "A pattern that begins with `*` needs quotes, as in \"*.json\".", marked: "*"),
    Case(
      "a pattern that is a tag", "exclude:\n  - forms/\n  - !forms/keep.json\n", "3:5",
      "YAML reads `!forms/keep.json` as a tag, because it begins with `!`.",
      advice: "Put it in quotes: \"!forms/keep.json\"", marked: "!forms/keep.json"),
    Case(
      "a word that is a tag", "fail-on: !error\n", "1:10",
      "YAML reads `!error` as a tag, because it begins with `!`.", advice: "Put it in quotes: \"!error\"",
      marked: "!error"),
    Case(
      "a rule that is on", "rules: {house/a: on}\n", "1:18", "`on` is no value of `house/a`. \(levels)",
      advice: "A rule is on unless it is `off`: take the line out, or say how much it weighs.", marked: "on"),
    Case(
      "a rule that is true", "rules:\n  house/a: true\n", "2:12", "`true` is no value of `house/a`. \(levels)",
      advice: "A rule is on unless it is `off`: take the line out, or say how much it weighs.", marked: "true"),
    Case(
      "a rule that is false", "rules: {house/a: false}\n", "1:18", "`false` is no value of `house/a`. \(levels)",
      advice: "Did you mean `off`?", marked: "false"),
    Case(
      "a rule that is a number", "rules: {house/a: 2}\n", "1:18", "`2` is no value of `house/a`. \(levels)",
      advice: "Did you mean `error`?", marked: "2"),
  ]

  static let rules: [Case] = [
    Case(
      "a misspelt severity", "rules: {house/a: {severity: eror}}\n", "1:29",
      "`eror` is no value of `severity`. \(levels)", advice: "Did you mean `error`?", marked: "eror"),
    Case(
      "a rule that says nothing", "rules:\n  house/a:\n", "2:3",
      "`house/a` takes one of off, error, warning, info, or `severity` and `options`.", marked: "house/a"),
    Case(
      "a misspelt part of a rule", "rules: {house/a: {option: {most: 3}}}\n", "1:19",
      "`option` is no key of a configuration.", advice: "Did you mean `options`?", marked: "option"),
    Case(
      "a rule nobody has", "rules: {house/b: off}\n", "1:9", "There is no rule `house/b`.",
      advice: "Did you mean `house/a`?", marked: "house/b"),
    Case(
      "a rule without its module", "rules:\n  vague: off\n", "2:3", "There is no rule `vague`.",
      advice: "Did you mean `other/vague`?", marked: "vague"),
    Case(
      "a rule of a module left out", "rules: {other/vague: off}\n", "1:9",
      "`other/vague` never runs: `modules` leaves out `other`.",
      advice: "Add `other` to `modules`, or take this line out.", marked: "other/vague"),
    Case(
      "a module left out", "rules: {other/*: off}\n", "1:9",
      "`other/*` never runs: `modules` leaves out `other`.",
      advice: "Add `other` to `modules`, or take this line out.", marked: "other/*"),
    Case(
      "a module nobody has", "rules: {hause/*: off}\n", "1:9", "There is no module `hause`.",
      advice: "Did you mean `house/*`?", marked: "hause/*"),
    Case(
      "a star within a name", "rules: {house/a*: off}\n", "1:9",
      "`house/a*` means no rule: `*` stands only for all rules of a module.", advice: "Write it as in `logic/*`.",
      marked: "house/a*"),
    Case(
      "a finding that stays an error", "rules: {input/broken: off}\n", "1:9",
      "`input/broken` cannot be set: a file that cannot be read is always an error.",
      advice: "Name the file under `exclude`.", marked: "input/broken"),
    Case(
      "options of many rules", "rules: {house/*: {options: {most: 1}}}\n", "1:19",
      "`house/*` stands for many rules, and an option belongs to one.", advice: "Set it for the rule itself.",
      marked: "options"),
    Case(
      "a misspelt option", "rules: {house/a: {options: {mots: 3}}}\n", "1:29", "`house/a` has no option `mots`.",
      advice: "Did you mean `most`?", marked: "mots"),
    Case(
      "an option like none", "rules: {house/a: {options: {x: 3}}}\n", "1:29", "`house/a` has no option `x`.",
      advice: "Possible: `most`, `strict`, `word`.", marked: "x"),
    Case(
      "an option of a finding that has none", "rules: {input/twice: {options: {x: 3}}}\n", "1:33",
      "`input/twice` has no option `x`.", advice: "It has none.", marked: "x"),
    Case(
      "an option too large", "rules: {house/a: {options: {most: 51}}}\n", "1:35",
      "`most` of `house/a` takes a whole number from 1 to 50, not `51`.", marked: "51"),
    Case(
      "an option too small", "rules: {house/a: {options: {most: 0}}}\n", "1:35",
      "`most` of `house/a` takes a whole number from 1 to 50, not `0`.", marked: "0"),
    Case(
      "an option that is no whole number", "rules: {house/a: {options: {most: 1.5}}}\n", "1:35",
      "`most` of `house/a` takes a whole number from 1 to 50, not `1.5`.", marked: "1.5"),
    Case(
      "an option in quotes", "rules: {house/a: {options: {most: \"3\"}}}\n", "1:35",
      "`most` of `house/a` takes a whole number from 1 to 50, not `\"3\"`.", marked: "\"3\""),
    Case(
      "an option larger than any number", "rules: {house/a: {options: {most: 99999999999999999999}}}\n", "1:35",
      "`most` of `house/a` takes a whole number from 1 to 50, not `99999999999999999999`.",
      marked: "99999999999999999999"),
    Case(
      "an option that is yes", "rules: {house/a: {options: {strict: yes}}}\n", "1:37",
      "`strict` of `house/a` takes `true` or `false`, not `yes`.", marked: "yes"),
    Case(
      "an option that is a list", "rules: {house/a: {options: {word: [a]}}}\n", "1:35",
      "`word` of `house/a` takes a text, not `[…]`.", marked: "[a]"),
    Case(
      "options that are a list", "rules: {house/a: {options: [most]}}\n", "1:28",
      "`options` takes names with values.", advice: maps, marked: "[most]"),
  ]

  private static let entries = "Begin each entry with a hyphen: `- {rule: …, path: …, reason: …}`."
  private static let why = "Say behind `reason:` why it may stay as it is: somebody will ask one day."

  static let suppressions: [Case] = [
    Case(
      "suppressions as a mapping", "suppressions: {house/a: x}\n", "1:15", "`suppressions` takes a list.",
      advice: entries, marked: "{house/a: x}"),
    Case(
      "a suppression that is a text", "suppressions:\n  - house/a\n", "2:5",
      "This is no entry of `suppressions`: it has no keys.", advice: entries, marked: "house/a"),
    Case(
      "a suppression without a rule", "suppressions: [{path: a, reason: x}]\n", "1:16",
      "This suppression names no rule.",
      advice: "Write `rule: accessibility/label-vague`, or `accessibility/*` for all rules of a module.",
      marked: "{path: a, reason: x}"),
    Case(
      "a suppression without a reason", "suppressions: [{rule: house/a, path: a}]\n", "1:16",
      "This suppression gives no reason.", advice: why, marked: "{rule: house/a, path: a}"),
    Case(
      "a suppression with a blank reason", "suppressions: [{rule: house/a, path: a, reason: '  '}]\n", "1:49",
      "This suppression gives no reason.", advice: why, marked: "'  '"),
    Case(
      "a suppression for everywhere", "suppressions: [{rule: house/a, reason: x}]\n", "1:23",
      "This would silence `house/a` everywhere.",
      advice:
        "Say where, with `path`, `definition` or `fingerprint`; to be without the rule, write `house/a: off` under `rules`.",
      marked: "house/a"),
    Case(
      "a suppression's key by another name", "suppressions: [{rule: house/a, file: a, reason: x}]\n", "1:32",
      "`file` is no key of a suppression.", advice: "Did you mean `path`?", marked: "file"),
    Case(
      "a suppression's key misspelt", "suppressions: [{rule: house/a, path: a, reson: x}]\n", "1:41",
      "`reson` is no key of a suppression.", advice: "Did you mean `reason`?", marked: "reson"),
    Case(
      "a suppression until some time", "suppressions: [{rule: house/a, path: a, reason: x, until: 2027-02-30}]\n",
      "1:59", "`2027-02-30` is no day.", advice: "Write it as 2027-03-31.", marked: "2027-02-30"),
    Case(
      "a fingerprint that is none", "suppressions: [{rule: house/a, fingerprint: abc, reason: x}]\n", "1:45",
      "`abc` is no fingerprint.", advice: "Copy it from `--format json`: 16 digits and letters from a to f.",
      marked: "abc"),
    Case(
      "a path that is a list", "suppressions: [{rule: house/a, path: [a], reason: x}]\n", "1:38",
      "`path` takes a text.", marked: "[a]"),
    Case(
      "a path that is empty", "suppressions: [{rule: house/a, path: '', reason: x}]\n", "1:38",
      "`path` takes a text that says something.", marked: "''"),
    Case(
      "a suppression of a rule nobody has", "suppressions: [{rule: house/b, path: a, reason: x}]\n", "1:23",
      "There is no rule `house/b`.", advice: "Did you mean `house/a`?", marked: "house/b"),
    Case(
      "a suppression of a module nobody has", "suppressions: [{rule: hause/*, path: a, reason: x}]\n", "1:23",
      "There is no module `hause`.", advice: "Did you mean `house/*`?", marked: "hause/*"),
    Case(
      "a suppression of a rule left out", "suppressions: [{rule: other/vague, path: a, reason: x}]\n", "1:23",
      "`other/vague` never runs: `modules` leaves out `other`.",
      advice: "Add `other` to `modules`, or take this line out.", marked: "other/vague"),
    Case(
      "a suppression of a broken file", "suppressions: [{rule: input/broken, path: a, reason: x}]\n", "1:23",
      "`input/broken` cannot be silenced: a file that cannot be read is always an error.",
      advice: "Name the file under `exclude`.", marked: "input/broken"),
  ]

  /// All that is wrong with a configuration, for a module `house` that runs and one `other` that does not.
  static func errors(_ file: String) -> [RuleFileError] {
    let house = SmallModule(
      SmallModule.rule(
        "require: |\n  options.most > 0", "options:", "  most: {default: 3, least: 1, most: 50}",
        "  strict: {type: bool, default: false}", "  word: {type: text, default: a}"))
    let other = SmallModule(SmallModule.rule("require: |\n  true", id: "other/vague"))
    #expect(house.errors.isEmpty && other.errors.isEmpty)
    let (configuration, errors) = ConfigurationReader.read(
      Array(file.utf8), path: "forms/.servicelint.yml", folder: "forms")
    let check = ConfigurationCheck(
      modules: [house.module], others: [other.module], more: ["input/twice"], fixed: ["input/broken"])
    return errors + check.errors(of: configuration)
  }

  @Test(arguments: keysAndTypes + traps + rules + suppressions)
  func `a faulty configuration says what, where and what to do`(_ it: Case) throws {
    let errors = Self.errors(it.file)
    let error = try #require(errors.first)
    #expect(errors.count == 1, "\(errors.map(\.message.english))")
    #expect(error.path == "forms/.servicelint.yml")
    #expect("\(error.line):\(error.column)" == it.place, "\(error.message.english)")
    if !it.message.isEmpty { #expect(error.message.english == it.message) }
    if !it.message.isEmpty || !it.advice.isEmpty { #expect(error.advice.english == it.advice) }
    #expect(!error.message.japanese.isEmpty && error.message.japanese != error.message.english)
    #expect(error.advice.japanese.isEmpty == error.advice.english.isEmpty)
    let bytes = Array(it.file.utf8)
    #expect(String(decoding: bytes[error.range.indices.clamped(to: bytes.indices)], as: UTF8.self) == it.marked)
    #expect(error.frame != nil)
  }

  @Test func `all that is wrong with a configuration is said at once`() {
    let file = "language: jp\nfail-on: 1\nexclud: []\nrules:\n  house/a: of\n  house/b: off\ninclude: {}\n"
    #expect(Self.errors(file).map(\.line).sorted() == [1, 2, 3, 5, 6, 7])
  }

  @Test func `what belongs to a module that could not be loaded is not told twice`() throws {
    let check = ConfigurationCheck(modules: [], more: ["input/twice"], isIncomplete: true)
    let configuration = try Configuration(text: "rules: {house/a: off, house/*: info, input/b: off, c: off}")
    #expect(check.errors(of: configuration).map(\.column) == [38, 52])
  }

  @Test func `a file with many errors takes no time out of proportion`() {
    let lines = (0..<20_000).map { "  house/x\($0): of\n" }.joined()
    #expect(Self.errors("rules:\n" + lines).count == 40_000)
  }
}
