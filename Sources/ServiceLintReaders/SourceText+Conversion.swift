#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Older encodings, converted by the system's own tables.
extension SourceText {
  /// Replaces a tree's text by the same in UTF-8, if it is in that encoding and the system knows it.
  ///
  /// - Returns: whether that was done; else the text is as it was.
  static func convert(_ tree: inout SourceTree, from encoding: Encoding) -> Bool {
    guard self.encoding(of: tree.bytes[..<tree.count]) == encoding, let name = systemName(of: encoding),
      let converted = converted(Array(tree.bytes[..<tree.count]), from: name)
    else { return false }
    tree.count = converted.count
    tree.bytes = converted + Array(repeating: 0, count: SourceTree.padding)
    return true
  }

  /// As `iconv` calls it. What people call Shift_JIS is Windows' code page 932, which has more characters.
  private static func systemName(of encoding: Encoding) -> String? {
    switch encoding {
    case .shiftJIS: "CP932"
    case .eucJP: "EUC-JP"
    case .latin1: "CP1252"
    default: nil
    }
  }

  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    #if canImport(Glibc) || canImport(Musl)
      let descriptor = iconv_open("UTF-8", name)
      guard descriptor != iconv_t(bitPattern: -1) else { return nil }
      defer { iconv_close(descriptor) }
      // Two bytes become three at most, and one (half-width kana) three.
      var source = bytes.map { CChar(bitPattern: $0) }
      var result = [CChar](repeating: 0, count: bytes.count * 3)
      let written: Int? = source.withUnsafeMutableBufferPointer { source in
        result.withUnsafeMutableBufferPointer { result in
          var (from, to) = (source.baseAddress, result.baseAddress)
          var (left, room) = (source.count, result.count)
          guard iconv(descriptor, &from, &left, &to, &room) != -1, left == 0 else { return nil }
          return result.count - room
        }
      }
      return written.map { result[..<$0].map { UInt8(bitPattern: $0) } }
    #else
      return nil
    #endif
  }
}
