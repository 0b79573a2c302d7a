/// The namespaces of an XML document (Namespaces in XML 1.0): which element and which attribute is in which.
public struct Namespaces: Sendable {
  /// The names of the namespaces; number 0 is none.
  public private(set) var names = [""]
  private var numbers = ["": UInt16(0)]
  /// For each element and each attribute's key that is in a namespace its number.
  private var byNode: [UInt32: UInt16] = [:]

  public init() {}

  /// The number of a namespace, new if need be; 0 for none, and for what is more than 65,535.
  public mutating func number(of name: String) -> UInt16 {
    if let known = numbers[name] { return known }
    guard names.count < Int(UInt16.max) else { return 0 }
    let number = UInt16(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// Puts a node into a namespace.
  public mutating func put(_ node: UInt32, in number: UInt16) {
    if number != 0 { byNode[node] = number }
  }

  /// The namespace of an element or attribute; empty if it is in none.
  public func name(of node: Int) -> String { names[Int(byNode[UInt32(node)] ?? 0)] }
}
