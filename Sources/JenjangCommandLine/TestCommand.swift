import Jenjang
import JenjangCases
import JenjangMachineReport
import JenjangModel
import JenjangReport
import JenjangSource

/// `jenjang test RULES`: the outcomes of the tests in the rule files.
struct TestCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    try refuseContradictions()
    if invocation.arguments.has(.generate) { return try generate() }
    // Coverage is that of one model.
    if wantsCoverage { _ = try invocation.rules() }
    let checks = try invocation.ruleSets().map { (rules: $0, check: $0.check()) }
    if wantsCoverage { try invocation.takesOnlyRules() }
    let language = invocation.language(checks.first?.check.languages ?? [])
    var ruleSets = checks.map { $0.check.ruleSet }
    var table: AnswerFile?
    if let path = invocation.arguments.value(.cases) {
      let error = UsageError(.noTableTest)
      try keepTests(of: &ruleSets, orElse: error) { $0.cases != nil }
      table = try invocation.answers(path)
    }
    if let text = invocation.arguments.value(.filter) {
      let error = UsageError(.noSuchTest, [("found", .text(text))])
      try keepTests(of: &ruleSets, orElse: error) { $0.name.contains(text) }
    }
    var tested: [TestReport.Tested] = []
    for (index, (rules, check)) in checks.enumerated() {
      var outcomes: [TestOutcome] = []
      if let ruleSet = ruleSets[index] {
        var cases: (file: String, bytes: [UInt8])?
        if let table { cases = (table.path, try invocation.text(of: table, for: ruleSet.model)) }
        outcomes = ruleSet.test(cases: cases, load: rules.folder.load)
        if wantsCoverage {
          return try tellCoverage(ruleSet, outcomes, cases: cases, rules, check.files)
        }
        // A table that the rules name stands in their folder.
        if table == nil { outcomes = outcomes.map { $0.located(by: rules) } }
      } else {
        try invocation.say(check.diagnostics, files: check.files, language: language)
      }
      tested.append(
        TestReport.Tested(
          name: rules.name, files: check.files, model: ruleSets[index]?.model,
          outcomes: outcomes, diagnostics: ruleSets[index] == nil ? check.diagnostics : []))
    }
    if wantsCoverage { return .findings }
    try TestOutput(invocation, language: language).emit(tested)
    // What there is to say of a workbook.
    try invocation.say([], files: [], language: language)
    let isPassed = tested.allSatisfy { $0.model != nil && $0.outcomes.allSatisfy { $0.isPassed } }
    return isPassed ? .fine : .findings
  }

  /// Writes the boundary tests that a rule set lacks.
  private func generate() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    let check = rules.check()
    let language = invocation.language(check.languages)
    guard let ruleSet = check.ruleSet else {
      try invocation.say(check.diagnostics, files: check.files, language: language)
      return .findings
    }
    try invocation.emit(ruleSet.boundaryTests(of: rules.folder, in: language))
    return .fine
  }

  /// Leaves out tests that don't satisfy a condition; fails where sound rules have none that do.
  private func keepTests(
    of ruleSets: inout [RuleSet?], orElse error: UsageError, where isKept: (ModelTest) -> Bool
  ) throws(CommandFailure) {
    for index in ruleSets.indices { ruleSets[index]?.keepTests(where: isKept) }
    let sound = ruleSets.compactMap { $0 }
    if !sound.isEmpty, sound.allSatisfy({ $0.tests.isEmpty }) { throw .usage(error) }
  }
}

extension TestOutcome {
  /// The outcome with the case table named as it is found from where the user stands.
  fileprivate func located(by rules: RulesOnDisk) -> TestOutcome {
    var outcome = self
    outcome.diagnostics = diagnostics.map(rules.located)
    return outcome
  }
}
