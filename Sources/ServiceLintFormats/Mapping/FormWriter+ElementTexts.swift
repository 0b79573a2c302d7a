import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Texts that are the content of an XML element, with elements between their words.
extension FormWriter {
  /// Opens a text for the content of an element, inside the node that is open. Elements in it that the platform
  /// replaces by a value (`<output value="…"/>`) are unknown words; of all others the text counts.
  ///
  /// - Parameters:
  ///   - replaced: the name of elements that the platform replaces.
  ///   - role: a word of `textRole`.
  ///   - owner: whose text it is.
  ///   - language: its language; `nil`: that of the writer.
  /// - Returns: `nil` if there is no text or nothing but white space.
  @discardableResult
  mutating func write(
    element: Int?, replaced: String, as role: String, of owner: UInt32, in language: Value? = nil
  ) -> WrittenText? {
    guard let element, kind(of: element) == .element else { return nil }
    if let lone = tree.loneText(of: element) { return write(lone, as: role, of: owner, in: language) }
    var bytes: [UInt8] = []
    var pieces: [(start: Int, node: Int)] = []
    var hasWords = false
    var index = element + 1
    let end = Int(tree.nodes[element].next)
    while index < end {
      switch tree.nodes[index].kind {
      case .string:
        pieces.append((bytes.count, index))
        let start = bytes.count
        tree.appendText(of: index, to: &bytes)
        hasWords = hasWords || bytes[start...].contains { $0 > 0x20 }
        index += 1
      case .element where tree.isElement(index, replaced):
        pieces.append((bytes.count, index))
        // What the readers of texts know as an expression.
        bytes.append(
          contentsOf: "${\(tree.attribute(of: index, "value").map(tree.string)?.filter { $0 != "}" } ?? "")}".utf8)
        hasWords = true
        index = Int(tree.nodes[index].next)
      case .key: index = Int(tree.nodes[index].next)
      default: index += 1
      }
    }
    guard hasWords, let first = pieces.first, let last = pieces.last, let node = open(.text, at: element) else {
      return nil
    }
    let place = moved(ByteRange(start: tree.nodes[first.node].start, end: tree.nodes[last.node].end))
    builder.model.nodes[Int(node)].origin = place
    let content = builder.model.values.add(bytes)
    builder.set(node, TextProperty.content, content, at: place)
    builder.setDefault(node, TextProperty.role, word(.textRole, role))
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    if let language = language ?? self.language { builder.setDefault(node, TextProperty.language, language) }
    let start = content.range.lowerBound
    let (tree, base) = (tree, base)
    func offset(_ target: Int) -> UInt32 {
      let piece = pieces.last { $0.start <= target } ?? first
      return tree.nodes[piece.node].kind == .string
        ? tree.sourceOffset(in: piece.node, ofTextByte: target - piece.start) : tree.nodes[piece.node].start
    }
    let markup = MarkupReader.read(builder.model.values.text, content.range)
    let prose = builder.put(markup, into: node) { part in
      ByteRange(start: offset(part.lowerBound - start), end: offset(part.upperBound - start)).moved(by: base)
    }
    builder.set(node, TextProperty.prose, prose, at: place)
    builder.close()
    return WrittenText(node: node, content: content, prose: prose, place: place)
  }
}
