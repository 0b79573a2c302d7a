/// The files that may hold definitions, from what the user names.
public enum FileFinder {
  /// Endings of files that are looked at in a folder; a file named by the user is looked at whatever its ending.
  public static let endings = ["json", "yaml", "yml"]

  /// Folders that hold other people's files, or a tool's.
  static let skipped: Set<String> = ["node_modules", "vendor", "Pods", "__pycache__"]

  /// What was found, and what was not there.
  public struct Result: Sendable {
    /// Paths as the user would write them, sorted by bytes, each once.
    public var files: [String] = []
    /// Paths at which nothing stands.
    public var missing: [String] = []
  }

  /// Finds files, folders from top to bottom; hidden files and folders are passed over unless named.
  public static func find(_ paths: [String]) -> Result {
    var result = Result()
    var walk = Walk()
    for path in paths {
      switch Disk.kind(of: path) {
      case .file, .other: result.files.append(normalised(path))
      case .folder: walk.start(normalised(path), into: &result)
      case .nothing: result.missing.append(path)
      }
    }
    result.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var last: String?
    result.files.removeAll { path in
      defer { last = path }
      return path == last
    }
    return result
  }

  /// Links may lead in a circle, or to one folder on many ways: each folder is entered once, by its own path before
  /// any link.
  private struct Walk {
    private var entered: Set<Disk.Identity> = []
    private var links: [(path: String, depth: Int)] = []

    mutating func start(_ folder: String, into result: inout Result) {
      entered = []
      links = [(folder, 0)]
      var next = 0
      while next < links.count {
        enter(links[next].path, depth: links[next].depth, into: &result)
        next += 1
      }
    }

    private mutating func enter(_ folder: String, depth: Int, into result: inout Result) {
      guard depth < 64, let identity = Disk.identity(of: folder), entered.insert(identity).inserted else { return }
      for name in Disk.names(in: folder) where !name.hasPrefix(".") && !skipped.contains(name) {
        let path = folder == "." ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        let isWanted = endings.contains { name.utf8.count > $0.utf8.count + 1 && name.hasSuffix("." + $0) }
        switch Disk.kind(of: path) {
        case .folder:
          if Disk.isLink(path) {
            links.append((path, depth + 1))
          } else {
            enter(path, depth: depth + 1, into: &result)
          }
        case .file: if isWanted { result.files.append(path) }
        case .nothing, .other: break
        }
      }
    }
  }

  /// `./a//b/` and `a/b` are one path.
  static func normalised(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
