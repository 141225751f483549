import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// Assesses answers under a rule file that is one file, for places without a file system.
///
/// Returns JSON with the assessments, or the diagnostics as text where the rules are not sound.
public func assessText(rules: [UInt8], answers: [UInt8]) -> String {
  let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: rules))
  guard let ruleSet = check.ruleSet else {
    return DiagnosticText(files: check.files, language: .english).text(check.diagnostics)
  }
  var sheet = Sheet(ruleSet, bytes: answers, file: "answers.csv", outlook: .all)
  var json = JSONReport(
    model: ruleSet.model, form: .array, language: .english, fingerprint: ruleSet.model.fingerprint()
  )
  while let record = sheet.next() { json.append(record) }
  json.finish()
  return String(decoding: json.takeBytes(), as: UTF8.self)
}
