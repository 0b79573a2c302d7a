/// The keys of a tree as small numbers: comparing names is comparing integers. Keys compare by bytes.
public struct NameTable: Sendable {
  /// The number of a name, `NameTable.overflow` for all names beyond the first 65,535.
  public typealias ID = UInt16

  /// Stands for every name that found no place; such keys are to be compared by their bytes.
  public static let overflow: ID = .max

  /// All names' bytes, one behind the other.
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var ends: [UInt32] = []
  @usableFromInline var table: [UInt16] = Array(repeating: 0, count: 1024)

  public init() {}

  /// How many names there are.
  public var count: Int { ends.count }

  /// The bytes of a name.
  public func bytes(of id: ID) -> ArraySlice<UInt8> {
    let index = Int(id)
    guard index < ends.count else { return [] }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The name as a string.
  public func string(of id: ID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }
}
