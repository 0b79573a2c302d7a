import ServiceLint
import ServiceLintModel
import Testing

@testable import ServiceLintEngine

@Suite struct HostExampleTests {
  private static let lexicon = BuiltInModules.load().lexicon
  private static let names = Set(HostFunction.all.map(\.name)).sorted()

  @Test(arguments: names) func `a function of our own has a sentence and examples that are true`(name: String) throws {
    let functions = HostFunction.all.filter { $0.name == name }
    #expect(functions.allSatisfy { $0.summary.hasSuffix(".") && $0.summary.count > 20 })
    let examples = functions.flatMap(\.examples)
    #expect(!examples.isEmpty, "\(name) has no example")
    for example in examples {
      #expect(example.expression.contains("\(name)("))
      #expect(try Self.outcome(of: example, result: example.result) == .holds, "\(example.expression)")
    }
  }

  @Test func `an example that is not true is found out`() throws {
    let example = HostExample("field.saysFormat()", gives: "true", on: "field: {label: Postcode}")
    #expect(try Self.outcome(of: example, result: "true") == .violated)
  }

  /// What a rule decides that demands the result, on the first node of the example's kind.
  private static func outcome(of example: HostExample, result: String) throws -> RuleDecision.Outcome {
    let rule = """
      id: examples/example
      for: \(example.kind?.name ?? "field")
      among: all
      require: |
        (\(example.expression.replacing("\n", with: " "))) == \(result)
      message: no
      """
    let header = "id: examples\n\(example.module)\n"
    var loader = RuleLoader()
    let module = loader.module(
      files: [
        ModuleFile(path: "examples/module.yaml", bytes: Array(header.utf8)),
        ModuleFile(path: "examples/example.yaml", bytes: Array(rule.utf8)),
      ], folder: "examples")
    let rules = RuleSet(modules: [module], lexicon: lexicon)
    #expect((loader.errors + rules.check()).map { "\($0.message.english)" } == [], "\(example.expression)")
    var reader = DefinitionReader()
    let definition = example.definition.isEmpty ? "field: {label: A}" : example.definition
    reader.tree.bytes = Array(definition.utf8)
    guard case .definition = reader.read(path: "example.yaml") else {
      Issue.record("\(example.definition) is no definition")
      return .failed
    }
    #expect(reader.problems(path: "example.yaml").map(\.message.english) == [], "\(example.definition)")
    let options = LintOptions(language: .english, today: ExampleRunner.today)
    var tracer = try #require(RuleTracer("examples/example", of: rules, options: options))
    let decisions = tracer.decisions(on: &reader.builder.model)
    if let first = decisions.first, first.outcome != .holds {
      let traces = tracer.explain([first], on: &reader.builder.model)
      print(example.expression, traces.flatMap(\.steps).map { "\($0.text) → \($0.value)" }.joined(separator: "\n"))
    }
    return try #require(decisions.first, "no \(example.kind?.name ?? "field") in \(definition)").outcome
  }
}
