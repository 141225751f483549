import JenjangCases
import JenjangCoverage
import JenjangModel
import JenjangSource

extension RuleSet {
  /// The boundary tests that the rule set lacks, as text to be added to one of its files.
  ///
  /// What is returned was added to the root file, checked, and run: it is sound, and passes. A test
  /// that would not is left out, and told of in a comment.
  package func boundaryTests(of folder: RuleFolder, in language: MessageLanguage) -> String {
    let tests = TestGenerator(plan: plan).missing(from: sheets(folder))
    let writer = TestWriter(plan: plan, language: language)
    var names = Set(model.tests.map { $0.name })
    var pieces: [(name: String, text: String)] = []
    for test in tests {
      var name = test.title(model).text(in: language)
      var number = 2
      while names.contains(name) {
        name = test.title(model).text(in: language) + " (\(number))"
        number += 1
      }
      names.insert(name)
      pieces.append((name, writer.text(test, named: name)))
    }
    if !passes(pieces.map { $0.text }, folder) {
      for index in pieces.indices where !passes([pieces[index].text], folder) {
        pieces[index].text = writer.notFound(tests[index])
      }
    }
    let texts = pieces.map { $0.text }
    let heading = (texts.isEmpty ? Self.nothingMissing : Self.heading).text(in: language)
    return texts.reduce(heading) { $0 + "\n" + $1 }
  }

  private static let nothingMissing = Wording(
    id: "// Tidak ada uji batas yang kurang.\n", en: "// No boundary test is missing.\n")

  private static let heading = Wording(
    id: """
      // Ditulis oleh `jenjang test --generate`: yang diharapkan adalah apa yang sekarang dikatakan
      // aturan, di batas-batas yang belum diuji. Bacalah satu per satu: apakah memang itu maksudnya?

      """,
    en: """
      // Written by `jenjang test --generate`: what is expected is what the rules say today, at the
      // boundaries that no test shows. Read them one by one: is it what is meant?

      """)

  /// The answer sheets of all tests.
  private func sheets(_ folder: RuleFolder) -> [CaseSheet] {
    let runner = CaseRunner(model: model, plan: plan)
    var sheets: [CaseSheet] = []
    for test in model.tests {
      guard let path = test.cases else {
        sheets.append(CaseSheet(test.given, model: model))
        continue
      }
      guard case .bytes(let bytes) = folder.load(path) else { continue }
      runner.eachSheet(of: bytes, file: path) { sheets.append($0) }
    }
    return sheets
  }

  /// Whether the rule set is still sound with these tests in its root file, and they pass.
  private func passes(_ texts: [String], _ folder: RuleFolder) -> Bool {
    guard let root = folder.root ?? rootPath(folder), case .bytes(let bytes) = folder.load(root)
    else { return false }
    let added = bytes + Array(texts.reduce("\n") { $0 + "\n" + $1 }.utf8)
    let load = folder.load
    let extended = RuleFolder(files: folder.files, root: folder.root) { path in
      path == root ? .bytes(added) : load(path)
    }
    let check = RuleSet.check(extended)
    guard check.diagnostics.allSatisfy({ !$0.isError }), var ruleSet = check.ruleSet else {
      return false
    }
    let known = Set(model.tests.map { $0.name })
    ruleSet.keepTests { !known.contains($0.name) }
    return ruleSet.test(load: load).allSatisfy { $0.isPassed }
  }

  /// The path of the file with the model, as the folder knows it.
  private func rootPath(_ folder: RuleFolder) -> String? {
    RuleSet.check(folder).files.first?.path
  }
}
