import Testing

@testable import ServiceLintEngine

@Suite struct PathPatternTests {
  private static func names(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  @Test(
    arguments: [
      // A name alone stands at any depth.
      ("a.json", ["a.json", "x/a.json", "x/y/a.json"], ["b.json", "a.json.bak", "xa.json"]),
      ("*.json", ["a.json", "x/b.json", ".json"], ["a.yaml", "a.jsonx"]),
      ("form-?.json", ["form-1.json", "form-é.json", "form-届.json"], ["form-10.json", "form-.json"]),
      ("*", ["a", "x/a"], []),
      ("a*b*c", ["abc", "aXbYc", "abbcc"], ["ab", "acb", "abcd"]),
      // With a slash it begins at the configuration's folder.
      ("forms/a.json", ["forms/a.json"], ["x/forms/a.json", "a.json"]),
      ("/a.json", ["a.json"], ["x/a.json"]),
      ("./a.json", ["a.json"], ["x/a.json"]),
      ("forms/*", ["forms/a"], ["forms/x/a", "forms"]),
      ("forms/*.json", ["forms/a.json"], ["forms/x/a.json"]),
      // Two stars stand for any folders.
      ("**/a.json", ["a.json", "x/a.json", "x/y/a.json"], ["x/b.json"]),
      ("forms/**", ["forms/a", "forms/x/a"], ["forms", "x/forms/a"]),
      ("forms/**/a.json", ["forms/a.json", "forms/x/y/a.json"], ["a.json", "forms/b.json"]),
      ("**/gen/**", ["gen/a", "x/gen/y/a"], ["gen", "a"]),
      ("a/**/b/**/c", ["a/b/c", "a/x/b/y/z/c", "a/b/b/c"], ["a/c", "a/b", "a/c/b"]),
      // Signs that mean themselves; capitals differ.
      ("\\*.json", ["*.json"], ["a.json"]),
      ("\\!a", ["!a"], ["a"]),
      ("A.json", ["A.json"], ["a.json"]),
      ("届出*.json", ["届出１.json", "様式/届出.json"], ["申請.json"]),
      ("", [], ["a"]), ("/", [], ["a"]), ("!", [], ["a"]),
    ] as [(String, [String], [String])])
  func `a pattern means paths as gitignore has it`(pattern: String, means: [String], not: [String]) {
    let it = PathPattern(pattern)
    for path in means { #expect(it.matches(Self.names(path), isFolder: false), "\(path)") }
    for path in not { #expect(!it.matches(Self.names(path), isFolder: false), "\(path)") }
  }

  @Test func `a slash at the end means folders`() {
    for (pattern, path) in [("gen/", "x/gen"), ("x/gen/", "x/gen"), ("/x/", "x")] {
      #expect(PathPattern(pattern).matches(Self.names(path), isFolder: true))
      #expect(!PathPattern(pattern).matches(Self.names(path), isFolder: false))
    }
    #expect(!PathPattern("/gen/").matches(["x", "gen"], isFolder: true))
  }

  @Test func `the last pattern that speaks of a path decides`() {
    let patterns = ["*.json", "!keep.json", "x/keep.json"].map { PathPattern($0) }
    #expect(patterns.match(["a.json"], isFolder: false)?.text == "*.json")
    #expect(patterns.match(["keep.json"], isFolder: false) == nil)
    #expect(patterns.match(["x", "keep.json"], isFolder: false)?.text == "x/keep.json")
    #expect(patterns.match(["a.yaml"], isFolder: false) == nil)
  }

  @Test func `what lies in a folder goes with it`() {
    let patterns = ["forms/", "!forms/old/"].map { PathPattern($0) }
    #expect(patterns.matchAround(["forms", "x", "a.json"])?.text == "forms/")
    #expect(patterns.matchAround(["forms", "old", "a.json"]) == nil)
    #expect(patterns.matchAround(["a.json"]) == nil)
  }

  @Test func `many stars take no time out of proportion`() {
    let name = String(repeating: "a", count: 2_000)
    #expect(!PathPattern(String(repeating: "*a", count: 500) + "b").matches([name], isFolder: false))
    let path = Array(repeating: "a", count: 500)
    #expect(!PathPattern(String(repeating: "**/a/", count: 200) + "b").matches(path, isFolder: false))
  }
}
