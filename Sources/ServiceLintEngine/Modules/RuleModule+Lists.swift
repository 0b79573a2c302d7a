extension RuleModule {
  /// Its word lists with those of the modules that it extends, and with what others that extend it add to its own:
  /// lists of one name become one.
  func lists(among modules: [RuleModule]) -> [String: [String]] {
    var result = lists
    for other in modules where extended.contains(other.identity) {
      result.merge(other.lists) { own, words in own + words }
    }
    for other in modules where other.extended.contains(identity) {
      for (name, words) in other.lists where result[name] != nil { result[name]? += words }
    }
    return result
  }
}
