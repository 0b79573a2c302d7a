import Foundation
import PackagePlugin

/// `swift package servicelint [arguments]`: builds the tool for release and runs it.
///
/// SwiftPM gives a plugin that declares a tool a debug build of it, many times slower; so the plugin declares none and
/// asks for the build itself.
@main
struct ServiceLintPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let build = try packageManager.build(
      .product("servicelint"), parameters: .init(configuration: .release))
    guard build.succeeded, let tool = build.builtArtifacts.first(where: { $0.kind == .executable }) else {
      Diagnostics.error("servicelint could not be built:\n\(build.logText)")
      return
    }
    let process = Process()
    process.executableURL = tool.url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
