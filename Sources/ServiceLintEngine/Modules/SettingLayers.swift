import ServiceLintText

/// All that is set for the rules of a run: by modules for those they extend, then by the configuration.
struct SettingLayers: Sendable {
  private var layers: [(settings: RuleSettings, file: Configuration)] = []

  /// - Parameters:
  ///   - modules: each behind those it extends.
  ///   - configuration: has the last word.
  init(modules: [RuleModule], configuration: Configuration = Configuration()) {
    for file in modules.map(\.header) + [configuration] where !file.rules.isEmpty {
      layers.append((RuleSettings(file.rules), file))
    }
  }

  /// What is said last of a rule: `nil` if nothing is.
  func level(of rule: String) -> RuleLevel? {
    for layer in layers.reversed() {
      if let level = layer.settings.level(of: rule) { return level }
    }
    return nil
  }

  /// Changes a rule as they say, one after the other.
  func apply(to rule: inout RuleFile) {
    for layer in layers { layer.settings.apply(to: &rule) }
  }

  /// All that is said of a rule, with file and line, in the order in which it was said.
  func said(of rule: String) -> [(text: String, place: String)] {
    layers.compactMap { layer in
      guard let setting = layer.file.setting(of: rule) else { return nil }
      return (setting.text, layer.file.line(of: setting.range).map { "\(layer.file.path):\($0)" } ?? layer.file.path)
    }
  }

  /// Where the last word on a rule stands; `nil`: nothing is said.
  func place(of rule: String) -> String? { said(of: rule).last?.place }
}
