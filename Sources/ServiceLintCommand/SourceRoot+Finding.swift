import ServiceLint
import ServiceLintEngine
import ServiceLintReports
import ServiceLintText

extension SourceRoot {
  /// The repository around the working folder: GitHub's and GitLab's word for it if it lies in there, else the next
  /// folder upward that git knows.
  static func find() -> SourceRoot {
    let folder = Disk.currentFolder
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      if let root = Terminal.variable(name), !root.isEmpty, folder == root || folder.hasPrefix("\(root)/") {
        return SourceRoot(root: root, workingFolder: folder)
      }
    }
    var candidate = folder[...]
    while !candidate.isEmpty {
      if Disk.kind(of: "\(candidate)/.git") != .nothing {
        return SourceRoot(root: String(candidate), workingFolder: folder)
      }
      guard let slash = candidate.lastIndex(of: "/") else { break }
      candidate = candidate[..<slash]
    }
    return SourceRoot(root: folder, workingFolder: folder)
  }

  /// The files of the repository that were not named, called from the working folder; none outside of any repository.
  func filesOfRepository(beside named: [String], configurations: ConfigurationFinder) -> [String] {
    guard root != workingFolder || Disk.kind(of: "\(root)/.git") != .nothing else { return [] }
    var configurations = configurations
    let known = Set(named.map { path($0) })
    return FileFinder.find([root], configurations: &configurations).files.filter { !known.contains(path($0)) }
      .map { fromHere($0) }
  }

  /// An absolute path in the root as it is called from the working folder.
  private func fromHere(_ absolute: String) -> String {
    let parts = absolute.split(separator: "/")
    let here = workingFolder.split(separator: "/")
    let shared = zip(parts, here).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return (Array(repeating: "..", count: here.count - shared) + parts[shared...]).joined(separator: "/")
  }
}

extension LintOptions {
  /// - Parameter root: from where files are called in fingerprints. What lies outside is called as it was named: no
  ///   machine has it where another has.
  init(language: MessageLanguage, today: Int, root: SourceRoot) {
    self.init(language: language, today: today)
    pathInRepository = { path in
      let known = root.path(path)
      return known.hasPrefix("/") ? path : known
    }
  }
}
