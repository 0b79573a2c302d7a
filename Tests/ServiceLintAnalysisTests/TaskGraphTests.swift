import ServiceLintModel
import ServiceLintValue
import Testing

@testable import ServiceLintAnalysis

@Suite struct `Tasks of the back office` {
  @Test func `without a single way they follow one another`() throws {
    let sketch = TaskSketch("a", "b", "c")
    let graph = try #require(sketch.graph)
    #expect(sketch.names(graph.tasks(after: sketch.nodes["a"] ?? 0)) == "b c")
    #expect(sketch.names(graph.tasks(before: sketch.nodes["c"] ?? 0)) == "a b")
    #expect(graph.tasks(before: sketch.nodes["a"] ?? 0).isEmpty)
  }

  @Test func `one that says what follows makes the others ends`() throws {
    let sketch = TaskSketch("a > c", "b", "c", "d")
    let graph = try #require(sketch.graph)
    #expect(sketch.names(graph.tasks(after: sketch.nodes["a"] ?? 0)) == "c")
    #expect(graph.tasks(after: sketch.nodes["b"] ?? 0).isEmpty)
    #expect(graph.tasks(before: sketch.nodes["d"] ?? 0).isEmpty)
  }

  @Test func `a case that is sent back hangs nobody`() throws {
    let sketch = TaskSketch("a approve x > b", "b approve y > a, c", "c approve x > c")
    let graph = try #require(sketch.graph)
    #expect(sketch.names(graph.tasks(after: sketch.nodes["a"] ?? 0)) == "b c")
    #expect(sketch.names(graph.tasks(before: sketch.nodes["a"] ?? 0)) == "b")
    #expect(sketch.names(graph.row(around: sketch.nodes["c"] ?? 0) { _ in true }) == "a b c")
    #expect(sketch.names(hands(sketch, graph)) == "a b c")
  }

  @Test func `a way to nowhere leads nowhere`() throws {
    let sketch = TaskSketch("a > z, b", "b")
    let graph = try #require(sketch.graph)
    #expect(sketch.names(graph.tasks(after: sketch.nodes["a"] ?? 0)) == "b")
  }

  @Test(arguments: [
    ("b", "b c d"), ("d", "b c d"), ("a", ""), ("f", "f"),
  ]) func `the longest row of a kind is found from any of its tasks`(task: String, row: String) throws {
    let sketch = TaskSketch(
      "a check > b", "b approve > c, f", "c approve > d", "d approve > e", "e notify", "x decide > f", "f approve")
    let graph = try #require(sketch.graph)
    let model = sketch.model
    let found = graph.row(around: sketch.nodes[task] ?? 0) { model.string($0, TaskProperty.kind) == "approve" }
    #expect(sketch.names(found) == (row == "f" ? "b f" : row))
  }

  @Test(arguments: [
    (["a check x", "b check x", "c check x"], "a"),
    (["a check x", "b check y", "c check x"], "a b c"),
    // What nobody does, or a machine, passes on who had the case.
    (["a check x", "b check", "c check x", "d check y"], "a d"),
    (["a check", "b check x"], "b"),
    (["a check", "b check"], ""),
    // Of two ways the one with more hands.
    (["a check x > b, c", "b check y > d", "c check x > d", "d check x"], "a b d"),
    (["a check x > c", "b check y > c", "c check x > d", "d check z"], "b c d"),
    // Two holders meet at a task without one: what follows changes hands from either.
    (["a check x > c", "b check y > c", "c check > d", "d check x"], "b d"),
    ([], ""),
  ]) func `hands are counted on the way that has most`(lines: [String], expected: String) throws {
    var sketch = TaskSketch()
    for line in lines {
      let halves = line.split(separator: ">")
      let words = halves[0].split(separator: " ").map(String.init)
      sketch.task(
        words[0], kind: words[1], actor: words.count > 2 ? words[2] : "",
        next: halves.count > 1 ? halves[1].split { $0 == "," || $0 == " " }.map(String.init) : [])
    }
    let graph = try #require(sketch.graph)
    #expect(sketch.names(hands(sketch, graph)) == expected)
  }

  private func hands(_ sketch: TaskSketch, _ graph: TaskGraph) -> [UInt32] {
    let model = sketch.model
    return graph.hands { task in
      let actor = model.string(task, TaskProperty.actor)
      return actor.isEmpty ? nil : Int(actor.utf8.first ?? 0)
    }
  }

  @Test func `tasks that nobody knows of make no graph, nor do too many`() {
    var unknown = TaskSketch("a")
    unknown.tasksAreUnknown()
    #expect(unknown.graph == nil)
    var many = TaskSketch()
    for number in 0...TaskGraph.most { many.task("t\(number)") }
    #expect(many.graph == nil)
  }

  @Test func `the largest that is looked at is done in no time`() throws {
    var sketch = TaskSketch()
    // Each with a holder of its own, and a task without one behind it: the worst for counting hands.
    for number in 0..<TaskGraph.most / 4 {
      sketch.task("t\(number)", actor: number % 2 == 0 ? "h\(number)" : "", next: ["t\(number + 1)"])
    }
    let graph = try #require(sketch.graph)
    let model = sketch.model
    #expect(
      graph.hands { task in
        let actor = model.string(task, TaskProperty.actor)
        return actor.isEmpty ? nil : Int(actor.dropFirst())
      }.count == TaskGraph.most / 8)
  }

  // MARK: Intake

  private func office(from: (first: [String], second: [String])) -> TaskSketch {
    var sketch = TaskSketch()
    sketch.channel("online", kind: "web")
    sketch.channel("hall", kind: "counter")
    sketch.form("application", fields: ["name", "bank.account", "bank.branch"])
    sketch.step("apply", channels: ["online"], form: "application")
    sketch.task("receive", next: ["decide"], from: from.first)
    sketch.task("type", next: ["decide"], from: from.second, input: ["bank", "paper"])
    sketch.task("decide")
    return sketch
  }

  @Test(
    arguments: [
      (["online"], ["hall"], "online", "receive decide"), (["online"], ["hall"], "hall", "type decide"),
      // A form that is filled in on the channel, and the channel's kind, will do as well.
      (["application"], [], "online", "receive decide"), (["web"], [], "online", "receive decide"),
      (["online"], [], "hall", ""), ([], [], "hall", nil),
    ] as [([String], [String], String, String?)])
  func `a channel reaches what takes it in, and all that follows`(
    first: [String], second: [String], channel: String, expected: String?
  ) throws {
    let sketch = office(from: (first, second))
    let graph = try #require(sketch.graph)
    let found = TaskIntake.tasks(reachedFrom: sketch.nodes[channel] ?? 0, graph, in: sketch.model)
    #expect(found.map(sketch.names) == expected)
  }

  @Test func `a case passes by a task that takes in other channels only`() throws {
    var sketch = TaskSketch()
    sketch.channel("online", kind: "web")
    sketch.channel("hall", kind: "counter")
    sketch.task("receive", from: ["online", "hall"])
    sketch.task("type", from: ["hall"])
    sketch.task("decide")
    let graph = try #require(sketch.graph)
    let found = TaskIntake.tasks(reachedFrom: sketch.nodes["online"] ?? 0, graph, in: sketch.model)
    #expect(found.map(sketch.names) == "receive decide")
  }

  @Test func `a lone channel reaches all tasks where none says what it takes in`() throws {
    var sketch = TaskSketch()
    sketch.channel("online", kind: "web")
    sketch.task("receive")
    sketch.task("decide")
    let graph = try #require(sketch.graph)
    let found = TaskIntake.tasks(reachedFrom: sketch.nodes["online"] ?? 0, graph, in: sketch.model)
    #expect(found.map(sketch.names) == "receive decide")
  }

  @Test func `a group stands for its fields`() throws {
    let sketch = office(from: ([], []))
    let needs = try #require(sketch.needs)
    let type = sketch.nodes["type"] ?? 0
    #expect(sketch.names(needs.fields(neededBy: type)) == "bank.account bank.branch")
    #expect(sketch.names(needs.tasks(needing: sketch.nodes["bank.account"] ?? 0)) == "type")
    #expect(needs.fields(neededBy: sketch.nodes["decide"] ?? 0).isEmpty)
    #expect(needs.tasks(needing: sketch.nodes["name"] ?? 0).isEmpty)
    #expect(needs.isGiven("bank") && !needs.isGiven("paper"))
  }

  @Test func `a field that two tasks need knows both`() throws {
    var sketch = TaskSketch()
    sketch.form("application", fields: ["name"])
    sketch.task("type", input: ["name"])
    sketch.task("decide", input: ["application", "name"])
    let needs = try #require(sketch.needs)
    #expect(sketch.names(needs.tasks(needing: sketch.nodes["name"] ?? 0)) == "type decide")
    #expect(sketch.names(needs.fields(neededBy: sketch.nodes["decide"] ?? 0)) == "name")
  }
}
