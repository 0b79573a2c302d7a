/// Finds keys (JSON strings) that stand twice in one object, object by object as they close: each name is stamped with
/// the number of the last object that had it.
struct JSONDuplicateKeys {
  /// Key nodes: the first of that name, and each later one.
  private(set) var pairs: [(first: UInt32, second: UInt32)] = []
  private var seen: [UInt32] = []
  private var serial: UInt32 = 0

  /// Looks at the members of a closed object.
  ///
  /// - Parameters:
  ///   - nameCount: how many names there are; all ids are below it, or `NameTable.overflow`.
  ///   - source: the text, for names that found no place in the table.
  @inline(__always)
  mutating func check(_ object: Int, _ nodes: NodeMemory, _ nameCount: Int, _ source: Span<UInt8>) {
    serial &+= 1
    if seen.count < nameCount { makeRoom(nameCount) }
    let serial = serial
    // One look for other owners of the array for each object, not for each key.
    let isClean = seen.withUnsafeMutableBufferPointer { seen in
      var index = object &+ 1
      let end = Int(nodes[object].next)
      while index < end {
        let name = Int(nodes[index].name)
        if name >= seen.count || seen[name] == serial { return false }
        seen[name] = serial
        index = Int(nodes[index].next)
      }
      return true
    }
    if !isClean { list(object, nodes, source) }
  }

  @inline(never)
  private mutating func makeRoom(_ nameCount: Int) {
    seen.append(contentsOf: repeatElement(0, count: max(256, nameCount * 2) - seen.count))
  }

  @inline(never)
  private mutating func list(_ object: Int, _ nodes: NodeMemory, _ source: Span<UInt8>) {
    var firstOfName: [NameTable.ID: UInt32] = [:]
    var firstOfText: [[UInt8]: UInt32] = [:]
    var index = object + 1
    let end = Int(nodes[object].next)
    while index < end {
      let node = nodes[index]
      let first: UInt32
      if node.name == NameTable.overflow {
        var text: [UInt8] = []
        JSONEscapes.unescape(source, Int(node.start) + 1..<Int(node.end) - 1, to: &text)
        first = firstOfText[text] ?? UInt32(index)
        firstOfText[text] = first
      } else {
        first = firstOfName[node.name] ?? UInt32(index)
        firstOfName[node.name] = first
      }
      if first != UInt32(index) { pairs.append((first: first, second: UInt32(index))) }
      index = Int(node.next)
    }
  }

  /// Puts the pairs in document order: inner objects close before the ones around them.
  mutating func finish() {
    pairs.sort { $0.second < $1.second }
  }
}
