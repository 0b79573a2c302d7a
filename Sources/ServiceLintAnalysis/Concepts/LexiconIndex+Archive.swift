import ServiceLintText

extension LexiconIndex {
  /// Reads or writes it.
  public mutating func code(_ archive: inout Archive) {
    archive.code(&languages)
    trie.code(&archive)
  }
}
