import ServiceLintReaders

/// A call of a Thymeleaf fragment: `~{fragments/inputs/text :: text(inputName='a', label=#{b})}` (Using Thymeleaf 3.1,
/// 8.1 and 8.2).
struct FragmentCall {
  /// An argument with the place of its value.
  struct Argument {
    var name: String
    /// The value as it is written: `'literal'`, `#{key}`, `${expression}`, `~{::content}`.
    var value: String
    /// The value without the quotes of a literal, as bytes of the source.
    var place: Range<Int>

    /// What a literal says; `nil`: it is no literal.
    var literal: String? {
      guard value.count >= 2, let quote = value.first, quote == "'", value.last == quote else { return nil }
      return String(value.dropFirst().dropLast())
    }
  }

  var name: String
  var arguments: [Argument]

  subscript(_ name: String) -> Argument? { arguments.first { $0.name == name } }

  /// Parses the value of `th:replace` and the like.
  init?(_ tree: SourceTree, _ attribute: Int) {
    let text = Array(tree.string(attribute).utf8)
    guard let separator = Self.find(text) else { return nil }
    var index = separator + 2
    while index < text.count, text[index] <= 0x20 { index += 1 }
    let start = index
    while index < text.count, text[index] > 0x20, text[index] != UInt8(ascii: "("), text[index] != UInt8(ascii: "}") {
      index += 1
    }
    name = String(decoding: text[start..<index], as: UTF8.self)
    arguments = []
    while index < text.count, text[index] <= 0x20 { index += 1 }
    guard !name.isEmpty else { return nil }
    guard index < text.count, text[index] == UInt8(ascii: "(") else { return }
    index += 1
    while index < text.count, arguments.count < 100 {
      let end = Self.argumentEnd(text, from: index)
      if let argument = Self.argument(text, index..<end, tree, attribute) { arguments.append(argument) }
      guard end < text.count, text[end] == UInt8(ascii: ",") else { break }
      index = end + 1
    }
  }

  private static func find(_ text: [UInt8]) -> Int? {
    var index = 0
    while index + 1 < text.count {
      if text[index] == UInt8(ascii: ":"), text[index + 1] == UInt8(ascii: ":") { return index }
      index += 1
    }
    return nil
  }

  /// The offset of the comma or bracket that ends an argument.
  private static func argumentEnd(_ text: [UInt8], from start: Int) -> Int {
    var depth = 0
    var isQuoted = false
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'"): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return index
      default: break
      }
      index += 1
    }
    return text.count
  }

  private static func argument(
    _ text: [UInt8], _ range: Range<Int>, _ tree: SourceTree, _ attribute: Int
  ) -> Argument? {
    guard let equals = text[range].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = String(decoding: text[range.lowerBound..<equals], as: UTF8.self).trimmingEnds()
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "'") })
    else {
      return nil
    }
    let value = trimmed(text, equals + 1..<range.upperBound)
    guard !value.isEmpty else { return nil }
    let isLiteral = value.count >= 2 && text[value.lowerBound] == UInt8(ascii: "'")
    let inner = isLiteral ? value.lowerBound + 1..<max(value.lowerBound + 1, value.upperBound - 1) : value
    let start = Int(tree.sourceOffset(in: attribute, ofTextByte: inner.lowerBound))
    return Argument(
      name: name, value: String(decoding: text[value], as: UTF8.self),
      place: start..<max(start, Int(tree.sourceOffset(in: attribute, ofTextByte: inner.upperBound))))
  }
}
