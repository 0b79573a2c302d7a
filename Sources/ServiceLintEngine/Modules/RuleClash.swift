import ServiceLintReaders
import ServiceLintText

/// Rules of different modules that bear one identifier: nobody could tell which of the two spoke.
public enum RuleClash {
  /// One error for each two modules that share identifiers, at the second of the rules; it names the place of the first.
  ///
  /// - Parameter modules: those that run side by side, each once.
  public static func errors(among modules: [RuleModule]) -> [RuleFileError] {
    // Numbers, not files: to copy each file took longer than all else here.
    var first: [String: (module: Int, rule: Int)] = [:]
    var errors: [RuleFileError] = []
    var told: Set<[Int]> = []
    for module in modules.indices {
      for rule in modules[module].rules.indices {
        let id = modules[module].rules[rule].description.id
        guard let known = first[id] else {
          first[id] = (module, rule)
          continue
        }
        // A folder that is another one's copy shares all its rules.
        guard known.module != module, told.insert([known.module, module]).inserted else { continue }
        let place = error(at: modules[known.module].rules[known.rule], .none)
        errors.append(
          error(
            at: modules[module].rules[rule],
            .ruleOfTwoModules(id, "\(place.path):\(place.line):\(place.column)")))
      }
    }
    return Array(errors.prefix(ModuleLimits().errors))
  }

  private static func error(at archived: RuleFile, _ message: LocalizedText) -> RuleFileError {
    let file = archived.original
    let node = file.tree.roots.first.flatMap { file.tree.value(of: Int($0), "id") }
    let range = node.map { file.tree.nodes[$0].range } ?? .none
    return RuleFileError(path: file.path, range: range, message: message, advice: .ruleOfTwoModulesAdvice)
      .located(in: file.tree)
  }
}
