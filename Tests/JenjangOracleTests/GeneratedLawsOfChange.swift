import JenjangScoring

/// What a changed sheet may and may not change.
extension GeneratedLaws {
  /// Factors change no score and no phase where no formula names them.
  func factorLaw(_ seed: UInt64) throws(EngineRun.Refusal) -> String? {
    guard !model.factors.isEmpty else { return nil }
    let index = OracleIndex(model)
    let mentions = OracleMentions(index)
    var named = mentions.questions(ofDimension: nil)
    for gate in (model.ladder?.phases ?? []).flatMap(\.gates) {
      named.formUnion(mentions.questions(in: gate.condition))
    }
    guard named.isDisjoint(with: model.factors.map(\.name)) else { return nil }
    var random = SplitMix64(seed: seed)
    var changed = sheet
    for factor in model.factors {
      changed.set("\(random.pick(factor.numbers))", in: index.column(of: factor))
    }
    let after = try run.assess(changed, outlook: [])
    if after.dimensions != assessment.dimensions || after.verdict != assessment.verdict {
      return "other factors, other scores"
    }
    return nil
  }

  /// Where all that looks at answers wants more of them, neither evidence nor a better answer lowers
  /// anything.
  func monotoneLaw(_ seed: UInt64) throws(EngineRun.Refusal) -> String? {
    let index = OracleIndex(model)
    guard OracleMonotony(index).holds else { return nil }
    var random = SplitMix64(seed: seed)
    var shown = sheet
    for (column, evidence) in sheet.evidence.sorted(by: { $0.key < $1.key })
    where evidence == .missing && random.chance(60) {
      shown.set("https://desa.id/bukti-yang-panjang", in: column)
    }
    if let broken = try lowered(shown, "more evidence") { return broken }
    var better = sheet
    for name in index.indicatorNames where random.chance(30) {
      let indicator = index.indicators[name]!
      guard indicator.source == .question, let levels = index.levels(of: indicator),
        case .level(let level) = sheet.answers[index.column(of: indicator)],
        level + 1 < levels.count
      else { continue }
      // A higher claim with less to show for it may count lower.
      guard levels[level + 1].evidence == nil else { continue }
      better.set("\(levels[level + 1].number)", in: index.column(of: indicator))
    }
    return try lowered(better, "better answers")
  }

  private func lowered(
    _ changed: OracleSheet, _ what: String
  ) throws(EngineRun.Refusal) -> String? {
    if changed.cells == sheet.cells { return nil }
    let after = try run.assess(changed, outlook: [])
    for (index, dimension) in run.model.dimensions.enumerated() {
      guard let before = assessment.dimensions[index].interval?.low,
        let then = after.dimensions[index].interval?.low
      else { continue }
      if then < before { return "\(what): \(dimension.path) falls" }
    }
    guard let before = assessment.verdict, let then = after.verdict else { return nil }
    if (then.certain ?? -1) < (before.certain ?? -1)
      || (then.possible ?? -1) < (before.possible ?? -1)
    {
      return "\(what): the phase falls"
    }
    return nil
  }
}
