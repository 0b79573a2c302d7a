/// One step of the automaton. `next` and `other` are indices of instructions.
enum PatternInstruction: Sendable {
  case match
  case set(Int32, next: Int32)
  case split(Int32, Int32)
  case assertion(PatternAssertion, next: Int32)
  /// An iteration that may be empty begins or ends: only the search for backtracking minds, which knows that
  /// backtracking engines give up an empty iteration.
  case enter(Int32, next: Int32)
  case leave(Int32, next: Int32)
}

/// A pattern as an automaton over classes of scalars.
struct PatternProgram: Sendable {
  private(set) var instructions: [PatternInstruction] = []
  private(set) var start: Int32 = 0
  private(set) var partition: ScalarPartition
  /// Per class, what it means to assertions.
  private(set) var kinds: [Surroundings] = []
  private(set) var assertions: Set<PatternAssertion>

  /// What stands on one side of a place in the text, as far as assertions ask.
  struct Surroundings: OptionSet, Hashable, Sendable {
    var rawValue: UInt8
    /// The beginning or end of the text.
    static let edge = Surroundings(rawValue: 1)
    static let newline = Surroundings(rawValue: 2)
    static let word = Surroundings(rawValue: 4)
  }

  init(_ tree: PatternTree, newlines: ScalarSet) {
    assertions = tree.assertions
    let asksForLines = assertions.contains(.lineStart) || assertions.contains(.lineEnd)
    let asksForWords = assertions.contains(.wordBoundary) || assertions.contains(.noWordBoundary)
    var sets = tree.sets
    let newlineSet = Int32(sets.count)
    sets.append(asksForLines ? newlines : ScalarSet())
    let wordSet = Int32(sets.count)
    sets.append(asksForWords ? .word : ScalarSet())
    partition = ScalarPartition(sets)
    for index in 0..<partition.count {
      var kind: Surroundings = []
      if partition.set(newlineSet, holds: index) { kind.insert(.newline) }
      if partition.set(wordSet, holds: index) { kind.insert(.word) }
      kinds.append(kind)
    }
    compile(tree, from: tree.root)
  }

  /// Replaces the instructions by those of one node.
  mutating func compile(_ tree: PatternTree, from root: Int32) {
    instructions = [.match]
    start = emit(root, of: tree, next: 0)
  }

  /// Adds the instructions of a node before those that follow it, and returns the first. As deep as groups nest.
  private mutating func emit(_ node: Int32, of tree: PatternTree, next: Int32) -> Int32 {
    switch tree.nodes[Int(node)] {
    case .empty: return next
    case .set(let set): return add(.set(set, next: next))
    case .assertion(let assertion): return add(.assertion(assertion, next: next))
    case .sequence(let children):
      var next = next
      for child in children.reversed() { next = emit(child, of: tree, next: next) }
      return next
    case .choice(let children):
      var entry: Int32?
      for child in children.reversed() {
        let first = emit(child, of: tree, next: next)
        entry = entry.map { add(.split(first, $0)) } ?? first
      }
      return entry ?? next
    case .repeated(let child, let least, let most):
      var entry = next
      if let most {
        for _ in 0..<max(0, most - least) {
          let first = emitIteration(child, of: tree, next: entry)
          entry = add(.split(first, next))
        }
      } else {
        entry = add(.split(next, next))
        let first = emitIteration(child, of: tree, next: entry)
        instructions[Int(entry)] = .split(first, next)
      }
      for _ in 0..<least { entry = emit(child, of: tree, next: entry) }
      return entry
    }
  }

  /// An iteration beyond the least count, watched if it may be empty.
  private mutating func emitIteration(_ child: Int32, of tree: PatternTree, next: Int32) -> Int32 {
    guard tree.nullable[Int(child)] else { return emit(child, of: tree, next: next) }
    let leave = add(.leave(0, next: next))
    instructions[Int(leave)] = .leave(leave, next: next)
    let first = emit(child, of: tree, next: leave)
    return add(.enter(leave, next: first))
  }

  private mutating func add(_ instruction: PatternInstruction) -> Int32 {
    instructions.append(instruction)
    return Int32(instructions.count - 1)
  }
}

extension PatternAssertion {
  /// Whether it holds between two surroundings.
  func holds(before: PatternProgram.Surroundings, after: PatternProgram.Surroundings) -> Bool {
    switch self {
    case .textStart: before.contains(.edge)
    case .textEnd: after.contains(.edge)
    case .lineStart: before.contains(.edge) || before.contains(.newline)
    case .lineEnd: after.contains(.edge) || after.contains(.newline)
    case .wordBoundary: before.contains(.word) != after.contains(.word)
    case .noWordBoundary: before.contains(.word) == after.contains(.word)
    }
  }

  /// Whether what stands before decides it alone.
  var looksBackOnly: Bool { self == .textStart || self == .lineStart }
}
