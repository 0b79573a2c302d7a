import ServiceLintFormats
import ServiceLintModel
import Testing

@Suite struct `Conditions in FHIRPath` {
  @Test(arguments: [
    ("%resource.item.where(linkId='a').answer.value = 'x'", "a is x"),
    ("%resource.descendants().where(linkId = 'a').answer.value.code = 'x'", "a is x"),
    ("%resource.repeat(item).where(linkId='g').item.where(linkId='a').answer.valueCoding.code ~ 'x'", "a is x"),
    ("QuestionnaireResponse.item.where(linkId='a').answer.valueInteger.first() >= 18", "a greaterOrEqual 18"),
    ("item.where(linkId='1.2').answer.value < @2020-01-31", "1.2 less 2020-01-31"),
    ("18 < %resource.item.where(linkId='a').answer.value", "a greater 18"),
    ("%resource.item.where(linkId='a').answer.value > 5 'kg'", "a greater 5"),
    ("%resource.item.where(linkId='a').answer.exists()", "answered(a)"),
    ("%resource.item.where(linkId='a').answer.empty()", "not answered(a)"),
    ("%resource.item.where(linkId='a').answer.count() > 0", "answered(a)"),
    ("%resource.item.where(linkId='a').answer.value.exists().not()", "not answered(a)"),
    ("%resource.item.where(linkId='a').answer.where(value.code = 'x').exists()", "a is x"),
    ("%resource.item.where(linkId='a').answer.value.where($this = 'x' or $this = 'y').exists()", "(a is x or a is y)"),
    ("%resource.item.where(linkId='a').answer.value.code in ('x' | 'y')", "(a is x or a is y)"),
    ("%resource.item.where(linkId='a').answer.value contains 'x'", "a is x"),
    ("%resource.item.where(linkId='a').answer.value ~ %factory.Coding('https://e.org', 'x')", "a is x"),
    ("%age <= 12 and %age > 5", "(age lessOrEqual 12 and age greater 5)"),
    ("(%age <= 12).intersect(%age > 5)", "(age lessOrEqual 12 and age greater 5)"),
    ("%resource.item.where(linkId='flag').answer.value", "flag is true"),
    ("%resource.item.where(linkId='flag').answer.value.not()", "not flag is true"),
    ("%resource.item.where(linkId='a').answer.value != 'x'", "not a is x"),
    ("iif(%age > 5, %resource.item.where(linkId='a').answer.exists(), false)", "(age greater 5 and answered(a))"),
    ("%age > 5 implies %age < 9", "(not age greater 5 or age less 9)"),
    ("true", "always"),
    ("{} // nothing", "never"),
  ])
  func `are read as far as they ask for answers`(source: String, wanted: String) {
    let condition = FHIRPathCondition.parse(
      source, variables: ["age": "%resource.item.where(linkId='age').answer.value"], booleans: ["flag"])
    #expect(condition.printed.split(separator: "row.").joined() == wanted)
  }

  @Test(arguments: [
    "%patient.gender = 'female'",
    "today() > @2020-01-01",
    "%resource.item.where(linkId='a').answer.value.toString().substring(0, 4) = '2020'",
    "%resource.item.where(linkId='a').answer.value + 1 > 5",
    "%resource.item.where(linkId='a'",
    "%resource.item.where(linkId='a').answer.value ~~",
    "%other > 3",
    "'",
  ])
  func `are code where they ask for anything else`(source: String) {
    #expect(!FHIRPathCondition.parse(source).isReadable)
  }

  @Test func `keep the operands that can be read beside one that cannot`() {
    let source = "%resource.item.where(linkId='a').answer.value = 'x' and %patient.gender = 'male'"
    guard case .and(let parts) = FHIRPathCondition.parse(source) else {
      Issue.record("no “and”")
      return
    }
    #expect(parts[0].printed == "row.a is x")
    #expect(!parts[1].isReadable)
  }

  @Test func `have names where they stand`() {
    let source = "%resource.item.where(linkId='age').answer.value > 5"
    guard case .compares(let name, _, _) = FHIRPathCondition.parse(source) else {
      Issue.record("no comparison")
      return
    }
    #expect(Array(source.utf8)[Int(name.offset)..<Int(name.offset + name.count)].elementsEqual("age".utf8))
    #expect(name.anywhere)
  }

  @Test func `end when variables stand in themselves or in one another without end`() {
    let own = FHIRPathCondition.parse("%a > 3", variables: ["a": "%b", "b": "%a"])
    #expect(!own.isReadable)
    var variables: [String: String] = ["v0": "%resource.item.where(linkId='a').answer.value = 1"]
    for index in 1..<60 { variables["v\(index)"] = "%v\(index - 1) and %v\(index - 1)" }
    #expect(!FHIRPathCondition.parse("%v59", variables: variables).isReadable)
    #expect(!FHIRPathCondition.parse(String(repeating: "(", count: 10_000)).isReadable)
    #expect(!FHIRPathCondition.parse(String(repeating: "-", count: 10_000) + "1").isReadable)
  }
}
