import Jenjang
import JenjangHost
import JenjangReport
import JenjangSource

/// `jenjang check RULES`: what is wrong with rule sets, and what is proved of them; both are the output.
struct CheckCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    if let code = invocation.arguments.value(.explain) { return try explain(code) }
    let seconds = try proofSeconds()
    var found: [CheckFindings] = []
    var languages: [String] = []
    let ruleSets = try invocation.ruleSets()
    for rules in ruleSets {
      let check = try invocation.arguments.has(.fix) ? mend(rules) : rules.check()
      if languages.isEmpty { languages = check.languages }
      found.append(CheckFindings(check, proofSeconds: seconds))
    }
    if ruleSets.contains(where: { $0.hasSiblings }) { SharedFindings.settle(&found) }
    let findings = zip(ruleSets, found).map { CheckOutput.RuleSet(name: $0.name, $1) }
    let output = CheckOutput(invocation, language: invocation.language(languages))
    try output.emit(findings)
    if output.fails(findings) { return .findings }
    try stamp()
    return .fine
  }

  /// How long proofs may be begun; nil for no proofs.
  private func proofSeconds() throws(CommandFailure) -> Int? {
    do throws(UsageError) {
      let seconds = try invocation.arguments.whole(.proofSeconds, from: 0, to: 3_600)
      return invocation.arguments.has(.noProofs) ? nil : seconds ?? 60
    } catch {
      throw .usage(error)
    }
  }

  /// Sees that the file exists by which a build system knows that the check was passed.
  private func stamp() throws(CommandFailure) {
    guard let path = invocation.arguments.value(.stamp) else { return }
    // One that is there keeps its time, so that nothing is built anew because of it.
    if HostFile.kind(of: path) == .file { return }
    do throws(HostError) {
      try HostFile.writeWhole([UInt8](), to: path)
    } catch {
      throw .host(error)
    }
  }

  /// Writes the safe mends into the files, says which, and returns what has become of the rules.
  private func mend(_ rules: RulesOnDisk) throws(CommandFailure) -> RuleSet.Check {
    let mending = CheckMending { rules.check(changed: $0) }
    try mending.write()
    try invocation.say(
      mending.report(in: invocation.language(mending.findings.check.languages)))
    // What was mended stands before what is left.
    do throws(HostError) {
      try invocation.errors.flush()
    } catch {
      throw .host(error)
    }
    return mending.findings.check
  }

  /// Prints the page of a rule; a rule set that is named all the same is not read.
  private func explain(_ typed: String) throws(CommandFailure) -> ExitStatus {
    try invocation.takesOnlyRules()
    let code = typed.uppercased()
    guard let rule = allRules.first(where: { $0.code == code }) else {
      let codes = allRules.map { $0.code }.sorted()
      throw .usage(
        UsageError(
          .unknownRuleCode, [("found", .text(typed))],
          suggestion: nearestName(to: code, among: codes)))
    }
    let page = allPages.first { $0.code == code }
    try invocation.emit(RulePageText(language: invocation.language([])).text(rule, page))
    return .fine
  }
}
