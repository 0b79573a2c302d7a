import ServiceLintReaders

/// A definition as a format gets it: its place in a tree, and the files that belong to it.
public struct DefinitionSource: Sendable {
  public let tree: SourceTree
  /// The node at which it begins (`Format.definitions`).
  public let node: Int
  /// Where its file is.
  public let path: String
  /// The files that it is to be read with, in the order in which they were asked for.
  public let companions: [CompanionFile]

  public init(tree: SourceTree, node: Int, path: String, companions: [CompanionFile] = []) {
    self.tree = tree
    self.node = node
    self.path = path
    self.companions = companions
  }
}

/// A file that belongs to a definition in another one.
public struct CompanionFile: Sendable {
  /// The path as the format asked for it, relative to the definition's folder.
  public let name: String
  /// Where it is.
  public let path: String
  public let tree: SourceTree

  public init(name: String, path: String, tree: SourceTree) {
    self.name = name
    self.path = path
    self.tree = tree
  }
}
