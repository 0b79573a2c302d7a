/// A part of a parsed expression.
struct SyntaxNode {
  enum Kind: UInt8 {
    case null, bool, int, uint, double, string, bytes
    /// `name`
    case identifier
    /// child `.name`; `flag`: `.?name`
    case select
    /// child `.name` inside `has()`; `flag`: `.?name`
    case has
    /// `name(children)`; `flag`: the first child stands before the dot
    case call
    /// children: value, index; `flag`: `[?index]`
    case index
    case list
    /// children: key, value, key, value, …
    case map
    /// Inside a list or in the place of a map's key: `?child`
    case optionalElement
    case message
    /// any number of children
    case and, or
    case conditional
    /// an operator of `Operator` in `detail`
    case unary, binary
    /// a macro of `Macro` in `detail`; children: list, then the parts
    case comprehension
    /// children: value, body
    case bind
    /// children: optional, body; `flag`: the body gives an optional itself
    case optionalMap
  }

  var kind: Kind
  var detail: UInt8 = 0
  var flag = false
  var start: Int32
  var end: Int32
  /// Where the name of a property, function or macro begins.
  var nameStart: Int32 = 0
  /// The first of its children in `SyntaxTree.children`.
  var first: Int32 = 0
  var count: Int32 = 0
  /// A number's bits, a bool, the index of a text in `texts`.
  var bits: UInt64 = 0
  /// Of an identifier, property, function or variable; a leading dot belongs to it.
  var name = ""
  /// The second variable of a comprehension.
  var secondName = ""

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The operators that are no words.
enum Operator: UInt8, CaseIterable {
  case not, negate
  case multiply, divide, modulo, add, subtract
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual, isIn

  /// As it is written.
  var sign: String {
    switch self {
    case .not: "!"
    case .negate, .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "%"
    case .add: "+"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    case .isIn: "in"
    }
  }
}

/// The macros that walk over a list or map (cel-spec, “Macros”; `sure` is ours).
enum Macro: UInt8, CaseIterable {
  case all, exists, existsOne, filter, sure, map, mapIf
  case transformMap, transformMapIf, transformMapEntry, transformMapEntryIf

  var name: String {
    switch self {
    case .all: "all"
    case .exists: "exists"
    case .existsOne: "exists_one"
    case .filter: "filter"
    case .sure: "sure"
    case .map, .mapIf: "map"
    case .transformMap, .transformMapIf: "transformMap"
    case .transformMapEntry, .transformMapEntryIf: "transformMapEntry"
    }
  }
}

/// A parsed expression: one flat array of nodes with integer children.
struct SyntaxTree {
  var nodes: [SyntaxNode] = []
  var children: [Int32] = []
  var texts: [[UInt8]] = []
  var root: Int32 = 0

  func child(_ node: SyntaxNode, _ number: Int) -> Int32 { children[Int(node.first) + number] }

  mutating func add(_ node: SyntaxNode, _ children: [Int32] = []) -> Int32 {
    var node = node
    node.first = Int32(self.children.count)
    node.count = Int32(children.count)
    self.children.append(contentsOf: children)
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  /// The tree as text, everything in parentheses; for tests and for looking inside.
  func printed(_ index: Int32) -> String {
    let node = nodes[Int(index)]
    let parts = (0..<Int(node.count)).map { printed(child(node, $0)) }
    let dot = node.flag ? ".?" : "."
    switch node.kind {
    case .null: return "null"
    case .bool: return node.bits != 0 ? "true" : "false"
    case .int: return "\(Int64(bitPattern: node.bits))"
    case .uint: return "\(node.bits)u"
    case .double: return "\(Double(bitPattern: node.bits))"
    case .string: return "\"\(String(decoding: texts[Int(node.bits)], as: UTF8.self))\""
    case .bytes: return "b\(texts[Int(node.bits)])"
    case .identifier: return node.name
    case .select: return "\(parts[0])\(dot)\(node.name)"
    case .has: return "has(\(parts[0])\(dot)\(node.name))"
    case .call:
      return node.flag
        ? "\(parts[0]).\(node.name)(\(parts.dropFirst().joined(separator: ", ")))"
        : "\(node.name)(\(parts.joined(separator: ", ")))"
    case .index: return "\(parts[0])[\(node.flag ? "?" : "")\(parts[1])]"
    case .list: return "[\(parts.joined(separator: ", "))]"
    case .map:
      let pairs = stride(from: 0, to: parts.count - 1, by: 2).map { "\(parts[$0]): \(parts[$0 + 1])" }
      return "{\(pairs.joined(separator: ", "))}"
    case .optionalElement: return "?\(parts[0])"
    case .message: return "\(node.name){…}"
    case .and: return "(\(parts.joined(separator: " && ")))"
    case .or: return "(\(parts.joined(separator: " || ")))"
    case .conditional: return "(\(parts[0]) ? \(parts[1]) : \(parts[2]))"
    case .unary: return "\(Operator(rawValue: node.detail)?.sign ?? "")\(parts[0])"
    case .binary: return "(\(parts[0]) \(Operator(rawValue: node.detail)?.sign ?? "") \(parts[1]))"
    case .comprehension:
      let names = node.secondName.isEmpty ? node.name : "\(node.name), \(node.secondName)"
      let macro = Macro(rawValue: node.detail)?.name ?? ""
      return "\(parts[0]).\(macro)(\(names), \(parts.dropFirst().joined(separator: ", ")))"
    case .bind: return "cel.bind(\(node.name), \(parts[0]), \(parts[1]))"
    case .optionalMap: return "\(parts[0]).\(node.flag ? "optFlatMap" : "optMap")(\(node.name), \(parts[1]))"
    }
  }
}
