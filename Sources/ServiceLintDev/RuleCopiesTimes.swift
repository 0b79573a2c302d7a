import ServiceLint
import ServiceLintEngine

/// What a thousand copies of a rule cost: loading them, and a run of them against one of a hundred and one of one, all
/// measured in turn in one process.
struct RuleCopiesTimes {
  let paths: [String]

  /// The module: copies of one rule that looks at each field.
  static func files(_ count: Int) -> [ModuleFile] {
    (0..<count).map { number in
      let text = """
        id: copies/label-\(number)
        title: {en: A label without a word, ja: 言葉のないラベル}
        why: {en: Nobody can answer it., ja: 誰も答えられません。}
        severity: warning
        for: field
        when: |
          field.asks && field.label != ""
        let:
          alike: |
            field.earlier().filter(e, e.label == field.label)
        require: |
          field.label.hasLetters() || alike.size() > 3
        at: label
        related: alike
        message: {en: "“{{field.label}}” has no word.", ja: "「{{field.label}}」に言葉がありません。"}
        """
      return ModuleFile(path: "copies/label-\(number).yaml", bytes: Array(text.utf8))
    }
  }

  func print() throws {
    let files = try paths.map { SourceFile(path: $0, bytes: try Disk.bytes(of: $0)) }
    let counts = [1, 100, 1_000]
    var loads = Array(repeating: Duration.seconds(1_000), count: counts.count)
    var runs = loads
    let clock = ContinuousClock()
    for _ in 0..<5 {
      for (place, count) in counts.enumerated() {
        var rules = RuleSet(modules: [])
        loads[place] = min(
          loads[place],
          clock.measure {
            var loader = RuleLoader()
            rules = RuleSet(modules: [loader.module(files: Self.files(count), folder: "copies")])
            if !loader.errors.isEmpty || !rules.check().isEmpty { Swift.print("The copies are broken.") }
          })
        let linter = ServiceLinter(rules: rules, options: LintOptions(language: .english, today: 20_000))
        runs[place] = min(runs[place], clock.measure { _ = linter.lint(files: files) })
      }
    }
    // What the files themselves take is no rule's doing.
    let none = ServiceLinter(rules: RuleSet(modules: []), options: LintOptions(language: .english, today: 20_000))
    let bare = (0..<5).map { _ in clock.measure { _ = none.lint(files: files) } }.min() ?? .zero
    for (place, count) in counts.enumerated() {
      let rules = max(.nanoseconds(1), runs[place] - bare)
      Swift.print(
        "\(count) rules: loaded and checked in \(milliseconds(loads[place])) ms, run in \(milliseconds(rules)) ms "
          + "beside \(milliseconds(bare)) ms for the files: "
          + "\(Int((rules / Duration.milliseconds(1) * 1_000 / Double(count)).rounded())) µs for each rule")
    }
    for place in 0..<2 {
      let rules = max(.nanoseconds(1), runs[place] - bare)
      let ratio = ((runs[2] - bare) / rules * 10).rounded() / 10
      Swift.print(
        "1000 rules take \(ratio) times as long as \(counts[place]) (\(1_000 / counts[place]) times the rules)")
    }
  }

  private func milliseconds(_ time: Duration) -> String {
    let tenths = Int((time / .milliseconds(1) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
