import ServiceLintEngine
import ServiceLintText
import Testing

@testable import ServiceLint

/// What other tools keep in a repository is none of our business; a definition with the same fault is.
@Suite struct ForeignTextTests {
  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String
    var bytes: [UInt8]

    var testDescription: String { name }

    init(_ name: String, _ path: String, _ text: String) { self.init(name, path, Array(text.utf8)) }

    init(_ name: String, _ path: String, _ bytes: [UInt8]) { (self.name, self.path, self.bytes) = (name, path, bytes) }
  }

  private func lint(_ file: File) -> LintResult {
    ServiceLinter(rules: RuleSet(modules: []), options: LintOptions(today: 20_000)).lint(files: [
      SourceFile(path: file.path, bytes: file.bytes)
    ])
  }

  static let foreign = [
    File(
      "settings with comments and a comma at the end", "tsconfig.json",
      "{\n  // Strict is best.\n  \"compilerOptions\": {\"strict\": true, /* always */},\n}\n"),
    File("an address is no comment", "settings.json", "{\"a\": \"https://x.example/*.js\", // here\n \"b\": [1, 2,]}"),
    File(
      "a chart's template", "deploy.yaml",
      "kind: Deployment\n{{- if .Values.name }}\nmetadata:\n  name: {{ .Values.name }}\n{{- end }}\n"),
    File("a chart's template that is no YAML at all", "list.yaml", "{{- range .Values.all }}\n- a\n  {{ . }}: [\n"),
    File("a playbook with loops", "hosts.yml", "hosts:\n{% for host in hosts %}\n  - {{ host }}\n{% endfor %}\n"),
    File("a table of an old program", "towns.csv", Array("name;town\nJos".utf8) + [0xE9] + Array(";Oslo\n".utf8)),
    File("texts of an old program", "app.properties", Array("greeting=Bonne journ".utf8) + [0xE9, 0x65, 0x0A]),
    File(
      "a page without a form", "about.html",
      Array("<html><body><p>Caf".utf8) + [0xE9] + Array("</p></body></html>".utf8)),
  ]

  @Test(arguments: foreign) func `what is another tool's is passed over`(file: File) {
    let result = lint(file)
    #expect(result.passedOver == 1)
    #expect(result.broken == 0 && result.findings.isEmpty)
  }

  static let broken = [
    File("a comment that is not the only fault", "x.json", "{\"a\": /* one */ 1, \"b\": }"),
    File("a comma at the end, without comments", "x.json", "{\"a\": 1,}"),
    File(
      "a form with comments", "x.json",
      "{\"display\": \"form\", // our form\n \"components\": [{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\", \"input\": true}]}"
    ),
    File("half a comment", "x.json", "{\"a\": 1 /* one"),
    File("YAML that is none", "x.yaml", "a: [1\nb: 2\n"),
    File("YAML with an action, and another fault", "x.yaml", "a: \"{{ name }}\"\nb: [1\nc: 2\n"),
    File(
      "a page with a form", "apply.html",
      Array("<html lang=fr><body><form><label for=a>Pr".utf8) + [0xE9]
        + Array("nom</label><input id=a name=a></form></body></html>".utf8)),
    File("JSON of an old program", "x.json", Array("{\"a\": \"caf".utf8) + [0xE9] + Array("\"}".utf8)),
  ]

  @Test(arguments: broken) func `what may be a definition is told`(file: File) throws {
    let result = lint(file)
    #expect(result.broken == 1 && result.passedOver == 0)
    let finding = try #require(result.findings.first)
    #expect(finding.rule == "input/broken-file")
  }
}
