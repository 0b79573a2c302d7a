import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Parts of a page that are hidden at first and that no control names as what it unfolds.
///
/// That they are hidden is no condition: the page says how it begins, not when that changes. Where a script of the page
/// names the part, the condition stands in that script, which is not read. Where none does, the page states no
/// condition at all; a file elsewhere may show the part, or nothing ever does. So when it shows is unknown.
extension HTMLWalker {
  /// The attribute that hides a part at first; `nil` if it is there to see, or asks nothing.
  func hiddenAtFirst(_ element: Int) -> Int? {
    guard page.count(page.controls, in: element) > 0 || messages != nil else { return nil }
    if let hidden = tree.attribute(of: element, "hidden") { return hidden }
    if HTMLWords.isHidden(page.classes(of: element)) { return tree.attribute(of: element, "class") }
    guard let style = page.text(of: element, "style")?.filter({ !$0.isWhitespace }), style.contains("display:none")
    else {
      return nil
    }
    return tree.attribute(of: element, "style")
  }

  /// Writes what is known of when such a part is shown.
  mutating func setHidden(_ group: UInt32, _ element: Int, by attribute: Int) {
    // Each part on its own: that two are hidden alike does not mean that they are shown together.
    let code = Condition.code("part \(element)", [])
    if isNamedInScript(element) {
      writer.setCondition(group, code, at: attribute)
    } else {
      writer.setUnwritten(group, code)
      writer.builder.set(group, GroupProperty.shownWhen, .unknown, at: writer.place(attribute))
    }
  }

  /// Whether a script of the page has the identifier of an element, or one of its classes but those that hide it.
  private mutating func isNamedInScript(_ element: Int) -> Bool {
    let names = [page.text(of: element, "id") ?? ""] + page.classes(of: element).filter { !HTMLWords.isHidden([$0]) }
    let words = scriptWords ?? page.wordsOfScripts()
    scriptWords = words
    return names.contains(where: words.contains)
  }
}

extension HTMLPage {
  /// The words of all scripts: `script` elements, and attributes that are called when something happens.
  func wordsOfScripts() -> Set<String> {
    var words: Set<String> = []
    var scriptEnd = 0
    for index in tree.nodes.indices {
      switch tree.nodes[index].kind {
      case .element where tree.isElement(index, "script"): scriptEnd = Int(tree.nodes[index].next)
      case .string where index < scriptEnd: add(index, to: &words)
      case .key where tree.key(index).hasPrefix("on") && index + 1 < tree.nodes.count: add(index + 1, to: &words)
      default: break
      }
    }
    return words
  }

  private func add(_ script: Int, to words: inout Set<String>) {
    for word in tree.string(script).split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }) {
      words.insert(String(word))
    }
  }
}
