import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// OpenMRS forms: what staff of health services fill in, as JSON for the form engine of OpenMRS 3
/// (openmrs-esm-form-engine-lib; before it the AMPATH forms engine).
///
/// A definition is an object with `pages`, each with `sections`, each with `questions` that have `questionOptions`. A file
/// with the texts of one language (`{form, language, translations}`) belongs to the form of that name beside it.
public struct OpenMRS: Format {
  public let id = "openmrs"
  public let title = LocalizedText(en: "OpenMRS form", ja: "OpenMRS フォーム")

  public let recognisedBy = LocalizedText(
    en: "An object with `pages`, `sections` and `questions` that have `questionOptions`.",
    ja: "`pages`・`sections`・`questions` と続き、質問が `questionOptions` を持つオブジェクト。")
  public let notations: Set<Notation> = [.json]

  public init() {}

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else { return .notADefinition }
    if Self.isForm(root, tree, depth: 0) { return .definition }
    return Self.isTranslation(root, tree) ? .part : .notADefinition
  }

  /// Whether the first question that there is has `questionOptions`.
  private static func isForm(_ node: Int, _ tree: SourceTree, depth: Int) -> Bool {
    guard depth < 5, let pages = tree.value(of: node, "pages"), tree.nodes[pages].kind == .array else { return false }
    for page in tree.elements(of: pages) {
      if let inner = tree.value(of: page, "subform").flatMap({ tree.value(of: $0, "form") }),
        isForm(inner, tree, depth: depth + 1)
      {
        return true
      }
      guard let sections = tree.value(of: page, "sections") else { continue }
      for section in tree.elements(of: sections) {
        guard let questions = tree.value(of: section, "questions") else { continue }
        if let first = tree.elements(of: questions).first {
          return tree.value(of: first, "questionOptions") != nil
        }
      }
    }
    // A form that is begun: nothing else has an encounter type.
    return tree.value(of: node, "encounterType") != nil && tree.value(of: node, "name") != nil
  }

  static func isTranslation(_ node: Int, _ tree: SourceTree) -> Bool {
    guard let texts = tree.value(of: node, "translations"), tree.nodes[texts].kind == .object,
      let form = tree.value(of: node, "form"), let language = tree.value(of: node, "language")
    else { return false }
    return tree.nodes[form].kind == .string && tree.nodes[language].kind == .string
  }

  /// The files with translations beside the form; they name the form that they belong to.
  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    names().filter { $0.lowercased().contains("translation") && $0.lowercased().hasSuffix(".json") }
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let writer = FormWriter(source, format: self, builder: &builder)
    var reader = OpenMRSReader(writer, source)
    reader.form(source.node)
    reader.writer.finish(&builder)
  }
}
