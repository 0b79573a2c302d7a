import ServiceLintPattern

/// The patterns of forms, compiled when first asked for. Forms use few and repeat them, so they are kept for the
/// whole run.
struct PatternCache: Sendable {
  /// What became of a pattern.
  enum Entry: Sendable {
    case compiled(Pattern)
    case refused(PatternError)
  }

  private var entries: [String: Entry] = [:]
  private var slow: [String: Bool] = [:]
  /// A limit, since a stranger may send many definitions.
  private static let most = 1_000

  /// A pattern in the dialect of JavaScript.
  mutating func entry(_ source: String) -> Entry {
    if let known = entries[source] { return known }
    let made: Entry
    do throws(PatternError) {
      made = .compiled(try Pattern(source, syntax: .ecmaScript))
    } catch {
      made = .refused(error)
    }
    if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
    entries[source] = made
    return made
  }

  /// Whether browsers, which try one way after another, may take exponential time on a pattern.
  mutating func isSlow(_ source: String) -> Bool {
    if let known = slow[source] { return known }
    if slow.count >= Self.most { slow.removeAll(keepingCapacity: true) }
    let made = PatternBacktracking.exponential(source, syntax: .ecmaScript) != nil
    slow[source] = made
    return made
  }
}
