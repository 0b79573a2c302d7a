import ServiceLintCEL
import ServiceLintText

/// A message with `{{expressions}}`, type-checked when its module is loaded.
struct MessageTemplate: Sendable {
  enum Part: Sendable {
    case text(String)
    case expression(Expression, most: Int)
  }

  var parts: [Part] = []

  /// Where an expression of a template begins, in bytes of the template, and what is wrong with it.
  struct Problem: Error {
    var offset: Int
    var length: Int
    var message: LocalizedText
    var suggestion: String
  }

  /// Compiles the expressions of a template.
  ///
  /// - Throws: nothing; problems are returned, all of them.
  static func compile(_ source: String, in unit: inout Unit) -> (MessageTemplate, [Problem]) {
    var template = MessageTemplate()
    var problems: [Problem] = []
    let bytes = Array(source.utf8)
    var position = 0
    var textStart = 0
    func isPair(_ index: Int, _ byte: UInt8) -> Bool {
      index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
    }
    func addText(_ end: Int) {
      if end > textStart { template.parts.append(.text(String(decoding: bytes[textStart..<end], as: UTF8.self))) }
    }
    while position < bytes.count {
      guard isPair(position, UInt8(ascii: "{")) else {
        position += 1
        continue
      }
      addText(position)
      let start = position + 2
      var end = start
      while end < bytes.count, !isPair(end, UInt8(ascii: "}")) { end += 1 }
      // A map literal's own brace may stand right before the closing two.
      while end + 2 < bytes.count, bytes[end + 2] == UInt8(ascii: "}") { end += 1 }
      guard end < bytes.count else {
        problems.append(Problem(offset: position, length: 2, message: .unclosedExpression, suggestion: ""))
        return (template, problems)
      }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      do {
        // What puts words around its values shortens those itself.
        let most = text.utf8.contains(UInt8(ascii: "\"")) ? MessageValue.mostOfSentence : MessageValue.most
        template.parts.append(.expression(try unit.compile(text, expecting: nil), most: most))
      } catch {
        problems += error.errors.map {
          Problem(offset: start + $0.offset, length: $0.length, message: $0.message, suggestion: $0.suggestion)
        }
      }
      position = end + 2
      textStart = position
    }
    var last = bytes.count
    while last > textStart, bytes[last - 1] == 0x0A { last -= 1 }
    addText(last)
    return (template, problems)
  }
}
