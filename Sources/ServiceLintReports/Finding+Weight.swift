import ServiceLintEngine

extension Finding {
  /// How soon it is told where there is no room for all: broken files, errors, warnings, infos, reviews.
  var weight: Int {
    if rule == TextReport.brokenFile { return 4 }
    if kind == .review { return 0 }
    return switch severity {
    case .error: 3
    case .warning: 2
    case .info: 1
    }
  }
}

extension Sequence<Finding> {
  /// The worst first; those of one weight in the order in which they stand.
  var worstFirst: [Finding] {
    let all = Array(self)
    return (0...4).reversed().flatMap { weight in all.filter { $0.weight == weight } }
  }
}
