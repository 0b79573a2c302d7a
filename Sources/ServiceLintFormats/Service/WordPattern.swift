/// The regular expression (ECMA-262) of all texts that mean one of some words, for schemas.
///
/// It takes whatever `ServiceWords.folded` makes the same: letters of either case, spaces and hyphens anywhere. What is
/// rarer (full-width letters, half-width katakana, typographic marks) is taken unseen: spelt out it would make a schema
/// six times as long, and the reader tells of it anyway.
package struct WordPattern {
  /// The words, letter by letter: what they have in common stands once.
  private struct Tree {
    var branches: [(letter: Unicode.Scalar, tree: Tree)] = []
    var isEnd = false

    mutating func add(_ letters: Substring.UnicodeScalarView) {
      guard let first = letters.first else {
        isEnd = true
        return
      }
      if let known = branches.firstIndex(where: { $0.letter == first }) {
        branches[known].tree.add(letters.dropFirst())
      } else {
        var tree = Tree()
        tree.add(letters.dropFirst())
        branches.append((first, tree))
      }
    }

    var text: String {
      guard !branches.isEmpty else { return "" }
      let parts = branches.map { WordPattern.sign($0.letter) + WordPattern.between + $0.tree.text }
      let all = parts.joined(separator: "|")
      if isEnd { return "(?:\(all))?" }
      return parts.count > 1 ? "(?:\(all))" : all
    }
  }

  private let words: String

  package init(_ words: [String]) {
    var tree = Tree()
    for word in words { tree.add(Substring(ServiceWords.folded(word)).unicodeScalars) }
    self.words = tree.text
  }

  /// One word.
  package var one: String { "^\(Self.between)\(words)$|\(Self.unseen)" }

  /// One word or several with a bar between them.
  package var several: String { "^[ |-]*(?:\(words)(?:\\|[ |-]*|$))*$|\(Self.unseen)" }

  /// What does not matter between two letters, as far as it is usual.
  private static let between = "[ -]*"

  /// A sign that folding changes or drops, white space, or what is written in more than one way in Unicode.
  static let unseen =
    "[\\t-\\r_'\\u0085\\u00A0\\u1680\\u2000-\\u2013\\u2019\\u2028\\u2029\\u202F\\u205F\\u3000\\u301C\\u30FB"
    + "\\uFF01-\\uFF5E\\uFFE5\\uFF66-\\uFF9F\\u0300-\\u036F\\u3099\\u309A\\uF900-\\uFAFF]"

  private static func sign(_ letter: Unicode.Scalar) -> String {
    switch letter {
    case "a"..."z": "[\(letter)\(Unicode.Scalar(UInt8(letter.value) - 32))]"
    case "(", ")", ".", "/", "|", "*", "+", "?", "[", "]", "{", "}", "^", "$", "\\": "\\\(letter)"
    default: String(letter)
    }
  }
}
