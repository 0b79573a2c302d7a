import ServiceLintReaders

/// The variables that the questions of a file set, as conditions ask for them.
struct DocassembleVariables {
  struct Entry {
    /// As it is written where it is set: the field's key.
    var key: String
    var kind: PythonCondition.Variable
    /// The number of the first page that sets it.
    var page: Int
    /// Whether it is asked in ways of different sorts: then nobody can say what is true of it.
    var isMixed = false
  }

  private var entries: [String: Entry] = [:]

  /// Notes a variable that a page sets.
  mutating func add(_ key: String, _ kind: PythonCondition.Variable, page: Int) {
    let name = PythonParser.normalised(key)
    guard let known = entries[name] else {
      entries[name] = Entry(key: key, kind: kind, page: page)
      return
    }
    if known.kind != kind { entries[name]?.isMixed = true }
  }

  /// What a condition of a page knows of a variable. Questions are asked when they are needed, whatever their order: what
  /// stands on a later page may well be known before, so nothing is said of it.
  func find(_ name: String, on page: Int) -> (key: String, kind: PythonCondition.Variable)? {
    guard let entry = entries[name], entry.page <= page, !entry.isMixed else { return nil }
    return (entry.key, entry.kind)
  }
}
