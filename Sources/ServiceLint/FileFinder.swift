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
    for path in paths {
      switch Disk.kind(of: path) {
      case .file: result.files.append(normalised(path))
      case .folder: walk(normalised(path), depth: 0, into: &result)
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

  private static func walk(_ folder: String, depth: Int, into result: inout Result) {
    // Links may lead in a circle.
    guard depth < 64 else { return }
    for name in Disk.names(in: folder) where !name.hasPrefix(".") && !skipped.contains(name) {
      let path = folder == "." ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      let isWanted = endings.contains { name.utf8.count > $0.utf8.count + 1 && name.hasSuffix("." + $0) }
      switch Disk.kind(of: path) {
      case .folder: walk(path, depth: depth + 1, into: &result)
      case .file: if isWanted { result.files.append(path) }
      case .nothing: break
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
