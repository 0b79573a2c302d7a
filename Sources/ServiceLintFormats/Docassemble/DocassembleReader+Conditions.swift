import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// When something is shown.
extension DocassembleReader {
  /// The condition of an entry of `fields`, and where it stands.
  func condition(of field: DocassembleField) -> (condition: Condition, source: Int)? {
    for (key, isNegated) in [("show if", false), ("hide if", true)] {
      guard let source = field[key] else { continue }
      let condition = shows(source)
      return (isNegated ? condition.negated : condition, source)
    }
    for (key, isNegated) in [("js show if", false), ("js hide if", true)] {
      guard let source = field[key] else { continue }
      let condition = python(source, inObject: false)
      return (isNegated ? condition.negated : condition, source)
    }
    return nil
  }

  /// Whether anything turns an entry on or off; it then stays visible.
  func isSwitched(_ field: DocassembleField) -> Bool {
    ["enable if", "disable if", "js enable if", "js disable if"].contains { field[$0] != nil }
  }

  /// `show if`: a variable, `{variable, is}`, or `{code}`; of several all must hold.
  func shows(_ source: Int) -> Condition {
    guard writer.kind(of: source) == .object else { return python(source, inObject: false) }
    var parts: [Condition] = []
    if let variable = writer.member("variable", of: source) {
      let written = PythonParser.normalised(writer.string(variable))
      let found = variables.find(written, on: pageNumber)
      let wanted = writer.member("is", of: source)
      var name = writer.name(variable, path: [found?.key ?? written])
      name.isAmbiguous = found == nil
      if wanted == nil {
        parts.append(PythonCondition.truth(of: name, found?.kind))
      } else if isMade(writer.string(wanted)) {
        parts.append(.code(writer.string(wanted), [name]))
      } else {
        parts.append(PythonCondition.equals(name, found?.kind, writer.string(wanted)))
      }
    }
    if let code = writer.member("code", of: source) { parts.append(python(code, inObject: true)) }
    return parts.isEmpty ? .code(string(of: source), []) : .all(parts)
  }

  private func string(of node: Int) -> String {
    String(decoding: tree.bytes[tree.nodes[node].range.indices], as: UTF8.self)
  }

  /// An expression.
  ///
  /// - Parameter inObject: whether the condition is an object or list around it, so that names need their places in the
  ///   tree, not in the text.
  func python(_ source: Int, inObject: Bool) -> Condition {
    guard writer.isScalar(source) else { return .code(string(of: source), []) }
    let page = pageNumber
    let variables = variables
    var condition = PythonCondition.parse(Array(writer.string(source).utf8)) { variables.find($0, on: page) }
    if inObject {
      let places = TextPlaces(tree, source)
      condition.relocate { places.offset($0) }
    }
    return condition
  }

  mutating func setCondition(_ node: UInt32, _ condition: Condition, at source: Int) {
    writer.setCondition(node, condition, at: source)
  }
}
