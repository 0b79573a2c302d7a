import ServiceLintModel
import ServiceLintText

/// The notes of a definition's files, ready to be asked by finding.
public struct IgnoreNotes: Sendable {
  public let all: [IgnoreNote]
  /// For each file and way to name rules the scopes; notes with a fault silence nothing.
  private let scopes: [String: [RuleSelector: NoteScopes]]

  public init(_ notes: [IgnoreNote] = []) {
    all = notes
    var grouped: [String: [RuleSelector: [(number: Int, note: IgnoreNote)]]] = [:]
    for (number, note) in notes.enumerated() where note.fault == nil {
      for rule in note.rules { grouped[note.file, default: [:]][rule, default: []].append((number, note)) }
    }
    scopes = grouped.mapValues { $0.mapValues { NoteScopes($0) } }
  }

  public var isEmpty: Bool { all.isEmpty }

  /// The same notes and those of another file.
  public func adding(_ notes: [IgnoreNote]) -> IgnoreNotes { notes.isEmpty ? self : IgnoreNotes(all + notes) }

  /// The numbers of the notes that hold the place of a finding, or the node that it is about, or one around that.
  func numbers(for finding: Finding, in model: ServiceModel) -> [Int] {
    let module = String(finding.rule.prefix { $0 != "/" })
    let selectors = [finding.rule, "\(module)/*", module].map { RuleSelector($0) }
    guard scopes.values.contains(where: { scopes in selectors.contains { scopes[$0] != nil } }) else { return [] }
    var numbers: [Int] = []
    func look(_ file: String, _ range: ByteRange) {
      guard let scopes = scopes[file] else { return }
      for selector in selectors { scopes[selector]?.add(holding: range, to: &numbers) }
    }
    look(finding.location.file, finding.location.range)
    var node = Int(finding.node)
    while node >= ServiceModel.firstNode, node < model.nodes.count {
      if model.nodes[node].origin != .none {
        let (file, range) = model.located(model.nodes[node].origin)
        look(file, range)
      }
      node = Int(model.nodes[node].parent)
    }
    return numbers
  }
}
