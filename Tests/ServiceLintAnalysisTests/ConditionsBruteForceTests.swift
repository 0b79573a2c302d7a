import ServiceLintAnalysis
import ServiceLintModel
import Testing

/// The search against all combinations of answers tried one after the other.
@Suite struct `The search agrees with trying everything` {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let values = ["", "x", "y", "7"]
  private static let fields = 4

  private func condition(_ dice: inout Dice, depth: Int) -> Condition {
    let asked = name("f\(dice.roll(Self.fields))")
    switch dice.roll(depth > 2 ? 4 : 8) {
    case 0, 1: return .equals(asked, ["x", "y", "z", "7"][dice.roll(4)])
    case 2: return .answered(asked)
    case 3: return .compares(asked, [.less, .greaterOrEqual][dice.roll(2)], ["5", "7", "9"][dice.roll(3)])
    case 4: return .not(condition(&dice, depth: depth + 1))
    case 5: return .or((0..<2 + dice.roll(2)).map { _ in condition(&dice, depth: depth + 1) })
    default: return .and((0..<2 + dice.roll(2)).map { _ in condition(&dice, depth: depth + 1) })
    }
  }

  /// - Parameter answers: of each field, `nil` for none.
  private func holds(_ condition: Condition, _ answers: [String?]) -> Bool {
    func answer(_ name: Condition.Name) -> String? { answers[Int(name.path[0].dropFirst()) ?? 0] }
    switch condition {
    case .answered(let name): return !(answer(name) ?? "").isEmpty
    case .equals(let name, let value): return answer(name) == value
    case .compares(let name, let sign, let value):
      guard let text = answer(name), let limit = Double(value) else { return false }
      guard let number = text.isEmpty ? 0 : Double(text) else { return false }
      return sign == .less ? number < limit : number >= limit
    case .not(let inner): return !holds(inner, answers)
    case .and(let parts): return parts.allSatisfy { holds($0, answers) }
    case .or(let parts): return parts.contains { holds($0, answers) }
    case .never: return false
    default: return true
    }
  }

  @Test(arguments: 0..<400)
  func `on small forms`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7_919 &+ 17)
    let conditions = (0..<Self.fields).map { index in
      index > 0 && dice.roll(2) == 0 ? condition(&dice, depth: 1) : Condition.always
    }
    let one = condition(&dice, depth: 0), other = condition(&dice, depth: 0)
    var sketch = ConditionsSketch()
    for index in 0..<Self.fields { sketch.field("f\(index)", conditions[index], options: ["x", "y", "7"]) }
    let a = sketch.field("one", one), b = sketch.field("other", other)

    var canOne = false, canBoth = false, canOneAlone = false
    let choices = Self.values.map(Optional.some) + [nil]
    for number in 0..<625 {
      var rest = number
      let answers = (0..<Self.fields).map { _ in
        let choice = choices[rest % 5]
        rest /= 5
        return choice
      }
      let isPossible = (0..<Self.fields).allSatisfy {
        (answers[$0] ?? "").isEmpty || holds(conditions[$0], answers)
      }
      guard isPossible, holds(one, answers) else { continue }
      canOne = true
      if holds(other, answers) { canBoth = true } else { canOneAlone = true }
    }
    var analysis = ConditionAnalysis(sketch.resolved())
    #expect(analysis.canHold(a) == canOne)
    #expect(analysis.meets(a, b) == canBoth)
    #expect(analysis.alwaysWith(a, b) == !canOneAlone)
  }
}
