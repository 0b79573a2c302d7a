extension RuleFile {
  /// All its expressions but those in its messages.
  private var expressions: [ExpressionText] {
    [when, each, related].compactMap { $0 } + lets.map(\.expression) + [require]
  }

  /// Message and fix in all languages.
  private var words: [ExpressionText] {
    [message, fix].compactMap { $0 }.flatMap { [$0.english, $0.japanese] }
  }

  /// Notes down what its expressions name.
  mutating func noteNames() {
    var known: Set<String> = []
    quotedTexts = (expressions + words).flatMap { Self.quoted($0.text) }.filter { known.insert($0).inserted }
    let functions = RepositoryFunctions.all.map { Array($0.name.utf8) }
    asksRepository = (expressions + words + [at].compactMap { $0 }).contains {
      Self.calls(one: functions, in: $0.text)
    }
  }

  private static func quoted(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var start: Int?
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      if let start { found.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
      start = index + 1
    }
    return found
  }

  /// Whether an expression calls one of the functions, as `.name(`. By bytes: to search all rules by characters takes
  /// longer than to check a hundred forms.
  private static func calls(one names: [[UInt8]], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    for paren in bytes.indices where bytes[paren] == UInt8(ascii: "(") {
      for name in names where paren > name.count && bytes[paren - name.count - 1] == UInt8(ascii: ".") {
        if bytes[paren - name.count..<paren].elementsEqual(name) { return true }
      }
    }
    return false
  }
}
