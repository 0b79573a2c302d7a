// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The package's drawing: a target may import only what its line names, so a wrong import does not compile.
// See Documentation/Architecture.md for what each part does and must not do.

/// Whether the C library can be linked statically, too: Debian and Ubuntu bring it along with the compiler, others as a
/// package of its own.
let hasStaticLibC = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"].contains {
  FileManager.default.fileExists(atPath: $0 + "/libc.a")
}

/// A static standard library starts in a third of the time, and makes the binary work wherever it is copied. Without
/// the loader of shared libraries it starts in half of what is left; at a fixed address it need at least not be
/// relocated: 30,000 addresses and 100 pages less to write at each start.
let linkStatically: LinkerSetting = .unsafeFlags(
  hasStaticLibC ? ["-static-executable"] : ["-static-stdlib", "-Xclang-linker", "-no-pie"],
  .when(platforms: [.linux]))
let compileForStaticLinking: SwiftSetting = .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))

func part(_ name: String, needs: [String] = []) -> Target {
  .target(
    name: name,
    dependencies: needs.map { .target(name: $0) },
    swiftSettings: [compileForStaticLinking])
}

func tests(_ name: String, needs: [String], excluding folders: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: needs.map { .target(name: $0) },
    exclude: folders)
}

let package = Package(
  name: "servicelint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "servicelint", targets: ["ServiceLintCommand"]),
    .library(name: "ServiceLint", targets: ["ServiceLint"]),
    .plugin(name: "ServiceLintPlugin", targets: ["ServiceLintPlugin"]),
  ],
  targets: [
    part("ServiceLintText"),
    part("ServiceLintValue"),
    part("ServiceLintReaders", needs: ["ServiceLintText"]),
    part("ServiceLintModel", needs: ["ServiceLintText", "ServiceLintValue"]),
    part(
      "ServiceLintFormats", needs: ["ServiceLintReaders", "ServiceLintModel", "ServiceLintText", "ServiceLintValue"]),
    part("ServiceLintPattern", needs: ["ServiceLintText"]),
    part("ServiceLintCEL", needs: ["ServiceLintText", "ServiceLintValue", "ServiceLintPattern"]),
    part(
      "ServiceLintAnalysis", needs: ["ServiceLintModel", "ServiceLintPattern", "ServiceLintText", "ServiceLintValue"]),
    part(
      "ServiceLintEngine",
      needs: [
        "ServiceLintReaders", "ServiceLintModel", "ServiceLintCEL", "ServiceLintAnalysis", "ServiceLintText",
        "ServiceLintValue",
      ]),
    part("ServiceLintReports", needs: ["ServiceLintEngine", "ServiceLintText"]),
    part("ServiceLintBuiltIn"),
    part(
      "ServiceLint",
      needs: [
        "ServiceLintFormats", "ServiceLintEngine", "ServiceLintBuiltIn", "ServiceLintReaders", "ServiceLintModel",
        "ServiceLintAnalysis", "ServiceLintCEL", "ServiceLintText", "ServiceLintValue",
      ]),
    .executableTarget(
      name: "ServiceLintCommand",
      dependencies: [
        "ServiceLint", "ServiceLintReports", "ServiceLintEngine", "ServiceLintFormats", "ServiceLintCEL",
        "ServiceLintReaders", "ServiceLintText", "ServiceLintValue",
      ],
      swiftSettings: [compileForStaticLinking],
      linkerSettings: [linkStatically]),
    .executableTarget(name: "ServiceLintDev", dependencies: ["ServiceLint", "ServiceLintReports"]),
    .plugin(
      name: "ServiceLintPlugin",
      capability: .command(
        intent: .custom(verb: "servicelint", description: "Checks the definitions of public services and forms."))),
    tests("ServiceLintTextTests", needs: ["ServiceLintText"]),
    tests("ServiceLintReadersTests", needs: ["ServiceLintReaders"]),
    tests("ServiceLintModelTests", needs: ["ServiceLintModel"]),
    tests("ServiceLintFormatsTests", needs: ["ServiceLintFormats", "ServiceLintAnalysis"], excluding: ["Fixtures"]),
    tests("ServiceLintPatternTests", needs: ["ServiceLintPattern"]),
    tests("ServiceLintCELTests", needs: ["ServiceLintCEL"]),
    tests("ServiceLintAnalysisTests", needs: ["ServiceLintAnalysis"]),
    tests("ServiceLintEngineTests", needs: ["ServiceLintEngine"]),
    tests("ServiceLintTests", needs: ["ServiceLint"]),
    // They run the built tool. To import it would link the tests statically too, and Swift Testing comes only dynamic.
    tests("ServiceLintCommandTests", needs: [], excluding: ["Scenarios"]),
    tests("ProjectTests", needs: ["ServiceLint"]),
    tests("PluginTests", needs: []),
  ],
  swiftLanguageModes: [.v6]
)
