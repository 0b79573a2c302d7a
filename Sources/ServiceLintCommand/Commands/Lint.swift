import ServiceLint
import ServiceLintEngine
import ServiceLintFormats
import ServiceLintReports
import ServiceLintText

/// Checks definitions and reports what hurts the people who use or run the service.
enum Lint: Command {
  static let name = "lint"
  static let summary = LocalizedText(en: "check definitions", ja: "定義を調べる")
  static let usage = "[PATH…]"

  private static let formats = Reports.all.map(\.id).joined(separator: ", ")

  static let format = Option(
    "--format", short: "-f", value: "FORMAT",
    LocalizedText(en: "form of the report (default: text): \(formats)", ja: "結果の形式（既定は text）: \(formats)"))
  static let report = Option(
    "--report", value: "FORMAT=FILE",
    LocalizedText(en: "also write this report into a file; may be repeated", ja: "この形式の結果をファイルにも書く（繰り返し可）"))
  static let module = Option(
    "--module", short: "-m", value: "FOLDER",
    LocalizedText(en: "also run the rules of this folder", ja: "このフォルダーのルールも使う"))
  static let rule = Option(
    "--rule", short: "-r", value: "RULE",
    LocalizedText(en: "run only this rule; may be repeated", ja: "このルールだけを使う（繰り返し可）"))
  static let failOn = Option(
    "--fail-on", value: "error|warning|info|never",
    LocalizedText(en: "exit with 1 from this severity on (default: error)", ja: "この重さ以上の指摘があれば終了コード 1（既定は error）"))
  static let quiet = Option(
    "--quiet", short: "-q", LocalizedText(en: "findings only, no summary", ja: "指摘だけを表示"))
  static let color = Option(
    "--color", value: "auto|always|never", LocalizedText(en: "colours (default: only on a terminal)", ja: "色（既定は端末だけ）"))
  static let today = Option(
    "--today", value: "DATE", LocalizedText(en: "the day to take for today, as 2026-11-24", ja: "今日とみなす日（例 2026-11-24）")
  )

  static let options: [Option] =
    [format, report, .inputFormat, module, rule, failOn] + ConfigurationChoice.options + [quiet, color, today]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    let start = Terminal.milliseconds
    let shown: any Report = try choose(arguments[format] ?? "text", of: Reports.all, "--format") { $0.id }
    let targets = try ReportTarget.targets(arguments.values[report.name] ?? [], beside: shown)
    let threshold = try threshold(arguments[failOn])
    let colours = try colours(arguments[color])
    let day = try day(arguments[today])
    var formatToRead: (any Format)?
    if let id = arguments[.inputFormat] {
      formatToRead = try choose(id, of: Formats.all, "--input-format") { $0.id }
    }
    let loading = RuleLoading(modules: arguments.values[module.name] ?? [], only: arguments.all(rule))
    // The process ends with this command; to give the rules back before, ten thousand pieces, takes a millisecond.
    _ = Unmanaged.passRetained(loading)
    let paths = arguments.rest.isEmpty ? ["."] : arguments.rest
    var finder = try ConfigurationChoice.finder(arguments)
    let found = FileFinder.find(paths, configurations: &finder)
    if found.missing.first == paths.first, let command = nearestCommand(paths[0]) {
      throw .unknownCommand(paths[0], nearest: command)
    }
    guard found.missing.isEmpty else { throw .nothingAt(found.missing) }
    loading.use(finder.configurations)
    // A report speaks one language: that of the configuration for what was named first.
    let language = arguments.has(.language) ? language : finder.configuration(forPath: paths[0]).language ?? language
    if !finder.errors.isEmpty {
      var errors = finder.errors
      if case .broken(let more) = try loading.wait() { errors += more }
      return refuse(errors, language)
    }
    guard !found.files.isEmpty else {
      if case .broken(let errors) = try loading.wait() { return refuse(errors, language) }
      throw .noFiles(excluded: found.excluded)
    }

    let options = LintOptions(language: language, today: day, root: .find())
    let linter = ServiceLinter(rulesWhenReady: loading.rules, options: options, inputFormat: formatToRead)
    let showsProgress = !shown.isForMachines && !arguments.has(quiet) && Terminal.isInteractive(.error)
    let progress = Progress(language: language)
    // What rules compare with: the whole repository, whatever was named.
    let whole: @Sendable () -> [String] = { [finder] in
      SourceRoot.find().filesOfRepository(beside: found.files, configurations: finder)
    }
    let result = linter.lint(
      paths: found.files, configurations: found.configurations, repository: whole, walked: found.walked
    ) {
      done, all in
      if showsProgress { progress.show(done, of: all) }
    }
    if showsProgress { progress.clear() }
    if case .broken(let errors) = try loading.wait() { return refuse(errors, language) }

    var thresholds: [String: FailureThreshold] = [:]
    if threshold == nil, finder.configurations.contains(where: { $0.failOn != nil }) {
      for (path, number) in zip(found.files, found.configurations) {
        thresholds[path] = finder.configurations[number].failOn
      }
      for configuration in finder.configurations { thresholds[configuration.path] = configuration.failOn }
    }
    let status = status(result, thresholds, otherwise: threshold ?? .error)
    var context = ReportContext(
      language: language, colours: colours, quiet: arguments.has(quiet), version: Version.current,
      summary: ReportSummary(result), rules: descriptions(of: loading.rules()) + InputProblem.descriptions,
      root: .find(), exitCode: Int(status.rawValue))
    context.silenced = result.silenced
    context.hasJobSummary = targets.contains { $0.isJobSummary }
    Terminal.write(shown.write(result.findings, context))
    context.colours = false
    for target in targets { try target.write(result.findings, context) }
    if !shown.isForMachines, !arguments.has(quiet) {
      // On standard error, so that two runs write the same to standard output.
      Terminal.write(
        LocalizedText(
          en: "Took \(Terminal.milliseconds - start) ms.\n", ja: "所要時間 \(Terminal.milliseconds - start) ミリ秒。\n")[
            language],
        to: .error)
    }
    return status
  }

  /// What all sets can find, each rule once.
  private static func descriptions(of sets: [RuleSet]) -> [RuleDescription] {
    var known: Set<String> = []
    return sets.flatMap(\.descriptions).filter { known.insert($0.id).inserted }
  }

  /// Says what is wrong with configurations and rules: file by file, as they came up, each from top to bottom.
  static func refuse(_ errors: [RuleFileError], _ language: MessageLanguage) -> ExitStatus {
    var files: [String: Int] = [:]
    for error in errors where files[error.path] == nil { files[error.path] = files.count }
    let order = errors.indices.sorted { one, other in
      let (left, right) = (errors[one], errors[other])
      return (files[left.path] ?? 0, left.range.start, one) < (files[right.path] ?? 0, right.range.start, other)
    }
    Terminal.write(RuleErrorReport(language: language).text(order.map { errors[$0] }), to: .error)
    return .unusable
  }

  /// The command that a word without a file of that name may be.
  private static func nearestCommand(_ word: String) -> String? {
    word.contains("/") || word.contains(".")
      ? nil : NearestName.nearest(to: word, among: Commands.all.map { $0.name })
  }

  private static func status(
    _ result: LintResult, _ thresholds: [String: FailureThreshold], otherwise usual: FailureThreshold
  ) -> ExitStatus {
    if result.broken > 0 || !result.defects.isEmpty { return .unusable }
    let fails = result.findings.contains { (thresholds[$0.location.file] ?? usual).isReached(by: $0) }
    return fails ? .findings : .clean
  }

  private static func threshold(_ word: String?) throws(UsageError) -> FailureThreshold? {
    guard let word else { return nil }
    guard let threshold = FailureThreshold(rawValue: word) else {
      throw .unknownWord(word, option: "--fail-on", allowed: FailureThreshold.allCases.map(\.rawValue))
    }
    return threshold
  }

  static func colours(_ word: String?) throws(UsageError) -> Bool {
    switch word {
    case nil, "auto":
      Terminal.isInteractive(.output) && Terminal.variable("NO_COLOR") == nil && Terminal.variable("TERM") != "dumb"
    case "always": true
    case "never": false
    case let other?: throw .unknownWord(other, option: "--color", allowed: ["auto", "always", "never"])
    }
  }

  static func day(_ word: String?) throws(UsageError) -> Int {
    guard let word else {
      let today = Terminal.today
      return CivilDate(year: today.year, month: today.month, day: today.day).daysSince1970
    }
    guard let date = CivilDate(word) else { throw .badDate(word) }
    return date.daysSince1970
  }

  static func choose<C>(_ word: String, of all: [C], _ option: String, id: (C) -> String) throws(UsageError) -> C {
    guard let found = all.first(where: { id($0) == word }) else {
      throw .unknownWord(word, option: option, allowed: all.map(id))
    }
    return found
  }
}
