import ServiceLintReaders

/// The pages of an interview: blocks with a question, each with the blocks that ask the same in other languages.
struct DocassemblePages {
  private(set) var all: [DocassembleBlock] = []
  /// For each page the blocks of other languages, in order.
  private(set) var translations: [[DocassembleBlock]] = []
  /// The languages that questions are asked in beside the default one, in the order in which they turn up.
  private(set) var languages: [String] = []

  init(_ blocks: DocassembleBlocks, _ tree: SourceTree) {
    let main = blocks.with("default language").last?["default language"].map { tree.string($0) }
    var places: [String: Int] = [:]
    var others: [(block: DocassembleBlock, signature: String)] = []
    for block in blocks.with("question") {
      let signature = Self.signature(block, tree)
      if let language = Self.language(of: block, tree), language != main {
        if !languages.contains(language) { languages.append(language) }
        others.append((block, signature))
        continue
      }
      if !signature.isEmpty { places[signature] = places[signature] ?? all.count }
      all.append(block)
      translations.append([])
    }
    for (block, signature) in others {
      if let page = places[signature] {
        translations[page].append(block)
      } else {
        // What is asked in one language only.
        all.append(block)
        translations.append([])
      }
    }
  }

  /// The language that a block is in; `nil`: the default one, or any.
  static func language(of block: DocassembleBlock, _ tree: SourceTree) -> String? {
    guard let language = block["language"], tree.nodes[language].kind == .string else { return nil }
    let name = tree.string(language)
    return name == "*" || name.isEmpty ? nil : name
  }

  /// What a block asks for and in which case: the same in each language. Empty if it asks for nothing.
  private static func signature(_ block: DocassembleBlock, _ tree: SourceTree) -> String {
    var parts = tree.docassembleFields(of: block).compactMap { $0.variable.map { tree.string($0) } }
    for key in [
      "field", "yesno", "noyes", "yesnomaybe", "noyesmaybe", "signature", "continue button field", "event", "sets",
    ] {
      if let node = block[key], tree.nodes[node].kind == .string { parts.append(key + " " + tree.string(node)) }
    }
    guard !parts.isEmpty else { return "" }
    for key in ["generic object", "if"] {
      if let node = block[key], tree.nodes[node].kind == .string { parts.append(key + " " + tree.string(node)) }
    }
    return parts.joined(separator: "\n")
  }
}
