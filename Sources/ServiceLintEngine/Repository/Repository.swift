import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintText

/// The cards of all definitions in a repository, and the ways to look them up. It never changes once it is made, so all
/// workers share it.
public final class Repository: Sendable {
  /// A part of a definition: the number of its card, and its own in there.
  struct Reference: Hashable, Sendable {
    var card: UInt32
    var part: UInt32
  }

  let cards: [Card]
  /// For each card its number, by file and offset.
  private let numbers: [String: UInt32]
  /// Fields by concept and subject.
  private let byConcept: [UInt32: [Reference]]
  /// Parts by kind and name.
  private let byName: [UInt64: [Reference]]
  /// Forms by what they ask for.
  private let byToken: [UInt64: [Reference]]

  /// No definitions.
  public static let empty = Repository([])

  /// - Parameter cards: in any order; they are sorted by path (bytes) and offset.
  public init(_ cards: [Card]) {
    self.cards = cards.sorted { one, other in
      one.file == other.file ? one.offset < other.offset : one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
    }
    var numbers: [String: UInt32] = [:]
    var byConcept: [UInt32: [Reference]] = [:]
    var byName: [UInt64: [Reference]] = [:]
    var byToken: [UInt64: [Reference]] = [:]
    for (number, card) in self.cards.enumerated() {
      numbers[Self.key(card.file, card.offset)] = UInt32(number)
      for (index, part) in card.parts.enumerated() {
        let reference = Reference(card: UInt32(number), part: UInt32(index))
        if part.concept != 0 { byConcept[Self.key(part.concept, part.subject), default: []].append(reference) }
        if let name = Self.name(part.kind, part.label) { byName[name, default: []].append(reference) }
        for token in part.asked { byToken[token, default: []].append(reference) }
      }
    }
    self.numbers = numbers
    self.byConcept = byConcept
    self.byName = byName
    self.byToken = byToken
  }

  /// How many definitions there are.
  public var count: Int { cards.count }

  subscript(reference: Reference) -> Card.Part { cards[Int(reference.card)].parts[Int(reference.part)] }

  /// The number of a definition; `nil` if it has no card.
  func number(of file: String, offset: UInt32) -> UInt32? { numbers[Self.key(file, offset)] }

  /// Fields of other definitions that ask the same of the same person, one for each definition.
  func fields(concept: UInt16, subject: UInt16, except own: UInt32?, most: Int) -> [Reference] {
    firsts(of: byConcept[Self.key(concept, subject)] ?? [], except: own, most: most)
  }

  /// Parts of a kind in other definitions that are called the same, one for each definition.
  func namesakes(_ kind: NodeKind, _ label: String, except own: UInt32?, most: Int) -> [Reference] {
    guard let name = Self.name(kind, label) else { return [] }
    return firsts(of: byName[name] ?? [], except: own, most: most)
  }

  /// Forms of other definitions of which so many of what either asks for is asked by both, the most alike first.
  ///
  /// - Parameters:
  ///   - asked: what the form asks for, sorted, each once.
  ///   - percent: of all that one of both asks for, what both ask for.
  func forms(like asked: [UInt64], percent: Int, except own: UInt32?, most: Int) -> [Reference] {
    let percent = max(1, min(percent, 100))
    guard !asked.isEmpty else { return [] }
    // A form that shares enough shares one of the rarest: as many as it could lack, and one more.
    let needed = (asked.count * percent + 99) / 100
    let rarest = asked.sorted { one, other in
      let (left, right) = (byToken[one]?.count ?? 0, byToken[other]?.count ?? 0)
      return left == right ? one < other : left < right
    }.prefix(asked.count - needed + 1)
    var candidates: Set<Reference> = []
    for token in rarest { candidates.formUnion(byToken[token] ?? []) }
    var found: [(reference: Reference, share: Int)] = []
    for candidate in candidates where candidate.card != own {
      let other = self[candidate].asked
      guard other.count * 100 >= asked.count * percent, asked.count * 100 >= other.count * percent else { continue }
      let shared = Self.shared(asked, other)
      let all = asked.count + other.count - shared
      if shared * 100 >= all * percent { found.append((candidate, shared * 10_000 / all)) }
    }
    found.sort { one, other in
      one.share == other.share
        ? (one.reference.card, one.reference.part) < (other.reference.card, other.reference.part)
        : one.share > other.share
    }
    return found.prefix(most).map(\.reference)
  }

  /// The first of each definition.
  private func firsts(of references: [Reference], except own: UInt32?, most: Int) -> [Reference] {
    var result: [Reference] = []
    var last: UInt32?
    for reference in references where reference.card != own && reference.card != last {
      guard result.count < most else { break }
      result.append(reference)
      last = reference.card
    }
    return result
  }

  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        (left, right, count) = (left + 1, right + 1, count + 1)
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  private static func key(_ file: String, _ offset: UInt32) -> String { "\(offset)\u{1F}\(file)" }

  private static func key(_ concept: UInt16, _ subject: UInt16) -> UInt32 { UInt32(concept) << 16 | UInt32(subject) }

  /// A name as it compares: but for case, width, spaces and marks; `nil` if nothing is left of it.
  private static func name(_ kind: NodeKind, _ label: String) -> UInt64? {
    let folded = TextMeasure.folded(ArraySlice(label.utf8))
    guard !folded.isEmpty else { return nil }
    var hash = FNV1a64()
    hash.add(byte: UInt8(truncatingIfNeeded: kind.rawValue))
    hash.add(folded)
    return hash.value
  }
}
