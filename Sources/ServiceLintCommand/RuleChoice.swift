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
    let errors = RuleSet(modules: added).check()
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
    var files: [ModuleFile] = []
    for name in Disk.names(in: folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      do {
        files.append(ModuleFile(path: path, bytes: try Disk.bytes(of: path)))
      } catch {
        throw .file(error.path, error.reason)
      }
    }
    return files
  }
}
