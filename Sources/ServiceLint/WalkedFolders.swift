import ServiceLintEngine
import ServiceLintText

/// What a walk through folders shows of configurations: what means no file can only be told where all files were seen.
public struct WalkedFolders: Sendable {
  /// Patterns that mean nothing that was met, with the number and the file of their configuration.
  struct IdlePattern: Sendable {
    var configuration: Int
    var pattern: PathPattern
    var file: Configuration
  }

  /// The numbers of the configurations whose own folder was walked.
  var whole: Set<Int> = []
  var idle: [IdlePattern] = []

  public init() {}
}
