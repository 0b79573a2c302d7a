import ServiceLintReaders
import ServiceLintText

/// Whether the rules that a module's rules yield to are there, and whether they yield in a circle.
struct YieldsCheck {
  /// The rules that are checked.
  let files: [RuleFile]
  /// Their identifiers and those of the modules loaded beside them, rules that are switched off included.
  private let known: [String]
  private let modules: Set<Substring>

  init(_ files: [RuleFile], beside others: [String]) {
    self.files = files
    known = files.map(\.description.id) + others
    modules = Set(known.map { Self.module(of: $0) })
  }

  /// What is wrong, in the order of files.
  func errors() -> [RuleFileError] {
    let all = Set(known)
    var errors: [RuleFileError] = []
    for file in files {
      for (number, id) in file.yieldsTo.enumerated() where !all.contains(id) {
        if errors.count >= ModuleLimits().errors { return errors }
        guard let error = unknown(id, in: file, number) else { continue }
        errors.append(error)
      }
    }
    return errors + circles()
  }

  /// A rule of a module that is not loaded may well exist: a city's module yields to rules that this run is without.
  private func unknown(_ id: String, in file: RuleFile, _ number: Int) -> RuleFileError? {
    let isLoaded = modules.contains(Self.module(of: id))
    // In a module that is not there but sounds like one that is, the same rule is surely meant.
    let nearest = NearestName.nearest(to: id, among: known)
    let isMisspelt = nearest.map { Self.rule(of: $0) == Self.rule(of: id) } ?? false
    guard isLoaded || isMisspelt else { return nil }
    return error(.unknownRule(id), advice: .didYouMean(nearest), in: file, number)
  }

  /// Each circle once, at the first of its rules.
  private func circles() -> [RuleFileError] {
    let numbers = Dictionary(
      files.enumerated().map { ($1.description.id, $0) }, uniquingKeysWith: { first, _ in first })
    let targets = files.map { file in file.yieldsTo.map { numbers[$0] } }
    var errors: [RuleFileError] = []
    // 0: not seen; 1: on the way that is followed; 2: done.
    var state = Array(repeating: 0, count: files.count)
    for start in files.indices where state[start] == 0 {
      var way: [(rule: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (rule, next) = way.last {
        guard next < targets[rule].count else {
          state[rule] = 2
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        guard let target = targets[rule][next] else { continue }
        if state[target] == 0 {
          state[target] = 1
          way.append((target, 0))
        } else if state[target] == 1, errors.count < ModuleLimits().errors {
          let first = way.firstIndex { $0.rule == target } ?? 0
          let ids = way[first...].map { files[$0.rule].description.id } + [files[target].description.id]
          errors.append(error(.yieldingInCircle(ids), advice: .yieldingAdvice, in: files[rule], next))
        }
      }
    }
    return errors
  }

  private func error(
    _ message: LocalizedText, advice: LocalizedText, in archived: RuleFile, _ number: Int
  ) -> RuleFileError {
    let file = archived.original
    let list = file.tree.roots.first.flatMap { file.tree.value(of: Int($0), "yields-to") }
    let node = list.flatMap { list in
      let elements = file.tree.elements(of: list)
      return elements.indices.contains(number) ? elements[number] : nil
    }
    let range = node.map { file.tree.nodes[$0].range } ?? .none
    return RuleFileError(path: file.path, range: range, message: message, advice: advice).located(in: file.tree)
  }

  private static func module(of id: String) -> Substring { id.prefix { $0 != "/" } }
  private static func rule(of id: String) -> Substring { id.drop { $0 != "/" } }
}
