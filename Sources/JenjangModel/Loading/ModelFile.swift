import JenjangSource
import JenjangSyntax

/// Whether a rule file declares a model, and so is the root of a rule set.
package func declaresModel(_ bytes: [UInt8]) -> Bool { modelName(in: bytes) != nil }

/// The name of the model that a rule file declares, empty where it can't be read; nil for no model.
package func modelName(in bytes: [UInt8]) -> String? {
  // Most files of a rule set have the word nowhere, and need not be parsed for it.
  guard mayDeclareModel(bytes) else { return nil }
  let tree = Parser.parse(SourceFile(path: "", bytes: bytes), file: 0).tree
  return tree.root.child(.model).map { $0.name?.text ?? "" }
}

/// Whether the word stands anywhere in a file.
private func mayDeclareModel(_ bytes: [UInt8]) -> Bool {
  let word = Array("model".utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index + word.count < bytes.count {
      if bytes[index] == word[0], word.indices.allSatisfy({ bytes[index + $0] == word[$0] }),
        index == 0 || !isOfName(bytes[index - 1]), !isOfName(bytes[index + word.count])
      {
        return true
      }
      index += 1
    }
    return false
  }
}

private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    return true
  default: return false
  }
}

extension RuleFolder {
  /// The models of a folder, each with the files that it includes: one for each file with a `model`, in
  /// the order of the files; none where there is only one such file, or none.
  package func models() -> [RuleFolder] {
    guard root == nil else { return [] }
    var candidates: [(file: String, bytes: [UInt8])] = []
    for file in files {
      guard case .bytes(let bytes) = load(file), bytes.count <= RuleSetLoader.largestFile,
        mayDeclareModel(bytes)
      else { continue }
      candidates.append((file, bytes))
    }
    // One alone need not be parsed to know that it is alone.
    guard candidates.count > 1 else { return [] }
    var roots: [(file: String, name: String)] = []
    for (file, bytes) in candidates {
      if let name = modelName(in: bytes) { roots.append((file, name)) }
    }
    guard roots.count > 1 else { return [] }
    let reached = roots.map { root in
      var loader = RuleSetLoader(RuleFolder(files: [], root: root.file, load: load))
      loader.run()
      return Set(loader.trees.map { $0.source.path })
    }
    return roots.indices.map { index in
      var folder = RuleFolder(files: files, root: roots[index].file, load: load)
      // What no model includes is told once.
      folder.others.files = Set(files)
      if index == 0 { folder.others.files = reached.dropFirst().reduce([]) { $0.union($1) } }
      folder.others.names = roots[..<index].map { ($0.name, $0.file) }
      return folder
    }
  }
}
