import ServiceLintEngine
import ServiceLintReaders

/// What a run found, in an order that depends on nothing but the files.
public struct LintResult: Sendable {
  /// Sorted by path (bytes), offset, rule and ordinal.
  public var findings: [Finding] = []
  /// What was found and accepted by somebody, in the same order; it counts nowhere else.
  public var silenced: [SilencedFinding] = []
  /// Definitions that were checked.
  public var definitions = 0
  /// Files that hold no definition.
  public var passedOver = 0
  /// What those are written in.
  public var passedOverNotations: Set<Notation> = []
  /// Files that belong to a definition in another file.
  public var parts = 0
  /// Files that could not be read.
  public var broken = 0
  /// Definitions of forms in which nothing is asked.
  public var emptyForms = 0
  /// Fields in the definitions, without those that are only stored.
  public var fields = 0
  /// The number of rules that ran.
  public var rules = 0
  /// How often a rule could not tell, by identifier.
  public var undecided: [String: Int] = [:]
  /// Rules that failed.
  public var defects: [RuleDefect] = []

  /// What was seen of a file because a service takes it in.
  struct TakenIn: Sendable {
    var fields = 0
    var undecided: [String: Int] = [:]
  }

  /// What suppressions did.
  var ledger = SuppressionLedger()
  /// How many of the silenced findings have their lines and columns.
  var located = 0
  /// The definitions that were checked by themselves.
  var linted: Set<String> = []
  /// The files that services take in.
  var takenIn: [String: TakenIn] = [:]

  public init() {}

  /// The number of violations of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.kind == .violation && $0.severity == severity }
  }

  /// The number of findings that a person must judge.
  public var reviews: Int { findings.count { $0.kind == .review } }

  /// Puts everything in order, and tells once what was seen both alone and as a part of a service.
  mutating func settle() {
    for (path, file) in takenIn where !linted.contains(path) {
      definitions += 1
      fields += file.fields
      undecided.merge(file.undecided, uniquingKeysWith: +)
    }
    sort()
    if !takenIn.isEmpty { removeRepeats() }
    takenIn = [:]
    linted = []
    ledger = SuppressionLedger()
  }

  /// What makes two findings one.
  private static func key(_ finding: Finding) -> String {
    let range = finding.location.range
    return [finding.location.file, finding.rule, finding.fingerprint, "\(range.start)", "\(range.end)"]
      .joined(separator: "\u{1F}")
  }

  private mutating func removeRepeats() {
    var kept: [Finding] = []
    var places: [String: Int] = [:]
    var accepted: Set<String> = []
    silenced = silenced.filter { accepted.insert(Self.key($0.finding)).inserted }
    for finding in findings {
      let key = Self.key(finding)
      // The configuration for the one file may accept it, and that for the other may not.
      if accepted.contains(key) { continue }
      if let place = places[key] {
        if kept[place].frame == nil { kept[place].frame = finding.frame }
      } else {
        places[key] = kept.count
        kept.append(finding)
      }
    }
    findings = kept
  }

  private mutating func sort() {
    let order = Self.order(of: findings, withMessages: !takenIn.isEmpty)
    findings = order.map { findings[$0] }
    if !silenced.isEmpty {
      silenced = Self.order(of: silenced.map(\.finding), withMessages: !takenIn.isEmpty).map { silenced[$0] }
    }
    var seen: Set<String> = []
    defects = defects.sorted { ($0.rule, $0.file) < ($1.rule, $1.file) }.filter { seen.insert($0.rule).inserted }
  }

  private static func order(of findings: [Finding], withMessages: Bool) -> [Int] {
    // By bytes: to `String` composed and decomposed names are the same, to a disk they are two files. Taken out of the
    // findings once, since this is done while all workers wait.
    let keys = findings.map { (Array($0.location.file.utf8), $0.location.range.start, Array($0.rule.utf8)) }
    return findings.indices.sorted { one, other in
      let (left, right) = (keys[one], keys[other])
      if left.0 != right.0 { return left.0.lexicographicallyPrecedes(right.0) }
      if left.1 != right.1 { return left.1 < right.1 }
      if left.2 != right.2 { return left.2.lexicographicallyPrecedes(right.2) }
      if withMessages, findings[one].message != findings[other].message {
        return findings[one].message.utf8.lexicographicallyPrecedes(findings[other].message.utf8)
      }
      // A file's findings come in document order, so this is the ordinal's.
      return one < other
    }
  }

  mutating func add(_ other: LintResult) {
    findings += other.findings
    silenced += other.silenced
    ledger.add(other.ledger)
    definitions += other.definitions
    passedOver += other.passedOver
    passedOverNotations.formUnion(other.passedOverNotations)
    emptyForms += other.emptyForms
    parts += other.parts
    broken += other.broken
    fields += other.fields
    undecided.merge(other.undecided, uniquingKeysWith: +)
    defects += other.defects
    linted.formUnion(other.linted)
    takenIn.merge(other.takenIn) { one, other in one.undecided.count >= other.undecided.count ? one : other }
  }
}
