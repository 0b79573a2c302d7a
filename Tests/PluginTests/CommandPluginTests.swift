import Foundation
import Testing

/// Builds a package that uses ours and runs `swift package servicelint` in it, as a consumer does.
@Suite(.serialized) struct CommandPluginTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A folder of its own inside our build folder: kept from run to run, so that only the first one builds.
  private static let consumer = package.appending(path: ".build/consumer")

  private static func prepare() throws {
    let sources = consumer.appending(path: "Sources/Town")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try write(
      """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "town", dependencies: [.package(name: "servicelint", path: "\(package.path())")],
        targets: [.target(name: "Town")])
      """, to: "Package.swift")
    // The consumer's own code need not compile.
    try write("this does not compile", to: "Sources/Town/Town.swift")
    try write(
      """
      {"title": "Dog licence", "display": "form", "components": [
        {"type": "textfield", "key": "name", "label": "", "input": true}
      ]}
      """, to: "flawed.json")
    try write(
      """
      {"title": "Dog licence", "display": "form", "components": [
        {"type": "textfield", "key": "dog", "label": "Name of the dog", "input": true}
      ]}
      """, to: "mended.json")
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: consumer.appending(path: path))
  }

  private static func servicelint(_ arguments: String...) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "package", "--disable-sandbox", "servicelint"] + arguments
    process.currentDirectoryURL = consumer
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  @Test func `a consumer's package lints with an optimised tool and gets its status`() throws {
    try Self.prepare()
    let version = try Self.servicelint("--version")
    #expect(version.status == 0, "\(version.output)")
    #expect(version.output.contains("servicelint "), "\(version.output)")
    #expect(!version.output.contains("debug"), "\(version.output)")

    let flawed = try Self.servicelint("flawed.json")
    #expect(flawed.status != 0, "\(flawed.output)")
    #expect(flawed.output.contains("accessibility/label-missing"), "\(flawed.output)")

    let mended = try Self.servicelint("mended.json")
    #expect(mended.status == 0, "\(mended.output)")
  }
}
