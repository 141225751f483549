import Jenjang
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// What libFuzzer calls: the first byte chooses whether the rest is a rule file, an answer sheet or a workbook.
///
/// Nothing is compared here; what counts is that no input makes the engine crash, hang or overflow.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEngine(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  if start[0] & 1 == 0 {
    fuzzRules(bytes)
  } else if start[0] & 2 != 0 {
    fuzzWorkbook(bytes)
  } else {
    fuzzAnswers(bytes)
  }
  return 0
}

private func fuzzRules(_ bytes: [UInt8]) {
  let check = RuleSet.check(RuleFolder(path: "a.jenjang", bytes: bytes))
  for language in MessageLanguage.allCases {
    _ = DiagnosticText(files: check.files, language: language).text(check.diagnostics)
  }
  guard let ruleSet = check.ruleSet else { return }
  _ = ruleSet.test { _ in .missing }
  let answers = [Answer](repeating: .unanswered, count: ruleSet.model.questions.count)
  _ = Scorer(plan: ruleSet.plan).score(answers, year: 2026)
}

private func fuzzAnswers(_ bytes: [UInt8]) {
  guard let ruleSet = answersRuleSet else { return }
  var sheet = Sheet(ruleSet, bytes: bytes, file: "a.csv")
  var csv = CSVReport(
    model: ruleSet.model, columns: ReportColumn.defaults(for: ruleSet.model), language: .indonesian)
  var json = JSONReport(model: ruleSet.model, form: .array, language: .english)
  while let record = sheet.next() {
    csv.append(record)
    json.append(record)
  }
  json.finish()
  _ = csv.takeBytes()
  _ = json.takeBytes()
  _ = DiagnosticText(files: ruleSet.files, language: .english).text(sheet.diagnostics)
}

/// A rule set with every kind of question.
private let answersRuleSet: RuleSet? = {
  let text = """
    model m "M" {
      unanswered counts as unknown
      columns { community "id" name "name" year "year" district "district" group }
      not_applicable words "NA"
      defaults { scale s  not applicable allowed }
    }
    scale s { 0 a "Belum" 1 b "Sebagian" also "half" 2 c "Penuh" }
    fact members "Anggota" number whole at least 0
    fact savings "Simpanan" number
    fact coop "Koperasi" yes_no
    fact trade "Usaha" choice { none "Tidak" shop "Toko" also "warung" }
    measure each = savings / members, otherwise not applicable
    dimension d "D" {
      indicator q1 "Q1"
      indicator q2 "Q2" weight 3 applies when coop
      indicator q3 "Q3" measures each { bands { below 10: 0 below 1_000: 1 otherwise: 2 } }
      indicator q4 "Q4" points if trade is shop then 3 else 1 of 3
    }
    phases { phase p "P" phase q "Q" from 50% { requires q1 at least b } }
    """
  return RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(text.utf8))).ruleSet
}()
