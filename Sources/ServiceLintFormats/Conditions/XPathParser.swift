/// Reads XPath 1.0 expressions (section 3), as ODK XForms writes them. Recursion is bounded by `deepest`.
struct XPathParser {
  let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var operators = 0

  private static let deepest = 60
  /// So that the tree of a long chain can be taken down again.
  private static let mostOperators = 1_000

  /// The expression cannot be read.
  private struct Unreadable: Error {}

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The expression in a text; `nil` if it is none.
  static func parse(_ text: String) -> XPathTerm? {
    var parser = XPathParser(text)
    guard let term = try? parser.expression() else { return nil }
    parser.skipWhite()
    return parser.index == parser.bytes.count ? term : nil
  }

  // MARK: Operators, the loosest first

  private static let levels: [[(sign: StaticString, meaning: XPathTerm.Operator)]] = [
    [("or", .or)], [("and", .and)], [("!=", .unequal), ("=", .equal)],
    [("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<", .less), (">", .greater)],
    [("+", .plus), ("-", .minus)], [("*", .times), ("div", .div), ("mod", .mod)],
  ]

  private mutating func expression() throws(Unreadable) -> XPathTerm {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Unreadable() }
    return try level(0)
  }

  private mutating func level(_ level: Int) throws(Unreadable) -> XPathTerm {
    guard level < Self.levels.count else { return try unary() }
    var left = try self.level(level + 1)
    while let meaning = sign(Self.levels[level]) {
      operators += 1
      guard operators <= Self.mostOperators else { throw Unreadable() }
      let right = try self.level(level + 1)
      left = XPathTerm(kind: .binary(meaning, left, right), start: left.start, end: right.end)
    }
    return left
  }

  private mutating func sign(_ signs: [(sign: StaticString, meaning: XPathTerm.Operator)]) -> XPathTerm.Operator? {
    skipWhite()
    for (sign, meaning) in signs where starts(with: sign) {
      let end = index + sign.utf8CodeUnitCount
      // A word of letters is an operator only if it ends there.
      if Self.isLetter(bytes[index]), end < bytes.count, Self.isInName(bytes[end]) { continue }
      index = end
      return meaning
    }
    return nil
  }

  private mutating func unary() throws(Unreadable) -> XPathTerm {
    skipWhite()
    let start = index
    var minuses = 0
    while index < bytes.count, bytes[index] == UInt8(ascii: "-") {
      minuses += 1
      index += 1
      skipWhite()
    }
    let term = try union()
    return minuses % 2 == 1 ? XPathTerm(kind: .negative(term), start: start, end: term.end) : term
  }

  private mutating func union() throws(Unreadable) -> XPathTerm {
    var left = try primary()
    while true {
      skipWhite()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "|") else { return left }
      index += 1
      operators += 1
      guard operators <= Self.mostOperators else { throw Unreadable() }
      let right = try primary()
      left = XPathTerm(kind: .binary(.union, left, right), start: left.start, end: right.end)
    }
  }

  // MARK: Operands

  private mutating func primary() throws(Unreadable) -> XPathTerm {
    skipWhite()
    let start = index
    guard index < bytes.count else { throw Unreadable() }
    switch bytes[index] {
    case UInt8(ascii: "("):
      index += 1
      var inner = try expression()
      try pass(")")
      inner.start = start
      inner.end = index
      return inner
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      let quote = bytes[index]
      guard let close = bytes[(index + 1)...].firstIndex(of: quote) else { throw Unreadable() }
      index = close + 1
      return XPathTerm(
        kind: .text(String(decoding: bytes[start + 1..<close], as: UTF8.self)), start: start, end: index)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "."):
      if index + 1 < bytes.count, (0x30...0x39).contains(bytes[index + 1]) { return number() }
      return try path()
    default:
      if let name = functionName() { return try call(name, from: start) }
      return try path()
    }
  }

  private mutating func number() -> XPathTerm {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
    return XPathTerm(
      kind: .number(String(decoding: bytes[start..<index], as: UTF8.self)), start: start, end: index)
  }

  /// The name of the function whose call begins here; goes on behind its bracket.
  private mutating func functionName() -> String? {
    var end = index
    guard end < bytes.count, Self.beginsName(bytes[end]) else { return nil }
    while end < bytes.count, Self.isInName(bytes[end]) || bytes[end] == UInt8(ascii: ":") { end += 1 }
    let name = String(decoding: bytes[index..<end], as: UTF8.self)
    while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "("), name != "node", name != "text" else { return nil }
    index = end + 1
    return name
  }

  private mutating func call(_ name: String, from start: Int) throws(Unreadable) -> XPathTerm {
    var arguments: [XPathTerm] = []
    skipWhite()
    if index < bytes.count, bytes[index] == UInt8(ascii: ")") {
      index += 1
    } else {
      while true {
        arguments.append(try expression())
        skipWhite()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
        index += 1
      }
      try pass(")")
    }
    let made = XPathTerm(kind: .call(name, arguments), start: start, end: index)
    let isFollowed = index < bytes.count && (bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "["))
    guard isFollowed || name == "current" || name == "instance" else { return made }
    var path = XPathPath(root: name == "current" ? .current : .elsewhere, steps: [], predicates: [])
    if name == "instance", case .text(let id)? = arguments.first?.kind {
      path.source = .instance(id)
    } else if name != "current" {
      path.source = .call(made)
    }
    try predicates(&path)
    try steps(&path)
    return XPathTerm(kind: .path(path), start: start, end: index)
  }

  private mutating func path() throws(Unreadable) -> XPathTerm {
    let start = index
    var path = XPathPath(root: .context, steps: [], predicates: [])
    if bytes[index] == UInt8(ascii: "/") {
      path.root = .form
      try steps(&path)
    } else {
      try step(&path)
      try steps(&path)
    }
    guard index > start else { throw Unreadable() }
    return XPathTerm(kind: .path(path), start: start, end: end(from: start))
  }

  /// The offset behind what was read, without white space.
  private func end(from start: Int) -> Int {
    var end = index
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  private mutating func steps(_ path: inout XPathPath) throws(Unreadable) {
    while true {
      skipWhite()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { return }
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
        index += 1
        // Any depth: more than the one name of a root that `/*` would be.
        path.steps += ["*", "*"]
      }
      try step(&path)
    }
  }

  private mutating func step(_ path: inout XPathPath) throws(Unreadable) {
    skipWhite()
    guard index < bytes.count else { throw Unreadable() }
    switch bytes[index] {
    case UInt8(ascii: "."):
      let isParent = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ".")
      index += isParent ? 2 : 1
      path.steps.append(isParent ? ".." : ".")
    case UInt8(ascii: "*"):
      index += 1
      path.steps.append("*")
    case UInt8(ascii: "@"):
      index += 1
      guard name() != nil else { throw Unreadable() }
      path.steps.append("*")
    default:
      guard let name = name() else { throw Unreadable() }
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: ":") {
        index += 2
        var rest = XPathPath(root: .context, steps: [], predicates: [])
        try step(&rest)
        path.steps.append("*")
      } else if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "("), name == "node" || name == "text" {
        index += 1
        try pass(")")
        path.steps.append("*")
      } else {
        path.steps.append(name)
      }
    }
    try predicates(&path)
  }

  private mutating func predicates(_ path: inout XPathPath) throws(Unreadable) {
    while true {
      skipWhite()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { return }
      index += 1
      path.predicates.append(try expression())
      try pass("]")
    }
  }

  /// A name, without its prefix.
  private mutating func name() -> String? {
    guard index < bytes.count, Self.beginsName(bytes[index]) else { return nil }
    var start = index
    while index < bytes.count {
      if Self.isInName(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: ":"), index + 1 < bytes.count, Self.beginsName(bytes[index + 1]) {
        index += 1
        start = index
      } else {
        break
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  // MARK: Characters

  private mutating func skipWhite() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func pass(_ sign: StaticString) throws(Unreadable) {
    skipWhite()
    guard starts(with: sign) else { throw Unreadable() }
    index += sign.utf8CodeUnitCount
  }

  private func starts(with sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return sign.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func beginsName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
