import ServiceLintText

/// Reads HTML (Living Standard 13.2) and templates that make it into a source tree, as forgiving as a browser is: it
/// only refuses what is too large or in another encoding.
///
/// The root is one element named `#document`; names are in small letters and keep their prefix (`th:text`). End tags
/// that may be left out are supplied. Template expressions (`{{ }}`, `{% %}`, `<% %>`, `<?php ?>`) stay in the texts
/// and attribute values where they stand; between the attributes of a tag they are keys named `{{` or `{%`.
public enum HTMLReader {
  /// The name of the root.
  public static let root = "#document"

  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// - Throws: that the text is too large, or in another encoding than UTF-8.
  public static func read(_ tree: inout SourceTree, limits: ReadLimits = .init()) throws(ReadError) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.roots.removeAll(keepingCapacity: true)
    tree.duplicates.removeAll(keepingCapacity: true)
    tree.comments.removeAll(keepingCapacity: true)
    tree.cooked.removeAll()
    tree.count = max(0, min(tree.count, tree.bytes.count))
    guard tree.count <= limits.bytes, tree.count < Int(UInt32.max) / 4 else {
      throw HTMLError.tooLarge(limits.bytes)
    }
    if let error = SourceText.encodingError(tree.bytes, count: tree.count) { throw error }
    if let offset = escapeSequence(tree.bytes, tree.count) { throw HTMLError.iso2022JP(at: offset) }
    var parser = HTMLParser(tree.bytes, count: tree.count, depth: min(limits.depth, HTMLParser.deepest))
    parser.parse(&tree)
    tree.roots = [0]
  }

  /// Where Japanese in seven bits (ISO-2022-JP) changes to two-byte characters: such a text looks like UTF-8.
  private static func escapeSequence(_ bytes: [UInt8], _ count: Int) -> Int? {
    var index = 0
    while index + 2 < count {
      if bytes[index] == 0x1B, bytes[index + 1] == UInt8(ascii: "$"),
        bytes[index + 2] == UInt8(ascii: "B") || bytes[index + 2] == UInt8(ascii: "@")
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
