import ServiceLintPattern
import Testing

/// Our engine and Swift's own, on patterns and texts made up by the same steps in every run.
@Suite struct PatternDifferentialTests {
  private func makePattern(_ random: inout Steps, depth: Int) -> String {
    switch depth <= 0 ? random.below(6) : random.below(14) {
    case 0, 1: random.pick("ab")
    case 2: "c"
    case 3: "[ab]"
    case 4: "[^a]"
    case 5: "."
    case 6, 7: makePattern(&random, depth: depth - 1) + makePattern(&random, depth: depth - 1)
    case 8: "(?:" + makePattern(&random, depth: depth - 1) + "|" + makePattern(&random, depth: depth - 1) + ")"
    case 9: "(" + makePattern(&random, depth: depth - 1) + ")*"
    case 10: "(?:" + makePattern(&random, depth: depth - 1) + ")+?"
    case 11: "(?:" + makePattern(&random, depth: depth - 1) + ")?"
    case 12: "(?:" + makePattern(&random, depth: depth - 1) + "){1,3}"
    default: "^" + makePattern(&random, depth: depth - 1) + "$"
    }
  }

  @Test(arguments: [PatternSyntax.re2, .ecmaScript])
  func `answers are those of Swift's Regex`(_ syntax: PatternSyntax) throws {
    var random = Steps(state: 11)
    var found = 0
    for _ in 0..<400 {
      let source = makePattern(&random, depth: 4)
      let ours = try Pattern(source, syntax: syntax)
      let theirs = try Regex(source)
      for _ in 0..<12 {
        let text = (0..<random.below(7)).map { _ in random.pick("abc") }.joined()
        let expected = text.firstMatch(of: theirs) != nil
        found += expected ? 1 : 0
        #expect(ours.matches(bytes(text)) == expected, "\(source) in \(text)")
        #expect(ours.matchesWhole(bytes(text)) == (text.wholeMatch(of: theirs) != nil), "\(source) is \(text)")
        let length = text.unicodeScalars.count
        if ours.matchesWhole(bytes(text)) {
          #expect(PatternIntersection.acceptsSome(ours, minLength: length, maxLength: length) == true)
        }
      }
    }
    #expect(found > 500)
  }
}
