import JenjangAnalysis
import JenjangLint
import JenjangSource

/// What the models of a folder find in files that they share, said once.
///
/// A warning there is told only where every model that includes the file has it: what one model leaves
/// unused may be what another one is written with. What is proved of one model is told all the same.
struct SharedFindings {
  private struct Key: Hashable {
    let rule: String
    let file: String
    let start: Int
    let end: Int
  }

  /// Leaves out of each model's findings what is not to be told again, or not at all.
  static func settle(_ all: inout [CheckFindings]) {
    let keys = all.map { findings in
      Set(findings.diagnostics.compactMap { key($0, findings.check.files) })
    }
    let files = all.map { Set($0.check.files.map { $0.path }) }
    var told: Set<Key> = []
    for index in all.indices {
      let own = all[index].check.files
      all[index].keep { diagnostic in
        guard let key = key(diagnostic, own) else { return true }
        let isOfAll = keys.indices.allSatisfy {
          !files[$0].contains(key.file) || keys[$0].contains(key)
        }
        let isProved = proofRules.contains { $0.code == key.rule }
        if !diagnostic.isError, !isProved, !isOfAll { return false }
        return told.insert(key).inserted
      }
    }
  }

  private static func key(_ diagnostic: Diagnostic, _ files: [SourceFile]) -> Key? {
    guard case .source(let range) = diagnostic.place, files.indices.contains(range.file) else {
      return nil
    }
    return Key(
      rule: diagnostic.rule.code, file: files[range.file].path, start: range.start, end: range.end)
  }
}
