import Testing

@testable import ServiceLintReaders

/// Events as the YAML test suite writes them.
enum YAMLEventText {
  static func text(of parser: YAMLParser) -> String {
    var result = ""
    for event in parser.events where event.kind != .none { result += line(event, parser) + "\n" }
    return result
  }

  private static func line(_ event: YAMLEvent, _ parser: YAMLParser) -> String {
    let its = properties(event, parser)
    return switch event.kind {
    case .none: ""
    case .streamStart: "+STR"
    case .streamEnd: "-STR"
    case .documentStart: "+DOC" + (event.style == .explicit ? " ---" : "")
    case .documentEnd: "-DOC" + (event.style == .explicit ? " ..." : "")
    case .sequenceStart: "+SEQ" + (event.style == .flow ? " []" : "") + its
    case .sequenceEnd: "-SEQ"
    case .mappingStart: "+MAP" + (event.style == .flow ? " {}" : "") + its
    case .mappingEnd: "-MAP"
    case .scalar: "=VAL" + its + " " + mark(event.style) + escaped(event, parser)
    case .alias: "=ALI *" + String(decoding: parser.bytes[event.text.indices], as: UTF8.self)
    }
  }

  private static func mark(_ style: YAMLEvent.Style) -> String {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    default: ":"
    }
  }

  private static func properties(_ event: YAMLEvent, _ parser: YAMLParser) -> String {
    let its = parser.properties[Int(event.properties)]
    var result = ""
    if !its.anchor.isEmpty { result += " &" + String(decoding: parser.bytes[its.anchor.indices], as: UTF8.self) }
    if !its.tag.isEmpty { result += " <" + String(decoding: parser.tagText(its), as: UTF8.self) + ">" }
    return result
  }

  private static func escaped(_ event: YAMLEvent, _ parser: YAMLParser) -> String {
    let bytes = event.isCooked ? parser.cooked.bytes[event.text.indices] : parser.bytes[event.text.indices]
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{8}": result += "\\b"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Expects that ranges lie in the text and in one another, and that every `next` leads on. What is not written is empty.
func expectSoundYAML(_ tree: SourceTree, _ location: SourceLocation = #_sourceLocation) {
  for (index, node) in tree.nodes.enumerated() {
    let isSound =
      node.start <= node.end && Int(node.end) <= tree.count && Int(node.next) > index
      && Int(node.next) <= tree.nodes.count && (node.kind != .key || Int(node.next) >= index + 2)
    #expect(isSound, "node \(index): \(node)", sourceLocation: location)
    guard isSound, node.kind == .object || node.kind == .array else { continue }
    var child = index + 1
    while child < Int(node.next) {
      let it = tree.nodes[child]
      #expect(node.start <= it.start && it.end <= node.end, "\(it) reaches out of \(node)", sourceLocation: location)
      #expect((it.kind == .key) == (node.kind == .object), "\(it) in \(node)", sourceLocation: location)
      if it.kind == .key {
        let value = tree.nodes[child + 1]
        #expect(it.end <= value.start && value.end <= node.end && value.kind != .key, sourceLocation: location)
      }
      child = Int(it.next)
    }
    #expect(child == Int(node.next), sourceLocation: location)
  }
}
