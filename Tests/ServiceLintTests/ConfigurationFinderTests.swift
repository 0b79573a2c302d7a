import Testing

@testable import ServiceLint

@Suite struct ConfigurationFinderTests {
  /// What is found, each file with the `fail-on` of its configuration.
  private static func find(
    _ files: [String: String], _ paths: [String] = [""], _ choice: String? = nil, none: Bool = false
  ) throws -> [String] {
    try TemporaryFolder.with(files) { folder in
      // Whatever lies above the folder for temporary files is not ours.
      var finder = try ConfigurationFinder(
        none ? .none : choice.map { .file("\(folder.path)/\($0)") } ?? .nearest)
      let found = FileFinder.find(paths.map { "\(folder.path)/\($0)" }, configurations: &finder)
      #expect(finder.errors.isEmpty && found.missing.isEmpty)
      return zip(found.files, found.configurations).map { file, number in
        let level = finder.configurations[number].failOn
        return folder.short(file) + (level.map { ": \($0.rawValue)" } ?? "")
      }
    }
  }

  private static let nested = [
    ".servicelint.yml": "fail-on: warning", "a.json": "", "x/b.json": "", "x/y/.servicelint.yml": "fail-on: info",
    "x/y/c.json": "", "x/y/z/d.yaml": "", "x/w/e.yml": "",
  ]

  @Test func `the nearest file upward counts`() throws {
    #expect(
      try Self.find(Self.nested) == [
        "a.json: warning", "x/b.json: warning", "x/w/e.yml: warning", "x/y/c.json: info", "x/y/z/d.yaml: info",
      ])
    // Single files and folders far down see the same.
    #expect(
      try Self.find(Self.nested, ["x/y/z/d.yaml", "x/w", "x/y/c.json"]) == [
        "x/w/e.yml: warning", "x/y/c.json: info", "x/y/z/d.yaml: info",
      ])
    #expect(try Self.find(Self.nested, ["x/./y//c.json"]) == ["x/y/c.json: info"])
    #expect(try Self.find(Self.nested, ["x/y/../b.json"]) == ["x/y/../b.json: warning"])
  }

  @Test func `levels are not merged`() throws {
    let files = [".servicelint.yml": "fail-on: info", "x/.servicelint.yml": "language: ja", "x/a.json": ""]
    #expect(try Self.find(files) == ["x/a.json"])
  }

  @Test func `one file for all, or none`() throws {
    #expect(
      try Self.find(Self.nested, ["a.json", "x/y"], "x/y/.servicelint.yml").allSatisfy { $0.hasSuffix(": info") })
    #expect(try Self.find(Self.nested, none: true).allSatisfy { !$0.contains(":") })
    #expect(throws: Disk.Failure.self) { try Self.find(Self.nested, [""], "nowhere.yml") }
  }

  @Test func `a folder of that name is no configuration`() throws {
    #expect(try Self.find([".servicelint.yml/a.json": "", "b.json": ""], ["b.json"]) == ["b.json"])
  }

  /// The patterns under `exclude` that mean nothing, and whether the configuration's folder was walked.
  private static func idle(_ exclude: String, _ path: String = "") throws -> [String] {
    let files = [".servicelint.yml": "exclude: \(exclude)", "a.json": "", "x/b.json": "", "x/c.txt": "", "x/.d": ""]
    return try TemporaryFolder.with(files) { folder in
      var finder = try ConfigurationFinder(.nearest)
      return FileFinder.find(["\(folder.path)/\(path)"], configurations: &finder).walked.idle.map(\.pattern.text)
    }
  }

  @Test func `a pattern that excludes nothing shows where the whole folder was walked`() throws {
    #expect(try Self.idle("[generated/, a.json, b.jsn, \"*.txt\", x/.d]") == ["generated/", "b.jsn"])
    #expect(try Self.idle("[\"*.yaml\", \"x/*\", \"!x/keep.json\", a.json/]") == ["*.yaml", "!x/keep.json", "a.json/"])
    // What lies in an excluded folder need not be excluded.
    #expect(try Self.idle("[x/, \"*.txt\"]") == ["*.txt"])
    // What is never looked at anyway is excluded out of habit.
    #expect(try Self.idle("[node_modules/, vendor, x/node_modules/]") == [])
    #expect(try Self.idle("[generated/]", "x").isEmpty)
    #expect(try Self.idle("[generated/]", "a.json").isEmpty)
  }

  private static let tree = [
    "a.json": "", "a.txt": "", "forms/a.json": "", "forms/b.draft.json": "", "forms/gen/c.json": "",
    "gen/d.json": "", "gen/keep.json": "", "node_modules/e.json": "", ".hidden/f.json": "",
  ]

  private static func walk(_ configuration: String, _ paths: [String] = [""]) throws -> [String] {
    try find(tree.merging([".servicelint.yml": configuration]) { $1 }, paths)
  }

  @Test(
    arguments: [
      (
        "exclude: []",
        ["a.json", "forms/a.json", "forms/b.draft.json", "forms/gen/c.json", "gen/d.json", "gen/keep.json"]
      ),
      ("exclude: [gen/]", ["a.json", "forms/a.json", "forms/b.draft.json"]),
      ("exclude: [/gen/, '*.draft.json']", ["a.json", "forms/a.json", "forms/gen/c.json"]),
      ("exclude: [gen/*, '!gen/keep.json', forms]", ["a.json", "gen/keep.json"]),
      ("exclude: ['**/gen/**']", ["a.json", "forms/a.json", "forms/b.draft.json"]),
      ("include: [forms/]", ["forms/a.json", "forms/b.draft.json", "forms/gen/c.json"]),
      ("include: ['*.txt', forms/*.json]", ["a.txt", "forms/a.json", "forms/b.draft.json"]),
      ("include: [forms/]\nexclude: [gen/]", ["forms/a.json", "forms/b.draft.json"]),
      ("include: ['*.json', '!gen/']", ["a.json", "forms/a.json", "forms/b.draft.json"]),
      ("exclude: ['*']", []),
    ] as [(String, [String])])
  func `folders are walked as the configuration says`(configuration: String, files: [String]) throws {
    #expect(try Self.walk(configuration) == files)
  }

  @Test func `what is named is checked all the same`() throws {
    #expect(
      try Self.walk("exclude: [gen/]", ["gen/d.json", "forms"]) == ["forms/a.json", "forms/b.draft.json", "gen/d.json"])
    #expect(try Self.walk("exclude: [gen/]", ["gen"]) == ["gen/d.json", "gen/keep.json"])
    #expect(try Self.walk("include: [forms/]", ["a.txt"]) == ["a.txt"])
    #expect(try Self.walk("exclude: ['gen/*']", ["gen"]) == [])
  }

  @Test func `patterns begin at the folder of their file`() throws {
    let files = [
      "x/.servicelint.yml": "exclude: [/a.json, y/]", "x/a.json": "", "x/y/b.json": "", "x/z/a.json": "", "a.json": "",
      "y/b.json": "",
    ]
    #expect(try Self.find(files) == ["a.json", "x/z/a.json", "y/b.json"])
    #expect(try Self.find(files, [""], "x/.servicelint.yml") == ["a.json", "x/z/a.json", "y/b.json"])
  }

  @Test func `an outer configuration keeps folders out, an inner one speaks for what is in it`() throws {
    let files = [
      ".servicelint.yml": "exclude: [gen/, '*.draft.json']", "gen/.servicelint.yml": "", "gen/a.json": "",
      "x/.servicelint.yml": "", "x/a.draft.json": "",
    ]
    #expect(try Self.find(files) == ["x/a.draft.json"])
  }

  @Test func `says why a file is passed over`() throws {
    try TemporaryFolder.with([".servicelint.yml": "include: [forms/]\nexclude: [gen/]"]) { folder in
      var finder = try ConfigurationFinder(.nearest)
      let configuration = finder.configuration(forPath: folder.path)
      func reason(_ path: String) -> String? {
        switch finder.reasonToPassOver("\(folder.path)/\(path)", by: configuration) {
        case .excluded(let pattern): pattern.text
        case .notIncluded: "not included"
        case nil: nil
        }
      }
      #expect(reason("forms/gen/x/a.json") == "gen/")
      #expect(reason("a.json") == "not included")
      #expect(reason("forms/a.json") == nil)
    }
  }

  @Test func `a configuration under another name is no silent failure`() throws {
    try TemporaryFolder.with([".servicelint.yaml": "fail-on: info", "a.json": ""]) { folder in
      var finder = try ConfigurationFinder(.nearest)
      _ = FileFinder.find([folder.path], configurations: &finder)
      #expect(finder.errors.map { folder.short($0.path) } == [".servicelint.yaml"])
      #expect(finder.errors.first?.advice.english == "Call it `.servicelint.yml`.")
    }
  }

  @Test func `errors of all configurations come with their paths`() throws {
    try TemporaryFolder.with([
      "x/.servicelint.yml": "fail-on: no", "x/a.json": "", "y/.servicelint.yml": "rules: [", "y/a.json": "",
    ]) { folder in
      var finder = try ConfigurationFinder(.nearest)
      _ = FileFinder.find([folder.path, "\(folder.path)/x/a.json"], configurations: &finder)
      #expect(finder.errors.map { folder.short($0.path) } == ["x/.servicelint.yml", "y/.servicelint.yml"])
      #expect(finder.errors.first?.column == 10)
    }
  }
}
