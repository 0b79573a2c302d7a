import ServiceLintModel

/// The ways from page to page of a form that says where one goes next: in which order the pages are read, and on which
/// answers each of them hangs.
///
/// Whoever is sent to a page from which no way leads to the end (“you can't apply”) is not counted among those who go
/// on: the pages behind the question hang on nothing for that, or every question of a form would hang on all checks at
/// its beginning.
struct PageFlow {
  /// A way on from a page.
  struct Way {
    /// The number of the page; `nil`: out of the form.
    var to: Int?
    /// In which case it is taken, if none of the ways before it is; `nil`: if none of the others is.
    var when: Condition?
  }

  /// The pages that can be reached, each behind all those that lead to it.
  private(set) var order: [Int] = []
  /// For each page when it is shown; `nil`: no way leads there.
  private(set) var shownWhen: [Condition?]

  private let ways: [[Way]]
  /// The place of each page in `order`; -1: not reached.
  private var rank: [Int]
  /// Whether the form can be sent by going on from a page.
  private var isOnTheWay: [Bool] = []

  /// Of more comparisons no condition is made: it becomes code.
  private static let mostTerms = 80
  /// In larger forms pages hang on nothing.
  private static let mostPages = 1_000
  /// More ways on from one page are not looked at.
  private static let mostWays = 200

  /// - Parameters:
  ///   - start: the first page.
  ///   - ways: for each page the ways on, in the order in which they are tried.
  ///   - goals: the pages at which the form is sent.
  init(start: Int, ways: [[Way]], goals: Set<Int>) {
    self.ways = ways.map { Array($0.prefix(Self.mostWays)) }
    rank = Array(repeating: -1, count: ways.count)
    shownWhen = Array(repeating: nil, count: ways.count)
    guard ways.indices.contains(start) else { return }
    sort(from: start)
    findTheWay(to: goals)
    guard order.count <= Self.mostPages else {
      for page in order { shownWhen[page] = .always }
      return
    }
    conditions()
  }

  // MARK: Order

  /// Depth first, without recursion: the reverse of the order in which pages are left.
  private mutating func sort(from start: Int) {
    var seen = Array(repeating: false, count: ways.count)
    var left: [Int] = []
    var stack: [(page: Int, next: [Int])] = []
    func open(_ page: Int) {
      seen[page] = true
      // What stands first in the definition shall come first.
      stack.append((page, Set(ways[page].compactMap(\.to)).filter(ways.indices.contains).sorted()))
    }
    open(start)
    while let top = stack.last {
      guard let next = top.next.last else {
        left.append(top.page)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next.removeLast()
      if !seen[next] { open(next) }
    }
    order = left.reversed()
    for (place, page) in order.enumerated() { rank[page] = place }
  }

  /// Whether a way leads on, not back to where one was.
  private func leadsOn(_ from: Int, _ to: Int) -> Bool { ways.indices.contains(to) && rank[to] > rank[from] }

  private mutating func findTheWay(to goals: Set<Int>) {
    isOnTheWay = Array(repeating: false, count: ways.count)
    let reached = goals.filter { ways.indices.contains($0) && rank[$0] >= 0 }
    for page in order.reversed() {
      isOnTheWay[page] =
        reached.isEmpty || reached.contains(page)
        || ways[page].contains { $0.to.map { leadsOn(page, $0) && isOnTheWay[$0] } ?? false }
    }
  }

  // MARK: Conditions

  /// A way that is taken on its own condition alone: what comes before it is shut out.
  private struct Edge {
    var to: Int
    var when: Condition
  }

  /// The ways on from a page.
  ///
  /// - Parameter isMain: whether to look at those only who get to the end.
  /// - Returns: one for each page; and when one leaves for a page that leads nowhere, or for elsewhere.
  private func edges(from page: Int, isMain: Bool) -> (edges: [Edge], leaving: Condition) {
    func stays(_ way: Way) -> Bool { way.to.map { leadsOn(page, $0) && isOnTheWay[$0] } ?? false }
    let tried = isMain ? ways[page].filter(stays) : ways[page]
    var edges: [Edge] = []
    var leaving: [Condition] = []
    var before: [Condition] = []
    func take(_ way: Way, _ when: Condition) {
      if !stays(way) { leaving.append(when) }
      guard let to = way.to, leadsOn(page, to) else { return }
      if let index = edges.firstIndex(where: { $0.to == to }) {
        edges[index].when = .any([edges[index].when, when])
      } else {
        edges.append(Edge(to: to, when: when))
      }
    }
    for way in tried {
      guard let when = way.when else { continue }
      take(way, Self.short(.all([when] + before.filter { !Self.excludes(when, $0) }.map(\.negated))))
      before.append(when)
    }
    // The last of several ways without a condition counts.
    if let way = tried.last(where: { $0.when == nil }) { take(way, Self.short(.all(before.map(\.negated)))) }
    // Who gets on has only this way.
    if isMain, edges.count == 1 { edges[0].when = .always }
    return (edges, Self.short(.any(leaving)))
  }

  private mutating func conditions() {
    var incoming: [[(from: Int, when: Condition)]] = Array(repeating: [], count: ways.count)
    var ends: [[(from: Int, when: Condition)]] = Array(repeating: [], count: ways.count)
    var leaving: [Condition] = Array(repeating: .never, count: ways.count)
    for page in order {
      if isOnTheWay[page] {
        for edge in edges(from: page, isMain: true).edges { incoming[edge.to].append((page, edge.when)) }
      }
      let all = edges(from: page, isMain: false)
      for edge in all.edges where !isOnTheWay[edge.to] { ends[edge.to].append((page, edge.when)) }
      leaving[page] = all.leaving
    }
    let main = order.filter { isOnTheWay[$0] }
    let before = dominators(main, incoming)
    let behind = postDominators(main, incoming)
    /// On what a page hangs beyond the page that all ways to it go through.
    var own: [Condition] = Array(repeating: .always, count: ways.count)
    /// That nobody was sent away before a page.
    var stayed: [Condition] = Array(repeating: .always, count: ways.count)
    for page in order {
      guard isOnTheWay[page] else {
        let parts = ends[page].map { way in
          Condition.all([shownWhen[way.from] ?? .always, isOnTheWay[way.from] ? stayed[way.from] : .always, way.when])
        }
        shownWhen[page] = Self.short(.any(parts))
        continue
      }
      let gate = before[page]
      guard gate >= 0 else {
        shownWhen[page] = .always
        continue
      }
      if !follows(page, gate, behind) {
        own[page] = joined(incoming[page], gate, before, own)
      }
      shownWhen[page] = Self.short(.all([shownWhen[gate] ?? .always, own[page]]))
      let more = Condition.all([stayed[gate], leaving[gate].negated])
      stayed[page] = Self.terms(more) > Self.mostTerms / 2 ? stayed[gate] : more
    }
  }

  /// On which answers one gets from a page to another by one of the ways into that.
  private func joined(
    _ incoming: [(from: Int, when: Condition)], _ gate: Int, _ before: [Int], _ own: [Condition]
  ) -> Condition {
    var alternatives: [Condition] = []
    var terms = 0
    for way in incoming {
      var parts = [way.when]
      var step = way.from
      while step != gate, step >= 0 {
        if own[step] != .always { parts.append(own[step]) }
        step = before[step]
        guard parts.count <= Self.mostTerms else { return .code("", []) }
      }
      let alternative = Condition.all(parts.reversed())
      terms += Self.terms(alternative)
      guard terms <= Self.mostTerms else { return .code("", []) }
      alternatives.append(alternative)
    }
    return .any(alternatives)
  }

  /// For each page the nearest one that all ways to it go through; -1 for the first.
  private func dominators(_ main: [Int], _ incoming: [[(from: Int, when: Condition)]]) -> [Int] {
    var gates = Array(repeating: -1, count: ways.count)
    for page in main {
      guard var gate = incoming[page].first?.from else { continue }
      for way in incoming[page].dropFirst() {
        var other = way.from
        while gate != other {
          if rank[gate] > rank[other] { gate = gates[gate] } else { other = gates[other] }
          guard gate >= 0, other >= 0 else { return gates }
        }
      }
      gates[page] = gate
    }
    return gates
  }

  /// For each page the nearest one that all ways on from it go through; -1: there is none.
  private func postDominators(_ main: [Int], _ incoming: [[(from: Int, when: Condition)]]) -> [Int] {
    var outgoing: [[Int]] = Array(repeating: [], count: ways.count)
    for page in main { for way in incoming[page] { outgoing[way.from].append(page) } }
    var joins = Array(repeating: -1, count: ways.count)
    for page in main.reversed() {
      var join: Int? = outgoing[page].first
      for next in outgoing[page].dropFirst() {
        var other: Int? = next
        while let one = join, let two = other, one != two {
          if rank[one] < rank[two] {
            join = joins[one] >= 0 ? joins[one] : nil
          } else {
            other = joins[two] >= 0 ? joins[two] : nil
          }
        }
        if other == nil { join = nil }
      }
      joins[page] = join ?? -1
    }
    return joins
  }

  /// Whether everybody who comes by one page gets to another later.
  private func follows(_ page: Int, _ gate: Int, _ behind: [Int]) -> Bool {
    var step = gate
    while step >= 0, rank[step] < rank[page] { step = behind[step] }
    return step == page
  }

  // MARK: Size

  /// Whether two answers cannot be given at once.
  private static func excludes(_ one: Condition, _ other: Condition) -> Bool {
    guard case .equals(let name, let value) = one, case .equals(let asked, let unlike) = other else { return false }
    return name.path == asked.path && value != unlike
  }

  private static func short(_ condition: Condition) -> Condition {
    terms(condition) > mostTerms ? .code("", []) : condition
  }

  /// How many comparisons a condition has.
  static func terms(_ condition: Condition) -> Int {
    switch condition {
    case .and(let parts), .or(let parts): parts.reduce(0) { $0 + terms($1) }
    case .not(let inner), .anyRow(_, let inner): terms(inner)
    default: 1
    }
  }
}
