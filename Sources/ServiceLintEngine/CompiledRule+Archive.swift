import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

extension CompiledRule {
  /// A rule that was compiled when the linter was built.
  ///
  /// - Parameter constants: those of the archive.
  init(_ compiled: Archive.Part, _ file: RuleFile, number: Int, lists: WordLists, constants: ConstantPool) {
    self.init(uncompiled: file, number: number, lists: lists, constants: constants)
    var archive = compiled.opened
    code(&archive)
    // A configuration may have set them since.
    for (place, option) in zip(RuleCompiler.firstOption..., file.options) where place < emptyFrame.count {
      switch option.value {
      case .int(let number): emptyFrame[place] = .int(number)
      case .bool(let value): emptyFrame[place] = .bool(value)
      case .text(let text): emptyFrame[place] = unit.environment.constants.text(text)
      }
    }
    finish()
  }

  /// Compiles a rule to be archived, with what it says in all languages; `nil`: it can't be.
  ///
  /// - Parameter constants: those of the archive; gets the rule's own.
  init?(archiving file: RuleFile, constants: inout ConstantPool) {
    var errors: [RuleFileError] = []
    self.init(file, number: 0, lists: WordLists(ModuleData()), constants: constants, errors: &errors)
    for language in MessageLanguage.allCases {
      let speaking = speaking(language, file, errors: &errors)
      unit = speaking.unit
      words.append(Words(language: language, message: speaking.message, fix: speaking.fix))
    }
    guard errors.isEmpty, unit.isArchivable else { return nil }
    constants = unit.environment.constants
  }

  /// Reads or writes what a rule is compiled to.
  mutating func code(_ archive: inout Archive) {
    unit.code(&archive)
    archive.code(&when, Expression()) { $1.code(&$0) }
    archive.code(&each, Expression()) { $1.code(&$0) }
    archive.code(&require, Expression()) { $1.code(&$0) }
    archive.code(&related, Expression()) { $1.code(&$0) }
    archive.code(&at, Pointer(frame: 0, kind: kind, slots: [])) { archive, pointer in
      archive.code(&pointer.frame)
      var number = pointer.kind.rawValue
      archive.code(&number)
      pointer.kind = NodeKind(rawValue: number) ?? pointer.kind
      archive.code(&pointer.slots)
    }
    archive.code(&atText)
    archive.code(&itFrame)
    archive.code(&firstPerElement)
    archive.code(&shared)
    var size = emptyFrame.count
    archive.code(&size)
    if archive.isReading { emptyFrame = Array(repeating: .lazy, count: size) }
    // Most rules find nothing, and then say nothing.
    archive.code(&archivedWords) { archive in
      var words = words
      Self.code(&words, &archive)
    }
  }

  /// What it says in all languages, as far as that was compiled when the linter was built.
  var knownWords: [Words] {
    guard var archive = archivedWords?.opened else { return words }
    var words: [Words] = []
    Self.code(&words, &archive)
    return words
  }

  private static func code(_ words: inout [Words], _ archive: inout Archive) {
    archive.code(&words, Words(language: .english)) { archive, words in
      archive.code(&words.language)
      archive.code(&words.message, MessageTemplate()) { $1.code(&$0) }
      archive.code(&words.fix, MessageTemplate()) { $1.code(&$0) }
    }
  }
}

extension MessageTemplate {
  fileprivate mutating func code(_ archive: inout Archive) {
    archive.code(&parts, .text("")) { archive, part in
      var text: String? = if case .text(let text) = part { text } else { nil }
      archive.code(&text, "") { $0.code(&$1) }
      if let text { return part = .text(text) }
      var (expression, most) =
        if case .expression(let known, let most) = part { (known, most) } else { (Expression(), 0) }
      expression.code(&archive)
      archive.code(&most)
      part = .expression(expression, most: most)
    }
  }
}
