import ServiceLintEngine
import ServiceLintText

/// Finds modules by name or folder, each once, with the modules they extend.
///
/// A module that extends others copies none of their rules: they run beside it, set as it says. So a rule never runs
/// twice, also where the extended module was asked for by name.
public struct ModuleLibrary: Sendable {
  /// What is wrong with the modules that were asked for, in the order in which they were read.
  public private(set) var errors: [RuleFileError] = []

  /// The modules that come with the linter.
  public let builtIn: [RuleModule]
  private let readsExamples: Bool
  private let compiles: Bool
  private let limits: ModuleLimits
  /// By identity: the modules that one extends, and behind them itself; `nil`: not to be used.
  private var known: [String: [RuleModule]?] = [:]
  /// The modules that are being read, each extended by the one before it.
  private var way: [RuleModule] = []

  /// - Parameters:
  ///   - builtIn: the modules that come with the linter.
  ///   - readsExamples: whether the examples of the rules in folders are wanted.
  ///   - compiles: whether the rules are going to run, so that what is wrong with their expressions counts.
  ///   - limits: how large modules may be, how many there may be and how far they may extend one another.
  public init(
    builtIn: [RuleModule], readsExamples: Bool = true, compiles: Bool = true, limits: ModuleLimits = ModuleLimits()
  ) {
    self.compiles = compiles
    self.builtIn = builtIn
    self.readsExamples = readsExamples
    self.limits = limits
  }

  /// The errors since the last call.
  mutating func takeErrors() -> [RuleFileError] {
    defer { errors = [] }
    return errors
  }

  /// Modules of a list, and behind them others, each once.
  public static func joined(_ modules: [RuleModule], _ more: [RuleModule]) -> [RuleModule] {
    var seen = Set(modules.map(\.identity))
    return modules + more.filter { seen.insert($0.identity).inserted }
  }

  /// The module in a folder, last, and before it those it extends; `nil`, with errors added, if it is not to be used.
  public mutating func modules(in folder: String) -> [RuleModule]? {
    guard let identity = Disk.identity(of: folder) else { return nil }
    return modules(in: folder, identity: "\(identity.device):\(identity.number)", from: nil)
  }

  /// What a configuration or a module means by a name: `built-in`, a built-in module, or a folder.
  ///
  /// - Parameters:
  ///   - choice: the name, with its place.
  ///   - file: where it stands, to whose folder a path is relative.
  /// - Returns: the modules with those they extend; `nil`, with errors added, if there is none to be used.
  public mutating func modules(_ choice: ModuleChoice, of file: Configuration) -> [RuleModule]? {
    if choice.name == ModuleChoice.builtIn {
      var result: [RuleModule] = []
      for module in builtIn { result = Self.joined(result, expanded(module, from: (choice, file)) ?? []) }
      return result
    }
    if let module = builtIn.first(where: { $0.id == choice.name }) { return expanded(module, from: (choice, file)) }
    let path = Disk.shortened(FolderPath.child(choice.name, of: file.folder))
    guard Disk.kind(of: path) == .folder, let identity = Disk.identity(of: path) else {
      let names = [ModuleChoice.builtIn] + builtIn.map(\.id)
      let text =
        choice.name.contains("/")
        ? ConfigurationError.noFolder(choice.name) : ConfigurationError.unknownModule(choice.name, among: names)
      errors.append(file.error(at: choice.range, text.message, advice: text.advice))
      return nil
    }
    return modules(in: path, identity: "\(identity.device):\(identity.number)", from: (choice, file))
  }

  private typealias Origin = (choice: ModuleChoice, file: Configuration)

  private mutating func modules(in path: String, identity: String, from origin: Origin?) -> [RuleModule]? {
    if let before = known[identity] { return before }
    if isCircle(identity, from: origin) { return nil }
    let done = known.keys.count { key in !builtIn.contains { $0.identity == key } }
    guard done + way.count < limits.modules else {
      if let origin { fail(origin, .tooManyModules(limits.modules)) }
      return nil
    }
    var loader = RuleLoader(readsExamples: readsExamples, limits: limits)
    do {
      var module = loader.module(files: try ModuleFolder.files(in: path), folder: path)
      module.identity = identity
      guard loader.errors.isEmpty else {
        errors += loader.errors
        known[identity] = .some(nil)
        return nil
      }
      return expanded(module, from: origin)
    } catch {
      errors.append(RuleFileError(path: error.path, range: .none, message: InputProblem.unreadable(error.reason)))
      known[identity] = .some(nil)
      return nil
    }
  }

  /// The modules that one extends, and behind them itself.
  private mutating func expanded(_ module: RuleModule, from origin: Origin?) -> [RuleModule]? {
    if let done = known[module.identity] { return done }
    if isCircle(module.identity, from: origin) { return nil }
    guard way.count <= limits.extensions else {
      if let origin { fail(origin, .extendsTooDeep(limits.extensions)) }
      return nil
    }
    way.append(module)
    var extended: [RuleModule] = []
    var isWhole = true
    for choice in module.header.modules ?? [] where errors.count < limits.errors {
      if let more = modules(choice, of: module.header) {
        extended = Self.joined(extended, more)
      } else {
        isWhole = false
      }
    }
    way.removeLast()
    // A stranger's module is checked whole, before the first definition; ours are by the tests.
    let isOurs = builtIn.contains { $0.identity == module.identity }
    var module = module
    module.extended = Set(extended.map(\.identity))
    let found = isOurs ? [] : faults(of: module, extending: extended, isWhole: isWhole)
    errors += found
    let result = found.isEmpty && isWhole ? extended + [module] : nil
    known[module.identity] = .some(result)
    return result
  }

  private func faults(of module: RuleModule, extending extended: [RuleModule], isWhole: Bool) -> [RuleFileError] {
    let all = extended + [module]
    let others = builtIn.filter { other in !all.contains { $0.identity == other.identity } }
    // What a module that is missing may have brought is told by its absence.
    let check = ConfigurationCheck(
      modules: isWhole ? all : all + others, others: others, isIncomplete: !isWhole, list: "extends")
    let found = check.errors(of: module.header) + RuleClash.errors(among: all)
    return compiles
      ? found + RuleSet(modules: [module.withoutSettings]).check(beside: extended + others, isWhole: isWhole) : found
  }

  private mutating func isCircle(_ identity: String, from origin: Origin?) -> Bool {
    guard let start = way.firstIndex(where: { $0.identity == identity }) else { return false }
    if let origin { fail(origin, .extendingInCircle(way[start...].map(\.id) + [way[start].id]), .extendingAdvice) }
    return true
  }

  private mutating func fail(
    _ origin: Origin, _ message: LocalizedText, _ advice: LocalizedText = LocalizedText(en: "", ja: "")
  ) {
    errors.append(origin.file.error(at: origin.choice.range, message, advice: advice))
  }
}
