/// What the lexicons say of one label, title or key.
public struct LabelReading: Equatable, Sendable {
  /// The concept's number; 0: none.
  public var concept: UInt16 = 0
  /// Whether other words stand beside the concept's, so that it is sure only where an answer is typed.
  public var isLoose = false
  /// The subject's number; 0: none, or several.
  public var subject: UInt16 = 0
  /// Whether it names several subjects.
  public var namesSeveral = false
  /// Whether the subject is only the person addressed (“your”).
  public var isWeak = false
  /// Whether the subject is only addressed (“you”), which says nothing in a title.
  public var isAddressed = false
  /// Whether it begins as a yes/no question does.
  public var isQuestion = false
  /// Whether words that no lexicon knows stand before those of the concept and say whose it is, or of what: “学校の電話番号”.
  /// In scripts that write words apart they mostly say which one (“current address”), and are not counted.
  public var isSomebodys = false

  /// Whether some of its words are in the lexicons, so that what the others say is no other language's.
  public var isFamiliar = false

  public init() {}
}

extension LexiconIndex {
  /// A phrase in the tokens of a text.
  private struct Found {
    var end: Int
    var state: UInt32
  }

  /// A concept that the words of a label may mean.
  private struct Candidate {
    var concept: UInt16
    /// The tokens of its own words.
    var length: Int
    var isLoose: Bool
    var isSomebodys = false
  }

  /// How a text is read.
  struct Mode {
    var isKey: Bool
    /// The lexicons that count, as bits.
    var languages: UInt32
    /// The lexicons whose words for people count.
    var subjectLanguages: UInt32

    @inline(__always)
    func counts(_ meaning: Meaning) -> Bool {
      meaning.isKey == isKey && languages >> meaning.language & 1 == 1
    }
  }

  /// Reads a text that has been cut into tokens, and looks their first states up.
  func read(_ text: inout TextTokens, mode: Mode) -> LabelReading {
    text.begin(trie)
    return read(text, mode: mode)
  }

  private func read(_ text: TextTokens, mode: Mode) -> LabelReading {
    var result = LabelReading()
    var people = mode
    people.languages = mode.subjectLanguages
    readSubject(text, people, into: &result)
    result.isFamiliar = text.tokens.indices.contains { first in
      text.starts[first] != 0 && longest(text, from: first, mode) { _ in true } != nil
    }
    result.isQuestion = isQuestion(text, mode)
    var best = wholeConcept(text, mode)
    if let whole = best, result.isQuestion && whole.isLoose || isExcluded(whole.concept, text, mode) { best = nil }
    if !result.isQuestion, let last = lastConcept(text, mode), last.length > best?.length ?? 0 { best = last }
    guard let best else { return result }
    result.concept = best.concept
    result.isLoose = best.isLoose
    result.isSomebodys = best.isSomebodys
    return result
  }

  private func isQuestion(_ text: TextTokens, _ mode: Mode) -> Bool {
    !text.tokens.isEmpty && longest(text, from: 0, mode) { $0.role == .question } != nil
  }

  private func isExcluded(_ concept: UInt16, _ text: TextTokens, _ mode: Mode) -> Bool {
    text.tokens.indices.contains { first in
      text.starts[first] != 0
        && longest(text, from: first, mode) { $0.role == .excluded && $0.value == concept } != nil
    }
  }

  /// The longest phrase that begins at a token and has a meaning that fits.
  private func longest(
    _ text: TextTokens, from first: Int, _ mode: Mode, where fits: (Meaning) -> Bool
  ) -> Found? {
    var state = text.starts[first]
    var next = first
    var result: Found?
    while state != 0 {
      next &+= 1
      var accept = trie.heads[Int(state)]
      while accept >= 0 {
        let meaning = Meaning(bits: trie.accepts[Int(accept)].payload)
        if mode.counts(meaning), fits(meaning) {
          result = Found(end: next, state: state)
          break
        }
        accept = trie.accepts[Int(accept)].next
      }
      if next >= text.tokens.count { break }
      state = trie.step(state, text.tokens[next].hash)
    }
    return result
  }

  private func meanings(at state: UInt32, _ mode: Mode, _ body: (Meaning) -> Void) {
    var accept = trie.heads[Int(state)]
    while accept >= 0 {
      let meaning = Meaning(bits: trie.accepts[Int(accept)].payload)
      if mode.counts(meaning) { body(meaning) }
      accept = trie.accepts[Int(accept)].next
    }
  }

  private func readSubject(_ text: TextTokens, _ mode: Mode, into result: inout LabelReading) {
    var strong: UInt16 = 0
    var weak: UInt16 = 0
    var addressed: UInt16 = 0
    var several = false
    var first = 0
    while first < text.tokens.count {
      if text.starts[first] == 0 {
        first &+= 1
        continue
      }
      let found = longest(text, from: first, mode) { meaning in
        meaning.role == .subject || meaning.role == .weakSubject || meaning.role == .neutral
          || meaning.role == .addressed
      }
      guard let found, !isPartOfWord(text, first..<found.end) else {
        first &+= 1
        continue
      }
      meanings(at: found.state, mode) { meaning in
        if meaning.role == .subject {
          if strong != 0, strong != meaning.value { several = true }
          strong = meaning.value
        } else if meaning.role == .weakSubject {
          weak = meaning.value
        } else if meaning.role == .addressed {
          addressed = meaning.value
        }
      }
      first = found.end
    }
    result.namesSeveral = several
    if several { return }
    result.subject = strong != 0 ? strong : weak != 0 ? weak : addressed
    result.isWeak = strong == 0 && result.subject != 0
    result.isAddressed = strong == 0 && weak == 0 && addressed != 0
  }

  /// Whether a lone kanji has another beside it, so that it is a part of a longer word: 電子 is no child.
  private func isPartOfWord(_ text: TextTokens, _ range: Range<Int>) -> Bool {
    guard range.count == 1, text.tokens[range.lowerBound].kind == .han else { return false }
    let bytes = text.tokens[range.lowerBound].bytes
    if range.lowerBound > 0 {
      let before = text.tokens[range.lowerBound - 1]
      if before.kind == .han, before.bytes.upperBound == bytes.lowerBound { return true }
    }
    if range.upperBound < text.tokens.count {
      let after = text.tokens[range.upperBound]
      if after.kind == .han, after.bytes.lowerBound == bytes.upperBound { return true }
    }
    return false
  }

  /// The concept whose words, with fillers and words for people, are the whole label; or the label's beginning, where
  /// the lexicon lets more follow.
  private func wholeConcept(_ text: TextTokens, _ mode: Mode) -> Candidate? {
    var result: Candidate?
    var isOpen = false
    var wasPerson = false
    var first = 0
    while first < text.tokens.count {
      let token = text.tokens[first]
      guard let found = longest(text, from: first, mode, where: { $0.role != .neutral }) else {
        // What stands in brackets is a remark; a lone number counts things of one kind.
        if !token.bracketed, token.kind != .digit, !isOpen { return nil }
        first &+= 1
        continue
      }
      var concept: Meaning?
      var explains = token.bracketed || isOpen
      var namesPerson = false
      meanings(at: found.state, mode) { meaning in
        switch meaning.role {
        case .concept: if !meaning.moreBefore, concept?.moreAfter != true { concept = meaning }
        case .filler: explains = true
        case .subject, .weakSubject, .addressed:
          explains = true
          namesPerson = true
        case .excluded, .question, .neutral: break
        }
      }
      // “Employer” asks for one; in “Employer’s name” and “Name of employer” it only says whose.
      if let concept, !isOpen, !(result != nil && (token.bracketed || namesPerson)) {
        if let known = result, known.concept != concept.value, !wasPerson { return nil }
        result = Candidate(
          concept: concept.value, length: max(found.end - first, wasPerson ? 0 : result?.length ?? 0),
          isLoose: concept.moreAfter && found.end < text.tokens.count)
        wasPerson = namesPerson
        isOpen = concept.moreAfter
        explains = true
      }
      if !explains { return nil }
      first = found.end
    }
    return result
  }

  /// The concept that a label ends with, where the lexicon lets more stand before it: the longest.
  private func lastConcept(_ text: TextTokens, _ mode: Mode) -> Candidate? {
    var best: Candidate?
    for first in text.tokens.indices where text.starts[first] != 0 {
      let found = longest(text, from: first, mode) { $0.role == .concept && $0.moreBefore }
      guard let found else { continue }
      var candidate: Candidate?
      meanings(at: found.state, mode) { meaning in
        guard meaning.role == .concept, meaning.moreBefore else { return }
        if meaning.moreAfter || isExplained(text, from: found.end, mode) {
          candidate = Candidate(
            concept: meaning.value, length: found.end - first, isLoose: true,
            isSomebodys: text.tokens[first].kind.runsOn && !isExplained(text, from: 0, to: first, mode))
        }
      }
      guard let candidate, candidate.length > best?.length ?? 0 else { continue }
      if !isExcluded(candidate.concept, text, mode) { best = candidate }
    }
    return best
  }

  /// Whether all tokens from one on, up to another one, are fillers, words for people, numbers or remarks.
  private func isExplained(_ text: TextTokens, from start: Int, to last: Int? = nil, _ mode: Mode) -> Bool {
    let end = last ?? text.tokens.count
    var first = start
    while first < end {
      let token = text.tokens[first]
      let found = longest(text, from: first, mode) {
        $0.role == .filler || $0.role == .subject || $0.role == .weakSubject || $0.role == .addressed
      }
      if found == nil, !token.bracketed, token.kind != .digit { return false }
      first = found?.end ?? first + 1
    }
    return true
  }
}
