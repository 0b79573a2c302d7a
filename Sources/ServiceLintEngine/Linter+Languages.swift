import ServiceLintModel

/// Rules that look only at texts in some languages.
extension Linter {
  /// Whether a node is surely in one of some languages (BCP 47; `ja` includes `ja-simple`): by the language that is
  /// stated for the text around it, else for its form. The host must hold no values: they are in `store`.
  func isWritten(in languages: [String], node: UInt32) -> Bool {
    var stated = language(of: host.model.nearest(.text, around: node), at: TextProperty.language.slot)
    if stated.isEmpty { stated = language(of: host.model.nearest(.form, around: node), at: FormProperty.language.slot) }
    guard !stated.isEmpty else { return false }
    return languages.contains { stated == $0.lowercased() || stated.hasPrefix($0.lowercased() + "-") }
  }

  private func language(of node: UInt32?, at slot: Int) -> String {
    guard let node else { return "" }
    let index = Int(host.model.nodes[Int(node)].slots) + slot
    guard store.slots.indices.contains(index) else { return "" }
    return store.string(store.slots[index], constants: Vocabulary.standard.constants.bytes).lowercased()
  }
}
