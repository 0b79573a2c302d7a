/// The top folder of a repository: forges count paths from there, people from the folder they are in.
public struct SourceRoot: Sendable {
  /// Absolute; empty if it is not known: then paths count from the working folder.
  public var root: String
  /// The folder in which the linter ran, absolute; empty if it is not known.
  public var workingFolder: String

  public init(root: String = "", workingFolder: String = "") {
    self.root = root
    self.workingFolder = workingFolder
  }

  /// A path of a finding as it is called from the root, without `.` and `..`; absolute if it lies outside.
  public func path(_ path: String) -> String {
    let base = root.isEmpty ? workingFolder : root
    guard path.hasPrefix("/") || !workingFolder.isEmpty else { return path }
    let parts = Self.parts(path.hasPrefix("/") ? path : "\(workingFolder)/\(path)")
    let top = Self.parts(base)
    guard parts.count > top.count, zip(parts, top).allSatisfy({ $0.utf8.elementsEqual($1.utf8) }) else {
      return "/" + parts.joined(separator: "/")
    }
    return parts[top.count...].joined(separator: "/")
  }

  private static func parts(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }
}
