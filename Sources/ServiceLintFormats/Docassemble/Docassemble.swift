import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// docassemble: guided interviews as streams of YAML, used by courts and legal aid.
///
/// Versions 1.0 to 1.8; specified by https://docassemble.org/docs.html and its source (`docassemble.base.parse`). Each
/// document of the stream is a block; blocks that have a `question` are screens. What is asked follows from what the
/// code of the interview needs, not from the order of the blocks, so of a screen that is not `mandatory` nobody can say
/// whether it is shown.
public struct Docassemble: Format {
  public let id = "docassemble"
  public let title = LocalizedText(en: "docassemble", ja: "docassemble")
  public let recognisedBy = LocalizedText(
    en: "YAML documents that are all blocks of docassemble, one of them with `question`.",
    ja: "すべてが docassemble のブロックで、どれかに `question` がある YAML 文書の並び。")
  public let notations: Set<Notation> = [.yaml]

  public init() {}

  public func recognise(_ tree: SourceTree) -> Recognition { DocassembleBlocks.recognise(tree) }

  public func companions(of tree: SourceTree, path: String, beside names: () -> [String]) -> [String] {
    DocassembleIncludes.names(in: DocassembleBlocks(tree), tree).compactMap {
      DocassembleIncludes.path(of: $0, from: path)
    }
  }

  public func read(_ source: DefinitionSource, into builder: inout ModelBuilder) {
    let writer = FormWriter(source, format: self, builder: &builder)
    var reader = DocassembleReader(writer, source)
    reader.interview(at: source.node)
    reader.writer.finish(&builder)
  }
}
