import ServiceLintText

/// Whether a file is in UTF-8, by its bytes and by what its first line says (XML 1.0, section 4.3.3 and appendix F).
enum XMLEncoding {
  /// What to say if it is not.
  static func error(_ bytes: [UInt8], _ count: Int) -> ReadError? {
    if let error = SourceText.encodingError(bytes, count: count) { return error }
    guard let declared = declared(bytes, count), bytes.prefix(count).contains(where: { $0 >= 0x80 }) else { return nil }
    return EncodingError.contradicted(declared.name, at: declared.place)
  }

  /// The encoding that an XML declaration names, and where, if it is not UTF-8 or a part of it.
  static func declared(_ bytes: [UInt8], _ count: Int) -> (name: String, place: UInt32)? {
    guard let declared = declaration(bytes, count), !readable.contains(declared.name.lowercased()) else { return nil }
    return declared
  }

  /// UTF-16 is what programs write that made the text in memory and then stored it in UTF-8; all that read such files
  /// believe the bytes.
  private static let readable: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16"]

  /// The encoding that an XML declaration names, and where.
  private static func declaration(_ bytes: [UInt8], _ count: Int) -> (name: String, place: UInt32)? {
    let head = bytes.prefix(min(count, 256))
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard head.dropFirst(start).starts(with: Array("<?xml".utf8)),
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let key = Array("encoding".utf8)
    var index = start
    while index + key.count < end {
      guard head[index..<index + key.count].elementsEqual(key) else {
        index += 1
        continue
      }
      index += key.count
      while index < end, XMLCharacters.isWhite(head[index]) || head[index] == UInt8(ascii: "=") { index += 1 }
      let quote = head[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = head[(index + 1)..<end].firstIndex(of: quote), close > index + 1
      else { return nil }
      return (String(decoding: head[(index + 1)..<close], as: UTF8.self), UInt32(truncatingIfNeeded: index + 1))
    }
    return nil
  }
}
