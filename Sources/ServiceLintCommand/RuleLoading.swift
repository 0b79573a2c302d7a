import Dispatch
import ServiceLint
import ServiceLintEngine
import Synchronization

/// Loads the rules in the background, while files are found and the first ones read.
final class RuleLoading: Sendable {
  private let outcome = Mutex<Result<RuleChoice.Outcome, UsageError>?>(nil)
  private let configurations = Mutex<[Configuration]>([])
  private let found = DispatchSemaphore(value: 0)
  private let group = DispatchGroup()

  init(modules: [String], only: [String]) {
    group.enter()
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let loaded: Result<RuleChoice.Outcome, UsageError>
      do throws(UsageError) {
        loaded = .success(
          try RuleChoice.rules(modules: modules, only: only) {
            found.wait()
            return configurations.withLock { $0 }
          })
      } catch {
        loaded = .failure(error)
      }
      outcome.withLock { $0 = loaded }
      group.leave()
    }
  }

  /// Says which configurations there are; nothing is ready before.
  func use(_ configurations: [Configuration]) {
    self.configurations.withLock { $0 = configurations }
    found.signal()
  }

  /// What came of it; waits until it is known.
  func wait() throws(UsageError) -> RuleChoice.Outcome {
    group.wait()
    guard let known = outcome.withLock({ $0 }) else { return .broken([]) }
    return try known.get()
  }

  /// A set of rules for each configuration; none if they could not be loaded, which `wait` then says.
  func rules() -> [RuleSet] {
    if case .success(.ready(let rules)) = Result(catching: { () throws(UsageError) in try wait() }) { return rules }
    return []
  }
}
