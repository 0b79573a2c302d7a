import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import Synchronization

/// All rules of a run. A kind's rules are compiled when the first node of the kind turns up.
public final class RuleSet: Sendable {
  struct Member: Sendable {
    var file: RuleFile
    var lists: WordLists
    /// How many rules stand in a row behind the first to which it yields, in the end; 0: it yields to none.
    var level = 0
  }

  private enum Compilation {
    case waiting
    case begun
    case done(CompiledRule)
  }

  let members: [Member]
  let byKind: [NodeKind: [Int]]
  /// In how many rounds rules run, so that each comes behind those it yields to.
  let levels: Int
  let swiftRules: [any Rule]
  let lexicon: LexiconIndex
  /// What was compiled, by number; the workers' own rules are copies.
  private let compiled: Mutex<[Compilation]>
  /// How often rules were asked for.
  private let turns = Atomic(0)
  /// Compiled rules that no worker has at the moment.
  private let spare = Mutex<[NodeKind: [[LoadedRule]]]>([:])

  /// - Parameters:
  ///   - modules: rules as data.
  ///   - rules: rules written in Swift.
  ///   - lexicons: the words by which concepts and subjects are known.
  ///   - only: the rules to run, by identifier; empty: all.
  public convenience init(
    modules: [RuleModule], rules: [any Rule] = [], lexicons: [Lexicon] = [], only: Set<String> = []
  ) {
    self.init(modules: modules, rules: rules, lexicon: LexiconIndex(lexicons), only: only)
  }

  /// The same, with the lexicons as they are asked.
  public init(modules: [RuleModule], rules: [any Rule] = [], lexicon: LexiconIndex, only: Set<String> = []) {
    var members: [Member] = []
    for module in modules {
      let lists = WordLists(module.lists)
      for file in module.rules where only.isEmpty || only.contains(file.description.id) {
        members.append(Member(file: file, lists: lists))
      }
    }
    // A rule that yields runs behind those it yields to.
    Self.level(&members)
    levels = (members.map(\.level).max() ?? 0) + 1
    members = (0..<levels).flatMap { level in members.filter { $0.level == level } }
    self.members = members
    byKind = Dictionary(grouping: members.indices) { members[$0].file.kind }
    swiftRules = rules.filter { only.isEmpty || only.contains($0.description.id) }
    self.lexicon = lexicon
    compiled = Mutex(Array(repeating: .waiting, count: members.count))
  }

  private static func level(_ members: inout [Member]) {
    let numbers = Dictionary(
      members.enumerated().map { ($1.file.description.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Rules that yield to each other in a circle end where the rounds end.
    for _ in 0..<4 {
      for index in members.indices {
        let before = members[index].file.yieldsTo.compactMap { numbers[$0] }.map { members[$0].level + 1 }
        members[index].level = min(before.max() ?? 0, 4)
      }
    }
  }

  /// The number of rules.
  public var count: Int { members.count + swiftRules.count }

  /// Compiles all rules now and says what is wrong with them.
  public func check() -> [RuleFileError] {
    var errors: [RuleFileError] = []
    for (number, member) in members.enumerated() {
      let rule = CompiledRule(member.file, number: number, lists: member.lists, errors: &errors)
      for language in MessageLanguage.allCases { _ = rule.speaking(language, member.file, errors: &errors) }
    }
    return errors
  }

  /// The rules for a kind, ready to run, for one worker alone: two that shared them would wait for each other's
  /// reference counts.
  func take(_ kind: NodeKind) -> [LoadedRule] {
    if let left = spare.withLock({ $0[kind]?.popLast() }) { return left }
    let numbers = byKind[kind, default: []]
    // Every second worker begins at the end: two that ask at the same time meet in the middle, and each rule is
    // compiled once.
    let isReversed = turns.wrappingAdd(1, ordering: .relaxed).oldValue & 1 == 1
    for number in isReversed ? numbers.reversed() : numbers where begin(number) { finish(number) }
    return numbers.map { number in
      // One that another worker has begun and not finished is compiled here, too.
      LoadedRule((known(number) ?? compile(number)).separate)
    }
  }

  private func begin(_ number: Int) -> Bool {
    compiled.withLock { all in
      guard case .waiting = all[number] else { return false }
      all[number] = .begun
      return true
    }
  }

  private func finish(_ number: Int) {
    let rule = compile(number)
    compiled.withLock { $0[number] = .done(rule) }
  }

  private func known(_ number: Int) -> CompiledRule? {
    compiled.withLock { if case .done(let rule) = $0[number] { rule } else { nil } }
  }

  private func compile(_ number: Int) -> CompiledRule {
    var rule = CompiledRule(members[number].file, number: number, lists: members[number].lists)
    rule.level = members[number].level
    rule.yieldsTo = members[number].file.yieldsTo.compactMap { id in
      members.firstIndex { $0.file.description.id == id }
    }
    return rule
  }

  /// Takes back what a worker does not need any more, for the next one.
  func giveBack(_ rules: [NodeKind: [LoadedRule]]) {
    spare.withLock { spare in
      for (kind, rules) in rules { spare[kind, default: []].append(rules) }
    }
  }
}
