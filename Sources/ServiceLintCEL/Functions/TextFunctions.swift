import ServiceLintValue

/// Texts (cel-spec, “Standard definitions”, and the strings extension).
enum TextFunctions {
  static let all: [FunctionDeclaration] = [
    StandardFunctions.declare(
      "contains", .contains, [(.string, [.string], .bool)], "Whether the text contains another.",
      [FunctionExample("'住所変更'.contains('変更')", "true")]),
    StandardFunctions.declare(
      "startsWith", .startsWith, [(.string, [.string], .bool)], "Whether the text begins with another.",
      [FunctionExample("'name.full'.startsWith('name')", "true")]),
    StandardFunctions.declare(
      "endsWith", .endsWith, [(.string, [.string], .bool)], "Whether the text ends with another.",
      [FunctionExample("'a.pdf'.endsWith('.pdf')", "true")]),
    StandardFunctions.declare(
      "matches", .matches, [(.string, [.string], .bool), (nil, [.string, .string], .bool)],
      "Whether a regular expression (RE2) is found in the text; takes time linear in the text.",
      [FunctionExample("'100-0001'.matches('^[0-9]{3}-?[0-9]{4}$')", "true")]),
    StandardFunctions.declare(
      "charAt", .charAt, [(.string, [.int], .string)], "The letter at a place, counted from 0.",
      [FunctionExample("'住所'.charAt(1)", "'所'")]),
    StandardFunctions.declare(
      "indexOf", .indexOf, [(.string, [.string], .int), (.string, [.string, .int], .int)],
      "The first place of a text, counted in letters from 0; -1 if there is none.",
      [FunctionExample("'住所変更'.indexOf('変更')", "2")]),
    StandardFunctions.declare(
      "lastIndexOf", .lastIndexOf, [(.string, [.string], .int), (.string, [.string, .int], .int)],
      "The last place of a text; -1 if there is none.", [FunctionExample("'abab'.lastIndexOf('ab')", "2")]),
    StandardFunctions.declare(
      "lowerAscii", .lowerAscii, [(.string, [], .string)], "The text with A to Z in lower case.",
      [FunctionExample("'PDF'.lowerAscii()", "'pdf'")]),
    StandardFunctions.declare(
      "upperAscii", .upperAscii, [(.string, [], .string)], "The text with a to z in upper case.",
      [FunctionExample("'pdf'.upperAscii()", "'PDF'")]),
    StandardFunctions.declare(
      "replace", .replace, [(.string, [.string, .string], .string), (.string, [.string, .string, .int], .string)],
      "The text with one text replaced by another, at most so many times.",
      [FunctionExample("'aaa'.replace('a', 'b', 2)", "'bba'")]),
    StandardFunctions.declare(
      "split", .split, [(.string, [.string], .list(.string)), (.string, [.string, .int], .list(.string))],
      "The parts between separators, at most so many.", [FunctionExample("'a,b'.split(',')", "['a', 'b']")]),
    StandardFunctions.declare(
      "substring", .substring, [(.string, [.int], .string), (.string, [.int, .int], .string)],
      "The letters from a place on, up to another.", [FunctionExample("'住所変更'.substring(0, 2)", "'住所'")]),
    StandardFunctions.declare(
      "trim", .trim, [(.string, [], .string)], "The text without white space at its ends.",
      [FunctionExample("'　氏名 '.trim()", "'氏名'")]),
    StandardFunctions.declare(
      "join", .join, [(.list(.string), [], .string), (.list(.string), [.string], .string)],
      "The texts of a list in one, a separator between them.", [FunctionExample("['a', 'b'].join('-')", "'a-b'")]),
    StandardFunctions.declare(
      "reverse", .reverse, [(.string, [], .string), (.list(.parameter("A")), [], .list(.parameter("A")))],
      "The letters or elements in reverse order.", [FunctionExample("'住所'.reverse()", "'所住'")]),
    StandardFunctions.declare(
      "format", .format, [(.string, [.list(.dyn)], .string)],
      "The text with %s, %d, %f, %e, %b, %o, %x and %X replaced by the values of a list.",
      [FunctionExample("'%s: %.1f'.format(['a', 1.25])", "'a: 1.2'")]),
    StandardFunctions.declare(
      "strings.quote", .quote, [(nil, [.string], .string)], "The text as a CEL literal.",
      [FunctionExample("strings.quote('a\"b')", "'\"a\\\\\"b\"'")]),
  ]
}

extension Evaluator {
  mutating func text(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: inout ValueStore
  ) -> Value {
    let x = a.x
    if x.tag == .list {
      switch function {
      case .join: return join(a, at, unit, constants, &store)
      case .reverse: return self.list(function, a, at, unit, constants, &store)
      default: return fail(.noSuchOverload("\(function)"), at, unit)
      }
    }
    guard x.tag == .text else { return fail(.noSuchOverload("\(function)"), at, unit) }
    remaining &-= Int(x.length >> 5)
    switch function {
    case .contains, .startsWith, .endsWith, .matches, .indexOf, .lastIndexOf:
      guard a.count >= 2, a.y.tag == .text else { return fail(.noSuchOverload("\(function)"), at, unit) }
    case .charAt, .substring:
      guard a.count >= 2, a.y.tag == .int, a.count == 2 || a.z.tag == .int else {
        return fail(.noSuchOverload("\(function)"), at, unit)
      }
    default: break
    }
    switch function {
    case .contains:
      // A hostile pair of texts takes their product.
      remaining &-= Int(clamping: UInt64(x.length) * UInt64(a.y.length) >> 8)
      if remaining < 0 { return exhausted(at, unit) }
      return .bool(
        withBytes(x, constants, store) { text in
          withBytes(a.y, constants, store) { TextSearch.first($0, in: text) != nil }
        })
    case .startsWith:
      return .bool(
        withBytes(x, constants, store) { text in
          withBytes(a.y, constants, store) { TextSearch.matches($0, text, 0) }
        })
    case .endsWith:
      return .bool(
        withBytes(x, constants, store) { text in
          withBytes(a.y, constants, store) { TextSearch.matches($0, text, text.count - $0.count) }
        })
    case .matches: return matches(a, at, unit, constants, store)
    case .indexOf, .lastIndexOf: return find(function, a, at, unit, constants, store)
    case .charAt, .substring: return substring(function, a, at, unit, constants, store)
    case .trim:
      let range = withBytes(x, constants, store) { WhiteSpace.trimmed($0) }
      return part(x, range)
    case .lowerAscii, .upperAscii:
      let from = UInt8(ascii: function == .lowerAscii ? "A" : "a")
      return store.add(bytes(x, constants, store).map { $0 &- from < 26 ? $0 ^ 0x20 : $0 })
    case .reverse:
      return store.add(String(String.UnicodeScalarView(string(x, constants, store).unicodeScalars.reversed())))
    case .replace: return replace(a, at, unit, constants, &store)
    case .split: return split(a, at, unit, constants, &store)
    case .quote: return store.add(Self.quoted(bytes(x, constants, store)))
    case .format: return format(a, at, unit, constants, &store)
    default: return fail(.noSuchOverload("\(function)"), at, unit)
    }
  }

  private mutating func matches(
    _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: ValueStore
  ) -> Value {
    let key = a.y.payload << 24 ^ UInt64(a.y.length) << 1 ^ (a.y.flags.contains(.constant) ? 1 : 0)
    let answer = patterns.matches(
      slice(a.x, constants, store), pattern: slice(a.y, constants, store), key: key, remaining: &remaining)
    if remaining < 0 { return exhausted(at, unit) }
    switch answer {
    case .found(let found): return .bool(found)
    case .unusable(let problem): return fail(.pattern(problem.message), at, unit)
    }
  }

  private mutating func find(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: ValueStore
  ) -> Value {
    let isLast = function == .lastIndexOf
    var start = isLast ? Int(a.x.length) : 0
    if a.count == 3 {
      guard a.z.tag == .int else { return fail(.noSuchOverload("\(function)"), at, unit) }
      guard let offset = withBytes(a.x, constants, store, { TextSearch.offset(a.z.intValue, in: $0) }) else {
        return fail(.indexOutOfRange(a.z.intValue, count: Int(a.x.length)), at, unit)
      }
      start = offset
    }
    remaining &-= Int(clamping: UInt64(a.x.length) * UInt64(a.y.length) >> 8)
    if remaining < 0 { return exhausted(at, unit) }
    return .int(
      withBytes(a.x, constants, store) { text in
        withBytes(a.y, constants, store) { needle in
          let found =
            isLast
            ? TextSearch.last(needle, in: text, upTo: start) : TextSearch.first(needle, in: text, from: start)
          return found.map { TextSearch.letters(before: $0, in: text) } ?? -1
        }
      })
  }

  private mutating func substring(
    _ function: StandardFunction, _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8],
    _ store: ValueStore
  ) -> Value {
    let offsets: (start: Int?, end: Int?) = withBytes(a.x, constants, store) { text in
      let (after, overflow) = a.y.intValue.addingReportingOverflow(1)
      let start = TextSearch.offset(a.y.intValue, in: text)
      if function == .charAt {
        // Directly behind the last letter there is the empty text.
        return (start, start == text.count ? text.count : overflow ? nil : TextSearch.offset(after, in: text))
      }
      return (start, a.count == 3 ? TextSearch.offset(a.z.intValue, in: text) : text.count)
    }
    guard let start = offsets.start else {
      return fail(.indexOutOfRange(a.y.intValue, count: Int(a.x.length)), at, unit)
    }
    guard let end = offsets.end, end >= start else {
      return fail(.indexOutOfRange(a.z.intValue, count: Int(a.x.length)), at, unit)
    }
    return part(a.x, start..<end)
  }

  /// The places of a text in another, not overlapping; of an empty text all places between letters.
  private func places(_ needle: [UInt8], in text: [UInt8], limit: Int) -> [Int] {
    var result: [Int] = []
    var from = 0
    while result.count < limit, let found = TextSearch.first(needle.span, in: text.span, from: from) {
      result.append(found)
      if needle.isEmpty {
        guard found < text.count else { break }
        from = found + 1
        while from < text.count, text[from] & 0xc0 == 0x80 { from += 1 }
      } else {
        from = found + needle.count
      }
    }
    return result
  }

  private mutating func replace(
    _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore
  ) -> Value {
    guard a.y.tag == .text, a.z.tag == .text, a.count == 3 || a.w.tag == .int else {
      return fail(.noSuchOverload("replace"), at, unit)
    }
    let limit = a.count == 4 && a.w.intValue >= 0 ? Int(a.w.intValue) : Int.max
    let (text, old, new) = (bytes(a.x, constants, store), bytes(a.y, constants, store), bytes(a.z, constants, store))
    remaining &-= Int(clamping: UInt64(text.count) * UInt64(old.count) >> 8)
    if remaining < 0 { return exhausted(at, unit) }
    let found = places(old, in: text, limit: limit)
    remaining &-= Int(clamping: UInt64(found.count) * UInt64(new.count + 16) / 16)
    if remaining < 0 { return exhausted(at, unit) }
    var result: [UInt8] = []
    var from = 0
    for place in found {
      result += text[from..<place]
      result += new
      from = place + old.count
    }
    result += text[from...]
    return store.add(result)
  }

  private mutating func split(
    _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore
  ) -> Value {
    guard a.y.tag == .text, a.count == 2 || a.z.tag == .int else { return fail(.noSuchOverload("split"), at, unit) }
    var limit = a.count == 3 ? a.z.intValue : -1
    if limit == 0 { return .emptyList }
    if limit < 0 { limit = Int64.max }
    let (text, separator) = (bytes(a.x, constants, store), bytes(a.y, constants, store))
    remaining &-= Int(clamping: UInt64(text.count) * UInt64(separator.count) >> 8) &+ text.count / 4
    if remaining < 0 { return exhausted(at, unit) }
    var found = places(separator, in: text, limit: Int.max)
    // Between the letters, not around them.
    if separator.isEmpty { found.removeAll { $0 == 0 || $0 == text.count } }
    if Int64(found.count) >= limit { found.removeLast(found.count - Int(limit - 1)) }
    var parts: [Value] = []
    var from = 0
    for place in found {
      parts.append(part(a.x, from..<place))
      from = place + separator.count
    }
    if !(separator.isEmpty && text.isEmpty) { parts.append(part(a.x, from..<text.count)) }
    return store.addList(parts)
  }

  private mutating func join(
    _ a: FunctionArguments, _ at: Int32, _ unit: Program, _ constants: [UInt8], _ store: inout ValueStore
  ) -> Value {
    guard a.count == 1 || a.y.tag == .text else { return fail(.noSuchOverload("join"), at, unit) }
    var count = 0
    for i in 0..<Int(a.x.length) {
      let it = element(Int(a.x.payload) + i, store)
      if it.isSpecial { return .unknown }
      guard it.tag == .text else { return fail(.noSuchOverload("join"), at, unit) }
      count += Int(it.length) + Int(a.y.length)
      remaining &-= 1
    }
    remaining &-= count / 16
    if remaining < 0 { return exhausted(at, unit) }
    let start = store.text.count
    for i in 0..<Int(a.x.length) {
      if i > 0, a.count == 2 { append(a.y, constants, &store) }
      append(element(Int(a.x.payload) + i, store), constants, &store)
    }
    return .text(start: start, count: store.text.count - start)
  }

  /// A text as a CEL literal.
  static func quoted(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for c in text {
      let letter: Character? =
        switch c {
        case 7: "a"
        case 8: "b"
        case 12: "f"
        case 10: "n"
        case 13: "r"
        case 9: "t"
        case 11: "v"
        case UInt8(ascii: "\\"): "\\"
        case UInt8(ascii: "\""): "\""
        default: nil
        }
      if let letter, let ascii = letter.asciiValue {
        result += [UInt8(ascii: "\\"), ascii]
      } else {
        result.append(c)
      }
    }
    return result + [UInt8(ascii: "\"")]
  }
}
