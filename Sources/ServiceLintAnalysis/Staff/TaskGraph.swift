import ServiceLintModel
import ServiceLintValue

/// Which task of a service follows which.
///
/// A task names what follows it (`next`, by identifier). In a service without a single `next` the tasks follow one
/// another as they stand. Cases that are sent back make circles; where the longest way is asked for, a way back does
/// not count, so that there is one.
public struct TaskGraph: Sendable {
  /// The tasks in reading order. All lists below hold indices into it.
  public let tasks: [UInt32]
  private let after: [[Int]]
  private let before: [[Int]]
  /// The tasks in an order in which each comes before what follows it, but for ways back.
  private let order: [Int]
  /// For each task what follows it, ways back left out.
  private let onward: [[Int]]

  /// More tasks and ways than any service has: what takes time for each pair of them is then left undone.
  static let most = 2_000

  /// - Returns: `nil` if the tasks of the service are not known, or are too many.
  public init?(service: UInt32, in model: ServiceModel) {
    guard service >= ServiceModel.firstNode, Int(service) < model.nodes.count,
      model.nodes[Int(service)].kind == .service,
      model.value(service, ServiceProperty.tasks).tag != .unknown
    else { return nil }
    tasks = model.descendants(.task, of: service)
    let ways = tasks.map { task in
      model.descendants(.nextTask, of: task).filter { model.nodes[Int($0)].parent == task }
    }
    let hasWays = ways.contains { !$0.isEmpty }
    guard tasks.count + ways.reduce(0, { $0 + $1.count }) <= Self.most else { return nil }

    var places: [String: Int] = [:]
    for (index, task) in tasks.enumerated() {
      let id = model.string(task, TaskProperty.id)
      if !id.isEmpty, places[id] == nil { places[id] = index }
    }
    var after: [[Int]] = []
    for index in tasks.indices {
      if hasWays {
        var targets: [Int] = []
        for way in ways[index] {
          guard let target = places[model.string(way, NextTaskProperty.task)], !targets.contains(target) else {
            continue
          }
          targets.append(target)
        }
        after.append(targets)
      } else {
        after.append(index + 1 < tasks.count ? [index + 1] : [])
      }
    }
    var before: [[Int]] = Array(repeating: [], count: tasks.count)
    for (index, targets) in after.enumerated() {
      for target in targets { before[target].append(index) }
    }
    self.after = after
    self.before = before
    (order, onward) = Self.ordered(after)
  }

  /// The tasks that can come after a task, in reading order, itself left out.
  public func tasks(after task: UInt32) -> [UInt32] { reached(from: [task], by: after).filter { $0 != task } }

  /// The tasks that can come before a task, in reading order, itself left out.
  public func tasks(before task: UInt32) -> [UInt32] { reached(from: [task], by: before).filter { $0 != task } }

  /// Some tasks and all that can come after them, in reading order.
  public func tasks(from starts: [UInt32]) -> [UInt32] { reached(from: starts, by: after) }

  private func reached(from starts: [UInt32], by ways: [[Int]]) -> [UInt32] {
    var isReached = Array(repeating: false, count: tasks.count)
    var waiting = starts.compactMap { tasks.firstIndex(of: $0) }
    for index in waiting { isReached[index] = true }
    while let index = waiting.popLast() {
      for next in ways[index] where !isReached[next] {
        isReached[next] = true
        waiting.append(next)
      }
    }
    return tasks.indices.filter { isReached[$0] }.map { tasks[$0] }
  }

  /// The longest row of tasks of one sort that a task stands in, in their order; empty if it is of another sort.
  public func row(around task: UInt32, where isOfSort: (UInt32) -> Bool) -> [UInt32] {
    guard let start = tasks.firstIndex(of: task), isOfSort(task) else { return [] }
    let isIn = tasks.map(isOfSort)
    // The longest row that ends, and the one that begins, at each task: its length and the neighbour in it.
    var ends = Array(repeating: (length: 1, neighbour: -1), count: tasks.count)
    var begins = ends
    for index in order where isIn[index] {
      for next in onward[index] where isIn[next] && ends[index].length + 1 > ends[next].length {
        ends[next] = (ends[index].length + 1, index)
      }
    }
    for index in order.reversed() where isIn[index] {
      for next in onward[index] where isIn[next] && begins[next].length + 1 > begins[index].length {
        begins[index] = (begins[next].length + 1, next)
      }
    }
    var row: [Int] = []
    var index = ends[start].neighbour
    while index >= 0 {
      row.append(index)
      index = ends[index].neighbour
    }
    row.reverse()
    index = start
    while index >= 0 {
      row.append(index)
      index = begins[index].neighbour
    }
    return row.map { tasks[$0] }
  }

  /// The way through the tasks on which the case changes hands most often: the task at which each holder gets it.
  ///
  /// - Parameter holder: a number for who does a task; `nil` if nobody does, or if it is not said.
  public func hands(_ holder: (UInt32) -> Int?) -> [UInt32] {
    let holders = tasks.map(holder)
    /// A way that ends at a task: how often the case was taken over, at which task last, and the way before that.
    struct Way {
      var count: Int
      var task: Int
      var before: Int
    }
    var ways: [Way] = []
    // For each task the best way for each last holder: tasks that nobody does hand several on.
    var best: [[Int: Int]] = Array(repeating: [:], count: tasks.count)
    var longest: Int?
    func keep(_ way: Int, _ holder: Int, _ index: Int) {
      if let known = best[index][holder], ways[known].count >= ways[way].count { return }
      best[index][holder] = way
    }
    for index in order {
      if let own = holders[index] {
        // Who has the case keeps it; from anyone else it is taken over.
        var chosen = best[index][own]
        let other = best[index].filter { $0.key != own }.map(\.value).max { a, b in
          (ways[a].count, b) < (ways[b].count, a)
        }
        if let other, chosen.map({ ways[$0].count <= ways[other].count }) ?? true {
          ways.append(Way(count: ways[other].count + 1, task: index, before: other))
          chosen = ways.count - 1
        }
        if chosen == nil { ways.append(Way(count: 0, task: index, before: -1)) }
        best[index] = [own: chosen ?? ways.count - 1]
      }
      for (holder, way) in best[index].sorted(by: { $0.key < $1.key }) {
        if longest.map({ ways[$0].count < ways[way].count }) ?? true { longest = way }
        for next in onward[index] { keep(way, holder, next) }
      }
    }
    var row: [UInt32] = []
    var way = longest ?? -1
    while way >= 0 {
      row.append(tasks[ways[way].task])
      way = ways[way].before
    }
    return row.reversed()
  }

  /// Puts tasks before what follows them, and takes out the ways back: those to a task that is being followed.
  private static func ordered(_ after: [[Int]]) -> (order: [Int], onward: [[Int]]) {
    enum State { case new, open, done }
    var state = Array(repeating: State.new, count: after.count)
    var onward: [[Int]] = Array(repeating: [], count: after.count)
    var finished: [Int] = []
    for start in after.indices where state[start] == .new {
      var stack = [(task: start, next: 0)]
      state[start] = .open
      while let top = stack.last {
        guard top.next < after[top.task].count else {
          state[top.task] = .done
          finished.append(top.task)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = after[top.task][top.next]
        if state[target] == .open { continue }
        onward[top.task].append(target)
        if state[target] == .new {
          state[target] = .open
          stack.append((target, 0))
        }
      }
    }
    return (finished.reversed(), onward)
  }
}
