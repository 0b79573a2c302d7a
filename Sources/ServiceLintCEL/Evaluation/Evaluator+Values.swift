import ServiceLintValue

/// Reading and comparing values.
extension Evaluator {
  /// Lets a closure read the bytes of a text or bytes value; none if they lie outside the store.
  @inline(__always)
  func withBytes<R>(
    _ value: Value, _ constants: [UInt8], _ store: ValueStore, _ body: (Span<UInt8>) -> R
  ) -> R {
    let start = Int(truncatingIfNeeded: value.payload)
    let end = start &+ Int(value.length)
    if value.flags.contains(.constant) {
      guard start >= 0, end <= constants.count else { return body(constants.span.extracting(0..<0)) }
      return body(constants.span.extracting(start..<end))
    }
    guard start >= 0, end <= store.text.count else { return body(store.text.span.extracting(0..<0)) }
    return body(store.text.span.extracting(start..<end))
  }

  /// A copy of the bytes of a text or bytes value.
  func bytes(_ value: Value, _ constants: [UInt8], _ store: ValueStore) -> [UInt8] {
    withBytes(value, constants, store) { span in
      [UInt8](unsafeUninitializedCapacity: span.count) { buffer, count in
        for i in 0..<span.count { buffer[i] = span[i] }
        count = span.count
      }
    }
  }

  func string(_ value: Value, _ constants: [UInt8], _ store: ValueStore) -> String {
    String(decoding: bytes(value, constants, store), as: UTF8.self)
  }

  /// The bytes of a text in the array where they lie.
  func slice(_ value: Value, _ constants: [UInt8], _ store: ValueStore) -> ArraySlice<UInt8> {
    let pool = value.flags.contains(.constant) ? constants : store.text
    let start = Int(truncatingIfNeeded: value.payload)
    guard start >= 0, start &+ Int(value.length) <= pool.count else { return [] }
    return pool[start..<start + Int(value.length)]
  }

  /// A part of a text; shares its bytes.
  func part(_ value: Value, _ range: Range<Int>) -> Value {
    var copy = value
    copy.payload = value.payload &+ UInt64(range.lowerBound)
    copy.length = UInt32(range.count)
    if range.count != Int(value.length) { copy.symbol = 0 }
    return copy
  }

  /// An element of a list or map; unknown if it lies outside the store.
  @inline(__always)
  func element(_ index: Int, _ store: ValueStore) -> Value {
    guard index >= 0, index < store.elements.count else { return .unknown }
    let value = store.elements[index]
    return value.tag == .lazy ? .unknown : value
  }

  // MARK: equality

  /// The answer of a comparison.
  enum Answer: UInt8 {
    case no, yes, unknown
  }

  @inline(__always)
  func truth(_ answer: Answer, _ flag: UInt8) -> Value {
    answer == .unknown ? .unknown : .bool((answer == .yes) != (flag & Equality.negated != 0))
  }

  /// CEL's equality: numbers of different types by value, all else of different types unequal.
  mutating func equal(_ a: Value, _ b: Value, _ constants: [UInt8], _ store: ValueStore, _ depth: Int) -> Answer {
    guard a.tag == b.tag else {
      if a.isSpecial || b.isSpecial { return .unknown }
      return compareNumbers(a, b) == .equal ? .yes : .no
    }
    switch a.tag {
    case .null: return .yes
    case .bool, .int, .uint: return a.payload == b.payload ? .yes : .no
    case .double: return a.doubleValue == b.doubleValue ? .yes : .no
    case .text, .bytes: return equalBytes(a, b, constants, store) ? .yes : .no
    case .object:
      if a.symbol >= NetworkAddress.addressKind { return network(a, store) == network(b, store) ? .yes : .no }
      return a.node == b.node ? .yes : .no
    case .timestamp, .duration: return a.payload == b.payload && a.length == b.length ? .yes : .no
    case .type: return a.symbol == b.symbol ? .yes : .no
    case .list, .optional: return equalLists(a, b, constants, store, depth)
    case .map: return equalMaps(a, b, constants, store, depth)
    case .unknown, .error, .lazy: return .unknown
    }
  }

  @inline(__always)
  mutating func equalBytes(_ a: Value, _ b: Value, _ constants: [UInt8], _ store: ValueStore) -> Bool {
    if a.length != b.length { return false }
    if a.payload == b.payload, a.flags.contains(.constant) == b.flags.contains(.constant) { return true }
    return sameBytes(a, b, constants, store)
  }

  @inline(never)
  private mutating func sameBytes(_ a: Value, _ b: Value, _ constants: [UInt8], _ store: ValueStore) -> Bool {
    remaining &-= Int(a.length >> 5)
    return withBytes(a, constants, store) { x in
      withBytes(b, constants, store) { y in
        guard x.count == y.count else { return false }
        for i in 0..<x.count where x[i] != y[i] { return false }
        return true
      }
    }
  }

  private mutating func equalLists(
    _ a: Value, _ b: Value, _ constants: [UInt8], _ store: ValueStore, _ depth: Int
  ) -> Answer {
    guard a.length == b.length, depth < 64 else { return .no }
    if a.payload == b.payload, a.length == 0 { return .yes }
    var result = Answer.yes
    for i in 0..<Int(a.length) {
      remaining &-= 1
      if remaining < 0 { return .unknown }
      switch equal(
        element(Int(a.payload) + i, store), element(Int(b.payload) + i, store), constants, store, depth + 1)
      {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  private mutating func equalMaps(
    _ a: Value, _ b: Value, _ constants: [UInt8], _ store: ValueStore, _ depth: Int
  ) -> Answer {
    guard a.length == b.length, depth < 64 else { return .no }
    var result = Answer.yes
    for i in 0..<Int(a.length) {
      let key = element(Int(a.payload) + 2 * i, store)
      guard let other = lookUp(key, in: b, constants, store) else { return .no }
      switch equal(element(Int(a.payload) + 2 * i + 1, store), other, constants, store, depth + 1) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
      if remaining < 0 { return .unknown }
    }
    return result
  }

  /// The value of a key in a map; `nil` if it has no such key.
  mutating func lookUp(_ key: Value, in map: Value, _ constants: [UInt8], _ store: ValueStore) -> Value? {
    for i in 0..<Int(map.length) {
      remaining &-= 1
      if remaining < 0 { return nil }
      if equal(element(Int(map.payload) + 2 * i, store), key, constants, store, 0) == .yes {
        return element(Int(map.payload) + 2 * i + 1, store)
      }
    }
    return nil
  }

  // MARK: order

  /// How two values lie to each other.
  enum Order {
    case less, equal, greater
    /// One of them is no number (NaN).
    case unordered
    /// They are of types that have no order.
    case none

    var reversed: Order { self == .less ? .greater : self == .greater ? .less : self }
  }

  private func order<T: Comparable>(_ a: T, _ b: T) -> Order { a < b ? .less : a == b ? .equal : .greater }

  /// Numbers of any types; an integer beside a double counts as the nearest double (as in cel-go).
  func compareNumbers(_ a: Value, _ b: Value) -> Order {
    switch (a.tag, b.tag) {
    case (.int, .int): order(a.intValue, b.intValue)
    case (.uint, .uint): order(a.payload, b.payload)
    case (.double, .double):
      a.doubleValue.isNaN || b.doubleValue.isNaN ? .unordered : order(a.doubleValue, b.doubleValue)
    case (.int, .uint): a.intValue < 0 ? .less : order(a.payload, b.payload)
    case (.uint, .int): compareNumbers(b, a).reversed
    case (.int, .double): compare(Double(a.intValue), b.doubleValue, below: -0x1p63, above: 0x1p63)
    case (.uint, .double): compare(Double(a.payload), b.doubleValue, below: 0, above: 0x1p64)
    case (.double, .int), (.double, .uint): compareNumbers(b, a).reversed
    default: .none
    }
  }

  /// An integer, as the nearest double, and a double.
  private func compare(_ a: Double, _ b: Double, below: Double, above: Double) -> Order {
    if b.isNaN { return .unordered }
    return b < below ? .greater : b > above ? .less : order(a, b)
  }

  /// The order of two values of types that have one.
  mutating func order(_ a: Value, _ b: Value, _ constants: [UInt8], _ store: ValueStore) -> Order {
    switch (a.tag, b.tag) {
    case (.bool, .bool): return order(a.payload, b.payload)
    case (.text, .text), (.bytes, .bytes):
      remaining &-= Int(min(a.length, b.length) >> 5)
      return withBytes(a, constants, store) { x in
        withBytes(b, constants, store) { y in
          for i in 0..<min(x.count, y.count) where x[i] != y[i] { return x[i] < y[i] ? .less : .greater }
          return order(x.count, y.count)
        }
      }
    case (.timestamp, .timestamp), (.duration, .duration):
      return a.intValue == b.intValue ? order(a.length, b.length) : order(a.intValue, b.intValue)
    default: return compareNumbers(a, b)
    }
  }
}
