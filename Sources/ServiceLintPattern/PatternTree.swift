import ServiceLintText

/// What a pattern can demand of a place between two characters.
enum PatternAssertion: UInt8, Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
}

/// A pattern as read: what it matches, no longer how it was written. Whether a repetition is greedy is forgotten, since
/// it changes which text is found, never whether one is.
enum PatternNode: Sendable {
  case empty
  case set(Int32)
  case assertion(PatternAssertion)
  case sequence([Int32])
  case choice([Int32])
  /// `most` is nil if there is no greatest count.
  case repeated(Int32, least: Int, most: Int?)
}

/// The nodes of a pattern, children before parents, and the sets of characters they name.
struct PatternTree: Sendable {
  private(set) var nodes: [PatternNode] = []
  /// How many instructions a node becomes, at most.
  private(set) var sizes: [Int] = []
  /// Whether a node can match no character.
  private(set) var nullable: [Bool] = []
  private(set) var sets: [ScalarSet] = []
  private var indexOfSet: [ScalarSet: Int32] = [:]
  /// The repetitions without a greatest count, inner before outer, with their place in the source.
  private(set) var endless: [(node: Int32, range: ByteRange)] = []
  private(set) var assertions: Set<PatternAssertion> = []
  var root: Int32 = 0

  /// The index of a set, the same for equal sets.
  mutating func index(of set: ScalarSet) -> Int32 {
    if let known = indexOfSet[set] { return known }
    let index = Int32(sets.count)
    sets.append(set)
    indexOfSet[set] = index
    return index
  }

  mutating func add(_ node: PatternNode) -> Int32 {
    var size = 1
    var isNullable = true
    switch node {
    case .empty: break
    case .set: isNullable = false
    case .assertion(let assertion): assertions.insert(assertion)
    case .sequence(let children):
      for child in children {
        size += sizes[Int(child)]
        if !nullable[Int(child)] { isNullable = false }
      }
    case .choice(let children):
      isNullable = false
      for child in children {
        size += sizes[Int(child)] + 1
        if nullable[Int(child)] { isNullable = true }
      }
    case .repeated(let child, let least, let most):
      // Counts are clamped by the parser, so that this cannot overflow.
      let once = sizes[Int(child)]
      let check = nullable[Int(child)] ? 3 : 1
      size = once * least + 1
      if let most { size += (once + check) * (most - least) } else { size += once + check }
      isNullable = least == 0 || nullable[Int(child)]
    }
    nodes.append(node)
    sizes.append(size)
    nullable.append(isNullable)
    return Int32(nodes.count - 1)
  }

  mutating func noteEndless(_ node: Int32, at range: ByteRange) {
    endless.append((node, range))
  }
}
