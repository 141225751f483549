extension ModelBuilder {
  /// Demands of evidence on some levels, mostly the highest.
  func addEvidence(_ levels: inout [OracleLevel]) {
    for place in levels.indices.reversed() {
      guard random.chance(place == levels.count - 1 ? 90 : 40) else { continue }
      levels[place].evidence = OracleLevelEvidence(isNeeded: random.chance(65))
      if random.chance(30) { levels[place].evidence?.kind = someEvidenceKind }
    }
    for place in levels.indices where levels[place].evidence?.isNeeded ?? false {
      // What it falls to is below and needs none itself.
      let below = levels[..<place].indices.filter {
        !(levels[$0].evidence?.isNeeded ?? false) && levels[$0].name != nil
      }
      if !below.isEmpty && random.chance(35) {
        levels[place].evidence?.fallback = random.pick(below)
      }
    }
  }

  private var someEvidenceKind: OracleEvidenceKind {
    if takes(.linkWithin, 35) { return .linkWithin }
    return random.chance(50) ? .link : .text(random.within(2...8))
  }

  /// What an indicator asks for, where a level of it demands evidence.
  func addEvidence(_ indicator: inout OracleIndicator) {
    let levels = partialIndex.levels(of: indicator) ?? []
    guard levels.contains(where: { $0.evidence != nil }), random.chance(55) else { return }
    var request = OracleEvidenceRequest()
    if random.chance(60) { request.text = "Bukti \(indicator.name)" }
    if random.chance(40) { request.kind = someEvidenceKind }
    if random.chance(30) { request.column = "bukti_\(indicator.name)" }
    guard request != OracleEvidenceRequest() else { return }
    indicator.evidence = request
  }
}
