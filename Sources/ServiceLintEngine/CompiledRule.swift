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
  var each: Expression?
  var itFrame = 0
  var require: Expression?
  var related: Expression?
  var at: Pointer?
  var atText = ""
  var message: [MessageLanguage: MessageTemplate] = [:]
  var fix: [MessageLanguage: MessageTemplate] = [:]
  /// What the frame holds before a decision: options set, everything else to be computed.
  var emptyFrame: [Value] = []
  /// The frame's places from which on names depend on `it`.
  var firstPerElement = 0
  var lists: WordLists

  /// Compiles a rule.
  ///
  /// - Parameter errors: takes all that is wrong with its expressions, with their places in the file.
  init(_ file: RuleFile, number: Int, lists: WordLists, errors: inout [RuleFileError]) {
    self.number = number
    description = file.description
    kind = file.kind
    languages = file.languages
    amongAll = file.amongAll
    self.lists = lists
    unit = Unit(environment: ModelEnvironment.standard)
    var compiler = RuleCompiler(file: file)
    compiler.compile(into: &self)
    errors += compiler.errors
    constants = unit.environment.constants.bytes
  }

  init(_ file: RuleFile, number: Int, lists: WordLists) {
    var errors: [RuleFileError] = []
    self.init(file, number: number, lists: lists, errors: &errors)
  }
}

/// A rule that is run: one reference, so that handing it about costs one count and copies nothing.
final class LoadedRule: Sendable {
  let rule: CompiledRule

  init(_ rule: CompiledRule) { self.rule = rule }
}
