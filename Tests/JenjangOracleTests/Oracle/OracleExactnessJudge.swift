/// Tells where an engine's range has to be exact on a sheet, by counting the uses of open columns.
struct OracleExactnessJudge {
  let index: OracleIndex
  let year: Int
  let open: Set<String>
  /// Columns without an answer, whether or not something stands for it.
  let unanswered: Set<String>

  init(_ index: OracleIndex, _ sheet: OracleSheet, _ open: Set<String>) {
    self.index = index
    year = sheet.year
    self.open = open
    let facts = index.model.facts.map { index.column(of: $0) }
    unanswered = open.union(facts.filter { (sheet.answers[$0] ?? .unanswered) == .unanswered })
  }

  func exactness(indicator name: String) -> OracleExactness {
    let indicator = index.indicators[name]!
    let all = uses(indicator: name, asLevel: true)
    if all.isEmpty { return .exact }
    guard indicator.source == .question, Set(all).count == all.count,
      conditions(of: name).allSatisfy(isSimple)
    else { return .soundOnly }
    return .exact
  }

  /// Nil is the top level.
  func exactness(dimension name: String?) -> OracleExactness {
    let outer = name.map { conditions(of: $0) } ?? []
    var tally = Tally(uses: outer.flatMap { uses($0) })
    tally.isPlain = outer.allSatisfy(isSimple)
    gather(name, into: &tally)
    guard tally.isPlain, Set(tally.uses).count == tally.uses.count else { return .soundOnly }
    return tally.isEasy ? .exact : .likelyExact
  }

  private struct Tally {
    var uses: [String]
    var isPlain = true
    var isEasy = true
  }

  /// Children that enter or leave together under one condition.
  private struct Group {
    var size = 0
    var mayPartlyLeave = false
  }

  /// Open columns on which the value of a dimension hangs, given that it applies.
  private func insideUses(_ dimension: String?) -> [String] {
    let score = scoreFigure(of: dimension).map { uses($0) } ?? []
    return score
      + index.children(of: dimension).flatMap { child -> [String] in
        switch child {
        case .indicator(let indicator):
          guard isInForce(indicator.since, indicator.until) else { return [] }
          return ownUses(indicator, asLevel: false)
            + (indicator.appliesWhen.map { uses($0) } ?? [])
        case .dimension(let inner):
          guard isInForce(inner.since, inner.until) else { return [] }
          return insideUses(inner.name) + (inner.appliesWhen.map { uses($0) } ?? [])
        case .section: return []
        }
      }
  }

  private func gather(_ dimension: String?, into tally: inout Tally) {
    if insideUses(dimension).isEmpty { return }
    if let dimension, index.dimensions[dimension]!.isPath { tally.isPlain = false }
    var hasInner = false
    var groups: [OracleCondition: Group] = [:]
    for child in index.children(of: dimension) {
      switch child {
      case .indicator(let indicator):
        guard isInForce(indicator.since, indicator.until) else { continue }
        let own = ownUses(indicator, asLevel: false)
        let mayBeNone = !own.isEmpty && index.notApplicable(of: indicator)?.isAllowed ?? false
        take(indicator.appliesWhen, &groups, mayLeave: mayBeNone, &tally)
        if indicator.source != .question && !own.isEmpty { tally.isPlain = false }
        if index.weight(of: indicator, in: year) == 0 { tally.isEasy = false }
        tally.uses += own
      case .dimension(let inner):
        guard isInForce(inner.since, inner.until) else { continue }
        hasInner = true
        let mayBeNone = !insideUses(inner.name).isEmpty
        take(inner.appliesWhen, &groups, mayLeave: mayBeNone, &tally)
        if index.weight(of: inner, in: year) == 0 { tally.isEasy = false }
        gather(inner.name, into: &tally)
      case .section: break
      }
    }
    // Members of a group that may leave on their own are harder than the group as a whole.
    if groups.values.contains(where: { $0.size > 1 && $0.mayPartlyLeave }) { tally.isEasy = false }
    switch scoreFigure(of: dimension) ?? .aggregate(.mean) {
    case .aggregate(.points), .aggregate(.mostPoints), .start:
      if hasInner { tally.isEasy = false }
    case .aggregate(.last), .aggregate(.lastPoints): tally.isEasy = false
    case .aggregate: break
    default: tally.isPlain = false
    }
  }

  private func take(
    _ condition: OracleCondition?, _ groups: inout [OracleCondition: Group], mayLeave: Bool,
    _ tally: inout Tally
  ) {
    guard let condition else { return }
    let opened = uses(condition)
    guard !opened.isEmpty else { return }
    if !isSimple(condition) { tally.isPlain = false }
    if groups[condition] == nil { tally.uses += opened }
    groups[condition, default: Group()].size += 1
    if mayLeave { groups[condition]?.mayPartlyLeave = true }
  }

  func scoreFigure(of dimension: String?) -> OracleFigure? {
    guard let dimension else { return index.model.overallScore }
    return index.dimensions[dimension]!.score
  }

  private func isInForce(_ since: Int?, _ until: Int?) -> Bool {
    (since ?? Int.min) <= year && year <= (until ?? Int.max)
  }
}
