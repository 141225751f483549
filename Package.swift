// swift-tools-version: 6.2
import PackageDescription

/// Modules that also run inside a page: what Embedded Swift refuses is an error natively too.
let embeddable: [SwiftSetting] = [.treatWarning("EmbeddedRestrictions", as: .error)]

/// A module above the line: it knows no system and builds for WebAssembly too.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: embeddable)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude)
}

let package = Package(
  name: "Jenjang",
  products: [
    .library(name: "Jenjang", targets: ["Jenjang"]),
    .executable(name: "jenjang", targets: ["JenjangProgram"]),
  ],
  targets: [
    core("JenjangNumbers"),
    core("JenjangSource"),
    core("JenjangCSV"),
    core("JenjangSyntax", ["JenjangSource", "JenjangNumbers"]),
    core("JenjangModel", ["JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangSyntax"]),
    core("JenjangScoring", ["JenjangModel", "JenjangNumbers"]),
    core(
      "JenjangAnalysis",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring",
      ]),
    core(
      "JenjangDifference",
      ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangAnalysis"]),
    core("JenjangTables", ["JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel"]),
    core(
      "JenjangCases",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangTables",
      ]),
    core(
      "JenjangReport",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangAnalysis", "JenjangDifference", "JenjangCases",
      ]),
    core(
      "Jenjang",
      [
        "JenjangSource", "JenjangModel", "JenjangScoring", "JenjangTables", "JenjangCases",
        "JenjangReport",
      ]),
    // Below the line: systems.
    .target(name: "JenjangHost", dependencies: ["JenjangSource"]),
    .target(
      name: "JenjangCommandLine",
      dependencies: [
        "JenjangSource", "JenjangModel", "JenjangScoring", "JenjangTables", "JenjangCases",
        "JenjangReport", "Jenjang", "JenjangAnalysis", "JenjangDifference",
        "JenjangHost",
      ]),
    .executableTarget(name: "JenjangProgram", dependencies: ["JenjangCommandLine"]),
    // The same engine inside a page.
    .target(name: "CWebRuntime"),
    .target(
      name: "JenjangWeb", dependencies: ["CWebRuntime", "Jenjang"], swiftSettings: embeddable),
    .executableTarget(
      name: "jenjang-web", dependencies: ["JenjangWeb"], swiftSettings: embeddable),
    // Tests.
    .target(name: "JenjangTestSupport", path: "Tests/JenjangTestSupport"),
    tests("JenjangNumbersTests", ["JenjangNumbers", "JenjangTestSupport"]),
    tests("JenjangCSVTests", ["JenjangCSV", "JenjangTestSupport"]),
    tests("JenjangSyntaxTests", ["JenjangSource", "JenjangSyntax", "JenjangTestSupport"]),
    tests(
      "JenjangModelTests",
      ["JenjangSource", "JenjangSyntax", "JenjangModel", "JenjangReport", "JenjangTestSupport"],
      exclude: ["Cases"]),
    tests(
      "JenjangScoringTests",
      ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangTestSupport"]),
    tests(
      "JenjangTablesTests", ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangTables"]),
    tests(
      "JenjangReportTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangCases",
        "JenjangReport",
      ]),
    tests(
      "JenjangAnalysisTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangAnalysis",
      ]),
    tests(
      "JenjangDifferenceTests",
      ["JenjangSource", "JenjangModel", "JenjangDifference", "JenjangTestSupport"]),
    tests("JenjangHostTests", ["JenjangSource", "JenjangHost"]),
    tests(
      "JenjangOracleTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangAnalysis",
        "JenjangDifference", "JenjangTables",
        "JenjangReport", "Jenjang",
      ]),
    tests(
      "JenjangReferenceTests", ["JenjangCommandLine", "JenjangHost", "JenjangTestSupport"],
      exclude: ["Preludes", "Sentences.md"]),
    tests(
      "JenjangCommandLineTests",
      [
        "JenjangSource", "JenjangModel", "JenjangTables", "JenjangCases",
        "JenjangCommandLine", "JenjangHost", "JenjangProgram",
      ],
      exclude: [
        "Differences.md", "ExcelMistakes.md", "Fixtures", "Messages.md", "Screens.md",
        "Transcripts.md",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
