import Dispatch
import ServiceLintAnalysis
import ServiceLintBuiltIn
import ServiceLintEngine
import Synchronization

/// The modules that come with the linter: the same files as anybody's, carried inside the binary.
public enum BuiltInModules {
  /// All files of Rules/, by path.
  public static func files() -> [ModuleFile] {
    var files: [ModuleFile] = []
    RuleFiles.forEach { path, bytes in files.append(ModuleFile(path: path, bytes: bytes)) }
    return files
  }

  /// The modules, in the order of their names.
  ///
  /// - Parameters:
  ///   - files: the files of Rules/; those inside the binary, unless they are about to be put there.
  ///   - loader: takes what is wrong with them; our own fault, and a test's business.
  public static func modules(of files: [ModuleFile] = files(), _ loader: inout RuleLoader) -> [RuleModule] {
    let byFolder = Dictionary(grouping: files) { file in
      file.path.split(separator: "/").dropLast().joined(separator: "/")
    }
    return byFolder.keys.sorted().compactMap { folder -> RuleModule? in
      if folder.hasSuffix("lexicons") { return nil }
      var module = loader.module(files: byFolder[folder, default: []], folder: folder)
      module.identity = "built-in:\(module.id)"
      return module
    }
  }

  /// The words by which concepts and subjects are known.
  public static func lexicons(of files: [ModuleFile] = files(), _ loader: inout RuleLoader) -> [Lexicon] {
    files.filter { $0.path.contains("/lexicons/") }.compactMap { loader.lexicon($0) }
  }

  /// Modules and lexicons, ready for a `RuleSet`.
  public struct Loaded: Sendable {
    public var modules: [RuleModule] = []
    public var lexicon = LexiconIndex([])
    /// What is wrong with them: our own fault.
    public var errors: [RuleFileError] = []
  }

  /// Modules and lexicons; read from their archive if nobody wants the examples.
  ///
  /// - Parameter readsExamples: whether the rules' examples are wanted.
  public static func load(readsExamples: Bool = true) -> Loaded {
    if !readsExamples, let archived = ModuleArchive.builtIn {
      return Loaded(modules: archived.modules, lexicon: archived.lexicon)
    }
    return read(readsExamples: readsExamples)
  }

  /// Reads modules and lexicons side by side from their files.
  static func read(readsExamples: Bool) -> Loaded {
    let result = Mutex(Loaded())
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      var loader = RuleLoader(readsExamples: readsExamples)
      if part == 0 {
        let modules = modules(&loader)
        result.withLock { $0.modules = modules }
      } else {
        let lexicon = LexiconIndex(lexicons(&loader))
        result.withLock { $0.lexicon = lexicon }
      }
      let errors = loader.errors
      result.withLock { $0.errors += errors }
    }
    return result.withLock { $0 }
  }
}
