import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// form-flow: journeys of US states' benefit applications (Code for America's Java library of that name, version 1).
///
/// A flow is a document of `flows-config.yaml`: screens, what follows which, and loops. The words are in
/// `messages.properties` and its translations beside it, the fields in Thymeleaf templates
/// (`templates/<flow>/<screen>.html`) that call the library's fragments. Conditions are names of Java classes,
/// whose code is not read.
public struct FormFlow: Format {
  public let id = "form-flow"
  public let title = LocalizedText(en: "form-flow", ja: "form-flow")
  public let recognisedBy = LocalizedText(
    en: "A YAML document with `name` and a `flow` whose screens have `nextScreens`.",
    ja: "`name` と、`nextScreens` を持つ画面からなる `flow` がある YAML 文書。")
  public let notations: Set<Notation> = [.yaml, .properties, .html]

  public init() {}

  /// What no file of a flow has a place for; who may apply, what is required and what is checked stands in Java.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .form: slots(
        FormProperty.number, .actor, .signIn, .saveAndResume, .timeLimitExtendable, .purpose, .privacyNotice),
      .field: slots(
        FieldProperty.purpose, .legalBasis, .required, .checkedByCode, .pattern, .prefilledFrom, .offersEarlier),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .ways, .required),
    ]
  }

  private static let screenKeys = [
    "nextScreens", "condition", "subflow", "onPostAction", "beforeDisplayAction", "beforeSaveAction",
    "afterSaveAction", "crossFieldValidationAction",
  ]

  public func recognise(_ tree: SourceTree) -> Recognition {
    switch tree.notation {
    case .yaml: tree.roots.contains { Self.isFlow(Int($0), tree) } ? .definition : .notADefinition
    case .properties: Self.belongs(tree) ? .part : .notADefinition
    default: Self.callsInputs(tree) ? .part : .notADefinition
    }
  }

  private static func isFlow(_ root: Int, _ tree: SourceTree) -> Bool {
    guard tree.nodes[root].kind == .object, let name = tree.value(of: root, "name"), tree.nodes[name].kind == .string,
      let flow = tree.value(of: root, "flow"), tree.nodes[flow].kind == .object
    else { return false }
    let screens = tree.members(of: flow)
    return screens.contains { screen in screenKeys.contains { tree.value(of: screen.value, $0) != nil } }
  }

  /// Whether a properties file has the words of a flow's screens: titles, and those of the library's own parts.
  private static func belongs(_ tree: SourceTree) -> Bool {
    guard let root = tree.roots.first.map(Int.init) else { return false }
    var titles = 0
    var isGeneral = false
    for (key, _) in tree.members(of: root) {
      let name = tree.key(key)
      if name.hasSuffix(".title") || name.hasSuffix(".header") { titles += 1 }
      if name.hasPrefix("general.inputs.") || name.hasPrefix("general.button") { isGeneral = true }
      if titles > 2, isGeneral { return true }
    }
    return false
  }

  /// Whether a template calls the library's inputs or screens, or is one of them.
  private static func callsInputs(_ tree: SourceTree) -> Bool {
    let calls = HTMLPage.fragmentCalls.compactMap { tree.names.id(of: $0) }
    let fragment = tree.names.id(of: "th:fragment")
    guard !calls.isEmpty || fragment != nil else { return false }
    return tree.nodes.indices.contains { node in
      guard tree.nodes[node].kind == .key else { return false }
      if calls.contains(tree.nodes[node].name) {
        let text = tree.string(node + 1)
        return ["inputName=", "fragments/inputs/", "fragments/screens/", "fragments/form ::"].contains(
          where: text.contains)
      }
      return tree.nodes[node].name == fragment && tree.string(node + 1).contains("inputName")
    }
  }

  public func definitions(in tree: SourceTree) -> [Int] {
    tree.roots.map(Int.init).filter { Self.isFlow($0, tree) }
  }

  /// The messages beside the flow, and the templates of its screens.
  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    guard tree.notation == .yaml else { return [] }
    let folder = path.split(separator: "/").dropLast().last ?? ""
    // Some projects keep each flow in a file of its own, in a folder for flows.
    let isFolder = folder.contains("flow") && !folder.hasSuffix("resources")
    let beside = names().filter { $0.hasSuffix(".properties") && $0.contains("messages") }
    var result = beside
    if beside.isEmpty {
      let up = ["../messages.properties"] + Self.languages.map { "../messages_\($0).properties" }
      result +=
        isFolder
        ? up
        : Self.languages.isEmpty ? [] : ["messages.properties"] + Self.languages.map { "messages_\($0).properties" }
    }
    for flow in definitions(in: tree) {
      guard let name = tree.value(of: flow, "name"), let screens = tree.value(of: flow, "flow") else { continue }
      for screen in tree.members(of: screens) {
        result.append("\(isFolder ? "../" : "")templates/\(tree.string(name))/\(tree.key(screen.key)).html")
      }
    }
    return result
  }

  /// Languages that such services are translated into.
  private static let languages = [
    "es", "en", "zh", "zh_TW", "vi", "ar", "tl", "fr", "ko", "ru", "pl", "ja", "pt", "so",
  ]

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let writer = FormWriter(source, format: self, builder: &builder)
    var reader = FormFlowReader(source, writer, isFirst: definitions(in: source.tree).first == source.node)
    reader.read()
    reader.writer.finish(&builder)
  }
}
