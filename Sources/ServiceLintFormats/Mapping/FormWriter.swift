import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// A text that was put into the model.
struct WrittenText {
  var node: UInt32
  /// As it stands in the definition.
  var content: Value
  /// As people read it.
  var prose: Value
  var place: ByteRange
}

/// What most formats read and write with: one definition's tree, and the model under construction.
///
///     var writer = FormWriter(source, format: self, builder: &builder)
///     writer.openForm(at: source.node)
///     …
///     writer.finish(&builder)
///
/// Nodes of the tree are optional: whoever asks for a member that is not there gets `nil`, and stating `nil` states
/// nothing.
struct FormWriter {
  /// The tree that is read: the definition's, or for a while a companion's.
  private(set) var tree: SourceTree
  var builder: ModelBuilder
  let platform: PlatformTable
  /// The language that texts are in unless they say another (BCP 47); `nil`: not known.
  var language: Value?
  /// What is to be added to the ranges of `tree`.
  private(set) var base: Int
  private var bases: [String: Int] = [:]
  private var scratch: [UInt8] = []

  /// How deep parts may stand inside one another; deeper ones are not mapped.
  static let deepest = 100

  private static let noBuilder = ModelBuilder()

  /// Starts the definition.
  ///
  /// - Parameters:
  ///   - range: the part of the file that is this definition; `nil`: all of it.
  ///   - builder: moves into the writer, until `finish` gives it back.
  init(_ source: DefinitionSource, format: some Format, range: ByteRange? = nil, builder: inout ModelBuilder) {
    tree = source.tree
    platform = format.platform
    let part = range?.indices ?? 0..<source.tree.count
    builder.start(format: format.id, path: source.path, bytes: source.tree.bytes, range: part)
    base = -part.lowerBound
    self.builder = builder
    // So that its arrays are never copied.
    builder = Self.noBuilder
  }

  /// Gives the builder back.
  mutating func finish(_ builder: inout ModelBuilder) {
    builder = self.builder
    self.builder = Self.noBuilder
  }

  /// Reads for a while in another file of the same definition.
  ///
  /// - Parameter part: the part of the file that belongs to the definition; `nil`: all of it.
  mutating func reading<R>(_ companion: CompanionFile, part: ByteRange? = nil, _ body: (inout FormWriter) -> R) -> R {
    let kept = (tree, base)
    tree = companion.tree
    let range = part?.indices ?? 0..<tree.count
    let key = part == nil ? companion.path : "\(companion.path)#\(range.lowerBound)"
    if let known = bases[key] {
      base = known
    } else {
      base = Int(builder.addSource(path: companion.path, bytes: tree.bytes, range: range)) - range.lowerBound
      bases[key] = base
    }
    let result = body(&self)
    (tree, base) = kept
    return result
  }

  // MARK: What stands in the tree

  /// The value of a member; `nil` if there is none, or no object.
  func member(_ key: String, of object: Int?) -> Int? { object.flatMap { tree.value(of: $0, key) } }

  /// The value that a way of keys leads to.
  func member(_ keys: [String], of object: Int?) -> Int? { keys.reduce(object) { member($1, of: $0) } }

  /// The elements of an array; none for anything else.
  func elements(of array: Int?) -> [Int] { array.map { tree.elements(of: $0) } ?? [] }

  /// The members of an object; none for anything else.
  func members(of object: Int?) -> [(key: Int, value: Int)] { object.map { tree.members(of: $0) } ?? [] }

  func kind(of node: Int?) -> SourceKind? { node.map { tree.nodes[$0].kind } }

  /// Whether it is a boolean that says yes, or the text "true".
  func isTrue(_ node: Int?) -> Bool {
    guard let node else { return false }
    return tree.nodes[node].kind == .boolean
      ? tree.nodes[node].flags.contains(.isTrue) : isScalar(node) && tree.string(node).lowercased() == "true"
  }

  /// Whether it is a boolean that says no, or the text "false".
  func isFalse(_ node: Int?) -> Bool {
    guard let node else { return false }
    return tree.nodes[node].kind == .boolean
      ? !tree.nodes[node].flags.contains(.isTrue) : isScalar(node) && tree.string(node).lowercased() == "false"
  }

  /// A string, number or boolean.
  func isScalar(_ node: Int?) -> Bool {
    switch kind(of: node) {
    case .string, .number, .boolean: true
    default: false
    }
  }

  /// Whether it is a scalar that holds anything but white space.
  func isFilled(_ node: Int?) -> Bool {
    guard let node, isScalar(node) else { return false }
    return string(node).utf8.contains { $0 > 0x20 }
  }

  /// The text of a scalar; empty for anything else.
  func string(_ node: Int?) -> String {
    guard let node, isScalar(node) else { return "" }
    return tree.string(node)
  }

  /// A whole number, written as one or in a string; fractions are cut off.
  func integer(_ node: Int?) -> Int64? {
    let text = string(node)
    if let whole = Int64(text) { return whole }
    guard let number = Double(text), number.magnitude < 1e15 else { return nil }
    return Int64(number)
  }

  /// The range in the model to point at: a string's text without its quotes, anything else as it stands.
  func place(_ node: Int?) -> ByteRange {
    guard let node else { return .none }
    guard tree.nodes[node].kind == .string else { return moved(tree.nodes[node].range) }
    // An empty text has no bytes to point at but its quotes.
    let content = tree.contentRange(of: node)
    return moved(content.isEmpty ? tree.nodes[node].range : content)
  }

  /// The range in the model of a whole node, quotes and brackets included.
  func whole(_ node: Int?) -> ByteRange { node.map { moved(tree.nodes[$0].range) } ?? .none }

  /// A range of the tree as a range of the model.
  func moved(_ range: ByteRange) -> ByteRange { range.moved(by: base) }

  // MARK: Values

  /// A value of a closed list.
  func word(_ list: Enumeration, _ name: String) -> Value { Vocabulary.standard.value(list, name) }

  /// Values of a closed list.
  mutating func words(_ list: Enumeration, _ names: [String]) -> Value {
    builder.model.values.addList(names.map { word(list, $0) })
  }

  /// A scalar as a text of the model: the source's own bytes where they are meant as they stand.
  mutating func text(_ node: Int?) -> Value {
    guard let node, isScalar(node) else { return .emptyText }
    if tree.nodes[node].flags.isDisjoint(with: [.escaped, .cooked]) {
      let range = moved(tree.contentRange(of: node))
      return .text(start: Int(range.start), count: range.count)
    }
    scratch.removeAll(keepingCapacity: true)
    tree.appendText(of: node, to: &scratch)
    return builder.model.values.add(scratch)
  }

  /// A text that stands nowhere.
  mutating func text(_ string: String) -> Value { builder.model.values.add(string) }

  // MARK: Properties

  /// States a text property, unless there is nothing but white space; then it only says where that stands.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, _ node: Int?) {
    guard isFilled(node) else {
      if kind(of: node) == .string { builder.point(target, property, at: place(node)) }
      return
    }
    builder.set(target, property, text(node), at: place(node))
  }

  /// States a text property as people read it: its prose, under the range of the whole.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, _ written: WrittenText?) {
    guard let written else { return }
    builder.set(target, property, written.prose, at: written.place)
  }

  /// States a whole number.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, integer node: Int?) {
    guard let number = integer(node) else { return }
    builder.set(target, property, .int(number), at: place(node))
  }

  /// States a boolean.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, flag node: Int?) {
    guard isTrue(node) || isFalse(node) else { return }
    builder.set(target, property, .bool(isTrue(node)), at: place(node))
  }

  /// States a value that was worked out of a node.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, _ value: Value, from node: Int?) {
    builder.set(target, property, value, at: place(node))
  }

  // MARK: Nodes

  /// Begins a node, unless the definition has become too large or too deep.
  mutating func open(_ kind: NodeKind, at node: Int?) -> UInt32? {
    guard !builder.isFull else {
      leave(node)
      return nil
    }
    return builder.open(kind, at: whole(node))
  }

  mutating func close() { builder.close() }

  /// Notes that nothing was made of a node.
  mutating func leave(_ node: Int?) {
    if let node { builder.model.unmapped.append(whole(node)) }
  }

  /// Opens the service that a lone form belongs to, of which nothing is known but its forms, and the form, with what
  /// the platform does by itself. Close both.
  mutating func openForm(at node: Int) -> (service: UInt32, form: UInt32) {
    let service = builder.open(.service, at: whole(node))
    builder.setUnknown(service)
    builder.setDefault(service, ServiceProperty.forms, .lazy)
    let form = builder.open(.form, at: whole(node))
    if let marks = platform.marks.value {
      builder.setDefault(form, FormProperty.marks, word(.mark, marks))
    } else {
      builder.set(form, FormProperty.marks, .unknown, at: .none)
    }
    if let reviewed = platform.reviewed.value {
      builder.setDefault(form, FormProperty.reviewed, .bool(reviewed))
    } else {
      builder.set(form, FormProperty.reviewed, .unknown, at: .none)
    }
    builder.set(form, FormProperty.outputs, .unknown, at: .none)
    return (service, form)
  }

  /// Opens a field under a key that its platform stores the answer by.
  mutating func openField(at node: Int, key: Int?, kind: String, answeredBy ways: [String]) -> UInt32? {
    guard let field = open(.field, at: node) else { return nil }
    state(field, FieldProperty.id, key)
    if isFilled(key) { builder.model.nodes[Int(field)].key = text(key) }
    builder.setDefault(field, FieldProperty.kind, word(.fieldKind, kind))
    builder.setDefault(field, FieldProperty.answeredBy, words(.answeredBy, ways))
    builder.setDefault(field, FieldProperty.asks, .bool(true))
    if let explains = platform.explainsErrors.value {
      builder.setDefault(field, FieldProperty.explainsErrors, .bool(explains))
    } else {
      builder.set(field, FieldProperty.explainsErrors, .unknown, at: .none)
    }
    return field
  }

  /// Gives the open field its label, as the definition calls it and as people read it.
  @discardableResult
  mutating func label(_ field: UInt32, _ node: Int?) -> WrittenText? {
    guard let written = write(node, as: "label", of: field) else {
      if kind(of: node) == .string { builder.point(field, FieldProperty.label, at: place(node)) }
      return nil
    }
    builder.set(field, FieldProperty.label, written.content, at: written.place)
    state(field, FieldProperty.shownLabel, written)
    return written
  }

  /// Opens a text for a string that people see, with the links and other things in it, inside the node that is open.
  ///
  /// - Parameters:
  ///   - role: a word of `textRole`.
  ///   - owner: whose text it is.
  ///   - language: its language; `nil`: that of the writer.
  ///   - more: what else is to be said of the text while it is open.
  /// - Returns: `nil` if there is no text or nothing but white space.
  @discardableResult
  mutating func write(
    _ source: Int?, as role: String, of owner: UInt32, in language: Value? = nil,
    more: ((inout FormWriter, UInt32) -> Void)? = nil
  ) -> WrittenText? {
    guard let source, isFilled(source), let node = open(.text, at: source) else { return nil }
    let place = place(source)
    builder.model.nodes[Int(node)].origin = place
    let content = text(source)
    builder.set(node, TextProperty.content, content, at: place)
    builder.setDefault(node, TextProperty.role, word(.textRole, role))
    builder.setDefault(node, TextProperty.owner, builder.model.object(owner))
    if let language = language ?? self.language { builder.setDefault(node, TextProperty.language, language) }
    more?(&self, node)
    // The bytes are those of the file, or stand behind them if they had escapes: both lie in the model's texts.
    let range = content.range
    let prose: Value
    if MarkupText.needsReading(builder.model.values.text, range) {
      let markup = MarkupReader.read(builder.model.values.text, range)
      let places = markup.hasParts ? TextPlaces(tree, source) : nil
      let base = base
      prose = builder.put(markup, into: node) { part in
        places?.place(part, from: range.lowerBound).moved(by: base) ?? .none
      }
    } else {
      let bare = trimmed(builder.model.values.text, range)
      prose = .text(start: bare.lowerBound, count: bare.count)
    }
    builder.set(node, TextProperty.prose, prose, at: place)
    builder.close()
    return WrittenText(node: node, content: content, prose: prose, place: place)
  }

  /// Opens an answer to choose in the field that is open; close it.
  mutating func openOption(at node: Int, value: Int?, label: Int?) -> UInt32? {
    guard let option = open(.option, at: node) else { return nil }
    state(option, OptionProperty.id, value)
    state(option, OptionProperty.value, value)
    state(option, OptionProperty.label, write(label, as: "option", of: option))
    if kind(of: label) == .string, !isFilled(label) { builder.point(option, OptionProperty.label, at: place(label)) }
    return option
  }

  /// Sets the condition of a node.
  ///
  /// - Parameters:
  ///   - condition: its names lie where they stand in the text of `source`, counted from its first byte.
  ///   - source: the scalar that says it, or the object or array if it is no text; of an object's names the places are
  ///     offsets in the tree.
  mutating func setCondition(_ node: UInt32, _ condition: Condition, at source: Int) {
    var condition = condition
    let written: Value
    if isScalar(source) {
      let places = TextPlaces(tree, source)
      condition.relocate { UInt32(clamping: Int(places.offset($0)) + base) }
      written = text(source)
    } else {
      condition.relocate { UInt32(clamping: $0 + base) }
      let range = whole(source)
      written = .text(start: Int(range.start), count: range.count)
    }
    builder.setCondition(node, condition, text: written, at: place(source))
  }

  /// A name in a condition that stands in a scalar of its own: its place is an offset in the tree.
  func name(_ node: Int, path: [String]? = nil, inRow: Bool = true, anywhere: Bool = true) -> Condition.Name {
    let range = tree.contentRange(of: node)
    return Condition.Name(
      path: path ?? [string(node)], inRow: inRow, anywhere: anywhere, offset: range.start, count: UInt32(range.count))
  }
}
