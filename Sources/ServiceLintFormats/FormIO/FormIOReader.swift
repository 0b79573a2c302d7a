import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// One reading of one form: the tree, the numbers of its keys, and the model under construction.
///
/// Its methods are `mutating` even where they change nothing: a mutating method that calls one that is not makes a copy
/// of the whole struct for it.
struct FormIOReader {
  private(set) var tree: SourceTree
  // The tree's own arrays again: to call a method of a large struct of another module means to copy it.
  private(set) var nodes: [SourceNode]
  private(set) var bytes: [UInt8]
  private(set) var keys: FormIOKeys
  /// What is to be added to the ranges of the tree: 0 for the definition's file, unless that holds several.
  private(set) var base: Int
  var memory: FormIOMemory
  var builder: ModelBuilder
  /// What the Norwegian agency's own properties say; `nil`: a form of another body.
  var nav: FormIONAV?
  /// What Open Forms says of the form beside its components; `nil`: a form of another platform.
  var open: OpenFormsExport?
  /// The language that texts are in unless they say another (BCP 47); `nil`: not known.
  var language: Value?
  /// What says the texts in other languages; `nil`: nothing does.
  var translations: FormIOTranslations?
  let words = FormIOWords.standard
  let kinds = FormIOKinds.standard
  /// Where a text is put together.
  var scratch: [UInt8] = []

  /// How deep components may stand inside one another; deeper ones are not mapped.
  static let deepest = 200

  init(_ tree: SourceTree, _ memory: FormIOMemory, _ builder: ModelBuilder, base: Int = 0) {
    self.base = base
    self.tree = tree
    nodes = tree.nodes
    bytes = tree.bytes
    keys = memory.keys
    self.memory = memory
    self.builder = builder
  }

  /// Reads for a while in another file of the same definition.
  mutating func reading<R>(_ file: FormIOFile, _ body: (inout FormIOReader) -> R) -> R {
    let kept = FormIOFile(tree: tree, keys: keys, base: base)
    enter(file)
    let result = body(&self)
    enter(kept)
    return result
  }

  private mutating func enter(_ file: FormIOFile) {
    tree = file.tree
    nodes = file.tree.nodes
    bytes = file.tree.bytes
    keys = file.keys
    base = file.base
  }

  // MARK: Members and scalars

  /// The value behind a key.
  mutating func value(at key: Int) -> Int { nodes[key + 1].kind == .alias ? tree.resolved(key + 1) : key + 1 }

  /// The range between the quotes, if there are quotes.
  mutating func contentRange(of node: Int) -> ByteRange {
    let it = nodes[node]
    guard it.flags.contains(.quoted), it.end >= it.start &+ 2 else { return it.range }
    return ByteRange(start: it.start + 1, end: it.end - 1)
  }

  /// The elements of an array; none for anything else.
  mutating func elements(of array: Int) -> [Int] {
    var result: [Int] = []
    var (element, end) = bounds(of: array)
    while element < end { result.append(next(&element)) }
    return result
  }

  /// The first element of an array and the node behind the last one, to go from one to the next with `next`; nothing
  /// between them for anything else.
  mutating func bounds(of array: Int) -> (element: Int, end: Int) {
    nodes[array].kind == .array ? (array + 1, Int(nodes[array].next)) : (array, array)
  }

  /// An element, aliases resolved; goes on to the one behind it.
  mutating func next(_ element: inout Int) -> Int {
    let found = nodes[element].kind == .alias ? tree.resolved(element) : element
    element = Int(nodes[element].next)
    return found
  }

  /// The value of a member that one key names; 0: there is none, or there is no such object.
  mutating func member(_ key: FormIOKey, of object: Int) -> Int { object > 0 ? formMember(key, of: object) : 0 }

  /// The value of a member of the form, which may be the root, number 0.
  mutating func formMember(_ key: FormIOKey, of object: Int) -> Int {
    guard nodes[object].kind == .object else { return 0 }
    var found = 0
    var index = object + 1
    let end = Int(nodes[object].next)
    while index < end {
      if keys[nodes[index].name] == key { found = value(at: index) }
      index = Int(nodes[index].next)
    }
    return found
  }

  /// A boolean that stands there: `true`, or the text "true".
  @inline(__always)
  mutating func isTrue(_ node: Int) -> Bool { node > 0 && isTrue(at: node) }

  private mutating func isTrue(at node: Int) -> Bool {
    switch nodes[node].kind {
    case .boolean: return nodes[node].flags.contains(.isTrue)
    case .string: return equals(node, "true")
    default: return false
    }
  }

  /// A boolean that stands there and says no.
  @inline(__always)
  mutating func isFalse(_ node: Int) -> Bool { node > 0 && isFalse(at: node) }

  private mutating func isFalse(at node: Int) -> Bool {
    switch nodes[node].kind {
    case .boolean: return !nodes[node].flags.contains(.isTrue)
    case .string: return equals(node, "false")
    default: return false
    }
  }

  /// Whether a string is these ASCII bytes, as they stand.
  @inline(__always)
  mutating func equals(_ node: Int, _ text: StaticString) -> Bool { node > 0 && equals(at: node, text) }

  private mutating func equals(at node: Int, _ text: StaticString) -> Bool {
    guard nodes[node].kind == .string else { return false }
    let range = contentRange(of: node).indices
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  /// Whether a string or number holds anything but white space.
  @inline(__always)
  mutating func isFilled(_ node: Int) -> Bool { node > 0 && isFilled(at: node) }

  private mutating func isFilled(at node: Int) -> Bool {
    switch nodes[node].kind {
    case .number: return true
    case .string:
      let range = contentRange(of: node).indices
      guard let first = range.first else { return false }
      return bytes[first] > 0x20 || !trimmed(bytes, range).isEmpty
    default: return false
    }
  }

  /// Whether an array or object has anything in it.
  mutating func hasElements(_ node: Int) -> Bool {
    guard node > 0 else { return false }
    let kind = nodes[node].kind
    return (kind == .array || kind == .object) && Int(nodes[node].next) > node + 1
  }

  /// A whole number, written as one or in a string; fractions are cut off.
  mutating func integer(_ node: Int) -> Int64? {
    guard node > 0 else { return nil }
    switch nodes[node].kind {
    case .number, .string:
      let text = string(node)
      if let whole = Int64(text) { return whole }
      guard let number = Double(text), number.magnitude < 1e15 else { return nil }
      return Int64(number)
    default: return nil
    }
  }

  /// The range to point at: a string's text without its quotes, anything else as it stands.
  mutating func place(_ node: Int) -> ByteRange {
    guard node > 0 else { return .none }
    guard nodes[node].kind == .string else { return whole(node) }
    // An empty text has no bytes to point at but its quotes.
    let content = contentRange(of: node)
    return content.isEmpty ? whole(node) : content.moved(by: base)
  }

  /// The range in the model of a whole node, quotes and brackets included.
  @inline(__always)
  mutating func whole(_ node: Int) -> ByteRange { nodes[node].range.moved(by: base) }

  /// A string, number or boolean as a text of the model: the source's own bytes where there are no escapes.
  mutating func text(_ node: Int) -> Value {
    guard node > 0 else { return .emptyText }
    let it = nodes[node]
    guard it.kind == .string || it.kind == .number || it.kind == .boolean else { return .emptyText }
    if it.flags.isDisjoint(with: [.escaped, .cooked]) {
      let range = contentRange(of: node)
      return .text(start: Int(range.start) + base, count: range.count)
    }
    scratch.removeAll(keepingCapacity: true)
    appendText(of: node)
    return builder.model.values.add(scratch)
  }

  /// Appends a text to `scratch`, as it is meant.
  mutating func appendText(of node: Int) {
    let flags = nodes[node].flags
    if flags.contains(.cooked) {
      tree.appendText(of: node, to: &scratch)
    } else if flags.contains(.escaped) {
      JSONEscapes.unescape(bytes, contentRange(of: node).indices, to: &scratch)
    } else {
      scratch.append(contentsOf: bytes[contentRange(of: node).indices])
    }
  }

  /// The text of a string, number or boolean.
  mutating func string(_ node: Int) -> String {
    guard nodes[node].flags.isDisjoint(with: [.escaped, .cooked]) else { return tree.string(node) }
    return String(decoding: bytes[contentRange(of: node).indices], as: UTF8.self)
  }

  /// States a text property, unless there is nothing but white space.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, _ node: Int) {
    guard isFilled(node) else { return }
    let value = text(node)
    builder.set(target, property, value, at: place(node))
  }

  /// States a text property as people read it: its prose, under the range of the whole.
  mutating func state<P: PropertySet>(_ target: UInt32, _ property: P, _ written: FormIOText?) {
    guard let written else { return }
    builder.set(target, property, written.prose, at: written.place)
  }
}

/// The words of closed lists that forms need, looked up once.
struct FormIOWords: Sendable {
  static let standard = FormIOWords()

  let title = Vocabulary.standard.value(.textRole, "title")
  let label = Vocabulary.standard.value(.textRole, "label")
  let hint = Vocabulary.standard.value(.textRole, "hint")
  let placeholder = Vocabulary.standard.value(.textRole, "placeholder")
  let tooltip = Vocabulary.standard.value(.textRole, "tooltip")
  let body = Vocabulary.standard.value(.textRole, "body")
  let option = Vocabulary.standard.value(.textRole, "option")
  let error = Vocabulary.standard.value(.textRole, "error")
  let button = Vocabulary.standard.value(.textRole, "button")
  let here = Vocabulary.standard.value(.optionsFrom, "here")
  let list = Vocabulary.standard.value(.optionsFrom, "list")
  let address = Vocabulary.standard.value(.optionsFrom, "address")
  let code = Vocabulary.standard.value(.optionsFrom, "code")
  let fieldset = Vocabulary.standard.value(.drawnAs, "fieldset")
  let panel = Vocabulary.standard.value(.drawnAs, "panel")
  let matrix = Vocabulary.standard.value(.drawnAs, "matrix")
  let nothing = Vocabulary.standard.value(.drawnAs, "nothing")
  let question = Vocabulary.standard.value(.pageKind, "question")
  let content = Vocabulary.standard.value(.pageKind, "content")
  let start = Vocabulary.standard.value(.pageKind, "start")
  let applicant = Vocabulary.standard.value(.subject, "applicant")
  let choose = Vocabulary.standard.value(.answeredBy, "choose")
  let organisation = Vocabulary.standard.value(.concept, "organisation-number")
}

/// The kinds of fields that the reading turns on, as numbers: comparing them is comparing integers.
struct FormIOKinds: Sendable {
  static let standard = FormIOKinds()

  let text = symbol("text"), textarea = symbol("textarea"), name = symbol("name"), email = symbol("email")
  let phone = symbol("phone"), number = symbol("number"), currency = symbol("currency"), date = symbol("date")
  let datetime = symbol("datetime"), month = symbol("month"), radio = symbol("radio"), checkboxes = symbol("checkboxes")
  let select = symbol("select"), file = symbol("file"), hidden = symbol("hidden"), address = symbol("address")
  let nationalID = symbol("national-id"), organisation = symbol("organisation-number")
  let bankAccount = symbol("bank-account"), signature = symbol("signature"), captcha = symbol("captcha")
  let location = symbol("location")

  private static func symbol(_ name: String) -> UInt16 { Enumeration.fieldKind.symbol(name) ?? 0 }
}
