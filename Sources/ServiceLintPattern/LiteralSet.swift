/// Many words, found in one pass over a text (Aho and Corasick, 1975), whatever their languages.
///
/// Words and texts are compared byte by byte: fold case and width beforehand if they shall not matter.
public struct LiteralSet: Sendable {
  /// A node of the trie of all words. Nodes are numbered breadth first, so that children stand side by side.
  private struct Node: Sendable {
    /// One bit per child, at its byte modulo 64, which tells letters of a script apart.
    var childBits: UInt64 = 0
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// The node of the longest proper suffix that is in the trie too.
    var fallback: Int32 = 0
    /// This node, or the nearest one on the way of fallbacks, at which a word ends; -1 if none.
    var ending: Int32 = -1
    /// A word that ends here; -1 if none.
    var word: Int32 = -1
    var depth: Int32 = 0
    /// Whether two children share a bit, so that bits don't tell where a child stands.
    var sharesBits: Bool { childBits.nonzeroBitCount != Int(childCount) }
  }

  private var nodes: [Node] = [Node()]
  /// Per node, the byte that leads to it.
  private var labels: [UInt8] = [0]
  /// For the first nodes, 256 cells each: where every byte leads, fallbacks worked out.
  private var dense: [Int32] = []
  private var denseCount = 0
  /// Per word, another one of the same bytes; -1 if none.
  private var sameWord: [Int32]
  /// How many words there are, empty ones included (which are never found).
  public var count: Int { sameWord.count }

  /// Makes the automaton. A word's number is its index.
  public init(_ words: [String]) {
    sameWord = [Int32](repeating: -1, count: words.count)
    let texts = words.map { Array($0.utf8) }
    let order = texts.indices.filter { !texts[$0].isEmpty }.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
    build(texts, order)
    link()
    fill()
  }

  /// Makes the trie breadth first from the sorted words: a node is a run of words with a common prefix.
  private mutating func build(_ texts: [[UInt8]], _ order: [Int]) {
    var runs: [Range<Int>] = [0..<order.count]
    var node = 0
    while node < nodes.count {
      let depth = Int(nodes[node].depth)
      var index = runs[node].lowerBound
      let end = runs[node].upperBound
      // Words that end here come first, being prefixes of the others.
      while index < end, texts[order[index]].count == depth {
        sameWord[order[index]] = nodes[node].word
        nodes[node].word = Int32(order[index])
        index += 1
      }
      nodes[node].firstChild = Int32(nodes.count)
      var children: [(label: UInt8, run: Range<Int>)] = []
      while index < end {
        let label = texts[order[index]][depth]
        let start = index
        while index < end, texts[order[index]][depth] == label { index += 1 }
        children.append((label, start..<index))
        nodes[node].childBits |= 1 << UInt64(label & 63)
      }
      nodes[node].childCount = Int32(children.count)
      if !nodes[node].sharesBits { children.sort { $0.label & 63 < $1.label & 63 } }
      for child in children {
        nodes.append(Node(depth: Int32(depth + 1)))
        labels.append(child.label)
        runs.append(child.run)
      }
      node += 1
    }
  }

  private mutating func link() {
    for node in nodes.indices {
      nodes[node].ending = nodes[node].word >= 0 ? Int32(node) : nodes[Int(nodes[node].fallback)].ending
      let first = Int(nodes[node].firstChild)
      for child in first..<(first + Int(nodes[node].childCount)) where node > 0 {
        var fallback = Int(nodes[node].fallback)
        while true {
          if let found = self.child(fallback, labels[child]) {
            nodes[child].fallback = Int32(found)
            break
          }
          if fallback == 0 { break }
          fallback = Int(nodes[fallback].fallback)
        }
      }
    }
  }

  /// Works the first nodes out into full rows: there a search is most of the time.
  private mutating func fill() {
    denseCount = min(nodes.count, 256)
    dense = [Int32](repeating: 0, count: denseCount * 256)
    for node in 0..<denseCount {
      let fallback = Int(nodes[node].fallback)
      for byte in 0..<256 where node > 0 { dense[node * 256 + byte] = dense[fallback * 256 + byte] }
      let first = Int(nodes[node].firstChild)
      for child in first..<(first + Int(nodes[node].childCount)) {
        dense[node * 256 + Int(labels[child])] = Int32(child)
      }
    }
  }

  /// The node to which a byte leads, by way of fallbacks.
  @inline(__always)
  private func next(_ from: Int, _ byte: UInt8) -> Int {
    var node = from
    while node >= denseCount {
      if let found = child(node, byte) { return found }
      node = Int(nodes[node].fallback)
    }
    return Int(dense[node &* 256 &+ Int(byte)])
  }

  /// The child of a node to which a byte leads, or nil.
  @inline(__always)
  private func child(_ node: Int, _ label: UInt8) -> Int? {
    let parent = nodes[node]
    let bit: UInt64 = 1 << UInt64(label & 63)
    guard parent.childBits & bit != 0 else { return nil }
    if parent.sharesBits { return childAmongMany(parent, label) }
    let place = Int(parent.firstChild) &+ (parent.childBits & (bit &- 1)).nonzeroBitCount
    return labels[place] == label ? place : nil
  }

  private func childAmongMany(_ parent: Node, _ label: UInt8) -> Int? {
    var low = Int(parent.firstChild)
    let end = low + Int(parent.childCount)
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    return low < end && labels[low] == label ? low : nil
  }

  /// Calls `body` with the number and the place of every word in a text, overlapping ones included, in the order in which
  /// they end, the longest first. Places are indices of the slice.
  public func matches(in text: ArraySlice<UInt8>, _ body: (_ word: Int, _ range: Range<Int>) -> Void) {
    var node = 0
    var index = text.startIndex &- 1
    for byte in text {
      index &+= 1
      node = next(node, byte)
      var ending = nodes[node].ending
      while ending > 0 {
        let end = nodes[Int(ending)]
        var word = end.word
        while word >= 0 {
          body(Int(word), (index &+ 1 &- Int(end.depth))..<(index &+ 1))
          word = sameWord[Int(word)]
        }
        ending = nodes[Int(end.fallback)].ending
      }
    }
  }
}
