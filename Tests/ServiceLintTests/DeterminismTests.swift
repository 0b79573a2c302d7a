import Foundation
import ServiceLint
import Testing

@Suite struct DeterminismTests {
  private static let linter = ServiceLinter(
    rules: .builtIn(), options: LintOptions(language: .english, today: 20_781))

  private static let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples/parking-permit/flawed.json")

  /// The same form, written otherwise: the order of keys stays.
  private static func minified(_ text: String) -> String {
    var result = ""
    var inText = false
    var escaped = false
    for character in text {
      if inText {
        result.append(character)
        if escaped {
          escaped = false
        } else if character == "\\" {
          escaped = true
        } else if character == "\"" {
          inText = false
        }
      } else if character == "\"" {
        inText = true
        result.append(character)
      } else if !character.isWhitespace {
        result.append(character)
      }
    }
    return result
  }

  private static func findings(_ text: String, path: String = "form.json") -> [Finding] {
    linter.lint(files: [SourceFile(path: path, text: text)]).findings
  }

  @Test func `fingerprints outlive a new layout of the file`() throws {
    let text = try String(contentsOf: Self.example, encoding: .utf8)
    let pretty = Self.findings(text)
    let short = Self.minified(text)
    #expect(!short.contains("\n") && pretty.count > 5)
    #expect(Self.findings(short).map(\.fingerprint) == pretty.map(\.fingerprint))
    let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(Self.findings(windows).map(\.fingerprint) == pretty.map(\.fingerprint))
    #expect(Self.findings("\u{FEFF}" + text).map(\.fingerprint) == pretty.map(\.fingerprint))
  }

  @Test func `a fingerprint stands for one finding`() throws {
    let text = try String(contentsOf: Self.example, encoding: .utf8)
    let findings = Self.findings(text)
    #expect(Set(findings.map(\.fingerprint)).count == findings.count)
  }

  @Test func `a form without an identifier is known by its path`() {
    let text = #"{"title": "Dog", "display": "form", "components": [{"type": "textfield", "key": "a", "input": true}]}"#
    let (one, other) = (Self.findings(text), Self.findings(text, path: "other.json"))
    #expect(!one.isEmpty && one.map(\.rule) == other.map(\.rule))
    #expect(Set(one.map(\.fingerprint)).isDisjoint(with: other.map(\.fingerprint)))
  }

  @Test func `the order in which files are given changes nothing`() throws {
    let text = try String(contentsOf: Self.example, encoding: .utf8)
    let files = (0..<12).map { SourceFile(path: "\($0).json", text: $0 % 3 == 0 ? "{\"a\":" : text) }
    let first = Self.linter.lint(files: files)
    for _ in 0..<3 {
      let again = Self.linter.lint(files: files.shuffled())
      #expect(again.findings.map(\.fingerprint) == first.findings.map(\.fingerprint))
      #expect(again.findings.map(\.location) == first.findings.map(\.location))
      #expect(again.findings.map { $0.frame == nil } == first.findings.map { $0.frame == nil })
      #expect(again.undecided == first.undecided)
    }
  }

  @Test func `the first finding of a rule in a file brings the text around it`() throws {
    let text = try String(contentsOf: Self.example, encoding: .utf8)
    var seen: Set<String> = []
    for finding in Self.findings(text) {
      #expect((finding.frame != nil) == seen.insert(finding.rule).inserted, "\(finding.rule)")
    }
  }
}
