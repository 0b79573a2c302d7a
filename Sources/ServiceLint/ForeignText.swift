import ServiceLintFormats
import ServiceLintReaders

/// Tells files that are broken from files of other tools, which only look like that to us.
///
/// A repository holds settings with comments in JSON, templates from which YAML is made, and tables in the encoding of
/// some old program. Nobody wants to hear of them. So a copy is mended in the way of those tools: if it can be read
/// then, and is no definition, there is nothing to tell. A definition with the same fault is told.
enum ForeignText {
  /// Whether a file that could not be read is another tool's.
  static func isOtherTools(_ tree: SourceTree, limits: ReadLimits) -> Bool {
    guard let bytes = mended(tree) else { return false }
    var copy = SourceTree()
    copy.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
    copy.count = bytes.count
    copy.notation = tree.notation
    do throws(ReadError) {
      try SourceReader.read(&copy, limits: limits)
    } catch {
      return tree.notation == .yaml && isGoTemplate(tree.bytes[..<tree.count])
    }
    return Formats.recognise(copy) == nil
  }

  /// The text without what the tool would take out of it; `nil`: nothing of the kind is there.
  private static func mended(_ tree: SourceTree) -> [UInt8]? {
    let text = tree.bytes[..<min(tree.count, tree.bytes.count)]
    switch tree.notation {
    case .json: return withoutComments(text)
    case .yaml: return withoutActions(text)
    case .csv, .properties, .html:
      switch SourceText.encoding(of: text) {
      case .latin1, .damagedUTF8: return text.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
      default: return nil
      }
    case .xml, .turtle: return nil
    }
  }

  /// JSON with comments, as editors and compilers read their settings: comments and commas at the end go.
  private static func withoutComments(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes = Array(text)
    var hasComments = false
    var lastComma: Int?
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        lastComma = nil
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "/")
      where index + 1 < bytes.count && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[index + 1]):
        hasComments = true
        let isLine = bytes[index + 1] == UInt8(ascii: "/")
        let start = index
        index += 2
        if isLine {
          while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        } else {
          while index < bytes.count,
            !(bytes[index - 1] == UInt8(ascii: "*") && bytes[index] == UInt8(ascii: "/") && index > start + 2)
          {
            index += 1
          }
          index = min(index + 1, bytes.count)
        }
        for place in start..<index where bytes[place] != 0x0A { bytes[place] = 0x20 }
        continue
      case UInt8(ascii: ","): lastComma = index
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let lastComma { bytes[lastComma] = 0x20 }
        lastComma = nil
      case 0x20, 0x09, 0x0A, 0x0D: break
      default: lastComma = nil
      }
      index += 1
    }
    return hasComments ? bytes : nil
  }

  /// A template for YAML: lines that are nothing but actions go, and what an action puts in is some word.
  private static func withoutActions(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    var hasActions = false
    for number in lines.indices {
      var line = lines[number]
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      if [Array("{{".utf8), Array("{%".utf8)].contains(where: { content.starts(with: $0) }) {
        hasActions = true
        lines[number] = []
        continue
      }
      var index = 0
      while index + 1 < line.count {
        guard line[index] == UInt8(ascii: "{"), line[index + 1] == UInt8(ascii: "{") else {
          index += 1
          continue
        }
        var end = index + 2
        while end + 1 < line.count, !(line[end] == UInt8(ascii: "}") && line[end + 1] == UInt8(ascii: "}")) { end += 1 }
        guard end + 1 < line.count else { break }
        hasActions = true
        for place in index...(end + 1) { line[place] = UInt8(ascii: "x") }
        index = end + 2
      }
      lines[number] = line
    }
    return hasActions ? Array(lines.joined(separator: [0x0A])) : nil
  }

  /// Whether a text has what only the templates of Go have, such as Helm's: their YAML may not be any before they ran.
  private static func isGoTemplate(_ text: ArraySlice<UInt8>) -> Bool {
    ["{{-", "{{ .", "{{.", "{{ $", "{{ include "].contains { find($0, in: text) }
  }

  private static func find(_ word: String, in text: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(word.utf8)
    guard text.count >= wanted.count else { return false }
    return (text.startIndex...(text.endIndex - wanted.count)).contains { text[$0...].starts(with: wanted) }
  }
}
