/// What a search wants to hold, and how far it got.
///
/// What holds stays so as answers are ruled out; so of all goals only those that ask for the answer last narrowed need
/// another look. A chain of a thousand questions takes a thousand looks, not a million.
struct ConditionGoals {
  /// Operations that have to hold; −1 − an operation: that has not to hold.
  private(set) var operations: [Int32] = []
  private var isMet: [Bool] = []
  /// The goals that are met, in the order in which that was found.
  private var met: [Int32] = []
  /// For each variable its last goal in `links`; −1: none.
  private var heads: [Int32] = []
  private var links: [Link] = []
  /// By operation, whether it is a goal.
  private var isWanted: [Bool] = []
  private var firstOpen = 0

  /// That a goal asks for a variable.
  private struct Link {
    var goal: Int32
    var variable: Int32
    /// The link before it of the same variable; −1: none.
    var next: Int32
  }

  /// A place to go back to.
  struct Mark {
    fileprivate var goals = 0
    fileprivate var met = 0
    fileprivate var links = 0
    fileprivate var firstOpen = 0
  }

  var count: Int { operations.count }

  var mark: Mark { Mark(goals: operations.count, met: met.count, links: links.count, firstOpen: firstOpen) }

  /// Whether an operation is a goal.
  func contains(_ operation: Int32) -> Bool { Int(operation) < isWanted.count && isWanted[Int(operation)] }

  /// Adds a goal that nobody looked at.
  mutating func append(_ goal: Int32) {
    operations.append(goal)
    isMet.append(false)
    guard goal >= 0 else { return }
    while isWanted.count <= Int(goal) { isWanted.append(false) }
    isWanted[Int(goal)] = true
  }

  /// Says that a goal asks for a variable.
  mutating func link(_ goal: Int, to variable: Int32) {
    while heads.count <= Int(variable) { heads.append(-1) }
    let next = heads[Int(variable)]
    if next >= 0, links[Int(next)].goal == Int32(goal) { return }
    heads[Int(variable)] = Int32(links.count)
    links.append(Link(goal: Int32(goal), variable: variable, next: next))
  }

  mutating func meet(_ goal: Int) {
    isMet[goal] = true
    met.append(Int32(goal))
  }

  /// The first goal that is not met; `nil`: all are.
  mutating func open() -> Int? {
    while firstOpen < isMet.count, isMet[firstOpen] { firstOpen += 1 }
    return firstOpen < isMet.count ? firstOpen : nil
  }

  /// The place of the last link of a variable; −1: none.
  func firstLink(of variable: Int32) -> Int32 { Int(variable) < heads.count ? heads[Int(variable)] : -1 }

  /// The goal of a link, `nil` if it is met, and the next link of the same variable.
  func follow(_ link: Int32) -> (open: Int?, next: Int32) {
    let it = links[Int(link)]
    return (isMet[Int(it.goal)] ? nil : Int(it.goal), it.next)
  }

  /// Forgets what was added and found since a mark was made.
  mutating func goBack(to mark: Mark) {
    while met.count > mark.met, let last = met.popLast() { isMet[Int(last)] = false }
    while links.count > mark.links, let last = links.popLast() { heads[Int(last.variable)] = last.next }
    while operations.count > mark.goals, let last = operations.popLast() {
      isMet.removeLast()
      if last >= 0 { isWanted[Int(last)] = false }
    }
    firstOpen = mark.firstOpen
  }
}
