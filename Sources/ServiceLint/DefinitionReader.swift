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
    /// It belongs to a definition in another file; the format that knows it.
    case part(String)
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
  private var path = ""
  private var format: (any Format)?
  public private(set) var companions: [CompanionFile] = []
  /// What stands in the file read last, and in those read with it, to silence rules.
  public private(set) var notes = IgnoreNotes()
  private var noted: Set<String> = []
  /// The folder that was listed last.
  private var listing: (folder: Substring, names: [String])?
  /// Where the definitions begin that were not read yet, the next one last.
  private var pending: [Int] = []

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

  /// Reads a file whose bytes are in `tree.bytes` (and nothing else), and its first definition.
  public mutating func read(path: String) -> Outcome {
    pending = []
    do throws(ReadError) {
      try parse(path)
    } catch {
      if inputFormat == nil, ForeignText.isOtherTools(tree, limits: limits) { return .notADefinition }
      // Another encoding explains whatever the reader stumbled over.
      let reason = SourceText.encodingError(tree.bytes, count: tree.count) ?? error
      return .broken(reason.onText(of: tree))
    }
    let format: any Format
    if let inputFormat {
      switch inputFormat.notations.contains(tree.notation) ? inputFormat.recogniseAsTold(tree) : .notADefinition {
      case .definition: format = inputFormat
      case .part: return .part(inputFormat.id)
      case .notADefinition: return .broken(ReadError(at: 0, InputProblem.notThatFormat(inputFormat.id)))
      }
    } else {
      guard let (found, answer) = Formats.recognise(tree) ?? recogniseByCompanions(path) else { return .notADefinition }
      if answer == .part { return .part(found.id) }
      format = found
    }
    pending = format.definitions(in: tree).reversed()
    self.path = path
    self.format = format
    companions = self.companions(of: format, path: path, beside: { files.names(beside: path) })
    notes = IgnoreNotes(IgnoreNoteReader.notes(in: tree, file: path))
    noted = []
    for companion in companions {
      notes = notes.adding(IgnoreNoteReader.notes(in: companion.tree, file: companion.path))
    }
    return readNext() ? .definition(format.id) : .notADefinition
  }

  /// Reads the next definition of the same file.
  ///
  /// - Returns: false if there is none.
  public mutating func readNext() -> Bool {
    guard let format, let node = pending.popLast() else { return false }
    if builderFormat != format.id {
      builder = format.makeBuilder()
      builderFormat = format.id
    }
    let named = format.references(in: tree)
    if !named.isEmpty {
      let attached = AttachedForms(files: files, limits: limits).read(named, from: path)
      builder.attached = attached.definitions
      for file in attached.notes where noted.insert(file.path).inserted { notes = notes.adding(file.notes) }
    }
    format.read(DefinitionSource(tree: tree, node: node, path: path, companions: companions), into: &builder)
    if !named.isEmpty { builder.attached = [:] }
    return true
  }

  private mutating func parse(_ path: String) throws(ReadError) {
    tree.count = tree.bytes.count
    tree.bytes.append(contentsOf: repeatElement(0, count: SourceTree.padding))
    tree.notation = try Notation.of(path, tree.bytes[..<tree.count])
    do throws(ReadError) {
      try SourceReader.read(&tree, limits: limits)
    } catch {
      guard let dialect = Formats.dialect(of: tree) else { throw error }
      try SourceReader.read(&tree, limits: limits, as: dialect)
    }
  }

  /// What the definition read last has no meaning for, with lines and columns.
  public func problems(path: String) -> [RuleFileError] {
    builder.model.problems.sorted { $0.range.start < $1.range.start }.map {
      RuleFileError(path: path, range: $0.range, message: $0.message, advice: $0.advice).located(in: tree)
    }
  }

  /// The first format that recognises the tree by the files beside it.
  private mutating func recogniseByCompanions(_ path: String) -> (format: any Format, as: Recognition)? {
    // Of a folder full of schemas not each is to list it anew.
    var listing = self.listing
    defer { self.listing = listing }
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    func names() -> [String] {
      if let listing, listing.folder == folder { return listing.names }
      let names = files.names(beside: path)
      listing = (folder, names)
      return names
    }
    let tree = tree
    for format in Formats.all where format.notations.contains(tree.notation) {
      let answer = format.recognise(tree, beside: { companions(of: format, path: path, beside: names) })
      if answer != .notADefinition { return (format, answer) }
    }
    return nil
  }

  /// The files that the definition is to be read with, as far as they are there and can be read.
  private func companions(
    of format: any Format, path: String, beside names: () -> [String]
  ) -> [CompanionFile] {
    let found = format.companions(of: tree, path: path, beside: names)
    return found.prefix(Self.mostCompanions).compactMap { name in
      guard let place = files.resolve(name, from: path), place != path, case .bytes(let bytes) = files.bytes(of: place)
      else { return nil }
      var reader = DefinitionReader()
      reader.limits = limits
      reader.tree.bytes = bytes
      guard (try? reader.parse(place)) != nil else { return nil }
      return CompanionFile(name: name, path: place, tree: reader.tree)
    }
  }

  /// From how many files on a definition is too large.
  private static let mostCompanions = 500
}
