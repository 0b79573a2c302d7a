import ServiceLintModel
import ServiceLintText

/// A rule written in Swift, for programs that embed the library. The linter's own rules are YAML files.
///
///     struct TooManyPages: Rule {
///       let description = RuleDescription(id: "house/too-many-pages", …)
///       func check(_ model: ServiceModel, report: (Report) -> Void) {
///         let pages = model.nodes.indices.filter { model.nodes[$0].kind == .page }
///         if pages.count > 12 { report(Report(node: UInt32(pages[12]), message: LocalizedText(en: …, ja: …))) }
///       }
///     }
public protocol Rule: Sendable {
  var description: RuleDescription { get }
  /// Looks at one definition and reports what it finds.
  func check(_ model: ServiceModel, report: (RuleReport) -> Void)
}

/// What a rule written in Swift has found.
public struct RuleReport: Sendable {
  /// The node it is about.
  public var node: UInt32
  /// The bytes it points to; `nil`: the node's own.
  public var range: ByteRange?
  public var message: LocalizedText
  /// Other nodes that take part.
  public var related: [UInt32]

  public init(node: UInt32, range: ByteRange? = nil, message: LocalizedText, related: [UInt32] = []) {
    self.node = node
    self.range = range
    self.message = message
    self.related = related
  }
}
