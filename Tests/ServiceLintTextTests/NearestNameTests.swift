import Testing

@testable import ServiceLintText

@Suite("Nearest name")
struct NearestNameTests {
  private static let names = ["label", "kind", "shownWhen", "hint", "id", "maxLength", "minLength", "options", "氏名かな"]

  @Test(
    arguments: [
      ("lable", "label"), ("labels", "label"), ("Label", "label"), ("shown-when", "shownWhen"),
      ("SHOWN_WHEN", "shownWhen"),
      ("knd", "kind"), ("ID", "id"), ("maxLenght", "maxLength"), ("optoins", "options"), ("氏名カな", "氏名かな"),
    ])
  func `a slip finds what was meant`(name: String, meant: String) {
    #expect(NearestName.nearest(to: name, among: Self.names) == meant)
  }

  @Test(arguments: [
    "", "x", "colour", "zz", "lab", "thiscomesfromelsewhere", "---", String(repeating: "a", count: 100_000),
  ])
  func `what is like none finds none`(name: String) {
    #expect(NearestName.nearest(to: name, among: Self.names) == nil)
  }

  @Test func `the first of equally near names is taken, the nearest before it`() {
    #expect(NearestName.nearest(to: "cat", among: ["car", "cab"]) == "car")
    #expect(NearestName.nearest(to: "cats", among: ["car", "Cats"]) == "Cats")
    #expect(NearestName.nearest(to: "cat", among: [String(repeating: "c", count: 1_000), "", "cut"]) == "cut")
  }

  @Test func `two letters swapped are one slip`() {
    #expect(NearestName.nearest(to: "ikn", among: ["ink"]) == "ink")
    #expect(NearestName.nearest(to: "nik", among: ["ink"]) == "ink")
  }
}
