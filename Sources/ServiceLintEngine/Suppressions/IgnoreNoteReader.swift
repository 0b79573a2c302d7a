import ServiceLintReaders
import ServiceLintText

/// Finds the notes in a tree, and for which part of it each goes.
///
/// A comment goes for what follows it in the same list, mapping or element: an entry with its value, or an element with
/// all in it; at a line's end for what begins on that line; at the end of what it stands in, where nothing follows, for
/// that. Above the first line it goes for the whole file. A key goes for the object that holds it.
///
/// Without notes this costs a look at each comment's beginning, and one at the names of keys.
public struct IgnoreNoteReader {
  private let tree: SourceTree
  private let file: String
  /// For each node the one around it (a key around its value); its own number if there is none.
  private var parents: [UInt32] = []
  /// For each node the next one that can be meant, itself included.
  private var nextMeant: [UInt32] = []

  /// The notes in the order in which they stand.
  ///
  /// - Parameter file: the path that findings give.
  public static func notes(in tree: SourceTree, file: String) -> [IgnoreNote] {
    let comments = tree.comments.filter { markerEnd($0, in: tree) != nil }
    let keys = keys(in: tree)
    guard !comments.isEmpty || !keys.isEmpty else { return [] }
    var reader = IgnoreNoteReader(tree, file: file)
    reader.connect()
    let notes = comments.compactMap { reader.note($0) } + keys.flatMap { reader.notes(key: $0) }
    return notes.sorted { $0.range.start < $1.range.start }
  }

  private init(_ tree: SourceTree, file: String) { (self.tree, self.file) = (tree, file) }

  // MARK: Finding them

  /// The offset behind the marker with which a comment begins; `nil`: it begins with something else.
  private static func markerEnd(_ comment: ByteRange, in tree: SourceTree) -> Int? {
    var index = Int(comment.start)
    let end = min(Int(comment.end), tree.count)
    while index < end, isSign(tree.bytes[index]) || tree.bytes[index] <= 0x20 { index += 1 }
    for byte in IgnoreNote.marker.utf8 {
      guard index < end, tree.bytes[index] == byte else { return nil }
      index += 1
    }
    // `servicelint:ignore-file` may mean something one day.
    if index < end, tree.bytes[index] == UInt8(ascii: "-") {
      return index + 1 < end && tree.bytes[index + 1] == UInt8(ascii: "-") ? index : nil
    }
    return index >= end || !isLetter(tree.bytes[index]) ? index : nil
  }

  /// Whether a comment is opened with it: `#`, `<!--`, `{#`, `{{!--`, `<%--`, `//`, `/*`.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "{"),
      UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  private static func keys(in tree: SourceTree) -> [Int] {
    guard let name = tree.names.id(of: IgnoreNote.key) else { return [] }
    return tree.nodes.indices.filter { tree.nodes[$0].kind == .key && tree.nodes[$0].name == name }
  }

  // MARK: The tree

  private mutating func connect() {
    let count = tree.nodes.count
    parents = (0..<count).map(UInt32.init)
    var open: [Int] = []
    for node in 0..<count {
      while let last = open.last, Int(tree.nodes[last].next) <= node { open.removeLast() }
      if let last = open.last { parents[node] = UInt32(last) }
      if tree.nodes[node].next > node + 1 { open.append(node) }
    }
    nextMeant = Array(repeating: UInt32(count), count: count + 1)
    for node in (0..<count).reversed() { nextMeant[node] = canBeMeant(node) ? UInt32(node) : nextMeant[node + 1] }
  }

  private func isRoot(_ node: Int) -> Bool { parents[node] == node }

  private func canBeMeant(_ node: Int) -> Bool {
    if isRoot(node) { return true }
    return switch tree.nodes[node].kind {
    case .element: true
    case .key: tree.nodes[Int(parents[node])].kind == .object
    default: tree.nodes[Int(parents[node])].kind == .array
    }
  }

  /// The node itself, or the nearest one around it that can be meant.
  private func meant(around node: Int) -> Int {
    var node = node
    while !canBeMeant(node) { node = Int(parents[node]) }
    return node
  }

  private func end(of node: Int) -> UInt32 {
    guard tree.nodes[node].kind == .key, node + 1 < tree.nodes.count else { return tree.nodes[node].end }
    return max(tree.nodes[node].end, tree.nodes[node + 1].end)
  }

  /// The first node that begins at an offset or behind it.
  private func first(from offset: UInt32) -> Int {
    var (low, high) = (0, tree.nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Comments

  private func note(_ comment: ByteRange) -> IgnoreNote? {
    guard let start = Self.markerEnd(comment, in: tree), !tree.nodes.isEmpty else { return nil }
    var text = Substring(decoding: tree.bytes[start..<max(start, min(Int(comment.end), tree.count))], as: UTF8.self)
    for ending in ["-->", "#}", "--}}", "}}", "--%>", "%>", "*/"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      break
    }
    return note(String(text), at: comment, for: meant(by: comment))
  }

  /// - Parameter node: what it means; `nil`: nothing, so that it is told to silence nothing.
  private func note(_ text: String, at range: ByteRange, for node: Int?) -> IgnoreNote {
    guard let node else { return IgnoreNote(text, file: file, range: range, scope: range, isForWholeFile: false) }
    let whole = ByteRange(start: 0, end: UInt32(tree.count))
    let scope = ByteRange(start: tree.nodes[node].start, end: end(of: node))
    // In XML what stands around the outermost element is no part of the definition either.
    return IgnoreNote(
      text, file: file, range: range, scope: isRoot(node) ? whole : scope, isForWholeFile: isRoot(node))
  }

  private func meant(by comment: ByteRange) -> Int? {
    if let onLine = meantOnLine(of: comment) { return onLine }
    let count = tree.nodes.count
    let following = first(from: comment.end)
    // What holds the comment and ends before the next node: nothing follows inside it.
    var node = following - 1
    while node >= 0 {
      // A text of XML goes on behind a comment, but holds nothing.
      let isLeaf = Int(tree.nodes[node].next) == node + 1
      if !isLeaf, end(of: node) >= comment.end, tree.nodes[node].next <= following { return meant(around: node) }
      if isRoot(node) { break }
      node = Int(parents[node])
    }
    guard following < count else { return nil }
    let next = Int(nextMeant[following])
    if isRoot(following) { return following }
    let parent = Int(parents[following])
    return next < count && next < tree.nodes[parent].next ? next : meant(around: parent)
  }

  /// What a comment at the end of a line means; `nil`: it stands alone on its line, or something follows there.
  private func meantOnLine(of comment: ByteRange) -> Int? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    var after = Int(comment.end)
    while after < tree.count, isBlank(tree.bytes[after]) { after += 1 }
    guard after >= tree.count || isBreak(tree.bytes[after]) else { return nil }
    var line = Int(comment.start)
    var isAlone = true
    while line > 0, !isBreak(tree.bytes[line - 1]) {
      line -= 1
      // Behind the hyphen of a list nothing has begun yet.
      let isHyphen = tree.notation == .yaml && tree.bytes[line] == UInt8(ascii: "-")
      if !isBlank(tree.bytes[line]), !isHyphen { isAlone = false }
    }
    if isAlone { return nil }
    var node = Int(nextMeant[first(from: UInt32(line))])
    func begins(_ node: Int) -> Bool { node < tree.nodes.count && tree.nodes[node].start < comment.start }
    // The document begins on its first line, and is hardly meant.
    while begins(node), isRoot(node), end(of: node) > comment.start { node = Int(nextMeant[node + 1]) }
    if begins(node) { return node }
    // Something ends here: a list's bracket, an end tag.
    var ending: Int?
    node = first(from: comment.start) - 1
    if node > 0, tree.nodes[node].kind == .string, end(of: node) >= comment.start { node -= 1 }
    while node >= 0, end(of: node) <= comment.start {
      if end(of: node) > line, canBeMeant(node) { ending = node }
      if isRoot(node) { break }
      node = Int(parents[node])
    }
    return ending
  }

  // MARK: Keys

  private func notes(key: Int) -> [IgnoreNote] {
    guard !isRoot(key), tree.nodes[Int(parents[key])].kind == .object, key + 1 < tree.nodes.count else { return [] }
    let node = meant(around: Int(parents[key]))
    let value = tree.resolved(key + 1)
    let texts = tree.nodes[value].kind == .array ? tree.elements(of: value) : [value]
    return texts.map { text in
      guard tree.nodes[text].kind == .string else {
        var note = note("", at: tree.nodes[key].range, for: node)
        note.fault = .notAText
        return note
      }
      return note(tree.string(text), at: tree.nodes[text].range, for: node)
    }
  }
}
