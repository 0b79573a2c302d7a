import ServiceLintReaders
import ServiceLintText

/// Rules of different modules that bear one identifier: nobody could tell which of the two spoke.
public enum RuleClash {
  /// One error for each two modules that share identifiers, at the second of the rules; it names the place of the first.
  ///
  /// - Parameter modules: those that run side by side, each once.
  public static func errors(among modules: [RuleModule]) -> [RuleFileError] {
    var first: [String: (module: Int, file: RuleFile)] = [:]
    var errors: [RuleFileError] = []
    var told: Set<[Int]> = []
    for (number, module) in modules.enumerated() {
      for file in module.rules {
        guard let known = first[file.description.id] else {
          first[file.description.id] = (number, file)
          continue
        }
        // A folder that is another one's copy shares all its rules.
        guard known.module != number, told.insert([known.module, number]).inserted else { continue }
        let place = error(at: known.file, .none)
        errors.append(
          error(at: file, .ruleOfTwoModules(file.description.id, "\(place.path):\(place.line):\(place.column)")))
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
