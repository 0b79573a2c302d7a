import ServiceLintReaders
import ServiceLintText

/// Reads the `tables` and `standards` of a module's file and says what is wrong with them.
struct ModuleDataReader {
  let path: String
  let tree: SourceTree
  let limits: ModuleLimits
  /// How many words may still come; less than zero: there were more.
  var room: Int
  private(set) var errors: [RuleFileError] = []

  init(path: String, tree: SourceTree, limits: ModuleLimits, room: Int) {
    (self.path, self.tree, self.limits, self.room) = (path, tree, limits, room)
  }

  /// Tables by name: words with what to say instead, or one such table for each language.
  mutating func tables(_ node: Int) -> [String: [(word: String, instead: String)]] {
    var result: [String: [(word: String, instead: String)]] = [:]
    for (name, table) in members(node) {
      var rows: [(word: String, instead: String)] = []
      for (key, value) in members(table) {
        if tree.nodes[value].kind == .object {
          for (key, value) in members(value) { row(key, value, into: &rows) }
        } else {
          row(key, value, into: &rows)
        }
      }
      result[tree.key(name)] = rows
    }
    return result
  }

  private mutating func row(_ key: Int, _ value: Int, into rows: inout [(word: String, instead: String)]) {
    guard let instead = text(value) else { return }
    room -= 2
    if room >= 0 { rows.append((tree.key(key), instead)) }
  }

  /// Lists of options by name: each its label, or its label and value.
  mutating func standards(_ node: Int) -> [String: [ModuleData.StandardOption]] {
    var result: [String: [ModuleData.StandardOption]] = [:]
    for (name, list) in members(node) {
      guard tree.nodes[list].kind == .array else {
        fail(list, .expected(.aList))
        continue
      }
      var options: [ModuleData.StandardOption] = []
      for element in tree.elements(of: list) where errors.count < limits.errors {
        room -= 1
        guard room >= 0, let option = option(element) else { continue }
        options.append(option)
      }
      result[tree.key(name)] = options
    }
    return result
  }

  private mutating func option(_ node: Int) -> ModuleData.StandardOption? {
    guard tree.nodes[node].kind == .object else {
      return text(node).map { ModuleData.StandardOption(label: $0, value: "") }
    }
    var option = ModuleData.StandardOption(label: "", value: "")
    for (key, value) in tree.members(of: node) {
      switch tree.key(key) {
      case "label": option.label = text(value) ?? ""
      case "value": option.value = text(value) ?? ""
      case let name:
        fail(
          key, .unknownOptionKey(name), advice: .didYouMean(NearestName.nearest(to: name, among: ["label", "value"])))
      }
    }
    return option
  }

  private mutating func members(_ node: Int) -> [(key: Int, value: Int)] {
    if tree.nodes[node].kind == .object { return tree.members(of: node).map { ($0.key, $0.value) } }
    fail(node, .expected(.aMapping))
    return []
  }

  private mutating func text(_ node: Int) -> String? {
    guard [.string, .number].contains(tree.nodes[node].kind) else {
      fail(node, .expected(.aText))
      return nil
    }
    let text = tree.string(node)
    if text.utf8.count > limits.textBytes { fail(node, .textTooLong(limits.textBytes)) }
    return text
  }

  private mutating func fail(_ node: Int, _ message: LocalizedText, advice: LocalizedText = .none) {
    guard errors.count < limits.errors else { return }
    errors.append(RuleFileError(path: path, range: tree.nodes[node].range, message: message, advice: advice))
  }
}
