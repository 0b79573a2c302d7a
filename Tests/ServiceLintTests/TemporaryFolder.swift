import Foundation

/// A fresh folder with files in it, taken away afterwards.
struct TemporaryFolder {
  let path: String

  static func with<R>(_ files: [String: String], _ body: (TemporaryFolder) throws -> R) throws -> R {
    let url = FileManager.default.temporaryDirectory.appending(path: "servicelint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let path = url.path()
    return try body(TemporaryFolder(path: path.hasSuffix("/") ? String(path.dropLast()) : path))
  }

  /// A path without the folder's own.
  func short(_ path: String) -> String {
    path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
  }
}
