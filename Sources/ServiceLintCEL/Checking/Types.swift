/// The relations between types, and what the parameters of the signatures at hand stand for.
struct Types {
  private(set) var meanings: [String: CELType] = [:]
  private var count = 0

  /// A type that is not known yet.
  mutating func fresh() -> CELType {
    count += 1
    return .parameter("%\(count)")
  }

  /// What a type stands for as far as its outermost part is known.
  func shallow(_ type: CELType) -> CELType {
    var type = type
    while case .parameter(let name) = type, let meaning = meanings[name] { type = meaning }
    return type
  }

  /// The type with all that is known filled in.
  func resolved(_ type: CELType) -> CELType {
    let type = shallow(type)
    switch type {
    case .list(let element): return .list(resolved(element))
    case .map(let key, let value): return .map(resolved(key), resolved(value))
    case .optional(let value): return .optional(resolved(value))
    case .abstract(let name, let parts): return .abstract(name, parts.map(resolved))
    default: return type
    }
  }

  /// The type with `dyn` for all that stayed open.
  func settled(_ type: CELType) -> CELType {
    switch shallow(type) {
    case .list(let element): .list(settled(element))
    case .map(let key, let value): .map(settled(key), settled(value))
    case .optional(let value): .optional(settled(value))
    case .abstract(let name, let parts): .abstract(name, parts.map(settled))
    case .parameter: .dyn
    case let other: other
    }
  }

  /// Whether a value of the second type may stand where the first is asked for; open parameters are decided by it, and
  /// those that were come to cover it.
  mutating func accepts(_ wanted: CELType, _ given: CELType) -> Bool {
    let outer = wanted
    let wanted = shallow(wanted)
    let given = shallow(given)
    if wanted == given { return true }
    switch (wanted, given) {
    case (.parameter(let name), _):
      guard !occurs(name, in: given) else { return false }
      meanings[name] = given
      return true
    case (_, .parameter(let name)):
      guard !occurs(name, in: wanted) else { return false }
      meanings[name] = wanted
      return true
    default:
      guard covers(wanted, given) else { return false }
      if case .parameter = outer { widen(outer, given) }
      return true
    }
  }

  /// `accepts` for types of which neither is a parameter.
  private mutating func covers(_ wanted: CELType, _ given: CELType) -> Bool {
    switch (wanted, given) {
    case (.dyn, _), (_, .dyn): return true
    case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): return accepts(a, b)
    case (.map(let k, let v), .map(let l, let w)): return accepts(k, l) && accepts(v, w)
    case (.abstract(let name, let a), .abstract(let other, let b)):
      guard name == other, a.count == b.count else { return false }
      for (a, b) in zip(a, b) where !accepts(a, b) { return false }
      return true
    case (.string, .enumeration), (.enumeration, .string), (.enumeration, .enumeration): return true
    case (.object, .null), (.timestamp, .null), (.duration, .null), (.optional, .null), (.abstract, .null): return true
    default: return false
    }
  }

  /// Makes what a parameter stands for cover another type too: `dyn` after a number and `dyn`.
  private mutating func widen(_ parameter: CELType, _ given: CELType) {
    var parameter = parameter
    while case .parameter(let name) = parameter, let meaning = meanings[name] {
      guard case .parameter = meaning else {
        // A text in the place of a closed list's value leaves the list known, so that its other values are still checked.
        if case .enumeration = meaning, case .string = given { return }
        let general = general(meaning, given)
        if !occurs(name, in: general) { meanings[name] = general }
        return
      }
      parameter = meaning
    }
  }

  /// Like `accepts` for several at once; if it fails, nothing was decided.
  mutating func acceptsAll(_ wanted: [CELType], _ given: [CELType]) -> Bool {
    let before = meanings
    for (a, b) in zip(wanted, given) where !accepts(a, b) {
      meanings = before
      return false
    }
    return true
  }

  /// The type that covers both; `nil` if there is none but `dyn`.
  mutating func joined(_ a: CELType, _ b: CELType) -> CELType? {
    let before = meanings
    if accepts(a, b) { return general(a, b) }
    meanings = before
    if accepts(b, a) { return general(b, a) }
    meanings = before
    return nil
  }

  private func general(_ a: CELType, _ b: CELType) -> CELType {
    switch (shallow(a), shallow(b)) {
    case (.dyn, _), (_, .dyn): .dyn
    case (.list(let x), .list(let y)): .list(general(x, y))
    case (.optional(let x), .optional(let y)): .optional(general(x, y))
    case (.map(let k, let v), .map(let l, let w)): .map(general(k, l), general(v, w))
    case (.abstract(let name, let a), .abstract(_, let b)): .abstract(name, zip(a, b).map { general($0, $1) })
    case (.enumeration(let x), .enumeration(let y)): x == y ? .enumeration(x) : .string
    case (.string, .enumeration), (.enumeration, .string): .string
    case (.null, let other): other
    case (let one, _): one
    }
  }

  private func occurs(_ name: String, in type: CELType) -> Bool {
    switch shallow(type) {
    case .parameter(let other): name == other
    case .list(let element), .optional(let element): occurs(name, in: element)
    case .map(let key, let value): occurs(name, in: key) || occurs(name, in: value)
    case .abstract(_, let parts): parts.contains { occurs(name, in: $0) }
    default: false
    }
  }

  /// A signature's type with the signature's own parameters replaced by fresh ones.
  mutating func instance(_ type: CELType, _ names: inout [String: CELType]) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = names[name] { return known }
      let new = fresh()
      names[name] = new
      return new
    case .list(let element): return .list(instance(element, &names))
    case .optional(let value): return .optional(instance(value, &names))
    case .abstract(let name, let parts): return .abstract(name, parts.map { instance($0, &names) })
    case .map(let key, let value): return .map(instance(key, &names), instance(value, &names))
    default: return type
    }
  }
}
