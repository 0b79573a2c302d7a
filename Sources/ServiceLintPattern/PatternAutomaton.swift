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

  /// Per state its instructions, sorted, and behind them what stands before it.
  private var states: [[Int32]] = []
  private var rows: [[Int32]: Int32] = [:]
  private var stored = 0
  /// Counts how often the table was emptied, since rows named before then mean nothing any more.
  private var epoch = 0
  private var visited: [UInt32]
  private var visit: UInt32 = 0
  private var stack: [Int32] = []

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
      start = row(for: [program.start], before: .edge)
      startEpoch = epoch
    }
    return start
  }

  var stateCount: Int { states.count }

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
    states = [[], []]
    rows.removeAll(keepingCapacity: true)
    stored = 0
    epoch += 1
  }

  private mutating func make(_ row: Int32, _ column: Int) -> Int32 {
    let state = states[Int(row) / stride]
    let before = PatternProgram.Surroundings(rawValue: UInt8(truncatingIfNeeded: state.last ?? 0))
    let isEnd = column == stride - 1
    let kind = isEnd ? .edge : program.kinds[column]
    var following: [Int32] = isWhole || isEnd ? [] : [program.start]
    var matches = false
    beginVisit()
    for pc in state.dropLast() { push(pc) }
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
    return isEnd ? 0 : self.row(for: following, before: kind)
  }

  /// The state in which a list of instructions is next, what stands before being known.
  private mutating func row(for seeds: [Int32], before: PatternProgram.Surroundings) -> Int32 {
    var pending: [Int32] = []
    var asksForBoth = false
    beginVisit()
    for pc in seeds { push(pc) }
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
    pending.append(asksForBoth ? Int32(before.rawValue) : 0)
    if let known = rows[pending] { return known }
    if table.count + stride + stored + pending.count > mostCells, states.count > 2 { clear() }
    let row = Int32(table.count)
    table.append(contentsOf: repeatElement(Self.unknown, count: stride))
    states.append(pending)
    stored += pending.count
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
