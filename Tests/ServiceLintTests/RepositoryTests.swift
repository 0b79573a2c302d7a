import ServiceLint
import ServiceLintEngine
import Testing

/// Rules that look at other definitions of the repository.
@Suite struct RepositoryTests {
  private static let module = """
    id: shared
    title: {en: Shared, ja: 共通}
    """

  private static func rule(_ name: String, for kind: String, _ list: String, at property: String) -> String {
    """
    id: shared/\(name)
    title: {en: Built twice, ja: 二つある}
    why: {en: People meet it twice., ja: 二度出会います。}
    sources: [{title: Own}]
    severity: warning
    for: \(kind)
    let:
      others: |
        \(list)
    require: |
      others == []
    at: \(property)
    related: others
    message: {en: "{{others.map(o, o.file + ' ' + o.title + ' ' + o.label)}}", ja: "{{others.size()}}"}
    """
  }

  private func findings(_ rule: String, _ files: [(path: String, text: String)]) throws -> [Finding] {
    var loader = RuleLoader()
    let name = String(rule.prefix { $0 != "\n" }.split(separator: "/").last ?? "")
    let module = loader.module(
      files: [
        ModuleFile(path: "shared/module.yaml", bytes: Array(Self.module.utf8)),
        ModuleFile(path: "shared/\(name).yaml", bytes: Array(rule.utf8)),
      ], folder: "shared")
    #expect(loader.errors.isEmpty, "\(loader.errors.map(\.message.english))")
    let rules = RuleSet(modules: [module], lexicons: BuiltInModules.lexicons(&loader))
    #expect(rules.asksRepository)
    let linter = ServiceLinter(rules: rules, options: LintOptions(today: 20_000))
    return linter.lint(files: files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }).findings
  }

  private let dog = """
    form:
      title: Dog licence
      language: en
      fields:
        - {id: mail, label: Email address}
        - {id: breed, label: Breed}
        - {id: birth, label: Date of birth}
    """
  private let cat = """
    form:
      title: Cat licence
      language: en
      fields:
        - {id: mail, label: E-mail}
        - {id: colour, label: Colour}
        - {id: birth, label: Date of birth}
        - {id: breed, label: "Breed:"}
    """
  private let tax = """
    form:
      title: Dog licence
      language: en
      fields: [{id: amount, label: Amount to pay}]
    """

  @Test func `what is asked in another definition is found in each, with the other's place`() throws {
    let found = try findings(
      Self.rule("asked-elsewhere", for: "field", "field.elsewhere().filter(o, o.concept == \"email\")", at: "label"),
      [("a/dog.yaml", dog), ("b/cat.yaml", cat), ("c/tax.yaml", tax)])
    #expect(found.map(\.location.file) == ["a/dog.yaml", "b/cat.yaml"])
    #expect(found.map(\.message) == ["b/cat.yaml Cat licence E-mail", "a/dog.yaml Dog licence Email address"])
    let other = try #require(found.first?.related.first)
    #expect((other.file, other.line) == ("b/cat.yaml", 5))
    #expect(other.place == "E-mail")
  }

  @Test func `forms that ask nearly the same are alike, from the share on that a rule names`() throws {
    func alike(_ percent: Int) throws -> [String] {
      try findings(
        Self.rule("form-twice", for: "form", "form.alike(\(percent))", at: "title"),
        [("a.yaml", dog), ("b.yaml", cat), ("c.yaml", tax)]
      ).map { "\($0.location.file) \($0.related[0].file)" }
    }
    // Three of four questions.
    #expect(try alike(75) == ["a.yaml b.yaml", "b.yaml a.yaml"])
    #expect(try alike(76) == [])
  }

  @Test func `parts that are called the same are namesakes, whatever the case and marks`() throws {
    let found = try findings(
      Self.rule("name-twice", for: "form", "form.namesakes()", at: "title"),
      [("a.yaml", dog), ("b.yaml", cat), ("c.yaml", tax.replacing("Dog licence", with: "“DOG licence”"))])
    #expect(found.map(\.location.file) == ["a.yaml", "c.yaml"])
  }

  @Test func `the order of the files and how many are looked at at once change nothing`() throws {
    let rule = Self.rule("asked-elsewhere", for: "field", "field.elsewhere()", at: "label")
    let files = [("a.yaml", dog), ("b.yaml", cat), ("c.yaml", tax)]
    let forward = try findings(rule, files)
    let backward = try findings(rule, files.reversed())
    #expect(!forward.isEmpty)
    #expect(forward.map(\.message) == backward.map(\.message))
    #expect(forward.map(\.fingerprint) == backward.map(\.fingerprint))
  }

}
