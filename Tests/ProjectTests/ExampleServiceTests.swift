import Foundation
import ServiceLint
import Testing

/// Examples/ is a lesson: what is flawed must speak, what is mended must be silent.
@Suite struct ExampleServiceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples").path()
  private static let names = Disk.names(in: folder)
  // Research grows old and dates of review pass: the day is held still.
  private static let linter = ServiceLinter(
    rules: .builtIn(), options: LintOptions(language: .japanese, today: 20_781))

  private static func files(_ name: String, _ state: String) -> [String] {
    Disk.names(in: "\(folder)/\(name)").filter { $0.hasPrefix(state) }.map { "\(folder)/\(name)/\($0)" }
  }

  @Test(arguments: names) func `what is mended has no finding`(name: String) {
    let files = Self.files(name, "mended")
    let result = Self.linter.lint(paths: files)
    #expect(!files.isEmpty && result.definitions >= files.count)
    #expect(result.findings.map { "\($0.location.line): \($0.rule): \($0.message)" } == [])
    #expect(result.defects.map(\.rule) == [])
  }

  @Test(arguments: names) func `what is flawed has findings`(name: String) {
    #expect(Self.linter.lint(paths: Self.files(name, "flawed")).findings.contains { $0.kind == .violation })
  }

  @Test(arguments: names.filter { files($0, "flawed.yml") != [] })
  func `a flawed service speaks in each of the mission's modules`(name: String) {
    let findings = Self.linter.lint(paths: Self.files(name, "flawed")).findings
    for module in ["no-one-left-behind", "staff-burden", "user-centred"] {
      #expect(findings.contains { $0.rule.hasPrefix(module + "/") }, "\(module)")
    }
  }
}
