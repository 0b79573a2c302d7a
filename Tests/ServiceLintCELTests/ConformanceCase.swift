import Foundation
import ServiceLintValue

@testable import ServiceLintCEL

/// A case of the public conformance suite (cel-spec, `tests/simple`), one line of JSON.
struct ConformanceCase {
  enum Outcome: Equatable {
    case passed
    case failed(String)
    case notApplicable
  }

  let line: String
  private(set) var fields: [String: Any]

  init?(_ line: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return nil }
    self.line = line
    fields = object
  }

  var file: String { fields["file"] as? String ?? "" }
  var name: String { "\(fields["section"] ?? "")/\(fields["name"] ?? "")" }
  var expression: String { fields["expr"] as? String ?? "" }

  /// Whether it names a protobuf message type; ours has none but timestamps and durations.
  var needsMessages: Bool {
    let rest = line.replacingOccurrences(of: "google.protobuf.Timestamp", with: "")
      .replacingOccurrences(of: "google.protobuf.Duration", with: "")
    return rest.contains("TestAllTypes") || rest.contains("google.protobuf.") || rest.contains("cel.expr.conformance")
      || rest.contains("\"wrapper\"") || (fields["container"] as? String)?.hasPrefix("google.protobuf") == true
  }

  /// The text that a case expects of a lone string literal without escapes; `nil` for any other case.
  var plainText: String? {
    guard let quote = expression.first, quote == "'" || quote == "\"", !expression.contains("\\") else { return nil }
    return (fields["value"] as? [String: Any])?["string_value"] as? String
  }

  /// Whether it contradicts the suite, and ours goes with the other case: it expects other bytes of `b` and a literal
  /// than the UTF-8 of the text that another case expects of the literal alone. Of characters that are no escapes,
  /// cel-spec (“String and Bytes Values”) says that both mean the same.
  ///
  /// - Parameter texts: `plainText` of the suite's cases by their expressions.
  func contradicts(_ texts: [String: String]) -> Bool {
    guard expression.first == "b", let text = texts[String(expression.dropFirst())],
      let value = fields["value"] as? [String: Any], let bytes = value["bytes_value"] as? String,
      Data(base64Encoded: bytes) != Data(text.utf8)
    else { return false }
    var other = self
    other.fields["value"] = ["bytes_value": Data(text.utf8).base64EncodedString()]
    return other.run() == .passed
  }

  func run() -> Outcome {
    if needsMessages { return .notApplicable }
    var environment = Environment()
    environment.container = fields["container"] as? String ?? ""
    environment.checks = fields["disable_check"] as? Bool != true
    var store = ValueStore()
    var frame: [Value] = []
    let bindings = fields["bindings"] as? [String: [String: Any]] ?? [:]
    var variables: [(String, CELType)] = []
    for entry in fields["type_env"] as? [[String: Any]] ?? [] {
      guard let name = entry["name"] as? String else { continue }
      if let function = entry["function"] as? [String: Any] {
        let overloads = (function["overloads"] as? [[String: Any]] ?? []).map { overload in
          var parameters = (overload["params"] as? [[String: Any]] ?? []).map(type)
          let isMember = overload["is_instance_function"] as? Bool == true
          let receiver = isMember && !parameters.isEmpty ? parameters.removeFirst() : nil
          return FunctionOverload(
            receiver: receiver, parameters: parameters, result: type(overload["result_type"] as? [String: Any] ?? [:]),
            host: 0)
        }
        environment.functions.append(FunctionDeclaration(name: name, overloads: overloads, summary: ""))
      } else if let identifier = entry["ident"] as? [String: Any] {
        variables.append((name, type(identifier["type"] as? [String: Any] ?? [:])))
      }
    }
    var unit = ServiceLintCEL.Unit(environment: environment)
    // What is declared but not bound can't be read when checks are off.
    for (name, type) in variables where environment.checks || bindings[name] != nil { _ = unit.declare(name, type) }
    for name in bindings.keys where !variables.contains(where: { $0.0 == name }) { _ = unit.declare(name, .dyn) }
    let expected = (fields["typed_result"] as? [String: Any]) ?? [:]
    let wantsError = fields["eval_error"] != nil
    let expression: ServiceLintCEL.Expression
    do throws(CELErrors) {
      expression = try unit.compile(self.expression, expecting: nil)
    } catch {
      return wantsError ? .passed : .failed("refused: \(error.errors.map(\.message.english))")
    }
    if let wanted = expected["deduced_type"] as? [String: Any], type(wanted) != expression.type {
      return .failed("type \(expression.type.name(in: environment)), not \(type(wanted).name(in: environment))")
    }
    if fields["check_only"] as? Bool == true { return .passed }
    frame = Array(repeating: .unknown, count: unit.frameSize)
    for (name, binding) in bindings {
      if let index = unit.variables[name]?.frame, let content = binding["value"] as? [String: Any] {
        frame[Int(index)] = value(content, &store)
      }
    }
    let constants = unit.environment.constants.bytes
    var evaluator = Evaluator(budget: 1_000_000)
    let result = evaluator.evaluate(
      expression, of: unit, constants: constants, frame: &frame, store: &store, host: NoHost())
    let found = canonical(result, constants, store)
    if wantsError { return result.tag == .error ? .passed : .failed("gives \(found), not an error") }
    let wanted: String
    if let content = (fields["value"] ?? expected["result"]) as? [String: Any] {
      wanted = canonical(value(content, &store), constants, store)
    } else {
      wanted = "true"
    }
    if result.tag == .error { return .failed("error: \(evaluator.errors.map(\.message.english)), not \(wanted)") }
    return found == wanted ? .passed : .failed("gives \(found), not \(wanted)")
  }

  // MARK: reading

  private func type(_ json: [String: Any]) -> CELType {
    if let primitive = json["primitive"] as? String {
      return ["BOOL": .bool, "INT64": .int, "UINT64": .uint, "DOUBLE": .double, "STRING": .string, "BYTES": .bytes][
        primitive] ?? .dyn
    }
    if let known = json["well_known"] as? String {
      return known == "TIMESTAMP" ? .timestamp : known == "DURATION" ? .duration : .dyn
    }
    if let message = json["message_type"] as? String {
      return message == "google.protobuf.Timestamp" ? .timestamp : .duration
    }
    if let list = json["list_type"] as? [String: Any] {
      return .list(type(list["elem_type"] as? [String: Any] ?? [:]))
    }
    if let map = json["map_type"] as? [String: Any] {
      return .map(type(map["key_type"] as? [String: Any] ?? [:]), type(map["value_type"] as? [String: Any] ?? [:]))
    }
    if let parameter = json["type_param"] as? String { return .parameter(parameter) }
    if json["null"] != nil { return .null }
    if json["type"] != nil { return .type }
    if let abstract = json["abstract_type"] as? [String: Any] {
      let parameters = (abstract["parameter_types"] as? [[String: Any]] ?? []).map(type)
      return abstract["name"] as? String == "optional_type"
        ? .optional(parameters.first ?? .dyn) : .abstract(abstract["name"] as? String ?? "", parameters)
    }
    return .dyn
  }

  private func number(_ json: Any?) -> Double {
    if let number = json as? Double { return number }
    switch json as? String {
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    case "NaN": return .nan
    default: return Double(json as? String ?? "") ?? 0
    }
  }

  private func value(_ json: [String: Any], _ store: inout ValueStore) -> Value {
    if json["null_value"] != nil { return .null }
    if let it = json["bool_value"] as? Bool { return .bool(it) }
    if let it = json["int64_value"] { return .int(Int64("\(it)") ?? 0) }
    if let it = json["uint64_value"] { return Value(tag: .uint, payload: UInt64("\(it)") ?? 0) }
    if json["double_value"] != nil { return .double(number(json["double_value"])) }
    if let it = json["string_value"] as? String { return store.add(it) }
    if let it = json["bytes_value"] as? String {
      var result = store.add(Array(Data(base64Encoded: it) ?? Data()))
      result.tag = .bytes
      return result
    }
    if let it = json["type_value"] as? String {
      return Value(tag: .type, symbol: Compiler.typeNumber(it) ?? 60)
    }
    if let it = json["list_value"] as? [String: Any] {
      let elements = (it["values"] as? [[String: Any]] ?? []).map { value($0, &store) }
      return store.addList(elements)
    }
    if let it = json["map_value"] as? [String: Any] {
      var pairs: [Value] = []
      for entry in it["entries"] as? [[String: Any]] ?? [] {
        pairs.append(value(entry["key"] as? [String: Any] ?? [:], &store))
        pairs.append(value(entry["value"] as? [String: Any] ?? [:], &store))
      }
      var result = store.addList(pairs)
      result.tag = .map
      result.length /= 2
      return result
    }
    if let it = json["object_value"] as? [String: Any], let text = it["value"] as? String {
      let bytes = Array(text.utf8)
      return Moment.parseTimestamp(bytes) ?? Moment.parseDuration(bytes) ?? .unknown
    }
    return .unknown
  }

  private func canonical(_ value: Value, _ constants: [UInt8], _ store: ValueStore) -> String {
    switch value.tag {
    case .bool: return "\(value.boolValue)"
    case .int: return "\(value.intValue)"
    case .uint: return "\(value.payload)u"
    case .double: return "\(value.doubleValue) (double)"
    case .text: return "\"\(store.string(value, constants: constants))\""
    case .list:
      return "[" + value.range.map { canonical(store.elements[$0], constants, store) }.joined(separator: ", ") + "]"
    case .map:
      let entries = (0..<Int(value.length)).map { number in
        canonical(store.elements[Int(value.payload) + 2 * number], constants, store) + ": "
          + canonical(store.elements[Int(value.payload) + 2 * number + 1], constants, store)
      }
      return "{" + entries.sorted().joined(separator: ", ") + "}"
    case .type: return "type \(value.symbol)"
    case .timestamp, .duration: return "\(value.tag) \(value.intValue).\(value.length)"
    case .bytes:
      let pool = value.flags.contains(.constant) ? constants : store.text
      return "b\(Array(pool[value.range]))"
    default: return "\(value.tag)"
    }
  }
}
