import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Reads a lexicon's YAML and says all that is wrong with it.
struct LexiconReader {
  let path: String
  let tree: SourceTree
  let limits: ModuleLimits
  private(set) var errors: [RuleFileError] = []

  init(path: String, tree: SourceTree, limits: ModuleLimits) {
    (self.path, self.tree, self.limits) = (path, tree, limits)
  }

  /// The lexicon; incomplete if there are `errors`.
  mutating func read() -> Lexicon? {
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      fail(tree.roots.first.map(Int.init), .expected(.aMapping))
      return nil
    }
    var lexicon = Lexicon(language: "", concepts: [], subjects: [])
    for duplicate in tree.duplicates.prefix(limits.errors) { fail(Int(duplicate.second), .keyTwice) }
    for (key, value) in tree.members(of: root) where errors.count < limits.errors {
      let name = tree.key(key)
      guard let known = LexiconKey(rawValue: name) else {
        unknownKey(name, key, LexiconKey.allCases.map(\.rawValue))
        continue
      }
      switch known {
      case .language: lexicon.language = tree.string(value)
      case .fillers: lexicon.fillers = texts(value)
      case .neutral: lexicon.neutral = texts(value)
      case .questions: lexicon.questions = texts(value)
      case .concepts:
        for (name, lists) in entries(value, of: known) {
          lexicon.concepts.append(
            Lexicon.ConceptEntry(
              concept: name, labels: lists[.labels, default: []], keys: lists[.keys, default: []],
              not: lists[.not, default: []]))
        }
      case .subjects:
        for (name, lists) in entries(value, of: known) {
          lexicon.subjects.append(
            Lexicon.SubjectEntry(
              subject: name, labels: lists[.labels, default: []], keys: lists[.keys, default: []],
              weak: lists[.weak, default: []], addressed: lists[.addressed, default: []]))
        }
      }
    }
    if lexicon.language.isEmpty { fail(root, .lexiconLanguage, advice: .lexiconLanguageAdvice) }
    return lexicon
  }

  /// Concepts or subjects, each with its lists of words.
  private mutating func entries(
    _ node: Int, of part: LexiconKey
  ) -> [(name: String, lists: [LexiconKey.Phrases: [String]])] {
    guard let (list, known) = part.entries else { return [] }
    var result: [(String, [LexiconKey.Phrases: [String]])] = []
    for (key, value) in members(node) where errors.count < limits.errors {
      let name = tree.key(key)
      if list.symbol(name) == nil {
        fail(
          key, list == .concept ? .unknownConcept(name) : .unknownSubject(name),
          advice: .didYouMean(NearestName.nearest(to: name, among: list.values)))
      }
      var lists: [LexiconKey.Phrases: [String]] = [:]
      for (key, value) in members(value) where errors.count < limits.errors {
        guard let phrases = LexiconKey.Phrases(rawValue: tree.key(key)), known.contains(phrases) else {
          unknownKey(tree.key(key), key, known.map(\.rawValue))
          continue
        }
        lists[phrases] = texts(value)
      }
      result.append((name, lists))
    }
    return result
  }

  private mutating func members(_ node: Int) -> [(key: Int, value: Int)] {
    if tree.nodes[node].kind == .object { return tree.members(of: node) }
    fail(node, .expected(.aMapping))
    return []
  }

  private mutating func texts(_ node: Int) -> [String] {
    guard tree.nodes[node].kind == .array else {
      fail(node, .expected(.aList))
      return []
    }
    return tree.elements(of: node).map { element in
      let text = tree.string(element)
      if text.utf8.count > limits.nameBytes, errors.count < limits.errors {
        fail(element, .textTooLong(limits.nameBytes))
      }
      return text
    }
  }

  private mutating func unknownKey(_ name: String, _ key: Int, _ known: [String]) {
    fail(key, .unknownLexiconKey(name), advice: .didYouMean(NearestName.nearest(to: name, among: known)))
  }

  private mutating func fail(_ node: Int?, _ message: LocalizedText, advice: LocalizedText = .none) {
    let range = node.map { tree.nodes[$0].range } ?? .none
    errors.append(RuleFileError(path: path, range: range, message: message, advice: advice))
  }
}

extension Lexicon {
  /// How many words and phrases it holds.
  var words: Int {
    let concepts = concepts.reduce(0) { $0 + $1.labels.count + $1.keys.count + $1.not.count }
    let subjects = subjects.reduce(0) { $0 + $1.labels.count + $1.keys.count + $1.weak.count + $1.addressed.count }
    return concepts + subjects + fillers.count + neutral.count + questions.count
  }
}
