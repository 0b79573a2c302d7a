import FoundationEssentials
import ServiceLint
import ServiceLintEngine

/// Writes the files of Rules/ into Swift string literals, which compile in 0.2 s that way and in minutes as arrays: once
/// as they are, and once as they are when they were read and compiled.
struct RuleFilesGenerator {
  let root: String

  private static let folder = "Sources/ServiceLintBuiltIn"

  /// The generated files, from the package's folder.
  static let paths = ["\(folder)/RuleFiles+Text.swift", "\(folder)/RuleFiles+Archive.swift"]

  /// Whether the generated files say what Rules/ says.
  func isFresh() throws -> Bool {
    try zip(Self.paths, contents()).allSatisfy { path, content in try content == Disk.bytes(of: "\(root)/\(path)") }
  }

  func write() throws {
    for (path, content) in zip(Self.paths, try contents()) {
      try Data(content).write(to: URL(fileURLWithPath: "\(root)/\(path)"))
    }
  }

  private func contents() throws -> [[UInt8]] {
    var files: [ModuleFile] = []
    for module in Disk.names(in: "\(root)/Rules") {
      for name in Disk.names(in: "\(root)/Rules/\(module)") where name.hasSuffix(".yaml") {
        let path = "Rules/\(module)/\(name)"
        files.append(ModuleFile(path: path, bytes: try Disk.bytes(of: "\(root)/\(path)")))
      }
    }
    var text = ""
    for file in files {
      text += "%%% \(file.path)\n"
      text += String(decoding: file.bytes, as: UTF8.self)
      if !text.hasSuffix("\n") { text += "\n" }
    }
    return [literal("text", text), literal("archive", try archive(of: files), access: "public ")]
  }

  private func archive(of files: [ModuleFile]) throws -> String {
    do {
      return String(decoding: try ModuleArchive(of: files).written(), as: UTF8.self)
    } catch {
      print("\(error.path):\(error.line):\(error.column): \(error.message.english) \(error.advice.english)")
      throw DevelopmentTool.Stop()
    }
  }

  private func literal(_ name: String, _ text: String, access: String = "") -> [UInt8] {
    let source = """
      // Made by `swift run ServiceLintDev generate` from Rules/. Not to be edited.
      // swift-format-ignore-file

      extension RuleFiles {
        \(access)static let \(name): StaticString = ##\"""

      """
    // The line end before the closing quotes is no part of the literal; the last file has one of its own.
    return Array((source + text + "\n\"\"\"##\n}\n").utf8)
  }
}
