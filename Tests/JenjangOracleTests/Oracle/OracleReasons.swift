/// A code that tells why points are missing, or gained.
struct OracleReason: Hashable {
  var code: String
  var indicator: String
  var distance: Fraction
  var isCertain = true
}

extension OracleIndex {
  /// The indicator's own baseline, else that of the nearest dimension that says one, else zero.
  func baseline(of indicator: OracleIndicator) -> Fraction {
    if let own = indicator.baseline { return own }
    for name in (ancestors[indicator.name] ?? []).reversed() {
      if let baseline = dimensions[name]?.baseline { return baseline }
    }
    return 0
  }

  /// Whether a level or band of an indicator, or its rule for no answer, has a code of its own.
  func hasOverridingReasons(_ indicator: OracleIndicator) -> Bool {
    indicator.unansweredReason != nil
      || (levels(of: indicator) ?? []).contains { $0.reason != nil }
      || indicator.allBands.contains { bands in
        bands.otherwiseReason != nil || bands.bands.contains { $0.reason != nil }
      }
  }

  /// How far points are from the baseline, times the weight.
  func distance(_ points: Fraction, _ indicator: OracleIndicator, in year: Int) -> Fraction {
    let baseline = baseline(of: indicator)
    let missing = model.reasonsAbove ?? false ? points - baseline : baseline - points
    return missing * weight(of: indicator, in: year)
  }
}

/// The reasons of one sheet, by the hulls of all its completions.
struct OracleReasons {
  /// Ranked by distance.
  private(set) var all: [OracleReason] = []
  /// Whether an engine has to tell just these.
  private(set) var isExact = true

  init(_ index: OracleIndex, _ outcomes: OracleOutcomes, year: Int) {
    for name in index.indicatorNames {
      let indicator = index.indicators[name]!
      let outcome = outcomes.indicators[name]!
      if !outcomes.isComplete && outcome.points.exactness != .exact { isExact = false }
      guard let low = outcome.points.low, let high = outcome.points.high else { continue }
      let codes = outcome.codes
      guard codes != [""] else { continue }
      let ends = [low, high].map { index.distance($0, indicator, in: year) }
      let distance = ends.min()!
      if !outcomes.isComplete && !outcome.points.isDecided {
        let isPlain = outcome.points.exactness == .exact && !outcome.points.canBeAbsent
        if !isPlain { isExact = false }
      }
      // Which level's code stands for a level that is open is left open.
      if codes.count > 1 { isExact = false }
      guard distance >= 0, let code = codes.subtracting([""]).min() else { continue }
      all.append(
        OracleReason(
          code: code, indicator: name, distance: distance, isCertain: outcome.points.isDecided))
    }
    all = all.enumerated().sorted { left, right in
      left.element.distance != right.element.distance
        ? left.element.distance > right.element.distance : left.offset < right.offset
    }.map(\.element)
  }
}
