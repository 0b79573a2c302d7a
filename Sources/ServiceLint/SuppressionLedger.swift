import ServiceLintEngine
import ServiceLintText

/// What suppressions did in a run: what did nothing can only be told when all files are through.
struct SuppressionLedger: Sendable {
  /// A note whose rules ran, and what is told if nothing came of it.
  struct Note: Sendable {
    var isUsed: Bool
    var finding: Finding
  }

  /// By file and place: a form's notes are met with it and with the services that take it in.
  var notes: [String: Note] = [:]
  /// What the entries of configurations did, by the number of the set of rules.
  var entries: [Int: Suppressions.Uses] = [:]

  mutating func add(_ note: Note) {
    let key = "\(note.finding.location.file)\u{1F}\(note.finding.location.range.start)"
    if notes[key] == nil { notes[key] = note } else if note.isUsed { notes[key]?.isUsed = true }
  }

  mutating func add(_ uses: Suppressions.Uses, of set: Int) { entries[set, default: .init()].addEntries(of: uses) }

  mutating func add(_ other: SuppressionLedger) {
    for note in other.notes.values { add(note) }
    for (set, uses) in other.entries { add(uses, of: set) }
  }
}
