import Dispatch
import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText
import Synchronization

/// The cards of all definitions in a repository, made when the first rule that asks about other definitions turns up,
/// and once for all workers.
final class RepositoryCards: Sendable {
  private let sources: @Sendable () -> [Source]
  private let files: FileAccess
  private let made = Mutex<Repository?>(nil)

  /// A file, from memory or disk.
  private enum Source: Sendable {
    case memory(SourceFile)
    case disk(String)

    /// Puts the bytes where they are wanted; `nil` if the file cannot be read, which is told when it is checked.
    func read(into bytes: inout [UInt8], most: Int) -> String? {
      switch self {
      case .memory(let file):
        bytes += file.bytes
        return file.path
      case .disk(let path):
        return (try? Disk.read(path, into: &bytes, most: most)) == nil ? nil : path
      }
    }
  }

  /// Of files that the caller holds.
  init(_ files: [SourceFile]) {
    sources = { files.map { .memory($0) } }
    self.files = .memory(files)
  }

  /// Of files on disk.
  ///
  /// - Parameter paths: is asked once, and only if there is need.
  init(paths: @escaping @Sendable () -> [String]) {
    sources = { paths().map { .disk($0) } }
    files = .disk
  }

  /// The cards, by the lexicon of a set of rules. Whoever asks first makes them; all others wait.
  func repository(for rules: RuleSet) -> Repository {
    made.withLock { made in
      if let made { return made }
      let repository = Repository(cards(rules))
      made = repository
      return repository
    }
  }

  private func cards(_ rules: RuleSet) -> [Card] {
    let sources = sources()
    let next = Atomic(0)
    let all = Mutex<[Card]>([])
    DispatchQueue.concurrentPerform(iterations: max(1, min(sources.count, Machine.processors))) { _ in
      var reader = DefinitionReader(files: files)
      var maker = CardMaker(rules: rules)
      var own: [Card] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= sources.count { break }
        reader.tree.removeAll()
        guard let path = sources[index].read(into: &reader.tree.bytes, most: reader.limits.bytes) else { continue }
        own += Self.cards(path, &reader, &maker)
      }
      all.withLock { $0 += own }
    }
    return all.withLock { $0 }
  }

  /// The cards of the definitions in a file, with lines and columns.
  private static func cards(_ path: String, _ reader: inout DefinitionReader, _ maker: inout CardMaker) -> [Card] {
    guard case .definition = reader.read(path: path) else { return [] }
    var cards: [Card] = []
    repeat {
      guard reader.builder.model.problems.isEmpty else { continue }
      var card = maker.card(of: &reader.builder.model)
      let model = reader.builder.model
      for source in model.sources.dropFirst() {
        locate(&card.parts, in: source.path, Array(model.values.text[Int(source.start)..<Int(source.end)]))
      }
      cards.append(card)
    } while reader.readNext()
    locate(&cards, in: path, reader.tree)
    return cards
  }

  private static func locate(_ parts: inout [Card.Part], in file: String, _ text: [UInt8]) {
    var counter = LineCounter(text + Array(repeating: 0, count: SourceTree.padding), count: text.count)
    let order = parts.indices.filter { parts[$0].location.file == file }.sorted {
      parts[$0].location.range.start < parts[$1].location.range.start
    }
    for index in order { locate(&parts[index].location, &counter) }
  }

  /// All at once: a file may hold thousands of definitions.
  private static func locate(_ cards: inout [Card], in file: String, _ tree: SourceTree) {
    var counter = LineCounter(tree.bytes, count: tree.count)
    var order: [(card: Int, part: Int, start: UInt32)] = []
    for (number, card) in cards.enumerated() {
      for (index, part) in card.parts.enumerated() where part.location.file == file {
        order.append((number, index, part.location.range.start))
      }
    }
    order.sort { $0.start < $1.start }
    for it in order { locate(&cards[it.card].parts[it.part].location, &counter) }
  }

  /// The beginning is enough to find the place.
  private static func locate(_ location: inout Location, _ counter: inout LineCounter) {
    let (start, utf16) = (
      counter.position(of: location.range.start), counter.utf16Position(of: location.range.start)
    )
    (location.line, location.column, location.utf16Column) = (start.line, start.column, utf16.column)
    (location.endLine, location.endColumn, location.utf16EndColumn) = (start.line, start.column, utf16.column)
  }
}
