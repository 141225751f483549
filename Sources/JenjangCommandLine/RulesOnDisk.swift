import Jenjang
import JenjangHost
import JenjangModel
import JenjangSource

/// A rule set on disk, as the checker takes it.
struct RulesOnDisk {
  let folder: RuleFolder

  /// Finds the rule files of a path, a file or a folder; refuses what is neither.
  init(_ path: String) throws(UsageError) {
    switch HostFile.kind(of: path) {
    case .folder:
      let listing: HostFolder
      do throws(HostError) {
        listing = try HostFolder(listing: path)
      } catch {
        throw UsageError(.unreadable, [("why", .wording(error.wording))])
      }
      if listing.files.isEmpty {
        throw UsageError(.noRuleFiles, [("path", .text(path))])
      }
      folder = RuleFolder(files: listing.files) { Self.load($0, in: path) }
    case .missing, .file, .other:
      let name = HostPath.name(of: path)
      let parent = HostPath.folder(of: path)
      // A file that can't be read at all is a matter of the invocation, not of the rules.
      do throws(HostError) {
        _ = try HostFile.read(path, limit: Self.largestFile)
      } catch {
        throw UsageError(.unreadable, [("why", .wording(error.wording))])
      }
      folder = RuleFolder(files: [], root: name) { Self.load($0, in: parent) }
    }
  }

  private static let largestFile = 64 << 20

  private static func load(_ path: String, in folder: String) -> LoadedFile {
    do throws(HostError) {
      let real = try HostFolder.path(of: path, in: folder)
      if HostFile.kind(of: real) == .folder { return .directory }
      return .bytes(try HostFile.read(real, limit: largestFile))
    } catch {
      switch error.reason {
      case .missing: return .missing
      case .isFolder: return .directory
      case .outsideFolder: return .outside
      default: return .unreadable(error.wording)
      }
    }
  }
}
