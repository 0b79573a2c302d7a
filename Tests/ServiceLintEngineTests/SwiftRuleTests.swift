import ServiceLintModel
import ServiceLintText
import Testing

@testable import ServiceLintEngine

@Suite struct SwiftRuleTests {
  /// Finds every field of a label, and points at the fields before it.
  private struct Unwanted: Rule {
    var label: String
    var confidence = Confidence.high
    var node: UInt32?

    var description: RuleDescription {
      RuleDescription(
        id: "house/unwanted", title: LocalizedText(en: "T", ja: "題"), why: LocalizedText(en: "W", ja: "訳"),
        fix: LocalizedText(en: "F", ja: "直"), severity: .error, confidence: confidence)
    }

    func check(_ model: ServiceModel, report: (RuleReport) -> Void) {
      var before: [UInt32] = []
      for index in model.nodes.indices.dropFirst(Int(ServiceModel.firstNode)) where model.nodes[index].kind == .field {
        if model.string(UInt32(index), FieldProperty.label) == label {
          report(
            RuleReport(
              node: node ?? UInt32(index), message: LocalizedText(en: "Unwanted", ja: "不要"),
              related: before + (node.map { [$0] } ?? [])))
        }
        before.append(UInt32(index))
      }
    }
  }

  private static func lint(_ rule: Unwanted, _ labels: [String], only: Set<String> = []) -> DefinitionReport {
    var linter = Linter(
      rules: RuleSet(modules: [], rules: [rule], only: only), options: LintOptions(language: .japanese, today: 0))
    var model = SmallForm(labels).model
    return linter.lint(&model)
  }

  @Test func `a rule in Swift gives findings like any other`() throws {
    let findings = Self.lint(Unwanted(label: "x"), ["a", "x"]).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect([finding.rule, finding.message, finding.why, finding.fix] == ["house/unwanted", "不要", "訳", "直"])
    #expect(finding.severity == .error && finding.kind == .violation)
    #expect(finding.location.range == ByteRange(start: 2, end: 3))
    #expect(finding.related.map(\.place) == ["The page › a"])
    #expect(finding.fingerprint.count == 16)
  }

  @Test func `its confidence makes it a review`() {
    #expect(Self.lint(Unwanted(label: "x", confidence: .low), ["x"]).findings.map(\.kind) == [.review])
  }

  @Test func `a node that is not there is no finding`() {
    #expect(Self.lint(Unwanted(label: "x", node: 1_000_000), ["x"]).findings.isEmpty)
  }

  @Test func `it can be left out`() {
    #expect(Self.lint(Unwanted(label: "x"), ["x"], only: ["house/other"]).findings.isEmpty)
    #expect(Self.lint(Unwanted(label: "x"), ["x"], only: ["house/unwanted"]).findings.count == 1)
  }
}
