import Testing

@testable import ServiceLintEngine

@Suite struct VersionRequirementTests {
  @Test func `versions are ordered as semver orders them`() throws {
    let order = [
      "0.1", "0.1.1", "0.2.0-1", "0.2.0-2", "0.2.0-10", "0.2.0-alpha", "0.2.0-alpha.1", "0.2.0-beta", "0.2", "0.10",
      "1.0.0", "2",
    ]
    let versions = try order.map { try #require(SemanticVersion($0)) }
    for (low, version) in versions.enumerated() {
      for (high, other) in versions.enumerated() {
        #expect((version < other) == (low < high), "\(order[low]) < \(order[high])")
      }
    }
    #expect(SemanticVersion("0.2") == SemanticVersion("0.2.0+build.7"))
  }

  @Test(arguments: ["", "v1", "1.", "1..2", "1.2.3.4", "-1", "1.0-", "1.0-a..b", "9999999999", "１.０", "1 .0"])
  func `what is no version is refused`(text: String) { #expect(SemanticVersion(text) == nil) }

  @Test(arguments: [
    ("0.1", true), ("0.5", true), ("0.5.1", false), (">= 0.5", true), (">=0.6", false), ("> 0.5", false),
    ("> 0.4.9", true), ("<= 0.5", true), ("< 0.5", false), ("= 0.5.0", true), ("= 0.4", false),
    (">= 0.1, < 1", true), (">= 0.1 , < 0.5", false), ("  >=   0.1  ", true),
  ])
  func `0.5 is needed or not`(needed: String, isMet: Bool) throws {
    let requirement = try #require(VersionRequirement(needed))
    let answer = requirement.answer(for: try #require(SemanticVersion("0.5.0")))
    #expect((answer == .met) == isMet)
  }

  @Test(arguments: ["", ",", ">= ", "latest", "0.1,", ">= 0.1 < 2", "^0.1", "~> 0.1", "=> 0.1"])
  func `what says no version is refused`(text: String) { #expect(VersionRequirement(text) == nil) }

  @Test(arguments: [
    ("> 0.5", true), (">= 1", true), ("= 1", true), ("< 0.5", false), ("<= 0.4", false), ("= 0.4", false),
  ])
  func `it tells whether the linter is too old or too new`(needed: String, isTooOld: Bool) throws {
    let answer = try #require(VersionRequirement(needed)).answer(for: try #require(SemanticVersion("0.5.0")))
    #expect(answer == (isTooOld ? .tooOld : .tooNew))
  }
}
