import ServiceLintModel

extension Condition {
  /// The condition in the notation of DESIGN.md, for tests.
  var printed: String {
    switch self {
    case .always: "always"
    case .never: "never"
    case .answered(let name): "answered(\(name.printed))"
    case .equals(let name, let value): "\(name.printed) is \(value)"
    case .compares(let name, let sign, let value): "\(name.printed) \(sign.rawValue) \(value)"
    case .includes(let name, let value): "\(name.printed) has \(value)"
    case .anyRow(let name, let inner): "any(\(name.printed): \(inner.printed))"
    case .channel(let kind): "channel \(kind)"
    case .and(let parts): "(" + parts.map(\.printed).joined(separator: " and ") + ")"
    case .or(let parts): "(" + parts.map(\.printed).joined(separator: " or ") + ")"
    case .not(let inner): "not \(inner.printed)"
    case .code(let text, let names): "code[\(text)|\(names.map(\.printed).joined(separator: ","))]"
    }
  }
}

extension Condition.Name {
  var printed: String { (inRow ? "row." : "") + path.joined(separator: ".") }
}
