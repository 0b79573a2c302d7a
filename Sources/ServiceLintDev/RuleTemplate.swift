import FoundationEssentials
import ServiceLint

/// A new rule's file, whose examples already run.
struct RuleTemplate {
  let id: String

  func write(root: String) throws {
    let path = "\(root)/Rules/\(id).yaml"
    guard id.split(separator: "/").count == 2, Disk.kind(of: path) == .nothing else {
      print("Name a new rule as module/name; \(path) must not exist.")
      throw DevelopmentTool.Stop()
    }
    try Data(RuleStarter(id: id).text.utf8).write(to: URL(fileURLWithPath: path))
    print("\(path): write what is wrong, then run swift run ServiceLintDev generate and swift test.")
  }
}
