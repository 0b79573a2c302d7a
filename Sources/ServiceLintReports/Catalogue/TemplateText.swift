/// What a template's `{{expressions}}` can say where there is no definition to ask: the texts written out in them, one
/// alternative beside the other, and “…” for each value.
enum TemplateText {
  /// The template with its expressions replaced.
  static func readable(_ template: String) -> String {
    var result = ""
    var rest = Array(template.utf8)[...]
    while let open = pair(UInt8(ascii: "{"), in: rest) {
      result += String(decoding: rest[..<open], as: UTF8.self)
      let expression = rest[(open + 2)...]
      guard let end = end(of: expression) else { return result + "…" }
      result += alternatives(expression[..<end]).joined(separator: " / ")
      rest = expression[(end + 2)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }

  private static func pair(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }

  /// Where the braces stand that close an expression, those in its quotes aside.
  private static func end(of expression: ArraySlice<UInt8>) -> Int? {
    var index = expression.startIndex
    while index + 1 < expression.endIndex {
      let byte = expression[index]
      if isQuote(byte) {
        index = literal(at: index, in: expression).end
      } else if byte == UInt8(ascii: "}"), expression[index + 1] == byte {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// The text between quotes, and where the next thing begins.
  private static func literal(at start: Int, in bytes: ArraySlice<UInt8>) -> (text: String, end: Int) {
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != bytes[start] {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    return (String(decoding: text, as: UTF8.self), min(index + 1, bytes.endIndex))
  }

  /// What an expression may come to: `a ? b : c` is b or c; in each, texts that are joined stand as they are.
  private static func alternatives(_ expression: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var piece = ""
    var depth = 0
    var index = expression.startIndex
    func add(_ text: String) { if !(text == "…" && piece.hasSuffix("…")) { piece += text } }
    while index < expression.endIndex {
      let byte = expression[index]
      if depth == 0, isQuote(byte) {
        let (text, end) = literal(at: index, in: expression)
        add(text)
        index = end
        continue
      }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "?") where depth == 0: piece = ""
      case UInt8(ascii: ":") where depth == 0:
        found.append(piece)
        piece = ""
      case 0x20, 0x0A, UInt8(ascii: "+"): break
      default: if depth == 0 { add("…") }
      }
      index += 1
    }
    return found + [piece]
  }
}
