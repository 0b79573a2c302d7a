import ServiceLintEngine
import ServiceLintModel
import ServiceLintText

/// What a worker needs to silence findings as a configuration and the notes in definitions say.
struct Silencer {
  private let suppressions: Suppressions
  private let set: RuleSet
  private let names: RuleNames
  private let options: LintOptions
  private let here: String
  /// The names of the configuration's folder from `/` on.
  private let folder: [String]

  init(_ set: RuleSet, _ options: LintOptions) {
    self.set = set
    suppressions = Suppressions(set.configuration.suppressions)
    names = set.ruleNames
    self.options = options
    here = suppressions.entries.isEmpty ? "" : Disk.currentFolder
    folder = suppressions.entries.isEmpty ? [] : FolderPath.names(set.configuration.folder, from: here)
  }

  /// Takes silenced findings out.
  func silence(
    _ findings: inout [Finding], in model: ServiceModel, notes: IgnoreNotes, uses: inout Suppressions.Uses
  ) -> [SilencedFinding] {
    suppressions.silence(
      &findings, in: model, notes: notes,
      names: { path in
        let names = FolderPath.names(path, from: here)
        return names.starts(with: folder) ? Array(names.dropFirst(folder.count)) : nil
      }, today: options.today, uses: &uses)
  }

  // MARK: Notes

  /// Of how many notes of a file it is told that they cannot be used.
  private static let mostFaults = 100

  /// What is wrong with notes, and what is told of the others if they silence nothing.
  ///
  /// - Parameter failed: the rules that did not get through.
  func judge(
    _ notes: IgnoreNotes, _ uses: Suppressions.Uses, failed: Set<String>
  ) -> (faulty: [Finding], usable: [SuppressionLedger.Note]) {
    var faulty: [Finding] = []
    var usable: [SuppressionLedger.Note] = []
    let faultySeverity = set.severity(of: SuppressionProblem.faulty, usually: .warning)
    let unusedSeverity = set.severity(of: SuppressionProblem.unused, usually: .warning)
    var counts: [String: Int] = [:]
    func finding(_ note: IgnoreNote, _ rule: String, _ severity: Severity, _ texts: Texts) -> Finding {
      var finding = Finding(
        rule: rule, severity: severity, message: texts.message[options.language],
        location: Location(file: note.file, range: note.range), why: texts.why[options.language],
        fix: texts.fix[options.language])
      let identity = [rule, options.pathInRepository(note.file), note.rules.map(\.text).joined(separator: ",")]
        .joined(separator: "\u{1F}")
      let ordinal = counts[identity, default: 0]
      counts[identity] = ordinal + 1
      finding.fingerprint = Fingerprint.hash("\(identity)\u{1F}\(ordinal)")
      return finding
    }
    for (number, note) in notes.all.enumerated() {
      var problem = note.fault.map { SuppressionProblem.faulty($0) }
      if problem == nil, faulty.count < Self.mostFaults, let unknown = note.rules.first(where: { names.lacks($0) }),
        !InputProblem.descriptions.contains(where: { unknown.matches($0.id) })
      {
        problem = SuppressionProblem.unknownRule(unknown, nearest: names.nearest(to: unknown))
      }
      if let problem {
        guard let faultySeverity, faulty.count < Self.mostFaults else { continue }
        let texts = Texts(message: problem.message, why: SuppressionProblem.faultyWhy, fix: problem.fix)
        faulty.append(finding(note, SuppressionProblem.faulty, faultySeverity, texts))
      } else if let unusedSeverity, !set.isPartial, note.rules.contains(where: { names.runs($0) }),
        !failed.contains(where: { rule in note.rules.contains { $0.matches(rule) } })
      {
        let texts = Texts(
          message: SuppressionProblem.unusedNote(note.rules), why: SuppressionProblem.unusedWhy,
          fix: SuppressionProblem.unusedFix)
        usable.append(
          SuppressionLedger.Note(
            isUsed: uses.notes.contains(number),
            finding: finding(note, SuppressionProblem.unused, unusedSeverity, texts)))
      }
    }
    return (faulty, usable)
  }

  private struct Texts {
    var message: LocalizedText
    var why: LocalizedText
    var fix: LocalizedText
  }
}
