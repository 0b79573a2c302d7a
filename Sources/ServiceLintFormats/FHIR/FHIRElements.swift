import ServiceLintReaders

/// FHIR's two notations read as one (HL7 FHIR R4 and R5, “JSON” 2.1.2 and “XML” 2.1.1).
///
/// A complex element is an object of JSON or an element of XML. A primitive is the scalar that holds its value: in XML
/// the attribute `value`. What a primitive has beside its value stands in JSON under its name with a `_` before it, in
/// XML inside its element.
struct FHIRElements: Sendable {
  let tree: SourceTree
  let isXML: Bool

  init(_ tree: SourceTree) {
    self.tree = tree
    isXML = tree.notation == .xml
  }

  // MARK: Elements

  /// The element of a name: of a primitive the scalar with its value; the first one if there are several.
  func child(_ name: String, of node: Int?) -> Int? {
    guard let node else { return nil }
    if isXML { return tree.child(of: node, name).map { value(of: $0) } }
    return tree.value(of: node, name).flatMap { tree.nodes[$0].kind == .array ? tree.elements(of: $0).first : $0 }
  }

  /// All elements of a name.
  func children(_ name: String, of node: Int?) -> [Int] {
    guard let node else { return [] }
    if isXML { return tree.children(of: node, name).map { value(of: $0) } }
    guard let value = tree.value(of: node, name) else { return [] }
    return tree.nodes[value].kind == .array ? tree.elements(of: value) : [value]
  }

  /// The element that all elements of a name stand in, to point at them: JSON's array, XML's first element.
  func list(_ name: String, of node: Int) -> Int? {
    isXML ? tree.child(of: node, name) : tree.value(of: node, name)
  }

  /// The element whose name begins so and goes on with a type: `valueString`, `answerCoding`.
  func choice(_ prefix: String, of node: Int?) -> (type: String, value: Int)? {
    guard let node else { return nil }
    if isXML {
      for element in tree.children(of: node) {
        let name = tree.elementName(element)
        if let type = Self.type(name, behind: prefix) { return (type, value(of: element)) }
      }
      return nil
    }
    for member in tree.members(of: node) {
      if let type = Self.type(tree.key(member.key), behind: prefix) { return (type, member.value) }
    }
    return nil
  }

  private static func type(_ name: String, behind prefix: String) -> String? {
    guard name.utf8.count > prefix.utf8.count, name.hasPrefix(prefix) else { return nil }
    let type = name.dropFirst(prefix.count)
    return type.first?.isUppercase == true ? String(type) : nil
  }

  /// The scalar of an element of XML, or the element itself if it is no primitive.
  private func value(of element: Int) -> Int { tree.attribute(of: element, "value") ?? element }

  // MARK: Extensions

  /// The extensions of a complex element.
  func extensions(of node: Int?) -> [Int] { children("extension", of: node) }

  /// The extensions of a primitive.
  func extensions(ofPrimitive name: String, of node: Int?) -> [Int] {
    guard let node else { return [] }
    if isXML { return tree.child(of: node, name).map { tree.children(of: $0, "extension") } ?? [] }
    return extensions(of: tree.value(of: node, "_" + name))
  }

  /// The extensions of the value of an extension, which is a primitive: a translation of a text in Markdown.
  func extensions(ofValueOf node: Int) -> [Int] {
    guard let type = choice("value", of: node)?.type else { return [] }
    return extensions(ofPrimitive: "value" + type, of: node)
  }

  /// The address that says what an extension means.
  func url(of node: Int) -> String {
    guard let url = isXML ? tree.attribute(of: node, "url") : tree.value(of: node, "url") else { return "" }
    return string(url)
  }

  /// The last part of that address: `questionnaire-itemControl`.
  func name(of node: Int) -> String {
    let url = url(of: node)
    return url.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(url[url.utf8.index(after: $0)...]) } ?? url
  }

  /// The extension of a name among some.
  func named(_ name: String, in extensions: [Int]) -> Int? { extensions.last { self.name(of: $0) == name } }

  // MARK: Resources

  /// The type of a resource: `Questionnaire`; empty if it is none.
  func resourceType(_ node: Int) -> String {
    if isXML { return tree.nodes[node].kind == .element ? tree.elementName(node) : "" }
    return string(tree.value(of: node, "resourceType"))
  }

  /// The resources in elements of a name: `contained`, `resource`.
  func resources(_ name: String, of node: Int) -> [Int] {
    isXML ? tree.children(of: node, name).compactMap { tree.children(of: $0).first } : children(name, of: node)
  }

  // MARK: Scalars

  /// The text of a scalar; empty for anything else.
  func string(_ node: Int?) -> String {
    guard let node else { return "" }
    switch tree.nodes[node].kind {
    case .string, .number, .boolean: return tree.string(node)
    default: return ""
    }
  }

  /// The text of a primitive.
  func string(_ name: String, of node: Int?) -> String { string(child(name, of: node)) }

  /// Whether a primitive says yes.
  func isTrue(_ name: String, of node: Int?) -> Bool { string(name, of: node) == "true" }
}
