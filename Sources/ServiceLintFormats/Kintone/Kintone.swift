import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// kintone: the fields of an app, as its REST API gives and takes them (`/k/v1/app/form/fields.json`), with the layout
/// (`…/layout.json`) and the settings (`/k/v1/app/settings.json`) that stand beside them.
///
/// Used by Japanese municipalities, for staff at the counter as well as for residents, who get such an app through a
/// form service in front of it. Specified by https://cybozu.dev/ja/kintone/docs/rest-api/apps/form/.
public struct Kintone: Format {
  public let id = "kintone"
  public let title = LocalizedText(en: "kintone", ja: "kintone")

  public let recognisedBy = LocalizedText(
    en: "`properties` of objects with `type` in capitals and `code`; the layout beside it says the order.",
    ja: "`properties` に、大文字の `type` と `code` を持つフィールドが並ぶもの。同じフォルダのレイアウトから並び順を読みます。")
  public let notations: Set<Notation> = [.json]

  public init() {}

  /// Whoever embeds the app decides who fills it in, how one gets there and what the browser may fill in; a field has no
  /// place for a reason.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .form: slots(
        FormProperty.number, .actor, .language, .languages, .sends, .signIn, .saveAndResume, .minutes,
        .timeLimitMinutes, .timeLimitExtendable, .purpose, .privacyNotice, .retentionDays, .parts, .suppressesAutofill),
      .field: slots(
        FieldProperty.autocomplete, .autofill, .purpose, .legalBasis, .retentionDays, .checkedByCode),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
      .text: slots(TextProperty.language, .missingIn),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    guard let root = Self.root(of: tree) else { return .notADefinition }
    if Self.fields(of: root, tree) != nil { return .definition }
    return Self.layout(of: root, tree) != nil || Self.isSettings(root, tree) ? .part : .notADefinition
  }

  /// The layout that is named like the fields' file, else the only one there is; and the settings.
  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    guard let root = Self.root(of: tree), Self.fields(of: root, tree) != nil else { return [] }
    let own = path.split(separator: "/").last.map(String.init) ?? path
    let names = names().filter { $0.hasSuffix(".json") && $0 != own }
    return ["layout", "settings"].flatMap { word in
      let found = names.filter { $0.lowercased().contains(word) }
      for mine in ["fields", "Fields", "FIELDS", "form", "Form"] {
        guard let place = own.firstRange(of: mine) else { continue }
        let wanted = own[..<place.lowerBound] + word + own[place.upperBound...]
        if let same = found.first(where: { $0.lowercased() == wanted.lowercased() }) { return [same] }
      }
      return found.count == 1 ? found : []
    }
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var reader = KintoneReader(source, format: self, builder: &builder)
    reader.app()
    reader.writer.finish(&builder)
  }

  // MARK: Recognition

  private static func root(of tree: SourceTree) -> Int? {
    guard tree.roots.count == 1, let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      return nil
    }
    return root
  }

  /// The fields by code, or the list of the older API (`/k/v1/form.json`); `nil`: these are none.
  static func fields(of root: Int, _ tree: SourceTree) -> Int? {
    guard let properties = tree.value(of: root, "properties") else { return nil }
    let all =
      tree.nodes[properties].kind == .array
      ? tree.elements(of: properties) : tree.members(of: properties).map(\.value)
    guard !all.isEmpty else { return nil }
    var known = 0
    for field in all.prefix(20) {
      guard let type = tree.value(of: field, "type"), tree.nodes[type].kind == .string else { return nil }
      if KintoneType.named(tree.string(type)) != nil, tree.value(of: field, "code") != nil { known += 1 }
    }
    return known * 2 >= min(all.count, 20) && known > 0 ? properties : nil
  }

  /// The rows of a layout.
  static func layout(of root: Int, _ tree: SourceTree) -> Int? {
    guard let layout = tree.value(of: root, "layout"), let first = tree.elements(of: layout).first,
      let type = tree.value(of: first, "type"), tree.nodes[type].kind == .string,
      ["ROW", "SUBTABLE", "GROUP"].contains(tree.string(type)),
      tree.value(of: first, "fields") != nil || tree.value(of: first, "layout") != nil
    else { return nil }
    return layout
  }

  static func isSettings(_ root: Int, _ tree: SourceTree) -> Bool {
    guard tree.value(of: root, "name") != nil, let icon = tree.value(of: root, "icon") else { return false }
    return tree.value(of: icon, "type") != nil && tree.value(of: root, "theme") != nil
  }
}
