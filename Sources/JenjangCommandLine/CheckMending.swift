import Jenjang
import JenjangHost
import JenjangLint
import JenjangModel
import JenjangSource

/// `check --fix`: puts the safe edits into the files, and checks what has become of them.
///
/// All rounds run in memory; a file is written once, whole, at the end.
struct CheckMending {
  /// A mend can bring the next one to light; more rounds than this would go in a circle.
  static let mostRounds = 10

  /// What is found in the mended files.
  private(set) var findings: CheckFindings
  /// What was mended, with the files as they were then.
  private(set) var mended: [(diagnostic: Diagnostic, files: [SourceFile])] = []
  /// The new bytes of each changed file by its path, in the order of their first change.
  private(set) var changed: [ChangedFile] = []

  /// Mends as much as is safe; `check` checks the rule set with the files that changed.
  init(check: ([ChangedFile]) -> RuleSet.Check) {
    findings = CheckFindings(check([]))
    for _ in 0..<Self.mostRounds {
      guard mendOnce(findings.diagnostics, check) else { return }
    }
  }

  /// One round; false where nothing was mended.
  private mutating func mendOnce(
    _ diagnostics: [Diagnostic], _ check: ([ChangedFile]) -> RuleSet.Check
  ) -> Bool {
    let files = findings.check.files
    let mends = Mends(diagnostics, in: files)
    if mends.files.isEmpty { return false }
    var next = changed
    for (index, bytes) in mends.files {
      next.removeAll { $0.path == files[index].path }
      next.append(ChangedFile(path: files[index].path, bytes: bytes))
    }
    let after = check(next)
    guard Self.keepsMeaning(of: findings.check, in: after) else { return false }
    let resisting = MendResistance(before: findings.check, mends, after: after).lines
    if !resisting.isEmpty {
      // What reads no better afterwards was guessed wrongly; the other mends are tried without it.
      let kept = diagnostics.filter { diagnostic in
        guard let fix = diagnostic.fix else { return false }
        return !resisting.contains(MendResistance.Line(fix.range, in: files))
      }
      return mendOnce(kept, check)
    }
    changed = next
    mended += mends.mended.map { ($0, files) }
    findings = CheckFindings(after)
    return true
  }

  /// Writes the changed files, each whole or not at all.
  func write() throws(CommandFailure) {
    for file in changed {
      do throws(HostError) {
        try HostFile.writeWhole(file.bytes, to: file.path)
      } catch {
        throw .host(error)
      }
    }
  }

  /// Rules that were sound stay so, and decide as they did.
  private static func keepsMeaning(of before: RuleSet.Check, in after: RuleSet.Check) -> Bool {
    guard let old = before.ruleSet else { return true }
    guard let new = after.ruleSet else { return false }
    return old.model.fingerprint().verdict == new.model.fingerprint().verdict
  }
}

/// A file of a rule set with the bytes that it will have.
struct ChangedFile: Sendable {
  /// As the user finds it from where they stand.
  let path: String
  let bytes: [UInt8]
}
