import ServiceLintModel
import ServiceLintReaders

/// JSON logic (jsonlogic.com), as Form.io's `conditional.json` and Open Forms' `json_logic_trigger` have it: an object
/// with one key, the operator, and its arguments.
///
/// Readable: days counted from today (`RelativeDate`), `var`, `== === != !==`, `< <= > >=` (between, too), `and or ! !! if ?:`, `in`, `some`, `all`, `none`. Of
/// anything else only the operand that cannot be read becomes code.
public struct JSONLogicCondition {
  private let tree: SourceTree

  /// The condition that a node of a tree says. Names carry their place in the source.
  public static func parse(_ tree: SourceTree, _ node: Int) -> Condition {
    JSONLogicCondition(tree: tree).condition(node, inRow: false, depth: 0)
  }

  private static let deepest = 60

  private enum Operand {
    case name(Condition.Name)
    case value(String)
    case list([String])
    case nothing
    case other
  }

  private func condition(_ node: Int, inRow: Bool, depth: Int) -> Condition {
    let node = tree.resolved(node)
    switch tree.nodes[node].kind {
    case .boolean: return tree.nodes[node].flags.contains(.isTrue) ? .always : .never
    case .object where depth < Self.deepest:
      let members = tree.members(of: node)
      guard members.count == 1, let only = members.first else { return code(node, inRow) }
      let list = tree.nodes[only.value].kind == .array ? tree.elements(of: only.value) : [only.value]
      return call(tree.key(only.key), list, inRow, depth + 1) ?? code(node, inRow)
    default: return code(node, inRow)
    }
  }

  private func call(_ sign: String, _ list: [Int], _ inRow: Bool, _ depth: Int) -> Condition? {
    func part(_ index: Int) -> Condition { condition(list[index], inRow: inRow, depth: depth) }
    switch sign {
    case "and": return .all(list.map { condition($0, inRow: inRow, depth: depth) })
    case "or": return .any(list.map { condition($0, inRow: inRow, depth: depth) })
    case "!" where list.count == 1: return part(0).negated
    case "!!" where list.count == 1: return part(0)
    case "var":
      guard let first = list.first, let name = name(first, inRow) else { return nil }
      return .answered(name)
    case "if", "?:":
      guard list.count == 3 else { return nil }
      let asked = part(0)
      return .any([.all([asked, part(1)]), .all([asked.negated, part(2)])])
    case "==", "===": return list.count == 2 ? equal(list[0], list[1], inRow) : nil
    case "!=", "!==": return list.count == 2 ? equal(list[0], list[1], inRow)?.negated : nil
    case "<": return order(list, .less, inRow)
    case "<=": return order(list, .lessOrEqual, inRow)
    case ">": return order(list, .greater, inRow)
    case ">=": return order(list, .greaterOrEqual, inRow)
    case "in": return list.count == 2 ? holds(list[0], list[1], inRow) : nil
    case "some", "all", "none":
      guard list.count == 2, case .name(let group) = operand(list[0], inRow) else { return nil }
      let inner = condition(list[1], inRow: true, depth: depth)
      return sign == "some"
        ? .anyRow(group, inner) : .not(.anyRow(group, sign == "all" ? inner.negated : inner))
    default: return nil
    }
  }

  private func equal(_ left: Int, _ right: Int, _ inRow: Bool) -> Condition? {
    switch (operand(left, inRow), operand(right, inRow)) {
    case (.name(let name), .value(let value)), (.value(let value), .name(let name)): .equals(name, value)
    case (.name(let name), .nothing), (.nothing, .name(let name)): .not(.or([.answered(name), .equals(name, "")]))
    case (.value(let one), .value(let other)): one == other ? .always : .never
    default: nil
    }
  }

  /// Three operands: the one in the middle is between the others.
  private func order(_ list: [Int], _ sign: Condition.Comparison, _ inRow: Bool) -> Condition? {
    guard list.count == 2 || list.count == 3 else { return nil }
    var parts: [Condition] = []
    for index in 0..<list.count - 1 {
      switch (operand(list[index], inRow), operand(list[index + 1], inRow)) {
      case (.name(let name), .value(let value)): parts.append(.compares(name, sign, value))
      case (.value(let value), .name(let name)): parts.append(.compares(name, sign.flipped, value))
      default: return nil
      }
    }
    return .all(parts)
  }

  private func holds(_ item: Int, _ list: Int, _ inRow: Bool) -> Condition? {
    switch (operand(item, inRow), operand(list, inRow)) {
    case (.name(let name), .list(let values)): .any(values.map { .equals(name, $0) })
    case (.value(let value), .name(let name)): .includes(name, value)
    default: nil
    }
  }

  private func operand(_ node: Int, _ inRow: Bool) -> Operand {
    let node = tree.resolved(node)
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: return .value(tree.string(node))
    case .null: return .nothing
    case .array:
      let items = tree.elements(of: node)
      let areValues = items.allSatisfy { [.string, .number, .boolean].contains(tree.nodes[$0].kind) }
      return areValues ? .list(items.map { tree.string($0) }) : .other
    case .object:
      let members = tree.members(of: node)
      guard members.count == 1, let only = members.first else { return .other }
      switch tree.key(only.key) {
      case "var":
        if let day = RelativeDate.read(tree, node) { return .value(day.text) }
        let list = tree.nodes[only.value].kind == .array ? tree.elements(of: only.value) : [only.value]
        // A second operand is an answer that nobody gave.
        guard list.count == 1, let name = name(list[0], inRow) else { return .other }
        return .name(name)
      // A date is written as a text.
      case "date", "datetime": return operand(only.value, inRow)
      default:
        return RelativeDate.read(tree, node).map { .value($0.text) } ?? .other
      }
    case .key, .alias, .element: return .other
    }
  }

  /// - Parameter inRow: whether it stands in a `some`, whose names are of the row.
  private func name(_ node: Int, _ inRow: Bool) -> Condition.Name? {
    let node = tree.resolved(node)
    guard tree.nodes[node].kind == .string else { return nil }
    var path = tree.string(node).utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    var isInRow = inRow
    // Form.io gives `data` and `row`, Open Forms the answers themselves.
    if path.count > 1, let first = path.first, first == "data" || first == "row" {
      path.removeFirst()
      isInRow = isInRow || first == "row"
    }
    guard !path.isEmpty else { return nil }
    let range = tree.contentRange(of: node)
    return Condition.Name(
      path: path, inRow: isInRow, anywhere: false, offset: range.start, count: UInt32(max(range.count, 0)))
  }

  /// What cannot be read, with the names in it.
  private func code(_ node: Int, _ inRow: Bool) -> Condition {
    var names: [Condition.Name] = []
    let end = max(node, Int(tree.nodes[node].next))
    for index in node..<end where tree.nodes[index].kind == .key && tree.key(index) == "var" {
      if let name = name(index + 1, inRow) { names.append(name) }
    }
    let range = tree.nodes[node].range
    return .code(String(decoding: tree.bytes[range.indices], as: UTF8.self), names)
  }
}
