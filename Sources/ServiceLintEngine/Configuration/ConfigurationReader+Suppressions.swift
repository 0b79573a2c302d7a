import ServiceLintText

/// How `suppressions` is read.
extension ConfigurationReader {
  /// The keys of an entry.
  package static let suppressionKeys = ["rule", "definition", "path", "fingerprint", "reason", "until"]

  /// The entries, as far as they can be used.
  mutating func suppressions(_ node: Int) -> [Suppression] {
    guard tree.nodes[node].kind == .array else {
      if !isTagged(node) {
        fail(
          node,
          ConfigurationError.takes(
            "suppressions", ConfigurationType.list(.text).title, ConfigurationError.howToWriteSuppressions))
      }
      return []
    }
    return tree.elements(of: node).compactMap { suppression($0) }
  }

  private mutating func suppression(_ node: Int) -> Suppression? {
    guard tree.nodes[node].kind == .object else {
      if !isTagged(node) { fail(node, ConfigurationError.noSuppression()) }
      return nil
    }
    let before = errorCount
    var texts: [String: String] = [:]
    var places: [String: Int] = [:]
    for (key, value) in tree.members(of: node) {
      let name = tree.key(key)
      guard Self.suppressionKeys.contains(name) else {
        fail(key, ConfigurationError.unknownKeyOfSuppression(name, among: Self.suppressionKeys))
        continue
      }
      if isTagged(value) { continue }
      places[name] = tree.nodes[value].range.isEmpty ? key : value
      switch tree.nodes[value].kind {
      case .null: break
      case .string, .number, .boolean:
        let text = tree.string(value)
        if text.contains(where: { !$0.isWhitespace }) { texts[name] = text }
      default: fail(value, ConfigurationError.takes(name, ConfigurationType.text.title))
      }
      if texts[name] == nil, name != "rule", name != "reason", tree.nodes[value].kind != .null, errorCount == before {
        fail(
          value, at: key, ConfigurationError.takes(name, LocalizedText(en: "a text that says something", ja: "空でない文字列"))
        )
      }
    }
    guard errorCount == before else { return nil }
    guard let rule = texts["rule"] else {
      fail(places["rule"] ?? node, ConfigurationError.suppressionWithoutRule())
      return nil
    }
    if texts["reason"] == nil { fail(places["reason"] ?? node, ConfigurationError.suppressionWithoutReason()) }
    if texts["definition"] == nil, texts["path"] == nil, texts["fingerprint"] == nil {
      fail(places["rule"] ?? node, ConfigurationError.suppressionWithoutPlace(rule))
    }
    if let text = texts["fingerprint"], !Self.isFingerprint(text) {
      fail(places["fingerprint"] ?? node, ConfigurationError.notAFingerprint(text))
    }
    let until = texts["until"].flatMap { CivilDate($0) }
    if let text = texts["until"], until == nil { fail(places["until"] ?? node, ConfigurationError.notADay(text)) }
    guard errorCount == before, let reason = texts["reason"] else { return nil }
    return Suppression(
      rule: rule, definition: texts["definition"],
      path: texts["path"].map { PathPattern($0, range: places["path"].map { range($0) } ?? .none) },
      fingerprint: texts["fingerprint"], reason: reason.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      until: until, range: range(places["rule"] ?? node))
  }

  private static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
