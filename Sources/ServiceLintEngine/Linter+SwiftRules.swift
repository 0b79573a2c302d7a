import ServiceLintModel
import ServiceLintText

/// Rules that a program brings along in Swift.
extension Linter {
  mutating func run(_ rule: any Rule) {
    let description = rule.description
    guard let severity = rules.severity(of: description.id, usually: description.severity) else { return }
    var reports: [RuleReport] = []
    rule.check(host.model) { reports.append($0) }
    for found in reports where Int(found.node) < host.model.nodes.count {
      let (file, range) = host.model.located(found.range ?? host.model.pointingRange(of: found.node))
      var finding = Finding(
        rule: description.id, kind: description.confidence == .low ? .review : .violation,
        severity: severity, message: found.message[options.language],
        location: Location(file: file, range: range, place: host.place(of: found.node)),
        why: description.why[options.language], fix: description.fix[options.language],
        sources: description.sources,
        related: found.related.filter { Int($0) < host.model.nodes.count }.map {
          let (file, range) = host.model.located(host.model.pointingRange(of: $0))
          return Location(file: file, range: range, place: host.place(of: $0))
        },
        identity: Fingerprint.identity(of: description.id, node: found.node, part: "", in: host.model, options))
      finding.node = found.node
      report.findings.append(finding)
    }
  }
}
