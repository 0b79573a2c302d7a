import ServiceLintReaders

/// A document of the stream.
struct DocassembleBlock {
  let node: Int
  /// Its members by their names; of a name that stands twice the last one.
  let members: [String: Int]

  /// The value of a member that is not null.
  subscript(key: String) -> Int? { members[key] }
}

/// All blocks of an interview.
struct DocassembleBlocks {
  private(set) var all: [DocassembleBlock] = []

  init(_ tree: SourceTree) {
    all.reserveCapacity(tree.roots.count)
    for root in tree.roots.map(Int.init) where tree.nodes[root].kind == .object {
      var members: [String: Int] = [:]
      for member in tree.members(of: root) {
        if tree.nodes[member.value].kind == .null { members[tree.key(member.key)] = nil } else {
          members[tree.key(member.key)] = member.value
        }
      }
      all.append(DocassembleBlock(node: root, members: members))
    }
  }

  /// The blocks that have a member.
  func with(_ key: String) -> [DocassembleBlock] { all.filter { $0[key] != nil } }

  /// Whether a tree is an interview, or a file of blocks that ask nothing.
  static func recognise(_ tree: SourceTree) -> Recognition {
    var asks = false
    var isLibrary = false
    var known = 0
    var all = 0
    for root in tree.roots.map(Int.init) {
      switch tree.nodes[root].kind {
      case .null: continue
      case .object: break
      default: return .notADefinition
      }
      var hasQuestion = false
      var isAsking = false
      var hasCode = false
      var isMandatory = false
      var keys = 0
      for member in tree.members(of: root) {
        let key = tree.key(member.key)
        all += 1
        guard DocassembleKeys.block.contains(key) else { continue }
        known += 1
        keys += 1
        switch key {
        case "question": hasQuestion = tree.nodes[member.value].kind == .string
        case "code": hasCode = tree.nodes[member.value].kind == .string
        case "mandatory": isMandatory = true
        case "default screen parts", "interview help", "auto terms", "machine learning storage", "use objects",
          "generic object":
          isLibrary = true
        case "objects", "modules", "imports", "include":
          if tree.nodes[member.value].kind == .array, key == "objects" || key == "modules" { isLibrary = true }
        default: break
        }
        if DocassembleKeys.asking.contains(key) { isAsking = true }
      }
      // Each document is a block: one without any word of the language makes the stream another one.
      if keys == 0, Int(tree.nodes[root].next) > root + 1 { return .notADefinition }
      if hasQuestion, isAsking { asks = true }
      if hasCode, isMandatory { isLibrary = true }
    }
    guard known * 10 >= all * 8 else { return .notADefinition }
    return asks ? .definition : isLibrary && known == all ? .part : .notADefinition
  }
}
