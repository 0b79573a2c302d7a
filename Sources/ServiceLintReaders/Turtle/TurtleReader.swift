import ServiceLintText

/// Reads Turtle (RDF 1.1 Turtle) into a source tree, as the JSON-LD of the same statements would be read.
///
/// The root is an object with `@graph`, an array of the things described, and `@context`, the prefixes. A thing is an
/// object with `@id`, `@type` (an array of names) and a member for each property, named as it stands; its value is an
/// array of `{@id}`, `{@value, @language}`, `{@value, @type}`, plain texts, numbers, booleans, `{@list}` and things in
/// brackets.
public enum TurtleReader {
  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// - Throws: what is wrong and where.
  public static func read(_ tree: inout SourceTree, limits: ReadLimits = .init()) throws(ReadError) {
    guard tree.count <= limits.bytes, tree.count < Int(UInt32.max) / 2 else {
      throw TurtleError.tooLarge(limits.bytes)
    }
    if let error = SourceText.encodingError(tree.bytes, count: tree.count) { throw error }
    var parser = TurtleParser(tree, deepest: min(limits.depth, 200))
    try parser.parse()
    tree = parser.tree
  }
}
