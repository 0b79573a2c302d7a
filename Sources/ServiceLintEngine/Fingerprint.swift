import ServiceLintModel
import ServiceLintText

/// What makes a finding the same finding tomorrow: rule, definition, path of keys, part, ordinal. Never line, index,
/// message or another place.
package enum Fingerprint {
  /// Everything but the ordinal.
  ///
  /// - Parameter options: how files are called.
  static func identity(
    of rule: String, node: UInt32, part: String, in model: ServiceModel, _ options: LintOptions
  ) -> String {
    let source = model.source(of: node)
    let name = source?.identity ?? model.identity
    let definition = name.isEmpty ? options.pathInRepository(source?.path ?? "") : name
    return [rule, definition, path(of: node, in: model), part + own(node, in: model)].joined(separator: "\u{1F}")
  }

  /// A text as a part of what makes findings different: a long one by its hash, since each finding holds it.
  static func part(_ text: String) -> String { text.utf8.count > 500 ? hash(text) : text }

  /// Numbers equal findings in document order and hashes what makes them different.
  static func number(_ findings: inout [Finding]) {
    findings.sort {
      ($0.location.range.start, $0.location.range.end) < ($1.location.range.start, $1.location.range.end)
    }
    var counts: [String: Int] = [:]
    for index in findings.indices {
      // Forms that one service takes in may have one identifier, and are still two.
      let identity = findings[index].identity + "\u{1F}" + findings[index].location.file
      let ordinal = counts[identity, default: 0]
      counts[identity] = ordinal + 1
      findings[index].ordinal = ordinal
      findings[index].fingerprint = hash("\(findings[index].identity)\u{1F}\(ordinal)")
    }
  }

  /// A fingerprint's text: 16 hexadecimal digits.
  package static func hash(_ text: String) -> String {
    var hash = FNV1a64()
    hash.add(text)
    return hash.hexText
  }

  /// The keys that name the stored answer, from the form inwards. Without a key of its own a node takes the path of
  /// the nearest ancestor that has one.
  static func path(of node: UInt32, in model: ServiceModel) -> String {
    var keys: [String] = []
    var index = node
    while index >= ServiceModel.firstNode {
      let key = model.values.string(model.nodes[Int(index)].key, constants: Vocabulary.standard.constants.bytes)
      if !key.isEmpty { keys.append(key) }
      index = model.nodes[Int(index)].parent
    }
    return keys.reversed().joined(separator: ".")
  }

  /// What tells a part of a node from its siblings: an option's value, a link's address, a text's role.
  private static func own(_ node: UInt32, in model: ServiceModel) -> String {
    switch model.nodes[Int(node)].kind {
    case .option: "=" + model.string(node, OptionProperty.value)
    case .link: "=" + model.string(node, LinkProperty.url)
    case .image: "=" + model.string(node, ImageProperty.url)
    case .text: "=" + model.string(node, TextProperty.role)
    default: ""
    }
  }
}
