import ServiceLint
import ServiceLintEngine
import ServiceLintFormats
import ServiceLintText

/// Shows a definition as rules see it, or the tree it was read into.
enum Inspect: Command {
  static let name = "inspect"
  static let summary = LocalizedText(en: "show a definition as rules see it", ja: "ルールから見た定義を表示")
  static let usage = "FILE"

  static let tree = Option(
    "--tree", LocalizedText(en: "the source tree with its ranges instead", ja: "代わりに、読み込んだ構文木を範囲つきで表示"))

  static let options: [Option] = [tree, .inputFormat, Lint.module] + ConfigurationChoice.options

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    guard let path = arguments.rest.first else { throw .missingWord("FILE") }
    if arguments.rest.count > 1 { throw .tooManyWords(arguments.rest[1]) }
    var format: (any Format)?
    if let id = arguments[.inputFormat] {
      format = try Lint.choose(id, of: Formats.all, "--input-format") { $0.id }
    }
    var reader = DefinitionReader(inputFormat: format, files: .disk)
    do {
      try Disk.read(path, into: &reader.tree.bytes)
    } catch {
      throw .file(error.path, error.reason)
    }
    switch reader.read(path: path) {
    case .broken(let error):
      let problem = RuleFileError(
        path: path, range: ByteRange(start: error.offset, end: error.offset), message: error.message,
        advice: error.advice)
      Terminal.write(RuleErrorReport(language: language).text([problem.located(in: reader.tree)]), to: .error)
      return .unusable
    case .notADefinition where !arguments.has(tree): throw .notADefinition(path)
    case .part(let format) where !arguments.has(tree): throw .isPart(path, format)
    case .definition where !arguments.has(tree):
      var inspection: ModelInspection
      switch try rules(for: path, arguments) {
      case .ready(let rules): inspection = ModelInspection(rules: rules[0])
      case .broken(let errors):
        Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
        return .unusable
      }
      repeat {
        let problems = reader.problems(path: path)
        let others = Dictionary(reader.companions.map { ($0.path, $0.tree) }, uniquingKeysWith: { first, _ in first })
        Terminal.write(inspection.json(of: &reader.builder.model, tree: reader.tree, others: others))
        guard problems.isEmpty else {
          Terminal.write(RuleErrorReport(language: language).text(problems), to: .error)
          return .unusable
        }
      } while reader.readNext()
    case .definition, .part, .notADefinition: Terminal.write(TreeInspection.json(of: reader.tree))
    }
    return .clean
  }

  /// The rules that would check the file: their modules bring words by which concepts are known.
  private static func rules(for path: String, _ arguments: Arguments) throws(UsageError) -> RuleChoice.Outcome {
    var finder = try ConfigurationChoice.finder(arguments)
    let configuration = finder.configuration(forPath: path)
    let chosen = try RuleChoice.rules(modules: arguments.values[Lint.module.name] ?? [], only: []) { [configuration] }
    switch chosen {
    case .broken(let errors): return .broken(finder.errors + errors)
    case .ready(let rules): return finder.errors.isEmpty && !rules.isEmpty ? .ready(rules) : .broken(finder.errors)
    }
  }
}
