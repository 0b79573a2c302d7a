extension RuleModule {
  /// Its data with those of the modules that it extends, and with what others that extend it add to its own: lists and
  /// tables of one name become one.
  func data(among modules: [RuleModule]) -> ModuleData {
    var result = data
    for other in modules where extended.contains(other.identity) { result.extend(other.data) }
    for other in modules where other.extended.contains(identity) { result.take(from: other.data) }
    return result
  }
}
