import ServiceLintText

/// Reads Java properties (`java.util.Properties.load`, Java SE 21) into a source tree: an object of strings.
///
/// Lines may go on behind a backslash, keys end with `=`, `:` or white space, `\uXXXX` and the usual escapes count in
/// keys and values. A file that is no UTF-8 is taken as ISO 8859-1, as Java itself does: its bytes are replaced by the
/// same text in UTF-8. Never fails but for the size.
public enum PropertiesReader {
  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// - Throws: that the file is too large, or in an encoding of which Java knows nothing.
  public static func read(_ tree: inout SourceTree, limits: ReadLimits = .init()) throws(ReadError) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.roots.removeAll(keepingCapacity: true)
    tree.duplicates.removeAll(keepingCapacity: true)
    tree.comments.removeAll(keepingCapacity: true)
    tree.cooked.removeAll()
    tree.count = max(0, min(tree.count, tree.bytes.count))
    guard tree.count <= limits.bytes, tree.count < Int(UInt32.max) / 4 else {
      throw PropertiesError.tooLarge(limits.bytes)
    }
    switch SourceText.encoding(of: tree.bytes.prefix(tree.count)) {
    case .utf8: break
    case .latin1, .damagedUTF8: widen(&tree)
    default:
      if let error = SourceText.encodingError(tree.bytes, count: tree.count) { throw error }
    }
    var parser = PropertiesParser(tree.bytes, count: tree.count)
    parser.parse(&tree)
    tree.roots = [0]
  }

  /// ISO 8859-1 to UTF-8.
  private static func widen(_ tree: inout SourceTree) {
    var made: [UInt8] = []
    made.reserveCapacity(tree.count + tree.count / 16 + SourceTree.padding)
    for byte in tree.bytes[..<tree.count] {
      if byte < 0x80 {
        made.append(byte)
      } else {
        made.append(0xC0 | byte >> 6)
        made.append(0x80 | byte & 0x3F)
      }
    }
    tree.count = made.count
    made.append(contentsOf: repeatElement(0, count: SourceTree.padding))
    tree.bytes = made
  }
}
