import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// A definition as rules see it, as JSON: `{file, format, nodes: […], unmapped: [pointer…]}`.
///
/// Each node is an object with `node` (its kind), its stated properties, `unknown` (names), `path` (the keys of the
/// stored answer), `at` (`line`, `column`, `start`, `end`) and its children under `nodes`.
public struct ModelInspection {
  private let host: RuleHost

  /// - Parameter rules: those by whose words concepts and subjects are known.
  public init(rules: RuleSet) { host = RuleHost(lexicon: rules.lexicon) }

  /// The JSON text.
  ///
  /// - Parameters:
  ///   - tree: the source of the definition, for lines and pointers.
  ///   - others: the other files of which the model holds a part only, by their paths.
  public mutating func json(
    of model: inout ServiceModel, tree: SourceTree, others: [String: SourceTree] = [:]
  ) -> [UInt8] {
    swap(&host.model, &model)
    defer { swap(&host.model, &model) }
    host.rule = nil
    host.begin()
    let text = host.model.values.text
    let lines = host.model.sources.map { source in
      // One of many definitions has only its part of the text.
      (source.start == 0 ? Optional(tree) : others[source.path]).map { LineTable($0.bytes, count: $0.count) }
        ?? LineTable(Array(text[Int(source.start)..<Int(source.end)]))
    }
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.key("file")
    writer.string(host.model.sources.first?.path ?? "")
    writer.key("format")
    writer.string(host.model.format)
    writer.key("nodes")
    writer.beginArray()
    var node = ServiceModel.firstNode
    let end = UInt32(host.model.nodes.count)
    while node < end {
      write(node, lines, to: &writer)
      node = host.model.nodes[Int(node)].end
    }
    writer.endArray()
    writer.key("unmapped")
    writer.beginArray()
    // Pointers lead through the definition's own file.
    let own = host.model.sources.first
    for range in host.model.unmapped where range.start <= own?.end ?? 0 {
      writer.string(tree.pointer(at: range.start + (own?.offset ?? 0)))
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ node: UInt32, _ lines: [LineTable], to writer: inout JSONWriter) {
    let it = host.model.nodes[Int(node)]
    writer.beginObject()
    writer.key("node")
    writer.string(it.kind.name)
    var unknown: [String] = []
    for (slot, property) in Vocabulary.standard.kinds[Int(it.kind.rawValue)].properties.enumerated() {
      if property.computed, !isShown(property) { continue }
      var value = host.model.values.slots[Int(it.slots) + slot]
      if value.tag == .lazy {
        var store = ValueStore()
        swap(&store, &host.model.values)
        value = host.compute(object: host.model.object(node), slot: slot, in: &store)
        swap(&store, &host.model.values)
      }
      if value.tag == .unknown {
        // A number or date that nobody stated is unknown by nature; only what the format cannot say is told.
        if property.computed || !(property.type == .integer || property.type == .date) { unknown.append(property.name) }
      } else if value.isStated || property.computed && value.length > 0 || isKind(it.kind, slot) && value.length > 0 {
        writer.key(property.name)
        write(value, to: &writer)
      }
    }
    if !unknown.isEmpty {
      writer.key("unknown")
      writer.beginArray()
      for name in unknown { writer.string(name) }
      writer.endArray()
    }
    writer.key("path")
    writer.string(Fingerprint.path(of: node, in: host.model))
    let number = host.model.sources.firstIndex { $0.start <= it.origin.start && it.origin.start <= $0.end } ?? 0
    let source = host.model.sources.indices.contains(number) ? host.model.sources[number] : nil
    let place = it.origin.moved(by: Int(source?.offset ?? 0) - Int(source?.start ?? 0))
    let position = lines.indices.contains(number) ? lines[number].position(of: place.start) : nil
    writer.key("at")
    writer.beginObject()
    if number > 0 {
      writer.key("file")
      writer.string(host.model.sources[number].path)
    }
    for (key, number) in [
      ("line", position?.line ?? 1), ("column", position?.column ?? 1), ("start", Int(place.start)),
      ("end", Int(place.end)),
    ] {
      writer.key(key)
      writer.int(number)
    }
    writer.endObject()
    writeChildren(of: node, lines, to: &writer)
    writer.endObject()
  }

  /// Whether a property says what sort of field it is: the format's word for that is never written down.
  private func isKind(_ kind: NodeKind, _ slot: Int) -> Bool { kind == .field && slot == FieldProperty.kind.slot }

  private func writeChildren(of node: UInt32, _ lines: [LineTable], to writer: inout JSONWriter) {
    var child = node + 1
    let end = host.model.nodes[Int(node)].end
    guard child < end else { return }
    writer.key("nodes")
    writer.beginArray()
    while child < end {
      if host.model.nodes[Int(child)].parent == node { write(child, lines, to: &writer) }
      child = max(child + 1, host.model.nodes[Int(child)].end)
    }
    writer.endArray()
  }

  /// Of the computed properties those that a reader cannot see from the nesting.
  private func isShown(_ property: PropertyDeclaration) -> Bool {
    switch property.type {
    case .node, .list: false
    default: true
    }
  }

  private func write(_ value: Value, to writer: inout JSONWriter) {
    switch value.tag {
    case .bool: writer.bool(value.boolValue)
    case .int: writer.int(Int(value.intValue))
    case .text: writer.string(host.string(value))
    case .timestamp: writer.string(CivilDate(daysSince1970: Int(value.intValue / 86_400)).description)
    case .list:
      writer.beginArray()
      for index in value.range { write(host.model.values.elements[index], to: &writer) }
      writer.endArray()
    case .object: writer.string(reference(to: value.node))
    default: writer.null()
    }
  }

  /// A node elsewhere is named by its kind and path; a condition by its text.
  private func reference(to node: UInt32) -> String {
    let kind = host.model.nodes[Int(node)].kind
    if kind == .condition { return host.model.string(node, ConditionProperty.text) }
    return "\(kind.name) \(Fingerprint.path(of: node, in: host.model))"
  }
}
