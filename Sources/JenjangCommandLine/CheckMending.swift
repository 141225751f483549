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
  private(set) var changed: [(path: String, bytes: [UInt8])] = []

  init(_ rules: RulesOnDisk) {
    findings = CheckFindings(rules.check())
    for _ in 0..<Self.mostRounds {
      let files = findings.check.files
      let mends = Mends(findings.diagnostics, in: files)
      if mends.files.isEmpty { return }
      var next = changed
      for (index, bytes) in mends.files {
        let path = files[index].path
        if let known = next.firstIndex(where: { $0.path == path }) {
          next[known].bytes = bytes
        } else {
          next.append((path, bytes))
        }
      }
      let check = rules.check(changed: next)
      guard Self.keepsMeaning(of: findings.check, in: check) else { return }
      changed = next
      mended += mends.mended.map { ($0, files) }
      findings = CheckFindings(check)
    }
  }

  /// Writes the changed files, each whole or not at all.
  func write() throws(CommandFailure) {
    for (path, bytes) in changed {
      do throws(HostError) {
        try HostFile.writeWhole(bytes, to: path)
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

  /// What was mended, a line each, and how many mends there were in how many files.
  func report(in language: MessageLanguage) -> String {
    var text = ""
    for (diagnostic, files) in mended {
      guard let fix = diagnostic.fix else { continue }
      let source = files[fix.range.file]
      let place = source.position(of: fix.range.start)
      let before = source.text(fix.range.start, fix.range.end)
      let wording =
        fix.replacement.allSatisfy { $0 == " " } || before.contains("\n")
        ? Self.removed : Self.replaced
      text +=
        wording.filled(
          [
            ("path", .text(source.path)), ("line", .number(place.line)),
            ("column", .number(place.column)), ("code", .text(diagnostic.rule.code)),
            ("before", .text(before)), ("after", .text(fix.replacement)),
          ], in: language) + "\n"
    }
    let summary = mended.isEmpty ? Self.nothing : Self.summary
    return text
      + summary.filled(
        [("count", .number(mended.count)), ("files", .number(changed.count))], in: language) + "\n"
  }

  private static let replaced = Wording(
    id: "{path}:{line}:{column}: {code}: `{before}` menjadi `{after}`",
    en: "{path}:{line}:{column}: {code}: `{before}` became `{after}`")
  private static let removed = Wording(
    id: "{path}:{line}:{column}: {code}: dihapus", en: "{path}:{line}:{column}: {code}: removed")
  private static let summary = Wording(
    id: "diperbaiki: {count}; berkas yang ditulis: {files}",
    en: "mended: {count}; files written: {files}")
  private static let nothing = Wording(
    id: "tidak ada yang dapat diperbaiki dengan aman", en: "nothing that can be mended safely")
}
