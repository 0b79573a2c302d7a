/// Finds where a template's expression, statement or comment ends: Nunjucks, Jinja, Liquid, Twig, Handlebars, ERB, EJS,
/// JSP and PHP, and the `${ }` of Thymeleaf and of template literals.
///
/// Remembers where it looked for an end in vain, so that a text of nothing but openings takes no longer than another.
struct TemplateScan {
  enum Kind { case expression, statement, comment }

  /// For each way to end: none stands before this offset.
  private var vain = [Int](repeating: 0, count: 8)
  /// How many bytes may still be read with an eye on brackets and quotes.
  private var budget: Int

  init(count: Int) { budget = count * 4 + 1_000 }

  /// The offset behind what begins at an offset; `nil` if nothing begins there, or it never ends.
  mutating func end(_ bytes: [UInt8], at start: Int, _ end: Int) -> (end: Int, kind: Kind)? {
    guard start + 3 < end else { return nil }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "{")):
      let third = bytes[start + 2]
      if third == UInt8(ascii: "!") {
        let isLong = bytes[start + 3] == UInt8(ascii: "-")
        if isLong, let stop = find("--}}", bytes, start + 4, end, 0) { return (stop, .comment) }
        return find("}}", bytes, start + 2, end, 1).map { ($0, .comment) }
      }
      let kind =
        [UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "^")].contains(third) ? Kind.statement : .expression
      if let stop = balanced(bytes, start + 2, end) { return (stop, kind) }
      guard var stop = find("}}", bytes, start + 2, end, 1) else { return nil }
      if third == UInt8(ascii: "{"), stop < end, bytes[stop] == UInt8(ascii: "}") { stop += 1 }
      return (stop, kind)
    case (UInt8(ascii: "{"), UInt8(ascii: "%")):
      return find("%}", bytes, start + 2, end, 2).map { ($0, .statement) }
    case (UInt8(ascii: "{"), UInt8(ascii: "#")): return find("#}", bytes, start + 2, end, 3).map { ($0, .comment) }
    case (UInt8(ascii: "$"), UInt8(ascii: "{")): return find("}", bytes, start + 2, end, 4).map { ($0, .expression) }
    case (UInt8(ascii: "<"), UInt8(ascii: "%")):
      if bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-"),
        let stop = find("--%>", bytes, start + 4, end, 5)
      {
        return (stop, .comment)
      }
      let third = bytes[start + 2]
      let kind: Kind =
        third == UInt8(ascii: "#") ? .comment : third == UInt8(ascii: "=") ? .expression : .statement
      return find("%>", bytes, start + 2, end, 6).map { ($0, kind) }
    case (UInt8(ascii: "<"), UInt8(ascii: "?")):
      let isCode = bytes[start + 2] == UInt8(ascii: "=") || bytes[start + 2] | 0x20 == UInt8(ascii: "p")
      guard isCode else { return nil }
      let kind: Kind = bytes[start + 2] == UInt8(ascii: "=") ? .expression : .statement
      // PHP may end with the file.
      return (find("?>", bytes, start + 2, end, 7) ?? end, kind)
    default: return nil
    }
  }

  private mutating func find(
    _ text: StaticString, _ bytes: [UInt8], _ start: Int, _ end: Int, _ which: Int
  ) -> Int? {
    var index = max(start, vain[which])
    let length = text.utf8CodeUnitCount
    let found = text.withUTF8Buffer { wanted -> Int? in
      while index + length <= end {
        if bytes[index] == wanted[0], bytes[index..<index + length].elementsEqual(wanted) { return index + length }
        index += 1
      }
      return nil
    }
    if found == nil { vain[which] = max(vain[which], end) }
    return found
  }

  /// The end of a `{{` whose `}}` stands outside of all brackets and quotes: the arguments of a macro may hold objects.
  private mutating func balanced(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var depth = 0
    var quote: UInt8 = 0
    var index = start
    let limit = min(end, start + budget)
    defer { budget -= index - start }
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == quote { quote = 0 }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote = byte
        case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}") where depth == 0:
          return index + 1 < end && bytes[index + 1] == byte ? index + 2 : nil
        case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
          if depth == 0 { return nil }
          depth -= 1
        default: break
        }
      }
      index += 1
    }
    return nil
  }
}
