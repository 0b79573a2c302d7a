import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Reads the files of a module: `module.yaml` and one YAML file per rule.
public struct RuleLoader: Sendable {
  /// What was wrong, in the order of files and offsets.
  public private(set) var errors: [RuleFileError] = []

  private let readsExamples: Bool
  let limits: ModuleLimits
  private let version: String

  /// - Parameters:
  ///   - readsExamples: whether the rules' examples are wanted; they are most of a rule file's text.
  ///   - limits: how large a module may be.
  ///   - version: the linter's, as far as modules need one.
  public init(
    readsExamples: Bool = true, limits: ModuleLimits = ModuleLimits(), version: String = Version.current
  ) {
    self.readsExamples = readsExamples
    self.version = version
    self.limits = limits
  }

  /// Reads a module.
  ///
  /// - Parameters:
  ///   - files: all YAML files of the folder, in any order.
  ///   - folder: the folder's path, for messages.
  /// - Returns: the module; if `errors` has grown it is not to be used.
  public mutating func module(files: [ModuleFile], folder: String) -> RuleModule {
    var module = RuleModule(id: "", title: .none, summary: .none, version: "", rules: [])
    var names: [String: String] = [:]
    guard files.reduce(0, { $0 + $1.bytes.count }) <= limits.moduleBytes else {
      errors.append(RuleFileError(path: folder, range: .none, message: .moduleTooLarge(limits.moduleBytes)))
      return module
    }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let header = sorted.first { Self.fileName($0.path) == "module" && !Self.isLexicon($0.path, of: folder) }
    var room = limits.words
    if let header, let tree = read(header) {
      // The rest of a module for another version may say anything.
      guard isForThisVersion(header, tree) else { return module }
      readHeader(header, tree, folder: folder, &room, into: &module)
    }
    for file in sorted where file.path != header?.path {
      // Whoever made so many mistakes mends these first.
      if errors.count >= limits.errors { break }
      if Self.isLexicon(file.path, of: folder) {
        guard let lexicon = lexicon(file) else { continue }
        room -= lexicon.words
        if room < 0 {
          errors.append(RuleFileError(path: file.path, range: .none, message: .tooManyWords(limits.words)))
          break
        }
        module.lexicons.append(lexicon)
        continue
      }
      guard let tree = read(readsExamples ? file : file.withoutExamples) else { continue }
      var reader = RuleFileReader(path: file.path, tree: tree, limits: limits)
      let rule = reader.read()
      add(reader.errors, of: tree)
      let id = rule.description.id
      if id.utf8.count > limits.nameBytes {
        fail(file, tree, key: "id", .tooLong("id", most: limits.nameBytes))
      } else if !Self.isIdentifier(id), tree.roots.first.map({ tree.value(of: Int($0), "id") != nil }) ?? false {
        // Without the key the reader has said so.
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

  /// Whether a file lies in a module's folder for lexicons.
  static func isLexicon(_ path: String, of folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? "\(folder)lexicons/" : "\(folder)/lexicons/")
  }

  /// Whether the linter is one that the module's `needs` takes; says so if not.
  private mutating func isForThisVersion(_ file: ModuleFile, _ tree: SourceTree) -> Bool {
    guard let root = tree.roots.first, let node = tree.value(of: Int(root), "needs"),
      let current = SemanticVersion(version)
    else { return true }
    let text = tree.string(node)
    guard [.string, .number].contains(tree.nodes[node].kind), let needed = VersionRequirement(text) else {
      fail(file, tree, key: "needs", .notARequirement(text), advice: .needsAdvice)
      return true
    }
    switch needed.answer(for: current) {
    case .met: return true
    case .tooOld: fail(file, tree, key: "needs", .linterTooOld(text, version), advice: .linterTooOldAdvice)
    case .tooNew: fail(file, tree, key: "needs", .linterTooOld(text, version), advice: .linterTooNewAdvice)
    }
    return false
  }

  private mutating func readHeader(
    _ file: ModuleFile, _ tree: SourceTree, folder: String, _ room: inout Int, into module: inout RuleModule
  ) {
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      errors.append(RuleFileError(path: file.path, range: .none, message: .expected(.aMapping)))
      return
    }
    let (header, problems) = ConfigurationReader.header(tree, path: file.path, folder: folder, limits: limits)
    module.header = header
    add(problems, of: tree)
    for (key, value) in tree.members(of: root) {
      switch tree.key(key) {
      case "needs", "extends", "rules": continue
      case "id":
        module.id = tree.string(value)
        if module.id.utf8.count > limits.nameBytes {
          fail(file, tree, key: "id", .tooLong("id", most: limits.nameBytes))
        }
      case "title": module.title = localized(tree, value)
      case "description": module.summary = localized(tree, value)
      case "version": module.version = tree.string(value)
      case "lists":
        for (name, byLanguage) in tree.members(of: value) {
          let list = tree.key(name)
          if tree.nodes[byLanguage].kind == .object {
            for (language, words) in tree.members(of: byLanguage) {
              module.data.listsByLanguage[list, default: [:]][tree.key(language)] = self.words(tree, words, &room)
            }
            module.data.lists[list] = tree.members(of: byLanguage).flatMap { language, _ in
              module.data.listsByLanguage[list]?[tree.key(language)] ?? []
            }
          } else {
            module.data.lists[list] = words(tree, byLanguage, &room)
          }
        }
        if room < 0 { fail(file, tree, key: "lists", .tooManyWords(limits.words)) }
      case let name where name == "tables" || name == "standards":
        var reader = ModuleDataReader(path: file.path, tree: tree, limits: limits, room: room)
        if name == "tables" {
          module.data.tables = reader.tables(value)
        } else {
          module.data.standards = reader.standards(value)
        }
        room = reader.room
        add(reader.errors, of: tree)
        if room < 0 { fail(file, tree, key: name, .tooManyWords(limits.words)) }
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
            message: error.message,
            advice: Self.isAfterNeeds(tree, error.offset) ? .needsAdvice : error.advice)
        ], of: tree)
      return nil
    }
  }

  /// Whether a place stands in a line that begins with `needs:`. To YAML, `>= 0.1` begins a folded text.
  private static func isAfterNeeds(_ tree: SourceTree, _ offset: UInt32) -> Bool {
    var start = min(Int(offset), tree.count)
    while start > 0, tree.bytes[start - 1] != 0x0A { start -= 1 }
    return tree.bytes[start..<tree.count].starts(with: "needs:".utf8)
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
