/// A deterministic automaton, its states made from sets of instructions when they are first reached.
///
/// A state is a row of `table`, named by the index of its first cell. A row has a cell per class and a last one for the
/// end of the text. Row 0 fails whatever follows, the second one accepts whatever follows.
struct PatternAutomaton: Sendable {
  /// A cell whose state has not been made yet.
  private static let unknown: Int32 = -1

  let program: PatternProgram
  /// Whether the text has to match as a whole, or anywhere.
  let isWhole: Bool
  private let mostCells: Int
  /// Cells in a row.
  let stride: Int
  private(set) var table: [Int32] = []
  private(set) var start: Int32 = 0
  private var startEpoch = 0
  /// How many instructions were looked at so far.
  private(set) var work = 0

  /// The instructions of all states, one state behind the other.
  private var pool: [Int32] = []
  /// Per state, where its instructions begin in the pool; and a last one for where they end.
  private var starts: [Int] = []
  /// Per state, what stands before it, as far as it asks.
  private var surroundings: [PatternProgram.Surroundings] = []
  /// The row of each state by its sorted instructions, behind which stands what stands before it.
  private var rows: [[Int32]: Int32] = [:]
  /// The state of a search in which nothing has begun yet, behind a character that means nothing to assertions.
  private var restart: Int32 = PatternAutomaton.unknown
  /// Counts how often the table was emptied, since rows named before then mean nothing any more.
  private var epoch = 0
  private var visited: [UInt32]
  private var visit: UInt32 = 0
  // Kept from step to step, so that a step allocates nothing.
  private var stack: [Int32] = []
  private var following: [Int32] = []
  private var pending: [Int32] = []

  init(_ program: PatternProgram, isWhole: Bool, mostCells: Int) {
    self.program = program
    self.isWhole = isWhole
    self.mostCells = mostCells
    stride = program.partition.count + 1
    visited = [UInt32](repeating: 0, count: program.instructions.count)
    clear()
    _ = startRow()
  }

  /// The state before the first character, made anew if the table was emptied since.
  mutating func startRow() -> Int32 {
    if startEpoch != epoch {
      following = [program.start]
      start = rowForFollowing(before: .edge)
      startEpoch = epoch
    }
    return start
  }

  var stateCount: Int { surroundings.count }

  /// The row that accepts whatever follows.
  var acceptRow: Int32 { Int32(stride) }

  /// The state behind a class of scalars, or behind the end if `column` is the last.
  mutating func next(_ row: Int32, _ column: Int) -> Int32 {
    let known = table[Int(row) + column]
    if known != Self.unknown { return known }
    let before = epoch
    let made = make(row, column)
    if epoch == before { table[Int(row) + column] = made }
    return made
  }

  /// Forgets all states but the two that are always there.
  private mutating func clear() {
    table = [Int32](repeating: 0, count: stride) + [Int32](repeating: Int32(stride), count: stride)
    pool.removeAll(keepingCapacity: true)
    starts = [0, 0, 0]
    surroundings = [[], []]
    rows.removeAll(keepingCapacity: true)
    restart = Self.unknown
    epoch += 1
  }

  private mutating func make(_ row: Int32, _ column: Int) -> Int32 {
    let state = Int(row) / stride
    let before = surroundings[state]
    let isEnd = column == stride - 1
    let kind = isEnd ? .edge : program.kinds[column]
    following.removeAll(keepingCapacity: true)
    if !isWhole, !isEnd { following.append(program.start) }
    var matches = false
    beginVisit()
    for index in starts[state]..<starts[state + 1] { push(pool[index]) }
    while let pc = stack.popLast() {
      work &+= 1
      switch program.instructions[Int(pc)] {
      case .match: matches = true
      case .set(let set, let next):
        if !isEnd, program.partition.set(set, holds: column) { following.append(next) }
      case .split(let first, let second):
        push(second)
        push(first)
      case .assertion(let assertion, let next):
        if assertion.holds(before: before, after: kind) { push(next) }
      case .enter(_, let next), .leave(_, let next): push(next)
      }
    }
    if matches, isEnd || !isWhole { return acceptRow }
    if isEnd || isWhole && following.isEmpty { return 0 }
    // Most steps of a search lead back to its beginning.
    guard following.count == 1, !isWhole, kind.isEmpty else { return rowForFollowing(before: kind) }
    if restart == Self.unknown {
      let row = rowForFollowing(before: kind)
      restart = row
    }
    return restart
  }

  /// The state in which the instructions in `following` are next, what stands before being known.
  private mutating func rowForFollowing(before: PatternProgram.Surroundings) -> Int32 {
    pending.removeAll(keepingCapacity: true)
    var asksForBoth = false
    beginVisit()
    for index in following.indices { push(following[index]) }
    while let pc = stack.popLast() {
      work &+= 1
      switch program.instructions[Int(pc)] {
      case .match:
        if !isWhole {
          stack.removeAll(keepingCapacity: true)
          return acceptRow
        }
        pending.append(pc)
      case .set: pending.append(pc)
      case .split(let first, let second):
        push(second)
        push(first)
      case .assertion(let assertion, let next):
        if !assertion.looksBackOnly {
          pending.append(pc)
          asksForBoth = true
        } else if assertion.holds(before: before, after: []) {
          push(next)
        }
      case .enter(_, let next), .leave(_, let next): push(next)
      }
    }
    // Elsewhere in the text the pattern may begin anew, but not if it insists on the beginning of the text.
    if pending.isEmpty, isWhole || !program.assertions.contains(.lineStart) { return 0 }
    pending.sort()
    let asked: PatternProgram.Surroundings = asksForBoth ? before : []
    pending.append(Int32(asked.rawValue))
    if let known = rows[pending] { return known }
    if table.count + stride + pool.count + pending.count > mostCells, stateCount > 2 { clear() }
    let row = Int32(table.count)
    table.append(contentsOf: repeatElement(Self.unknown, count: stride))
    pool.append(contentsOf: pending.dropLast())
    starts.append(pool.count)
    surroundings.append(asked)
    rows[pending] = row
    return row
  }

  private mutating func beginVisit() {
    visit &+= 1
    if visit == 0 {
      for index in visited.indices { visited[index] = 0 }
      visit = 1
    }
  }

  private mutating func push(_ pc: Int32) {
    guard visited[Int(pc)] != visit else { return }
    visited[Int(pc)] = visit
    stack.append(pc)
  }
}
