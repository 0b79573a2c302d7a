import ServiceLintText

/// The scopes of notes that name the same rules in one file, ready to be asked which of them hold a place. They are
/// ranges of a tree, so one lies in another or beside it: a place is found in steps in proportion to the depth.
struct NoteScopes {
  private struct Scope {
    var range: ByteRange
    /// The scope around it; -1: none.
    var around: Int
    /// The first note with this scope.
    var note: Int
  }

  private var scopes: [Scope] = []
  /// The first note for the whole file.
  private let wholeFile: Int?

  /// - Parameter notes: with their numbers, in the order in which they stand.
  init(_ notes: [(number: Int, note: IgnoreNote)]) {
    wholeFile = notes.first { $0.note.isForWholeFile }?.number
    var inOrder = notes.filter { !$0.note.isForWholeFile }
    inOrder.sort {
      ($0.note.scope.start, $1.note.scope.end, $0.number) < ($1.note.scope.start, $0.note.scope.end, $1.number)
    }
    var open: [Int] = []
    for (number, note) in inOrder where scopes.last?.range != note.scope {
      while let last = open.last, scopes[last].range.end < note.scope.end { open.removeLast() }
      scopes.append(Scope(range: note.scope, around: open.last ?? -1, note: number))
      open.append(scopes.count - 1)
    }
  }

  /// Adds the notes that hold a place, the innermost first.
  func add(holding place: ByteRange, to notes: inout [Int]) {
    var (low, high) = (0, scopes.count)
    while low < high {
      let middle = (low + high) / 2
      if scopes[middle].range.start <= place.start { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0 {
      if scopes[index].range.end >= place.end { notes.append(scopes[index].note) }
      index = scopes[index].around
    }
    if let wholeFile { notes.append(wholeFile) }
  }
}
