import ServiceLintReaders
import ServiceLintText

/// A tree written as JSON, whatever notation it was read from.
enum JSONNotation {
  /// How large the text may become: aliases can stand for far more than they are.
  static let limit = 10_000_000

  /// The text; `nil` for several documents, or for more than `limit` bytes.
  static func text(of tree: SourceTree) -> [UInt8]? {
    guard tree.roots.count == 1, let root = tree.roots.first else { return nil }
    var writer = JSONWriter()
    return write(Int(root), tree, to: &writer) ? writer.bytes : nil
  }

  private static func write(_ node: Int, _ tree: SourceTree, to writer: inout JSONWriter) -> Bool {
    guard writer.bytes.count < limit else { return false }
    switch tree.nodes[node].kind {
    case .null, .key, .alias, .element: writer.null()
    case .boolean: writer.bool(tree.nodes[node].flags.contains(.isTrue))
    case .number: write(number: tree.string(node), to: &writer)
    case .string: writer.string(tree.string(node))
    case .array:
      writer.beginArray()
      for element in tree.elements(of: node) where !write(element, tree, to: &writer) { return false }
      writer.endArray()
    case .object:
      writer.beginObject()
      for (key, value) in tree.members(of: node) {
        writer.key(tree.key(key))
        guard write(value, tree, to: &writer) else { return false }
      }
      writer.endObject()
    }
    return true
  }

  /// YAML has numbers that JSON has not (`0x1F`, `+1`, `.5`, `.inf`).
  private static func write(number text: String, to writer: inout JSONWriter) {
    if let whole = Int(text) ?? radix(text) {
      writer.int(whole)
    } else if let number = Double(text), number.isFinite {
      writer.double(number)
    } else {
      writer.string(text)
    }
  }

  private static func radix(_ text: String) -> Int? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    return text.hasPrefix("0o") ? Int(text.dropFirst(2), radix: 8) : nil
  }
}
