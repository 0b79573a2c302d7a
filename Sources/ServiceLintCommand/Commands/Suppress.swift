import ServiceLint
import ServiceLintEngine
import ServiceLintReports
import ServiceLintText

/// Writes into the configuration that a finding may stay, with the reason.
enum Suppress: Command {
  static let name = "suppress"
  static let summary = LocalizedText(en: "accept a finding, with a reason", ja: "指摘を、理由を添えて残す")
  static let usage = "FINGERPRINT [PATH…]"

  static let reason = Option(
    "--reason", value: "TEXT", LocalizedText(en: "why it may stay as it is", ja: "このままでよい理由"))
  static let until = Option(
    "--until", value: "DATE",
    LocalizedText(en: "the last day on which it is silent, as 2027-03-31", ja: "有効な最後の日（例 2027-03-31）"))
  static let prints = Option(
    "--print", LocalizedText(en: "print the entry and write nothing", ja: "書き込まずに、書く内容を表示する"))

  static let options: [Option] = [reason, until, prints, Lint.module] + ConfigurationChoice.options + [Lint.today]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    guard let fingerprint = arguments.rest.first else { throw .missingWord("FINGERPRINT") }
    guard let why = arguments[reason], why.contains(where: { !$0.isWhitespace }) else {
      throw .missingValue(reason.name, reason.value ?? "")
    }
    var last: CivilDate?
    if let word = arguments[until] {
      guard let day = CivilDate(word) else { throw .badDate(word) }
      last = day
    }
    let paths = arguments.rest.count > 1 ? Array(arguments.rest.dropFirst()) : ["."]
    var finder = try ConfigurationChoice.finder(arguments)
    let found = FileFinder.find(paths, configurations: &finder)
    guard found.missing.isEmpty else { throw .nothingAt(found.missing) }
    let loading = RuleLoading(modules: arguments.values[Lint.module.name] ?? [], only: [])
    loading.use(finder.configurations)
    let choice = try loading.wait()
    if case .broken(let errors) = choice { return Lint.refuse(finder.errors + errors, language) }
    guard finder.errors.isEmpty else { return Lint.refuse(finder.errors, language) }
    let options = LintOptions(language: language, today: try Lint.day(arguments[Lint.today]), root: .find())
    let linter = ServiceLinter(rulesWhenReady: loading.rules, options: options)
    let whole: @Sendable () -> [String] = { [finder] in
      SourceRoot.find().filesOfRepository(beside: found.files, configurations: finder)
    }
    let result = linter.lint(paths: found.files, configurations: found.configurations, repository: whole)
    guard let finding = result.findings.first(where: { $0.fingerprint == fingerprint }) else {
      throw .noFinding(fingerprint, isSilenced: result.silenced.contains { $0.finding.fingerprint == fingerprint })
    }
    // What is said of files and settings themselves is mended, not silenced.
    guard !InputProblem.descriptions.contains(where: { $0.id == finding.rule }) else {
      throw .cannotBeSilenced(finding.rule)
    }

    var configuration = finder.configuration(forPath: finding.location.file)
    if configuration.path.isEmpty { configuration.path = Configuration.fileName }
    let entry = Suppression(
      rule: finding.rule, path: finder.pattern(for: finding.location.file, by: configuration), fingerprint: fingerprint,
      reason: why.split(whereSeparator: \.isWhitespace).joined(separator: " "), until: last)
    guard !arguments.has(prints), let (text, line) = configuration.adding(entry) else {
      return print(entry, configuration, language, isWanted: arguments.has(prints))
    }
    do throws(Disk.Failure) {
      try Disk.write(text, to: configuration.path)
    } catch {
      throw .notWritten(error.path, error.reason)
    }
    let done = LocalizedText(
      en: "\(configuration.path):\(line): written. This may stay: \(finding.message)\n",
      ja: "\(configuration.path):\(line) に書きました。残す指摘: \(finding.message)\n")
    Terminal.write(done[language])
    return .clean
  }

  /// Shows the entry, for people to put it in its place.
  private static func print(
    _ entry: Suppression, _ configuration: Configuration, _ language: MessageLanguage, isWanted: Bool
  ) -> ExitStatus {
    Terminal.write("suppressions:\n" + Configuration.lines(of: entry, indentedBy: 2))
    if isWanted { return .clean }
    let note = LocalizedText(
      en: "Nothing was written: add this to \(configuration.path) by hand.\n",
      ja: "書き込めない形の設定ファイルです。上の内容を \(configuration.path) に書き足してください。\n")
    Terminal.write(note[language], to: .error)
    return .unusable
  }
}
