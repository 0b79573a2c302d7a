import Foundation
import Testing

/// Where the real files are, and who counts.
private enum RealFiles {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let corpus: URL = {
    let shared = ProcessInfo.processInfo.environment["SERVICELINT_SHARED"].map { URL(filePath: $0) }
    return (shared ?? package.appending(path: "../shared")).appending(path: "corpus").standardizedFileURL
  }()

  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var canRun: Bool { python != nil && FileManager.default.fileExists(atPath: corpus.path()) }
}

/// What real files hold against what the model holds of them, counted by Python code that shares nothing with ours.
@Suite(.enabled(if: RealFiles.canRun, "needs the corpus (SERVICELINT_SHARED) and python3"))
struct FieldCountTests {
  @Test
  func `of each platform 99 % of the fields are there with their label, and 90 % of the conditions are understood`()
    throws
  {
    let process = Process()
    process.executableURL = URL(filePath: try #require(RealFiles.python))
    process.arguments = [
      RealFiles.package.appending(path: "Tests/ServiceLintFormatsTests/Counters/count.py").path(),
      ToolRun.executable.path(),
      RealFiles.corpus.path(),
    ]
    // No folder of compiled modules among the sources.
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let table = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(table)
    #expect(process.terminationStatus == 0, "\(table)")
  }
}
