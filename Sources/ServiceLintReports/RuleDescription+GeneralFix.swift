import ServiceLintEngine
import ServiceLintText

extension RuleDescription {
  /// How to mend it, without a finding at hand: the expressions of the template as “…”. Empty if they hold words,
  /// for then what to do depends on the case, and each finding says it.
  func generalFix(_ language: MessageLanguage) -> String {
    var result = ""
    var rest = fix[language][...]
    while let start = rest.firstRange(ofPair: "{") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(ofPair: "}") else { return "" }
      guard !rest[..<end.lowerBound].contains("\"") else { return "" }
      result += "…"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where a character stands twice in a row first.
  fileprivate func firstRange(ofPair character: Character) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if next < endIndex, self[index] == character, self[next] == character { return index..<self.index(after: next) }
      index = next
    }
    return nil
  }
}
