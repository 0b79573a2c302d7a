import ServiceLintCEL
import ServiceLintAnalysis
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue
import Synchronization

/// All rules of a run. A rule is made ready when the first node turns up to which it may apply.
public final class RuleSet: Sendable {
  /// A rule that runs. A class: it is handed about a lot, and a file has dozens of texts, each counted when it is copied.
  final class Member: Sendable {
    let file: RuleFile
    let lists: WordLists
    /// The identities of the modules that its own extends.
    let extended: Set<String>
    /// How many rules stand in a row behind the first to which it yields, in the end; 0: it yields to none.
    let level: Int
    /// The numbers of the rules that it yields to.
    let yieldsTo: [Int]

    init(_ file: RuleFile, lists: WordLists, extended: Set<String>, level: Int = 0, yieldsTo: [Int] = []) {
      self.file = file
      self.lists = lists
      self.extended = extended
      self.level = level
      self.yieldsTo = yieldsTo
    }
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
  /// What the rules' configuration says.
  public let configuration: Configuration
  /// Whether only some rules were asked for, whatever the configuration says.
  public let isPartial: Bool
  /// Rules that exist, if all are known, beside those that run.
  private let others: Set<String>?
  private let layers: SettingLayers
  /// What was compiled, by number; the workers' own rules are copies.
  private let compiled: Mutex<[Compilation]>
  /// How often rules were asked for.
  private let turns = Atomic(0)
  /// Compiled rules that no worker has at the moment, by number.
  private let spare = Mutex<[Int: [LoadedRule]]>([:])

  /// - Parameters:
  ///   - modules: rules as data.
  ///   - rules: rules written in Swift.
  ///   - lexicons: the words by which concepts and subjects are known.
  ///   - only: the rules to run, by identifier, also if the configuration has them off; empty: all.
  ///   - configuration: severities, options and rules that are off. Which modules there are is the caller's business,
  ///     and `ConfigurationCheck` says what is wrong with it.
  public convenience init(
    modules: [RuleModule], rules: [any Rule] = [], lexicons: [Lexicon] = [], only: Set<String> = [],
    configuration: Configuration = Configuration()
  ) {
    self.init(
      modules: modules, rules: rules, lexicon: LexiconIndex(lexicons), only: only, configuration: configuration)
  }

  /// The same, with the lexicons as they are asked.
  ///
  /// - Parameter others: the identifiers of all rules there are; `nil`: there may be more than those that run.
  public init(
    modules: [RuleModule], rules: [any Rule] = [], lexicon: LexiconIndex, only: Set<String> = [],
    configuration: Configuration = Configuration(), others: Set<String>? = nil
  ) {
    self.configuration = configuration
    self.others = others
    isPartial = !only.isEmpty
    // What is said later goes first: a module's word before that of those it extends, the configuration's before all.
    let layers = SettingLayers(modules: modules, configuration: configuration)
    func runs(_ id: String) -> Bool { only.isEmpty ? layers.level(of: id) != .off : only.contains(id) }
    var members: [Member] = []
    for (number, module) in modules.enumerated() {
      let lists = WordLists(module.data(among: modules), module: number)
      for file in module.rules where runs(file.description.id) {
        var file = file
        layers.apply(to: &file)
        members.append(Member(file, lists: lists, extended: module.extended))
      }
    }
    // A rule that yields runs behind those it yields to.
    let level = Self.levels(of: members)
    levels = (level.max() ?? 0) + 1
    let order = (0..<levels).flatMap { round in members.indices.filter { level[$0] == round } }
    let numbers = Self.numbers(of: order.map { members[$0] })
    self.members = order.map { index in
      let member = members[index]
      return Member(
        member.file, lists: member.lists, extended: member.extended, level: level[index],
        yieldsTo: member.file.yieldsTo.compactMap { numbers[$0] })
    }
    members = self.members
    byKind = Dictionary(grouping: members.indices) { members[$0].file.kind }
    swiftRules = rules.filter { runs($0.description.id) }
    self.lexicon = lexicon.adding(modules.flatMap(\.lexicons))
    self.layers = layers
    compiled = Mutex(Array(repeating: .waiting, count: members.count))
  }

  /// How much findings of a rule weigh that is no member, such as those about files; `nil`: it is off.
  public func severity(of rule: String, usually severity: Severity) -> Severity? {
    guard let level = layers.level(of: rule) else { return severity }
    return level.severity
  }

  /// The same rules, and options set for one of them.
  public func setting(_ options: [String: OptionValue], of rule: String) -> RuleSet {
    RuleSet(self, RuleSettings([RuleSetting(rule, options: options)]))
  }

  private init(_ other: RuleSet, _ more: RuleSettings) {
    members = other.members.map { member in
      var file = member.file
      more.apply(to: &file)
      return Member(
        file, lists: member.lists, extended: member.extended, level: member.level, yieldsTo: member.yieldsTo)
    }
    (byKind, levels, swiftRules) = (other.byKind, other.levels, other.swiftRules)
    (lexicon, layers) = (other.lexicon, other.layers)
    (configuration, isPartial, others) = (other.configuration, other.isPartial, other.others)
    compiled = Mutex(Array(repeating: .waiting, count: members.count))
  }

  private static func levels(of members: [Member]) -> [Int] {
    let numbers = numbers(of: members)
    let yieldsTo = members.map { $0.file.yieldsTo.compactMap { numbers[$0] } }
    var levels = Array(repeating: 0, count: members.count)
    // Rules that yield to each other in a circle end where the rounds end.
    for _ in 0..<4 {
      for index in members.indices { levels[index] = min(yieldsTo[index].map { levels[$0] + 1 }.max() ?? 0, 4) }
    }
    return levels
  }

  private static func numbers(of members: [Member]) -> [String: Int] {
    Dictionary(members.enumerated().map { ($1.file.description.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A rule as it runs.
  public struct Running: Sendable {
    public var id: String
    public var severity: Severity
    /// In the order of its file.
    public var options: [(name: String, value: OptionValue)]
    /// The file and line that had the last word on it; `nil`: it is as it comes.
    public var setAt: String?
  }

  /// The rules as they run, those written in Swift last.
  public var running: [Running] {
    members.map { member in
      Running(
        id: member.file.description.id, severity: member.file.description.severity,
        options: member.file.options.map { ($0.name, $0.value) }, setAt: layers.place(of: member.file.description.id))
    }
      + swiftRules.map { rule in
        let usual = rule.description.severity
        return Running(
          id: rule.description.id, severity: severity(of: rule.description.id, usually: usual) ?? usual, options: [],
          setAt: layers.place(of: rule.description.id))
      }
  }

  /// The identifiers by which rules are known.
  public var ruleNames: RuleNames {
    RuleNames(running: members.map(\.file.description.id) + swiftRules.map(\.description.id), others: others)
  }

  /// Whether a rule asks about the other definitions of the repository.
  public var asksRepository: Bool { members.contains { $0.file.asksRepository } }

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
  /// - Parameters:
  ///   - others: the modules loaded beside them, with the rules that are switched off: theirs may be yielded to.
  ///   - isWhole: whether all modules are there; the lists of a missing one would be missed, too.
  public func check(beside others: [RuleModule] = [], isWhole: Bool = true) -> [RuleFileError] {
    var errors: [RuleFileError] = []
    let most = ModuleLimits().errors
    for (number, member) in members.enumerated() {
      let rule = CompiledRule(member.file, number: number, lists: member.lists, errors: &errors)
      if isWhole {
        var data = member.lists.data
        for other in others where member.extended.contains(other.identity) { data.extend(other.data) }
        errors += RuleCompiler.unknownData(in: rule, of: member.file, data)
      }
      for language in MessageLanguage.allCases { _ = rule.speaking(language, member.file, errors: &errors) }
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

  /// The rules for a kind and a level, in the order in which they run.
  func numbers(of kind: NodeKind, level: Int) -> [Int] {
    byKind[kind, default: []].filter { members[$0].level == level }
  }

  /// What a rule demands of a node at first sight; a rule that was not archived is compiled for that.
  func prefilter(of number: Int) -> Prefilter {
    let file = members[number].file
    return file.compiled == nil ? (known(number) ?? compile(number)).prefilter : file.prefilter
  }

  /// Compiles the rules for a kind that were not archived.
  func compile(_ kind: NodeKind) {
    let numbers = byKind[kind, default: []]
    // Every second worker begins at the end: two that ask at the same time meet in the middle, and each rule is
    // compiled once.
    let isReversed = turns.wrappingAdd(1, ordering: .relaxed).oldValue & 1 == 1
    for number in isReversed ? numbers.reversed() : numbers
    where members[number].file.compiled == nil && begin(number) {
      finish(number)
    }
  }

  /// A rule ready to run, for one worker alone: two that shared it would wait for each other's reference counts.
  ///
  /// - Parameter constants: those of the worker's archived rules; nothing before the first one.
  func take(_ number: Int, _ constants: inout ConstantPool?) -> LoadedRule {
    if let left = spare.withLock({ $0[number]?.popLast() }) { return left }
    if let rule = archived(number, &constants) { return LoadedRule(rule) }
    // One that another worker has begun and not finished is compiled here, too.
    return LoadedRule((known(number) ?? compile(number)).separate)
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
    placed(CompiledRule(members[number].file, number: number, lists: members[number].lists))
  }

  private func archived(_ number: Int, _ constants: inout ConstantPool?) -> CompiledRule? {
    let member = members[number]
    guard let compiled = member.file.compiled else { return nil }
    let own = constants ?? member.file.constants.separate
    constants = own
    return placed(CompiledRule(compiled, member.file, number: number, lists: member.lists, constants: own))
  }

  private func placed(_ rule: CompiledRule) -> CompiledRule {
    var rule = rule
    rule.level = members[rule.number].level
    rule.yieldsTo = members[rule.number].yieldsTo
    return rule
  }

  /// Takes back what a worker does not need any more, for the next one.
  func giveBack(_ rules: [LoadedRule?]) {
    spare.withLock { spare in
      for case let rule? in rules { spare[rule.rule.number, default: []].append(rule) }
    }
  }
}
