import ServiceLintCEL
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// A rule ready to run: its expressions share one frame, whose first place is the node looked at.
struct CompiledRule: Sendable {
  /// Where a finding points: a property of a name, or the name itself.
  struct Pointer: Sendable {
    var frame: Int
    var kind: NodeKind
    var slots: [Int]
  }

  /// What it says in one language.
  struct Words: Sendable {
    var language: MessageLanguage
    var message: MessageTemplate?
    var fix: MessageTemplate?
  }

  var number: Int
  var description: RuleDescription
  var kind: NodeKind
  var languages: [String]
  var amongAll: Bool
  var yieldsTo: [Int] = []
  /// The round in which it runs.
  var level = 0
  var unit: Unit
  var constants: [UInt8] = []
  var when: Expression?
  /// What `when` demands of the node at first sight.
  var prefilter = Prefilter()
  var each: Expression?
  var itFrame = 0
  var require: Expression?
  var related: Expression?
  var at: Pointer?
  var atText = ""
  /// What it says in one language, once that was compiled.
  var message: MessageTemplate?
  var fix: MessageTemplate?
  /// What it says in all languages, if it is to be archived.
  var words: [Words] = []
  /// The same, if it was.
  var archivedWords: Archive.Part?
  /// What the frame holds before a decision: options set, everything else to be computed.
  var emptyFrame: [Value] = []
  /// The frame's places of names that mean the same for all nodes of a form.
  var shared: [Int] = []
  /// The frame's places from which on names depend on `it`.
  var firstPerElement = 0
  var lists: WordLists

  /// A rule of which nothing is compiled yet.
  ///
  /// - Parameter constants: what its own constants stand behind.
  init(uncompiled file: RuleFile, number: Int, lists: WordLists, constants: ConstantPool) {
    self.number = number
    description = file.description
    kind = file.kind
    languages = file.languages
    amongAll = file.amongAll
    self.lists = lists.ready(for: file)
    unit = Unit(environment: ModelEnvironment.standard(constants))
  }

  /// Compiles what a rule decides by; what it says waits for its first finding (`speaking`), since most find nothing.
  ///
  /// - Parameters:
  ///   - constants: what the rule's own constants stand behind.
  ///   - errors: takes all that is wrong with its expressions, with their places in the file.
  init(
    _ file: RuleFile, number: Int, lists: WordLists, constants: ConstantPool = ModelEnvironment.standard.constants,
    errors: inout [RuleFileError]
  ) {
    self.init(uncompiled: file, number: number, lists: lists, constants: constants)
    var compiler = RuleCompiler(file: file)
    compiler.compile(into: &self)
    errors += compiler.errors
    finish()
  }

  init(_ file: RuleFile, number: Int, lists: WordLists) {
    var errors: [RuleFileError] = []
    self.init(file, number: number, lists: lists, errors: &errors)
  }

  /// What follows from what was compiled.
  mutating func finish() {
    constants = unit.environment.constants.bytes
    if let when { prefilter = unit.prefilter(of: when) }
    if let each { prefilter = prefilter.and(unit.prefilter(ofElementsOf: each)) }
  }

  /// The same rule with memory of its own, for another worker.
  var separate: CompiledRule {
    var rule = self
    rule.unit = unit.separate
    rule.constants = constants.withUnsafeBufferPointer { Array($0) }
    rule.emptyFrame = emptyFrame.withUnsafeBufferPointer { Array($0) }
    return rule
  }

  /// The same rule with its message and its fix in a language.
  func speaking(_ language: MessageLanguage, _ file: RuleFile, errors: inout [RuleFileError]) -> CompiledRule {
    var rule = self
    if let known = knownWords.first(where: { $0.language == language }) {
      (rule.message, rule.fix) = (known.message, known.fix)
      return rule
    }
    var compiler = RuleCompiler(file: file)
    compiler.compileWords(language, into: &rule)
    errors += compiler.errors
    rule.constants = rule.unit.environment.constants.bytes
    return rule
  }
}

/// A rule that is run: one reference, so that handing it about costs one count and copies nothing.
final class LoadedRule: Sendable {
  let rule: CompiledRule
  // Where the expressions begin; with their types they would be copied at each decision.
  let when: Expression.Start?
  let each: Expression.Start?
  let require: Expression.Start?

  init(_ rule: CompiledRule) {
    self.rule = rule
    when = rule.when?.start
    each = rule.each?.start
    require = rule.require?.start
  }
}
