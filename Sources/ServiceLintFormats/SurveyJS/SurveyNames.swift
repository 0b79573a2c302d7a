import ServiceLintModel
import ServiceLintReaders

/// The names of a survey: which answers its expressions may use. Expressions know names in any case (survey-core,
/// `ProcessValue`).
///
/// A survey is often one page of a case: the page around it sets values that no question of it has
/// (`survey.setVariable`, `survey.setValue`). So names that nothing here has are left open where there are signs of that:
/// widgets of its own, which mean code around the survey; several such names; or the name in a survey beside it. One or
/// two strange names in a survey of standard parts are what a renamed question leaves behind.
struct SurveyNames: SurveyVariables {
  private struct Entry {
    /// The key that stores the answer.
    var key: String
    var sort: SurveyVariable.Sort
    var values: [String: String] = [:]
  }

  private var known: [String: Entry] = [:]
  /// Names in expressions that nothing here has, in small letters.
  private(set) var outside: Set<String> = []
  /// Names that surveys beside this one have.
  private var elsewhere: Set<String> = []
  /// Whether there is code around the survey that may set any value.
  private(set) var isOpen = false

  /// From how many strange names on there must be something around the survey.
  private static let manyOutside = 3

  /// - Parameters:
  ///   - root: the survey's node.
  ///   - beside: surveys in the same folder.
  init(of root: Int, in tree: SourceTree, beside: [SourceTree] = []) {
    var hasOwnTypes = false
    SurveyElements.forEach(in: root, tree) { element, sort in
      let type = SurveyElements.string(tree.value(of: element, "type"), tree)
      if sort == .element, !type.isEmpty, !SurveyType.isStandard(type) { hasOwnTypes = true }
      add(element, type: type, tree)
    }
    for list in ["calculatedValues", "triggers"] {
      for item in tree.value(of: root, list).map({ tree.elements(of: $0) }) ?? [] {
        for key in ["name", "setToName"] {
          let name = SurveyElements.string(tree.value(of: item, key), tree)
          guard !name.isEmpty, known[name.lowercased()] == nil || key == "setToName" else { continue }
          // A trigger may put in anything, whatever the question offers.
          known[name.lowercased()] = Entry(key: known[name.lowercased()]?.key ?? name, sort: .open)
        }
      }
    }
    findOutside(in: root, tree)
    isOpen = hasOwnTypes || outside.count >= Self.manyOutside
    guard !isOpen, !outside.isEmpty else { return }
    for other in beside {
      guard let survey = SurveyJS.survey(in: other) else { continue }
      SurveyElements.forEach(in: survey, other) { element, _ in
        elsewhere.insert(SurveyElements.string(other.value(of: element, "name"), other).lowercased())
      }
    }
  }

  private mutating func add(_ element: Int, type: String, _ tree: SourceTree) {
    let name = SurveyElements.string(tree.value(of: element, "name"), tree)
    let other = SurveyElements.string(tree.value(of: element, "valueName"), tree)
    let key = other.isEmpty ? name : other
    guard !key.isEmpty else { return }
    var sort = SurveyVariable.Sort.plain
    if type == "boolean" {
      let yes = SurveyElements.string(tree.value(of: element, "valueTrue"), tree)
      sort = .boolean(yes: yes.isEmpty ? "true" : yes)
    } else if let type = SurveyType.named(type), type.isMultiple {
      sort = .multiple
    } else if let type = SurveyType.named(type), type.isOwn, type.role == .help || type.role == .button {
      // The court's help counts how often it was opened.
      sort = .open
    } else if Self.isFilledBehind(element, tree) {
      sort = .open
    } else if tree.value(of: element, "multiSelect").map({ tree.nodes[$0].flags.contains(.isTrue) }) ?? false {
      sort = .multiple
    }
    let entry = Entry(key: key, sort: sort, values: Self.values(of: element, type: type, tree))
    known[key.lowercased()] = entry
    if !name.isEmpty, known[name.lowercased()] == nil { known[name.lowercased()] = entry }
  }

  /// Whether nobody is asked a question and the survey puts a value in: its values are kept until it is sent
  /// (survey-core, `clearInvisibleValues`).
  private static func isFilledBehind(_ element: Int, _ tree: SourceTree) -> Bool {
    guard let visible = tree.value(of: element, "visible"), tree.nodes[visible].kind == .boolean,
      !tree.nodes[visible].flags.contains(.isTrue)
    else { return false }
    return ["defaultValue", "defaultValueExpression", "setValueExpression"].contains {
      tree.value(of: element, $0) != nil
    }
  }

  /// The answers to choose from, by their small letters.
  private static func values(of element: Int, type: String, _ tree: SourceTree) -> [String: String] {
    guard let list = tree.value(of: element, type == "matrix" ? "columns" : "choices") else { return [:] }
    var values: [String: String] = [:]
    for item in tree.elements(of: list) {
      let node = tree.nodes[item].kind == .object ? tree.value(of: item, "value") : item
      let value = SurveyElements.string(node, tree)
      if !value.isEmpty { values[value.lowercased()] = value }
    }
    return values
  }

  private mutating func findOutside(in root: Int, _ tree: SourceTree) {
    var found: Set<String> = []
    SurveyElements.forEachExpression(in: root, tree) { text in
      SurveyElements.forEachVariable(in: text) { written in
        let head = Self.steps(written)
        guard let first = head.path.first, !head.isOpen, known[written.lowercased()] == nil else { return }
        let name = first.lowercased()
        if known[name] == nil, !SurveyVariable.builtIn.contains(name) { found.insert(name) }
      }
    }
    outside = found
  }

  // MARK: Variables

  func variable(_ written: String, offset: Int, count: Int) -> SurveyVariable {
    var steps = Self.steps(written)
    var sort = SurveyVariable.Sort.plain
    var values: [String: String] = [:]
    var isOpen = steps.isOpen
    if let whole = known[steps.path.joined(separator: ".").lowercased()] {
      steps.path = [whole.key]
      sort = whole.sort
      values = whole.values
      if case .open = sort { isOpen = true }
    } else if let first = steps.path.first {
      let name = first.lowercased()
      if let entry = known[name] {
        steps.path[0] = entry.key
        sort = entry.sort
        values = entry.values
        if steps.path.count > 1 {
          let last = steps.path[steps.path.count - 1].lowercased()
          sort = known[last]?.sort ?? .plain
          if let inner = known[last] { values = inner.values }
          if last == "length" { isOpen = true }
        }
        if case .open = entry.sort { isOpen = true }
      } else if let base = Self.beforeSuffix(name), let entry = known[base] {
        steps.path = [entry.key]
        isOpen = true
      } else if SurveyVariable.builtIn.contains(name) || self.isOpen && !isSlip(name) || elsewhere.contains(name) {
        isOpen = true
      }
    }
    var made = Condition.Name(
      path: steps.path.isEmpty ? [written] : steps.path, inRow: steps.inRow, offset: UInt32(offset),
      count: UInt32(count))
    if isOpen {
      made.isAmbiguous = true
      sort = .open
    }
    return SurveyVariable(name: made, sort: sort, values: values)
  }

  /// Whether a name looks like one of the survey's own with a slip in it.
  private func isSlip(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count >= 8 else { return false }
    return known.keys.contains { isOneEditApart(bytes, Array($0.utf8)) }
  }

  /// “question-Comment” is what stands beside “other”, “matrix-total” the row of sums.
  private static func beforeSuffix(_ name: String) -> String? {
    for suffix in ["-comment", "-total"] where name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
    return nil
  }

  /// The parts of a name: without `#` (which asks for the plain value), row prefixes and numbers of rows.
  private static func steps(_ written: String) -> (path: [String], inRow: Bool, isOpen: Bool) {
    var isOpen = false
    var path = written.split(separator: ".").map { part -> String in
      var part = part.drop { $0 == " " || $0 == "#" }
      while part.last == " " { part.removeLast() }
      if let bracket = part.firstIndex(of: "["), bracket > part.startIndex, part.last == "]" {
        isOpen = true
        return String(part[..<bracket])
      }
      return String(part)
    }
    var inRow = false
    while path.count > 1, let first = path.first?.lowercased() {
      if SurveyVariable.rowPrefixes.contains(first) {
        path.removeFirst()
        inRow = true
      } else {
        if SurveyVariable.openPrefixes.contains(first) { isOpen = true }
        break
      }
    }
    return (path, inRow, isOpen)
  }
}

/// Whether one letter more, less or other makes one text of the other; equal texts are not.
private func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count.distance(to: b.count).magnitude <= 1, a != b else { return false }
  let (short, long) = a.count <= b.count ? (a, b) : (b, a)
  var index = 0
  while index < short.count, short[index] == long[index] { index += 1 }
  return short[(short.count == long.count ? min(index + 1, short.count) : index)...].elementsEqual(long[(index + 1)...])
}
