import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import ServiceLintValue

/// SurveyJS: surveys and forms as JSON, for the library survey-core and its renderers.
///
/// Used by courts (British Columbia's families), municipalities, research registries and many vendors. Specified by the
/// classes of survey-core (`packages/survey-core/src`, `Serializer.addClass`) and https://surveyjs.io/form-library.
public struct SurveyJS: Format {
  public let id = "surveyjs"
  public let title = LocalizedText(en: "SurveyJS", ja: "SurveyJS")

  public let recognisedBy = LocalizedText(
    en: "An object with `pages` of `elements`, or with `elements`, that have `type` and `name` and are of its types.",
    ja: "`pages` の中の `elements`（または直下の `elements`）に、`type` と `name` を持つ SurveyJS の部品が並ぶオブジェクト。")
  public let notations: Set<Notation> = [.json, .yaml]

  public init() {}

  /// Who opens a survey, whether it can be left and taken up again, where answers go: the page around it says.
  public var unknown: [NodeKind: Set<Int>] {
    [
      .service: Set(ServiceProperty.allCases.map(\.slot)).subtracting(slots(ServiceProperty.forms)),
      .form: slots(
        FormProperty.number, .actor, .signIn, .saveAndResume, .timeLimitExtendable, .purpose, .privacyNotice,
        .retentionDays, .minutes),
      .field: slots(FieldProperty.purpose, .legalBasis, .retentionDays),
      .document: slots(
        DocumentProperty.issuer, .thirdParty, .heldBy, .obtainableBy, .copy, .maximumAgeDays, .ways),
    ]
  }

  public func recognise(_ tree: SourceTree) -> Recognition {
    Self.survey(in: tree) == nil ? .notADefinition : .definition
  }

  public func definitions(in tree: SourceTree) -> [Int] { Self.survey(in: tree).map { [$0] } ?? [] }

  /// Surveys in the same folder may be pages of the same case: asked only if a name needs it.
  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    guard let survey = Self.survey(in: tree) else { return [] }
    let known = SurveyNames(of: survey, in: tree)
    guard !known.isOpen, !known.outside.isEmpty else { return [] }
    return Array(names().filter { $0.hasSuffix(".json") }.prefix(Self.mostBeside))
  }

  private static let mostBeside = 50

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    var reader = SurveyReader(source, format: self, builder: &builder)
    reader.survey(source.node)
    reader.writer.finish(&builder)
  }

  // MARK: Recognition

  /// The survey's node: the root, or what a wrapper holds under a usual name.
  static func survey(in tree: SourceTree) -> Int? {
    guard tree.roots.count == 1, let root = tree.roots.first.map(Int.init), tree.nodes[root].kind == .object else {
      return nil
    }
    if isSurvey(root, tree) { return root }
    for key in ["survey", "json", "surveyJson", "surveyJSON", "jsonContent", "schema", "content", "definition", "form"]
    {
      if let inner = tree.value(of: root, key), tree.nodes[inner].kind == .object, isSurvey(inner, tree) {
        // What people answered quotes the survey.
        return tree.value(of: root, "submission") == nil && tree.value(of: root, "answers") == nil ? inner : nil
      }
    }
    return nil
  }

  /// Keys that only a survey has.
  private static let ownKeys = [
    "showQuestionNumbers", "completedHtml", "completedHtmlOnCondition", "showProgressBar", "questionTitleLocation",
    "firstPageIsStarted", "firstPageIsStartPage", "showPreviewBeforeComplete", "questionsOnPageMode", "checkErrorsMode",
    "textUpdateMode", "calculatedValues", "widthMode", "logoPosition", "headerView", "requiredText", "completeText",
  ]

  private static func isSurvey(_ node: Int, _ tree: SourceTree) -> Bool {
    var elements: [Int] = []
    if let pages = tree.value(of: node, "pages") {
      for page in tree.elements(of: pages).prefix(50) {
        for key in ["elements", "questions"] {
          guard let list = tree.value(of: page, key) else { continue }
          elements += tree.elements(of: list).prefix(20)
        }
      }
    } else if let list = tree.value(of: node, "elements") ?? tree.value(of: node, "questions"),
      // A UI schema or a widget of another library has a type of its own.
      tree.value(of: node, "type") == nil
    {
      elements = Array(tree.elements(of: list).prefix(50))
    }
    var named = 0
    var standard = 0
    for element in elements {
      guard let type = tree.value(of: element, "type"), tree.nodes[type].kind == .string,
        tree.value(of: element, "name") != nil
      else { continue }
      named += 1
      if SurveyType.named(tree.string(type)) != nil { standard += 1 }
    }
    guard named > 0 else { return false }
    return standard * 2 >= named || ownKeys.contains { tree.value(of: node, $0) != nil }
  }
}
