import ServiceLintCEL
import ServiceLintText

/// Names of a module's data in a rule's expressions: a list that the module does not have would hold nothing, and the
/// rule would be silent for ever.
struct DataNamesCheck {
  /// What the rule may name.
  let data: ModuleData

  /// The names that are not there, with their places in the rule's expressions.
  ///
  /// - Parameter unit: all that the rule decides by, compiled.
  func problems(in unit: Unit) -> [(place: CostliestPart, message: LocalizedText, advice: LocalizedText)] {
    unit.literals(inCalls: { HostFunction.all[$0].nameArgument }).compactMap { call in
      guard HostFunction.all.indices.contains(call.function), let kind = HostFunction.all[call.function].names else {
        return nil
      }
      let known = data.names(of: kind).sorted()
      guard !known.contains(where: { $0.utf8.elementsEqual(call.text.utf8) }) else { return nil }
      let advice: LocalizedText =
        NearestName.nearest(to: call.text, among: known).map { .didYouMean($0) } ?? .dataAdvice(kind.rawValue, known)
      return (call.place, .unknownData(call.text, of: kind.rawValue), advice)
    }
  }
}
