import ServiceLintEngine
import ServiceLintReaders

extension ExampleDisguise {
  /// A definition in this disguise; `nil` if it has none (JSON has no other notation to be put into).
  ///
  /// - Parameter rule: the rule whose example it is.
  func text(of definition: String, rule: String = "") -> String? {
    switch self {
    case .plain: return definition
    case .afterComment:
      return Self.isJSON(definition) ? "  \n" + definition : "# 例：これは注釈です\n" + definition
    case .carriageReturns:
      return definition.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    case .json:
      guard !Self.isJSON(definition) else { return nil }
      var tree = SourceTree()
      tree.bytes = Array(definition.utf8)
      tree.count = tree.bytes.count
      tree.bytes += Array(repeating: 0, count: SourceTree.padding)
      guard (try? YAMLReader.read(&tree)) != nil, let json = JSONNotation.text(of: tree) else { return nil }
      return String(decoding: json, as: UTF8.self)
    case .silenced: return Self.silenced(definition, rule)
    case .empty: return nil
    }
  }

  /// A definition with a note for all of it; `nil` if its notation has none.
  private static func silenced(_ definition: String, _ rule: String = "") -> String? {
    let note = "\(rule): an example / 例のため"
    let first = definition.utf8.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch first {
    case UInt8(ascii: "{"):
      guard let brace = definition.utf8.firstIndex(of: UInt8(ascii: "{")) else { return nil }
      let rest = definition[definition.index(after: brace)...]
      let isEmpty = rest.first { !$0.isWhitespace } == "}"
      return "{\"\(IgnoreNote.key)\": \"\(note)\"\(isEmpty ? "" : ",")" + rest
    case UInt8(ascii: "["): return nil
    case UInt8(ascii: "<"):
      // Nothing may stand before an XML declaration.
      let end = definition.hasPrefix("<?xml") ? definition.firstRange(of: "?>")?.upperBound : definition.startIndex
      guard let end else { return nil }
      return definition[..<end] + "<!-- \(IgnoreNote.marker) \(note) -->" + definition[end...]
    default: return "# \(IgnoreNote.marker) \(note)\n" + definition
    }
  }

  /// Whether the texts under two lists of findings are the same in this disguise.
  ///
  /// - Parameters:
  ///   - found: the texts in the disguised definition.
  ///   - promised: those in the example as it stands.
  func sameTexts(_ found: [String], _ promised: [String]) -> Bool {
    switch self {
    case .plain, .afterComment, .silenced, .empty: found == promised
    case .carriageReturns: found.map { $0.replacing("\r\n", with: "\n") } == promised
    case .json: found.map(Self.content) == promised.map(Self.content)
    }
  }

  private static func isJSON(_ definition: String) -> Bool {
    let first = definition.utf8.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// What a piece of YAML or JSON says, without what the notation adds: quotes, brackets, escapes, folds.
  private static func content(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        // An escaped sign stands for itself and falls away as it does elsewhere; n, r and t are white space.
        if let next = bytes.first, [0x6E, 0x72, 0x74].contains(next) || next == byte { bytes.removeFirst() }
      case 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"),
        UInt8(ascii: ">"):
        break
      default: result.append(byte)
      }
    }
    return result
  }
}
