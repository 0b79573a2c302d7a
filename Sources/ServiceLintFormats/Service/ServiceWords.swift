import ServiceLintModel

/// What people call the values of the closed lists: `窓口` and `in person` are `counter`.
///
/// Case, width, spaces and hyphens don't matter.
package struct ServiceWords: Sendable {
  /// The words of all lists.
  package static let standard = ServiceWords()

  /// For each list the value that a folded word means.
  private let values: [[String: String]]
  /// For each list its values and words, as people write them.
  private let names: [[String]]
  /// For each list and value its words, the first one to show.
  private let words: [[String: [String]]]

  private init() {
    var values: [[String: String]] = []
    var names: [[String]] = []
    var words: [[String: [String]]] = []
    for list in Enumeration.allCases {
      let known = Set(list.values)
      var byWord: [String: String] = [:]
      var byValue: [String: [String]] = [:]
      var all = list.values
      for line in Self.lines(list).split(separator: "\n") {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let value = String(line[..<colon])
        guard known.contains(value) else { continue }
        let own = line[line.index(after: colon)...].split(separator: ",").map { Self.trimmed($0) }
        byValue[value] = own
        all += own
        for word in own { byWord[Self.folded(word)] = value }
      }
      // The value itself goes before what another one is called.
      for value in list.values { byWord[Self.folded(value)] = value }
      values.append(byWord)
      names.append(all)
      words.append(byValue)
    }
    self.values = values
    self.names = names
    self.words = words
  }

  /// The value that a word means; `nil`: none.
  package func value(_ list: Enumeration, _ word: String) -> String? { values[Int(list.rawValue)][Self.folded(word)] }

  /// The words for a value beside itself, the best one first.
  package func words(_ list: Enumeration, for value: String) -> [String] { words[Int(list.rawValue)][value] ?? [] }

  /// All words of a list, to find the one that was meant.
  func names(_ list: Enumeration) -> [String] { names[Int(list.rawValue)] }

  /// A word without what does not matter: small half-width letters, full-width katakana, no spaces, no hyphens.
  static func folded(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in PlainText.halfWidth(word).unicodeScalars {
      switch scalar {
      case " ", "-", "_", "\t", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "・", "'", "’": continue
      case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " })
  }
}
