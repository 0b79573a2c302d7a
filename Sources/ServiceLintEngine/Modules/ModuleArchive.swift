import ServiceLintAnalysis
import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// Modules and lexicons as they are once their YAML was read and their expressions were compiled: what comes with the
/// linter is put into this form when the linter is built, since reading it anew would take most of a run over one form.
public struct ModuleArchive: Sendable {
  public var modules: [RuleModule]
  public var lexicon: LexiconIndex

  /// What is going to be archived.
  public init(modules: [RuleModule], lexicon: LexiconIndex) {
    self.modules = modules
    self.lexicon = lexicon
  }

  /// Reads an archive.
  ///
  /// - Parameters:
  ///   - file: finds the YAML file of a path; its expressions are wanted when something is wrong with a rule.
  /// - Returns: `nil` if it was made for another vocabulary or other functions than those of this linter.
  public init?(reading text: StaticString, file: @escaping @Sendable (String) -> ModuleFile?) {
    var archive = Archive(reading: text)
    var signature = Self.signature
    archive.code(&signature)
    guard signature == Self.signature else { return nil }
    self.init(modules: [], lexicon: LexiconIndex([]))
    var constants = ConstantPool()
    code(&archive, &constants, compiled: [:])
    for module in modules.indices {
      for rule in modules[module].rules.indices {
        modules[module].rules[rule].constants = constants
        let path = modules[module].rules[rule].path
        modules[module].rules[rule].readAgain = { file(path).flatMap { Self.rule(in: $0) } }
      }
    }
  }

  /// The archive, UTF-8.
  public func written() -> [UInt8] {
    var archive = Archive()
    var signature = Self.signature
    archive.code(&signature)
    archive.endLine()
    var constants = ModelEnvironment.standard.constants
    var compiled: [String: CompiledRule] = [:]
    for file in modules.flatMap(\.rules) {
      compiled[file.path] = CompiledRule(archiving: file, constants: &constants)
    }
    var copy = self
    copy.code(&archive, &constants, compiled: compiled)
    return archive.bytes
  }

  private mutating func code(
    _ archive: inout Archive, _ constants: inout ConstantPool, compiled: [String: CompiledRule]
  ) {
    if archive.isReading { archive.endLine() }
    lexicon.code(&archive)
    archive.endLine()
    var bytes = constants.bytes
    archive.code(&bytes)
    if archive.isReading { constants = ConstantPool(bytes: bytes) }
    archive.endLine()
    archive.code(&modules, RuleModule(id: "", title: .none, summary: .none, version: "", rules: [])) {
      $1.code(&$0, compiled: compiled)
    }
  }

  private static func rule(in file: ModuleFile) -> RuleFile? {
    var loader = RuleLoader(readsExamples: false)
    guard let tree = loader.read(file.withoutExamples) else { return nil }
    var reader = RuleFileReader(path: file.path, tree: tree)
    return reader.read()
  }

  /// Stands for all that compiled code means by numbers: properties, closed lists, functions and steps.
  private static var signature: UInt64 {
    var hash = FNV1a64()
    func add(_ name: String) {
      hash.add(name)
      hash.endPart()
    }
    add(Version.current)
    for kind in Vocabulary.standard.kinds {
      add(kind.kind.name)
      for property in kind.properties { add(property.name) }
    }
    for list in Enumeration.allCases {
      hash.add(byte: UInt8(truncatingIfNeeded: list.rawValue))
      for value in list.values { add(value) }
    }
    for function in HostFunction.all {
      add(function.name)
      hash.add(byte: UInt8(truncatingIfNeeded: function.cost))
    }
    for count in Unit.codeSizes { hash.add(byte: UInt8(truncatingIfNeeded: count)) }
    return hash.value
  }
}

extension RuleModule {
  fileprivate mutating func code(_ archive: inout Archive, compiled: [String: CompiledRule]) {
    archive.code(&id)
    archive.code(&identity)
    archive.code(&title)
    archive.code(&summary)
    archive.code(&version)
    data.code(&archive)
    archive.endLine()
    archive.code(&rules, .empty) { $1.code(&$0, compiled: compiled[$1.path]) }
  }
}

extension ModuleData {
  fileprivate mutating func code(_ archive: inout Archive) {
    archive.code(&lists, []) { $0.code(&$1) }
    archive.code(&listsByLanguage, [:]) { archive, lists in archive.code(&lists, []) { $0.code(&$1) } }
    archive.code(&tables, []) { archive, table in
      archive.code(&table, ("", "")) { archive, row in
        archive.code(&row.word)
        archive.code(&row.instead)
      }
    }
    archive.code(&standards, []) { archive, options in
      archive.code(&options, StandardOption(label: "", value: "")) { archive, option in
        archive.code(&option.label)
        archive.code(&option.value)
      }
    }
  }
}
