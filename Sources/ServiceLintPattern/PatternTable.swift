/// A deterministic automaton with all its states: nothing is left to make while it reads, so it can be shared.
struct PatternTable: Sendable {
  private let cells: [Int32]
  private let start: Int32
  private let accept: Int32
  private let ofASCII: [UInt16]

  /// Makes all states, or nil if they are too many to make in advance.
  init?(_ program: PatternProgram, isWhole: Bool) {
    let mostStates = 128
    let mostCells = 8_192
    let mostWork = 30_000
    var automaton = PatternAutomaton(program, isWhole: isWhole, mostCells: .max)
    var state = 2
    while state < automaton.stateCount {
      for column in 0..<automaton.stride {
        _ = automaton.next(Int32(state * automaton.stride), column)
        if automaton.work > mostWork || automaton.table.count > mostCells { return nil }
      }
      if automaton.stateCount > mostStates { return nil }
      state += 1
    }
    cells = automaton.table
    start = automaton.start
    accept = automaton.acceptRow
    ofASCII = program.partition.ofASCII
  }

  /// Whether the automaton accepts a text.
  @inline(__always)
  func accepts(_ text: ArraySlice<UInt8>, _ partition: ScalarPartition) -> Bool {
    var row = start
    var index = text.startIndex
    let end = text.endIndex
    while index < end {
      if row <= accept { return row == accept }
      let byte = text[index]
      if byte < 0x80 {
        row = cells[Int(row) &+ Int(ofASCII[Int(byte)])]
        index &+= 1
      } else {
        let decoded = UTF8Scalar.decode(text, at: index)
        row = cells[Int(row) &+ partition.of(decoded.scalar)]
        index &+= decoded.count
      }
    }
    if row <= accept { return row == accept }
    return cells[Int(row) &+ Int(accept) &- 1] == accept
  }
}
