import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What holds of any sheet whatever the figures are.
struct GeneratedLaws {
  let model: OracleModel
  let run: EngineRun
  let sheet: OracleSheet
  let assessment: Assessment

  /// The first law that does not hold; nil where all do.
  func broken(_ seed: UInt64, permuted: EngineRun) throws(EngineRun.Refusal) -> String? {
    if let broken = try permutationLaw(permuted) { return broken }
    if let broken = try stepLaw() { return broken }
    if let broken = try factorLaw(seed) { return broken }
    return try monotoneLaw(seed)
  }

  /// Permuting declarations changes no score, phase or gate, and only the order of all else.
  private func permutationLaw(_ other: EngineRun) throws(EngineRun.Refusal) -> String? {
    let permuted = try other.assess(sheet)
    for (index, dimension) in run.model.dimensions.enumerated() {
      guard let place = other.model.dimensions.firstIndex(where: { $0.path == dimension.path })
      else { return "permuted: no dimension \(dimension.path)" }
      let (before, after) = (assessment.dimensions[index], permuted.dimensions[place])
      if before != after {
        return "permuted: \(dimension.path) \(Agreement.text(before)) → \(Agreement.text(after))"
      }
      if assessment.coverage[index] != permuted.coverage[place] {
        return "permuted: coverage of \(dimension.path)"
      }
    }
    if assessment.verdict != permuted.verdict { return "permuted: another verdict" }
    for (phase, rung) in (run.model.ladder?.phases ?? []).enumerated() {
      for gate in rung.gates.indices
      where run.gate(phase, gate, in: assessment) != other.gate(phase, gate, in: permuted) {
        return "permuted: gate \(gate) of phase \(phase)"
      }
    }
    let (before, after) = (run.lines(of: assessment), other.lines(of: permuted))
    if before == after { return nil }
    return "permuted: \(Set(before).symmetricDifference(after).sorted())"
  }

  /// Taking a step by hand gains what it was said to gain.
  private func stepLaw() throws(EngineRun.Refusal) -> String? {
    for step in assessment.outlook?.steps ?? [] where step.action != .answer {
      guard let effect = step.effect, let taken = taken(step) else { continue }
      let after = try run.assess(taken, outlook: [])
      let lows = (assessment.overall.lowEnd, after.overall.lowEnd)
      var gain: Rational?
      if let first = lows.0, let second = lows.1 { gain = second - first }
      let isOther = after.verdict?.certain != assessment.verdict?.certain
      let phase = isOther ? after.verdict?.certain : nil
      if gain != effect.gain || phase != effect.phase {
        return "taken by hand: gains \(gain?.exact ?? "nothing told"), phase \(phase ?? -1); "
          + run.text(step, withEffect: true)
      }
      let opened = effect.opensGates.allSatisfy { gate in
        guard let phase = assessment.blocked?.phase else { return false }
        return run.gate(phase, gate, in: after)?.gateIsCertain ?? false
      }
      if !opened { return "taken by hand, not open: " + run.text(step, withEffect: true) }
    }
    return nil
  }

  /// The sheet after a step; nil where another indicator reads one of the columns.
  private func taken(_ step: OfferedStep) -> OracleSheet? {
    let index = OracleIndex(model)
    var taken = sheet
    for raised in step.raised where raised.from != nil {
      let name = run.model.indicators[raised.indicator].name
      let indicator = index.indicators[name]!
      guard indicator.source == .question else { continue }
      let column = index.column(of: indicator)
      let readers = index.indicators.values.filter {
        $0.source == .question && index.column(of: $0) == column
      }
      if readers.count > 1 { return nil }
      taken.set("\(index.levels(of: indicator)![raised.to].number)", in: column)
      guard let evidence = index.evidenceColumn(of: indicator) else { continue }
      taken.set("https://desa.id/bukti-yang-panjang", in: evidence)
    }
    return taken
  }
}

extension OracleSheet {
  /// Writes a cell of the answer sheet; a column that the sheet does not have stays out.
  mutating func set(_ text: String, in column: String) {
    for place in cells.indices where cells[place].column == column { cells[place].text = text }
  }
}

extension Figure {
  /// The low end of a figure that is there in every completion.
  var lowEnd: Rational? { mayBeAbsent ? nil : interval?.low }
}

extension EngineRun {
  /// What is found, claimed and told of an assessment, sorted.
  func lines(of assessment: Assessment) -> [String] {
    var lines = assessment.findings.map { text($0) + " \($0.level ?? -1)" }
    lines += assessment.unproved.map { "\(claim($0))" }
    lines.append("claims \(assessment.claimsAskingEvidence ?? -1)")
    if let outlook = assessment.outlook {
      lines += outlook.steps.map { text($0, withEffect: true) }
      lines += outlook.decidingQuestions.map { text($0) }
      lines.append("without \(outlook.withoutNotApplicable.map { "\($0)" } ?? "nothing")")
    }
    return lines.sorted()
  }
}
