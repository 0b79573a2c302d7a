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
  }

  let members: [Member]
  let byKind: [NodeKind: [Int]]
  let swiftRules: [any Rule]
  let lexicon: LexiconIndex
  private let compiled = Mutex<[NodeKind: [LoadedRule]]>([:])

  /// - Parameters:
  ///   - modules: rules as data.
  ///   - rules: rules written in Swift.
  ///   - lexicons: the words by which concepts and subjects are known.
  ///   - only: the rules to run, by identifier; empty: all.
  public init(
    modules: [RuleModule], rules: [any Rule] = [], lexicons: [Lexicon] = [], only: Set<String> = []
  ) {
    var members: [Member] = []
    for module in modules {
      let lists = WordLists(module.lists)
      for file in module.rules where only.isEmpty || only.contains(file.description.id) {
        members.append(Member(file: file, lists: lists))
      }
    }
    // A rule that yields runs behind those it yields to.
    members = members.filter { $0.file.yieldsTo.isEmpty } + members.filter { !$0.file.yieldsTo.isEmpty }
    self.members = members
    byKind = Dictionary(grouping: members.indices) { members[$0].file.kind }
    swiftRules = rules.filter { only.isEmpty || only.contains($0.description.id) }
    lexicon = LexiconIndex(lexicons)
  }

  /// The number of rules.
  public var count: Int { members.count + swiftRules.count }

  /// Compiles all rules now and says what is wrong with them.
  public func check() -> [RuleFileError] {
    var errors: [RuleFileError] = []
    for (number, member) in members.enumerated() {
      _ = CompiledRule(member.file, number: number, lists: member.lists, errors: &errors)
    }
    return errors
  }

  /// The rules for a kind, ready to run.
  func rules(for kind: NodeKind) -> [LoadedRule] {
    compiled.withLock { cache in
      if let known = cache[kind] { return known }
      let made = byKind[kind, default: []].map { number in
        var rule = CompiledRule(members[number].file, number: number, lists: members[number].lists)
        rule.yieldsTo = members[number].file.yieldsTo.compactMap { id in
          members.firstIndex { $0.file.description.id == id }
        }
        return LoadedRule(rule)
      }
      cache[kind] = made
      return made
    }
  }
}
