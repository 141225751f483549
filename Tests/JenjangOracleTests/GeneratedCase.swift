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
    do {
      let run = try EngineRun(text)
      var sheets = SheetGenerator(seed)
      sheets.mostCompletions = 100
      let other = try EngineRun(Renderer.text(model.permuted(seed)))
      for number in 0..<Self.sheets {
        // One sheet in four leaves questions open; its outcomes are worked out for every completion.
        let sheet =
          number == 3
          ? sheets.sheet(model, unansweredPercent: 35) : sheets.completeSheet(model)
        let assessment = try run.assess(sheet)
        let differences = Agreement(
          run, assessment, Oracle(model).outcomes(sheet)
        ).differences
        if !differences.isEmpty { return report(sheet, differences) }
        if let broken = try permutationLaw(run, other, sheet, assessment) {
          return report(sheet, [broken])
        }
      }
      return nil
    } catch let refusal as EngineRun.Refusal {
      return "seed \(seed): the engine refuses what is sound\n\(refusal.text)\n\(text)"
    } catch {
      return "seed \(seed): \(error)"
    }
  }

  private func report(_ sheet: OracleSheet, _ differences: [String]) -> String {
    var cells = "\(sheet.year)"
    for cell in sheet.cells { cells += " \(cell.column)=\(cell.text)" }
    return "seed \(seed)\n  " + differences.joined(separator: "\n  ") + "\n\(cells)\n\(text)"
  }

  /// Permuting declarations changes no score, phase or gate.
  private func permutationLaw(
    _ run: EngineRun, _ other: EngineRun, _ sheet: OracleSheet, _ assessment: Assessment
  ) throws(EngineRun.Refusal) -> String? {
    let permuted = try other.assess(sheet)
    for (index, dimension) in run.model.dimensions.enumerated() {
      guard let place = other.model.dimensions.firstIndex(where: { $0.path == dimension.path })
      else { return "permuted: no dimension \(dimension.path)" }
      let (before, after) = (assessment.dimensions[index], permuted.dimensions[place])
      if before != after {
        return "permuted: \(dimension.path) \(Agreement.text(before)) → \(Agreement.text(after))"
      }
    }
    if assessment.verdict != permuted.verdict { return "permuted: another verdict" }
    for (phase, rung) in (run.model.ladder?.phases ?? []).enumerated() {
      for gate in rung.gates.indices
      where run.gate(phase, gate, in: assessment) != other.gate(phase, gate, in: permuted) {
        return "permuted: gate \(gate) of phase \(phase)"
      }
    }
    return nil
  }
}
