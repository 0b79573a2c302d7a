// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

// The package's drawing: a target may import only what its line names, so a wrong import does not compile.
// See Documentation/Architecture.md for what each part does and must not do.

#if canImport(Glibc)
  let hasStaticC = ["x86_64-linux-gnu", "aarch64-linux-gnu"].contains { access("/usr/lib/\($0)/libc.a", F_OK) == 0 }
  let path = getenv("PATH").map { String(cString: $0) } ?? ""
  let hasLLD = path.split(separator: ":").contains { access("\($0)/ld.lld", X_OK) == 0 }
#else
  let (hasStaticC, hasLLD) = (false, false)
#endif

/// The command carries all that it needs: it starts in a third of the time, and works wherever it is copied. At a fixed
/// address it need not be relocated: 30,000 addresses and 100 pages less to write at each start. Where the C library does
/// not come as an archive (Red Hat), it and its kin are looked up at each start.
let linkStatically: LinkerSetting = .unsafeFlags(
  (hasStaticC ? ["-static-executable"] : ["-static-stdlib", "-Xclang-linker", "-no-pie"])
    // Unlike others it does not warn of what the standard library never calls.
    + (hasLLD ? ["-use-ld=lld"] : []),
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
    .executableTarget(
      name: "ServiceLintDev", dependencies: ["ServiceLint", "ServiceLintFormats", "ServiceLintReports"]),
    .plugin(
      name: "ServiceLintPlugin",
      capability: .command(
        intent: .custom(verb: "servicelint", description: "Checks the definitions of public services and forms."))),
    tests("ServiceLintTextTests", needs: ["ServiceLintText"]),
    tests("ServiceLintReadersTests", needs: ["ServiceLintReaders"]),
    tests("ServiceLintModelTests", needs: ["ServiceLintModel"]),
    tests(
      "ServiceLintFormatsTests", needs: ["ServiceLintFormats", "ServiceLintAnalysis"],
      excluding: ["Fixtures", "Counters"]),
    tests("ServiceLintPatternTests", needs: ["ServiceLintPattern"]),
    tests("ServiceLintCELTests", needs: ["ServiceLintCEL"]),
    tests("ServiceLintAnalysisTests", needs: ["ServiceLintAnalysis"]),
    tests("ServiceLintEngineTests", needs: ["ServiceLintEngine"]),
    tests("ServiceLintReportsTests", needs: ["ServiceLintReports", "ServiceLint"], excluding: ["Snapshots"]),
    tests("ServiceLintTests", needs: ["ServiceLint", "ServiceLintReports"]),
    // They run the built tool. To import it would link the tests statically too, and Swift Testing comes only dynamic.
    tests("ServiceLintCommandTests", needs: [], excluding: ["Scenarios"]),
    tests("ProjectTests", needs: ["ServiceLint", "ServiceLintReports"]),
    tests("PluginTests", needs: []),
  ],
  swiftLanguageModes: [.v6]
)
