import Jenjang
import JenjangHost
import JenjangModel
import JenjangSource

/// A rule set on disk, as the checker takes it.
struct RulesOnDisk {
  /// The path as the user named it.
  let name: String
  let folder: RuleFolder
  /// Whether other models stand in the same folder.
  private(set) var hasSiblings = false
  /// The folder as the user named it; empty for the one the program was started in.
  private let prefix: String

  /// Finds the rule files of a path, a file or a folder; refuses what is neither.
  init(_ path: String) throws(UsageError) {
    name = path
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
      prefix = path
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
      prefix = path.utf8.contains(UInt8(ascii: "/")) ? parent : ""
      folder = RuleFolder(files: [], root: name) { Self.load($0, in: parent) }
    }
  }

  /// One of the models of a folder.
  private init(_ model: RuleFolder, of whole: RulesOnDisk) {
    name = HostPath.joined(whole.name, model.root ?? "")
    folder = model
    prefix = whole.prefix
    hasSiblings = true
  }

  /// The rule sets of a path: one for each model, where a folder holds several.
  static func all(_ path: String) throws(UsageError) -> [RulesOnDisk] {
    let whole = try RulesOnDisk(path)
    let models = whole.folder.models()
    return models.isEmpty ? [whole] : models.map { RulesOnDisk($0, of: whole) }
  }

  /// The name of the model as its file says it; nil where there is none.
  var modelName: String? {
    for file in folder.root.map({ [$0] }) ?? folder.files {
      if case .bytes(let bytes) = folder.load(file),
        let name = JenjangModel.modelName(in: bytes)
      {
        return name
      }
    }
    return nil
  }

  /// Checks the rule set; places name files as they are found from where the user stands.
  ///
  /// Files that are `changed`, by such paths, count as if they were on disk.
  func check(changed: [ChangedFile] = []) -> RuleSet.Check {
    let load = folder.load
    let check = RuleSet.check(
      folder.reading { path in
        let known = changed.first { $0.path == shown(path) }
        return known.map { .bytes($0.bytes) } ?? load(path)
      })
    return RuleSet.Check(
      ruleSet: check.ruleSet, diagnostics: check.diagnostics.map(located),
      files: check.files.map { $0.named(shown($0.path)) }, trees: check.trees,
      languages: check.languages)
  }

  private func shown(_ path: String) -> String { HostPath.joined(prefix, path) }

  /// A finding whose files are named as they are found from where the user stands.
  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    let place: Place
    switch diagnostic.place {
    case .file(let path): place = .file(shown(path))
    case .cell(let file, let line, let column):
      place = .cell(file: shown(file), line: line, column: column)
    case .source, .invocation: return diagnostic
    }
    return Diagnostic(
      diagnostic.rule, at: place, diagnostic.arguments, related: diagnostic.related,
      suggestion: diagnostic.suggestion, fix: diagnostic.fix)
  }

  static let largestFile = 64 << 20

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

/// The rule set of a file or a folder; nil where it is not sound, or not there.
package func ruleSet(at path: String) -> RuleSet? {
  do throws(UsageError) {
    return try RulesOnDisk(path).check().ruleSet
  } catch {
    return nil
  }
}
