import ServiceLintText

/// Reads YAML 1.2.2 with its core schema (section 10.3) into a source tree, in one pass and without recursion.
///
/// Aliases are never copied: they are nodes of kind `.alias`, and a document that would grow beyond
/// `ReadLimits.expandedNodes` with them is refused. `<<` is a key like any other: merging is no part of YAML 1.2.
/// In one point the reader is more patient than the specification: a closing bracket may stand at the column of its key.
public enum YAMLReader {
  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// An empty text has no documents and so no roots. A key that is a collection is a `.key` node named by its source
  /// text; nodes in it that an alias stands for lie behind the last document.
  ///
  /// - Parameter dialect: how it is to be read if it is not what the specification calls YAML.
  /// - Throws: what is wrong and where; of the tree only `bytes`, `count` and `names` are then of use.
  public static func read(
    _ tree: inout SourceTree, limits: ReadLimits = .init(), as dialect: YAMLDialect = .standard
  ) throws(ReadError) {
    tree.count = max(0, min(tree.count, tree.bytes.count))
    do throws(YAMLFailure) {
      guard tree.count <= limits.bytes, tree.count < Int(UInt32.max) / 2 else {
        throw YAMLFailure(.tooLarge(limits.bytes), at: 0)
      }
      addPadding(&tree)
      if dialect.tabWidth != nil || dialect.hasJinja {
        try readExpanded(&tree, limits, dialect)
      } else {
        let parser = try parse(tree.bytes, tree.count, limits, indentsFreely: dialect.indentsFreely)
        var builder = YAMLTreeBuilder(parser)
        try builder.build(&tree)
      }
    } catch {
      let isTooLarge = tree.count > limits.bytes
      throw (isTooLarge ? nil : SourceText.encodingError(tree.bytes, count: tree.count))
        ?? YAMLError.readError(error, tree.bytes, tree.count)
    }
  }

  private static func readExpanded(
    _ tree: inout SourceTree, _ limits: ReadLimits, _ dialect: YAMLDialect
  ) throws(YAMLFailure) {
    let expansion = YAMLExpansion(tree.bytes[..<tree.count], dialect)
    let count = expansion.bytes.count
    let bytes = expansion.bytes + Array(repeating: 0, count: SourceTree.padding)
    do throws(YAMLFailure) {
      let parser = try parse(bytes, count, limits, indentsFreely: dialect.indentsFreely)
      var builder = YAMLTreeBuilder(parser)
      try builder.build(&tree)
    } catch {
      throw YAMLFailure(error.fault, at: Int(expansion.source(UInt32(truncatingIfNeeded: error.offset))))
    }
    tree.relocate(from: expansion)
  }

  /// The events of a text that is followed by zero bytes.
  static func parse(
    _ bytes: [UInt8], _ count: Int, _ limits: ReadLimits, indentsFreely: Bool = false
  ) throws(YAMLFailure) -> YAMLParser {
    let oddOnes = try YAMLCharacters.check(bytes, count)
    var parser = YAMLParser(bytes: bytes, count: count, limits: limits, indentsFreely: indentsFreely)
    try parser.parseStream()
    if !oddOnes.isEmpty { try YAMLCharacters.checkPlaces(oddOnes, parser.events) }
    return parser
  }

  private static func addPadding(_ tree: inout SourceTree) {
    let wanted = tree.count + SourceTree.padding
    guard tree.bytes.count < wanted || tree.bytes[tree.count..<wanted].contains(where: { $0 != 0 }) else { return }
    tree.bytes.removeSubrange(tree.count...)
    tree.bytes.append(contentsOf: repeatElement(0, count: SourceTree.padding))
  }
}
