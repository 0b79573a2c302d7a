import ServiceLint
import ServiceLintEngine
import ServiceLintText

/// The rules of a run: the built-in modules, and those the user names.
enum RuleChoice {
  enum Outcome {
    case ready(RuleSet)
    case broken([RuleFileError])
  }

  static func rules(modules folders: [String], only: [String]) throws(UsageError) -> Outcome {
    let builtIn = BuiltInModules.load(readsExamples: false)
    if !builtIn.errors.isEmpty { return .broken(builtIn.errors) }
    var modules = builtIn.modules
    var loader = RuleLoader()
    var added: [RuleModule] = []
    for folder in folders { added.append(loader.module(files: try files(of: folder), folder: folder)) }
    if !loader.errors.isEmpty { return .broken(loader.errors) }
    // A stranger's module is checked whole, before the first definition; ours are by the tests.
    let errors = RuleSet(modules: added).check(beside: builtIn.modules)
    if !errors.isEmpty { return .broken(errors) }
    modules += added
    let known = modules.flatMap { $0.descriptions.map(\.id) }
    for id in only where !known.contains(id) {
      throw .unknownRule(id, nearest: NearestName.nearest(to: id, among: known))
    }
    return .ready(RuleSet(modules: modules, lexicon: builtIn.lexicon, only: Set(only)))
  }

  static func files(of folder: String) throws(UsageError) -> [ModuleFile] {
    guard Disk.kind(of: folder) == .folder else { throw .nothingAt([folder]) }
    let limits = ModuleLimits()
    var files: [ModuleFile] = []
    // What is too large is read as far as the loader needs to see that it is, and no further.
    var room = limits.moduleBytes + 1
    for name in Disk.names(in: folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard room > 0, Disk.kind(of: path) != .other else { continue }
      do {
        let bytes = try Disk.bytes(of: path, most: min(room, limits.fileBytes + 1))
        room -= bytes.count
        files.append(ModuleFile(path: path, bytes: bytes))
      } catch {
        throw .file(error.path, error.reason)
      }
    }
    return files
  }
}
