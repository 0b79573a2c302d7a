import ServiceLintReaders
import ServiceLintText

/// The tree of a source text with its ranges, as JSON: what a format's author works with.
public enum TreeInspection {
  /// The JSON text: an array of documents; each node has `kind`, `start`, `end` and, by kind, `value`, `members` or
  /// `elements`.
  public static func json(of tree: SourceTree) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for root in tree.roots { write(Int(root), tree, to: &writer) }
    writer.endArray()
    return writer.bytes + [0x0A]
  }

  private static func write(_ node: Int, _ tree: SourceTree, to writer: inout JSONWriter) {
    let it = tree.nodes[node]
    writer.beginObject()
    writer.key("kind")
    writer.string("\(it.kind)")
    writer.key("start")
    writer.int(Int(it.start))
    writer.key("end")
    writer.int(Int(it.end))
    switch it.kind {
    case .object:
      writer.key("members")
      writer.beginArray()
      // Aliases are shown as such: what they stand for is shown where it stands.
      var index = node + 1
      while index < Int(it.next) {
        writer.beginObject()
        writer.key("key")
        writer.string(tree.key(index))
        writer.key("start")
        writer.int(Int(tree.nodes[index].start))
        writer.key("end")
        writer.int(Int(tree.nodes[index].end))
        writer.key("value")
        write(index + 1, tree, to: &writer)
        writer.endObject()
        index = Int(tree.nodes[index].next)
      }
      writer.endArray()
    case .array:
      writer.key("elements")
      writer.beginArray()
      var index = node + 1
      while index < Int(it.next) {
        write(index, tree, to: &writer)
        index = Int(tree.nodes[index].next)
      }
      writer.endArray()
    case .element:
      writer.key("name")
      writer.string(tree.elementName(node))
      let space = tree.namespaces.name(of: node)
      if !space.isEmpty {
        writer.key("namespace")
        writer.string(space)
      }
      writer.key("attributes")
      writer.beginArray()
      for attribute in tree.attributes(of: node) {
        writer.beginObject()
        writer.key("key")
        writer.string(tree.key(attribute.key))
        writer.key("value")
        write(attribute.value, tree, to: &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.key("contents")
      writer.beginArray()
      for content in tree.contents(of: node) { write(content, tree, to: &writer) }
      writer.endArray()
    default:
      writer.key("value")
      writer.string(tree.string(node))
    }
    writer.endObject()
  }
}
