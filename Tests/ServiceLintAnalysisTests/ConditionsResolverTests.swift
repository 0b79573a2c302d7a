import ServiceLintAnalysis
import ServiceLintModel
import Testing

@Suite struct `Names in conditions` {
  /// A form with all kinds of places for a name, and one field that asks.
  private func resolve(_ condition: Condition, inGroup: Bool = false) -> (Condition, [String: UInt32]) {
    var sketch = ConditionsSketch()
    sketch.page { page in
      page.field("pet", options: ["dog", "cat"])
      page.field("pets", kind: "checkboxes", options: ["dog", "cat"])
      page.field("address", kind: "address", parts: ["street", "country", "period.from"])
      page.field("dotted.key")
      page.field("twice")
      page.field("twice", name: "twice again")
      page.field("deepAlso")
      page.group("") { layout in layout.field("inLayout") }
      page.group("box") { box in
        box.field("pet", name: "box.pet")
        box.field("deep")
        box.group("inner") { $0.field("deepest") }
        if inGroup { box.field("asking", condition) }
      }
      page.group("rows") { $0.field("cell") }
      if !inGroup { page.field("asking", condition) }
    }
    let model = sketch.resolved()
    let asking = sketch.nodes["asking"] ?? 0
    return (model.conditions[Int(model.nodes[Int(asking)].condition)], sketch.nodes)
  }

  private func only(_ condition: Condition) -> Condition.Name? {
    var names: [Condition.Name] = []
    _ = condition.mapNames {
      names.append($0)
      return $0
    }
    return names.count == 1 ? names[0] : nil
  }

  @Test(
    arguments: [
      ("pet", false, "pet", nil),
      ("row.pet", false, "pet", nil),
      ("row.pet", true, "box.pet", nil),
      ("pet", true, "pet", nil),
      ("row.inLayout", true, "inLayout", nil),
      ("inLayout", false, "inLayout", nil),
      ("box.deep", false, "deep", nil),
      ("box.inner.deepest", false, "deepest", nil),
      ("box", false, "box", nil),
      ("row.deep", true, "deep", nil),
      ("dotted.key", false, "dotted.key", nil),
      ("pets.dog", false, "pets", "dog"),
      ("address.street", false, "address", "street"),
      ("address.country.value", false, "address", "country.value"),
      ("address.period", false, "address", "period"),
    ] as [(String, Bool, String, String?)])
  func `mean fields, options and parts`(path: String, inGroup: Bool, node: String, part: String?) throws {
    let (condition, nodes) = resolve(.answered(name(path)), inGroup: inGroup)
    let found = try #require(only(condition))
    #expect(found.node == nodes[node])
    #expect(found.part == part)
    #expect(!found.isAmbiguous)
  }

  @Test(arguments: ["nobody", "box.nobody", "deep", "pets.horse", "address.planet", "pet.dog", "rows.cell.more"])
  func `that nothing has stay without a node`(path: String) throws {
    let (condition, _) = resolve(.answered(name(path)))
    let found = try #require(only(condition))
    #expect(found.node == nil)
    #expect(!found.isAmbiguous)
  }

  @Test func `that two fields have become code`() throws {
    let (condition, _) = resolve(isEqual("twice", "x"))
    guard case .code = condition else {
      Issue.record("\(condition)")
      return
    }
    #expect(try #require(only(condition)).isAmbiguous)
  }

  @Test func `that two fields have are asked two questions, with two answers`() throws {
    let (condition, _) = resolve(.and([.answered(name("twice")), .not(isEqual("twice", "x"))]))
    guard case .and(let parts) = condition, case .not(let second) = parts[1] else {
      Issue.record("\(condition)")
      return
    }
    #expect(parts[0] != second)
  }

  @Test func `of simple conditions are looked for everywhere`() throws {
    var asked = name("row.deep")
    asked.anywhere = true
    let (condition, nodes) = resolve(.answered(asked))
    #expect(try #require(only(condition)).node == nodes["deep"])
  }

  @Test func `of a multiple choice ask for its options`() {
    let (condition, nodes) = resolve(isEqual("pets", "dog"))
    guard case .includes(let found, "dog") = condition else {
      Issue.record("\(condition)")
      return
    }
    #expect(found.node == nodes["pets"])
  }

  @Test func `in a row are names of that row`() throws {
    let (condition, nodes) = resolve(.anyRow(name("rows"), isEqual("row.cell", "x")))
    guard case .anyRow(let group, .equals(let cell, "x")) = condition else {
      Issue.record("\(condition)")
      return
    }
    #expect(group.node == nodes["rows"])
    #expect(cell.node == nodes["cell"])
  }

  @Test func `keep composed and decomposed letters apart`() throws {
    var sketch = ConditionsSketch()
    sketch.field("\u{304C}")
    let asking = sketch.field("asking", .and([.answered(name("\u{304B}\u{3099}")), .answered(name("\u{304C}"))]))
    let model = sketch.resolved()
    guard case .and(let parts) = model.conditions[Int(model.nodes[Int(asking)].condition)] else { return }
    #expect(parts.map { only($0)?.node == nil } == [true, false])
  }
}
