/// Whether demands on one text can be met together.
public enum PatternIntersection {
  /// How much is looked at before the answer is “unknown”.
  private static let limit = 1_000_000

  /// Whether any text of that length, counted in Unicode scalars, both ends included, matches a pattern as a whole.
  ///
  /// Nil if that can't be told within our limits. A rule asks this to find fields that nobody can answer.
  public static func acceptsSome(_ pattern: Pattern, minLength: Int?, maxLength: Int?) -> Bool? {
    let least = max(0, minLength ?? 0)
    let most = maxLength ?? .max
    guard most >= least else { return false }
    var graph = PatternGraph(pattern.program)
    // If a longer text matches, so does one from which a circle was cut: lengths from here on need no look.
    let last = min(most, least &+ graph.nodes.count)
    if last < least { return nil }
    var known: [Int: (nodes: [Int], mayEnd: Bool)] = [:]
    var stamp = [Int](repeating: -1, count: graph.nodes.count)
    let start = graph.following(nil)
    if least == 0, start.mayEnd { return true }
    var reached = start.nodes
    var length = 1
    while length <= last, !reached.isEmpty {
      var next: [Int] = []
      for node in reached {
        let following = known[node] ?? graph.following(node)
        known[node] = following
        if length >= least, following.mayEnd { return true }
        graph.steps += following.nodes.count + 1
        for target in following.nodes where stamp[target] != length {
          stamp[target] = length
          next.append(target)
        }
        if graph.steps > limit { return nil }
      }
      reached = next
      length += 1
    }
    return false
  }
}
