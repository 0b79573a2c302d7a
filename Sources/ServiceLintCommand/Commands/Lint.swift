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

  static let format = Option(
    "--format", short: "-f", value: Reports.all.map(\.id).joined(separator: "|"),
    LocalizedText(en: "form of the report (default: text)", ja: "結果の形式（既定は text）"))
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

  static let options: [Option] = [format, .inputFormat, module, rule, failOn, quiet, color, today]

  static func run(_ arguments: Arguments, language: MessageLanguage) throws(UsageError) -> ExitStatus {
    let start = Terminal.milliseconds
    let report: any Report = try choose(arguments[format] ?? "text", of: Reports.all, "--format") { $0.id }
    let threshold = try threshold(arguments[failOn])
    let colours = try colours(arguments[color])
    let options = LintOptions(language: language, today: try day(arguments[today]))
    var formatToRead: (any Format)?
    if let id = arguments[.inputFormat] {
      formatToRead = try choose(id, of: Formats.all, "--input-format") { $0.id }
    }
    let loading = RuleLoading(modules: arguments.values[module.name] ?? [], only: arguments.all(rule))
    // The process ends with this command; to give the rules back before, ten thousand pieces, takes a millisecond.
    _ = Unmanaged.passRetained(loading)
    let paths = arguments.rest.isEmpty ? ["."] : arguments.rest
    let found = FileFinder.find(paths)
    if found.missing.first == paths.first, let command = nearestCommand(paths[0]) {
      throw .unknownCommand(paths[0], nearest: command)
    }
    guard found.missing.isEmpty else { throw .nothingAt(found.missing) }
    guard !found.files.isEmpty else { throw .noFiles }

    let linter = ServiceLinter(rulesWhenReady: loading.rules, options: options, inputFormat: formatToRead)
    let showsProgress = !report.isForMachines && !arguments.has(quiet) && Terminal.isInteractive(.error)
    let progress = Progress(language: language)
    let result = linter.lint(paths: found.files) { done, all in
      if showsProgress { progress.show(done, of: all) }
    }
    if showsProgress { progress.clear() }
    if case .broken(let errors) = try loading.wait() {
      Terminal.write(RuleErrorReport(language: language).text(errors), to: .error)
      return .unusable
    }

    let context = ReportContext(
      language: language, colours: colours, quiet: arguments.has(quiet), version: Version.current,
      summary: ReportSummary(result))
    Terminal.write(report.write(result.findings, context))
    if !report.isForMachines, !arguments.has(quiet) {
      // On standard error, so that two runs write the same to standard output.
      Terminal.write(
        LocalizedText(
          en: "Took \(Terminal.milliseconds - start) ms.\n", ja: "所要時間 \(Terminal.milliseconds - start) ミリ秒。\n")[
            language],
        to: .error)
    }
    return status(result, threshold)
  }

  /// The command that a word without a file of that name may be.
  private static func nearestCommand(_ word: String) -> String? {
    word.contains("/") || word.contains(".")
      ? nil : NearestName.nearest(to: word, among: Commands.all.map { $0.name })
  }

  private static func status(_ result: LintResult, _ threshold: Severity?) -> ExitStatus {
    if result.broken > 0 || !result.defects.isEmpty { return .unusable }
    guard let threshold else { return .clean }
    let counts = result.findings.contains { $0.kind == .violation && $0.severity >= threshold }
    return counts ? .findings : .clean
  }

  private static func threshold(_ word: String?) throws(UsageError) -> Severity? {
    guard let word else { return .error }
    if word == "never" { return nil }
    guard let severity = Severity(rawValue: word) else {
      throw .unknownWord(word, option: "--fail-on", allowed: ["error", "warning", "info", "never"])
    }
    return severity
  }

  private static func colours(_ word: String?) throws(UsageError) -> Bool {
    switch word {
    case nil, "auto":
      Terminal.isInteractive(.output) && Terminal.variable("NO_COLOR") == nil && Terminal.variable("TERM") != "dumb"
    case "always": true
    case "never": false
    case let other?: throw .unknownWord(other, option: "--color", allowed: ["auto", "always", "never"])
    }
  }

  private static func day(_ word: String?) throws(UsageError) -> Int {
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
