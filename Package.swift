// swift-tools-version: 6.2
import PackageDescription

/// Modules that also run inside a page: what Embedded Swift refuses is an error natively too.
let embeddable: [SwiftSetting] = [.treatWarning("EmbeddedRestrictions", as: .error)]

/// A module above the line: it knows no system and builds for WebAssembly too.
func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: embeddable)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  settings: [SwiftSetting] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

// SwiftPM builds what a plugin runs, which is the whole engine, once more beside the program. Where only
// this package is worked on, leaving the plugin out halves a build: JENJANG_WITHOUT_PLUGIN=1.
let hasPlugin = Context.environment["JENJANG_WITHOUT_PLUGIN"] == nil
let pluginProduct: [Product] =
  hasPlugin ? [.plugin(name: "JenjangCheckPlugin", targets: ["JenjangCheckPlugin"])] : []
// Checks the rule files of packages that embed the engine.
let plugin: [Target] =
  hasPlugin
  ? [
    .plugin(
      name: "JenjangCheckPlugin", capability: .buildTool(), dependencies: ["JenjangProgram"],
      path: "Sources/JenjangCheckPlugin")
  ] : []

let package = Package(
  name: "Jenjang",
  products: [
    .library(name: "Jenjang", targets: ["Jenjang"]),
    .executable(name: "jenjang", targets: ["JenjangProgram"]),
  ] + pluginProduct,
  targets: plugin + [
    core("JenjangNumbers"),
    core("JenjangSource"),
    core("JenjangCSV"),
    core("JenjangWorkbook", ["JenjangSource", "JenjangCSV"]),
    core("JenjangSyntax", ["JenjangSource", "JenjangNumbers"]),
    core("JenjangFormat", ["JenjangSource", "JenjangSyntax"]),
    core("JenjangModel", ["JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangSyntax"]),
    core("JenjangLint", ["JenjangSource", "JenjangSyntax", "JenjangModel"]),
    core("JenjangScoring", ["JenjangModel", "JenjangNumbers"]),
    core(
      "JenjangExplanation", ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring"]),
    core(
      "JenjangAnalysis", ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring"]),
    core(
      "JenjangDifference",
      ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangAnalysis"]),
    core(
      "JenjangPlanning",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangAnalysis",
      ]),
    core(
      "JenjangCycle", ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring"]),
    core("JenjangTables", ["JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel"]),
    core(
      "JenjangCases",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangTables",
      ]),
    core(
      "JenjangCoverage",
      ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangCases"]),
    core(
      "JenjangReport",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangAnalysis", "JenjangDifference", "JenjangCases", "JenjangCoverage",
        "JenjangExplanation", "JenjangPlanning", "JenjangCycle",
      ]),
    core(
      "JenjangMachineReport",
      ["JenjangSource", "JenjangModel", "JenjangCases", "JenjangReport"]),
    core(
      "JenjangForms",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangWorkbook", "JenjangModel",
        "JenjangScoring", "JenjangTables", "JenjangReport",
      ]),
    core(
      "JenjangBatch",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangTables", "JenjangReport",
      ]),
    core(
      "JenjangSQL",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangTables",
        "JenjangReport",
      ]),
    core(
      "Jenjang",
      [
        "JenjangSource", "JenjangSyntax", "JenjangModel", "JenjangScoring", "JenjangTables",
        "JenjangCases", "JenjangCoverage", "JenjangReport",
      ]),
    // Below the line: systems.
    .target(name: "JenjangHost", dependencies: ["JenjangSource"]),
    .target(
      name: "JenjangCommandLine",
      dependencies: [
        "JenjangSource", "JenjangCSV", "JenjangWorkbook", "JenjangModel", "JenjangLint",
        "JenjangScoring", "JenjangTables",
        "JenjangCases", "JenjangCoverage", "JenjangExplanation", "JenjangAnalysis",
        "JenjangDifference", "JenjangReport", "JenjangMachineReport", "JenjangBatch",
        "JenjangSQL", "Jenjang", "JenjangForms", "JenjangPlanning", "JenjangCycle",
        "JenjangFormat", "JenjangHost",
      ]),
    .executableTarget(name: "JenjangProgram", dependencies: ["JenjangCommandLine"]),
    // Times the engine beside others; no product.
    .executableTarget(
      name: "jenjang-benchmark",
      dependencies: [
        "JenjangNumbers", "JenjangSource", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangTables", "JenjangReport", "JenjangBatch", "Jenjang", "JenjangHost",
        "JenjangCommandLine",
      ],
      path: "Sources/JenjangBenchmark"),
    // The same engine inside a page.
    .target(name: "CWebRuntime"),
    .target(
      name: "JenjangWeb", dependencies: ["CWebRuntime", "Jenjang"], swiftSettings: embeddable),
    .executableTarget(
      name: "jenjang-web", dependencies: ["JenjangWeb"], swiftSettings: embeddable),
    // Tests.
    .target(
      name: "JenjangTestSupport",
      dependencies: [
        "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangExplanation", "JenjangHost",
      ],
      path: "Tests/JenjangTestSupport"),
    tests("JenjangNumbersTests", ["JenjangNumbers", "JenjangTestSupport"]),
    tests("JenjangCSVTests", ["JenjangCSV", "JenjangTestSupport"]),
    tests(
      "JenjangFormsTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangTables",
        "JenjangReport", "JenjangWorkbook", "JenjangForms", "Jenjang", "JenjangHost",
        "JenjangTestSupport",
      ], exclude: ["Forms.md", "Worksheet-id.md", "Worksheet-en.md"]),
    tests("JenjangWorkbookTests", ["JenjangSource", "JenjangWorkbook"]),
    tests(
      "JenjangFormatTests",
      ["JenjangSource", "JenjangSyntax", "JenjangModel", "JenjangFormat", "JenjangTestSupport"],
      exclude: ["Formatting.md"]),
    tests("JenjangSyntaxTests", ["JenjangSource", "JenjangSyntax", "JenjangTestSupport"]),
    tests(
      "JenjangModelTests",
      ["JenjangSource", "JenjangSyntax", "JenjangModel", "JenjangReport", "JenjangTestSupport"],
      exclude: ["Cases"]),
    tests(
      "JenjangScoringTests",
      ["JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangTestSupport"]),
    tests(
      "JenjangExplanationTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangExplanation",
        "Jenjang", "JenjangHost", "JenjangTestSupport",
      ]),
    tests(
      "JenjangTablesTests",
      ["JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangTables"]),
    tests(
      "JenjangPlanningTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangPlanning",
        "Jenjang", "JenjangHost", "JenjangTestSupport",
      ]),
    tests(
      "JenjangCoverageTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangCases",
        "JenjangCoverage", "JenjangReport", "Jenjang",
      ]),
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
      "JenjangMachineReportTests",
      ["JenjangSource", "JenjangModel", "JenjangCases", "JenjangMachineReport"]),
    tests(
      "JenjangDifferenceTests",
      ["JenjangSource", "JenjangModel", "JenjangDifference", "JenjangTestSupport"]),
    tests(
      "JenjangCycleTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangCycle",
        "Jenjang", "JenjangTestSupport",
      ]),
    tests(
      "JenjangBatchTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangCSV", "JenjangModel", "JenjangScoring",
        "JenjangTables", "JenjangReport", "JenjangBatch", "JenjangTestSupport", "Jenjang",
        "JenjangHost",
      ]),
    tests(
      "JenjangSQLTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangReport",
        "JenjangSQL", "Jenjang", "JenjangHost", "JenjangTestSupport",
      ],
      exclude: ["Queries.md"]),
    tests("JenjangHostTests", ["JenjangSource", "JenjangHost"]),
    tests(
      "JenjangLintTests",
      [
        "JenjangSource", "JenjangSyntax", "JenjangModel", "JenjangLint", "JenjangAnalysis",
        "JenjangReport", "Jenjang", "JenjangCommandLine", "JenjangHost", "JenjangTestSupport",
      ],
      exclude: ["Mistakes", "Pages.md", "PagePrelude.jenjang"]),
    tests(
      "JenjangOracleTests",
      [
        "JenjangSource", "JenjangNumbers", "JenjangModel", "JenjangScoring", "JenjangAnalysis",
        "JenjangDifference", "JenjangTables", "JenjangReport", "Jenjang", "JenjangSyntax",
        "JenjangFormat", "JenjangTestSupport", "JenjangHost", "JenjangCSV", "JenjangBatch",
      ],
      // The oracle works out every completion of its answer sheets, however the engine is built.
      settings: [.unsafeFlags(["-O"])]),
    tests(
      "JenjangReferenceTests", ["JenjangCommandLine", "JenjangHost", "JenjangTestSupport"],
      exclude: ["Preludes", "Sentences.md"]),
    tests(
      "JenjangCommandLineTests",
      [
        "JenjangSource", "JenjangModel", "JenjangTables", "JenjangCases", "JenjangFormat",
        "JenjangCommandLine", "JenjangHost", "JenjangProgram", "JenjangTestSupport",
      ],
      exclude: [
        "Coverage.md", "Differences.md", "ExcelMistakes.md", "Explanations.md", "FailedTests.md",
        "Fixtures", "Forms.md", "Messages.md", "Plans.md", "Respondents.md", "Screens.md",
        "Transcripts.md", "Workbooks.md", "Workshops.md",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
