/// How much a finding weighs.
public enum Severity: String, CaseIterable, Sendable, Comparable {
  case info
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How likely a rule's finding is right.
public enum Confidence: String, CaseIterable, Sendable {
  case high
  case medium
  /// Only a person can judge: such findings are reviews and never touch the exit status.
  case low
}
