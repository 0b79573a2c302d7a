import ServiceLintReaders
import ServiceLintText

/// Reads a configuration's YAML and says all that is wrong with it.
package struct ConfigurationReader {
  private let path: String
  let tree: SourceTree
  private var errors: [RuleFileError] = []

  /// The configuration, and what is wrong with it; with errors it is not to be used.
  package static func read(
    _ bytes: [UInt8], path: String, folder: String
  ) -> (configuration: Configuration, errors: [RuleFileError]) {
    var configuration = Configuration()
    (configuration.path, configuration.folder) = (path, folder)
    var tree = SourceTree()
    tree.bytes = bytes + Array(repeating: 0, count: SourceTree.padding)
    tree.count = bytes.count
    do throws(ReadError) {
      try YAMLReader.read(&tree)
    } catch {
      let error = error.onText(of: tree)
      let end = max(error.offset, min(error.offset + 1, UInt32(bytes.count)))
      let advice = beginsWithStar(tree, error.offset) ? ConfigurationError.starAdvice : error.advice
      let problem = RuleFileError(
        path: path, range: ByteRange(start: error.offset, end: end), message: error.message, advice: advice)
      return (configuration, [problem.located(in: tree)])
    }
    configuration.tree = tree
    var reader = ConfigurationReader(path: path, tree: tree)
    reader.read(into: &configuration)
    let errors = reader.errors.sorted { $0.range.start < $1.range.start }
    return (configuration, RuleFileError.located(errors, in: tree))
  }

  /// What `extends` and `rules` of a module.yaml say: they are written as `modules` and `rules` of a configuration.
  static func header(
    _ tree: SourceTree, path: String, folder: String, limits: ModuleLimits
  ) -> (header: Configuration, errors: [RuleFileError]) {
    var header = Configuration()
    (header.path, header.folder, header.tree) = (path, folder, tree)
    var reader = ConfigurationReader(path: path, tree: tree)
    for duplicate in tree.duplicates.prefix(limits.errors) {
      reader.fail(Int(duplicate.second), ConfigurationError.keyTwice(tree.key(Int(duplicate.second))))
    }
    guard let root = tree.roots.first.map(Int.init) else { return (header, []) }
    if let node = tree.value(of: root, "extends"), tree.nodes[node].kind != .null {
      let isOne = tree.nodes[node].kind == .string
      let choices =
        isOne
        ? reader.text(node, of: "extends").map { [($0, reader.range(node))] } ?? []
        : reader.texts(node, of: "extends")
      header.modules = choices.map { ModuleChoice($0.0, range: $0.1) }
      if choices.count > limits.names { reader.fail(node, (.tooManyNames("extends", most: limits.names), .none)) }
    }
    if let node = tree.value(of: root, "rules") { header.rules = reader.rules(node) }
    return (header, reader.errors.sorted { $0.range.start < $1.range.start })
  }

  private init(path: String, tree: SourceTree) { (self.path, self.tree) = (path, tree) }

  /// `- *.json` is an alias to YAML.
  private static func beginsWithStar(_ tree: SourceTree, _ offset: UInt32) -> Bool {
    var index = min(Int(offset), tree.count)
    while index > 0, ![0x0A, 0x20, 0x5B, 0x2C].contains(tree.bytes[index - 1]) { index -= 1 }
    return tree.bytes[index] == UInt8(ascii: "*")
  }

  private mutating func read(into configuration: inout Configuration) {
    if tree.roots.count > 1 { fail(Int(tree.roots[1]), ConfigurationError.severalDocuments()) }
    for duplicate in tree.duplicates {
      fail(Int(duplicate.second), ConfigurationError.keyTwice(tree.key(Int(duplicate.second))))
    }
    // A file of comments says nothing.
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind != .null else { return }
    let keys = ConfigurationKey.all
    guard tree.nodes[root].kind == .object else {
      return fail(root, (.expected(.aMapping), ConfigurationError.howToWriteMaps))
    }
    for (key, value) in tree.members(of: root) {
      let name = tree.key(key)
      guard let known = keys.first(where: { $0.name == name }) else {
        fail(key, ConfigurationError.unknownKey(name, among: keys.map(\.name)))
        continue
      }
      // All that stood below it is commented out.
      if tree.nodes[value].kind != .null { known.read(&self, value, &configuration) }
    }
  }

  // MARK: Values, for the table of keys

  func range(_ node: Int) -> ByteRange { tree.nodes[node].range }

  /// The texts of a list.
  mutating func texts(_ node: Int, of key: String) -> [(text: String, range: ByteRange)] {
    guard tree.nodes[node].kind == .array else {
      if !isTagged(node) {
        fail(
          node, ConfigurationError.takes(key, ConfigurationType.list(.text).title, ConfigurationError.howToWriteLists))
      }
      return []
    }
    return tree.elements(of: node).compactMap { element in
      text(element, of: key).map { ($0, range(element)) }
    }
  }

  mutating func text(_ node: Int, of key: String) -> String? {
    if isTagged(node) { return nil }
    switch tree.nodes[node].kind {
    case .string where tree.nodes[node].range.isEmpty || tree.string(node).isEmpty: break
    case .string, .number, .boolean: return tree.string(node)
    default: break
    }
    fail(node, ConfigurationError.takes(key, LocalizedText(en: "texts that say something", ja: "空でない文字列")))
    return nil
  }

  /// One of a few words.
  mutating func word<W: RawRepresentable & CaseIterable>(_ node: Int, of key: String) -> W? where W.RawValue == String {
    if isTagged(node) { return nil }
    let allowed = W.allCases.map(\.rawValue)
    switch tree.nodes[node].kind {
    case .string, .number, .boolean:
      let word = tree.string(node)
      if let known = W(rawValue: word) { return known }
      fail(node, ConfigurationError.notAWord(word, of: key, allowed: allowed))
    default: fail(node, ConfigurationError.takes(key, ConfigurationType.word(allowed).title))
    }
    return nil
  }

  /// What is set for rules.
  mutating func rules(_ node: Int) -> [RuleSetting] {
    members(node, of: "rules").compactMap { key, value in
      var setting = RuleSetting(tree.key(key))
      setting.range = range(key)
      switch tree.nodes[value].kind {
      case .object: rule(value, into: &setting)
      case .null, .array: fail(value, at: key, ConfigurationError.takes(setting.name, ConfigurationKey.ruleType.title))
      default: setting.level = word(value, of: setting.name)
      }
      return setting
    }
  }

  private mutating func rule(_ node: Int, into setting: inout RuleSetting) {
    for (key, value) in members(node, of: setting.name) {
      switch tree.key(key) {
      case "severity": setting.level = word(value, of: "severity")
      case "options":
        if setting.module != nil { fail(key, ConfigurationError.optionsOfMany(setting.name)) }
        for (name, value) in members(value, of: "options") {
          setting.options.append(
            OptionSetting(
              name: tree.key(name), value: OptionValue(value, of: tree), written: written(value),
              nameRange: range(name),
              valueRange: range(value)))
        }
      case let name: fail(key, ConfigurationError.unknownKey(name, among: ["severity", "options"]))
      }
    }
  }

  mutating func members(_ node: Int, of key: String) -> [(key: Int, value: Int)] {
    if tree.nodes[node].kind == .object { return tree.members(of: node) }
    if !isTagged(node), tree.nodes[node].kind != .null {
      fail(node, ConfigurationError.takes(key, ConfigurationType.map(.scalar).title, ConfigurationError.howToWriteMaps))
    }
    return []
  }

  /// How a value stands in the file, as far as it fits into a message.
  private func written(_ node: Int) -> String {
    switch tree.nodes[node].kind {
    case .string where tree.nodes[node].flags.contains(.quoted): return "\"\(tree.string(node))\""
    case .string, .number, .boolean: return tree.string(node)
    case .null: return "null"
    case .array: return "[…]"
    default: return "{…}"
    }
  }

  // MARK: Errors

  /// How many errors there are so far.
  var errorCount: Int { errors.count }

  /// Whether YAML took the beginning of a value for a tag; says so.
  mutating func isTagged(_ node: Int) -> Bool {
    guard tree.nodes[node].flags.contains(.tagged), let tag = tree.tags[UInt32(node)] else { return false }
    let range = ByteRange(start: min(tag.start, self.range(node).start), end: max(tag.end, self.range(node).end))
    let text = String(decoding: tree.bytes[range.indices], as: UTF8.self)
    let (message, advice) = ConfigurationError.tag(text)
    errors.append(RuleFileError(path: path, range: range, message: message, advice: advice))
    return true
  }

  /// - Parameter place: where to point if the node takes no place.
  mutating func fail(_ node: Int, at place: Int? = nil, _ text: ConfigurationError.Text) {
    let range = self.range(node).isEmpty ? self.range(place ?? node) : self.range(node)
    errors.append(RuleFileError(path: path, range: range, message: text.message, advice: text.advice))
  }
}
