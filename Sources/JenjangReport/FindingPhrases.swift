import JenjangModel
import JenjangScoring
import JenjangSource

/// What is said of a finding.
extension Phrases {
  /// What was found, with its level where that is certain.
  func finding(_ found: FoundFinding) -> String {
    let title: String
    var scale: Int?
    switch found.subject {
    case .finding(let index):
      title = model.findings.at(index).map { model.titled($0.title, texts, $0.name) } ?? ""
    case .indicator(let index):
      title = model.indicatorTitle(index, language)
      scale = model.indicators.at(index)?.scale
    case .factor(let index):
      title = model.factorTitle(index, language)
      scale = model.factors.at(index)?.scale
    }
    guard let scale, let level = found.level else { return title }
    return title + ": " + model.levelTitle(level, scale: scale, language)
  }

  /// The findings of a quadrant: the social ones, then the economic ones.
  static func findings(_ all: [FoundFinding], in quadrant: Quadrant) -> [FoundFinding] {
    let own = all.filter { $0.quadrant == quadrant }
    return own.filter { $0.aspect == .social } + own.filter { $0.aspect == .economic }
  }

  func heading(_ quadrant: Quadrant, count: Int) -> String {
    switch quadrant {
    case .strength: return said(ReportWording.strengths, count: count)
    case .weakness: return said(ReportWording.weaknesses, count: count)
    case .opportunity: return said(ReportWording.opportunities, count: count)
    case .threat: return said(ReportWording.threats, count: count)
    }
  }
}

extension Aspect {
  /// The letter by which lists tell the aspects apart, in both languages.
  var letter: String {
    switch self {
    case .social: return "S"
    case .economic: return "E"
    }
  }
}
