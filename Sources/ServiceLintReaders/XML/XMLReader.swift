import ServiceLintText

/// Reads XML 1.0 (fifth edition) with namespaces into a source tree, in one pass and without recursion.
///
/// Elements and attributes are named by their local names; `SourceTree.namespaces` tells their namespaces, and what
/// declares namespaces (`xmlns`) is no attribute of the tree. A text goes from tag to tag: comments, CDATA sections and
/// references in it do not part it. Texts of nothing but white space are kept. Line ends are one line feed in texts that
/// people read, and a space in attributes (sections 2.11 and 3.3.3).
///
/// Nothing outside the file is ever opened. An entity that the file itself declares stands for its text, at most
/// `XMLEntities.longest` bytes of it, and no markup; any other is refused where it is used. The file is to be in UTF-8:
/// any other encoding is refused by its name.
public enum XMLReader {
  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// - Throws: what is wrong and where; the tree then has no nodes.
  public static func read(_ tree: inout SourceTree, limits: ReadLimits = .init()) throws(ReadError) {
    tree.count = max(0, min(tree.count, tree.bytes.count))
    empty(&tree)
    let limit = min(limits.bytes, Int(UInt32.max) / 2)
    guard tree.count <= limit else { throw XMLError.readError(XMLFailure(.tooLarge(limit), at: 0), [], 0) }
    addPadding(&tree)
    if let error = XMLEncoding.error(tree.bytes, tree.count) { throw error }
    do throws(XMLFailure) {
      try XMLCharacters.check(tree.bytes, tree.count)
      // The names are taken out of the tree, so that no other owner makes each new one a copy of all.
      var parser = XMLParser(bytes: tree.bytes, count: tree.count, depthLimit: limits.depth, names: tree.names)
      tree.names = NameTable()
      defer { tree.names = parser.names }
      try parser.parse()
      tree.nodes = parser.nodes
      tree.roots = parser.roots
      tree.comments = parser.comments
      tree.cooked = parser.cooked
      tree.namespaces = parser.namespaces
    } catch {
      throw XMLError.readError(error, tree.bytes, tree.count)
    }
  }

  private static func empty(_ tree: inout SourceTree) {
    tree.nodes = []
    tree.roots = []
    tree.duplicates = []
    tree.comments = []
    tree.cooked = CookedTexts()
    tree.tags = [:]
    tree.aliases = [:]
    tree.namespaces = Namespaces()
  }

  /// The zeros are what ends every loop of the parser, so it does not rely on the caller for them.
  private static func addPadding(_ tree: inout SourceTree) {
    let wanted = tree.count + SourceTree.padding
    guard tree.bytes.count < wanted || tree.bytes[tree.count..<wanted].contains(where: { $0 != 0 }) else { return }
    tree.bytes.removeSubrange(tree.count...)
    tree.bytes.append(contentsOf: repeatElement(0, count: SourceTree.padding))
  }
}
