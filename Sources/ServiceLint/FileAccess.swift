import ServiceLintText

/// Where a definition finds the other files that it names: on disk, among the caller's, or nowhere.
///
///     let access = FileAccess.memory(files)
///     let result = access.bytes(of: "forms/a.json")
public struct FileAccess: Sendable {
  /// What stands at a path.
  public enum Content: Sendable {
    case bytes([UInt8])
    case missing
    /// The system's reason.
    case unreadable(String)
  }

  private let content: @Sendable (String) -> Content
  private let listing: @Sendable (String) -> [String]
  /// The folder that definitions must not leave, if the definition lies in it; empty: the one that paths start from.
  private let root: String

  /// - Parameters:
  ///   - root: an absolute folder that definitions must not leave; relative paths start there.
  ///   - listing: the names of what stands in a folder; the current one is “”.
  ///   - content: the file at a path; it is only asked for paths inside the root.
  public init(
    root: String = "", listing: @escaping @Sendable (String) -> [String] = { _ in [] },
    content: @escaping @Sendable (String) -> Content
  ) {
    self.root = root
    self.listing = listing
    self.content = content
  }

  /// No other files.
  public static let none = FileAccess { _ in .missing }

  /// Files on disk, from the current folder on.
  public static let disk = FileAccess(
    root: Disk.currentFolder, listing: { Disk.names(in: $0.isEmpty ? "." : $0) }
  ) { path in
    guard Disk.kind(of: path) != .nothing else { return .missing }
    do throws(Disk.Failure) {
      return .bytes(try Disk.bytes(of: path))
    } catch {
      return .unreadable(error.reason)
    }
  }

  /// Files that the caller holds.
  public static func memory(_ files: [SourceFile]) -> FileAccess {
    guard files.count > 1 else { return none }
    let places = Dictionary(files.indices.map { (files[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    return FileAccess(
      listing: { folder in
        let start = folder.isEmpty ? "" : folder + "/"
        return files.compactMap { file in
          guard file.path.hasPrefix(start) else { return nil }
          let name = file.path.dropFirst(start.count)
          return name.contains("/") ? nil : String(name)
        }.sorted()
      },
      content: { path in places[path].map { .bytes(files[$0].bytes) } ?? .missing })
  }

  /// The names of what stands in the folder of a definition, sorted; the definition's own is one of them.
  func names(beside definition: String) -> [String] {
    guard let slash = definition.lastIndex(of: "/") else { return listing("") }
    return listing(slash == definition.startIndex ? "/" : String(definition[..<slash]))
  }

  /// The file at a path.
  func bytes(of path: String) -> Content { content(path) }

  /// How a path that a definition names is called by everyone else; `nil`: it leads where the definition must not go.
  ///
  /// - Parameters:
  ///   - name: the path as written, relative to the folder of the definition.
  ///   - definition: the definition's own path.
  func resolve(_ name: String, from definition: String) -> String? {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\0") else { return nil }
    let folder = definition.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let isInside =
      !definition.hasPrefix("/") && folder.first != ".."
      || !root.isEmpty && definition.hasPrefix(root == "/" ? "/" : root + "/")
    // How far up it may go: to the root, or for a definition from elsewhere not out of its own folder.
    let rootCount = definition.hasPrefix("/") ? root.split(separator: "/").count + 1 : 0
    let least = isInside ? rootCount : folder.count
    var parts = folder
    for part in name.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.count > least else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
