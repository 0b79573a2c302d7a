import ServiceLintText

/// The words of a command line, sorted into options and the rest.
struct Arguments {
  private(set) var values: [String: [String]] = [:]
  private(set) var rest: [String] = []

  /// Sorts words by the options a command knows.
  ///
  /// - Throws: `UsageError` for an unknown option or a missing value.
  init(_ words: [String], options: [Option]) throws(UsageError) {
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      index += 1
      if word == "--" {
        rest += words[index...]
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        rest.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = options.first(where: { $0.name == parts[0] || $0.short == parts[0] }) else {
        throw .unknownOption(parts[0], nearest: NearestName.nearest(to: parts[0], among: options.map(\.name)))
      }
      if option.value == nil {
        guard parts.count == 1 else { throw .unwantedValue(option.name) }
        values[option.name, default: []].append("")
      } else if parts.count == 2 {
        values[option.name, default: []].append(parts[1])
      } else if index < words.endIndex {
        values[option.name, default: []].append(words[index])
        index += 1
      } else {
        throw .missingValue(option.name, option.value ?? "")
      }
    }
  }

  /// Whether an option was given.
  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The last value of an option.
  subscript(_ option: Option) -> String? { values[option.name]?.last }

  /// All values of an option, also those parted by commas.
  func all(_ option: Option) -> [String] {
    values[option.name, default: []].flatMap { $0.split(separator: ",").map(String.init) }
  }
}
