import ServiceLintReaders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The only place where files are opened.
public enum Disk {
  /// Why a file could not be read.
  public struct Failure: Error, Sendable {
    public var path: String
    /// The system's reason.
    public var reason: String
  }

  /// What stands at a path.
  public enum Kind: Sendable {
    case file
    case folder
    case nothing
    /// A pipe, a device: it may have no end, so it is only read if the user names it.
    case other
  }

  /// What stands at a path; links are followed.
  public static func kind(of path: String) -> Kind {
    var information = stat()
    guard stat(path, &information) == 0 else { return .nothing }
    return switch information.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  /// What tells a folder from all others, however it is reached; `nil` if nothing stands at the path.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// The identity of what stands at a path; links are followed.
  static func identity(of path: String) -> Identity? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: information.st_dev), number: UInt64(truncatingIfNeeded: information.st_ino))
  }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without each `a/..` in it; where `a` is a link it stays, because it leads elsewhere.
  static func shortened(_ path: String) -> String {
    var parts: [Substring] = []
    let root = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      if part == "..", let last = parts.last, last != "..", !isLink(root + parts.joined(separator: "/")) {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = root + parts.joined(separator: "/")
    return joined.isEmpty ? "." : joined
  }

  /// The folder from which relative paths start; empty if the system does not say.
  public static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The number of bytes of a file; 0 if there is none.
  public static func size(of path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Reads a file to the end of a buffer.
  ///
  /// - Parameter most: how many bytes to read at most; whoever gets one more than it wants knows that there are more.
  public static func read(_ path: String, into buffer: inout [UInt8], most: Int = .max) throws(Failure) {
    let first = buffer.count
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { _ = close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw failure(path) }
    if information.st_mode & S_IFMT == S_IFDIR { throw Failure(path: path, reason: String(cString: strerror(EISDIR))) }
    // One byte more than there should be, so that the first reading tells that it was the last; and a reader's padding.
    var wanted = min(max(Int(information.st_size), 1 << 12), most) &+ 1
    buffer.reserveCapacity(buffer.count + wanted + SourceTree.padding)
    while true {
      wanted = min(wanted, most - (buffer.count - first))
      if wanted <= 0 { return }
      let start = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: wanted))
      let got = buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          Glibc.read(file, bytes.baseAddress.map { $0 + start }, wanted)
        #elseif canImport(Musl)
          Musl.read(file, bytes.baseAddress.map { $0 + start }, wanted)
        #else
          Darwin.read(file, bytes.baseAddress.map { $0 + start }, wanted)
        #endif
      }
      buffer.removeLast(wanted - max(got, 0))
      if got < 0 { throw failure(path) }
      if got == 0 || information.st_mode & S_IFMT == S_IFREG && got < wanted { return }
      wanted = 1 << 16
    }
  }

  /// Makes a folder in one that is there.
  public static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o777) != 0 { throw failure(path) }
  }

  /// Writes a file that is not there yet; what is there stays.
  public static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    try write(bytes, to: path, opening: O_EXCL)
  }

  /// The bytes of a file.
  ///
  /// - Parameter most: how many bytes to read at most.
  public static func bytes(of path: String, most: Int = .max) throws(Failure) -> [UInt8] {
    var buffer: [UInt8] = []
    try read(path, into: &buffer, most: most)
    return buffer
  }

  /// Writes a file anew, or behind what it holds.
  public static func write(_ bytes: [UInt8], to path: String, appending: Bool = false) throws(Failure) {
    try write(bytes, to: path, opening: appending ? O_APPEND : O_TRUNC)
  }

  private static func write(_ bytes: [UInt8], to path: String, opening flags: Int32) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o666)
    guard file >= 0 else { throw failure(path) }
    defer { _ = close(file) }
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #elseif canImport(Musl)
          Musl.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #else
          Darwin.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        #endif
      }
      if wrote < 0, errno == EINTR { continue }
      if wrote <= 0 { throw failure(path) }
      done += wrote
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  public static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
