import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Whether a text is a definition of a format. “Not a form” and “broken” are two different answers: what is broken
/// never comes this far.
public enum Recognition: Sendable {
  case definition
  /// A part of a definition that stands in another file, which reads it: the steps of an export, a form's translations.
  case part
  case notADefinition
}

/// One platform's way to write a service or a form down: a file of this protocol, a fixture, and a line in
/// `Formats.all`.
///
/// A format maps; it contains no rule. What its platform does by itself stands in its `platform` and is folded into the
/// properties.
public protocol Format: Sendable {
  /// The identifier in reports and in `--input-format` of the command: small letters and hyphens.
  var id: String { get }
  /// The name by which people know it.
  var title: LocalizedText { get }
  /// Who uses it, and by what a file is recognised, in a sentence.
  var recognisedBy: LocalizedText { get }
  /// What its files are written in; it is asked about no others.
  var notations: Set<Notation> { get }
  /// What its platform does by itself, with the source of each fact.
  var platform: PlatformTable { get }
  /// Which of its keys becomes which property, for the documentation.
  var mapping: [FormatMapping] { get }
  /// For each kind of node the slots of those properties for which the format has no place, so that a definition's
  /// silence means nothing.
  var unknown: [NodeKind: Set<Int>] { get }

  /// Whether a tree is a definition of this format: cheap, from the content, never from the file's name.
  func recognise(_ tree: SourceTree) -> Recognition

  /// Whether a tree that no format recognised by itself is a definition of this format for what lies beside it.
  ///
  /// - Parameter companions: reads the files that `companions` names; ask only if the tree may be a definition.
  func recognise(_ tree: SourceTree, beside companions: () -> [CompanionFile]) -> Recognition

  /// What a tree is of which people say that it is a definition of this format: here doubt is no reason to refuse.
  func recogniseAsTold(_ tree: SourceTree) -> Recognition

  /// The nodes of the tree that are definitions of their own, in order; nearly always the one root.
  func definitions(in tree: SourceTree) -> [Int]

  /// The texts by which a definition names definitions that belong to it. Whoever may open files puts them into
  /// `ModelBuilder.attached` before `read`.
  func references(in tree: SourceTree) -> [String]

  /// The files that a definition is to be read with and that are no definitions by themselves: translations, a UI
  /// schema, the other files of an export. Those that are there stand in `DefinitionSource.companions`.
  ///
  /// - Parameters:
  ///   - path: where the definition's file is.
  ///   - names: the names of the files in the same folder, sorted; ask only if the tree may have companions.
  /// - Returns: paths relative to the definition's folder.
  func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String]

  /// Makes the model of a definition that was recognised: starts the builder (`ModelBuilder.start`) and opens all nodes
  /// in reading order. Never fails: what it cannot make sense of becomes `ServiceModel.unmapped`.
  ///
  /// - Parameter builder: one made by `makeBuilder()` of the same format, used again for each of its definitions.
  func read(_ source: DefinitionSource, into builder: inout ModelBuilder)
}

extension Format {
  /// Most files are one definition.
  public func definitions(in tree: SourceTree) -> [Int] { tree.roots.first.map { [Int($0)] } ?? [] }

  /// Most definitions are recognised by themselves.
  public func recognise(_ tree: SourceTree, beside companions: () -> [CompanionFile]) -> Recognition {
    .notADefinition
  }

  /// Most definitions leave no doubt.
  public func recogniseAsTold(_ tree: SourceTree) -> Recognition { recognise(tree) }

  /// Most definitions name no others.
  public func references(in tree: SourceTree) -> [String] { [] }

  /// Most definitions are one file.
  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] { [] }

  /// Reads the first definition of a tree, alone.
  public func read(_ tree: SourceTree, path: String, into builder: inout ModelBuilder) {
    read(DefinitionSource(tree: tree, node: definitions(in: tree).first ?? 0, path: path), into: &builder)
  }

  /// A builder that knows which properties this format has no place for. Make one per worker, not one per file.
  public func makeBuilder() -> ModelBuilder { ModelBuilder(unknown: unknown) }
}

/// A slot of a property, for `Format.unknown`.
func slots<P: PropertySet>(_ properties: P...) -> Set<Int> { Set(properties.map(\.slot)) }
