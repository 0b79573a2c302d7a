import ServiceLintText

/// Makes a source tree of the parser's events.
struct YAMLTreeBuilder {
  let parser: YAMLParser
  /// For the properties of each anchored node its node, or `unknown`.
  private var nodes: [UInt32]
  /// For the properties of each anchored node its event.
  private var owners: [UInt32]
  /// Where the texts of keys lie that aliases stand for, and the names of aliases that are keys.
  private var places: [UInt32: CookedTexts.Place] = [:]
  private var names: [UInt32: NameTable.ID] = [:]
  /// Keys that are collections, as events.
  private var complexKeys: [(start: Int, end: Int)] = []
  /// Aliases of nodes inside such keys.
  private var pending: [(node: Int, properties: UInt32)] = []
  private var open: [Container] = []

  private static let unknown = UInt32.max

  private struct Container {
    var node: Int
    var isMapping: Bool
    var expectsKey: Bool
    var key = 0
  }

  init(_ parser: YAMLParser) {
    self.parser = parser
    nodes = Array(repeating: Self.unknown, count: parser.properties.count)
    owners = Array(repeating: 0, count: parser.properties.count)
  }

  /// - Throws: a tag that does not fit its node.
  mutating func build(_ tree: inout SourceTree) throws(YAMLFailure) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.roots.removeAll(keepingCapacity: true)
    tree.duplicates.removeAll(keepingCapacity: true)
    tree.tags.removeAll(keepingCapacity: true)
    tree.aliases.removeAll(keepingCapacity: true)
    tree.comments = parser.comments
    tree.cooked = parser.cooked
    try build(0, parser.events.count, &tree)
    if !pending.isEmpty { try buildComplexKeys(&tree) }
    YAMLDuplicateKeys.find(in: &tree)
  }

  private mutating func build(_ start: Int, _ end: Int, _ tree: inout SourceTree) throws(YAMLFailure) {
    var index = start
    while index < end {
      let event = parser.events[index]
      switch event.kind {
      case .documentStart: tree.roots.append(UInt32(truncatingIfNeeded: tree.nodes.count))
      case .scalar:
        if let last = open.last, last.expectsKey {
          try appendKey(event, index, &tree)
        } else {
          try appendScalar(event, index, &tree)
          valueDone(&tree)
        }
      case .alias:
        if let last = open.last, last.expectsKey {
          appendAliasKey(event, &tree)
        } else {
          appendAlias(event, &tree)
          valueDone(&tree)
        }
      case .sequenceStart, .mappingStart:
        if let last = open.last, last.expectsKey {
          complexKeys.append((index, Int(event.partner)))
          appendComplexKey(event, &tree)
          index = Int(event.partner)
        } else {
          try openCollection(event, index, &tree)
        }
      case .sequenceEnd, .mappingEnd:
        if let last = open.popLast() {
          tree.nodes[last.node].next = UInt32(truncatingIfNeeded: tree.nodes.count)
          valueDone(&tree)
        }
      default: break
      }
      index += 1
    }
  }

  /// Nodes inside a key are of no use but as what an alias stands for; they lie behind all documents.
  private mutating func buildComplexKeys(_ tree: inout SourceTree) throws(YAMLFailure) {
    var index = 0
    while index < complexKeys.count {
      try build(complexKeys[index].start, complexKeys[index].end + 1, &tree)
      index += 1
    }
    for (node, properties) in pending { settle(node, properties, &tree) }
  }

  // MARK: Values

  @inline(__always)
  private mutating func valueDone(_ tree: inout SourceTree) {
    let last = open.count - 1
    guard last >= 0, open[last].isMapping else { return }
    tree.nodes[open[last].key].next = UInt32(truncatingIfNeeded: tree.nodes.count)
    open[last].expectsKey = true
  }

  private mutating func append(
    _ event: YAMLEvent, _ kind: SourceKind, _ flags: SourceNode.Flags, _ tree: inout SourceTree
  ) {
    tree.nodes.append(
      SourceNode(
        start: event.start, end: event.end, next: UInt32(truncatingIfNeeded: tree.nodes.count + 1), kind: kind,
        flags: flags))
  }

  private mutating func openCollection(
    _ event: YAMLEvent, _ index: Int, _ tree: inout SourceTree
  ) throws(YAMLFailure) {
    let isMapping = event.kind == .mappingStart
    let node = tree.nodes.count
    append(event, isMapping ? .object : .array, [], &tree)
    if event.properties != 0 {
      if let tag = note(event, index, node, &tree), tag != .none, tag != (isMapping ? .mapping : .sequence) {
        throw mismatch(event)
      }
    }
    open.append(Container(node: node, isMapping: isMapping, expectsKey: isMapping))
  }

  /// Notes whose the properties are.
  ///
  /// - Returns: the tag, if it is one of the core schema.
  private mutating func note(
    _ event: YAMLEvent, _ index: Int, _ node: Int, _ tree: inout SourceTree
  ) -> YAMLCoreSchema.Tag? {
    nodes[Int(event.properties)] = UInt32(truncatingIfNeeded: node)
    owners[Int(event.properties)] = UInt32(truncatingIfNeeded: index)
    let its = parser.properties[Int(event.properties)]
    guard !its.tag.isEmpty else { return nil }
    if let tag = coreTag(its) { return tag }
    tree.tags[UInt32(truncatingIfNeeded: node)] = its.tag
    tree.nodes[node].flags.insert(.tagged)
    return nil
  }

  private func coreTag(_ its: YAMLProperties) -> YAMLCoreSchema.Tag? {
    guard !its.tag.isEmpty, parser.prefixes[Int(its.handle)].count + its.tagSuffix.count <= 64 else { return nil }
    return YAMLCoreSchema.Tag(rawValue: String(decoding: parser.tagText(its), as: UTF8.self))
  }

  private func mismatch(_ event: YAMLEvent) -> YAMLFailure {
    let its = parser.properties[Int(event.properties)]
    return YAMLFailure(.tagMismatch(its.tag), at: Int(event.start))
  }

  private mutating func appendScalar(
    _ event: YAMLEvent, _ index: Int, _ tree: inout SourceTree
  ) throws(YAMLFailure) {
    let node = tree.nodes.count
    append(event, .string, styleFlags(event), &tree)
    if event.isCooked { tree.cooked.places[UInt32(truncatingIfNeeded: node)] = place(event) }
    if event.properties != 0 { _ = note(event, index, node, &tree) }
    let (kind, isTrue) = try meaning(event)
    tree.nodes[node].kind = kind
    if isTrue { tree.nodes[node].flags.insert(.isTrue) }
  }

  private func styleFlags(_ event: YAMLEvent) -> SourceNode.Flags {
    var flags: SourceNode.Flags = event.isCooked ? .cooked : []
    if event.style == .singleQuoted || event.style == .doubleQuoted { flags.insert(.quoted) }
    return flags
  }

  private func place(_ event: YAMLEvent) -> CookedTexts.Place {
    CookedTexts.Place(
      start: event.text.start, end: event.text.end, firstRun: event.runs.start,
      runCount: event.runs.end &- event.runs.start)
  }

  private func text(_ event: YAMLEvent) -> ArraySlice<UInt8> {
    event.isCooked ? parser.cooked.bytes[event.text.indices] : parser.bytes[event.text.indices]
  }

  /// What a scalar is: by its tag, or else by the core schema if it is plain.
  private func meaning(_ event: YAMLEvent) throws(YAMLFailure) -> (kind: SourceKind, isTrue: Bool) {
    let its = parser.properties[Int(event.properties)]
    if its.tag.isEmpty {
      return event.style == .plain && !event.isCooked ? YAMLCoreSchema.kind(text(event)) : (.string, false)
    }
    guard let tag = coreTag(its) else { return (.string, false) }
    let text = text(event)
    let plain = YAMLCoreSchema.kind(text)
    switch tag {
    case .string, .none: return (.string, false)
    case .null where plain.kind == .null: return plain
    case .boolean where plain.kind == .boolean: return plain
    case .integer where YAMLCoreSchema.isInteger(text): return (.number, false)
    case .float where plain.kind == .number: return (.number, false)
    default: throw mismatch(event)
    }
  }

  // MARK: Keys

  private mutating func appendKeyNode(
    _ event: YAMLEvent, _ name: NameTable.ID, _ flags: SourceNode.Flags, _ tree: inout SourceTree
  ) {
    let node = tree.nodes.count
    append(event, .key, flags, &tree)
    tree.nodes[node].name = name
    open[open.count - 1].key = node
    open[open.count - 1].expectsKey = false
  }

  private func intern(_ range: ByteRange, _ tree: inout SourceTree) -> NameTable.ID {
    let bytes = parser.bytes
    return tree.names.intern(bytes.span, from: Int(range.start), to: Int(range.end))
  }

  private mutating func appendKey(_ event: YAMLEvent, _ index: Int, _ tree: inout SourceTree) throws(YAMLFailure) {
    let name = event.isCooked ? tree.names.intern(Array(text(event))) : intern(event.text, &tree)
    let node = tree.nodes.count
    appendKeyNode(event, name, styleFlags(event), &tree)
    if event.isCooked { tree.cooked.places[UInt32(truncatingIfNeeded: node)] = place(event) }
    if event.properties != 0 {
      _ = note(event, index, node, &tree)
      _ = try meaning(event)
    }
  }

  private mutating func appendComplexKey(_ event: YAMLEvent, _ tree: inout SourceTree) {
    // Keys inside keys are looked up by nobody; taking their whole texts would take time beyond proportion.
    let isInner = open[0].node != Int(tree.roots.last ?? 0)
    var range = event.range
    if isInner { range.end = min(range.end, range.start &+ 1_024) }
    appendKeyNode(event, intern(range, &tree), [], &tree)
  }

  // MARK: Aliases

  private mutating func appendAlias(_ event: YAMLEvent, _ tree: inout SourceTree) {
    let node = tree.nodes.count
    append(event, .alias, [], &tree)
    if nodes[Int(event.partner)] == Self.unknown {
      pending.append((node, event.partner))
    } else {
      settle(node, event.partner, &tree)
    }
  }

  /// Tells an alias what it stands for; what stands for a key becomes a scalar with the key's text.
  private mutating func settle(_ node: Int, _ properties: UInt32, _ tree: inout SourceTree) {
    let target = nodes[Int(properties)]
    guard target != Self.unknown else { return }
    if tree.nodes[Int(target)].kind != .key {
      tree.aliases[UInt32(truncatingIfNeeded: node)] = target
      return
    }
    let event = parser.events[Int(owners[Int(properties)])]
    // A key's tag was looked at when the key was read.
    let (kind, isTrue) = (try? meaning(event)) ?? (.string, false)
    tree.nodes[node].kind = kind
    tree.nodes[node].flags = isTrue ? [.cooked, .isTrue] : .cooked
    tree.cooked.places[UInt32(truncatingIfNeeded: node)] = sharedPlace(properties, event, &tree)
  }

  /// The text of a scalar as a cooked one, made once for all aliases.
  private mutating func sharedPlace(
    _ properties: UInt32, _ event: YAMLEvent, _ tree: inout SourceTree
  ) -> CookedTexts.Place {
    if let known = places[properties] { return known }
    var result = place(event)
    if !event.isCooked {
      result.start = UInt32(truncatingIfNeeded: tree.cooked.bytes.count)
      tree.cooked.bytes.append(contentsOf: text(event))
      result.end = UInt32(truncatingIfNeeded: tree.cooked.bytes.count)
    }
    result.runCount = 0
    places[properties] = result
    return result
  }

  /// An alias as a key has the name of the scalar it stands for; one of a collection is named as it is written.
  private mutating func appendAliasKey(_ event: YAMLEvent, _ tree: inout SourceTree) {
    let properties = event.partner
    let node = tree.nodes.count
    let owner = parser.events[Int(owners[Int(properties)])]
    guard nodes[Int(properties)] != Self.unknown, owner.kind == .scalar else {
      return appendKeyNode(event, intern(event.range, &tree), [], &tree)
    }
    let name = names[properties] ?? tree.names.intern(Array(text(owner)))
    names[properties] = name
    appendKeyNode(event, name, .cooked, &tree)
    tree.cooked.places[UInt32(truncatingIfNeeded: node)] = sharedPlace(properties, owner, &tree)
  }
}
