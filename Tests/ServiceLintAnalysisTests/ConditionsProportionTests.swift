import ServiceLintAnalysis
import ServiceLintModel
import Testing

/// Work is counted in parts of conditions, not in time.
@Suite struct `Long rows of questions` {
  enum Shape: CaseIterable { case chain, twoChains, star, pages, unlike }

  /// Questions that hang on others, each with the answers “y” and “n”.
  private func form(_ shape: Shape, _ count: Int) -> (analysis: ConditionAnalysis, fields: [UInt32]) {
    var sketch = ConditionsSketch()
    var fields: [UInt32] = []
    for index in 0..<count {
      let condition: Condition =
        switch shape {
        case _ where index == 0: .always
        case .chain, .pages: isEqual("q\(index - 1)", "y")
        case .twoChains: index < 3 ? isEqual("q0", index == 1 ? "y" : "n") : isEqual("q\(index - 2)", "y")
        case .star: isEqual("q0", "y")
        case .unlike: .not(isEqual("q\(index - 1)", "y"))
        }
      let key = "q\(index)"
      if shape == .pages {
        sketch.page(condition) { page in fields.append(page.field(key, options: ["y", "n"])) }
      } else {
        fields.append(sketch.field(key, condition, options: ["y", "n"]))
      }
    }
    return (ConditionAnalysis(sketch.resolved()), fields)
  }

  @Test(arguments: [Shape.chain, .star, .pages, .unlike])
  func `take work in proportion to find out what can be shown`(shape: Shape) {
    func work(_ count: Int) -> Int {
      var (analysis, fields) = form(shape, count)
      #expect(fields.allSatisfy { analysis.canHold($0) == true })
      return analysis.work
    }
    let once = work(300), twice = work(600)
    #expect(once > 300)
    #expect(Double(twice) < 2.2 * Double(once))
    #expect(twice < 60 * 600)
  }

  /// As `label-repeated` asks it of fields that all have one label.
  @Test(arguments: Shape.allCases)
  func `take work in proportion to the pairs that are asked for`(shape: Shape) {
    func work(_ count: Int) -> Int {
      var (analysis, fields) = form(shape, count)
      for (index, field) in fields.enumerated() {
        for other in fields[..<index] {
          let isSure = analysis.alwaysWith(field, other)
          if shape == .chain || shape == .pages { #expect(isSure == true) }
          if shape == .twoChains, index % 2 == 1, other == fields[2] { #expect(isSure == false) }
        }
      }
      return analysis.work
    }
    let once = work(60), twice = work(120)
    #expect(Double(twice) < 4.4 * Double(once))
    #expect(twice < 60 * 120 * 120)
  }

  @Test func `do not change what two branches mean for each other`() {
    var (analysis, fields) = form(.twoChains, 200)
    #expect(fields.allSatisfy { analysis.canHold($0) == true })
    #expect(analysis.meets(fields[197], fields[199]) == true)
    #expect(analysis.meets(fields[198], fields[199]) == false)
    #expect(analysis.alwaysWith(fields[199], fields[1]) == true)
    #expect(analysis.alwaysWith(fields[199], fields[2]) == false)
    #expect(analysis.alwaysWith(fields[1], fields[199]) == false)
    // A question of a chain that ends in the other branch is as before.
    #expect(analysis.canHold(fields[198]) == true)
  }
}
