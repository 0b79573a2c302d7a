import ServiceLintValue
import Testing

@testable import ServiceLintCEL

@Suite struct CheckerTests {
  @Test(arguments: [
    ("field.label", "string"), ("field.kind", "fieldKind"), ("[field.kind, 'x']", "list(string)"),
    ("field.earlier()", "list(field)"), ("field.earlier().map(e, e.label.size())", "list(int)"),
    ("page.fields.sure(f, f.required)", "list(field)"), ("{'a': 1}", "map(string, int)"), ("[1, 'a']", "list(dyn)"),
    ("[]", "list(dyn)"), ("true ? 1 : dyn('a')", "dyn"), ("{'a': 1}[?'a']", "optional(int)"), ("1 < 1.5", "bool"),
    ("timestamp(0) - timestamp(1)", "duration"), ("field.kind + 'x'", "string"), ("type(1)", "type"),
    ("field.kind in ['text', 'radio']", "bool"), ("'text' in field.kinds", "bool"), ("field.kinds == ['text']", "bool"),
    ("field.words == []", "bool"), ("field == hidden", "bool"), ("field.page.title", "string"),
    ("field.isA('text')", "bool"), ("field.kind.startsWith('te')", "bool"), ("field.kind == ''", "bool"),
    ("math.greatest(1, 2)", "int"), ("cel.bind(x, field.label, x + x)", "string"),
  ])
  func `an expression has a type`(source: String, type: String) {
    #expect(Fixture().type(source) == type)
  }

  @Test(arguments: [
    ("field.lable == ''", "6+5: `lable`: field has no such property; did you mean `label`?"),
    ("field.page.titel", "11+5: `titel`: page has no such property; did you mean `title`?"),
    ("feild.label", "0+5: `feild`: no such name; did you mean `field`?"),
    ("field.kind == 'texarea'", "14+9: “texarea” is no value of fieldKind; did you mean `textarea`?"),
    ("'hiden' != field.kind", "0+7: “hiden” is no value of fieldKind; did you mean `hidden`?"),
    ("field.kind in ['text', 'radoi']", "23+7: “radoi” is no value of fieldKind; did you mean `radio`?"),
    ("'radoi' in field.kinds", "0+7: “radoi” is no value of fieldKind; did you mean `radio`?"),
    ("field.kinds == ['tex']", "16+5: “tex” is no value of fieldKind; did you mean `text`?"),
    ("field.isA('txt')", "10+5: “txt” is no value of fieldKind; did you mean `text`?"),
    ("field.earlyer()", "6+7: `earlyer`: no such function; did you mean `earlier`?"),
    ("field.label == 1", "0+16: `==` can't be used with (string, int)"),
    ("field.label + 1", "0+15: `+` can't be used with (string, int)"),
    ("field.label.size", "12+4: `size`: a value of type string has no properties"),
    ("size(1)", "0+7: `size` can't be used with (int)"),
    ("field.label && true", "0+11: this gives string, but bool is needed"),
    ("{1.5: 2}", "1+3: double can't be the key of a map; use bool, int, uint or string"),
    ("x.a + field.lable", "0+1: `x`: no such name\n12+5: `lable`: field has no such property; did you mean `label`?"),
    ("'日本' + field.lable", "17+5: `lable`: field has no such property; did you mean `label`?"),
  ])
  func `a mistake is named with its place and the nearest name`(source: String, message: String) {
    #expect(Fixture().type(source) == message)
  }

  /// Functions with types of the host's own: what a parameter of a signature stands for must cover all that is given
  /// for it.
  @Test(arguments: [
    ("pair(1, 'a')", "pair(int, string)"), ("one(pair(1, 'a'))", "int"), ("twin(pair(1, 2))", "pair(int, int)"),
    ("twin(pair(1, dyn(2)))", "pair(dyn, dyn)"), ("twin(pair(dyn(1), 2))", "pair(dyn, dyn)"),
    ("[pair(1, 2), pair(dyn(1), 2)]", "list(pair(dyn, int))"),
    ("[pair(dyn(1), 2), pair(1, 2)]", "list(pair(dyn, int))"),
    ("[pair(dyn(1), 2), pair(1, dyn(2))][0]", "pair(dyn, dyn)"),
    ("[pair([], 1), pair(['a'], 1)]", "list(pair(list(string), int))"),
    ("[pair(1, 2), pair('a', 2)]", "list(dyn)"), ("pair(1, 2) == pair(1, dyn(2))", "bool"),
    ("pair(1, 2) == null", "bool"),
    ("pair([], 1)", "pair(list(dyn), int)"), ("true ? pair(1, 2) : pair(1, dyn(2))", "pair(int, dyn)"),
    ("same(1, dyn(2))", "dyn"), ("same(dyn(1), 2)", "dyn"), ("same(1, 2)", "int"), ("same([1], [dyn(2)])", "list(dyn)"),
    ("same(field.kind, 'x')", "fieldKind"), ("same(field.kind, other)", "string"), ("key", "key"),
    ("twin(pair(1, 'a'))", "0+18: `twin` can't be used with (pair(int, string))"),
    ("twin(pair(1u, 2))", "0+17: `twin` can't be used with (pair(uint, int))"),
    ("one(key)", "0+8: `one` can't be used with (key)"), ("one([1])", "0+8: `one` can't be used with (list(int))"),
    ("pair(1, 2) == pair('a', 2)", "0+26: `==` can't be used with (pair(int, int), pair(string, int))"),
    ("pair(1, 2) == key", "0+17: `==` can't be used with (pair(int, int), key)"),
    ("pair(1, 2) < pair(1, 2)", "0+23: `<` can't be used with (pair(int, int), pair(int, int))"),
    ("pair(1, 2).one", "11+3: `one`: a value of type pair(int, int) has no properties"),
    ("{key: 1}", "1+3: key can't be the key of a map; use bool, int, uint or string"),
  ])
  func `types of the host have parameters of their own`(source: String, type: String) throws {
    let (a, b) = (CELType.parameter("A"), CELType.parameter("B"))
    let functions: [(String, [CELType], CELType)] = [
      ("pair", [a, b], .abstract("pair", [a, b])), ("one", [.abstract("pair", [a, b])], a),
      ("twin", [.abstract("pair", [a, a])], .abstract("pair", [a, a])), ("same", [a, a], a),
    ]
    let fixture = Fixture()
    fixture.environment.enumerations[2] = EnumerationDeclaration(name: "pageKind", number: 2, values: [:])
    fixture.environment.functions += functions.map { name, parameters, result in
      FunctionDeclaration(
        name: name, overloads: [FunctionOverload(parameters: parameters, result: result, host: 3)], summary: "")
    }
    var unit = fixture.unit()
    _ = unit.declare("key", .abstract("key", []))
    _ = unit.declare("other", .enumeration(2))
    do throws(CELErrors) {
      #expect(try unit.compile(source, expecting: nil).type.name(in: fixture.environment) == type)
    } catch {
      #expect(error.errors.map { "\($0.offset)+\($0.length): \($0.message.english)" }.joined(separator: "\n") == type)
    }
  }

  @Test func `a condition must be a truth value`() {
    #expect(
      Fixture().type("field.label", expecting: .bool) == "0+11: this gives string, but bool is needed")
    #expect(Fixture().type("dyn(1)", expecting: .bool) == "dyn")
  }

  @Test func `dotted names are variables`() throws {
    var unit = Fixture().unit()
    _ = unit.declare("options.maximum", .int)
    #expect(try unit.compile("options.maximum > 3", expecting: .bool).type == .bool)
    do throws(CELErrors) {
      _ = try unit.compile("options.maximun > 3", expecting: .bool)
      Issue.record("accepted")
    } catch {
      #expect(error.errors[0].suggestion == "options.maximum")
    }
  }

  @Test func `a binding has the type of its expression, and a broken one complains once`() throws {
    var unit = Fixture().unit()
    _ = try unit.bind("before", "field.earlier()")
    #expect(try unit.compile("before", expecting: nil).type == .list(.object(Fixture.fieldKind)))
    #expect(throws: CELErrors.self) { _ = try unit.bind("broken", "field.lable") }
    #expect(try unit.compile("broken == 1", expecting: .bool).type == .bool)
  }

  @Test func `units share one pool of constants`() throws {
    let fixture = Fixture()
    var pool = fixture.environment.constants
    var environment = fixture.environment
    environment.constants = ConstantPool()
    var expressions: [(ServiceLintCEL.Unit, ServiceLintCEL.Expression)] = []
    for text in ["one", "two", "one"] {
      var unit = ServiceLintCEL.Unit(environment: environment)
      unit.swapConstants(&pool)
      expressions.append((unit, try unit.compile("'\(text)'", expecting: .string)))
      unit.swapConstants(&pool)
      expressions[expressions.count - 1].0 = unit
    }
    var evaluator = Evaluator(budget: 100)
    let values = expressions.map { unit, expression in
      var frame: [Value] = []
      return evaluator.evaluate(
        expression, of: unit, constants: pool.bytes, frame: &frame, store: &fixture.store, host: fixture)
    }
    #expect(values.map { fixture.store.string($0, constants: pool.bytes) } == ["one", "two", "one"])
    #expect(values[0].payload == values[2].payload)
  }

  @Test func `bindings that build on each other are not deeper than the limit`() throws {
    var unit = Fixture().unit()
    _ = try unit.bind("b0", "1 + 1")
    #expect(throws: CELErrors.self) {
      for number in 1...300 { _ = try unit.bind("b\(number)", "b\(number - 1) + 1") }
    }
  }
}
