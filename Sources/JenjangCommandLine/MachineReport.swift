import JenjangHost
import JenjangMachineReport

extension ReportTool {
  /// This program.
  static let program = ReportTool(name: "jenjang", version: Help.versionNumber)
}

extension ReportPaths {
  /// Names from the root of the repository that a service says it works on, else from here.
  static var ofRepository: ReportPaths {
    let root =
      HostEnvironment.value("GITHUB_WORKSPACE") ?? HostEnvironment.value("CI_PROJECT_DIR")
    return ReportPaths(
      workingFolder: HostPath.real("."), root: root.flatMap { HostPath.real($0) })
  }

  /// Names as the user typed them.
  static let asTyped = ReportPaths()
}
