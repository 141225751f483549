/// Reasons for "not applicable", and figures on a step.
extension SheetGenerator {
  /// What is not applicable gets a reason long enough, so that the sheet leaves nothing open.
  mutating func giveReasons(_ index: OracleIndex, _ sheet: inout OracleSheet) {
    for name in index.unreasoned(sheet) {
      let column = index.evidenceColumn(of: index.indicators[name]!)!
      sheet.evidence[column] = .given(random.pick(["tak ada usaha", "Belum dibuka 2026"]))
    }
  }

  /// Calls some questions not applicable without the reason that they ask for, as long as the completions
  /// stay few enough.
  mutating func dropReasons(_ index: OracleIndex, _ sheet: inout OracleSheet) {
    for name in index.indicatorNames where index.needsReason(index.indicators[name]!) {
      let indicator = index.indicators[name]!
      guard let column = index.evidenceColumn(of: indicator), sheet.evidence[column] != nil,
        random.chance(50)
      else { continue }
      var changed = sheet
      changed.answers[index.column(of: indicator)] = .notApplicable
      changed.evidence[column] = random.chance(70) ? .missing : .given("x")
      let counted = index.counted(changed)
      if OracleCompletions(index, counted, most: mostCompletions).isExhaustive { sheet = changed }
    }
  }

  mutating func steppedFigure(
    _ fact: OracleFact, _ least: Fraction?, _ most: Fraction?
  ) -> Fraction {
    if let least, random.chance(12) { return least }
    if let most, random.chance(12) { return most }
    let step = fact.grid!.step
    let low = least ?? fact.onGrid((most ?? 10) - 30)
    let high = most ?? low + 60
    return low + step * Fraction(random.below(Int(((high - low) / step).floor) + 1))
  }
}
