import Jenjang
import JenjangModel
import JenjangNumbers
import JenjangReport
import JenjangScoring
import JenjangSource

/// The real engine on a generated model: its text is checked and compiled once, sheets are scored as CSV.
struct EngineRun {
  let ruleSet: RuleSet
  let scorer: Scorer

  /// What kept the engine from taking a model that should be sound.
  struct Refusal: Error {
    let text: String
  }

  init(_ text: String) throws(Refusal) {
    let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(text.utf8)))
    guard let ruleSet = check.ruleSet else {
      let errors = check.diagnostics.filter { $0.isError }
      throw Refusal(text: DiagnosticText(files: check.files, language: .english).text(errors))
    }
    self.ruleSet = ruleSet
    scorer = Scorer(plan: ruleSet.plan)
  }

  /// The assessment of one sheet that went through a CSV file.
  func assess(_ sheet: OracleSheet, outlook: OutlookParts = .all) throws(Refusal) -> Assessment {
    let csv = Self.csv(sheet)
    var reader = Sheet(ruleSet, bytes: Array(csv.utf8), file: "a.csv", outlook: outlook)
    guard let record = reader.next(), let assessment = record.assessment,
      !reader.diagnostics.contains(where: { $0.isError })
    else {
      let text = DiagnosticText(files: [], language: .english).text(reader.diagnostics)
      throw Refusal(text: csv + text)
    }
    return assessment
  }

  /// The assessment of a sheet whatever is told of its cells, and the codes of what is told.
  func read(_ sheet: OracleSheet) -> (assessment: Assessment?, codes: [String]) {
    var reader = Sheet(ruleSet, bytes: Array(Self.csv(sheet).utf8), file: "a.csv", outlook: [])
    let record = reader.next()
    return (record?.assessment, reader.diagnostics.map { $0.rule.code })
  }

  private static func csv(_ sheet: OracleSheet) -> String {
    var header = "kode,tahun"
    var row = "k,\(sheet.year)"
    for cell in sheet.cells {
      header += "," + cell.column
      row += "," + Self.quoted(cell.text)
    }
    return header + "\n" + row + "\n"
  }

  private static func quoted(_ text: String) -> String {
    text.contains(",") || text.contains("\"") ? "\"" + text + "\"" : text
  }

  var model: Model { ruleSet.model }

  func gate(_ phase: Int, _ gate: Int, in assessment: Assessment) -> TruthSet? {
    guard let ladder = model.ladder, phase < ladder.phases.count,
      gate < ladder.phases[phase].gates.count
    else { return nil }
    return scorer.value(ofExpression: ladder.phases[phase].gates[gate].condition, in: assessment)
      .truth
  }
}

extension Fraction {
  /// The same number in the engine's arithmetic.
  var rational: Rational {
    let top = BigInteger(decimal: String(numerator).utf8) ?? .zero
    let bottom = BigInteger(decimal: String(denominator).utf8) ?? .one
    return Rational(numerator: top, denominator: bottom) ?? .zero
  }
}
