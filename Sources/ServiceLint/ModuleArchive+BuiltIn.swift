import ServiceLintAnalysis
import ServiceLintBuiltIn
import ServiceLintEngine

extension ModuleArchive {
  /// What was archived when the linter was built; `nil` if the code has changed since, and nobody has run
  /// `swift run ServiceLintDev generate`.
  static var builtIn: ModuleArchive? {
    ModuleArchive(reading: builtInText) { path in BuiltInModules.files().first { $0.path == path } }
  }

  /// The archive itself.
  package static var builtInText: StaticString { RuleFiles.archive }

  /// What is to be archived.
  ///
  /// - Parameter files: the files of Rules/.
  /// - Throws: the first fault in them: what can't be read would be missing in silence.
  package init(of files: [ModuleFile]) throws(RuleFileError) {
    var loader = RuleLoader(readsExamples: false)
    self.init(
      modules: BuiltInModules.modules(of: files, &loader),
      lexicon: LexiconIndex(BuiltInModules.lexicons(of: files, &loader)))
    if let fault = loader.errors.first { throw fault }
  }
}
