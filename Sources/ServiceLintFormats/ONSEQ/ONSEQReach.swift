import ServiceLintModel

/// When people come to a block: when no rule of an earlier one that they went through jumped over it.
///
/// Blocks follow one another, so that is exact; what would become too long is left open.
struct ONSEQReach {
  /// What jumps over the block.
  var jumps: [Condition] = []
  /// Whether more jump over it than are looked at.
  var isOpen = false

  /// How many jumps over one block are looked at, and how many questions one of them may ask.
  static let most = 12

  /// The condition, without what the block says of itself.
  func condition(_ id: String) -> Condition {
    isOpen ? .code("the way to \(id)", []) : .all(jumps.map(\.negated))
  }

  mutating func add(_ jump: Condition) {
    if jumps.count >= Self.most || Self.size(jump) > Self.most { isOpen = true } else { jumps.append(jump) }
  }

  /// How many questions a condition asks.
  static func size(_ condition: Condition) -> Int {
    switch condition {
    case .and(let parts), .or(let parts): parts.reduce(0) { $0 + size($1) }
    case .not(let inner), .anyRow(_, let inner): size(inner)
    case .always, .never: 0
    default: 1
    }
  }
}
