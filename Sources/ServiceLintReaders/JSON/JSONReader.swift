import ServiceLintText

/// Reads JSON (RFC 8259, nothing more) into a source tree: 8 bytes at a time, without recursion.
///
/// A byte order mark is skipped and counts in offsets. Keys that stand twice are read and listed. A `\u` escape of
/// half a surrogate pair is read, as the grammar allows, and means U+FFFD.
public enum JSONReader {
  /// Fills the tree from its `bytes` and `count`, which the caller has set.
  ///
  /// - Throws: what is wrong and where; the tree then has no nodes.
  public static func read(_ tree: inout SourceTree, limits: ReadLimits = .init()) throws(ReadError) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.roots.removeAll(keepingCapacity: true)
    tree.duplicates.removeAll(keepingCapacity: true)
    tree.count = max(0, min(tree.count, tree.bytes.count))
    guard tree.count <= limits.bytes, tree.count < Int(UInt32.max) - SourceTree.padding else {
      throw JSONDiagnosis(bytes: [], count: 0).error(for: JSONFailure(.tooLarge(limits.bytes), at: 0))
    }
    addPadding(&tree)
    let bytes = tree.bytes
    do throws(JSONFailure) {
      var duplicates = JSONDuplicateKeys()
      // Real files have a node in 8 to 12 bytes; none has more than one in two, but for containers not closed.
      if try !fill(&tree, bytes, room: tree.count / 8 + 64, limits.depth, &duplicates) {
        duplicates = JSONDuplicateKeys()
        let most = tree.count / 2 + min(limits.depth, tree.count) + 64
        _ = try fill(&tree, bytes, room: most, limits.depth, &duplicates)
      }
      duplicates.finish()
      tree.duplicates = duplicates.pairs
      tree.roots.append(0)
    } catch {
      // The nodes of open containers lead to the ones around them: nobody may walk those.
      tree.nodes.removeAll(keepingCapacity: true)
      throw SourceText.encodingError(bytes, count: tree.count)
        ?? JSONDiagnosis(bytes: bytes, count: tree.count).error(for: error)
    }
  }

  /// Reads all into memory for so many nodes: an array that is appended to would ask for each node whether it has
  /// another owner.
  ///
  /// - Returns: whether there was room enough; if not, there are no nodes.
  private static func fill(
    _ tree: inout SourceTree, _ bytes: [UInt8], room: Int, _ depthLimit: Int, _ duplicates: inout JSONDuplicateKeys
  ) throws(JSONFailure) -> Bool {
    // Taken out of the tree, which has the names that are filled in at the same time.
    var all = tree.nodes
    tree.nodes = []
    all.removeAll(keepingCapacity: true)
    defer { tree.nodes = all }
    let count = tree.count
    var failure: JSONFailure?
    var isComplete = false
    all.append(addingCapacity: room) { span in
      span.withUnsafeMutableBufferPointer { memory, filled in
        var nodes = NodeMemory(memory)
        do throws(JSONFailure) {
          isComplete = try parse(
            bytes.span, count, depthLimit: depthLimit, nodes: &nodes, names: &tree.names, duplicates: &duplicates)
        } catch {
          failure = error
        }
        filled = isComplete ? nodes.count : 0
      }
    }
    if let failure { throw failure }
    return isComplete
  }

  /// The zeros are what ends every loop below, so the reader does not rely on the caller for them.
  private static func addPadding(_ tree: inout SourceTree) {
    let wanted = tree.count + SourceTree.padding
    guard tree.bytes.count < wanted || tree.bytes[tree.count..<wanted].contains(where: { $0 != 0 }) else { return }
    tree.bytes.removeSubrange(tree.count...)
    tree.bytes.append(contentsOf: repeatElement(0, count: SourceTree.padding))
  }

  /// While a container is open, its node's `next` holds the container around it.
  private static let noParent = UInt32.max

  /// - Returns: whether the nodes found room.
  private static func parse(
    _ source: Span<UInt8>, _ count: Int, depthLimit: Int, nodes: inout NodeMemory, names: inout NameTable,
    duplicates: inout JSONDuplicateKeys
  ) throws(JSONFailure) -> Bool {
    var index = count >= 3 && source.halfWord(at: 0) & 0xFF_FFFF == 0xBF_BBEF ? 3 : 0
    var parent = noParent
    var inObject = false
    var depth = 0
    var expected = JSONFailure.Expectation.root
    // The name read last, whatever object it is of.
    var previous: NameTable.ID = 0
    skipSpace(source, &index)

    // What a key would be that comes next; `nil`: a value comes.
    var key: JSONFailure.Expectation?

    reading: while true {
      // A key and its value.
      guard nodes.hasRoomForTwo else { return false }
      if let which = key {
        let start = index
        var flags = SourceNode.Flags.quoted
        if source[index] == UInt8(ascii: "\""),
          let guess = names.guess(after: previous, source, from: start &+ 1)
        {
          previous = guess.name
          index = guess.end &+ 1
        } else {
          flags = try passKey(source, &index, &names, &previous, which)
        }
        // A member that holds no container ends two nodes on; a container that closes says better.
        nodes.append(
          SourceNode(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index),
            next: UInt32(truncatingIfNeeded: nodes.count &+ 2), kind: .key, flags: flags, name: previous))
        if source[index] <= 0x20 { skipSpace(source, &index) }
        guard source[index] == UInt8(ascii: ":") else { throw JSONFailure(.expected(.colon), at: index) }
        index &+= 1
        if source[index] <= 0x20 { skipSpace(source, &index) }
        expected = .valueOfKey
        key = nil
      }
      let start = index
      value: switch source[index] {
      case UInt8(ascii: "\""):
        let flags = try scanString(source, &index)
        append(&nodes, start, index, .string, flags)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let opensObject = source[index] == UInt8(ascii: "{")
        index &+= 1
        skipSpace(source, &index)
        depth &+= 1
        guard depth <= depthLimit else { throw JSONFailure(.tooDeep(depthLimit), at: start) }
        if source[index] == (opensObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          index &+= 1
          depth &-= 1
          append(&nodes, start, index, opensObject ? .object : .array)
          break value
        }
        let node = UInt32(truncatingIfNeeded: nodes.count)
        nodes.append(
          SourceNode(
            start: UInt32(truncatingIfNeeded: start), end: 0, next: parent, kind: opensObject ? .object : .array))
        parent = node
        inObject = opensObject
        if opensObject {
          key = .firstKey
        } else {
          expected = .firstElement
        }
        continue reading
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        try scanNumber(source, &index)
        append(&nodes, start, index, .number)
      case UInt8(ascii: "t") where source.halfWord(at: index) == 0x6575_7274:
        index &+= 4
        append(&nodes, start, index, .boolean, .isTrue)
      case UInt8(ascii: "f") where source.halfWord(at: index &+ 1) == 0x6573_6C61:
        index &+= 5
        append(&nodes, start, index, .boolean)
      case UInt8(ascii: "n") where source.halfWord(at: index) == 0x6C6C_756E:
        index &+= 4
        append(&nodes, start, index, .null)
      default:
        throw JSONFailure(.expected(expected), at: index)
      }

      while parent != noParent {
        if source[index] <= 0x20 { skipSpace(source, &index) }
        let byte = source[index]
        if byte == UInt8(ascii: ",") {
          index &+= 1
          if source[index] <= 0x20 { skipSpace(source, &index) }
          if inObject {
            key = .nextKey
          } else {
            expected = .nextElement
          }
          continue reading
        }
        guard byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw JSONFailure(.expected(inObject ? .commaOrBrace : .commaOrBracket), at: index)
        }
        index &+= 1
        depth &-= 1
        let closed = Int(parent)
        let end = nodes.count
        parent = nodes[closed].next
        nodes[closed].end = UInt32(truncatingIfNeeded: index)
        nodes[closed].next = UInt32(truncatingIfNeeded: end)
        if inObject { duplicates.check(closed, nodes, names.count, source) }
        inObject = parent != noParent && nodes[Int(parent)].kind == .object
        if inObject { nodes[closed &- 1].next = UInt32(truncatingIfNeeded: end) }
      }
      break
    }
    skipSpace(source, &index)
    guard index == count else { throw JSONFailure(.expected(.end), at: index) }
    return true
  }

  /// Appends a node that has no nodes in it.
  @inline(__always)
  private static func append(
    _ nodes: inout NodeMemory, _ start: Int, _ end: Int, _ kind: SourceKind, _ flags: SourceNode.Flags = []
  ) {
    nodes.append(
      SourceNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: nodes.count &+ 1), kind: kind, flags: flags))
  }

  @inline(__always)
  private static func skipSpace(_ source: Span<UInt8>, _ index: inout Int) {
    while true {
      switch source[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
      default: return
      }
    }
  }

  /// Passes a key that was not guessed. Not a part of the loop: it would crowd out what the loop has at hand.
  @inline(never)
  private static func passKey(
    _ source: Span<UInt8>, _ index: inout Int, _ names: inout NameTable, _ previous: inout NameTable.ID,
    _ expected: JSONFailure.Expectation
  ) throws(JSONFailure) -> SourceNode.Flags {
    let start = index
    guard source[index] == UInt8(ascii: "\"") else { throw JSONFailure(.expected(expected), at: index) }
    let flags = try scanString(source, &index)
    let name =
      flags.contains(.escaped)
      ? internEscaped(source, start &+ 1, index &- 1, &names)
      : names.intern(source, from: start &+ 1, to: index &- 1)
    names.learn(name, after: previous)
    previous = name
    return flags
  }

  @inline(never)
  private static func internEscaped(
    _ source: Span<UInt8>, _ start: Int, _ end: Int, _ names: inout NameTable
  ) -> NameTable.ID {
    var text: [UInt8] = []
    JSONEscapes.unescape(source, start..<end, to: &text)
    return names.intern(text)
  }
}
