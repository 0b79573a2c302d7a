import ServiceLintModel
import ServiceLintPattern
import ServiceLintText
import ServiceLintValue

/// Tells which answers a field takes, by trying them: what a rule reads out of a pattern it may read wrongly.
///
/// One per worker: it keeps the patterns it compiled.
public struct FieldAnswers: Sendable {
  private var patterns = PatternCache()

  public init() {}

  /// Whether the field takes this answer; `nil`: can't tell (a script checks it, the platform's own validator does,
  /// the pattern can't be decided, a mask dictates how it is typed).
  ///
  /// What the platform strips is taken out first. An empty answer is taken unless the field is required. Lengths count
  /// UTF-16 units, as browsers do.
  public mutating func accepts(_ field: UInt32, _ probe: ArraySlice<UInt8>, in model: ServiceModel) -> Bool? {
    guard let it = FieldLimits(field, in: model) else { return nil }
    let answer = it.stripped(probe)
    if answer.isEmpty { return it.required.map { !$0 } }
    var verdicts = [it.acceptsKind(answer), it.acceptsLength(answer), it.acceptsRange(answer)]
    verdicts += [it.acceptsCharacters(answer), acceptsPattern(it.pattern, answer), it.acceptsOption(answer)]
    if verdicts.contains(false) { return false }
    return verdicts.contains(nil) || it.isCheckedElsewhere ? nil : true
  }

  /// Whether some answer satisfies pattern, length and range together; `nil`: can't tell.
  ///
  /// True also where a script checks the answer: what it wants is not known, and nothing else stands in the way.
  public mutating func canPass(_ field: UInt32, in model: ServiceModel) -> Bool? {
    guard let it = FieldLimits(field, in: model) else { return nil }
    if it.lengthIsImpossible || it.rangeIsImpossible { return false }
    guard case .text(let source) = it.pattern else { return it.pattern == .unknown ? nil : true }
    guard case .compiled(let pattern) = patterns.entry(source) else { return nil }
    return PatternIntersection.acceptsSome(pattern, minLength: it.minLength, maxLength: it.maxLength)
  }

  /// What is wrong with the field's pattern; `nil` if nothing is, if there is none, or if it can't be read.
  public mutating func patternProblem(_ field: UInt32, in model: ServiceModel) -> LocalizedText? {
    guard let it = FieldLimits(field, in: model), case .text(let source) = it.pattern else { return nil }
    switch patterns.entry(source) {
    case .compiled: return patterns.isSlow(source) ? AnalysisError.slowPattern : nil
    case .refused(let error): return error.kind == .invalid ? AnalysisError.invalidPattern(error.message) : nil
    }
  }

  /// Whether the answer that is there beforehand is one of the options; `nil`: there is none, or the options come from
  /// elsewhere.
  public func defaultIsOffered(_ field: UInt32, in model: ServiceModel) -> Bool? {
    guard let it = FieldLimits(field, in: model), it.takesOptions else { return nil }
    let value = TextBytes.of(model.value(field, FieldProperty.default), in: model)
    return value.isEmpty ? nil : it.acceptsOption(value)
  }

  private mutating func acceptsPattern(_ stated: FieldLimits.Stated, _ answer: ArraySlice<UInt8>) -> Bool? {
    switch stated {
    case .nothing: return true
    case .unknown: return nil
    case .text(let source):
      guard case .compiled(let pattern) = patterns.entry(source) else { return nil }
      return pattern.matchesWhole(answer)
    }
  }
}
