import Testing

@testable import ServiceLintCEL

@Suite("CEL: what is the same for all objects of one page")
struct SharedNameTests {
  @Test(
    arguments: [
      // Asks the object for its page, and nothing else of it.
      (#"field.page.fields.filter(f, f.required && f.hint == "")"#, true),
      (#"field.page.fields.exists(f, [f].exists(g, g.label == most))"#, true),
      // Asks it for more.
      (#"field.page.fields.filter(f, f.label == field.label)"#, false),
      ("[field].filter(f, f.required)", false),
      ("field.earlier().filter(f, f.page == field.page)", false),
      // A name that does.
      ("field.page.fields.filter(f, f.label == mine)", false),
      ("has(field.hint) && field.page.fields.exists(f, f.required)", false),
      // Nothing that is worth keeping.
      ("field.page.title", false),
    ] as [(String, Bool)])
  func `a name is shared if it looks at one property of the object only`(source: String, isShared: Bool) throws {
    var unit = ServiceLintCEL.Unit(environment: Fixture().environment)
    let field = unit.declare("field", .object(Fixture.fieldKind))
    _ = unit.declare("most", .string)
    let mine = try unit.bind("mine", "field.label + \"!\"")
    _ = try unit.bind("name", source)
    #expect(unit.isShared("name", through: 7, own: [field, mine]) == isShared)
    // What a name before it looks at is none of its business.
    #expect(!unit.isShared("mine", through: 7, own: [field, mine]))
  }
}
