/// Which versions of the linter a module runs with: `0.1`, `>= 0.1` or `>= 0.1, < 2`. A version alone means it or any
/// later one.
struct VersionRequirement: Sendable {
  private enum Relation: String, CaseIterable {
    // The longer ones first: that is how they are recognised.
    case atLeast = ">="
    case atMost = "<="
    case after = ">"
    case before = "<"
    case exactly = "="

    func holds(_ version: SemanticVersion, _ bound: SemanticVersion) -> Bool {
      switch self {
      case .atLeast: version >= bound
      case .atMost: version <= bound
      case .after: version > bound
      case .before: version < bound
      case .exactly: version == bound
      }
    }
  }

  /// How a version compares with what is needed.
  enum Answer {
    case met
    /// The linter is too old for the module.
    case tooOld
    /// The module was made for older linters.
    case tooNew
  }

  private var bounds: [(relation: Relation, version: SemanticVersion)] = []

  /// - Returns: `nil` if the text says nothing of the kind.
  init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      var rest = part.drop { $0 == " " }
      while rest.last == " " { rest.removeLast() }
      let relation = Relation.allCases.first { rest.hasPrefix($0.rawValue) }
      rest = rest.dropFirst(relation?.rawValue.count ?? 0).drop { $0 == " " }
      guard let version = SemanticVersion(rest) else { return nil }
      bounds.append((relation ?? .atLeast, version))
    }
  }

  /// Whether a version will do.
  func answer(for version: SemanticVersion) -> Answer {
    guard let broken = bounds.first(where: { !$0.relation.holds(version, $0.version) }) else { return .met }
    return version < broken.version || broken.relation == .after ? .tooOld : .tooNew
  }
}
