import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

extension RuleFile {
  /// Nothing yet.
  static let empty = RuleFile(
    path: "", tree: SourceTree(), description: RuleDescription(id: "", title: .none, why: .none, fix: .none))

  /// Reads or writes what it takes to choose and run the rule. Its expressions are kept as they were compiled; who wants
  /// to read them reads the file again.
  ///
  /// - Parameter rule: what it was compiled to, when writing.
  mutating func code(_ archive: inout Archive, compiled rule: CompiledRule?) {
    archive.code(&path)
    description.code(&archive)
    var number = kind.rawValue
    archive.code(&number)
    kind = NodeKind(rawValue: number) ?? kind
    archive.code(&languages)
    archive.code(&yieldsTo)
    archive.code(&amongAll)
    archive.code(&silenceIsDefect)
    archive.code(&options, RuleOption(name: "", value: .int(0), title: .none)) { $1.code(&$0) }
    archive.code(&quotedTexts)
    archive.code(&asksRepository)
    if let rule { prefilter = rule.prefilter }
    prefilter.code(&archive)
    archive.code(&compiled) { archive in
      var rule = rule
      rule?.code(&archive)
    }
    archive.endLine()
  }
}

extension RuleDescription {
  fileprivate mutating func code(_ archive: inout Archive) {
    archive.code(&id)
    archive.code(&title)
    archive.code(&why)
    archive.code(&fix)
    archive.code(&sources, RuleSource(title: "")) { archive, source in
      archive.code(&source.title)
      archive.code(&source.clause)
      archive.code(&source.url)
    }
    archive.code(&severity)
    archive.code(&confidence)
    archive.code(&tags)
  }
}

extension RuleOption {
  fileprivate mutating func code(_ archive: inout Archive) {
    archive.code(&name)
    value.code(&archive)
    archive.code(&least, 0) { $0.code(&$1) }
    archive.code(&most, 0) { $0.code(&$1) }
    archive.code(&title)
  }
}

extension OptionValue {
  fileprivate mutating func code(_ archive: inout Archive) {
    var kind =
      switch self {
      case .int: 0
      case .bool: 1
      case .text: 2
      }
    archive.code(&kind)
    switch kind {
    case 0:
      var number: Int64 = if case .int(let number) = self { number } else { 0 }
      archive.code(&number)
      self = .int(number)
    case 1:
      var value = if case .bool(let value) = self { value } else { false }
      archive.code(&value)
      self = .bool(value)
    default:
      var text = if case .text(let text) = self { text } else { "" }
      archive.code(&text)
      self = .text(text)
    }
  }
}
