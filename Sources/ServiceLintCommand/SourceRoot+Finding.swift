import ServiceLint
import ServiceLintReports

extension SourceRoot {
  /// The repository around the working folder: GitHub's and GitLab's word for it if it lies in there, else the next
  /// folder upward that git knows.
  static func find() -> SourceRoot {
    let folder = Disk.workingFolder
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
}
