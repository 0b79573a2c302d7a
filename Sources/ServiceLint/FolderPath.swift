/// Paths of folders as the user would write them, from the current folder or from `/`.
enum FolderPath {
  /// `./a//b/` and `a/b` are one path.
  static func normalised(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// What stands in a folder under a name, or under a path from there.
  static func child(_ name: String, of folder: String) -> String {
    if name.hasPrefix("/") { return normalised(name) }
    return normalised(folder == "." ? name : "\(folder)/\(name)")
  }

  /// The folder in which a file or folder lies, for a path from `normalised`; of `/` itself `/`.
  static func parent(of path: String) -> String {
    if path == "." { return ".." }
    if path == ".." || path.hasSuffix("/..") { return "\(path)/.." }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names from `/` on.
  ///
  /// - Parameter here: the current folder, from `/` on.
  static func names(_ path: String, from here: String) -> [String] {
    var names: [String] = []
    for name in (path.hasPrefix("/") ? path : "\(here)/\(path)").split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(String(name))
      }
    }
    return names
  }
}
