import ServiceLintModel
import ServiceLintText

/// The filter that takes findings which somebody has accepted out of what a definition's rules found. The command, the
/// library, the examples of rules and editors all use it.
///
/// It comes behind the rules: fingerprints count silenced findings too, and a rule that yields to another stays silent
/// where that one was silenced.
public struct Suppressions: Sendable {
  /// Those of the configuration.
  public let entries: [Suppression]

  public init(_ entries: [Suppression] = []) { self.entries = entries }

  /// What the notes and entries did to one or more definitions.
  public struct Uses: Sendable {
    /// The numbers of the notes that silenced something.
    public var notes: Set<Int> = []
    /// The numbers of the entries that silenced something.
    public var entries: Set<Int> = []
    /// Entries that mean a definition or a file that was checked.
    public var met: Set<Int> = []
    /// Entries that would have silenced so many findings and are over.
    public var over: [Int: Int] = [:]

    public init() {}

    public mutating func add(_ other: Uses) {
      notes.formUnion(other.notes)
      addEntries(of: other)
    }

    /// What entries did; the numbers of notes belong to one file.
    public mutating func addEntries(of other: Uses) {
      entries.formUnion(other.entries)
      met.formUnion(other.met)
      over.merge(other.over, uniquingKeysWith: +)
    }
  }

  /// Takes silenced findings out of what was found in a definition.
  ///
  /// - Parameters:
  ///   - findings: those of the model's rules, or of its file as such.
  ///   - model: as the rules left it.
  ///   - notes: those of all its files.
  ///   - names: the names of a file's path from the configuration's folder on; `nil`: it lies elsewhere.
  ///   - today: in days since 1970-01-01.
  ///   - uses: takes what notes and entries did.
  /// - Returns: those taken out, in their order.
  public func silence(
    _ findings: inout [Finding], in model: ServiceModel, notes: IgnoreNotes, names: (String) -> [String]?,
    today: Int, uses: inout Uses
  ) -> [SilencedFinding] {
    guard !entries.isEmpty || !notes.isEmpty else { return [] }
    let active = entries.isEmpty ? [:] : active(in: model, names)
    for numbers in active.values { uses.met.formUnion(numbers) }
    var silenced: [SilencedFinding] = []
    var kept: [Finding] = []
    for finding in findings {
      let noteNumbers = notes.isEmpty ? [] : notes.numbers(for: finding, in: model)
      uses.notes.formUnion(noteNumbers)
      var reason: (text: String, origin: SilencedFinding.Origin)?
      if let first = noteNumbers.first { reason = (notes.all[first].reason, .definition) }
      for number in active[finding.location.file] ?? [] where means(number, finding) {
        if entries[number].isOver(on: today) {
          if reason == nil { uses.over[number, default: 0] += 1 }
          continue
        }
        uses.entries.insert(number)
        reason = reason ?? (entries[number].reason, .configuration)
      }
      if let reason {
        silenced.append(SilencedFinding(finding, reason: reason.text, origin: reason.origin))
      } else {
        kept.append(finding)
      }
    }
    findings = kept
    return silenced
  }

  // MARK: Entries

  private func means(_ number: Int, _ finding: Finding) -> Bool {
    let entry = entries[number]
    return entry.rule.matches(finding.rule) && (entry.fingerprint.map { $0 == finding.fingerprint } ?? true)
  }

  /// For each file of a definition the entries that mean it.
  private func active(in model: ServiceModel, _ names: (String) -> [String]?) -> [String: [Int]] {
    let titles = entries.contains { $0.definition != nil } ? Self.titles(in: model) : [:]
    var result: [String: [Int]] = [:]
    for source in model.sources where result[source.path] == nil {
      let path = names(source.path)
      result[source.path] = entries.indices.filter { number in
        if let pattern = entries[number].path {
          guard let path, [pattern].matchAround(path) != nil else { return false }
        }
        guard let definition = entries[number].definition else { return true }
        return titles[source.path]?.contains(definition) ?? false
      }
    }
    return result
  }

  /// For each file of a definition what it is called: its identifier, and the identifiers and titles of its service and
  /// its forms.
  private static func titles(in model: ServiceModel) -> [String: Set<String>] {
    var titles: [String: Set<String>] = [:]
    for source in model.sources {
      let identity = source.identity ?? model.identity
      if !identity.isEmpty { titles[source.path, default: []].insert(identity) }
    }
    for node in Int(ServiceModel.firstNode)..<max(model.nodes.count, Int(ServiceModel.firstNode)) {
      let node = UInt32(node)
      let own: [String]
      switch model.nodes[Int(node)].kind {
      case .service: own = [model.string(node, ServiceProperty.id), model.string(node, ServiceProperty.title)]
      case .form: own = [model.string(node, FormProperty.id), model.string(node, FormProperty.title)]
      default: continue
      }
      guard let source = model.source(of: node) else { continue }
      for title in own where !title.isEmpty { titles[source.path, default: []].insert(title) }
    }
    return titles
  }
}
