/// What the rules said of one definition.
public struct DefinitionReport: Sendable {
  public var findings: [Finding] = []
  /// How often a rule could not tell, by identifier.
  public var undecided: [String: Int] = [:]
  /// The same for the files that the definition takes in, by path.
  public var undecidedElsewhere: [String: [String: Int]] = [:]
  public var defects: [RuleDefect] = []

  public init() {}
}
