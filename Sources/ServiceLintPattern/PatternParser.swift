import ServiceLintText

/// Reads a pattern into a tree: what both dialects share. Escapes, classes and group heads are in the extensions.
struct PatternParser {
  /// The switches of `(?ims-U)`.
  struct Flags {
    var ignoresCase = false
    var dotMatchesNewline = false
    var multipleLines = false
  }

  let bytes: [UInt8]
  let syntax: PatternSyntax
  let limits: PatternLimits
  var at = 0
  var depth = 0
  var flags = Flags()
  var tree = PatternTree()
  /// The first thing JavaScript allows and we don't decide; the rest is still read, to tell it from what is invalid.
  var unsupported: PatternError?
  var groupNames: Set<String> = []
  /// Those of the names that can take part in the same match as what is read next.
  var namesOnPath: Set<String> = []
  /// Names of groups to which the pattern refers back, with their places.
  var namesReferred: [(name: String, offset: Int)] = []
  private var rangesSpent = 0
  /// How many groups capture, counted beforehand, since `\2` means a reference only if there is a second group.
  var groupCount = 0
  var hasNamedGroups = false

  init(_ source: String, syntax: PatternSyntax, limits: PatternLimits) throws(PatternError) {
    guard source.utf8.count <= limits.sourceBytes else { throw .sourceTooLong(limits.sourceBytes) }
    bytes = Array(source.utf8)
    self.syntax = syntax
    self.limits = limits
  }

  /// Reads all of the pattern.
  mutating func parse() throws(PatternError) -> PatternTree {
    if syntax != .re2 { countGroups() }
    let root = try parseChoice()
    if at < bytes.count { throw .groupNotOpened(at) }
    for reference in namesReferred where !groupNames.contains(reference.name) {
      throw .unknownGroupName(reference.name, reference.offset)
    }
    if let unsupported { throw unsupported }
    tree.root = root
    return tree
  }

  // MARK: - Structure

  /// Alternatives up to the end or a “)”, which is left for the caller. Flags set inside end with it.
  mutating func parseChoice() throws(PatternError) -> Int32 {
    let outerFlags = flags
    defer { flags = outerFlags }
    let outerNames = namesOnPath
    var alternatives = [try parseSequence()]
    var innerNames = namesOnPath
    while take(0x7C) {
      // JavaScript allows the same name in different alternatives (ECMA-262, 22.2.1.1), RE2 never.
      if syntax != .re2 { namesOnPath = outerNames }
      alternatives.append(try parseSequence())
      innerNames.formUnion(namesOnPath)
    }
    namesOnPath = innerNames
    return alternatives.count == 1 ? alternatives[0] : try add(.choice(alternatives))
  }

  private mutating func parseSequence() throws(PatternError) -> Int32 {
    var items: [Int32] = []
    var canRepeat = false
    while let byte = peek, byte != 0x7C, byte != 0x29 {
      let start = at
      if isQuantifierStart(byte) {
        guard canRepeat, let last = items.popLast() else {
          throw start > 0 && !items.isEmpty && wasQuantified ? .repeatedTwice(start) : .nothingToRepeat(start)
        }
        items.append(try parseQuantifier(of: last, from: itemStart))
        canRepeat = false
        wasQuantified = true
        continue
      }
      wasQuantified = false
      itemStart = start
      let term = try parseTerm(byte)
      for item in term.items { items.append(item) }
      canRepeat = term.canRepeat
    }
    if items.isEmpty { return try add(.empty) }
    return items.count == 1 ? items[0] : try add(.sequence(items))
  }

  /// Where the last term began, for the range of its repetition.
  private var itemStart = 0
  private var wasQuantified = false

  /// One term and whether a quantifier may follow it.
  struct Term {
    var items: [Int32]
    var canRepeat = true
  }

  private mutating func parseTerm(_ byte: UInt8) throws(PatternError) -> Term {
    switch byte {
    case 0x28:
      let outerStart = itemStart
      let term = try parseGroup()
      itemStart = outerStart
      wasQuantified = false
      return term
    case 0x5B: return Term(items: [try addSet(syntax == .htmlPattern ? try parseClassHTML() : try parseClass())])
    case 0x2E:
      at += 1
      return Term(items: [try addSet(flags.dotMatchesNewline ? .all : newlines.inverted())])
    case 0x5E:
      at += 1
      let node = try add(.assertion(flags.multipleLines ? .lineStart : .textStart))
      return Term(items: [node], canRepeat: syntax == .re2)
    case 0x24:
      at += 1
      let node = try add(.assertion(flags.multipleLines ? .lineEnd : .textEnd))
      return Term(items: [node], canRepeat: syntax == .re2)
    case 0x5C:
      switch syntax {
      case .re2: return try parseEscapeRE2()
      case .ecmaScript: return try parseEscapeECMAScript()
      case .htmlPattern: return try parseEscapeHTML()
      }
    case 0x5D where syntax == .htmlPattern, 0x7B where syntax == .htmlPattern, 0x7D where syntax == .htmlPattern:
      throw .needsBackslash(String(UnicodeScalar(byte)), at)
    default:
      return Term(items: [try addScalar(try takeScalar())])
    }
  }

  /// The body of a group, behind its head, and the “)”.
  mutating func parseGroupBody(openedAt start: Int) throws(PatternError) -> Int32 {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.depth else { throw .tooDeep(limits.depth, start) }
    let node = try parseChoice()
    guard take(0x29) else { throw .groupNotClosed(start) }
    return node
  }

  // MARK: - Repetition

  private func isQuantifierStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x2B, 0x3F: true
    case 0x7B: counts(from: at) != nil
    default: false
    }
  }

  private mutating func parseQuantifier(of node: Int32, from start: Int) throws(PatternError) -> Int32 {
    let quantifier = at
    var least = 0
    var most: Int?
    switch bytes[at] {
    case 0x2A: at += 1
    case 0x2B:
      least = 1
      at += 1
    case 0x3F:
      most = 1
      at += 1
    default:
      guard let found = counts(from: at) else { throw .nothingToRepeat(at) }
      (least, most) = (found.least, found.most)
      at = found.end
    }
    let range = ByteRange(start: UInt32(clamping: start), end: UInt32(clamping: at))
    _ = take(0x3F)
    if let most, most < least { throw .countsReversed(quantifier) }
    let greatest = syntax == .re2 ? 1_000 : limits.instructions
    if max(least, most ?? 0) > greatest { throw .countTooLarge(greatest, quantifier) }
    let repeated = try add(.repeated(node, least: least, most: most), at: quantifier)
    if most == nil { tree.noteEndless(repeated, at: range) }
    return repeated
  }

  /// The counts of `{n}`, `{n,}` or `{n,m}`, clamped to what no limit allows, or nil if it is no such thing.
  private func counts(from start: Int) -> (least: Int, most: Int?, end: Int)? {
    var index = start + 1
    func number() -> Int? {
      var value: Int?
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
        value = min((value ?? 0) * 10 + Int(bytes[index] - 0x30), 1_000_000)
        index += 1
      }
      return value
    }
    guard let least = number(), index < bytes.count else { return nil }
    if bytes[index] == 0x7D { return (least, least, index + 1) }
    guard bytes[index] == 0x2C else { return nil }
    index += 1
    let most = number()
    guard index < bytes.count, bytes[index] == 0x7D else { return nil }
    return (least, most, index + 1)
  }

  // MARK: - Nodes

  mutating func add(_ node: PatternNode, at offset: Int? = nil) throws(PatternError) -> Int32 {
    let index = tree.add(node)
    if tree.sizes[Int(index)] > limits.instructions { throw .tooManySteps(offset ?? at) }
    return index
  }

  mutating func addSet(_ set: ScalarSet) throws(PatternError) -> Int32 {
    let known = tree.sets.count
    let index = tree.index(of: set)
    if tree.sets.count > limits.sets { throw .tooManySets(at) }
    if tree.sets.count > known { try spend(set) }
    return try add(.set(index))
  }

  /// Counts the ranges of a set against the limit: those of each new set, and of each table that was copied.
  mutating func spend(_ set: ScalarSet) throws(PatternError) {
    rangesSpent += set.runs.count
    if rangesSpent > limits.ranges { throw .tooManySets(at) }
  }

  mutating func addScalar(_ scalar: UInt32) throws(PatternError) -> Int32 {
    let set = ScalarSet(scalar...scalar)
    return try addSet(flags.ignoresCase ? CaseFolding.closed(set) : set)
  }

  /// The characters at which a line ends.
  var newlines: ScalarSet { syntax == .re2 ? .newline : .newlineECMAScript }

  /// Notes what no engine of linear time decides: the end for RE2, which has no such thing; for JavaScript reading goes on.
  mutating func refuse(_ error: PatternError) throws(PatternError) {
    if syntax == .re2 { throw error }
    if unsupported == nil { unsupported = error }
  }

  // MARK: - Bytes

  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  func byte(_ distance: Int) -> UInt8? { at + distance < bytes.count ? bytes[at + distance] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    at += 1
    return true
  }

  /// Whether the source goes on with an ASCII text, which is then passed.
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    let same = text.withUTF8Buffer { wanted in
      for index in 0..<count where wanted[index] != bytes[at + index] { return false }
      return true
    }
    if same { at += count }
    return same
  }

  /// The next scalar. A Swift string is always valid UTF-8, so that the error is only for completeness.
  mutating func takeScalar() throws(PatternError) -> UInt32 {
    let decoded = UTF8Scalar.decode(bytes[...], at: at)
    guard decoded.isValid else { throw .notUTF8(at) }
    at += decoded.count
    return decoded.scalar
  }

  /// `digits` hexadecimal digits at a distance from here, or nil.
  func hexadecimal(at distance: Int, digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in 0..<digits {
      guard let digit = byte(distance + index).flatMap(Self.hexadecimalDigit) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
