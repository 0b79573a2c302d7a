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

/// A set of rules with the lists they use: one folder.
public struct RuleModule: Sendable {
  public var id: String
  public var title: LocalizedText
  public var summary: LocalizedText
  public var version: String
  /// Word lists by name, all languages together.
  var lists: [String: [String]]
  var rules: [RuleFile]

  /// The rules as people may know them, in the order of their files.
  public var descriptions: [RuleDescription] { rules.map(\.description) }

  /// The examples of a rule.
  public func examples(of rule: String) -> [RuleExample] {
    rules.first { $0.description.id == rule }?.examples ?? []
  }
}
