import JenjangScoring

/// One generated model with some sheets, and everything that is claimed of the engine on them.
struct GeneratedCase {
  let seed: UInt64
  let model: OracleModel
  let text: String

  init(seed: UInt64) {
    self.seed = seed
    model = ModelGenerator(seed).model()
    text = Renderer.text(model)
  }

  /// How many sheets a case compares.
  static let sheets = 4

  /// What is wrong, with the seed and the model to see it by; nil where all agrees.
  func failure() -> String? {
    do throws(EngineRun.Refusal) {
      let run = try EngineRun(text)
      var sheets = SheetGenerator(seed)
      sheets.mostCompletions = 100
      let other = try EngineRun(Renderer.text(model.permuted(seed)))
      for number in 0..<Self.sheets {
        // One sheet in four leaves questions open; its outcomes are worked out for every completion.
        let sheet =
          number == 3 || number == 2 && seed % 3 == 0
          ? sheets.sheet(model, unansweredPercent: number == 2 ? 55 : 35)
          : sheets.completeSheet(model)
        let assessment = try run.assess(sheet)
        let differences = Agreement(
          run, assessment, Oracle(model).outcomes(sheet)
        ).differences
        if !differences.isEmpty { return report(sheet, differences) }
        let laws = GeneratedLaws(model: model, run: run, sheet: sheet, assessment: assessment)
        if let broken = try laws.broken(seed, permuted: other) { return report(sheet, [broken]) }
      }
      return nil
    } catch {
      return "seed \(seed): the engine refuses what is sound\n\(error.text)\n\(text)"
    }
  }

  private func report(_ sheet: OracleSheet, _ differences: [String]) -> String {
    var cells = "\(sheet.year)"
    for cell in sheet.cells { cells += " \(cell.column)=\(cell.text)" }
    return "seed \(seed)\n  " + differences.joined(separator: "\n  ") + "\n\(cells)\n\(text)"
  }
}
