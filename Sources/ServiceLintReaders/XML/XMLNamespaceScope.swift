import ServiceLintText

/// Which prefix stands for which namespace at a place of a document (Namespaces in XML 1.0).
struct XMLNamespaceScope {
  private var prefixes = NameTable()
  /// For each prefix the number of its namespace, or `undeclared`.
  private var current: [Int32] = []
  private var overridden: [(prefix: NameTable.ID, number: Int32, depth: Int)] = []

  private static let undeclared: Int32 = -1

  /// The prefix `xml` is declared everywhere (section 3).
  static let xml = "http://www.w3.org/XML/1998/namespace"

  init(xml number: UInt16) {
    let none = prefixes.intern("")
    let xml = prefixes.intern("xml")
    set(none, 0)
    set(xml, Int32(number))
  }

  private mutating func set(_ prefix: NameTable.ID, _ number: Int32) {
    while current.count <= Int(prefix) { current.append(Self.undeclared) }
    current[Int(prefix)] = number
  }

  /// Declares a prefix (empty: the default namespace) for the element at a depth.
  ///
  /// - Parameter number: the namespace's, `nil` if the prefix is taken back.
  mutating func declare(_ prefix: Range<Int>, in bytes: [UInt8], _ number: UInt16?, depth: Int) {
    let id = prefixes.intern(bytes.span, from: prefix.lowerBound, to: prefix.upperBound)
    guard id != NameTable.overflow else { return }
    let old = Int(id) < current.count ? current[Int(id)] : Self.undeclared
    overridden.append((id, old, depth))
    set(id, number.map { Int32($0) } ?? Self.undeclared)
  }

  /// The number of a prefix's namespace; `nil` if it is not declared.
  mutating func number(_ prefix: Range<Int>, in bytes: [UInt8]) -> UInt16? {
    if prefix.isEmpty { return UInt16(exactly: max(0, current[0])) }
    let id = prefixes.intern(bytes.span, from: prefix.lowerBound, to: prefix.upperBound)
    guard Int(id) < current.count, current[Int(id)] >= 0 else { return nil }
    return UInt16(exactly: current[Int(id)])
  }

  /// Takes back what the element at a depth declared.
  mutating func close(depth: Int) {
    while let last = overridden.last, last.depth >= depth {
      current[Int(last.prefix)] = last.number
      overridden.removeLast()
    }
  }
}
