import ServiceLintText

/// What a run depends on beside the definitions and the rules.
public struct LintOptions: Sendable {
  /// The language of messages.
  public var language: MessageLanguage
  /// What `today` is, in days since 1970-01-01.
  public var today: Int
  /// How many steps one evaluation may take for each node of the definition (besides one for four bytes of text), and
  /// at least in all.
  public var stepsPerNode = 200
  public var leastSteps = 100_000

  /// What a file is called in fingerprints, whatever it was called when it was named: its path from the top of the
  /// repository, so that a finding is the same from any folder.
  public var pathInRepository: @Sendable (_ path: String) -> String = { $0 }

  /// The other definitions of the repository, for rules that ask about them.
  public var repository = Repository.empty

  public init(language: MessageLanguage = .english, today: Int) {
    self.language = language
    self.today = today
  }
}
