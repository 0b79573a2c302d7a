import ServiceLintReaders

/// The files that hold translations of forms.
extension FormIOTranslations {
  /// Whether a file holds nothing but translations: `{language: {text: translation}}`, with a sentence among them, since
  /// other things are called by two letters too.
  static func isFile(_ tree: SourceTree) -> Bool {
    guard tree.notation == .json, tree.roots.count == 1, let root = tree.roots.first.map(Int.init),
      tree.nodes[root].kind == .object
    else {
      return false
    }
    var hasSentence = false
    var index = root + 1
    let end = Int(tree.nodes[root].next)
    while index < end {
      guard isLanguage(tree.key(index)), tree.key(index).prefix(while: { $0 != "-" }).utf8.count == 2,
        tree.nodes[index + 1].kind == .object
      else { return false }
      for member in tree.members(of: index + 1) {
        guard tree.nodes[member.value].kind == .string else { return false }
        hasSentence = hasSentence || tree.bytes[tree.nodes[member.value].range.indices].contains(0x20)
      }
      index = Int(tree.nodes[index].next)
    }
    return hasSentence
  }

  /// Whether a key is a language: two or three small letters, perhaps a region behind a hyphen (BCP 47).
  static func isLanguage(_ key: String) -> Bool {
    let parts = key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), parts.count <= 3 else { return false }
    return first.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
  }

  /// The files that may hold a form's translations: of `permit.json` in `permit.i18n.json`, of all forms of a folder in
  /// `i18n.json`. Asking for four costs less than listing a folder of thousands of forms for each of them.
  static func files(of path: String) -> [String] {
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
    guard let dot = file.lastIndex(of: ".") else { return [] }
    let (stem, ending) = (String(file[..<dot]), String(file[dot...]))
    return ["i18n", "translations"].flatMap { ["\(stem).\($0)\(ending)", $0 + ending] }
  }
}
