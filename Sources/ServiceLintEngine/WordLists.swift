import ServiceLintAnalysis
import Synchronization

/// The word lists of a module, ready to be asked whether a text is one of them.
///
/// A module may bring dozens, and a rule asks a few: those that its expressions name are made ready with it.
struct WordLists: Sendable {
  /// One list, all languages together. A class: a struct would be copied, set by set, each time that it is asked.
  final class List: Sendable {
    /// Its name as bytes: a rule asks for it by a text of its constants.
    let name: [UInt8]
    /// The words as they stand.
    let words: [String]
    fileprivate let folded: Set<[UInt8]>
    /// The first two letters of each word, folded: most texts are told from the words by them.
    fileprivate let starts: Set<UInt64>
    fileprivate let phrases: PhraseList

    init(_ name: String, _ words: [String]) {
      self.name = Array(name.utf8)
      self.words = words
      phrases = PhraseList(words)
      folded = Set(words.map { TextMeasure.lettersOnly(Array($0.utf8)[...]) })
      starts = Set(words.map { TextMeasure.start(of: Array($0.utf8)[...]) })
    }
  }

  /// All that the module brings. A class: what rules rarely ask is no reason to count references of a dictionary each.
  final class Source: Sendable {
    let data: ModuleData
    /// The lists that some rule has asked for: several rules ask for the same.
    private let made = Mutex<[String: List]>([:])

    init(_ data: ModuleData) { self.data = data }

    /// A list made ready; `nil` if there is none of the name.
    func list(_ name: String) -> List? {
      guard let words = data.lists[name] else { return nil }
      return made.withLock { made in
        if let known = made[name] { return known }
        let list = List(name, words)
        made[name] = list
        return list
      }
    }
  }

  /// The number of the module among those of a run.
  let module: Int
  private let source: Source
  /// Those that are ready. A rule names a handful: going through them takes less than hashing a name.
  private var lists: [List] = []

  init(_ data: ModuleData, module: Int = 0) {
    source = Source(data)
    self.module = module
  }

  /// All that the module brings.
  var data: ModuleData { source.data }

  /// The lists that a rule's expressions name, made ready.
  func ready(for file: RuleFile) -> WordLists {
    guard !source.data.lists.isEmpty else { return self }
    var result = self
    for name in file.quotedTexts where !result.lists.contains(where: { $0.name.elementsEqual(name.utf8) }) {
      if let list = source.list(name) { result.lists.append(list) }
    }
    return result
  }

  /// The words of a list as they stand; `nil` if there is no such list.
  func words(_ list: ArraySlice<UInt8>) -> [String]? { number(of: list).map { lists[$0].words } }

  /// `List.contains` for the list of a name.
  func contains(_ text: ArraySlice<UInt8>, in list: ArraySlice<UInt8>) -> Bool {
    number(of: list).map { lists[$0].contains(text) } ?? false
  }

  /// `List.occur` for the list of a name.
  func occur(in text: ArraySlice<UInt8>, from list: ArraySlice<UInt8>) -> Bool {
    number(of: list).map { lists[$0].occur(in: text) } ?? false
  }

  private func number(of list: ArraySlice<UInt8>) -> Int? {
    lists.indices.first { lists[$0].name.count == list.count && lists[$0].name.elementsEqual(list) }
  }
}

extension WordLists.List {
  /// Whether a text is a word of the list, but for case, width, spaces, marks and a number of one or two digits at its
  /// end, as builders add it to the second of a kind.
  func contains(_ text: ArraySlice<UInt8>) -> Bool {
    guard starts.contains(TextMeasure.start(of: text)) else { return false }
    let letters = TextMeasure.lettersOnly(text)
    guard !letters.isEmpty else { return false }
    if folded.contains(letters) { return true }
    var end = letters.count
    while end > 0, (0x30...0x39).contains(letters[end - 1]) { end -= 1 }
    return (1...2).contains(letters.count - end) && folded.contains(Array(letters[..<end]))
  }

  /// Whether a word of the list stands in a text, as a whole word.
  func occur(in text: ArraySlice<UInt8>) -> Bool { !phrases.find(in: text).isEmpty }
}
