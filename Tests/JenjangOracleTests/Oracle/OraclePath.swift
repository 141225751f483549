/// Paths: dimensions whose children are asked one after the other until one stands on a level that stops.
extension OracleIndex {
  /// The children of the indicator's path that stand before it; none where it is in no path.
  func before(_ name: String) -> [String] {
    guard let dimension = ancestors[name]?.last, dimensions[dimension]!.isPath,
      indicators[name] != nil
    else { return [] }
    let names = children(of: dimension).compactMap { child -> String? in
      if case .indicator(let indicator) = child { indicator.name } else { nil }
    }
    return Array(names.prefix { $0 != name })
  }

  /// The places of levels at which a path ends; the lowest where none says so.
  func stops(_ indicator: OracleIndicator) -> Set<Int> {
    let levels = levels(of: indicator) ?? []
    let said = levels.indices.filter { levels[$0].stops }
    return Set(said.isEmpty ? [0] : said)
  }

  /// The rules that a path adds to those that the file writes.
  func pathConditions(of name: String) -> [OracleCondition] {
    before(name).map { .not(.stops($0)) }
  }
}

extension OracleEvaluator {
  /// Whether a path has ended before an indicator; what is not applicable is passed over.
  func isBehindStop(_ name: String) -> Bool {
    index.before(name).contains { truth(.stops($0)) == .yes }
  }

  func stops(_ name: String) -> OracleTruth {
    guard let level = indicator(name).level else { return .notApplicable }
    return index.stops(index.indicators[name]!).contains(level) ? .yes : .no
  }
}
