import ServiceLintModel
import Testing

@testable import ServiceLintFormats

@Suite struct `The ways from page to page` {
  private func asks(_ value: String, _ name: String = "q") -> Condition { .equals(Condition.Name(path: [name]), value) }

  private func way(_ to: Int?, _ when: Condition? = nil) -> PageFlow.Way { PageFlow.Way(to: to, when: when) }

  private func printed(_ flow: PageFlow) -> [String] { flow.shownWhen.map { $0?.printed ?? "-" } }

  @Test func `a branch hangs on its answer, and what comes behind on none`() {
    let flow = PageFlow(
      start: 0, ways: [[way(2), way(1, asks("x"))], [way(3)], [way(3)], []], goals: [3])
    #expect(flow.order == [0, 1, 2, 3])
    #expect(printed(flow) == ["always", "q is x", "not q is x", "always"])
  }

  @Test func `who is sent away is not counted among those who go on`() {
    let flow = PageFlow(
      start: 0,
      ways: [[way(1, asks("no", "a")), way(2)], [], [way(3, asks("no", "b")), way(4)], [], []], goals: [4])
    #expect(printed(flow) == ["always", "a is no", "always", "(not a is no and b is no)", "always"])
  }

  @Test func `a branch may have branches`() {
    let flow = PageFlow(
      start: 0,
      ways: [
        [way(1, asks("x", "a")), way(4)], [way(2, asks("y", "b")), way(3)], [way(3)], [way(4)], [],
      ], goals: [4])
    #expect(printed(flow) == ["always", "a is x", "(a is x and b is y)", "a is x", "always"])
  }

  @Test func `two answers of one question do not get into each other's way`() {
    let flow = PageFlow(
      start: 0, ways: [[way(1, asks("x")), way(2, asks("y")), way(3)], [way(3)], [way(3)], []], goals: [3])
    #expect(printed(flow) == ["always", "q is x", "q is y", "always"])
  }

  @Test func `a way back changes nothing`() {
    let flow = PageFlow(start: 0, ways: [[way(1)], [way(0, asks("again")), way(2)], []], goals: [2])
    #expect(flow.order == [0, 1, 2])
    #expect(printed(flow) == ["always", "always", "always"])
  }

  @Test func `what nothing leads to has no condition`() {
    let flow = PageFlow(start: 0, ways: [[way(2)], [way(2)], [], [way(7)]], goals: [2])
    #expect(printed(flow) == ["always", "-", "always", "-"])
    #expect(PageFlow(start: 9, ways: [[]], goals: []).order.isEmpty)
  }

  @Test func `out of the form is sent away, too`() {
    let flow = PageFlow(
      start: 0, ways: [[way(nil, asks("abroad", "a")), way(1)], [way(2, asks("no", "b")), way(3)], [], []],
      goals: [3])
    #expect(printed(flow)[2] == "(not a is abroad and b is no)")
  }

  @Test func `a net of ways is read in time in proportion`() {
    // Each page leads to the next two on an answer of its own.
    let count = 900
    let ways = (0..<count).map { page in
      page + 2 < count
        ? [way(page + 1, asks("x", "q\(page)")), way(page + 2)] : page + 1 < count ? [way(page + 1)] : []
    }
    let flow = PageFlow(start: 0, ways: ways, goals: [count - 1])
    #expect(flow.order == Array(0..<count))
    #expect(flow.shownWhen[count - 1] == .always)
    #expect(flow.shownWhen.allSatisfy { PageFlow.terms($0 ?? .never) <= 80 })
  }
}
