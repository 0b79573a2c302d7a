import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct ModuleDataTests {
  private static let header = """
    id: house
    lists: {vague: [click here], by-language: {en: [aforesaid, hereby], ja: [当該]}}
    tables:
      plain: {commence: start, utilise: use}
      both: {en: {purchase: buy}, ja: {購入: 買う}}
    standards:
      sizes: [Small, {label: Large, value: L}, 3]
    """

  private static func told(_ errors: [RuleFileError]) -> [String] {
    errors.map { "\($0.path):\($0.line):\($0.column): \($0.message.english) \($0.advice.english)" }
  }

  @Test(arguments: [
    ("'x'.isAnyOf('vage')", "house/a.yaml:5:15: The module has no “vage” under `lists`. Did you mean `vague`?"),
    (
      "words('zoo') == []",
      "house/a.yaml:5:9: The module has no “zoo” under `lists`. There are: `by-language`, `vague`."
    ),
    (
      "words('zoo', 'ja') == []",
      "house/a.yaml:5:9: The module has no “zoo” under `lists`. There are: `by-language`, `vague`."
    ),
    (
      "'x'.holdsAnyOf('plain')",
      "house/a.yaml:5:18: The module has no “plain” under `lists`. There are: `by-language`, `vague`."
    ),
    ("'a' in table('plein')", "house/a.yaml:5:16: The module has no “plein” under `tables`. Did you mean `plain`?"),
    ("standard('size') != []", "house/a.yaml:5:12: The module has no “size” under `standards`. Did you mean `sizes`?"),
    (
      "field.asksOwn('own')",
      "house/a.yaml:5:17: The module has no “own” under `lists`. There are: `by-language`, `vague`."
    ),
  ])
  func `a name that the module has not is refused with its place and the nearest one`(require: String, error: String) {
    let module = SmallModule(SmallModule.rule("require: |", "  \(require)"), header: Self.header)
    #expect(Self.told(module.errors) == [error])
  }

  @Test(arguments: [
    "words('vague').size() == 1", "words('by-language') == ['aforesaid', 'hereby', '当該']",
    "words('by-language', 'en') == ['aforesaid', 'hereby'] && words('by-language', 'ja') == ['当該']",
    "words('by-language', 'de') == [] && words('vague', 'en') == []", "'Click here'.isAnyOf('vague')",
    "table('plain')['utilise'] == 'use'",
    "table('both').size() == 2 && table('both')['購入'] == '買う'", "standard('sizes').map(s, s.value) == ['', 'L', '']",
    "standard('sizes')[2].label == '3' && standard('sizes')[0].hint == ''",
    "standard('sizes') == standard('sizes')", "table('plain').map(w, w) == ['commence', 'utilise']",
  ])
  func `a rule reads the data of its module`(require: String) {
    let module = SmallModule(SmallModule.rule("require: |", "  \(require)"), header: Self.header)
    #expect(Self.told(module.errors) == [])
    let report = module.lint(SmallForm(["Name", "Age"]))
    #expect(report.findings.isEmpty && report.defects.isEmpty)
    let opposite = SmallModule(SmallModule.rule("require: |", "  !(\(require))"), header: Self.header)
    #expect(opposite.lint(SmallForm(["Name", "Age"])).findings.count == 2)
  }

  @Test(arguments: [
    ("tables: [a]", "house/module.yaml:1:9: Here a mapping is expected. "),
    ("tables: {plain: [a]}", "house/module.yaml:1:17: Here a mapping is expected. "),
    ("tables: {plain: {a: [b]}}", "house/module.yaml:1:21: Here a text is expected. "),
    ("standards: {sizes: {a: b}}", "house/module.yaml:1:20: Here a list is expected. "),
    ("standards: {sizes: [[a]]}", "house/module.yaml:1:21: Here a text is expected. "),
    (
      "standards: {sizes: [{lable: a}]}",
      "house/module.yaml:1:22: An option of a standard has a `label` and a `value`, but no `lable`. Did you mean `label`?"
    ),
  ])
  func `broken data are refused with their place`(header: String, error: String) {
    let module = SmallModule(SmallModule.rule("require: 'true'"), header: header)
    #expect(Self.told(module.errors) == [error])
  }

  @Test func `tables and standards count among the words that a module may have`() {
    var limits = ModuleLimits()
    limits.words = 3
    for (header, fits) in [
      ("tables: {a: {b: c}}", true), ("tables: {a: {b: c, d: e}}", false), ("standards: {a: [b, c, d]}", true),
      ("standards: {a: [b, c, d, e]}", false), ("{tables: {a: {b: c}}, standards: {a: [b, c]}}", false),
    ] {
      var loader = RuleLoader(limits: limits)
      _ = loader.module(files: [ModuleFile(path: "house/module.yaml", bytes: Array(header.utf8))], folder: "house")
      #expect(loader.errors.isEmpty == fits, "\(header)")
    }
  }

  @Test func `data of one name are one, and of one word the module's own table counts`() {
    var own = ModuleData(
      lists: ["a": ["x"]], tables: ["t": [("x", "own"), ("y", "own")]],
      standards: ["s": [.init(label: "A", value: "")]])
    let other = ModuleData(
      lists: ["a": ["y"], "b": ["z"]], tables: ["t": [("y", "other"), ("z", "other")], "u": []],
      standards: ["s": [.init(label: "B", value: "")]])
    var extended = own
    extended.extend(other)
    #expect(extended.lists == ["a": ["x", "y"], "b": ["z"]])
    #expect(extended.tables["t"]?.map(\.instead) == ["own", "own", "other"] && extended.tables["u"] != nil)
    #expect(extended.standards["s"]?.map(\.label) == ["A", "B"])
    own.take(from: other)
    #expect(own.lists == ["a": ["x", "y"]])
    #expect(own.tables["t"]?.map(\.instead) == ["other", "other", "own"] && own.tables["u"] == nil)
  }
}
