import ServiceLint
import ServiceLintEngine
import Testing

/// Files that hold many definitions.
@Suite struct ManyDefinitionsTests {
  private let header = "手続ID,所管府省庁,手続名,手続類型,手続主体,手数料等の納付有無,手数料等の納付方法\n"

  private func lint(_ text: String) -> LintResult {
    let linter = ServiceLinter(rules: .builtIn(), options: LintOptions(today: 20_000))
    return linter.lint(files: [SourceFile(path: "p.csv", bytes: Array(text.utf8))])
  }

  @Test func `each finding has its own line of the file`() {
    let row = "森林庁,きのこの届出,1 申請等,5 国民等,2 手数料等有り,1-1 行政機関の窓口\n"
    let result = lint(header + "A1,\(row)B2,\(row)")
    #expect(result.definitions == 2)
    #expect(result.findings.map(\.location.line) == [2, 3])
    #expect(Set(result.findings.map(\.fingerprint)).count == 2)
  }

  @Test func `one that is cut off is told, and hides none of the others`() {
    let result = lint(header + "A1,森林庁,きのこの届出,1 申請等,5 国民等,2 手数料等有り,1-1 行政機関の窓口\nB2,森林庁,き")
    #expect((result.definitions, result.broken) == (1, 1))
    #expect(result.findings.map(\.rule) == ["no-one-left-behind/fee-one-way", "jp-procedures/row-cut-off"])
    #expect(result.findings.last?.location.line == 3)
  }
}
