import ServiceLintAnalysis
import ServiceLintText

/// A file of a module, by its path.
public struct ModuleFile: Sendable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension ModuleFile {
  /// The file up to its key `examples:`, if no other key follows.
  var withoutExamples: ModuleFile {
    let key = Array("examples:".utf8)
    var start: Int?
    var line = 0
    while let end = bytes[line...].firstIndex(of: 0x0A), end + 1 < bytes.count {
      line = end + 1
      if bytes[line] == key[0], bytes[line...].starts(with: key) {
        start = line
      } else if start != nil, ![0x20, 0x2D, 0x23, 0x0A, 0x0D].contains(bytes[line]) {
        // Another key at the margin: the examples are not the last.
        return self
      }
    }
    return start.map { ModuleFile(path: path, bytes: Array(bytes[..<$0])) } ?? self
  }
}

/// A set of rules with the lists they use: one folder.
public struct RuleModule: Sendable {
  public var id: String
  public var title: LocalizedText
  public var summary: LocalizedText
  public var version: String
  /// Lists of words, tables and standards.
  var data = ModuleData()
  var rules: [RuleFile]
  /// Words for concepts and subjects, beside those that come with the linter.
  var lexicons: [Lexicon] = []
  /// Equal for two modules that are the same, however they were reached.
  package var identity = ""
  /// The identities of all modules that it extends, also by way of others.
  package var extended: Set<String> = []
  /// What its `extends` and `rules` say, with their places in module.yaml.
  package var header = Configuration()
  /// For documentation: what this and other modules set for its rules, and which of them are off.
  var said: [String: [(text: String, place: String)]] = [:]
  var off: Set<String> = []

  /// The rules as people may know them, in the order of their files.
  public var descriptions: [RuleDescription] { rules.map(\.description) }

  /// The examples of a rule.
  public func examples(of rule: String) -> [RuleExample] {
    rules.first { $0.description.id == rule }?.examples ?? []
  }
}
