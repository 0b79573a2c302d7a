/// How a run ended, as the shell sees it.
enum ExitStatus: Int32 {
  /// Nothing at or above the threshold.
  case clean = 0
  /// Findings at or above the threshold.
  case findings = 1
  /// The command, a rule or an input could not be used.
  case unusable = 2
}
