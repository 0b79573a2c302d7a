/// The names in a condition, and building one from parts.
extension Condition {
  /// The condition with every name replaced, in the order in which they stand.
  public func mapNames(_ change: (Name) -> Name) -> Condition {
    switch self {
    case .always, .never, .channel: self
    case .answered(let name): .answered(change(name))
    case .equals(let name, let value): .equals(change(name), value)
    case .compares(let name, let comparison, let value): .compares(change(name), comparison, value)
    case .includes(let name, let value): .includes(change(name), value)
    case .anyRow(let name, let inner): .anyRow(change(name), inner.mapNames(change))
    case .and(let parts): .and(parts.map { $0.mapNames(change) })
    case .or(let parts): .or(parts.map { $0.mapNames(change) })
    case .not(let inner): .not(inner.mapNames(change))
    case .code(let text, let names): .code(text, names.map(change))
    }
  }

  /// Moves the places of all names from the condition's own text into the definition.
  ///
  /// - Parameter place: the offset in the definition of a byte of the condition's text.
  public mutating func relocate(_ place: (Int) -> UInt32) {
    self = mapNames { name in
      var moved = name
      moved.offset = place(Int(name.offset))
      let end = place(Int(name.offset) + Int(name.count))
      moved.count = end > moved.offset ? end - moved.offset : 0
      if name.valueCount > 0 {
        moved.valueOffset = place(Int(name.valueOffset))
        let end = place(Int(name.valueOffset) + Int(name.valueCount))
        moved.valueCount = end > moved.valueOffset ? end - moved.valueOffset : 0
      }
      return moved
    }
  }

  /// Whether all of it is readable: no code anywhere in it.
  public var isReadable: Bool {
    switch self {
    case .code: false
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isReadable)
    case .not(let inner), .anyRow(_, let inner): inner.isReadable
    default: true
    }
  }

  /// All of the parts, as short as it can be said.
  public static func all(_ parts: [Condition]) -> Condition {
    var kept: [Condition] = []
    for part in parts {
      switch part {
      case .never: return .never
      case .always: break
      case .and(let inner): kept += inner
      default: kept.append(part)
      }
    }
    return kept.count == 1 ? kept[0] : kept.isEmpty ? .always : .and(kept)
  }

  /// Any of the parts, as short as it can be said.
  public static func any(_ parts: [Condition]) -> Condition {
    var kept: [Condition] = []
    for part in parts {
      switch part {
      case .always: return .always
      case .never: break
      case .or(let inner): kept += inner
      default: kept.append(part)
      }
    }
    return kept.count == 1 ? kept[0] : kept.isEmpty ? .never : .or(kept)
  }

  /// The opposite, as short as it can be said.
  public var negated: Condition {
    switch self {
    case .always: .never
    case .never: .always
    case .not(let inner): inner
    default: .not(self)
    }
  }
}
