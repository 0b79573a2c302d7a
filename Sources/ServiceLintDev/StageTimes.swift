import ServiceLint
import ServiceLintEngine
import ServiceLintModel
import ServiceLintReaders
import ServiceLintReports

/// Where the time goes: each stage over all files on one thread, best of several rounds, as shares of their sum.
struct StageTimes {
  let paths: [String]

  func print() throws {
    var best: [String: Duration] = [:]
    var order: [String] = []
    func measure(_ stage: String, _ body: () throws -> Void) rethrows {
      let clock = ContinuousClock()
      let time = try clock.measure(body)
      if best[stage] == nil { order.append(stage) }
      best[stage] = min(best[stage] ?? time, time)
    }
    let options = LintOptions(language: .english, today: 20_000)
    for _ in 0..<7 {
      var rules: RuleSet?
      measure("load rules") {
        let loaded = BuiltInModules.load(readsExamples: false)
        rules = RuleSet(modules: loaded.modules, lexicon: loaded.lexicon)
      }
      guard let rules else { return }
      var files: [[UInt8]] = []
      try measure("open and read files") { files = try paths.map { try Disk.bytes(of: $0) } }
      var reader = DefinitionReader()
      measure("parse") {
        for file in files {
          reader.tree.removeAll()
          reader.tree.bytes += file
          reader.parseOnly()
        }
      }
      var mapped = DefinitionReader()
      measure("parse and map") {
        for (path, file) in zip(paths, files) {
          mapped.tree.removeAll()
          mapped.tree.bytes += file
          _ = mapped.read(path: path)
        }
      }
      var linter = Linter(rules: rules, options: options)
      var linted = DefinitionReader()
      var findings: [Finding] = []
      measure("parse, map and lint") {
        for (path, file) in zip(paths, files) {
          linted.tree.removeAll()
          linted.tree.bytes += file
          if case .definition = linted.read(path: path) { findings += linter.lint(&linted.builder.model).findings }
        }
      }
      measure("report as text") {
        let summary = ReportSummary(
          definitions: 0, fields: 0, rules: 0, passedOver: 0, broken: 0, undecided: [:], defects: [])
        let context = ReportContext(language: .english, version: "", summary: summary)
        _ = TextReport().write(findings, context)
      }
    }
    let total = order.filter { $0 != "parse" && $0 != "parse and map" }.reduce(Duration.zero) {
      $0 + (best[$1] ?? .zero)
    }
    for stage in order {
      let time = best[stage] ?? .zero
      let share = Int((time / total * 100).rounded())
      Swift.print("\(stage): \(milliseconds(time)) ms, \(share) % of one thread's work")
    }
  }

  private func milliseconds(_ time: Duration) -> String {
    let tenths = Int((time / .milliseconds(1) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
