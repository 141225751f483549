import JenjangCases
import JenjangCoverage
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangSyntax
import JenjangTables

/// A checked rule set that is ready to score answers.
package struct RuleSet: Sendable {
  package private(set) var model: Model
  package let plan: Plan
  package let files: [SourceFile]

  /// What came of checking: the rule set where it is sound, and all that was found.
  package struct Check: Sendable {
    package let ruleSet: RuleSet?
    package let diagnostics: [Diagnostic]
    package let files: [SourceFile]
    /// The syntax of those files, under the paths that the rule set has them by.
    package let trees: [SyntaxTree]
    /// The model's languages as far as they could be read, the first one first.
    package let languages: [String]

    package init(
      ruleSet: RuleSet?, diagnostics: [Diagnostic], files: [SourceFile], trees: [SyntaxTree],
      languages: [String]
    ) {
      self.ruleSet = ruleSet
      self.diagnostics = diagnostics
      self.files = files
      self.trees = trees
      self.languages = languages
    }
  }

  package var tests: [ModelTest] { model.tests }

  /// Leaves out the tests that do not satisfy a condition.
  package mutating func keepTests(where isKept: (ModelTest) -> Bool) {
    model.tests = model.tests.filter(isKept)
  }

  /// Checks the files of a rule set; a rule set with an error gives none.
  package static func check(_ folder: RuleFolder) -> Check {
    let result = Checker.check(folder)
    let files = result.files
    let ruleSet = result.model.flatMap { model in
      Plan(model: model).map { RuleSet(model: model, plan: $0, files: files) }
    }
    return Check(
      ruleSet: ruleSet, diagnostics: result.diagnostics, files: files, trees: result.trees,
      languages: result.languages)
  }

  /// Tries the tests of the rule files; `load` reads their case tables.
  ///
  /// A table in `cases` is taken by every table test in place of the one that it names.
  package func test(
    cases: (file: String, bytes: [UInt8])? = nil, load: (String) -> LoadedFile
  ) -> [TestOutcome] {
    let runner = CaseRunner(model: model, plan: plan)
    return model.tests.map { test in
      guard let path = test.cases else { return runner.run(test) }
      if let cases { return runner.run(test, on: cases.bytes, file: cases.file) }
      guard case .bytes(let bytes) = load(path) else {
        var outcome = TestOutcome(name: test.name, place: test.range)
        outcome.diagnostics.append(
          Diagnostic(.tableMissing, at: test.range, [("path", .text(path))]))
        return outcome
      }
      return runner.run(test, on: bytes, file: path)
    }
  }
  /// What the tests of the rule files see of the rules; `load` reads their case tables.
  ///
  /// A table that can't be read shows nothing: its test fails, and says why.
  package func coverage(
    cases: (file: String, bytes: [UInt8])? = nil, load: (String) -> LoadedFile
  ) -> RuleCoverage {
    let runner = CaseRunner(model: model, plan: plan)
    var coverage = RuleCoverage(plan: plan)
    for test in model.tests {
      coverage.beginTest()
      guard let path = test.cases else {
        coverage.take(CaseSheet(test.given, model: model))
        continue
      }
      if let cases {
        runner.eachSheet(of: cases.bytes, file: cases.file) { coverage.take($0) }
      } else if case .bytes(let bytes) = load(path) {
        runner.eachSheet(of: bytes, file: path) { coverage.take($0) }
      }
    }
    return coverage
  }
}
