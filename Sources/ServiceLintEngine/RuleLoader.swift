import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Reads the files of a module: `module.yaml` and one YAML file per rule.
public struct RuleLoader: Sendable {
  /// What was wrong, in the order of files and offsets.
  public private(set) var errors: [RuleFileError] = []

  private let readsExamples: Bool
  private let limits: ModuleLimits

  /// - Parameters:
  ///   - readsExamples: whether the rules' examples are wanted; they are most of a rule file's text.
  ///   - limits: how large a module may be.
  public init(readsExamples: Bool = true, limits: ModuleLimits = ModuleLimits()) {
    self.readsExamples = readsExamples
    self.limits = limits
  }

  /// Reads a module.
  ///
  /// - Parameters:
  ///   - files: all YAML files of the folder, in any order.
  ///   - folder: the folder's path, for messages.
  /// - Returns: the module; if `errors` has grown it is not to be used.
  public mutating func module(files: [ModuleFile], folder: String) -> RuleModule {
    var module = RuleModule(id: "", title: .none, summary: .none, version: "", lists: [:], rules: [])
    var names: [String: String] = [:]
    guard files.reduce(0, { $0 + $1.bytes.count }) <= limits.moduleBytes else {
      errors.append(RuleFileError(path: folder, range: .none, message: .moduleTooLarge(limits.moduleBytes)))
      return module
    }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let header = sorted.first { Self.fileName($0.path) == "module" }
    if let header, let tree = read(header) { readHeader(header, tree, into: &module) }
    for file in sorted where file.path != header?.path {
      // Whoever made so many mistakes mends these first.
      if errors.count >= limits.errors { break }
      guard let tree = read(readsExamples ? file : file.withoutExamples) else { continue }
      var reader = RuleFileReader(path: file.path, tree: tree, limits: limits)
      let rule = reader.read()
      add(reader.errors, of: tree)
      let id = rule.description.id
      if id.utf8.count > limits.nameBytes {
        fail(file, tree, key: "id", .tooLong("id", most: limits.nameBytes))
      } else if !id.isEmpty, !Self.isIdentifier(id) {
        fail(file, tree, key: "id", .notAnIdentifier(id), advice: .idAdvice)
      }
      if !id.isEmpty, names.updateValue(file.path, forKey: id) != nil { fail(file, tree, key: "id", .duplicateRule) }
      module.rules.append(rule)
    }
    if module.id.isEmpty { module.id = String(module.rules.first?.description.id.prefix { $0 != "/" } ?? "") }
    if sorted.isEmpty {
      errors.append(RuleFileError(path: folder, range: .none, message: .emptyModule, advice: .moduleAdvice))
    }
    return module
  }

  /// `module/name` in small letters, digits and hyphens.
  static func isIdentifier(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
              || $0 == UInt8(ascii: "-")
          }
      }
  }

  private mutating func readHeader(_ file: ModuleFile, _ tree: SourceTree, into module: inout RuleModule) {
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      errors.append(RuleFileError(path: file.path, range: .none, message: .expected(.aMapping)))
      return
    }
    for (key, value) in tree.members(of: root) {
      switch tree.key(key) {
      case "id":
        module.id = tree.string(value)
        if module.id.utf8.count > limits.nameBytes {
          fail(file, tree, key: "id", .tooLong("id", most: limits.nameBytes))
        }
      case "title": module.title = localized(tree, value)
      case "description": module.summary = localized(tree, value)
      case "version": module.version = tree.string(value)
      case "lists":
        var room = limits.words
        for (name, byLanguage) in tree.members(of: value) {
          module.lists[tree.key(name)] = words(tree, byLanguage, &room)
        }
        if room < 0 { fail(file, tree, key: "lists", .tooManyWords(limits.words)) }
      case let name:
        let known = ModuleFileKey.all.map(\.rawValue)
        let error = RuleFileError(
          path: file.path, range: tree.nodes[key].range, message: .unknownModuleKey(name),
          advice: .didYouMean(NearestName.nearest(to: name, among: known)))
        add([error], of: tree)
      }
    }
  }

  /// A list of words, or one list for each language.
  ///
  /// - Parameter room: how many words may still come; less than zero: there were more.
  private func words(_ tree: SourceTree, _ node: Int, _ room: inout Int) -> [String] {
    guard room >= 0 else { return [] }
    if tree.nodes[node].kind == .array {
      let elements = tree.elements(of: node)
      room -= elements.count
      return room < 0 ? [] : elements.map { tree.string($0) }
    }
    var result: [String] = []
    for member in tree.members(of: node) { result += words(tree, member.value, &room) }
    return result
  }

  private func localized(_ tree: SourceTree, _ node: Int) -> LocalizedText {
    guard tree.nodes[node].kind == .object else {
      return LocalizedText(en: tree.string(node), ja: tree.string(node))
    }
    let english = tree.value(of: node, "en") ?? tree.value(of: node, "ja") ?? node
    let japanese = tree.value(of: node, "ja") ?? english
    return LocalizedText(en: tree.string(english), ja: tree.string(japanese))
  }

  mutating func read(_ file: ModuleFile) -> SourceTree? {
    var tree = SourceTree()
    tree.bytes = file.bytes + Array(repeating: 0, count: SourceTree.padding)
    tree.count = file.bytes.count
    do {
      try YAMLReader.read(&tree, limits: limits.reading)
      return tree
    } catch let failure {
      let error = failure.onText(of: tree)
      let end = min(error.offset + 1, UInt32(file.bytes.count))
      add(
        [
          RuleFileError(
            path: file.path, range: ByteRange(start: error.offset, end: max(error.offset, end)),
            message: error.message, advice: error.advice)
        ], of: tree)
      return nil
    }
  }

  private mutating func fail(
    _ file: ModuleFile, _ tree: SourceTree, key: String, _ message: LocalizedText, advice: LocalizedText = .none
  ) {
    let node = tree.roots.first.flatMap { tree.value(of: Int($0), key) }
    let range = node.map { tree.nodes[$0].range } ?? .none
    add([RuleFileError(path: file.path, range: range, message: message, advice: advice)], of: tree)
  }

  /// Adds errors, with their lines.
  mutating func add(_ new: [RuleFileError], of tree: SourceTree) {
    errors += RuleFileError.located(Array(new.prefix(max(0, limits.errors - errors.count))), in: tree)
  }

  static func fileName(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.split(separator: ".").dropLast().joined(separator: ".")
  }
}
