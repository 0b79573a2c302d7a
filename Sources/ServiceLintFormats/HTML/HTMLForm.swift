import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// Forms as they are shown: pages, snippets and templates in HTML (Living Standard 4.10, WAI-ARIA 1.2, Accessible Name
/// and Description Computation 1.2), with the classes of GOV.UK's and the Digital Agency's design systems.
///
/// A page is one form of one page; several forms that ask are several definitions. Templates (Nunjucks, Jinja, Liquid,
/// Twig, Handlebars, ERB, JSP, PHP, Thymeleaf) are read as they stand: what their expressions make is unknown. Macros
/// of design systems (`{{ govukInput({ … }) }}`) are read as the elements that they draw.
public struct HTMLForm: Format {
  public let id = "html"
  public let title = LocalizedText(en: "HTML", ja: "HTML")
  public let recognisedBy = LocalizedText(
    en:
      "A page, snippet or template with an `input`, `select` or `textarea`, or a design system's macro such as `govukInput`, that asks more than a search of the site.",
    ja: "サイト内検索以外の `input`、`select`、`textarea`、または `govukInput` などデザインシステムのマクロがあるページ、部品、テンプレート。")
  public let notations: Set<Notation> = [.html]

  public init() {}

  /// What HTML has no place for; what a page surely would show, such as hints, is not in this list.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.number, .actor, .languages, .signIn, .saveAndResume, .timeLimitExtendable, .purpose,
        .privacyNotice),
      .field: slots(FieldProperty.purpose, .legalBasis, .checkedByCode, .prefilledFrom, .offersEarlier),
      .document: slots(DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .ways),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard Self.mayAsk(tree) else { return .notADefinition }
    let page = HTMLPage(MacroExpansion.expand(tree)?.tree ?? tree)
    return !page.showsCode && page.controls.contains { !page.isSearch($0) } ? .definition : .notADefinition
  }

  /// Whether there is any element that could ask, by the names that were read.
  private static func mayAsk(_ tree: SourceTree) -> Bool {
    guard tree.roots.first != nil else { return false }
    return tree.nodes.contains { $0.kind == .element }
  }

  public func definitions(in tree: SourceTree) -> [Int] {
    guard let root = tree.roots.first.map(Int.init) else { return [] }
    let expanded = MacroExpansion.expand(tree)
    let page = HTMLPage(expanded?.tree ?? tree)
    let asking = page.forms.filter { form in page.controls(in: form).contains { !page.isSearch($0) } }
    // No macro draws a form.
    let forms =
      expanded.map { expanded in
        let asking = Set(asking)
        return tree.nodes.indices.filter {
          tree.isElement($0, "form") && asking.contains(expanded.places[$0])
        }
      } ?? asking
    let loose = page.controls.contains { control in !page.isSearch(control) && page.form(of: control) == nil }
    return forms.count > 1 && !loose ? forms : [root]
  }

  public func read(_ definition: DefinitionSource, into builder: inout ModelBuilder) {
    let expanded = MacroExpansion.expand(definition.tree)
    let source =
      expanded.map {
        DefinitionSource(
          tree: $0.tree, node: $0.places[definition.node], path: definition.path, companions: definition.companions)
      } ?? definition
    let page = HTMLPage(source.tree)
    let root = source.tree.roots.first.map(Int.init) ?? 0
    let writer = FormWriter(source, format: self, builder: &builder)
    var walker = HTMLWalker(writer, page: page, scope: source.node)
    // Forms of one page are told apart by what their author calls them.
    if source.node != root {
      let name =
        page.text(of: source.node, "id") ?? page.text(of: source.node, "name")
        ?? "\(page.forms.firstIndex(of: source.node) ?? 0)"
      walker.writer.builder.model.identity = "\(source.path)#\(name)"
    }
    walker.walkForm(isPart: source.node != root)
    walker.writer.finish(&builder)
  }
}
