import JenjangFormat
import JenjangHost
import JenjangSource

/// `jenjang format RULES`: rule files in the one style.
///
/// Every file is formatted and proved before the first is written; each is written whole or not at all.
struct FormatCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    guard let path = invocation.arguments.positionals.first else {
      throw .usage(invocation.missing("RULES"))
    }
    try invocation.takesOnlyRules()
    var files: [File] = []
    for path in try paths(path) {
      let bytes = try invocation.readWhole(path)
      let source = SourceFile(path: path, bytes: bytes)
      files.append(
        File(source: source, formatted: Formatter.format(source, file: files.count)))
    }
    try emitResult(files, isStream: path == "-")
    return try report(files)
  }

  private struct File {
    let source: SourceFile
    let formatted: Formatted

    var isChanged: Bool { formatted.bytes != source.bytes }
  }

  private var changesNothing: Bool {
    invocation.arguments.has(.checkOnly) || invocation.arguments.has(.showDiff)
  }

  /// The files that a path stands for: itself, or all rule files in a folder, included or not.
  private func paths(_ path: String) throws(CommandFailure) -> [String] {
    guard path != "-", HostFile.kind(of: path) == .folder else { return [path] }
    let listing: HostFolder
    do throws(HostError) {
      listing = try HostFolder(listing: path)
    } catch {
      throw .usage(UsageError(.unreadable, [("why", .wording(error.wording))]))
    }
    if listing.files.isEmpty {
      throw .usage(UsageError(.noRuleFiles, [("path", .text(path))]))
    }
    return listing.files.map { HostPath.joined(path, $0) }
  }

  private func emitResult(_ files: [File], isStream: Bool) throws(CommandFailure) {
    var result: [UInt8] = []
    for file in files {
      if invocation.arguments.has(.showDiff) {
        result += UnifiedDiff.text(
          path: file.source.path, old: file.source.bytes, new: file.formatted.bytes)
      } else if isStream, !changesNothing {
        result += file.formatted.bytes
      } else if file.isChanged {
        if !changesNothing { try write(file) }
        result += (file.source.path + "\n").utf8
      }
    }
    try invocation.emit(result)
  }

  private func write(_ file: File) throws(CommandFailure) {
    do throws(HostError) {
      try HostFile.writeWhole(file.formatted.bytes, to: file.source.path)
    } catch {
      throw .host(error)
    }
  }

  /// Says what was left as it is, and works out the status.
  private func report(_ files: [File]) throws(CommandFailure) -> ExitStatus {
    var diagnostics: [Diagnostic] = []
    var status: ExitStatus = .fine
    for file in files {
      diagnostics += file.formatted.warnings
      if !file.formatted.warnings.isEmpty || changesNothing && file.isChanged { status = .findings }
    }
    for file in files {
      guard let fault = file.formatted.fault else { continue }
      diagnostics.append(fault)
      status = .internalError
    }
    try invocation.say(
      diagnostics, files: files.map { $0.source }, language: invocation.language([]))
    return status
  }
}
