import ServiceLintModel

/// All lexicons in one automaton. Made once, then only read.
public struct LexiconIndex: Sendable {
  /// What a phrase of the automaton says.
  enum Role: UInt32 {
    case concept, subject, weakSubject, filler, question, excluded, neutral, addressed
  }

  /// A phrase's role, value and conditions, packed.
  struct Meaning {
    var bits: UInt32

    init(
      _ role: Role, value: UInt16 = 0, language: Int, isKey: Bool, moreBefore: Bool = false, moreAfter: Bool = false
    ) {
      bits = role.rawValue | UInt32(value) << 3 | UInt32(language) << 19 | (isKey ? 1 << 24 : 0)
      bits |= (moreBefore ? 1 << 25 : 0) | (moreAfter ? 1 << 26 : 0)
    }

    init(bits: UInt32) { self.bits = bits }

    var role: Role { Role(rawValue: bits & 7) ?? .filler }
    var value: UInt16 { UInt16(truncatingIfNeeded: bits >> 3) }
    var language: UInt32 { bits >> 19 & 31 }
    var isKey: Bool { bits & 1 << 24 != 0 }
    var moreBefore: Bool { bits & 1 << 25 != 0 }
    var moreAfter: Bool { bits & 1 << 26 != 0 }
  }

  var trie = PhraseTrie()
  /// The primary languages, in the order of their numbers.
  var languages: [String] = []
  /// The numbers of languages are bits of a word, and one is for none.
  private static let mostLanguages = 31

  /// - Parameter lexicons: of at most 31 languages; more are left out. Entries of unknown concepts and subjects, too.
  public init(_ lexicons: [Lexicon]) { add(lexicons, isMore: false) }

  /// The same with more words. Where one of them names a concept for which the words so far have another, it goes first.
  public func adding(_ lexicons: [Lexicon]) -> LexiconIndex {
    if lexicons.isEmpty { return self }
    var copy = self
    copy.add(lexicons, isMore: true)
    return copy
  }

  private mutating func add(_ lexicons: [Lexicon], isMore: Bool) {
    var scratch = Scratch(isMore: isMore)
    for lexicon in lexicons {
      let name = String(lexicon.language.prefix { $0 != "-" })
      let language = languages.firstIndex(of: name) ?? languages.count
      if language == languages.count {
        guard language < Self.mostLanguages else { continue }
        languages.append(name)
      }
      for entry in lexicon.concepts {
        guard let value = Enumeration.concept.symbol(entry.concept) else { continue }
        for phrase in entry.labels { addBoth(phrase, .concept, value, language, &scratch) }
        for phrase in entry.keys { add(phrase, .concept, value, language, isKey: true, &scratch) }
        for phrase in entry.not { addBoth(phrase, .excluded, value, language, &scratch) }
      }
      for entry in lexicon.subjects {
        guard let value = Enumeration.subject.symbol(entry.subject) else { continue }
        for phrase in entry.labels { addBoth(phrase, .subject, value, language, &scratch) }
        for phrase in entry.keys { add(phrase, .subject, value, language, isKey: true, &scratch) }
        for phrase in entry.weak { addBoth(phrase, .weakSubject, value, language, &scratch) }
        for phrase in entry.addressed { addBoth(phrase, .addressed, value, language, &scratch) }
      }
      for phrase in lexicon.fillers { addBoth(phrase, .filler, 0, language, &scratch) }
      for phrase in lexicon.neutral { addBoth(phrase, .neutral, 0, language, &scratch) }
      for phrase in lexicon.questions { add(phrase, .question, 0, language, isKey: false, &scratch) }
    }
  }

  /// The set of languages, as bits, in which a form of a language is read: its own if there is a lexicon for it, else
  /// all.
  func languageBits(_ language: ArraySlice<UInt8>) -> UInt32 {
    let primary = language.prefix { $0 != 0x2D && $0 != 0x5F }
    for (number, known) in languages.enumerated() {
      // Bokmål and Nynorsk are read by one lexicon; both are Norwegian.
      let norwegian = known == "nb" && (primary.elementsEqual("no".utf8) || primary.elementsEqual("nn".utf8))
      if known.utf8.elementsEqual(primary) || norwegian { return 1 << UInt32(number) }
    }
    return .max
  }

  private mutating func addBoth(
    _ phrase: String, _ role: Role, _ value: UInt16, _ language: Int, _ scratch: inout Scratch
  ) {
    add(phrase, role, value, language, isKey: false, &scratch)
    add(phrase, role, value, language, isKey: true, &scratch)
  }

  /// Memory that is used for phrase after phrase.
  private struct Scratch {
    var bytes: [UInt8] = []
    var tokens = TextTokens()
    /// Whether the phrases come to those of lexicons read before, and go first.
    let isMore: Bool
  }

  private mutating func add(
    _ phrase: String, _ role: Role, _ value: UInt16, _ language: Int, isKey: Bool, _ scratch: inout Scratch
  ) {
    scratch.bytes.removeAll(keepingCapacity: true)
    scratch.bytes.append(contentsOf: phrase.utf8)
    if isKey { Self.asKey(&scratch.bytes) }
    var bytes = scratch.bytes[...]
    var before = false
    var after = false
    var ending = false
    if bytes.first == 0x2A {
      bytes = bytes.dropFirst()
      ending = (bytes.first ?? 0x20) != 0x20 && ScalarClass.of(Self.first(bytes)) == .letter
      before = !ending
    }
    if bytes.last == 0x2A {
      bytes = bytes.dropLast()
      after = true
    }
    scratch.tokens.read(bytes, cut: isKey ? .key : .words)
    let meaning = Meaning(
      role, value: value, language: language, isKey: isKey, moreBefore: before, moreAfter: after)
    trie.add(scratch.tokens, ending: ending, payload: meaning.bits, isLast: scratch.isMore)
  }

  private static func first(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var index = bytes.startIndex
    return Scalars.next(bytes, &index)
  }

  /// Spells a phrase as builders make keys of labels: letters beyond ASCII lose their marks.
  private static func asKey(_ bytes: inout [UInt8]) {
    guard bytes.contains(0xC3) else { return }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0xC3, index + 1 < bytes.count else {
        result.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case 0xB8, 0xB6: result.append(0x6F)  // ø ö
      case 0xA5, 0xA4: result.append(0x61)  // å ä
      case 0xA6: result += [0x61, 0x65]  // æ
      case 0xA9, 0xA8: result.append(0x65)  // é è
      default: result += bytes[index...index + 1]
      }
      index += 2
    }
    bytes = result
  }
}
