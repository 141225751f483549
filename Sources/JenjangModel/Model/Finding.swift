import JenjangSource

/// The four fields of an analysis of strengths, weaknesses, opportunities and threats.
package enum Quadrant: Hashable, Sendable, CaseIterable {
  case strength
  case weakness
  case opportunity
  case threat
}

/// The side of a community's life that something belongs to.
package enum Aspect: Hashable, Sendable {
  case social
  case economic
}

/// Something outside the community that helps or hinders it; it never enters a score.
package struct Factor: Sendable {
  package var name: String
  package var title: LocalizedText
  package var aspect: Aspect
  /// The scale of its answers; its value is the level's number.
  package var scale: Int
  package var question: Int
  package var range: SourceRange

  package init(
    name: String, title: LocalizedText, aspect: Aspect, scale: Int, question: Int,
    range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.aspect = aspect
    self.scale = scale
    self.question = question
    self.range = range
  }
}

/// A finding that a rule states outright.
package struct Finding: Sendable {
  package var name: String
  package var title: LocalizedText
  package var quadrant: Quadrant
  package var aspect: Aspect
  /// The condition under which it is found.
  package var condition: Int
  package var range: SourceRange

  package init(
    name: String, title: LocalizedText, quadrant: Quadrant, aspect: Aspect, condition: Int,
    range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.quadrant = quadrant
    self.aspect = aspect
    self.condition = condition
    self.range = range
  }
}

/// Which levels of indicators and which factors are findings without a rule of their own.
package struct FindingPolicy: Hashable, Sendable {
  /// Levels of this number or above are strengths; nil for the last ones of each scale.
  package var strengthFrom: Int?
  /// Levels of this number or below are weaknesses; nil for the first ones of each scale.
  package var weaknessUpTo: Int?
  /// Factors above this are opportunities.
  package var opportunityAbove = 0
  /// Factors below this are threats.
  package var threatBelow = 0

  package init() {}

  /// The least index of a level that is a strength in a scale; past the last where there is none.
  ///
  /// Unless the model says otherwise it is that of the last two levels, of the last one in scales of
  /// two and three levels.
  package func strengthIndex(in scale: Scale) -> Int {
    guard let strengthFrom else { return scale.levels.count - Self.share(of: scale) }
    return scale.levels.firstIndex { $0.number >= strengthFrom } ?? scale.levels.count
  }

  /// The greatest index of a level that is a weakness in a scale; -1 where there is none.
  ///
  /// Unless the model says otherwise it is that of the first two levels, of the first one in scales
  /// of two and three levels.
  package func weaknessIndex(in scale: Scale) -> Int {
    guard let weaknessUpTo else { return Self.share(of: scale) - 1 }
    return scale.levels.lastIndex { $0.number <= weaknessUpTo } ?? -1
  }

  private static func share(of scale: Scale) -> Int { min(2, scale.levels.count / 2) }
}
