import ServiceLintValue

@testable import ServiceLintCEL

/// A small world for the tests: fields on a page, a closed list of kinds, and a host that knows two functions.
final class Fixture: EvaluationHost {
  static let fieldKind: UInt16 = 7
  static let pageKind: UInt16 = 8

  var environment = Environment()
  var store = ValueStore()
  var computed = 0

  init() {
    let kinds = ["text", "textarea", "hidden", "radio"]
    var values: [String: Value] = [:]
    for (number, kind) in kinds.enumerated() {
      values[kind] = environment.constants.text(kind, symbol: UInt16(number + 1))
    }
    environment.enumerations[1] = EnumerationDeclaration(name: "fieldKind", number: 1, values: values)
    environment.objects[Self.fieldKind] = ObjectDeclaration(
      name: "field", kind: Self.fieldKind,
      properties: [
        "kind": PropertyBinding(type: .enumeration(1), slot: 0), "label": PropertyBinding(type: .string, slot: 1),
        "hint": PropertyBinding(type: .string, slot: 2), "required": PropertyBinding(type: .bool, slot: 3),
        "maxLength": PropertyBinding(type: .int, slot: 4), "words": PropertyBinding(type: .list(.string), slot: 5),
        "kinds": PropertyBinding(type: .list(.enumeration(1)), slot: 6),
        "page": PropertyBinding(type: .object(Self.pageKind), slot: 7),
      ])
    environment.objects[Self.pageKind] = ObjectDeclaration(
      name: "page", kind: Self.pageKind,
      properties: [
        "title": PropertyBinding(type: .string, slot: 0),
        "fields": PropertyBinding(type: .list(.object(Self.fieldKind)), slot: 1),
      ])
    environment.functions = [
      FunctionDeclaration(
        name: "earlier",
        overloads: [
          FunctionOverload(
            receiver: .object(Self.fieldKind), parameters: [], result: .list(.object(Self.fieldKind)), cost: 10,
            host: 1)
        ], summary: "The fields before."),
      FunctionDeclaration(
        name: "isA",
        overloads: [
          FunctionOverload(
            receiver: .object(Self.fieldKind), parameters: [.enumeration(1)], result: .bool, host: 2)
        ], summary: "Whether it is of a kind."),
    ]
  }

  /// A page with three fields: “Name ” (required, stated hint), “” (hidden) and one whose label is not known.
  func frame(of unit: ServiceLintCEL.Unit) -> [Value] {
    store = ValueStore()
    let page = Value.object(node: 0, slots: 0, kind: Self.pageKind)
    store.slots = [store.add("Page").stated, .lazy]
    for number in 1...3 {
      let kind = number == 2 ? "hidden" : "text"
      let text = environment.enumerations[1]?.values[kind] ?? .unknown
      store.slots += [
        text.stated, number == 3 ? .unknown : number == 2 ? .emptyText : store.add("Name ").stated,
        number == 1 ? store.add("Hint").stated : .emptyText, .bool(number == 1), .unknown,
        store.addList([store.add("a"), store.add("b")]), store.addList([text]), page,
      ]
    }
    var frame = [Value](repeating: .lazy, count: unit.frameSize)
    for (name, index) in [("page", -1), ("field", 0), ("hidden", 1), ("odd", 2)] {
      guard let place = unit.variables[name]?.frame else { continue }
      frame[Int(place)] = index < 0 ? page : field(index)
    }
    if let place = unit.variables["unknown"]?.frame { frame[Int(place)] = .unknown }
    return frame
  }

  private func field(_ number: Int) -> Value {
    .object(node: UInt32(number + 1), slots: UInt32(2 + 8 * number), kind: Self.fieldKind)
  }

  func unit() -> ServiceLintCEL.Unit {
    var unit = ServiceLintCEL.Unit(environment: environment)
    _ = unit.declare("page", .object(Self.pageKind))
    for name in ["field", "hidden", "odd"] { _ = unit.declare(name, .object(Self.fieldKind)) }
    _ = unit.declare("unknown", .dyn)
    return unit
  }

  func compute(object: Value, slot: Int, in store: inout ValueStore) -> Value {
    computed += 1
    let value = store.addList([field(0), field(1), field(2)])
    store.slots[object.slots + slot] = value
    store.pin()
    return value
  }

  func call(_ function: Int, _ arguments: FunctionArguments, in store: inout ValueStore) -> Value {
    if function == 2 { return .bool(arguments[0].node != 0 && arguments[1].symbol != 9) }
    let node = Int(arguments[0].node)
    return store.addList((0..<max(0, node - 1)).map { field($0) })
  }

  /// What an expression gives, as JSON; an error as its English text.
  func value(_ source: String, budget: Int = 100_000) -> String {
    var unit = unit()
    do throws(CELErrors) {
      let expression = try unit.compile(source, expecting: nil)
      var frame = frame(of: unit)
      var evaluator = Evaluator(budget: budget)
      let constants = unit.environment.constants.bytes
      let result = evaluator.evaluate(
        expression, of: unit, constants: constants, frame: &frame, store: &store, host: self)
      if result.tag == .error {
        let error = evaluator.errors[Int(result.payload)]
        return "\(error.offset): \(error.message.english)"
      }
      if result.tag == .unknown { return "unknown" }
      var output: [UInt8] = []
      ValueJSON(environment: environment, constants: constants).write(result, of: store, to: &output)
      return String(decoding: output, as: UTF8.self)
    } catch {
      return error.errors.map { "\($0.offset)+\($0.length): \($0.message.english)" }.joined(separator: "\n")
    }
  }

  /// The type of an expression; what is wrong with it, if it has none.
  func type(_ source: String, expecting: CELType? = nil) -> String {
    var unit = unit()
    do throws(CELErrors) {
      return try unit.compile(source, expecting: expecting).type.name(in: environment)
    } catch {
      return error.errors.map { "\($0.offset)+\($0.length): \($0.message.english)" }.joined(separator: "\n")
    }
  }
}
