import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// From bytes to a model: reader, recognition, format. One per worker: its memory is used again.
public struct DefinitionReader {
  /// What became of a file.
  public enum Outcome: Sendable {
    /// The model is ready.
    case definition(String)
    /// It holds no definition that we know.
    case notADefinition
    case broken(ReadError)
  }

  /// The tree of the file read last.
  public var tree = SourceTree()
  /// The model of the file read last.
  public var builder = ModelBuilder()
  /// The only format to try; `nil`: whichever recognises the file.
  public var inputFormat: (any Format)?
  public var limits = ReadLimits()
  /// Where the other files are that a definition names.
  public var files: FileAccess
  private var builderFormat = ""

  /// - Parameters:
  ///   - inputFormat: the only format to try; `nil`: whichever recognises a file.
  ///   - files: where the other files are that a definition names.
  public init(inputFormat: (any Format)? = nil, files: FileAccess = .none) {
    self.inputFormat = inputFormat
    self.files = files
  }

  /// Reads a file of JSON whose bytes are in `tree.bytes` and goes no further, for measurements.
  public mutating func parseOnly() {
    tree.count = tree.bytes.count
    tree.bytes.append(contentsOf: repeatElement(0, count: SourceTree.padding))
    try? JSONReader.read(&tree, limits: limits)
  }

  /// Reads a file whose bytes are in `tree.bytes` (and nothing else).
  public mutating func read(path: String) -> Outcome {
    tree.count = tree.bytes.count
    tree.bytes.append(contentsOf: repeatElement(0, count: SourceTree.padding))
    do throws(ReadError) {
      if isJSON(path) {
        try JSONReader.read(&tree, limits: limits)
      } else {
        if let error = SourceText.encodingError(tree.bytes, count: tree.count) { throw error }
        try YAMLReader.read(&tree, limits: limits)
      }
    } catch {
      // Another encoding explains whatever the reader stumbled over.
      let reason = SourceText.encodingError(tree.bytes, count: tree.count) ?? error
      return .broken(reason.onText(of: tree))
    }
    if let inputFormat {
      guard inputFormat.recognise(tree) == .definition else {
        return .broken(ReadError(at: 0, InputProblem.notThatFormat(inputFormat.id)))
      }
      return map(inputFormat, path: path)
    }
    guard let format = Formats.recognise(tree) else { return .notADefinition }
    return map(format, path: path)
  }

  /// What the definition read last has no meaning for, with lines and columns.
  public func problems(path: String) -> [RuleFileError] {
    builder.model.problems.sorted { $0.range.start < $1.range.start }.map {
      RuleFileError(path: path, range: $0.range, message: $0.message, advice: $0.advice).located(in: tree)
    }
  }

  private mutating func map(_ format: any Format, path: String) -> Outcome {
    if builderFormat != format.id {
      builder = format.makeBuilder()
      builderFormat = format.id
    }
    let named = format.references(in: tree)
    if !named.isEmpty { builder.attached = AttachedForms(files: files, limits: limits).read(named, from: path) }
    format.read(tree, path: path, into: &builder)
    if !named.isEmpty { builder.attached = [:] }
    return .definition(format.id)
  }

  /// By its ending; without one of ours, by its first character.
  private func isJSON(_ path: String) -> Bool {
    if path.hasSuffix(".json") { return true }
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return false }
    let first = tree.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
