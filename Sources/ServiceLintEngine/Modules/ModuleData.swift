/// What a module brings for its rules beside words for concepts: lists of words, tables of words with what to say
/// instead, and the options of standards.
struct ModuleData: Sendable {
  /// Which of them a function's last argument names.
  enum Kind: String, CaseIterable, Sendable {
    case list = "lists"
    case table = "tables"
    case standard = "standards"
  }

  /// An option of a standard.
  struct StandardOption: Sendable {
    /// What people read.
    var label: String
    /// What is stored; empty if the standard has no code for it.
    var value: String
  }

  /// Lists of words by name, all languages together.
  var lists: [String: [String]] = [:]
  /// The words of those lists that are written by language, by list and language (BCP 47).
  var listsByLanguage: [String: [String: [String]]] = [:]
  /// Tables by name: words with what to say instead, in the order of the file.
  var tables: [String: [(word: String, instead: String)]] = [:]
  /// Lists of options by name.
  var standards: [String: [StandardOption]] = [:]

  /// The names of one kind.
  func names(of kind: Kind) -> [String] {
    switch kind {
    case .list: Array(lists.keys)
    case .table: Array(tables.keys)
    case .standard: Array(standards.keys)
    }
  }

  /// Takes on what a module brings that this one extends: of one word in two tables its own counts.
  mutating func extend(_ other: ModuleData) {
    lists.merge(other.lists) { own, more in own + more }
    listsByLanguage.merge(other.listsByLanguage) { own, more in own.merging(more) { $0 + $1 } }
    tables.merge(other.tables) { own, more in Self.joined(own, more) }
    standards.merge(other.standards) { own, more in own + more }
  }

  /// Takes on what a module that extends this one adds to data of the same names: its word counts.
  mutating func take(from other: ModuleData) {
    for (name, more) in other.lists where lists[name] != nil { lists[name]? += more }
    for (name, more) in other.listsByLanguage where lists[name] != nil {
      listsByLanguage[name, default: [:]].merge(more) { $0 + $1 }
    }
    for (name, more) in other.tables { tables[name] = tables[name].map { Self.joined(more, $0) } }
    for (name, more) in other.standards where standards[name] != nil { standards[name]? += more }
  }

  private static func joined(
    _ first: [(word: String, instead: String)], _ more: [(word: String, instead: String)]
  ) -> [(word: String, instead: String)] {
    let known = Set(first.map { Array($0.word.utf8) })
    return first + more.filter { !known.contains(Array($0.word.utf8)) }
  }
}
