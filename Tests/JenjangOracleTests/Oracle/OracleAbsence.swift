/// "Not applicable" that counts only with a reason.
extension OracleIndex {
  /// Whether some question asks for the reason of "not applicable".
  var asksForReasons: Bool {
    indicators.values.contains { needsReason($0) }
  }

  func needsReason(_ indicator: OracleIndicator) -> Bool {
    guard indicator.source == .question, case .reasoned = notApplicable(of: indicator) else {
      return false
    }
    return true
  }

  /// Indicators whose "not applicable" lacks its reason, where the sheet has a column for it.
  func unreasoned(_ sheet: OracleSheet) -> [String] {
    indicatorNames.filter { name in
      let indicator = indicators[name]!
      guard needsReason(indicator), sheet.overrides[name] == nil,
        sheet.answers[column(of: indicator)] == .notApplicable,
        case .reasoned(let least) = notApplicable(of: indicator),
        let evidence = evidenceColumn(of: indicator).flatMap({ sheet.evidence[$0] })
      else { return false }
      return !evidence.meets(least.map { .text($0) })
    }
  }

  /// The sheet as it counts: what lacks its reason is unanswered.
  func counted(_ sheet: OracleSheet) -> OracleSheet {
    var result = sheet
    for name in unreasoned(sheet) {
      result.answers[column(of: indicators[name]!)] = .unanswered
    }
    return result
  }
}
