import JenjangSource

/// The files of a rule set, as whoever runs the checker provides them; the core reads no files itself.
package struct RuleFolder {
  /// The paths of all rule files below the folder, relative to it, in byte order; empty where only one file is checked.
  package let files: [String]
  /// The root file where the user named one; nil to look for the only file with a `model`.
  package let root: String?
  /// Reads a file by its path relative to the folder.
  package let load: (String) -> LoadedFile
  /// What other models of the folder are there for; none where there is only one.
  package var others = OtherModels()

  package init(files: [String], root: String? = nil, load: @escaping (String) -> LoadedFile) {
    self.files = files
    self.root = root
    self.load = load
  }

  /// The same files, read otherwise.
  package func reading(_ load: @escaping (String) -> LoadedFile) -> RuleFolder {
    var folder = RuleFolder(files: files, root: root, load: load)
    folder.others = others
    return folder
  }

  /// A rule set that is one file in memory.
  package init(path: String, bytes: [UInt8]) {
    self.init(files: [path], root: path) { $0 == path ? .bytes(bytes) : .missing }
  }
}

/// What a model that shares its folder with others has to know of them.
package struct OtherModels: Sendable {
  /// Files that are no concern of this model, though it does not include them.
  package var files: Set<String> = []
  /// The names of models before it, with their files.
  package var names: [(name: String, file: String)] = []

  package init() {}
}

/// What came of reading a file of a rule set.
package enum LoadedFile: Sendable {
  case bytes([UInt8])
  case missing
  case directory
  /// A link leads out of the rule set's folder.
  case outside
  case unreadable(Wording)
}

/// Joins a path to the folder of the file that names it; nil where it leaves the rule set's folder, and
/// empty where it is that folder itself.
func joined(_ path: String, toFolderOf file: String) -> String? {
  if path.hasPrefix("/") || path.utf8.contains(UInt8(ascii: "\\")) { return nil }
  var parts: [Substring] = file.split(separator: "/").dropLast()
  for part in path.split(separator: "/", omittingEmptySubsequences: true) {
    if part == "." { continue }
    if part == ".." {
      if parts.isEmpty { return nil }
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  var result = ""
  for part in parts { result += result.isEmpty ? String(part) : "/" + part }
  return result
}
