import ServiceLintText

/// How formats and rule files read a tree.
extension SourceTree {
  /// The index of the value of an object's member; the last one if the key stands twice.
  public func value(of object: Int, _ key: String) -> Int? {
    var found: Int?
    var index = object + 1
    guard nodes[object].kind == .object else { return nil }
    let end = Int(nodes[object].next)
    while index < end {
      if isKey(index, key) { found = resolved(index + 1) }
      index = Int(nodes[index].next)
    }
    return found
  }

  /// The indices of an array's elements, aliases resolved; none for anything else.
  public func elements(of array: Int) -> [Int] {
    guard nodes[array].kind == .array else { return [] }
    var result: [Int] = []
    var index = array + 1
    let end = Int(nodes[array].next)
    while index < end {
      result.append(resolved(index))
      index = Int(nodes[index].next)
    }
    return result
  }

  /// The keys and values of an object, aliases resolved; none for anything else.
  public func members(of object: Int) -> [(key: Int, value: Int)] {
    guard nodes[object].kind == .object else { return [] }
    var result: [(key: Int, value: Int)] = []
    var index = object + 1
    let end = Int(nodes[object].next)
    while index < end {
      result.append((index, resolved(index + 1)))
      index = Int(nodes[index].next)
    }
    return result
  }

  /// Whether a key node has this name; compares bytes.
  public func isKey(_ node: Int, _ key: String) -> Bool {
    let name = nodes[node].name
    return name == NameTable.overflow
      ? string(node).utf8.elementsEqual(key.utf8) : names.bytes(of: name).elementsEqual(key.utf8)
  }

  /// The text of a key.
  public func key(_ node: Int) -> String {
    let name = nodes[node].name
    return name == NameTable.overflow ? string(node) : names.string(of: name)
  }
}
