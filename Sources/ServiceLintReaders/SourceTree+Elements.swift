/// How formats read the elements of XML and HTML. Names are local names; HTML's are in small letters.
extension SourceTree {
  /// Whether a node is an element of this name, in whatever namespace.
  public func isElement(_ node: Int, _ name: String) -> Bool {
    nodes[node].kind == .element && isNamed(node, name)
  }

  /// The local name of an element.
  public func elementName(_ node: Int) -> String { key(node) }

  /// What stands in an element: elements and texts (`string`), without its attributes.
  public func contents(of element: Int) -> [Int] {
    guard nodes[element].kind == .element else { return [] }
    var result: [Int] = []
    var index = element + 1
    let end = Int(nodes[element].next)
    while index < end {
      if nodes[index].kind != .key { result.append(index) }
      index = Int(nodes[index].next)
    }
    return result
  }

  /// The elements in an element.
  public func children(of element: Int) -> [Int] { contents(of: element).filter { nodes[$0].kind == .element } }

  /// The elements of a name in an element.
  public func children(of element: Int, _ name: String) -> [Int] { children(of: element).filter { isNamed($0, name) } }

  /// The first element of a name in an element.
  public func child(of element: Int, _ name: String) -> Int? {
    children(of: element).first { isNamed($0, name) }
  }

  /// The attributes of an element as keys and values.
  public func attributes(of element: Int) -> [(key: Int, value: Int)] {
    guard nodes[element].kind == .element else { return [] }
    var result: [(key: Int, value: Int)] = []
    var index = element + 1
    let end = Int(nodes[element].next)
    while index < end, nodes[index].kind == .key {
      result.append((index, index + 1))
      index = Int(nodes[index].next)
    }
    return result
  }

  /// The value of an attribute; the first one if several namespaces have that name.
  public func attribute(of element: Int, _ name: String) -> Int? {
    attributes(of: element).first { isNamed($0.key, name) }?.value
  }

  /// The lone text in an element: its node if the element holds one text and nothing else.
  public func loneText(of element: Int) -> Int? {
    let all = contents(of: element)
    return all.count == 1 && nodes[all[0]].kind == .string ? all[0] : nil
  }

  /// All text in an element, from top to bottom.
  public func innerText(of element: Int) -> String {
    guard nodes[element].kind == .element else { return nodes[element].kind == .string ? string(element) : "" }
    var buffer: [UInt8] = []
    var index = element + 1
    let end = Int(nodes[element].next)
    while index < end {
      switch nodes[index].kind {
      case .key: index = Int(nodes[index].next)
      case .string:
        appendText(of: index, to: &buffer)
        index += 1
      default: index += 1
      }
    }
    return String(decoding: buffer, as: UTF8.self)
  }

  private func isNamed(_ node: Int, _ name: String) -> Bool { isKey(node, name) }
}
