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
  }

  /// What stands at a path; links are followed.
  public static func kind(of path: String) -> Kind {
    var information = stat()
    guard stat(path, &information) == 0 else { return .nothing }
    return information.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The number of bytes of a file; 0 if there is none.
  public static func size(of path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Reads a file to the end of a buffer.
  public static func read(_ path: String, into buffer: inout [UInt8]) throws(Failure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { _ = close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw failure(path) }
    if information.st_mode & S_IFMT == S_IFDIR { throw Failure(path: path, reason: String(cString: strerror(EISDIR))) }
    // One byte more than there should be, so that the first reading tells that it was the last; and a reader's padding.
    var wanted = max(Int(information.st_size), 1 << 12) + 1
    buffer.reserveCapacity(buffer.count + wanted + SourceTree.padding)
    while true {
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

  /// The bytes of a file.
  public static func bytes(of path: String) throws(Failure) -> [UInt8] {
    var buffer: [UInt8] = []
    try read(path, into: &buffer)
    return buffer
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
