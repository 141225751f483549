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
    finding.quadrant.name + ":" + name(of: finding.subject)
  }

  /// What machines call the subject of a finding.
  func name(of subject: FindingSubject) -> String {
    switch subject {
    case .finding(let index): return findings.at(index)?.name ?? ""
    case .indicator(let index): return indicators.at(index)?.shortPath ?? ""
    case .factor(let index): return factors.at(index)?.name ?? ""
    }
  }
}

extension Aspect {
  /// What rule files and machines call the aspect.
  var name: String {
    switch self {
    case .social: return "social"
    case .economic: return "economic"
    }
  }
}
