import ServiceLintReaders

/// A questionnaire in one language. A Bundle may hold the same one in several.
struct FHIRVersion: Sendable {
  let node: Int
  /// Its language (BCP 47); empty if it does not say.
  let language: String
  /// The items by their linkId; the first one of each.
  private(set) var items: [String: Int] = [:]
  /// The types of the items by their linkId.
  private(set) var types: [String: String] = [:]
  /// The value sets that it contains, by their id and their address.
  private(set) var valueSets: [String: Int] = [:]

  init(_ node: Int, _ elements: FHIRElements) {
    self.node = node
    language = elements.string("language", of: node)
    for resource in elements.resources("contained", of: node) where elements.resourceType(resource) == "ValueSet" {
      valueSets[elements.string("id", of: resource)] = resource
      let url = elements.string("url", of: resource)
      if !url.isEmpty { valueSets[url] = resource }
    }
    collect(elements.children("item", of: node), elements, depth: 0)
  }

  private mutating func collect(_ list: [Int], _ elements: FHIRElements, depth: Int) {
    guard depth < FormWriter.deepest else { return }
    for item in list {
      let id = elements.string("linkId", of: item)
      if items[id] == nil {
        items[id] = item
        types[id] = elements.string("type", of: item)
      }
      collect(elements.children("item", of: item), elements, depth: depth + 1)
    }
  }
}

/// Which questionnaires of a file are one form.
enum FHIRBundle {
  /// The questionnaires of a tree in order: the root, or those in a Bundle.
  static func questionnaires(_ elements: FHIRElements) -> [Int] {
    guard let root = elements.tree.roots.first.map(Int.init), elements.tree.roots.count == 1 else { return [] }
    guard !elements.isXML || elements.tree.namespaces.name(of: root) == "http://hl7.org/fhir" else { return [] }
    switch elements.resourceType(root) {
    case "Questionnaire": return isForm(root, elements) ? [root] : []
    case "Bundle":
      return elements.children("entry", of: root).flatMap { elements.resources("resource", of: $0) }
        .filter { elements.resourceType($0) == "Questionnaire" && isForm($0, elements) }
    default: return []
    }
  }

  /// The value sets in a Bundle, by their addresses.
  static func valueSets(_ elements: FHIRElements) -> [String: Int] {
    guard let root = elements.tree.roots.first.map(Int.init), elements.resourceType(root) == "Bundle" else {
      return [:]
    }
    var result: [String: Int] = [:]
    for resource in elements.children("entry", of: root).flatMap({ elements.resources("resource", of: $0) })
    where elements.resourceType(resource) == "ValueSet" {
      let url = elements.string("url", of: resource)
      if !url.isEmpty { result[url] = resource }
    }
    return result
  }

  /// A search may ask for summaries, which have no items.
  private static func isForm(_ node: Int, _ elements: FHIRElements) -> Bool {
    elements.list("item", of: node) != nil
  }

  /// The forms of a tree, each with its questionnaires, one for each language.
  ///
  /// Two questionnaires are one form if they have different languages and the same address, name, or items: their first
  /// linkIds are equal, and no other one of that form has the language.
  static func forms(_ elements: FHIRElements) -> [[Int]] {
    var forms: [(nodes: [Int], languages: Set<String>)] = []
    var known: [String: Int] = [:]
    for node in questionnaires(elements) {
      let language = elements.string("language", of: node)
      let marks = marks(node, elements)
      if !language.isEmpty,
        let form = marks.lazy.compactMap({ known[$0] }).first(where: { !forms[$0].languages.contains(language) })
      {
        forms[form].nodes.append(node)
        forms[form].languages.insert(language)
        continue
      }
      for mark in marks { known[mark] = forms.count }
      forms.append(([node], [language]))
    }
    return forms.map(\.nodes)
  }

  private static func marks(_ node: Int, _ elements: FHIRElements) -> [String] {
    var marks: [String] = []
    let url = elements.string("url", of: node)
    if !url.isEmpty { marks.append("url " + url) }
    // A generated linkId is nowhere else; “1” is everywhere.
    if let item = elements.child("item", of: node) {
      let linkId = elements.string("linkId", of: item)
      if linkId.utf8.count >= 8 { marks.append("item " + linkId) }
    }
    let name = elements.string("name", of: node)
    if !name.isEmpty { marks.append("name " + name) }
    return marks
  }
}
