import Foundation
import ServiceLint
import ServiceLintEngine
import Testing

@Suite struct RuleFileTests {
  private static let modules: [RuleModule] = {
    var loader = RuleLoader()
    return BuiltInModules.modules(&loader)
  }()

  @Test func `a rule's id is its path`() {
    var loader = RuleLoader()
    for file in BuiltInModules.files() where !file.path.contains("/lexicons/") && !file.path.hasSuffix("/module.yaml") {
      let id = file.path.dropFirst("Rules/".count).dropLast(".yaml".count)
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.hasPrefix("id: \(id)\n"), "\(file.path)")
    }
    #expect(!BuiltInModules.modules(&loader).isEmpty)
  }

  @Test func `every rule speaks both languages, says why, and names its authority`() {
    for description in Self.modules.flatMap(\.descriptions) {
      for text in [description.title, description.why, description.fix] {
        #expect(!text.english.isEmpty && !text.japanese.isEmpty, "\(description.id)")
        #expect(text.english != text.japanese, "\(description.id)")
        #expect(text.japanese.unicodeScalars.contains { $0.value > 0x3000 }, "\(description.id): \(text.japanese)")
      }
      #expect(!description.sources.isEmpty, "\(description.id)")
    }
  }

  @Test func `an id names the defect`() {
    for description in Self.modules.flatMap(\.descriptions) {
      let name = description.id.split(separator: "/").last ?? ""
      for prefix in ["no-", "check-", "require-", "use-", "avoid-", "prefer-"] {
        #expect(!name.hasPrefix(prefix), "\(description.id)")
      }
    }
  }

  @Test func `the embedded copy of Rules is fresh; else run swift run ServiceLintDev generate`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var onDisk: [String: Data] = [:]
    let rules = root.appending(path: "Rules")
    for module in try FileManager.default.contentsOfDirectory(atPath: rules.path()) {
      let folder = rules.appending(path: module)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) where name.hasSuffix(".yaml") {
        onDisk["Rules/\(module)/\(name)"] = try Data(contentsOf: folder.appending(path: name))
      }
    }
    let embedded = Dictionary(uniqueKeysWithValues: BuiltInModules.files().map { ($0.path, Data($0.bytes)) })
    #expect(Set(embedded.keys) == Set(onDisk.keys))
    for (path, bytes) in onDisk { #expect(embedded[path]?.elementsEqual(bytes) == true, "\(path)") }
  }

  @Test func `the archive of Rules is fresh; else run swift run ServiceLintDev generate`() throws {
    let fresh = String(decoding: try ModuleArchive(of: BuiltInModules.files()).written(), as: UTF8.self)
    #expect("\(ModuleArchive.builtInText)" == fresh)
  }
}
