import ServiceLintReaders

/// A day counted from the day on which the form is filled in, as Open Forms writes it in JSON logic (maykin-json-logic):
/// `{"-": [{"today": []}, {"rdelta": [18, 0, 0]}]}`, 18 years ago.
struct RelativeDate {
  /// Years, months and days, negative for the past.
  var parts: [Int64]

  /// `today`, or `today-P18Y`: a duration in ISO 8601.
  var text: String {
    guard let first = parts.first(where: { $0 != 0 }) else { return "today" }
    let isPast = first < 0
    let duration = zip(parts, ["Y", "M", "D"]).filter { $0.0 != 0 }.map { part, unit in
      "\(isPast ? 0 &- part : part)\(unit)"
    }
    return "today" + (isPast ? "-P" : "+P") + duration.joined()
  }

  /// - Returns: `nil` if a node is no such day.
  static func read(_ tree: SourceTree, _ node: Int) -> RelativeDate? { day(tree, node, depth: 0) }

  private static let deepest = 10

  private static func day(_ tree: SourceTree, _ node: Int, depth: Int) -> RelativeDate? {
    guard depth < deepest, let (sign, list) = call(tree, node) else { return nil }
    switch sign {
    case "today", "now": return RelativeDate(parts: [0, 0, 0])
    case "var":
      // The platform's own variables (Open Forms, `variables/static_variables`).
      let name = list.count == 1 && tree.nodes[list[0]].kind == .string ? tree.string(list[0]) : ""
      return name == "today" || name == "now" ? RelativeDate(parts: [0, 0, 0]) : nil
    case "date", "datetime": return list.count == 1 ? day(tree, list[0], depth: depth + 1) : nil
    case "+", "-":
      guard list.count == 2, var made = day(tree, list[0], depth: depth + 1), let delta = duration(tree, list[1]) else {
        return nil
      }
      for index in 0..<3 {
        made.parts[index] = sign == "+" ? made.parts[index] &+ delta[index] : made.parts[index] &- delta[index]
      }
      return made
    default: return nil
    }
  }

  /// `{"rdelta": [years, months, days]}`, or `{"duration": "P18Y"}`.
  private static func duration(_ tree: SourceTree, _ node: Int) -> [Int64]? {
    guard let (sign, list) = call(tree, node) else { return nil }
    switch sign {
    case "rdelta":
      guard (1...3).contains(list.count) else { return nil }
      var parts: [Int64] = []
      for item in list {
        guard tree.nodes[item].kind == .number || tree.nodes[item].kind == .string,
          let number = Int64(tree.string(item)), number.magnitude < 100_000
        else { return nil }
        parts.append(number)
      }
      return parts + Array(repeating: 0, count: 3 - parts.count)
    case "duration": return list.count == 1 && tree.nodes[list[0]].kind == .string ? iso(tree.string(list[0])) : nil
    default: return nil
    }
  }

  /// Years, months, weeks and days of a duration in ISO 8601; `nil` if it has a time.
  private static func iso(_ text: String) -> [Int64]? {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var parts: [Int64] = [0, 0, 0]
    while !rest.isEmpty {
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      rest = rest.dropFirst(digits.count)
      guard (1...5).contains(digits.count), let number = Int64(String(Substring(digits))) else { return nil }
      switch rest.popFirst() {
      case UInt8(ascii: "Y"): parts[0] = number
      case UInt8(ascii: "M"): parts[1] = number
      case UInt8(ascii: "W"): parts[2] += number * 7
      case UInt8(ascii: "D"): parts[2] += number
      default: return nil
      }
    }
    return parts
  }

  /// The operator of an object with one key, and its operands.
  private static func call(_ tree: SourceTree, _ node: Int) -> (sign: String, list: [Int])? {
    let node = tree.resolved(node)
    guard tree.nodes[node].kind == .object else { return nil }
    let members = tree.members(of: node)
    guard members.count == 1, let only = members.first else { return nil }
    let list = tree.nodes[only.value].kind == .array ? tree.elements(of: only.value) : [only.value]
    return (tree.key(only.key), list)
  }
}
