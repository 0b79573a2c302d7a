import ServiceLintModel
import ServiceLintReaders

/// Another file of a definition.
struct FormIOFile {
  var tree: SourceTree
  var keys: FormIOKeys
  /// What is to be added to the ranges of its tree.
  var base: Int

  /// Adds a companion to the model under construction.
  init(_ companion: CompanionFile, _ builder: inout ModelBuilder) {
    var keys = FormIOKeys()
    keys.update(companion.tree.names)
    self.init(
      tree: companion.tree, keys: keys,
      base: Int(builder.addSource(path: companion.path, bytes: companion.tree.bytes, count: companion.tree.count)))
  }

  init(tree: SourceTree, keys: FormIOKeys, base: Int) {
    self.tree = tree
    self.keys = keys
    self.base = base
  }
}
