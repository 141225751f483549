import JenjangMachineReport
import JenjangReport
import JenjangSource

/// What `test` writes, in the form that was asked for.
struct TestOutput {
  /// The forms by their names on the command line.
  enum Form: String, CaseIterable {
    case text
    case json
    case junit
    case tap
    case lines
    case lcov

    /// Whether it tells of coverage alone.
    var isOfCoverage: Bool { self == .lines || self == .lcov }
    /// Whether it tells of outcomes alone.
    var isOfOutcomes: Bool { self == .junit || self == .tap }
  }

  /// The form that was asked for; nil for none.
  static func form(_ invocation: Invocation) -> Form? {
    invocation.arguments.value(.testFormat).flatMap { Form(rawValue: $0) }
  }

  private let invocation: Invocation
  private let language: MessageLanguage

  init(_ invocation: Invocation, language: MessageLanguage) {
    self.invocation = invocation
    self.language = language
  }

  /// Writes what came of the tests.
  func emit(_ tested: [TestReport.Tested]) throws(CommandFailure) {
    let form = Self.form(invocation) ?? .text
    if form == .text {
      // Why rules could not be tried was said; of no tests at all there is nothing to count.
      if tested.contains(where: { $0.model != nil }) { try invocation.emit(text(tested)) }
      return
    }
    let report = TestReport(
      tested, tool: .program, paths: .ofRepository, language: language)
    switch form {
    case .text, .lines, .lcov: break
    case .json: try invocation.emit(TestJSON.text(report))
    case .junit: try invocation.emit(TestJUnit.text(report))
    case .tap: try invocation.emit(TestTAP.text(report))
    }
  }

  private func text(_ tested: [TestReport.Tested]) -> String {
    var text = ""
    for set in tested {
      guard let model = set.model else { continue }
      let renderer = TestText(
        files: set.files, model: model, language: language,
        usesColor: invocation.usesColor(.output))
      for outcome in set.outcomes { text += renderer.text(outcome) }
    }
    return text + TestText.summary(of: tested.flatMap { $0.outcomes }, in: language) + "\n"
  }
}
