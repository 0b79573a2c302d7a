import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// One worker's way from a file to its findings.
struct FileLinter {
  var reader: DefinitionReader
  private var linter: Linter?
  private let rules: @Sendable () -> RuleSet
  private let options: LintOptions
  let language: MessageLanguage

  init(rules: @escaping @Sendable () -> RuleSet, options: LintOptions, inputFormat: (any Format)?) {
    reader = DefinitionReader(inputFormat: inputFormat)
    self.rules = rules
    self.options = options
    language = options.language
  }

  /// Ends the work of this worker.
  mutating func finish() { linter?.finish() }

  private mutating func check() -> DefinitionReport {
    var linter = self.linter.take() ?? Linter(rules: rules(), options: options)
    defer { self.linter = linter }
    return linter.lint(&reader.builder.model)
  }

  /// Reads and checks a file from disk.
  mutating func lint(path: String, into result: inout LintResult) {
    reader.tree.removeAll()
    do {
      try Disk.read(path, into: &reader.tree.bytes)
    } catch {
      result.broken += 1
      result.findings.append(broken(path, InputProblem.unreadable(error.reason), at: .none))
      return
    }
    lintTree(path: path, into: &result)
  }

  /// Checks a file that is in memory.
  mutating func lint(_ file: SourceFile, into result: inout LintResult) {
    reader.tree.removeAll()
    reader.tree.bytes.append(contentsOf: file.bytes)
    lintTree(path: file.path, into: &result)
  }

  private mutating func lintTree(path: String, into result: inout LintResult) {
    switch reader.read(path: path) {
    case .notADefinition: result.passedOver += 1
    case .broken(let error):
      result.broken += 1
      let end = min(error.offset + 1, UInt32(reader.tree.count))
      let range = ByteRange(start: error.offset, end: max(end, error.offset))
      var findings = [broken(path, error.message, at: range, advice: error.advice)]
      locate(&findings)
      result.findings += findings
    case .definition where !reader.builder.model.problems.isEmpty:
      result.broken += 1
      var findings = problems()
      locate(&findings)
      result.findings += findings
    case .definition:
      result.definitions += 1
      result.fields += reader.builder.model.nodes.count { $0.kind == .field } - 1
      let report = check()
      var findings = report.findings + repeatedKeys(path)
      findings.sort { $0.location.range.start < $1.location.range.start }
      locate(&findings)
      result.findings += findings
      result.undecided.merge(report.undecided, uniquingKeysWith: +)
      result.defects += report.defects
    }
  }

  private func broken(
    _ path: String, _ message: LocalizedText, at range: ByteRange, advice: LocalizedText = LocalizedText(en: "", ja: "")
  ) -> Finding {
    var finding = Finding(
      rule: InputProblem.brokenFile, severity: .error, message: message[language],
      location: Location(file: path, range: range), why: InputProblem.brokenWhy[language], fix: advice[language])
    finding.fingerprint = Fingerprint.hash("\(InputProblem.brokenFile)\u{1F}\(path)")
    return finding
  }

  /// What the format could make nothing of: all of it in one run.
  private func problems() -> [Finding] {
    var counts: [String: Int] = [:]
    let model = reader.builder.model
    return model.problems.sorted { $0.range.start < $1.range.start }.map { problem in
      let rule = "\(model.format)/\(problem.kind)"
      let (file, range) = model.located(problem.range)
      var finding = Finding(
        rule: rule, severity: .error, message: problem.message[language],
        location: Location(file: file, range: range), why: InputProblem.notUnderstoodWhy[language],
        fix: problem.advice[language])
      let text = String(decoding: model.values.text[problem.range.indices], as: UTF8.self)
      let identity = "\(rule)\u{1F}\(file)\u{1F}\(text)"
      let ordinal = counts[identity, default: 0]
      counts[identity] = ordinal + 1
      finding.fingerprint = Fingerprint.hash("\(identity)\u{1F}\(ordinal)")
      return finding
    }
  }

  private func repeatedKeys(_ path: String) -> [Finding] {
    var counts: [String: Int] = [:]
    return reader.tree.duplicates.map { duplicate in
      let key = reader.tree.key(Int(duplicate.second))
      var finding = Finding(
        rule: InputProblem.keyTwice, severity: .warning, message: InputProblem.keyTwice(key)[language],
        location: Location(file: path, range: reader.tree.nodes[Int(duplicate.second)].range),
        why: InputProblem.keyTwiceWhy[language], fix: InputProblem.keyTwiceFix[language],
        related: [Location(file: path, range: reader.tree.nodes[Int(duplicate.first)].range)])
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      finding.fingerprint = Fingerprint.hash("\(InputProblem.keyTwice)\u{1F}\(path)\u{1F}\(key)\u{1F}\(ordinal)")
      return finding
    }
  }

  /// Fills in lines, columns and the text around each place, in one pass over the text.
  private func locate(_ findings: inout [Finding]) {
    var offsets: Set<UInt32> = []
    for finding in findings {
      for location in [finding.location] + finding.related {
        offsets.insert(location.range.start)
        offsets.insert(location.range.end)
      }
    }
    var counter = LineCounter(reader.tree.bytes, count: reader.tree.count)
    var positions: [UInt32: LinePosition] = [:]
    for offset in offsets.sorted() { positions[offset] = counter.position(of: offset) }
    func place(_ location: inout Location) {
      if let start = positions[location.range.start] { (location.line, location.column) = (start.line, start.column) }
      if let end = positions[location.range.end] { (location.endLine, location.endColumn) = (end.line, end.column) }
    }
    // Findings of one rule are told once for each file, so one of them needs the text around it.
    var framed: Set<String> = []
    for index in findings.indices {
      place(&findings[index].location)
      for other in findings[index].related.indices { place(&findings[index].related[other]) }
      guard framed.insert(findings[index].foldingKey).inserted else { continue }
      findings[index].frame = CodeFrame(
        reader.tree.bytes, count: reader.tree.count, range: findings[index].location.range)
    }
  }
}
