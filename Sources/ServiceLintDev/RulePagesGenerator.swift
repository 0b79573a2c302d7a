import FoundationEssentials
import ServiceLint
import ServiceLintReports

/// Writes Documentation/Rules from the rule files: a page for each rule and the table of contents.
struct RulePagesGenerator {
  let root: String

  static let folder = "Documentation/Rules"

  /// Whether the pages say what Rules/ says, none missing and none left over.
  func isFresh() -> Bool {
    let pages = pages()
    return pages.allSatisfy { path, text in (try? Disk.bytes(of: "\(root)/\(path)")) == Array(text.utf8) }
      && existing().allSatisfy { pages[$0] != nil }
  }

  func write() throws {
    let pages = pages()
    for path in existing() where pages[path] == nil { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }
    for (path, text) in pages {
      let url = URL(fileURLWithPath: "\(root)/\(path)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// Each page's text by its path.
  private func pages() -> [String: String] {
    var loader = RuleLoader()
    let catalogue = RuleCatalogue(RuleFolders(root: root).modules(&loader))
    var pages = ["\(Self.folder)/README.md": RuleIndexPage.text(catalogue)]
    for rule in catalogue.rules {
      pages["\(Self.folder)/\(rule.description.id).md"] = RulePage(rule).bothLanguages()
    }
    return pages
  }

  private func existing() -> [String] {
    Disk.names(in: "\(root)/\(Self.folder)").flatMap { name in
      name.hasSuffix(".md")
        ? ["\(Self.folder)/\(name)"]
        : Disk.names(in: "\(root)/\(Self.folder)/\(name)").map { "\(Self.folder)/\(name)/\($0)" }
    }
  }
}

/// The modules as they lie in Rules/, not as the binary carries them.
struct RuleFolders {
  let root: String

  func modules(_ loader: inout RuleLoader) -> [RuleModule] {
    Disk.names(in: "\(root)/Rules").filter { $0 != "lexicons" }.map { module in
      let files = Disk.names(in: "\(root)/Rules/\(module)").filter { $0.hasSuffix(".yaml") }.compactMap { name in
        (try? Disk.bytes(of: "\(root)/Rules/\(module)/\(name)")).map {
          ModuleFile(path: "Rules/\(module)/\(name)", bytes: $0)
        }
      }
      return loader.module(files: files, folder: "Rules/\(module)")
    }
  }
}
