import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What an assessment says for the sheets of a workshop, where members go on from it by hand.
package struct WorksheetPhrases {
  /// A next step in words.
  package struct Step: Hashable, Sendable {
    package var action: String
    /// What it raises from which level to which.
    package var raises: String
    package var actors: String
    package var time: String
    /// The indicators that it raises.
    package var indicators: [Int]
  }

  private let phrases: Phrases

  /// The closure gives the text of a rule file's range, for gates without a name.
  package init(
    model: Model, language: MessageLanguage, sourceText: @escaping (SourceRange) -> String
  ) {
    phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: nil, language: language),
      language: language, sourceText: sourceText)
  }

  /// Where the community stands; empty where the model has no phases.
  package func verdict(_ assessment: Assessment) -> String {
    guard phrases.model.ladder != nil else { return "" }
    return assessment.verdict.map { phrases.verdict($0) } ?? ""
  }

  /// The phase that comes next; nil at the top.
  package func nextPhase(_ assessment: Assessment) -> String? {
    assessment.blocked.map { phrases.phaseTitle($0.phase) }
  }

  /// What keeps the next phase from being certain, a demand each.
  package func blocked(_ assessment: Assessment) -> [String] {
    guard let blocked = assessment.blocked else { return [] }
    return BlockedText(phrases: phrases).demands(blocked).map { $0.text }
  }

  /// A dimension's score with its unit; empty where it has none.
  package func score(_ dimension: Int, _ assessment: Assessment) -> String {
    guard let figure = assessment.dimensions.at(dimension), figure.interval != nil else {
      return ""
    }
    return phrases.style.textWithUnit(
      figure, isShare: phrases.model.isShare(dimension), in: phrases.language)
  }

  /// The level that an indicator stands on; empty where that is not certain.
  package func level(_ indicator: Int, _ assessment: Assessment) -> String {
    guard let interval = assessment.indicators.at(indicator)?.level.interval, interval.isPoint,
      let level = interval.low?.index
    else { return "" }
    return phrases.levelTitle(level, ofIndicator: indicator)
  }

  /// What was found in a quadrant and an aspect, in the order of the files.
  package func findings(
    _ quadrant: Quadrant, _ aspect: Aspect, _ assessment: Assessment
  ) -> [String] {
    assessment.findings.filter { $0.quadrant == quadrant && $0.aspect == aspect }
      .map { phrases.finding($0) }
  }

  /// The steps that are offered, best first.
  package func steps(_ assessment: Assessment) -> [Step] {
    (assessment.outlook?.steps ?? []).map { offered in
      Step(
        action: phrases.action(offered), raises: phrases.raised(offered),
        actors: phrases.actors(offered), time: phrases.time(offered),
        indicators: offered.raised.map { $0.indicator })
    }
  }
}
