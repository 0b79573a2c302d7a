import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Whether a text is a definition of a format. “Not a form” and “broken” are two different answers: what is broken
/// never comes this far.
public enum Recognition: Sendable {
  case definition
  case notADefinition
}

/// One platform's way to write a service or a form down: a file of this protocol, a fixture, and a line in
/// `Formats.all`.
///
/// A format maps; it contains no rule. What its platform does by itself is folded into the properties, with a comment
/// that names where that is to be read.
public protocol Format: Sendable {
  /// The identifier in reports and in `--format` of the command: small letters and hyphens.
  var id: String { get }
  /// The name by which people know it.
  var title: LocalizedText { get }
  /// For each kind of node the slots of those properties for which the format has no place, so that a definition's
  /// silence means nothing.
  var unknown: [NodeKind: Set<Int>] { get }

  /// Whether a tree is a definition of this format: cheap, from the content, never from the file's name.
  func recognise(_ tree: SourceTree) -> Recognition

  /// The texts by which a definition names files that belong to it. Whoever may open files puts them into
  /// `ModelBuilder.attached` before `read`.
  func references(in tree: SourceTree) -> [String]

  /// Makes the model of a tree that was recognised: starts the builder (`ModelBuilder.start`) and opens all nodes in
  /// reading order. Never fails: what it cannot make sense of becomes `ServiceModel.unmapped`.
  ///
  /// - Parameter builder: one made by `makeBuilder()` of the same format, used again for each of its definitions.
  func read(_ tree: SourceTree, path: String, into builder: inout ModelBuilder)
}

extension Format {
  /// Most formats are one file.
  public func references(in tree: SourceTree) -> [String] { [] }

  /// A builder that knows which properties this format has no place for. Make one per worker, not one per file.
  public func makeBuilder() -> ModelBuilder { ModelBuilder(unknown: unknown) }
}

/// The formats that the linter reads.
public enum Formats {
  /// All formats, in the order in which they are asked.
  public static let all: [any Format] = [FormIO(), ServiceFormat()]

  /// The first format that recognises a tree; `nil`: it is no definition.
  public static func recognise(_ tree: SourceTree) -> (any Format)? {
    all.first { $0.recognise(tree) == .definition }
  }
}

/// A slot of a property, for `Format.unknown`.
func slots<P: PropertySet>(_ properties: P...) -> Set<Int> { Set(properties.map(\.slot)) }
