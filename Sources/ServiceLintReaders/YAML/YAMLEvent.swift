import ServiceLintText

/// One step through a YAML stream (YAML 1.2.2, section 3.1.2), with the bytes it came from.
struct YAMLEvent: Sendable {
  enum Kind: UInt8, Sendable {
    /// A place kept free for a mapping whose first key was a collection; no event.
    case none
    case streamStart, streamEnd
    case documentStart, documentEnd
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
    case scalar
    case alias
  }

  /// How it is written. `implicit` and `explicit` are for documents: with `---` or `...`, or without.
  enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
    case implicit, explicit
  }

  var kind: Kind
  var style: Style
  /// Whether `text` and `runs` speak of the cooked texts; otherwise `text` is in the source.
  var isCooked = false
  var start: UInt32
  var end: UInt32
  /// The text of a scalar, the name of an alias.
  var text = ByteRange.none
  /// The runs of a cooked text.
  var runs = ByteRange.none
  /// Index of its properties; 0 if it has none.
  var properties: UInt32 = 0
  /// For the start of a collection the index of its end; for an alias the index of the properties of what it stands for.
  var partner: UInt32 = 0

  init(_ kind: Kind, _ style: Style, from start: Int, to end: Int) {
    self.kind = kind
    self.style = style
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  var range: ByteRange { ByteRange(start: start, end: end) }
}

/// The anchor and the tag of a node (YAML 1.2.2, section 6.9).
struct YAMLProperties: Sendable {
  /// The name without its `&`.
  var anchor = ByteRange.none
  /// The tag as it stands.
  var tag = ByteRange.none
  /// What of the tag follows its handle.
  var tagSuffix = ByteRange.none
  /// Index of the tag's handle in `YAMLParser.prefixes`; 0 has an empty prefix.
  var handle: UInt32 = 0
  /// The node and all below it, aliases counted as what they stand for.
  var expanded = 0
  /// How many collections lie inside one another, aliases counted as what they stand for.
  var height = 0
  /// Whether the node has been read to its end.
  var isClosed = false

  var isEmpty: Bool { anchor.isEmpty && tag.isEmpty }
  /// Where they begin, if there are any.
  var start: Int {
    Int(anchor.isEmpty ? tag.start : tag.isEmpty ? anchor.start &- 1 : min(anchor.start &- 1, tag.start))
  }
}
