import Foundation

/// One run of the built executable.
struct ToolRun {
  var status: Int32
  var output: String
  var error: String

  /// The executable that was built beside the test bundle.
  static let executable: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      let folder = bundle?.deletingLastPathComponent() ?? URL(filePath: ".")
    #else
      let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    return folder.appending(path: "servicelint")
  }()

  /// Runs the tool with nothing in its environment but `LC_ALL=C` and what is given.
  ///
  /// Streams go through files: a full pipe that nobody empties would stop the tool.
  init(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String = "",
    executable: URL = executable
  ) throws {
    let streams = FileManager.default.temporaryDirectory.appending(path: "servicelint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let (inputFile, outputFile, errorFile) = (
      streams.appending(path: "in"), streams.appending(path: "out"), streams.appending(path: "err")
    )
    try Data(input.utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    try Data().write(to: errorFile)
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LC_ALL": "C"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }

  /// A fresh folder that is taken away afterwards.
  static func inFolder<R>(_ body: (URL) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "servicelint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// A stream as scenarios write it: no times and no number of all rules, and control characters that can be seen.
  static func shown(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{1B}", with: "␛")
      .replacingOccurrences(of: "\r", with: "␍")
      .replacingOccurrences(of: "[0-9]{2,} rules", with: "… rules", options: .regularExpression)
      .replacingOccurrences(of: "[0-9]{2,} 個のルール", with: "… 個のルール", options: .regularExpression)
      .replacingOccurrences(of: "\"rules\": [0-9]{2,}", with: "\"rules\": …", options: .regularExpression)
      .replacingOccurrences(of: "Took [0-9]+ ms", with: "Took … ms", options: .regularExpression)
      .replacingOccurrences(of: "所要時間 [0-9]+ ミリ秒", with: "所要時間 … ミリ秒", options: .regularExpression)
  }
}
