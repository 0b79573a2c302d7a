import ServiceLintModel
import ServiceLintText
import ServiceLintValue

@testable import ServiceLintEngine

/// A form made by hand: its source is the labels, one a line, so that a range shows which label it is.
struct SmallForm {
  var model: ServiceModel
  var source: [UInt8]

  /// - Parameters:
  ///   - keys: the fields' identifiers; by default `field0`, `field1`, ….
  ///   - unknown: properties of fields for which the format has no place.
  ///   - never: the numbers of fields that nobody can reach.
  init(
    _ labels: [String], keys: [String]? = nil, path: String = "form", identity: String = "",
    unknown: [FieldProperty] = [], never: Set<Int> = [], group: String? = nil,
    language: String = ""
  ) {
    source = Array(labels.map { $0 + "\n" }.joined().utf8)
    var builder = ModelBuilder(unknown: [.field: Set(unknown.map(\.slot))])
    builder.start(format: "test", path: path, bytes: source, count: source.count)
    builder.model.identity = identity
    let whole = ByteRange(start: 0, end: UInt32(source.count))
    builder.open(.service, at: whole)
    let form = builder.open(.form, at: whole)
    if !language.isEmpty { builder.set(form, FormProperty.language, builder.model.values.add(language), at: .none) }
    let page = builder.open(.page, at: whole)
    builder.set(page, PageProperty.title, builder.model.values.add("The page"), at: .none)
    if let group {
      let node = builder.open(.group, at: whole)
      builder.model.nodes[Int(node)].key = builder.model.values.add(group)
    }
    var start = 0
    for (number, label) in labels.enumerated() {
      let range = ByteRange(start: UInt32(start), end: UInt32(start + label.utf8.count))
      let field = builder.open(.field, at: range)
      let text = Value.text(start: start, count: label.utf8.count)
      let key = builder.model.values.add(keys?[number] ?? "field\(number)")
      builder.model.nodes[Int(field)].key = key
      builder.set(field, FieldProperty.id, key, at: .none)
      if !label.isEmpty {
        builder.set(field, FieldProperty.label, text, at: range)
        builder.set(field, FieldProperty.shownLabel, text, at: range)
      }
      if !unknown.contains(.asks) { builder.set(field, FieldProperty.asks, .bool(true), at: .none) }
      if never.contains(number) { builder.setCondition(field, .never, text: .emptyText, at: range) }
      builder.close()
      start += label.utf8.count + 1
    }
    if group != nil { builder.close() }
    for _ in 0..<3 { builder.close() }
    model = builder.model
  }

  /// The text under a range.
  func text(_ range: ByteRange) -> String {
    String(decoding: source[range.indices.clamped(to: source.indices)], as: UTF8.self)
  }
}
