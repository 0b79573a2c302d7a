/// Finds keys that stand twice in one mapping of a tree that is complete.
enum YAMLDuplicateKeys {
  static func find(in tree: inout SourceTree) {
    guard tree.names.count < Int(NameTable.overflow) else { return findByText(in: &tree) }
    var duplicates = JSONDuplicateKeys()
    let bytes = tree.bytes
    let names = tree.names.count
    tree.nodes.withUnsafeMutableBufferPointer { memory in
      let nodes = NodeMemory(memory, count: memory.count)
      for node in 0..<nodes.count where nodes[node].kind == .object {
        duplicates.check(node, nodes, names, bytes.span)
      }
    }
    duplicates.finish()
    tree.duplicates = duplicates.pairs
  }

  /// When there are more names than numbers for them.
  private static func findByText(in tree: inout SourceTree) {
    for node in tree.nodes.indices where tree.nodes[node].kind == .object {
      var first: [[UInt8]: UInt32] = [:]
      var index = node + 1
      while index < Int(tree.nodes[node].next) {
        var text: [UInt8] = []
        tree.appendText(of: index, to: &text)
        if let known = first[text] {
          tree.duplicates.append((known, UInt32(truncatingIfNeeded: index)))
        } else {
          first[text] = UInt32(truncatingIfNeeded: index)
        }
        index = Int(tree.nodes[index].next)
      }
    }
    tree.duplicates.sort { $0.second < $1.second }
  }
}
