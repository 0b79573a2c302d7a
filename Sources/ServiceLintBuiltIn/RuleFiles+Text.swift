extension RuleFiles {
  static let text: StaticString = ""
}
