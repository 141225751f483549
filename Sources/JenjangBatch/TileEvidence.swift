import JenjangModel
import JenjangScoring

/// What answers of a tile count for where evidence is needed: the levels claimed become those that count.
///
/// Nothing but the levels hangs on evidence in what tiles write.
struct TileEvidence: Sendable {
  /// What is needed to claim a level.
  private struct Level {
    /// The code that counts without; the claimed one where nothing is needed.
    var counted: UInt8
    var leastLength: Int32 = 0
    var needsLink = false
  }

  /// A question that needs evidence, by where its codes and its evidence start in a tile.
  private struct Question {
    let codes: Int
    let evidence: Int
    let levels: Range<Int>
  }

  private var questions: [Question] = []
  private var levels: [Level] = []

  /// Nil where no level hangs on evidence.
  init?(_ plan: Plan) {
    var place = 0
    for (index, question) in plan.model.questions.enumerated() where question.evidenceColumn != nil
    {
      let demands = plan.demands(ofQuestion: index)
      let start = levels.count
      for (level, demand) in demands.enumerated() {
        var own = Level(counted: UInt8(truncatingIfNeeded: demand?.counted ?? level))
        switch demand?.kind {
        case .text(let least): own.leastLength = Int32(clamping: min(least, 1 << 30 - 1))
        case .link: own.needsLink = true
        // Sheets with evidence of this kind take the general way.
        case .linkWithin, .any, nil: break
        }
        levels.append(own)
      }
      let isNeeded = demands.enumerated().contains { level, demand in
        demand.map { $0.counted != level } ?? false
      }
      if isNeeded {
        questions.append(
          Question(
            codes: index * Tile.width, evidence: place * Tile.width, levels: start..<levels.count))
      }
      place += 1
    }
    if questions.isEmpty { return nil }
  }

  /// Lowers what is claimed without the evidence it needs.
  func lower(_ tile: inout Tile) {
    for question in questions {
      for row in 0..<tile.count {
        let evidence = tile.evidence[question.evidence + row]
        let claimed = Int(tile.codes[question.codes + row])
        if evidence == Tile.Evidence.notAsked || claimed >= question.levels.count { continue }
        let level = levels[question.levels.lowerBound + claimed]
        let isProved =
          evidence != Tile.Evidence.missing && evidence >> 1 >= level.leastLength
          && (!level.needsLink || evidence & 1 != 0)
        if !isProved { tile.codes[question.codes + row] = level.counted }
      }
    }
  }
}
