import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// One worker's way from a file to its findings.
struct FileLinter {
  var reader: DefinitionReader
  /// One for each set of rules; made when a definition turns up for it.
  private var linters: [Linter?] = []
  /// The sets of rules; none before the first definition has been read.
  private var sets: [RuleSet] = []
  private let rules: @Sendable () -> [RuleSet]
  private let options: LintOptions
  private let cards: RepositoryCards
  /// What each set needs for suppressions; made when a file turns up for it.
  private var silencers: [Silencer?] = []
  let language: MessageLanguage

  init(
    rules: @escaping @Sendable () -> [RuleSet], options: LintOptions, inputFormat: (any Format)?, files: FileAccess,
    cards: RepositoryCards
  ) {
    self.cards = cards
    reader = DefinitionReader(inputFormat: inputFormat, files: files)
    self.rules = rules
    self.options = options
    language = options.language
  }

  /// Ends the work of this worker.
  mutating func finish() {
    for index in linters.indices { linters[index]?.finish() }
  }

  private mutating func check(by set: Int) -> DefinitionReport {
    if sets.isEmpty {
      sets = rules()
      linters = Array(repeating: nil, count: sets.count)
      silencers = Array(repeating: nil, count: sets.count)
    }
    // Rules that could not be loaded are told elsewhere.
    guard sets.indices.contains(set) else { return DefinitionReport() }
    var linter = linters[set].take() ?? linter(for: sets[set])
    defer { linters[set] = linter }
    return linter.lint(&reader.builder.model)
  }

  private func linter(for rules: RuleSet) -> Linter {
    var options = options
    if rules.asksRepository { options.repository = cards.repository(for: rules) }
    return Linter(rules: rules, options: options)
  }

  /// Reads and checks a file from disk.
  ///
  /// - Parameter set: the number of the set of rules to run.
  mutating func lint(path: String, by set: Int, into result: inout LintResult) {
    reader.tree.removeAll()
    do {
      // One byte too many is enough for the reader to say that the file is too large.
      try Disk.read(path, into: &reader.tree.bytes, most: reader.limits.bytes + 1)
    } catch {
      result.broken += 1
      result.findings.append(broken(path, InputProblem.unreadable(error.reason), at: .none))
      return
    }
    lintTree(path: path, by: set, into: &result)
  }

  /// Checks a file that is in memory.
  mutating func lint(_ file: SourceFile, into result: inout LintResult) {
    reader.tree.removeAll()
    reader.tree.bytes.append(contentsOf: file.bytes)
    lintTree(path: file.path, by: 0, into: &result)
  }

  private mutating func lintTree(path: String, by set: Int, into result: inout LintResult) {
    switch reader.read(path: path) {
    case .notADefinition:
      result.passedOver += 1
      result.passedOverNotations.insert(reader.tree.notation)
    case .broken(let error):
      result.broken += 1
      let end = min(error.offset + 1, UInt32(reader.tree.count))
      let range = ByteRange(start: error.offset, end: max(end, error.offset))
      var findings = [broken(path, error.message, at: range, advice: error.advice)]
      locate(&findings)
      result.findings += findings
    case .part: result.parts += 1
    case .definition:
      result.linted.insert(path)
      var findings: [Finding] = []
      var texts = OtherTexts()
      var isBroken = false
      var uses = Suppressions.Uses()
      var failed: Set<String> = []
      repeat {
        // Of many definitions in a file one that can't be understood does not hide the others.
        if reader.builder.model.problems.isEmpty {
          let before = result.defects.count
          findings += lintDefinition(by: set, into: &result, &texts, &uses)
          for defect in result.defects[before...] { failed.insert(defect.rule) }
        } else {
          findings += problems()
          isBroken = true
        }
      } while reader.readNext()
      if isBroken {
        result.broken += 1
      } else {
        var repeated = repeatedKeys(path, by: set)
        if !repeated.isEmpty { silence(&repeated, by: set, into: &result, &uses) }
        findings += repeated
      }
      findings.sort { $0.location.range.start < $1.location.range.start }
      locate(&findings, texts)
      result.findings += findings
      if !result.silenced.isEmpty { locateSilenced(in: &result, texts) }
      result.ledger.add(uses, of: set)
      if !reader.notes.isEmpty, !isBroken { judgeNotes(by: set, uses, failed, into: &result, texts) }
    }
  }

  /// Checks the definition that was read last.
  private mutating func lintDefinition(
    by set: Int, into result: inout LintResult, _ texts: inout OtherTexts, _ uses: inout Suppressions.Uses
  ) -> [Finding] {
    result.definitions += 1
    let fields = Self.fields(of: reader.builder.model)
    result.fields += fields.count - countTakenIn(fields, into: &result)
    if fields.isEmpty,
      reader.builder.model.nodes.dropFirst(Int(ServiceModel.firstNode)).contains(where: { $0.kind == .form })
    {
      result.emptyForms += 1
    }
    let report = check(by: set)
    result.undecided.merge(report.undecided, uniquingKeysWith: +)
    result.defects += report.defects
    let model = reader.builder.model
    for source in model.sources where source.identity != nil {
      result.takenIn[source.path]?.undecided = report.undecidedElsewhere[source.path] ?? [:]
    }
    if model.sources.count > 1 {
      let files = Set(report.findings.flatMap { [$0.location.file] + $0.related.map(\.file) })
      texts.add(model, beside: reader.companions, named: files.union(reader.notes.all.map(\.file)))
    }
    var findings = report.findings
    silence(&findings, by: set, into: &result, &uses)
    return findings
  }

  // MARK: What is silenced

  private mutating func silencer(of set: Int) -> Silencer? {
    guard sets.indices.contains(set) else { return nil }
    if let known = silencers[set] { return known }
    let made = Silencer(sets[set], options)
    silencers[set] = made
    return made
  }

  /// Takes out what notes and the configuration silence.
  private mutating func silence(
    _ findings: inout [Finding], by set: Int, into result: inout LintResult, _ uses: inout Suppressions.Uses
  ) {
    guard !reader.notes.isEmpty || sets.indices.contains(set) && !sets[set].configuration.suppressions.isEmpty,
      let silencer = silencer(of: set)
    else { return }
    result.silenced += silencer.silence(&findings, in: reader.builder.model, notes: reader.notes, uses: &uses)
  }

  /// Fills in the places of this file's silenced findings, which lie behind those of the files before.
  private func locateSilenced(in result: inout LintResult, _ texts: OtherTexts) {
    let first = result.located
    guard first < result.silenced.count else { return }
    var findings = result.silenced[first...].map(\.finding)
    locate(&findings, texts)
    for (offset, finding) in findings.enumerated() { result.silenced[first + offset].finding = finding }
    result.located = result.silenced.count
  }

  /// Tells notes that cannot be used, and notes down those that can, with whether they silenced something.
  private mutating func judgeNotes(
    by set: Int, _ uses: Suppressions.Uses, _ failed: Set<String>, into result: inout LintResult, _ texts: OtherTexts
  ) {
    guard let silencer = silencer(of: set) else { return }
    var (faulty, usable) = silencer.judge(reader.notes, uses, failed: failed)
    locate(&faulty, texts)
    result.findings += faulty
    for note in usable where note.isUsed { result.ledger.add(note) }
    var unused = usable.filter { !$0.isUsed }.map(\.finding)
    locate(&unused, texts)
    for finding in unused { result.ledger.add(SuppressionLedger.Note(isUsed: false, finding: finding)) }
  }

  /// The fields of a definition but those that are only stored: nobody sees or answers them.
  private static func fields(of model: ServiceModel) -> [ModelNode] {
    let hidden = Vocabulary.standard.value(.fieldKind, "hidden")
    return (Int(ServiceModel.firstNode)..<model.nodes.count).compactMap { node in
      guard model.nodes[node].kind == .field else { return nil }
      let asks = model.value(UInt32(node), FieldProperty.asks)
      let kind = model.value(UInt32(node), FieldProperty.kind)
      let isStored = asks.tag == .bool && !asks.boolValue && kind.tag == .text && kind.symbol == hidden.symbol
      return isStored ? nil : model.nodes[node]
    }
  }

  /// Notes the files that a definition takes in.
  ///
  /// - Parameter fields: those of the definition.
  /// - Returns: how many of its fields stand there.
  private func countTakenIn(_ fields: [ModelNode], into result: inout LintResult) -> Int {
    let model = reader.builder.model
    guard model.sources.count > 1 else { return 0 }
    var all = 0
    for source in model.sources where source.identity != nil {
      let count = fields.count {
        $0.origin.start >= source.start && $0.origin.end <= source.end && $0.origin != .none
      }
      result.takenIn[source.path] = LintResult.TakenIn(fields: count)
      all += count
    }
    return all
  }

  private func broken(
    _ path: String, _ message: LocalizedText, at range: ByteRange, advice: LocalizedText = LocalizedText(en: "", ja: "")
  ) -> Finding {
    var finding = Finding(
      rule: InputProblem.brokenFile, severity: .error, message: message[language],
      location: Location(file: path, range: range), why: InputProblem.brokenWhy[language], fix: advice[language])
    finding.fingerprint = Fingerprint.hash("\(InputProblem.brokenFile)\u{1F}\(options.pathInRepository(path))")
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
      let identity = "\(rule)\u{1F}\(options.pathInRepository(file))\u{1F}\(text)"
      let ordinal = counts[identity, default: 0]
      counts[identity] = ordinal + 1
      finding.fingerprint = Fingerprint.hash("\(identity)\u{1F}\(ordinal)")
      return finding
    }
  }

  private func repeatedKeys(_ path: String, by set: Int) -> [Finding] {
    guard !reader.tree.duplicates.isEmpty, sets.indices.contains(set),
      let severity = sets[set].severity(of: InputProblem.keyTwice, usually: .warning)
    else { return [] }
    var counts: [String: Int] = [:]
    return reader.tree.duplicates.map { duplicate in
      let key = reader.tree.key(Int(duplicate.second))
      var finding = Finding(
        rule: InputProblem.keyTwice, severity: severity, message: InputProblem.keyTwice(key)[language],
        location: Location(file: path, range: reader.tree.nodes[Int(duplicate.second)].range),
        why: InputProblem.keyTwiceWhy[language], fix: InputProblem.keyTwiceFix[language],
        related: [Location(file: path, range: reader.tree.nodes[Int(duplicate.first)].range)])
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      finding.fingerprint = Fingerprint.hash(
        "\(InputProblem.keyTwice)\u{1F}\(options.pathInRepository(path))\u{1F}\(key)\u{1F}\(ordinal)")
      return finding
    }
  }

  /// Fills in lines, columns and the text around each place, in one pass over each file's text.
  ///
  /// - Parameter others: the texts of the files beside the one that was read.
  private func locate(_ findings: inout [Finding], _ others: OtherTexts = OtherTexts()) {
    // One file needs no names to be told from others.
    let severalFiles = !others.isEmpty
    func key(_ location: Location) -> String { severalFiles ? location.file : "" }
    var offsets: [String: [UInt32]] = [:]
    for finding in findings {
      offsets[key(finding.location), default: []] += [finding.location.range.start, finding.location.range.end]
      for location in finding.related {
        offsets[key(location), default: []] += [location.range.start, location.range.end]
      }
    }
    var files: [String: (text: (bytes: [UInt8], count: Int), positions: TextPositions)] = [:]
    for (file, offsets) in offsets {
      let text = others.text(of: file) ?? (reader.tree.bytes, reader.tree.count)
      files[file] = (text, TextPositions(of: offsets, in: text.bytes, count: text.count))
    }
    // Findings of one rule are told once for each file, so one of them needs the text around it.
    var framed: Set<String> = []
    for index in findings.indices {
      let file = key(findings[index].location)
      guard let known = files[file] else { continue }
      known.positions.place(&findings[index].location)
      for other in findings[index].related.indices {
        files[key(findings[index].related[other])]?.positions.place(&findings[index].related[other])
      }
      // What a person is to judge is told apart from the rest.
      let folding = "\(findings[index].kind.rawValue) \(findings[index].foldingKey)"
      guard framed.insert(severalFiles ? "\(file)\u{1F}\(folding)" : folding).inserted else { continue }
      let text = known.text
      findings[index].frame = CodeFrame(text.bytes, count: text.count, range: findings[index].location.range)
    }
  }
}

/// The texts of the files beside a definition's own: those that it takes in, and its companions.
private struct OtherTexts {
  private var texts: [String: (bytes: [UInt8], count: Int)] = [:]

  var isEmpty: Bool { texts.isEmpty }

  /// Keeps the texts of those files of a model in which findings stand.
  mutating func add(_ model: ServiceModel, beside companions: [CompanionFile], named files: Set<String>) {
    for source in model.sources.dropFirst() where files.contains(source.path) && texts[source.path] == nil {
      // Of a companion the model may hold a part only.
      if let whole = companions.first(where: { $0.path == source.path }) {
        texts[source.path] = (whole.tree.bytes, whole.tree.count)
        continue
      }
      let text = model.values.text[Int(source.start)..<Int(source.end)]
      texts[source.path] = (text + Array(repeating: 0, count: SourceTree.padding), text.count)
    }
  }

  func text(of file: String) -> (bytes: [UInt8], count: Int)? { texts[file] }
}
