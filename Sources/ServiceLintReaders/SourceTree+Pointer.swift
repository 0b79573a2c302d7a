/// The way to a value, as a JSON Pointer.
extension SourceTree {
  /// The pointer (RFC 6901) to the innermost value or member that begins at or before an offset and holds it; to an
  /// element, attribute or text its path as XPath writes it (`/html/body/form[2]/input[3]`, `/html/body/text()[2]`).
  public func pointer(at offset: UInt32) -> String {
    guard let root = roots.last(where: { nodes[Int($0)].start <= offset }) ?? roots.first else { return "" }
    var result = ""
    var node = Int(root)
    descent: while true {
      switch nodes[node].kind {
      case .object:
        var index = node + 1
        while index < Int(nodes[node].next) {
          if nodes[index].start <= offset, offset < nodes[index + 1].end {
            result += "/" + Self.escaped(key(index))
            node = index + 1
            continue descent
          }
          index = Int(nodes[index].next)
        }
        return result
      case .array:
        var index = node + 1
        var position = 0
        while index < Int(nodes[node].next) {
          if nodes[index].start <= offset, offset < nodes[index].end {
            // The beginning of an element means the element, not its first member.
            result += "/\(position)"
            node = index
            if nodes[index].start == offset { return result }
            continue descent
          }
          position += 1
          index = Int(nodes[index].next)
        }
        return result
      case .element: return path(at: offset, from: node)
      default: return result
      }
    }
  }

  /// The path to the innermost element or attribute that holds an offset. HTML's root has no name that anyone wrote.
  private func path(at offset: UInt32, from root: Int) -> String {
    var result = notation == .html ? "" : "/\(elementName(root))"
    var element = root
    while nodes[element].start < offset || element == root {
      for (key, value) in attributes(of: element)
      where nodes[key].start <= offset && offset < max(nodes[key].end, nodes[value].end) {
        return result + "/@\(self.key(key))"
      }
      let inside = contents(of: element)
      guard let found = inside.first(where: { nodes[$0].start <= offset && offset < nodes[$0].end }) else { break }
      let same = inside.filter { nodes[$0].kind == nodes[found].kind && nodes[$0].name == nodes[found].name }
      result += nodes[found].kind == .element ? "/\(elementName(found))" : "/text()"
      if same.count > 1, let position = same.firstIndex(of: found) { result += "[\(position + 1)]" }
      guard nodes[found].kind == .element else { break }
      element = found
    }
    return result
  }

  private static func escaped(_ key: String) -> String {
    var result = ""
    for character in key {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
    return result
  }
}
