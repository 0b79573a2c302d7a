import ServiceLintText

/// An entry of a configuration's `suppressions`: findings that are known and accepted, with the reason.
///
///     Suppression(rule: "accessibility/label-vague", path: PathPattern("forms/old/"), reason: "Replaced in May.")
public struct Suppression: Sendable {
  /// The rules that fall silent.
  public var rule: RuleSelector
  /// The identifier or the title of the definition; `nil`: any.
  public var definition: String?
  /// The files, from the configuration's folder on; `nil`: any.
  public var path: PathPattern?
  /// The one finding; `nil`: any.
  public var fingerprint: String?
  /// Why it is right as it is; never blank.
  public var reason: String
  /// The last day on which it silences; `nil`: for good.
  public var until: CivilDate?
  /// Where the entry stands in the file.
  public var range: ByteRange

  public init(
    rule: String, definition: String? = nil, path: PathPattern? = nil, fingerprint: String? = nil, reason: String,
    until: CivilDate? = nil, range: ByteRange = .none
  ) {
    self.rule = RuleSelector(rule)
    self.definition = definition
    self.path = path
    self.fingerprint = fingerprint
    self.reason = reason
    self.until = until
    self.range = range
  }

  /// Whether its last day is over.
  ///
  /// - Parameter today: in days since 1970-01-01.
  public func isOver(on today: Int) -> Bool { until.map { $0.daysSince1970 < today } ?? false }

  /// How it reads in one line.
  public var text: String {
    let places = [definition, path?.text, fingerprint].compactMap { $0 }.joined(separator: ", ")
    let end = until.map { " (…\($0))" } ?? ""
    return "\(rule.text): \(places)\(end): \(reason)"
  }
}
