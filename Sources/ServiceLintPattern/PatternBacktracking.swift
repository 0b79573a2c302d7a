import ServiceLintText

/// What a pattern costs an engine that tries one way after another, as the browser's does.
public enum PatternBacktracking {
  /// How much is looked at before the answer is “unknown”.
  private static let limit = 500_000

  /// The innermost repetition for which a backtracking engine needs time exponential in the text's length, where the text
  /// does not match in the end; as a range of bytes of the source. Nil if there is none, and if it can't be told: the
  /// pattern is invalid, looks ahead or back, or is too large.
  ///
  /// A repetition is exponential if and only if some character can be reached from itself in two different ways reading
  /// the same word (Weber and Seidl, “On the degree of ambiguity of finite automata”, 1991: criterion EDA):
  /// `(a+)+`, `(a|aa)*` and `(\w*\d*)*`, but not `[a-z]+(-[a-z]+)*`.
  public static func exponential(_ source: String, syntax: PatternSyntax) -> ByteRange? {
    guard var parser = try? PatternParser(source, syntax: syntax, limits: PatternLimits()),
      let tree = try? parser.parse()
    else { return nil }
    var program = PatternProgram(tree, newlines: parser.newlines)
    var steps = 0
    for repetition in tree.endless {
      program.compile(tree, from: repetition.node)
      guard let isExponential = isAmbiguous(program, &steps) else { return nil }
      if isExponential { return repetition.range }
    }
    return nil
  }

  /// Whether a node leads back to itself in two ways on one word, nil if the limit is reached.
  private static func isAmbiguous(_ program: PatternProgram, _ steps: inout Int) -> Bool? {
    steps += program.instructions.count
    guard steps < limit else { return nil }
    var graph = PatternGraph(program)
    graph.steps += steps
    defer { steps = graph.steps }
    var edges: [[(target: Int, ways: Int)]] = []
    for node in graph.nodes.indices {
      guard let ways = graph.ways(from: node, limit: limit) else { return nil }
      edges.append(ways.map { (target: $0.key, ways: $0.value) }.sorted { $0.target < $1.target })
    }
    let component = components(edges.map { $0.map(\.target) })
    // Ways that leave a circle never come back to it.
    for node in edges.indices { edges[node].removeAll { component[$0.target] != component[node] } }
    if edges.contains(where: { $0.contains { $0.ways > 1 } }) { return true }
    return joinsAgain(&graph, edges)
  }

  /// Follows pairs of nodes that read the same word, beginning with equal ones. Within a circle all equal pairs reach
  /// each other, so that two ways exist as soon as a pair that came apart is equal again.
  private static func joinsAgain(_ graph: inout PatternGraph, _ edges: [[(target: Int, ways: Int)]]) -> Bool? {
    let count = edges.count
    var seen: Set<Int> = []
    var queue: [(Int, Int)] = []
    func visit(_ first: Int, _ second: Int) {
      let pair = (min(first, second), max(first, second))
      if seen.insert(pair.0 * count + pair.1).inserted { queue.append(pair) }
    }
    for node in edges.indices where edges[node].count > 1 {
      for (index, left) in edges[node].enumerated() {
        for right in edges[node][(index + 1)...] {
          graph.steps += 1
          if graph.overlap(left.target, right.target) { visit(left.target, right.target) }
        }
        if graph.steps > limit { return nil }
      }
    }
    while let (first, second) = queue.popLast() {
      for left in edges[first] {
        for right in edges[second] {
          graph.steps += 1
          guard graph.overlap(left.target, right.target) else { continue }
          if left.target == right.target { return true }
          visit(left.target, right.target)
        }
        if graph.steps > limit { return nil }
      }
    }
    return false
  }

  /// Numbers the strongly connected components: equal for nodes that reach each other (Tarjan, without recursion).
  private static func components(_ edges: [[Int]]) -> [Int] {
    var order = [Int](repeating: -1, count: edges.count)
    var lowest = order
    var result = order
    var open: [Int] = []
    var path: [(node: Int, edge: Int)] = []
    var next = 0
    for root in edges.indices where order[root] < 0 {
      path.append((root, 0))
      while let (node, edge) = path.last {
        if edge == 0 {
          order[node] = next
          lowest[node] = next
          next += 1
          open.append(node)
        }
        if edge < edges[node].count {
          path[path.count - 1].edge += 1
          let target = edges[node][edge]
          if order[target] < 0 {
            path.append((target, 0))
          } else if result[target] < 0 {
            lowest[node] = min(lowest[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        if lowest[node] == order[node] {
          while let member = open.popLast() {
            result[member] = order[node]
            if member == node { break }
          }
        }
      }
    }
    return result
  }
}
