import ServiceLintPattern

/// The regular expressions that an evaluator has met: each is read once.
struct PatternCache {
  enum Answer {
    case found(Bool)
    case unusable(PatternError)
  }

  private struct Entry {
    var source: [UInt8]
    var matcher: PatternMatcher?
    var problem: PatternError?
  }

  /// Patterns beyond this number push the others out.
  private static let limit = 64
  private static let limits = PatternLimits(sourceBytes: 4_096, instructions: 5_000, cells: 65_536)

  /// Where a pattern's text lies, and its entry: literals are found again without looking at their letters twice.
  private var places: [UInt64: Int] = [:]
  private var entries: [Entry] = []

  /// Whether a pattern is found in a text.
  ///
  /// - Parameters:
  ///   - key: the same for the same text at the same place.
  ///   - remaining: the budget; lowered by what the answer took.
  mutating func matches(
    _ text: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>, key: UInt64, remaining: inout Int
  ) -> Answer {
    var number = places[key] ?? -1
    if number < 0 || !entries[number].source.elementsEqual(pattern) {
      remaining &-= 200 + 20 * pattern.count
      if entries.count >= Self.limit {
        places.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
      }
      number = entries.count
      var entry = Entry(source: Array(pattern))
      do throws(PatternError) {
        let source = String(decoding: pattern, as: UTF8.self)
        entry.matcher = PatternMatcher(try Pattern(source, limits: Self.limits, isTabled: false))
      } catch {
        entry.problem = error
      }
      entries.append(entry)
      places[key] = number
    }
    remaining &-= text.count / 8 + (text.count * pattern.count) / 2_048
    if let problem = entries[number].problem { return .unusable(problem) }
    return .found(entries[number].matcher?.matches(text) ?? false)
  }
}
