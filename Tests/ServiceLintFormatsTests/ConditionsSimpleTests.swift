import ServiceLintFormats
import ServiceLintModel
import Testing

@Suite struct `Simple conditions of Form.io` {
  @Test(arguments: [
    ("true", "", "x", "always"),
    ("true", "a", "x", "row.a is x"),
    ("true", "c.a", "x", "row.c.a is x"),
    ("false", "a", "x", "not row.a is x"),
    ("null", "a", "x", "not row.a is x"),
    ("", "a", "true", "not row.a is true"),
    ("true", "a", "", "not answered(row.a)"),
    ("false", "a", "", "answered(row.a)"),
  ])
  func `compare as the platform does`(show: String, when: String, eq: String, expected: String) {
    #expect(SimpleCondition.parse(show: show, when: when, eq: eq).printed == expected)
  }
}
