import ServiceLintCEL
import ServiceLintModel
import ServiceLintText
import ServiceLintValue

/// From a decision to a finding: where it points, what it says, what makes it the same finding tomorrow.
extension Linter {
  mutating func find(_ loaded: LoadedRule, on node: UInt32) {
    let rule = loaded.rule
    spoke.insert(speech(of: rule.number, about: node))
    let (message, fix) = words(of: loaded)
    let related = rule.related.map { answer($0.start, of: loaded) }
    let target = pointed(rule, on: node)

    swap(&host.model.values, &store)
    defer { swap(&host.model.values, &store) }
    let (file, range) = host.model.located(target.range)
    let place = host.place(of: node)
    let review = rule.description.confidence == .low || holdsExpression(node)
    var finding = Finding(
      rule: rule.description.id, kind: review ? .review : .violation, severity: rule.description.severity,
      message: message, location: Location(file: file, range: range, place: place),
      why: rule.description.why[options.language], fix: fix,
      sources: rule.description.sources,
      identity: Fingerprint.identity(
        of: rule.description.id, node: node, part: target.part, in: host.model, options))
    finding.node = node
    if let related { finding.related = places(related) }
    report.findings.append(finding)
  }

  /// A finding on a text with an expression that we cannot resolve is for a person to judge.
  private func holdsExpression(_ node: UInt32) -> Bool {
    guard let text = host.model.nearest(.text, around: node) else { return false }
    return host.model.value(text, TextProperty.hasExpression).boolValue
  }

  // MARK: Where

  func pointed(_ rule: CompiledRule, on node: UInt32) -> (range: ByteRange, part: String) {
    var part = rule.atText
    var target = frame[0]
    if let at = rule.at {
      target = frame[at.frame]
      for (depth, slot) in at.slots.enumerated() where target.tag == .object {
        let index = target.slots + slot
        let isLast = depth == at.slots.count - 1
        guard store.slots.indices.contains(index) else { break }
        if isLast {
          let origin = host.model.origins[index]
          if !origin.isEmpty { return (origin, part) }
          break
        }
        target = store.slots[index]
      }
    }
    if rule.each != nil, frame[rule.itFrame].tag == .text {
      part += Fingerprint.part(store.string(frame[rule.itFrame], constants: rule.constants))
    }
    let fallback = target.tag == .object ? target.node : node
    return (host.model.pointingRange(of: fallback >= ServiceModel.firstNode ? fallback : node), part)
  }

  /// Other places of one finding; there may be one for each node, of findings too.
  private static let mostPlaces = 100

  private func places(_ value: Value) -> [Location] {
    let values = value.tag == .list ? value.range.map { host.model.values.elements[$0] } : [value]
    return values.prefix(Self.mostPlaces).compactMap { value in
      guard value.tag == .object, value.node >= ServiceModel.firstNode else { return nil }
      if let elsewhere = host.cardPlaces[value.node] { return elsewhere }
      let (file, range) = host.model.located(host.model.pointingRange(of: value.node))
      return Location(file: file, range: range, place: host.place(of: value.node))
    }
  }

  // MARK: What

  /// Message and fix. They are compiled when a rule's first finding is made.
  private mutating func words(of loaded: LoadedRule) -> (message: String, fix: String) {
    let rule = loaded.rule
    if speaking[rule.number] == nil {
      var errors: [RuleFileError] = []
      speaking[rule.number] = LoadedRule(
        rule.speaking(options.language, rules.members[rule.number].file, errors: &errors))
    }
    guard let speaking = speaking[rule.number] else { return ("", "") }
    // Its constants are those of the rule and more.
    host.rule = speaking
    defer { host.rule = loaded }
    return (render(speaking.rule.message, speaking), render(speaking.rule.fix, speaking))
  }

  private mutating func render(_ template: MessageTemplate?, _ loaded: LoadedRule) -> String {
    let rule = loaded.rule
    guard let template else { return "" }
    var result = ""
    for part in template.parts {
      guard result.utf8.count <= MessageValue.mostOfMessage else { return result + "…" }
      switch part {
      case .text(let text): result += text
      case .expression(let expression, let most):
        let value = answer(expression.start, of: loaded)
        result += MessageValue.text(
          of: value, in: store, constants: rule.constants, language: options.language, most: most)
      }
    }
    return result
  }
}

extension ServiceModel {
  /// The bytes to point at for a node as a whole: its key or title if it has one, else all of it.
  func pointingRange(of node: UInt32) -> ByteRange {
    let kind = nodes[Int(node)].kind
    for name in ["id", "title", "text", "label"] {
      guard let slot = Vocabulary.standard.kinds[Int(kind.rawValue)].slot(name) else { continue }
      let origin = origins[Int(nodes[Int(node)].slots) + slot]
      if !origin.isEmpty { return origin }
    }
    return nodes[Int(node)].origin
  }

  /// The file in which a range lies, and the range in that file.
  package func located(_ range: ByteRange) -> (file: String, range: ByteRange) {
    for source in sources where range.start >= source.start && range.start <= source.end {
      let start = range.start - source.start + source.offset
      return (source.path, ByteRange(start: start, end: start + (range.end - range.start)))
    }
    return (sources.first?.path ?? "", range)
  }
}
