import JenjangHost
import JenjangModel
import JenjangSource

extension Invocation {
  /// The rule sets of all arguments, each once.
  func ruleSets() throws(CommandFailure) -> [RulesOnDisk] {
    if arguments.positionals.isEmpty { throw .usage(missing("RULES")) }
    do throws(UsageError) {
      var paths: [String] = []
      for path in arguments.positionals {
        paths += arguments.has(.whole) ? try WholeRuleSets.paths(of: path) : [path]
      }
      var ruleSets: [RulesOnDisk] = []
      var seen: Set<String> = []
      for path in paths where seen.insert(HostPath.real(path) ?? path).inserted {
        ruleSets += try RulesOnDisk.all(path)
      }
      guard let wanted = arguments.value(.model) else { return ruleSets }
      let named = ruleSets.filter { $0.modelName == wanted }
      if !named.isEmpty { return named }
      let known = ruleSets.compactMap { $0.modelName }
      throw UsageError(
        .unknownModel,
        [
          ("found", .text(wanted)), ("path", .text(arguments.positionals[0])),
          ("known", .list(known)),
        ], suggestion: nearestName(to: wanted, among: known))
    } catch {
      throw .usage(error)
    }
  }
}

/// Finds the rule sets that files belong to, for callers that know of files only.
enum WholeRuleSets {
  /// The rule sets of a path: those in a folder, or the one that a file belongs to.
  ///
  /// A rule set is a folder that holds a file with a `model`. Where there are more of them in it, or
  /// in the folders in it, each of those files is a rule set of its own.
  static func paths(of path: String) throws(UsageError) -> [String] {
    let kind = HostFile.kind(of: path)
    if kind == .missing { return [path] }
    if kind == .folder {
      let files = try listing(path)
      let roots = roots(among: files, in: path)
      // Without a model anywhere the folder is checked as it is, and says so.
      if roots.isEmpty { return [path] }
      return ruleSets(roots, in: path)
    }
    var folder = HostPath.folder(of: path)
    while true {
      let roots = roots(among: try listing(folder, mostDepth: 0), in: folder)
      if roots.contains(HostPath.name(of: path)), roots.count > 1 { return [path] }
      if !roots.isEmpty {
        let all = Self.roots(among: try listing(folder), in: folder)
        return ruleSets(all, in: folder, only: roots)
      }
      guard let parent = parent(of: folder) else { return [path] }
      folder = parent
    }
  }

  /// Folders with one root and no other below it, and the other roots.
  private static func ruleSets(
    _ roots: [String], in folder: String, only wanted: [String]? = nil
  ) -> [String] {
    let folders = roots.map { $0.utf8.contains(UInt8(ascii: "/")) ? HostPath.folder(of: $0) : "" }
    var paths: [String] = []
    for (index, root) in roots.enumerated() where wanted?.contains(root) ?? true {
      let own = folders[index]
      let within = folders.count { other in
        other == own || own.isEmpty || other.utf8.starts(with: (own + "/").utf8)
      }
      let shown = within == 1 ? own : root
      paths.append(shown.isEmpty ? folder : folder == "." ? shown : HostPath.joined(folder, shown))
    }
    return paths
  }

  private static func listing(
    _ folder: String, mostDepth: Int = 16
  ) throws(UsageError) -> [String] {
    do throws(HostError) {
      return try HostFolder(listing: folder, mostDepth: mostDepth).files
    } catch {
      throw UsageError(.unreadable, [("why", .wording(error.wording))])
    }
  }

  /// The files with a `model`; one that can't be read is none.
  private static func roots(among files: [String], in folder: String) -> [String] {
    files.filter { file in
      do throws(HostError) {
        return declaresModel(
          try HostFile.read(HostPath.joined(folder, file), limit: RulesOnDisk.largestFile))
      } catch {
        return false
      }
    }
  }

  /// The folder around a folder, not above the one that the path starts from.
  private static func parent(of folder: String) -> String? {
    if folder == "." || folder == "/" || HostPath.name(of: folder) == ".." { return nil }
    return HostPath.folder(of: folder)
  }
}
