import ServiceLintModel
import ServiceLintValue

/// Which key stands for which field or group, container by container: how platforms look a name up.
///
/// Groups and pages without a key (panels, columns, fieldsets) are transparent. Where a service has several forms, each
/// of them looks names up in itself.
struct KeyScopes {
  /// A container, a repeating group, or the form itself (number 0).
  struct Scope {
    /// Its node; 0 for the form.
    var node: UInt32
    /// The scope around it; a form's is itself.
    var parent: Int
    /// The scope of the form in which it lies.
    var form = 0
  }

  enum Match: Equatable {
    case missing
    case ambiguous
    case found(UInt32)
  }

  private(set) var scopes = [Scope(node: 0, parent: 0)]
  /// For each node the scope in which it stands; for a container's own number the one inside of it is `inner`.
  private(set) var outer: [Int32] = []
  private(set) var inner: [Int32] = []
  /// The first entry of a scope and key's hash.
  private var table: [UInt64: Int32] = [:]
  private var entries: [(node: UInt32, scope: Int32, next: Int32)] = []
  /// The entries of a key in any scope, by its hash; made when it is first needed.
  private var anywhere: [UInt64: [UInt32]]?

  init(_ model: ServiceModel) {
    let count = model.nodes.count
    table.reserveCapacity(count / 8)
    outer = Array(repeating: 0, count: count)
    inner = Array(repeating: 0, count: count)
    // The first form is the empty one.
    let hasSeveral = model.nodes.lazy.filter { $0.kind == .form }.prefix(3).count > 2
    for index in Int(ServiceModel.firstNode)..<max(count, Int(ServiceModel.firstNode)) {
      let node = model.nodes[index]
      let around = node.parent < index ? inner[Int(node.parent)] : 0
      outer[index] = around
      inner[index] = around
      if hasSeveral, node.kind == .form {
        inner[index] = Int32(scopes.count)
        scopes.append(Scope(node: UInt32(index), parent: scopes.count, form: scopes.count))
      }
      guard node.key.length > 0, node.kind == .field || node.kind == .group else { continue }
      add(UInt32(index), Self.hash(Self.bytes(node.key, model)), around)
      if node.kind == .group {
        inner[index] = Int32(scopes.count)
        scopes.append(Scope(node: UInt32(index), parent: Int(around), form: scopes[Int(around)].form))
      }
    }
  }

  /// The bytes of a key.
  static func bytes(_ key: Value, _ model: ServiceModel) -> ArraySlice<UInt8> {
    guard key.tag == .text, !key.flags.contains(.constant) else { return [] }
    return model.values.text[key.range]
  }

  @inline(__always)
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    // A String hands over its bytes one by one only at the price of a call for each.
    bytes.withContiguousStorageIfAvailable { hash($0) } ?? bytes.reduce(into: first) { add($1, to: &$0) }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = first
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }

  // FNV-1a.
  private static var first: UInt64 { 0xcbf2_9ce4_8422_2325 }

  @inline(__always)
  private static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private mutating func add(_ node: UInt32, _ hash: UInt64, _ scope: Int32) {
    let key = Self.mixed(hash, scope)
    entries.append((node, scope, table[key] ?? -1))
    table[key] = Int32(entries.count - 1)
  }

  private static func mixed(_ hash: UInt64, _ scope: Int32) -> UInt64 {
    (hash ^ UInt64(UInt32(bitPattern: scope))) &* 0x9e37_79b9_7f4a_7c15
  }

  /// What has a key in one scope.
  func find(_ key: some Collection<UInt8>, in scope: Int, _ model: ServiceModel) -> Match {
    var found = Match.missing
    var index = table[Self.mixed(Self.hash(key), Int32(scope))] ?? -1
    while index >= 0 {
      let entry = entries[Int(index)]
      if Int(entry.scope) == scope, isKey(key, of: entry.node, model) {
        if found != .missing { return .ambiguous }
        found = .found(entry.node)
      }
      index = entry.next
    }
    return found
  }

  /// All that have a key, in whatever scope, in reading order.
  mutating func findAnywhere(_ key: some Collection<UInt8>, _ model: ServiceModel) -> [UInt32] {
    if anywhere == nil {
      var made: [UInt64: [UInt32]] = [:]
      for entry in entries {
        made[Self.hash(Self.bytes(model.nodes[Int(entry.node)].key, model)), default: []].append(entry.node)
      }
      anywhere = made
    }
    return (anywhere?[Self.hash(key)] ?? []).filter { isKey(key, of: $0, model) }
  }

  private func isKey(_ key: some Collection<UInt8>, of node: UInt32, _ model: ServiceModel) -> Bool {
    let own = Self.bytes(model.nodes[Int(node)].key, model)
    return key.withContiguousStorageIfAvailable { $0.count == own.count && own.elementsEqual($0) }
      ?? own.elementsEqual(key)
  }
}
