/// A pattern as a graph of the characters it reads: a node is a character just read, an edge leads to one that may be
/// read next. What stands between (choices, assertions, empty iterations) is worked out while the edges are made.
struct PatternGraph {
  /// A set of the pattern, or the part of it that means the same to assertions.
  struct Node {
    var instruction: Int32
    var kind: PatternProgram.Surroundings
    /// One bit per class of scalars.
    var classes: [UInt64]
  }

  private(set) var nodes: [Node] = []
  /// How much was looked at so far, in all that is done with the graph.
  var steps = 0

  private let program: PatternProgram
  private let kinds: [PatternProgram.Surroundings]
  private var nodesOfInstruction: [Int32: [Int]] = [:]

  init(_ program: PatternProgram) {
    self.program = program
    kinds = Array(Set(program.kinds)).sorted { $0.rawValue < $1.rawValue }
    var parts: [Int32: [(kind: PatternProgram.Surroundings, classes: [UInt64])]] = [:]
    for (index, instruction) in program.instructions.enumerated() {
      guard case .set(let set, _) = instruction else { continue }
      let partsOfSet = parts[set] ?? kinds.map { (kind: $0, classes: program.classes(of: set, kind: $0)) }
      parts[set] = partsOfSet
      for part in partsOfSet where part.classes.contains(where: { $0 != 0 }) {
        nodesOfInstruction[Int32(index), default: []].append(nodes.count)
        nodes.append(Node(instruction: Int32(index), kind: part.kind, classes: part.classes))
      }
      steps += 1
    }
  }

  /// Whether some scalar fits both nodes.
  func overlap(_ first: Int, _ second: Int) -> Bool {
    for (left, right) in zip(nodes[first].classes, nodes[second].classes) where left & right != 0 { return true }
    return false
  }

  /// The nodes that may come behind a node (nil: at the beginning), and whether the text may end there.
  mutating func following(_ node: Int?) -> (nodes: [Int], mayEnd: Bool) {
    var result: [Int] = []
    var mayEnd = false
    for kind in kinds + [.edge] {
      var visited: Set<Int32> = []
      var stack = [entry(node)]
      while let pc = stack.popLast() {
        guard visited.insert(pc).inserted else { continue }
        steps += 1
        switch program.instructions[Int(pc)] {
        case .match: mayEnd = mayEnd || kind == .edge
        case .set: result += (nodesOfInstruction[pc] ?? []).filter { nodes[$0].kind == kind }
        case .split(let first, let second):
          stack.append(first)
          stack.append(second)
        case .assertion(let assertion, let next):
          if assertion.holds(before: before(node), after: kind) { stack.append(next) }
        case .enter(_, let next), .leave(_, let next): stack.append(next)
        }
      }
    }
    return (result, mayEnd)
  }

  /// The nodes that may come behind a node, each with the number of ways there, 2 meaning more than one.
  ///
  /// A way through an iteration that reads nothing is no way: backtracking engines give such an iteration up
  /// (ECMA-262, 22.2.2.3.1). Nil if `limit` is reached.
  mutating func ways(from node: Int, limit: Int) -> [Int: Int]? {
    var result: [Int: Int] = [:]
    for kind in kinds {
      var stack: [(pc: Int32, entered: [Int32])] = [(entry(node), [])]
      while let (pc, entered) = stack.popLast() {
        steps += 1
        if steps > limit { return nil }
        switch program.instructions[Int(pc)] {
        case .match: break
        case .set:
          for target in nodesOfInstruction[pc] ?? [] where nodes[target].kind == kind {
            result[target] = min(2, (result[target] ?? 0) + 1)
          }
        case .split(let first, let second):
          stack.append((first, entered))
          stack.append((second, entered))
        case .assertion(let assertion, let next):
          if assertion.holds(before: before(node), after: kind) { stack.append((next, entered)) }
        case .enter(let iteration, let next): stack.append((next, entered + [iteration]))
        case .leave(let iteration, let next):
          if !entered.contains(iteration) { stack.append((next, entered)) }
        }
      }
    }
    return result
  }

  private func entry(_ node: Int?) -> Int32 {
    guard let node, case .set(_, let next) = program.instructions[Int(nodes[node].instruction)] else {
      return program.start
    }
    return next
  }

  private func before(_ node: Int?) -> PatternProgram.Surroundings { node.map { nodes[$0].kind } ?? .edge }
}

extension PatternProgram {
  /// The classes of a set whose scalars mean the same to assertions, one bit each.
  fileprivate func classes(of set: Int32, kind: Surroundings) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: (partition.count + 63) / 64)
    for column in 0..<partition.count where kinds[column] == kind && partition.set(set, holds: column) {
      result[column / 64] |= 1 << UInt64(column % 64)
    }
    return result
  }
}
