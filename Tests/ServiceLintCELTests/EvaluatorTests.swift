import ServiceLintValue
import Testing

@testable import ServiceLintCEL

@Suite struct EvaluatorTests {
  @Test(arguments: [
    ("field.kind != \"hidden\" && field.label.trim() != \"\"", "true"), ("hidden.label.trim() == ''", "true"),
    ("field.label", "\"Name \""), ("field.kind", "\"text\""), ("field.kind in ['hidden', 'text']", "true"),
    ("'text' in field.kinds", "true"), ("field.kinds == ['text']", "true"), ("field.kind == hidden.kind", "false"),
    ("page.fields.filter(f, f.kind == 'hidden')", "[{\"node\":\"field\",\"number\":2}]"),
    ("hidden.earlier()[0] == field", "true"), ("field.earlier() == []", "true"), ("field.page == page", "true"),
    ("has(field.hint)", "true"), ("has(hidden.hint)", "false"), ("hidden.hint == ''", "true"),
    ("[field, page][0].label", "\"Name \""), ("[1, 2][dyn(1u)]", "2"), ("b'\\x00\\xff'", "\"AP8=\""),
    ("[0.0 / 0.0, 1.0 / 0.0]", "[\"NaN\",\"Infinity\"]"), ("type(field)", "\"field\""),
    ("duration('3500ms')", "\"3.5s\""),
    ("timestamp('2026-11-24T00:00:00+09:00')", "\"2026-11-23T15:00:00Z\""),
    ("{1: null, true: 1.5}", "{\"1\":null,\"true\":1.5}"),
    ("'a\"\\n\\x01'", "\"a\\\"\\n\\u0001\""), ("[1, 2, 3].map(x, [x].map(y, x + y))", "[[2],[4],[6]]"),
    ("timestamp('2026-11-24T23:00:00Z').getDate('+09:00')", "25"), ("'住所'.size()", "2"),
    ("'abc'.matches('(')", "pattern"), ("matches('日本', '^..$')", "true"),
    ("field.label.matches('^N.*e\\\\s$')", "true"),
    ("1 / 0", "0: division by zero"), ("false && 1 / 0 > 0", "false"), ("1 / 0 > 0 || true", "true"),
    ("[1][3]", "0: index 3 is out of range: there are 1 elements; ask for the size first"),
    ("true && [1].sure(x, 1 / 0 > 0) == []", "20: division by zero"),
    ("9223372036854775807 + 1", "0: the result is too large for its type (overflow)"),
  ])
  func `an expression has a value`(source: String, value: String) {
    let found = Fixture().value(source)
    // The pattern engine words its own mistakes.
    #expect(value == "pattern" ? found.hasPrefix("0: the pattern can't be used: ") : found == value)
  }

  @Test(arguments: [
    ("unknown", "unknown"), ("false && unknown", "false"), ("unknown && false", "false"),
    ("true && unknown", "unknown"),
    ("true || unknown", "true"), ("unknown || true", "true"), ("false || unknown", "unknown"), ("!unknown", "unknown"),
    ("unknown ? 1 : 2", "unknown"), ("true ? 1 : unknown", "1"), ("unknown == unknown", "unknown"),
    ("unknown in [1]", "unknown"), ("1 in [unknown]", "unknown"), ("size(unknown)", "unknown"),
    ("unknown + 1", "unknown"),
    ("unknown + 1 / 0", "10: division by zero"), ("1 / 0 + unknown", "0: division by zero"),
    ("unknown && 1 / 0 > 0", "unknown"), ("1 / 0 > 0 || unknown", "unknown"), ("[1, unknown]", "unknown"),
    ("{'a': unknown}", "unknown"), ("odd.label == ''", "unknown"), ("odd.label.trim() == ''", "unknown"),
    ("has(odd.label)", "unknown"), ("has(odd.hint)", "false"), ("odd.maxLength <= 20", "unknown"),
    ("page.fields.exists(f, f.label == 'Name ')", "true"), ("page.fields.exists(f, f.label == 'x')", "unknown"),
    ("page.fields.all(f, f.label != 'Name ')", "false"), ("page.fields.all(f, f.label != 'x')", "unknown"),
    ("page.fields.filter(f, f.label == '')", "unknown"), ("page.fields.exists_one(f, f.label == '')", "unknown"),
    ("page.fields.map(f, f.label)", "unknown"),
    ("page.fields.sure(f, f.label == '')", "[{\"node\":\"field\",\"number\":2}]"),
    ("unknown.exists(x, true)", "unknown"), ("odd.isA('text')", "true"), ("field.isA(odd.label)", "unknown"),
    ("cel.bind(x, unknown, true || x)", "true"),
  ])
  func `what is not known decides nothing that the known side does not`(source: String, value: String) {
    #expect(Fixture().value(source) == value)
  }

  @Test func `a lazy property is computed once`() {
    let fixture = Fixture()
    #expect(fixture.value("page.fields.size() + page.fields.size()") == "6")
    #expect(fixture.computed == 1)
  }

  @Test func `a binding is computed when it is read, and once`() throws {
    let fixture = Fixture()
    var unit = fixture.unit()
    let index = try unit.bind("all", "page.fields")
    let lazy = try unit.compile("false && all == []", expecting: .bool)
    let used = try unit.compile("all.size() + all.size()", expecting: .int)
    var frame = fixture.frame(of: unit)
    var evaluator = Evaluator(budget: 1000)
    let constants = unit.environment.constants.bytes
    _ = evaluator.evaluate(
      lazy, of: unit, constants: constants, frame: &frame, store: &fixture.store, host: fixture)
    #expect(frame[index].tag == .lazy)
    let value = evaluator.evaluate(
      used, of: unit, constants: constants, frame: &frame, store: &fixture.store, host: fixture)
    #expect(value.intValue == 6)
    #expect(frame[index].tag == .list)
    #expect(fixture.computed == 1)
  }

  @Test(arguments: [
    ("true && [1, 2, 3, 4].all(x, lists.range(40).all(y, lists.range(40).all(z, z >= 0)))", "28"),
    ("1 < 2 && lists.range(100000).map(x, 'abc' + 'def').size() > 0", "9"),
    ("[1].all(x, lists.range(1000).map(y, 1) == [])", "11"),
  ])
  func `a budget is kept, and the costliest part is named`(source: String, offset: String) {
    let value = Fixture().value(source, budget: 1000)
    #expect(value.hasSuffix("the expression takes too many steps; this part is the costliest"))
    #expect(value.hasPrefix(offset + ":"))
  }

  @Test(arguments: [
    "lists.range(100).map(x, lists.range(100).map(y, 'aaaaaaaaaaaaaaaa'.replace('', 'bbbbbbbbbbbbbbb'))).size()",
    "cel.bind(a, 'xxxxxxxxxxxxxxxx', cel.bind(b, a + a + a + a + a + a + a + a, cel.bind(c, b + b + b + b + b + b + b + b, lists.range(1000).map(i, c + c + c + c).size())))",
    "lists.range(1000).all(x, lists.range(1000).distinct().size() > 0)",
    "'%.900f'.format([1e-300]) + lists.range(900).map(x, '%.900f'.format([1e-300])).join()",
  ])
  func `no expression works around the budget`(source: String) {
    let fixture = Fixture()
    #expect(fixture.value(source, budget: 20_000).contains("too many steps"))
    #expect(fixture.store.text.count < 2_000_000)
    #expect(fixture.store.elements.count < 200_000)
  }
}
