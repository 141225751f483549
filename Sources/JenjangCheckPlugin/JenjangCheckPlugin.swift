// Checks the rule files of a target whenever one of them has changed.
//
// Chosen: a build command that runs `jenjang check --whole` over the target's folder. Findings come as
// a compiler writes them, so that an editor shows them in the rule file; an error fails the build.
//
// Not chosen: a prebuild command, which could not use a tool that is built from source; and the files
// that the target itself tells of, since a resource folder that is copied whole is but one of them.
import PackagePlugin

/// The build tool that a target names in its `plugins`.
@main
struct JenjangCheckPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    guard target.sourceModule != nil else { return [] }
    let folder = target.directoryURL
    let rules = RuleFiles(in: folder.path(percentEncoded: false)).paths
    if rules.isEmpty {
      Diagnostics.warning("the target \(target.name) has no `*.jenjang` file to check")
      return []
    }
    // An empty source file, which ties the command to the target without being a resource of it.
    let stamp = context.pluginWorkDirectoryURL.appending(path: "JenjangRulesChecked.swift")
    return [
      .buildCommand(
        displayName: "Checking the rules of \(target.name)",
        executable: try context.tool(named: "JenjangProgram").url,
        arguments: [
          "check", "--whole", "--format", "compiler",
          "--stamp", stamp.path(percentEncoded: false),
          folder.path(percentEncoded: false),
        ],
        inputFiles: rules.map { folder.appending(path: $0) }, outputFiles: [stamp])
    ]
  }
}
