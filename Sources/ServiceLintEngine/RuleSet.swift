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
    /// The numbers of the rules that it yields to.
    var yieldsTo: [Int] = []
  }

  let members: [Member]
  let byKind: [NodeKind: [Int]]
  /// In how many rounds rules run, so that each comes behind those it yields to.
  let levels: Int
  let swiftRules: [any Rule]
  let lexicon: LexiconIndex
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
    for (number, module) in modules.enumerated() {
      let lists = WordLists(module.lists, module: number)
      for file in module.rules where only.isEmpty || only.contains(file.description.id) {
        members.append(Member(file: file, lists: lists))
      }
    }
    // A rule that yields runs behind those it yields to.
    Self.level(&members)
    levels = (members.map(\.level).max() ?? 0) + 1
    members = (0..<levels).flatMap { level in members.filter { $0.level == level } }
    let numbers = Self.numbers(of: members)
    for index in members.indices { members[index].yieldsTo = members[index].file.yieldsTo.compactMap { numbers[$0] } }
    self.members = members
    byKind = Dictionary(grouping: members.indices) { members[$0].file.kind }
    swiftRules = rules.filter { only.isEmpty || only.contains($0.description.id) }
    self.lexicon = lexicon
  }

  private static func level(_ members: inout [Member]) {
    let numbers = numbers(of: members)
    // Rules that yield to each other in a circle end where the rounds end.
    for _ in 0..<4 {
      for index in members.indices {
        let before = members[index].file.yieldsTo.compactMap { numbers[$0] }.map { members[$0].level + 1 }
        members[index].level = min(before.max() ?? 0, 4)
      }
    }
  }

  private static func numbers(of members: [Member]) -> [String: Int] {
    Dictionary(members.enumerated().map { ($1.file.description.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of rules.
  public var count: Int { members.count + swiftRules.count }

  /// The rules as people may know them, sorted by identifier.
  public var descriptions: [RuleDescription] {
    (members.map(\.file.description) + swiftRules.map(\.description)).sorted {
      $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
  }

  /// Compiles all rules now and says what is wrong with them.
  ///
  /// - Parameter others: the modules loaded beside them, with the rules that are switched off: theirs may be yielded to.
  public func check(beside others: [RuleModule] = []) -> [RuleFileError] {
    var errors: [RuleFileError] = []
    let most = ModuleLimits().errors
    for (number, member) in members.enumerated() {
      _ = CompiledRule(member.file, number: number, lists: member.lists, errors: &errors)
      if errors.count >= most { return Array(errors.prefix(most)) }
    }
    let ids = others.flatMap { $0.rules.map(\.description.id) }
    errors += YieldsCheck(members.map(\.file), beside: ids).errors()
    // In the order in which people find them, whatever the order in which rules run.
    let order = errors.indices.sorted {
      errors[$0].path == errors[$1].path
        ? (errors[$0].range.start, $0) < (errors[$1].range.start, $1)
        : errors[$0].path.utf8.lexicographicallyPrecedes(errors[$1].path.utf8)
    }
    return order.prefix(most).map { errors[$0] }
  }

  /// The rules for a kind, ready to run, for one worker alone: two that shared them would wait for each other's
  /// reference counts.
  func take(_ kind: NodeKind) -> [LoadedRule] {
    if let left = spare.withLock({ $0[kind]?.popLast() }) { return left }
    return byKind[kind, default: []].map { number in
      var rule = CompiledRule(members[number].file, number: number, lists: members[number].lists)
      rule.level = members[number].level
      rule.yieldsTo = members[number].yieldsTo
      return LoadedRule(rule)
    }
  }

  /// Takes back what a worker does not need any more, for the next one.
  func giveBack(_ rules: [NodeKind: [LoadedRule]]) {
    spare.withLock { spare in
      for (kind, rules) in rules { spare[kind, default: []].append(rules) }
    }
  }
}
