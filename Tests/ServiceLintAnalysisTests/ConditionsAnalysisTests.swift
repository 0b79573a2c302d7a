import ServiceLintAnalysis
import ServiceLintModel
import Testing

@Suite struct `What can be shown` {
  /// Fields to ask for, then one with a condition.
  private func canHold(_ condition: Condition) -> Bool? {
    var sketch = ConditionsSketch()
    sketch.page { page in
      page.field("a", options: ["x", "y"])
      page.field("b", isEqual("a", "x"), options: ["x", "y"])
      page.field("n", kind: "number")
      page.field("d", kind: "date")
      page.field("tick", kind: "checkbox")
      page.field("pets", kind: "checkboxes", options: ["dog", "cat"])
      page.field("given", options: ["x", "y"], isPrefilled: true)
      page.field("parked", .never, options: ["x", "y"])
      page.field("t")
      page.group("rows") { rows in
        rows.field("kind", options: ["x", "y"])
        rows.field("more", isEqual("row.kind", "x"))
      }
    }
    let asking = sketch.field("asking", condition)
    var analysis = ConditionAnalysis(sketch.resolved())
    return analysis.canHold(asking)
  }

  @Test(
    arguments: [
      isEqual("a", "x"),
      .or([.never, isEqual("a", "y")]),
      .not(isEqual("a", "z")),
      .and([isEqual("a", "x"), isEqual("b", "y")]),
      .and([.not(isEqual("b", "x")), isEqual("a", "y")]),
      .and([.not(isEqual("a", "x")), .not(isEqual("a", "y"))]),
      .and([.not(.answered(name("a"))), isEqual("a", "")]),
      .and([.compares(name("n"), .greater, "5"), .compares(name("n"), .less, "6")]),
      .and([.compares(name("n"), .greaterOrEqual, "5"), isEqual("n", "5")]),
      .and([.compares(name("n"), .less, "5"), isEqual("n", "")]),
      .and([.compares(name("d"), .greater, "2020-12-31"), .compares(name("d"), .less, "2021-02-01")]),
      .and([.includes(name("pets"), "dog"), isEqual("pets.cat", "true")]),
      .and([isEqual("pets.dog", "false"), .includes(name("pets"), "cat")]),
      .and([.answered(name("tick")), isEqual("tick", "true")]),
      isEqual("given", "z"),
      isEqual("t", "anything"),
      .not(isEqual("parked", "x")),
      .and([.channel("web"), .not(.channel("post"))]),
      .code("Math.random() > 0.5", []),
      .and([.code("one", []), .not(.code("other", []))]),
      .anyRow(name("rows"), isEqual("row.kind", "y")),
      .and([.anyRow(name("rows"), isEqual("row.kind", "y")), .anyRow(name("rows"), isEqual("row.kind", "x"))]),
      .and([.anyRow(name("rows"), isEqual("row.kind", "y")), .not(.anyRow(name("rows"), isEqual("row.kind", "x")))]),
      .anyRow(name("rows"), .and([isEqual("row.kind", "x"), .answered(name("row.more"))])),
      .or([.answered(name("a")), isEqual("nobody.anything", "x")]),
    ] as [Condition])
  func `is found`(condition: Condition) {
    #expect(canHold(condition) == true)
  }

  @Test(
    arguments: [
      .never,
      isEqual("a", "z"),
      .and([isEqual("a", "x"), isEqual("a", "y")]),
      .and([isEqual("a", "y"), isEqual("b", "y")]),
      .and([isEqual("a", "x"), .not(.answered(name("a")))]),
      .and([.answered(name("a")), .not(isEqual("a", "x")), .not(isEqual("a", "y"))]),
      .and([.compares(name("n"), .greater, "6"), .compares(name("n"), .less, "5")]),
      .and([.compares(name("n"), .greater, "5"), isEqual("n", "4")]),
      .and([.compares(name("d"), .greater, "2021-12-31"), .compares(name("d"), .less, "2021-02-01")]),
      .and([.includes(name("pets"), "dog"), isEqual("pets.dog", "false")]),
      .includes(name("pets"), "horse"),
      .and([.answered(name("tick")), isEqual("tick", "false")]),
      isEqual("tick", "maybe"),
      isEqual("parked", "x"),
      isEqual("nobody", "x"),
      .and([.channel("web"), .not(.channel("web"))]),
      .and([.code("one", []), .not(.code("one", []))]),
      .and([.code("one", []), .never]),
      .anyRow(name("rows"), isEqual("row.kind", "z")),
      .anyRow(name("rows"), .and([isEqual("row.kind", "y"), .answered(name("row.more"))])),
      .and([.anyRow(name("rows"), isEqual("row.kind", "y")), .not(.anyRow(name("rows"), isEqual("row.kind", "y")))]),
    ] as [Condition])
  func `is never claimed of what cannot be`(condition: Condition) {
    #expect(canHold(condition) == false)
  }

  @Test func `nobody knows after ten thousand steps`() {
    // Nine pigeons and eight holes.
    var sketch = ConditionsSketch()
    let pigeons = 0..<9, holes = 0..<8
    for pigeon in pigeons { for hole in holes { sketch.field("p\(pigeon)h\(hole)", kind: "checkbox") } }
    var parts = pigeons.map { pigeon in Condition.or(holes.map { .answered(name("p\(pigeon)h\($0)")) }) }
    for hole in holes {
      for one in pigeons {
        for other in pigeons where other > one {
          parts.append(.not(.and([.answered(name("p\(one)h\(hole)")), .answered(name("p\(other)h\(hole)"))])))
        }
      }
    }
    let asking = sketch.field("asking", .and(parts))
    var analysis = ConditionAnalysis(sketch.resolved())
    #expect(analysis.canHold(asking) == nil)
  }

  @Test func `a page that is never shown takes its fields with it`() {
    var sketch = ConditionsSketch()
    sketch.field("a", options: ["x"])
    sketch.page(isEqual("a", "z")) { $0.field("inside") }
    sketch.page(.never) { $0.field("parked") }
    var analysis = ConditionAnalysis(sketch.resolved())
    let nodes = sketch.nodes
    #expect(analysis.canHold(nodes["inside"] ?? 0) == false)
    #expect(analysis.switchedOff(nodes["inside"] ?? 0) == false)
    #expect(analysis.switchedOff(nodes["parked"] ?? 0) == true)
  }
}

@Suite struct `A form without conditions` {
  @Test(arguments: [0, 1, ServiceModel.firstNode, ServiceModel.firstNode + 1, 40, 1_000_000, UInt32.max])
  func `shows everything`(node: UInt32) {
    var sketch = ConditionsSketch()
    let a = sketch.field("a")
    var analysis = ConditionAnalysis(sketch.resolved())
    #expect(analysis.canHold(node) == true)
    #expect(analysis.meets(a, node) == true)
    #expect(analysis.alwaysWith(a, node) == true)
    let earlier = analysis.earlier(node)
    #expect(earlier.isEmpty || node > a)
    #expect(analysis.depth(node) == 0)
    let isCircle = analysis.inCircle(node)
    #expect(!isCircle)
    #expect(!analysis.switchedOff(node))
    let references = analysis.references(node)
    #expect(references.isEmpty)
  }
}

@Suite struct `What is shown together` {
  private let sketch: ConditionsSketch = {
    var sketch = ConditionsSketch()
    sketch.page { page in
      page.field("a", options: ["x", "y"])
      page.field("ifX", isEqual("a", "x"))
      page.field("ifY", isEqual("a", "y"))
      page.field("ifXToo", .and([isEqual("a", "x"), .code("luck", [])]))
      page.field("ifAny", .answered(name("a")))
      page.field("web", .channel("web"))
      page.field("paper", .not(.channel("web")))
    }
    sketch.page(isEqual("a", "x")) { $0.field("onPage") }
    sketch.field("last", isEqual("a", "x"))
    return sketch
  }()

  @Test(arguments: [
    ("a", "ifX", true), ("ifX", "ifY", false), ("ifY", "onPage", false), ("ifX", "onPage", true),
    ("ifX", "ifAny", true), ("ifX", "ifX", true), ("web", "paper", false), ("web", "ifX", true),
    ("ifXToo", "ifY", false), ("ifXToo", "ifX", true),
  ])
  func `meets`(one: String, other: String, expected: Bool) {
    var analysis = ConditionAnalysis(sketch.resolved())
    let a = sketch.nodes[one] ?? 0, b = sketch.nodes[other] ?? 0
    #expect(analysis.meets(a, b) == expected)
    #expect(analysis.meets(b, a) == expected)
  }

  @Test(
    arguments: [
      // Whoever is on the page sees what is on it.
      ("here", "alsoHere", true), ("here", "ifHere", true),
      ("here", "elsewhere", nil), ("elsewhere", "ifHere", nil), ("here", "there", nil), ("here", "top", nil),
      // Pages that are decided do not mind the others.
      ("elsewhere", "top", true), ("elsewhere", "never", false),
    ] as [(String, String, Bool?)])
  func `nobody can say what meets a page of which the format does not know when it is shown`(
    one: String, other: String, expected: Bool?
  ) {
    var sketch = ConditionsSketch()
    sketch.field("top", options: ["x"])
    sketch.page(isUndecided: true) { page in
      page.field("here")
      page.field("alsoHere")
      page.field("ifHere", isEqual("top", "x"))
    }
    sketch.page(isUndecided: true) { $0.field("there") }
    sketch.page { page in
      page.field("elsewhere")
      page.field("never", isEqual("top", "y"))
    }
    var analysis = ConditionAnalysis(sketch.resolved())
    let a = sketch.nodes[one] ?? 0, b = sketch.nodes[other] ?? 0
    #expect(analysis.meets(a, b) == expected)
    #expect(analysis.meets(b, a) == expected)
  }

  @Test(
    arguments: [
      ("ifX", "a", true), ("a", "ifX", false), ("ifX", "ifAny", true), ("ifAny", "ifX", false),
      ("onPage", "ifX", true), ("ifX", "onPage", true), ("ifXToo", "ifX", true), ("ifX", "ifXToo", nil),
    ] as [(String, String, Bool?)])
  func `is sure`(one: String, other: String, expected: Bool?) {
    var analysis = ConditionAnalysis(sketch.resolved())
    #expect(analysis.alwaysWith(sketch.nodes[one] ?? 0, sketch.nodes[other] ?? 0) == expected)
  }

  @Test func `comes earlier`() {
    var analysis = ConditionAnalysis(sketch.resolved())
    let earlier = analysis.earlier(sketch.nodes["last"] ?? 0)
    #expect(earlier == ["a", "ifX", "ifXToo", "ifAny", "web", "paper", "onPage"].compactMap { sketch.nodes[$0] })
  }
}

@Suite struct `What hangs on what` {
  @Test func `counts answers in a row`() {
    var sketch = ConditionsSketch()
    sketch.field("a")
    sketch.field("b", .answered(name("a")))
    sketch.field("c", .and([.answered(name("a")), .answered(name("b"))]))
    sketch.page(.answered(name("c"))) { page in
      page.field("d")
      page.field("e", .answered(name("a")))
    }
    sketch.field("f", .answered(name("d")))
    var analysis = ConditionAnalysis(sketch.resolved())
    let depths = ["a", "b", "c", "d", "e", "f"].map { analysis.depth(sketch.nodes[$0] ?? 0) }
    #expect(depths == [0, 1, 2, 3, 3, 4])
  }

  @Test(
    arguments: [
      ("is x", isEqual("b", "x"), ["a", "b"]), ("is blank", isEqual("b", ""), []),
      ("is not x, so shown before it is answered", .not(isEqual("b", "x")), []),
      ("is not blank", .not(isEqual("b", "")), ["a", "b"]),
      ("does not hold x", .not(.includes(name("b"), "x")), []),
      ("either, by the shorter way", .or([isEqual("b", "x"), isEqual("a", "y")]), ["a"]),
      ("both, by the longer way", .and([isEqual("a", "y"), isEqual("b", "x")]), ["a", "b"]),
      ("neither", .not(.or([isEqual("a", "y"), isEqual("b", "x")])), []),
      ("not both blank", .not(.and([isEqual("b", ""), isEqual("a", "")])), ["a"]),
      ("never, or x", .or([.never, isEqual("b", "x")]), ["a", "b"]),
      ("is ticked", isEqual("tick", "true"), ["a", "b", "tick"]),
      ("is not ticked", isEqual("tick", "false"), ["a", "b"]),
      ("never", .never, []), ("code", .code("luck(b)", [name("b")]), []),
    ] as [(String, Condition, [String])])
  func `counts only answers without which nothing shows`(what: String, condition: Condition, expected: [String]) {
    var sketch = ConditionsSketch()
    sketch.field("a", options: ["x", "y"])
    sketch.field("b", .answered(name("a")), options: ["x", "y"])
    sketch.field("tick", isEqual("b", "x"), kind: "checkbox")
    sketch.page(condition) { $0.field("c") }
    var analysis = ConditionAnalysis(sketch.resolved())
    let node = sketch.nodes["c"] ?? 0
    #expect(analysis.depth(node) == expected.count)
    let chain = analysis.chain(node)
    #expect(chain == expected.compactMap { sketch.nodes[$0] })
  }

  @Test func `finds circles and only their members`() {
    var sketch = ConditionsSketch()
    sketch.field("a", .answered(name("b")))
    sketch.field("b", .answered(name("a")))
    sketch.field("c", .answered(name("a")))
    sketch.field("self", .answered(name("self")))
    sketch.group("box", .answered(name("box.inside"))) { $0.field("inside") }
    sketch.field("plain")
    var analysis = ConditionAnalysis(sketch.resolved())
    var circles: [String] = []
    for key in ["a", "b", "c", "self", "box", "inside", "plain"] where analysis.inCircle(sketch.nodes[key] ?? 0) {
      circles.append(key)
    }
    #expect(circles == ["a", "b", "self", "box"])
    #expect(analysis.depth(sketch.nodes["c"] ?? 0) > 0)
    let chain = analysis.chain(sketch.nodes["c"] ?? 0)
    #expect(chain.last == sketch.nodes["a"])
  }

  /// Whether `a`, with this condition, waits for itself by way of `b`, which shows once `a` is answered.
  @Test(arguments: [
    (Condition.answered(name("b")), true),
    // Nobody needs to answer `b` for it not to be `x`.
    (.not(isEqual("b", "x")), false),
    (.not(.not(isEqual("b", "x"))), true),
    (isEqual("b", ""), false),
    (.not(isEqual("b", "")), true),
    // Another way is open.
    (.or([isEqual("b", "x"), isEqual("plain", "x")]), false),
    (.or([isEqual("b", "x"), isEqual("b", "y")]), true),
    (.or([isEqual("b", "x"), .never]), true),
    (.and([isEqual("b", "x"), isEqual("plain", "x")]), true),
    // Not both: one that nobody has answered is enough.
    (.not(.and([isEqual("b", "x"), isEqual("plain", "x")])), false),
    (.code("b == 1", [name("b")]), false),
  ])
  func `a circle is what cannot do without itself`(_ condition: Condition, _ isCircle: Bool) {
    var sketch = ConditionsSketch()
    sketch.field("plain")
    sketch.field("a", condition)
    sketch.field("b", .answered(name("a")))
    var analysis = ConditionAnalysis(sketch.resolved())
    #expect(analysis.inCircle(sketch.nodes["a"] ?? 0) == isCircle)
  }

  @Test(arguments: [("xxx", true), ("XXXX", true), ("xx", false), ("xxy", false), ("", false)])
  func `what hangs on “xxx” is parked`(_ value: String, _ isParked: Bool) {
    var sketch = ConditionsSketch()
    sketch.field("size", options: ["s", "l"])
    sketch.field("leash", isEqual("size", value))
    let analysis = ConditionAnalysis(sketch.resolved())
    #expect(analysis.switchedOff(sketch.nodes["leash"] ?? 0) == isParked)
    var offered = ConditionsSketch()
    offered.field("size", options: ["s", "xxx"])
    offered.field("leash", isEqual("size", "xxx"))
    #expect(!ConditionAnalysis(offered.resolved()).switchedOff(offered.nodes["leash"] ?? 0))
  }

  @Test func `tells of each name what it means`() {
    var sketch = ConditionsSketch()
    sketch.page { page in
      page.field("a", options: ["x", "y"])
      page.field(
        "asking",
        .or([
          isEqual("a", "x"), isEqual("a", "z"), isEqual("nobody", "x"), isEqual("below", "x"),
          .not(isEqual("below", "x")), isEqual("next", "x"),
        ]))
      page.field("untilBelow", .not(isEqual("below", "x")))
      page.field("onlyBelow", isEqual("below", "x"))
      page.field("below", options: ["x", "y"])
    }
    sketch.page { $0.field("next", options: ["x"]) }
    var analysis = ConditionAnalysis(sketch.resolved())
    let found = analysis.references(sketch.nodes["asking"] ?? 0)
    #expect(found.map(\.name) == ["a", "a", "nobody", "below", "below", "next"])
    #expect(found.map(\.value) == ["x", "z", "x", "x", "x", "x"])
    #expect(found.map(\.exists) == [true, true, false, true, true, true])
    #expect(found.map(\.valueExists) == [true, false, true, true, true, true])
    #expect(found.map(\.askedLater) == [false, false, false, false, false, true])
    #expect(analysis.references(sketch.nodes["untilBelow"] ?? 0).map(\.askedLater) == [false])
    #expect(analysis.references(sketch.nodes["onlyBelow"] ?? 0).map(\.askedLater) == [true])
  }
}
