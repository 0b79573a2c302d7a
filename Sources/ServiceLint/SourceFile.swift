/// A text to look at: bytes by path, from disk, an editor or the caller.
public struct SourceFile: Sendable {
  /// How the file is called in findings; `/` parts folders.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
