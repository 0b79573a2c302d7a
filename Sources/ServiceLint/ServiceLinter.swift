import Dispatch
// What a program that embeds the linter speaks of: rules, findings, the model, texts.
@_exported import ServiceLintEngine
import ServiceLintFormats
@_exported import ServiceLintModel
@_exported import ServiceLintText
import Synchronization

/// The linter as a library: files or bytes in, findings out.
///
///     let linter = ServiceLinter(rules: .builtIn(), options: LintOptions(language: .english, today: 20_781))
///     let result = linter.lint(files: [SourceFile(path: "form.json", bytes: bytes)])
///     for finding in result.findings { print(finding.location.place, finding.message) }
public struct ServiceLinter: Sendable {
  private let rules: @Sendable () -> [RuleSet]
  private let options: LintOptions
  private let inputFormat: (any Format)?

  /// - Parameters:
  ///   - rules: what to check; `RuleSet.builtIn()` for the modules that come with the linter.
  ///   - options: language and day.
  ///   - inputFormat: the only format to try; `nil`: whichever recognises a file.
  public init(rules: RuleSet, options: LintOptions, inputFormat: (any Format)? = nil) {
    self.init(rulesWhenReady: { [rules] }, options: options, inputFormat: inputFormat)
  }

  /// The same for rules that are still being loaded: the first files are read meanwhile.
  ///
  /// - Parameter rulesWhenReady: is asked when the first definition has been read, and waits until there are rules: one
  ///   set for each configuration; the first is for what says nothing else.
  public init(
    rulesWhenReady: @escaping @Sendable () -> [RuleSet], options: LintOptions, inputFormat: (any Format)? = nil
  ) {
    rules = rulesWhenReady
    self.options = options
    self.inputFormat = inputFormat
  }

  /// Checks files that are in memory.
  public func lint(files: [SourceFile]) -> LintResult {
    run(sizes: files.map(\.bytes.count), files: .memory(files), cards: RepositoryCards(files)) {
      linter, index, result in
      linter.lint(files[index], into: &result)
    }
  }

  /// Checks files from disk, as `FileFinder` finds them.
  ///
  /// - Parameters:
  ///   - configurations: for each path the number of its set of rules; empty: the first is for all.
  ///   - repository: is asked for all files of the repository if a rule wants to know about other definitions; those of
  ///     `paths` that it leaves out belong to it all the same.
  ///   - walked: what the walk through folders showed of configurations.
  ///   - progress: is told from time to time how many files are done; it may be called on any thread.
  public func lint(
    paths: [String], configurations: [Int] = [], repository: @escaping @Sendable () -> [String] = { [] },
    walked: WalkedFolders = WalkedFolders(), progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) -> LintResult {
    let done = Mutex(0)
    let isConfigured = configurations.count == paths.count
    let used = isConfigured ? Set(configurations) : [0]
    let cards = RepositoryCards {
      let known = Set(paths)
      return paths + repository().filter { !known.contains($0) }
    }
    return run(sizes: paths.map { Disk.size(of: $0) }, files: .disk, cards: cards, sets: used, walked: walked) {
      linter, index, result in
      linter.lint(path: paths[index], by: isConfigured ? configurations[index] : 0, into: &result)
      if let progress {
        let now = done.withLock { count in
          count += 1
          return count
        }
        progress(now, paths.count)
      }
    }
  }

  /// Two workers and more take the next file in turn; what they find is put in order at the end.
  ///
  /// The largest files come first: a worker's memory then grows once and not with every file, and no worker is left
  /// alone with a large one at the end.
  private func run(
    sizes: [Int], files: FileAccess, cards: RepositoryCards, sets used: Set<Int> = [0],
    walked: WalkedFolders = WalkedFolders(), _ body: @Sendable (inout FileLinter, Int, inout LintResult) -> Void
  ) -> LintResult {
    let count = sizes.count
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let next = Atomic(0)
    let total = Mutex(LintResult())
    let workers = max(1, min(count, Machine.processors))
    let bytes = sizes.reduce(0, +) / workers
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      WorkerMemory.prepare(forReading: bytes)
      var linter = FileLinter(rules: rules, options: options, inputFormat: inputFormat, files: files, cards: cards)
      var result = LintResult()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { break }
        body(&linter, order[index], &result)
      }
      linter.finish()
      total.withLock { $0.add(result) }
    }
    var result = total.withLock { $0 }
    let sets = rules()
    result.rules = Self.count(sets, used)
    result.findings += IdleSettings(sets: sets, used: used, walked: walked, options: options).findings(result)
    result.settle()
    return result
  }

  /// The number of rules in the sets that were used.
  private static func count(_ sets: [RuleSet], _ used: Set<Int>) -> Int {
    let numbers = used.filter { sets.indices.contains($0) }
    if numbers.count == 1, let only = numbers.first { return sets[only].count }
    return Set(numbers.flatMap { sets[$0].running.map(\.id) }).count
  }
}
