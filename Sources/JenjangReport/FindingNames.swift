import JenjangModel
import JenjangScoring

extension Quadrant {
  /// What rule files and machines call the quadrant.
  var name: String {
    switch self {
    case .strength: return "strength"
    case .weakness: return "weakness"
    case .opportunity: return "opportunity"
    case .threat: return "threat"
    }
  }
}

extension Model {
  /// What machines call a finding: its quadrant and what it is about, `strength:annual_programme`.
  func name(of finding: FoundFinding) -> String {
    finding.quadrant.name + ":" + path(of: finding.subject)
  }

  private func path(of subject: FindingSubject) -> String {
    switch subject {
    case .finding(let index): return findings.at(index)?.name ?? ""
    case .indicator(let index): return indicators.at(index)?.shortPath ?? ""
    case .factor(let index): return factors.at(index)?.name ?? ""
    }
  }
}
