import ServiceLint

/// The maintainers' tool: `swift run ServiceLintDev generate [--check]`, `… new-rule ID`, `… stages PATH`,
/// `… rule-copies PATH`.
@main
struct DevelopmentTool {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "generate":
      let generator = RuleFilesGenerator(root: ".")
      let pages = RulePagesGenerator(root: ".")
      if words.contains("--check") {
        guard try generator.isFresh() else {
          print(
            "\(RuleFilesGenerator.paths.joined(separator: ", ")) are not all what Rules/ says. Run: swift run ServiceLintDev generate"
          )
          throw Stop()
        }
        guard pages.isFresh() else {
          print("\(RulePagesGenerator.folder) is not what Rules/ says. Run: swift run ServiceLintDev generate")
          throw Stop()
        }
        for page in ServicePages.stale(root: ".") {
          print("\(page) is not what the vocabulary says. Run: swift run ServiceLintDev generate")
          throw Stop()
        }
        for page in FormatsPages.stale(root: ".") {
          print("\(page) is not what the formats say. Run: swift run ServiceLintDev generate")
          throw Stop()
        }
        guard ExpressionsPageGenerator.isFresh(root: ".") else {
          print("\(ExpressionsPageGenerator.path) is not what the code says. Run: swift run ServiceLintDev generate")
          throw Stop()
        }
      } else {
        try ExpressionsPageGenerator.write(root: ".")
        try generator.write()
        try pages.write()
        try ServicePages.write(root: ".")
        try FormatsPages.write(root: ".")
      }
    case "new-rule" where words.count == 2:
      try RuleTemplate(id: words[1]).write(root: ".")
    case "stages":
      try StageTimes(paths: FileFinder.find(Array(words.dropFirst())).files).print()
    case "rule-copies":
      try RuleCopiesTimes(paths: FileFinder.find(Array(words.dropFirst())).files).print()
    default:
      print(
        "Usage: swift run ServiceLintDev generate [--check] | new-rule MODULE/NAME | stages PATH… | rule-copies PATH…")
      throw Stop()
    }
  }

  /// The reason has been told.
  struct Stop: Error, CustomStringConvertible {
    var description: String { "Stopped." }
  }
}
