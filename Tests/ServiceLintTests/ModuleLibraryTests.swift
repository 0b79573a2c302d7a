import Foundation
import Testing

@testable import ServiceLint
@testable import ServiceLintEngine

@Suite struct ModuleLibraryTests {
  private static let builtIn = BuiltInModules.load(readsExamples: false)

  private static func rule(_ id: String) -> String {
    "id: \(id)\nfor: form\nmessage: m\nrequire: |\n  form.id == \"x\"\n"
  }

  /// A module `city` with a rule `city/a`, and beside it `town` with `town/a`.
  private static func files(_ header: String, _ more: [String: String] = [:]) -> [String: String] {
    let all = [
      "city/module.yaml": header, "city/a.yaml": rule("city/a"), "town/module.yaml": "id: town\n",
      "town/a.yaml": rule("town/a"),
    ]
    return all.merging(more) { $1 }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var header: String
    var more: [String: String] = [:]
    /// File, line and column.
    var place: String
    var english: String
    var japanese: String
    var advice = ""
    var testDescription: String { name }
  }

  static let extending: [Case] = [
    Case(
      name: "a misspelt built-in module", header: "id: city\nextends: [accessibilty]\n",
      place: "city/module.yaml:2:11",
      english: "There is no module `accessibilty`, and no folder of that name beside this file.",
      japanese: "`accessibilty` というモジュールはなく、このファイルの隣に同じ名前のフォルダーもありません。",
      advice: "Did you mean `accessibility`?"),
    Case(
      name: "a folder that is not there", header: "extends: ../towm\n", place: "city/module.yaml:1:10",
      english: "There is no folder `../towm`.", japanese: "`../towm` というフォルダーはありません。",
      advice: "The path begins at the folder of this file."),
    Case(
      name: "itself", header: "id: city\nextends: .\n", place: "city/module.yaml:2:10",
      english: "These modules extend one another in a circle: city → city.",
      japanese: "モジュールの `extends` が循環しています（city → city）。",
      advice: "Take one `extends` away; what both need can be a module of its own."),
    Case(
      name: "a circle", header: "id: city\nextends: ../town\n",
      more: ["town/module.yaml": "id: town\nextends:\n  - logic\n  - ../city\n"], place: "town/module.yaml:4:5",
      english: "These modules extend one another in a circle: city → town → city.",
      japanese: "モジュールの `extends` が循環しています（city → town → city）。",
      advice: "Take one `extends` away; what both need can be a module of its own."),
    Case(
      name: "a mapping", header: "extends: {a: b}\n", place: "city/module.yaml:1:10",
      english: "`extends` takes a list.", japanese: "`extends` にはリストを書きます。",
      advice: "Write each on a line of its own, behind a hyphen and a space."),
    Case(
      name: "rules of a module that is not extended", header: "extends: ../town\nrules: {logic/page-empty: off}\n",
      place: "city/module.yaml:2:9",
      english: "`logic/page-empty` is no rule of this module: `extends` leaves out `logic`.",
      japanese: "`extends` に `logic` がないので、`logic/page-empty` はこのモジュールからは設定できません。",
      advice: "Add `logic` to `extends`, or take this line out."),
    Case(
      name: "a misspelt rule", header: "extends: logic\nrules:\n  logic/page-emty: off\n",
      place: "city/module.yaml:3:3",
      english: "There is no rule `logic/page-emty`.", japanese: "`logic/page-emty` というルールはありません。",
      advice: "Did you mean `logic/page-empty`?"),
    Case(
      name: "a severity that is none", header: "extends: logic\nrules:\n  logic/page-empty: eror\n",
      place: "city/module.yaml:3:21",
      english: "`eror` is no value of `logic/page-empty`. Allowed: off, error, warning, info.",
      japanese: "`eror` は `logic/page-empty` に使えません。使えるのは off, error, warning, info です。",
      advice: "Did you mean `error`?"),
    Case(
      name: "an option out of bounds", header: "extends: logic\nrules: {logic/condition-deep: {options: {most: -1}}}\n",
      place: "city/module.yaml:2:48", english: "", japanese: ""),
    Case(
      name: "a rule of the same id", header: "extends: ../town\n", more: ["town/a.yaml": rule("city/a")],
      place: "city/a.yaml:1:5", english: "A rule of another module has the id `city/a`, too: town/a.yaml:1:5.",
      japanese: "`city/a` という id のルールが、別のモジュールにもあります（town/a.yaml:1:5）。",
      advice: "Give one of them another id, or load only one of the two modules."),
    Case(
      name: "a fault of the extended module", header: "extends: ../town\n", more: ["town/a.yaml": "id: town/a\n- x\n"],
      place: "town/a.yaml:2:1", english: "", japanese: ""),
  ]

  static let versions: [Case] = [
    Case(
      name: "a newer linter", header: "id: city\nneeds: 99\nfuture-key: 1\n", more: ["city/a.yaml": "future: yes\n"],
      place: "city/module.yaml:2:8", english: "This module needs ServiceLint `99`, and this is \(Version.current).",
      japanese: "このモジュールには ServiceLint `99` が必要ですが、使っているのは \(Version.current) です。",
      advice: "Update ServiceLint, or use an older version of the module."),
    Case(
      name: "an older linter", header: "needs: \">= 0.0.1, < 0.0.2\"\n", place: "city/module.yaml:1:8",
      english: "This module needs ServiceLint `>= 0.0.1, < 0.0.2`, and this is \(Version.current).",
      japanese: "このモジュールには ServiceLint `>= 0.0.1, < 0.0.2` が必要ですが、使っているのは \(Version.current) です。",
      advice: "Use a newer version of the module, or an older ServiceLint."),
    Case(
      name: "no version", header: "needs: latest\n", place: "city/module.yaml:1:8",
      english: "`latest` does not say which version of ServiceLint is needed.",
      japanese: "`latest` は、必要な ServiceLint のバージョンとして読めません。",
      advice:
        "Write the oldest version that will do, as in `needs: 0.1`, or with bounds in quotes: `needs: \">= 0.1, < 2\"`."
    ),
    Case(
      name: "a bound that YAML reads otherwise", header: "id: city\nneeds: >= 0.1\n", place: "city/module.yaml:2:9",
      english: "", japanese: "",
      advice:
        "Write the oldest version that will do, as in `needs: 0.1`, or with bounds in quotes: `needs: \">= 0.1, < 2\"`."
    ),
  ]

  static let words: [Case] = [
    Case(
      name: "a concept nobody has", header: "id: city\n",
      more: ["city/lexicons/ja.yaml": "language: ja\nconcepts:\n  phome: {labels: [a]}\n"],
      place: "city/lexicons/ja.yaml:3:3", english: "There is no concept `phome`.",
      japanese: "`phome` という概念（concept）はありません。",
      advice: "Did you mean `phone`?"),
    Case(
      name: "a subject nobody has", header: "id: city\n",
      more: ["city/lexicons/ja.yaml": "language: ja\nsubjects:\n  chid: {labels: [a]}\n"],
      place: "city/lexicons/ja.yaml:3:3", english: "There is no subject `chid`.",
      japanese: "`chid` という対象者（subject）はありません。",
      advice: "Did you mean `child`?"),
    Case(
      name: "a misspelt list", header: "id: city\n",
      more: ["city/lexicons/ja.yaml": "language: ja\nconcepts:\n  phone: {label: [a]}\n"],
      place: "city/lexicons/ja.yaml:3:11",
      english: "`label` is no key of a lexicon.", japanese: "`label` というキーは語彙ファイルにありません。",
      advice: "Did you mean `labels`?"),
    Case(
      name: "words that are no list", header: "id: city\n",
      more: ["city/lexicons/ja.yaml": "language: ja\nfillers: the\n"], place: "city/lexicons/ja.yaml:2:10",
      english: "Here a list is expected.", japanese: "ここにはリストが必要です。"),
    Case(
      name: "no language", header: "id: city\n", more: ["city/lexicons/ja.yaml": "fillers: [the]\n"],
      place: "city/lexicons/ja.yaml:1:1", english: "A lexicon says for which language it is.",
      japanese: "語彙ファイルには、どの言語のものかを書きます。",
      advice: "Write `language: en` at its top, or another language's code."),
  ]

  @Test(arguments: extending + versions + words)
  func `a module that cannot be used says what, where and what to do`(_ it: Case) throws {
    try TemporaryFolder.with(Self.files(it.header, it.more)) { folder in
      var library = ModuleLibrary(builtIn: Self.builtIn.modules)
      #expect(library.modules(in: "\(folder.path)/city") == nil)
      let error = try #require(library.errors.first)
      #expect(library.errors.count == 1, "\(library.errors.map(\.message.english))")
      #expect("\(folder.short(error.path)):\(error.line):\(error.column)" == it.place, "\(error.message.english)")
      func short(_ text: String) -> String { text.replacingOccurrences(of: "\(folder.path)/", with: "") }
      if !it.english.isEmpty {
        #expect(short(error.message.english) == it.english && short(error.message.japanese) == it.japanese)
      }
      if !it.english.isEmpty || !it.advice.isEmpty { #expect(error.advice.english == it.advice) }
      #expect(error.advice.japanese.isEmpty == error.advice.english.isEmpty)
      #expect(error.frame != nil)
    }
  }

  private static func running(_ text: String, in folder: TemporaryFolder) throws -> (
    set: RuleSet, errors: [RuleFileError]
  ) {
    var rules = ConfiguredRules(builtIn: builtIn)
    let set = rules.ruleSet(for: try Configuration(text: text, folder: folder.path))
    return (set, rules.errors)
  }

  @Test(arguments: ["[city]", "[city, logic]", "[built-in, city]", "[logic, ./city, city]"])
  func `a module and the one it extends run each rule once, as the extending one has it`(modules: String) throws {
    let header = "id: city\nextends: logic\nrules:\n  logic/page-empty: off\n  logic/option-single: error\n"
    try TemporaryFolder.with(Self.files(header)) { folder in
      let (set, errors) = try Self.running("modules: \(modules)", in: folder)
      #expect(errors.isEmpty)
      let ids = set.running.map(\.id)
      #expect(Set(ids).count == ids.count && ids.contains("city/a") && ids.contains("logic/option-single"))
      #expect(!ids.contains("logic/page-empty"))
      let changed = set.running.first { $0.id == "logic/option-single" }
      #expect(changed?.severity == .error && changed?.setAt.map(folder.short) == "city/module.yaml:5")
    }
  }

  @Test func `what is said later goes first, and the configuration's word is the last`() throws {
    let more = [
      "town/module.yaml":
        "id: town\nextends: logic\nrules: {logic/page-empty: off, logic/condition-deep: {options: {most: 7}}}\n"
    ]
    let header =
      "id: city\nextends: ../town\nrules: {logic/page-empty: info, logic/option-single: off, logic/*: error}\n"
    try TemporaryFolder.with(Self.files(header, more)) { folder in
      let (set, errors) = try Self.running("modules: [city]\nrules: {logic/option-single: warning}", in: folder)
      #expect(errors.isEmpty)
      func rule(_ id: String) -> RuleSet.Running? { set.running.first { $0.id == id } }
      #expect(rule("logic/page-empty")?.severity == .info)
      #expect(rule("logic/option-single")?.severity == .warning)
      #expect(rule("logic/condition-deep")?.severity == .error)
      #expect(rule("logic/condition-deep")?.options.map(\.value) == [.int(7)])
    }
  }

  @Test func `two modules that are named side by side must not share a rule's id`() throws {
    try TemporaryFolder.with(Self.files("id: city\n", ["town/a.yaml": Self.rule("city/a")])) { folder in
      let errors = try Self.running("modules: [city, town]", in: folder).errors
      #expect(errors.map { folder.short($0.path) } == ["town/a.yaml"])
      #expect(errors.first?.message.english.contains("city/a.yaml:1:5") == true)
    }
  }

  @Test func `modules of one name whose rules differ run side by side`() throws {
    try TemporaryFolder.with(Self.files("id: town\n")) { folder in
      let (set, errors) = try Self.running("modules: [city, town]", in: folder)
      #expect(errors.isEmpty && set.running.map(\.id).sorted() == ["city/a", "town/a"])
    }
  }

  @Test func `a rule may yield to one of a module that is not loaded`() throws {
    let yields = Self.rule("city/a") + "yields-to: [elsewhere/b]\n"
    try TemporaryFolder.with(Self.files("extends: ../town\n", ["city/a.yaml": yields])) { folder in
      var library = ModuleLibrary(builtIn: Self.builtIn.modules)
      #expect(library.modules(in: "\(folder.path)/city")?.map(\.id) == ["town", "city"] && library.errors.isEmpty)
    }
  }

  @Test func `lists of one name are put together for the module that has them and for the one that adds to them`()
    throws
  {
    func asks(_ id: String, _ word: String) -> String {
      "id: \(id)\nfor: field\nmessage: m\nrequire: |\n  !\"\(word)\".isAnyOf(\"words\")\n"
    }
    let files = [
      "city/module.yaml": "extends: ../town\nlists: {words: [own]}\n", "city/a.yaml": asks("city/a", "theirs"),
      "town/module.yaml": "id: town\nlists: {words: [theirs]}\n", "town/a.yaml": asks("town/a", "own"),
      "town/b.yaml": asks("town/b", "nobody"),
    ]
    try TemporaryFolder.with(files) { folder in
      let (set, errors) = try Self.running("modules: [city]", in: folder)
      #expect(errors.isEmpty)
      let linter = ServiceLinter(rules: set, options: LintOptions(today: 20_781))
      let form =
        "{\"title\": \"Dog\", \"display\": \"form\", \"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"input\": true}]}"
      let findings = linter.lint(files: [SourceFile(path: "dog.json", text: form)]).findings
      #expect(findings.map(\.rule).sorted() == ["city/a", "town/a"])
    }
  }

  // MARK: Limits

  /// Modules `m0`, `m1`, …, each of which extends the next one.
  private static func chain(_ count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for number in 0..<count {
      files["m\(number)/module.yaml"] =
        "id: m\(number)\n" + (number + 1 < count ? "extends: ../m\(number + 1)\n" : "")
      files["m\(number)/a.yaml"] = rule("m\(number)/a")
    }
    return files
  }

  @Test func `modules extend one another as far as the limit lets them, and no further`() throws {
    var limits = ModuleLimits()
    limits.extensions = 3
    for (count, errors) in [(4, []), (5, ["Modules extend one another over more than 3 steps."])] {
      try TemporaryFolder.with(Self.chain(count)) { folder in
        var library = ModuleLibrary(builtIn: [], limits: limits)
        #expect((library.modules(in: "\(folder.path)/m0") == nil) == !errors.isEmpty)
        #expect(library.errors.map(\.message.english) == errors)
        #expect(library.errors.allSatisfy { folder.short($0.path) == "m3/module.yaml" && $0.line == 2 })
        #expect(library.errors.allSatisfy { $0.message.japanese == "`extends` が 3 段を超えて連なっています。" })
      }
    }
  }

  @Test func `a run loads no more modules than the limit says`() throws {
    var limits = ModuleLimits()
    limits.modules = 3
    var files = Self.chain(0)
    for name in ["a", "b", "c"] { files["\(name)/r.yaml"] = Self.rule("\(name)/r") }
    files["m/module.yaml"] = "id: m\nextends: [../a, ../b, ../c]\n"
    try TemporaryFolder.with(files) { folder in
      var library = ModuleLibrary(builtIn: [], limits: limits)
      #expect(library.modules(in: "\(folder.path)/m") == nil)
      #expect(library.errors.map(\.message.english) == ["More than 3 modules are loaded from folders."])
      #expect(library.errors.map(\.message.japanese) == ["フォルダーから読み込むモジュールが 3 個を超えています。"])
      #expect(library.errors.map(\.column) == [23])
    }
  }

  @Test func `modules that share what they extend take no time out of proportion`() throws {
    // Each extends the next one twice over: without a memory that would be 2 to the power of 60.
    var files: [String: String] = [:]
    for number in 0..<60 {
      files["m\(number)/r.yaml"] = Self.rule("m\(number)/r")
      let next = "../m\(number + 1)"
      files["m\(number)/module.yaml"] =
        "id: m\(number)\nextends: [" + (number < 59 ? "\(next), ./\(next)" : "") + "]\n"
    }
    var limits = ModuleLimits()
    limits.extensions = 100
    try TemporaryFolder.with(files) { folder in
      var library = ModuleLibrary(builtIn: [], limits: limits)
      #expect(library.modules(in: "\(folder.path)/m0")?.count == 60 && library.errors.isEmpty)
    }
  }

  @Test func `a module extends no more than the limit says, and words of lexicons count like those of lists`() {
    var limits = ModuleLimits()
    (limits.names, limits.words) = (2, 3)
    func errors(_ files: [String: String]) -> [String] {
      var loader = RuleLoader(limits: limits)
      let files = files.map { ModuleFile(path: $0.key, bytes: Array($0.value.utf8)) }
      _ = loader.module(files: files, folder: "m")
      return loader.errors.map(\.message.english)
    }
    #expect(errors(["m/module.yaml": "extends: [a, b]\n"]) == [])
    #expect(errors(["m/module.yaml": "extends: [a, b, c]\n"]) == ["`extends` has more than 2 names."])
    let lists = ["m/module.yaml": "lists: {l: [a, b]}\n", "m/lexicons/en.yaml": "language: en\nfillers: [a]\n"]
    #expect(errors(lists) == [])
    let more = lists.merging(["m/lexicons/ja.yaml": "language: ja\nfillers: [a]\n"]) { $1 }
    #expect(errors(more) == ["The lists of this module have more than 3 words together."])
  }
}
