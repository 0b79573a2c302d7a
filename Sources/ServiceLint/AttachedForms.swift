import ServiceLintEngine
import ServiceLintFormats
import ServiceLintModel
import ServiceLintReaders
import ServiceLintText

/// Reads the form files that a service names, whatever their format.
///
/// They are read for the service alone: what they name themselves is not followed, so there is no circle to get lost
/// in.
struct AttachedForms {
  let files: FileAccess
  let limits: ReadLimits

  /// From how many files on a service is too large.
  static let most = 500

  /// What became of the files.
  struct Result {
    /// By the text that names the file.
    var definitions: [String: AttachedDefinition] = [:]
    /// What stands in them to silence rules, for those in which something does.
    var notes: [(path: String, notes: [IgnoreNote])] = []
  }

  func read(_ names: [String], from definition: String) -> Result {
    var result = Result()
    for (index, name) in names.enumerated() {
      result.definitions[name] =
        index < Self.most ? read(name, from: definition, notes: &result.notes) : AttachedFormError.tooMany(Self.most)
    }
    return result
  }

  private func read(
    _ name: String, from definition: String, notes: inout [(path: String, notes: [IgnoreNote])]
  ) -> AttachedDefinition {
    guard !name.hasPrefix("/") else { return AttachedFormError.absolute(name) }
    guard let path = files.resolve(name, from: definition) else { return AttachedFormError.outside(name) }
    guard path != definition else { return AttachedFormError.itself(name) }
    var reader = DefinitionReader()
    reader.limits = limits
    switch files.bytes(of: path) {
    case .bytes(let bytes): reader.tree.bytes = bytes
    case .missing: return AttachedFormError.missing(name, path)
    case .unreadable(let reason): return AttachedFormError.unreadable(name, reason)
    }
    switch reader.read(path: path) {
    case .notADefinition, .part: return AttachedFormError.notAForm(name)
    case .broken(let error): return AttachedFormError.broken(place(error.offset, in: reader.tree, path), error.message)
    case .definition:
      if ServiceFormat.definesService(reader.tree), reader.builder.model.format == ServiceFormat().id {
        return AttachedFormError.isService(name)
      }
      let problems = reader.builder.model.problems.sorted { $0.range.start < $1.range.start }
      if let first = problems.first {
        return AttachedFormError.broken(place(first.range.start, in: reader.tree, path), first.message)
      }
      if !reader.notes.isEmpty { notes.append((path, reader.notes.all)) }
      return .model(reader.builder.model)
    }
  }

  private func place(_ offset: UInt32, in tree: SourceTree, _ path: String) -> String {
    let position = LineTable(tree.bytes, count: tree.count).position(of: offset)
    return "\(path):\(position.line):\(position.column)"
  }
}
