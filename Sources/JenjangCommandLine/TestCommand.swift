import Jenjang
import JenjangCases
import JenjangReport
import JenjangSource

/// `jenjang test RULES`: the outcomes of the tests in the rule files.
struct TestCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    try refuseContradictions()
    let check = rules.check()
    let language = invocation.language(check.languages)
    guard var ruleSet = check.ruleSet else {
      try invocation.say(check.diagnostics, files: check.files, language: language)
      return .findings
    }
    if invocation.arguments.has(.generate) {
      try invocation.emit(ruleSet.boundaryTests(of: rules.folder, in: language))
      return .fine
    }
    var table: (file: String, bytes: [UInt8])?
    if let path = invocation.arguments.value(.cases) {
      ruleSet.keepTests { $0.cases != nil }
      if ruleSet.tests.isEmpty { throw .usage(UsageError(.noTableTest)) }
      table = (path, try invocation.read(path))
    }
    if let text = invocation.arguments.value(.filter) {
      ruleSet.keepTests { $0.name.contains(text) }
      if ruleSet.tests.isEmpty {
        throw .usage(UsageError(.noSuchTest, [("found", .text(text))]))
      }
    }
    let outcomes = ruleSet.test(cases: table, load: rules.folder.load)
    let renderer = TestText(
      files: check.files, model: ruleSet.model, language: language,
      usesColor: invocation.usesColor(.output))
    if wantsCoverage {
      return try tellCoverage(ruleSet, outcomes, renderer, cases: table, rules, check.files)
    }
    try invocation.emit(renderer.text(outcomes))
    return outcomes.allSatisfy { $0.isPassed } ? .fine : .findings
  }
}
