import ServiceLintModel

extension FormWriter {
  /// States the pattern of a platform that looks for it anywhere in the answer, as one that the whole answer must match.
  mutating func statePattern(_ field: UInt32, anywhere node: Int?) {
    guard let node, isFilled(node) else { return }
    let pattern = string(node)
    let isBound = (starts: pattern.hasPrefix("^"), ends: pattern.hasSuffix("$") && !pattern.hasSuffix("\\$"))
    // Alternatives may be bound one by one. What is broken is to be told as its author wrote it.
    if isBound.starts && isBound.ends || !Self.closesBrackets(pattern) {
      return state(field, FieldProperty.pattern, node)
    }
    let whole = (isBound.starts ? "" : "[\\s\\S]*") + "(?:\(pattern))" + (isBound.ends ? "" : "[\\s\\S]*")
    state(field, FieldProperty.pattern, text(whole), from: node)
  }

  /// Whether what the brackets of a pattern open is closed.
  private static func closesBrackets(_ pattern: String) -> Bool {
    var (depth, isClass, isEscaped) = (0, false, false)
    for byte in pattern.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): isClass = true
      case UInt8(ascii: "]"): isClass = false
      case UInt8(ascii: "(") where !isClass: depth += 1
      case UInt8(ascii: ")") where !isClass: depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0 && !isClass
  }
}
