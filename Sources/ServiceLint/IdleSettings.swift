import ServiceLintEngine
import ServiceLintReaders
import ServiceLintText

/// Tells at the end of a run what in configurations and notes did nothing.
///
/// Only what had its chance is told: the rule ran and did not fail, all files were readable, and those that an entry may
/// mean were checked: the one it names, or the whole folder of the configuration.
struct IdleSettings {
  let sets: [RuleSet]
  /// The numbers of the sets that were used.
  let used: Set<Int>
  let walked: WalkedFolders
  let options: LintOptions

  /// What is told beside a run's own findings.
  func findings(_ result: LintResult) -> [Finding] {
    var findings = result.ledger.notes.values.filter { !$0.isUsed }.map(\.finding)
    for number in used.sorted() where sets.indices.contains(number) && !sets[number].isPartial {
      findings += idleOptions(of: sets[number])
      findings += entries(number, result)
    }
    for idle in walked.idle where used.contains(idle.configuration) && sets.indices.contains(idle.configuration) {
      let severity = sets[idle.configuration].severity(of: SuppressionProblem.excludeUnused, usually: .info)
      findings += finding(
        SuppressionProblem.excludeUnused, severity, SuppressionProblem.excludeUnused(idle.pattern.text),
        at: idle.pattern.range, of: idle.file)
    }
    return findings
  }

  private func idleOptions(of set: RuleSet) -> [Finding] {
    guard set.configuration.rules.contains(where: { !$0.options.isEmpty }) else { return [] }
    let names = set.ruleNames
    let severity = set.severity(of: SuppressionProblem.optionUnused, usually: .warning)
    return set.configuration.rules.filter { !names.runs(RuleSelector($0.name)) }.flatMap { setting in
      setting.options.flatMap { option in
        finding(
          SuppressionProblem.optionUnused, severity, SuppressionProblem.optionUnused(option.name, of: setting.name),
          at: option.nameRange, of: set.configuration)
      }
    }
  }

  private func entries(_ number: Int, _ result: LintResult) -> [Finding] {
    let set = sets[number]
    let uses = result.ledger.entries[number] ?? .init()
    let entries = set.configuration.suppressions
    guard !entries.isEmpty else { return [] }
    let names = set.ruleNames
    let failed = Set(result.defects.map(\.rule))
    var findings: [Finding] = []
    for (index, entry) in entries.enumerated() where !uses.entries.contains(index) {
      if let count = uses.over[index], let day = entry.until {
        findings += finding(
          SuppressionProblem.expired, set.severity(of: SuppressionProblem.expired, usually: .warning),
          SuppressionProblem.expired(day, count: count), at: entry.range, of: set.configuration)
        continue
      }
      guard names.runs(entry.rule) || InputProblem.settable.contains(entry.rule.text), result.broken == 0,
        !failed.contains(where: { entry.rule.matches($0) })
      else { continue }
      // A pattern may mean more files than were checked.
      let isExact = entry.definition != nil || entry.path.map(\.isPlain) ?? false
      guard walked.whole.contains(number) || uses.met.contains(index) && isExact else { continue }
      findings += finding(
        SuppressionProblem.unused, set.severity(of: SuppressionProblem.unused, usually: .warning),
        SuppressionProblem.unusedEntry(entry.rule), at: entry.range, of: set.configuration)
    }
    return findings
  }

  /// A finding in a configuration's file; none if it is off, or the configuration stands in no file.
  private func finding(
    _ rule: String, _ severity: Severity?, _ message: LocalizedText, at range: ByteRange,
    of configuration: Configuration
  ) -> [Finding] {
    guard let severity, !range.isEmpty, let description = InputProblem.descriptions.first(where: { $0.id == rule })
    else { return [] }
    var finding = Finding(
      rule: rule, severity: severity, message: message[options.language],
      location: Location(file: configuration.path, range: range), why: description.why[options.language],
      fix: description.fix[options.language])
    let tree = configuration.tree
    var counter = LineCounter(tree.bytes, count: tree.count)
    let (start, utf16Start) = (counter.position(of: range.start), counter.utf16Position(of: range.start))
    let (end, utf16End) = (counter.position(of: range.end), counter.utf16Position(of: range.end))
    (finding.location.line, finding.location.column, finding.location.utf16Column) =
      (start.line, start.column, utf16Start.column)
    (finding.location.endLine, finding.location.endColumn, finding.location.utf16EndColumn) =
      (end.line, end.column, utf16End.column)
    finding.frame = CodeFrame(tree.bytes, count: tree.count, range: range)
    let text = String(decoding: tree.bytes[range.indices.clamped(to: tree.bytes.indices)], as: UTF8.self)
    finding.fingerprint = Fingerprint.hash(
      "\(rule)\u{1F}\(options.pathInRepository(configuration.path))\u{1F}\(text)\u{1F}\(message.english)")
    return [finding]
  }
}
