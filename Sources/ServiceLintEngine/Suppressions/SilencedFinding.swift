/// A finding that somebody has accepted: it is kept and counted, and stops nothing.
public struct SilencedFinding: Sendable {
  /// Where that is said.
  public enum Origin: String, Sendable {
    /// In the definition, beside what was found.
    case definition
    /// Under `suppressions` of the configuration.
    case configuration
  }

  public var finding: Finding
  /// Why it is right as it is, in the words of those who said so.
  public var reason: String
  public var origin: Origin

  public init(_ finding: Finding, reason: String, origin: Origin) {
    self.finding = finding
    self.reason = reason
    self.origin = origin
  }
}
