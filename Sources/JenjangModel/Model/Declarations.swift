import JenjangNumbers
import JenjangSource

/// A figure or circumstance of the community that is asked but not scored by itself.
package struct Fact: Sendable {
  package var name: String
  package var title: LocalizedText
  package var unit: Unit
  package var question: Int
  package var range: SourceRange

  package init(name: String, title: LocalizedText, unit: Unit, question: Int, range: SourceRange) {
    self.name = name
    self.title = title
    self.unit = unit
    self.question = question
    self.range = range
  }
}

/// A figure worked out from facts, scores and other measures.
package struct Measure: Sendable {
  package var name: String
  package var title: LocalizedText
  package var expression: Int
  package var range: SourceRange

  package init(name: String, title: LocalizedText, expression: Int, range: SourceRange) {
    self.name = name
    self.title = title
    self.expression = expression
    self.range = range
  }
}

/// The smallest thing that is scored.
package struct Indicator: Sendable {
  package enum Source: Sendable {
    /// The answer to a question is a level.
    case question(Int)
    /// Bands over an expression give a level, or points where the indicator has no scale.
    case bands(Bands)
    /// An expression gives the points.
    case points(expression: Int)
  }

  package var name: String
  /// The dotted path from the top.
  package var path: String
  /// Its name alone where nothing else has that name, else the path.
  package var shortPath: String
  package var title: LocalizedText
  package var dimension: Int
  package var source: Source
  /// Bands that take the place of the source's from a year on, in the order of the years.
  package var laterBands: [LaterBands] = []
  /// The scale of its levels; nil where it has points only.
  package var scale: Int?
  package var weights: Dated<Rational>
  package var leastPoints: Rational
  package var mostPoints: Rational
  package var notApplicable: NotApplicableRule
  package var unanswered: UnansweredRule
  /// What one that is worked out is worth where a fact that it reads is not answered; nil for all that
  /// it could be.
  package var unansweredPoints: Rational?
  /// The condition under which it applies; nil where it always does.
  package var appliesWhen: Int?
  /// The part of that condition which the rule itself states; on a path the path's is added to it.
  package var ownCondition: Int?
  /// The first year in which it is asked.
  package var since: Int?
  /// The last year in which it is asked.
  package var until: Int?
  /// Its own words for levels, by the level's index.
  package var levelTexts: [Int: LocalizedText]
  package var aspect = Aspect.social
  /// The index of its kind among the model's; nil for none.
  package var kind: Int?
  package var evidence = EvidenceRequest()
  /// What is told where its points stand apart from a baseline.
  package var reason = ReasonRule()
  package var range: SourceRange

  package init(
    name: String, path: String, title: LocalizedText, dimension: Int, source: Source, scale: Int?,
    weights: Dated<Rational>, leastPoints: Rational, mostPoints: Rational,
    notApplicable: NotApplicableRule, unanswered: UnansweredRule, appliesWhen: Int? = nil,
    since: Int? = nil, until: Int? = nil, levelTexts: [Int: LocalizedText] = [:],
    range: SourceRange
  ) {
    self.name = name
    self.path = path
    shortPath = path
    self.title = title
    self.dimension = dimension
    self.source = source
    self.scale = scale
    self.weights = weights
    self.leastPoints = leastPoints
    self.mostPoints = mostPoints
    self.notApplicable = notApplicable
    self.unanswered = unanswered
    self.appliesWhen = appliesWhen
    self.since = since
    self.until = until
    self.levelTexts = levelTexts
    self.range = range
  }
}

extension Indicator {
  /// Whether points over most points is a share of a whole: the least 0 or more, the most above 0.
  package var hasValue: Bool { Self.hasValue(least: leastPoints, most: mostPoints) }

  /// The same of an indicator that is not at hand as a whole.
  package static func hasValue(least: Rational, most: Rational) -> Bool {
    least >= .zero && most > .zero
  }
}

extension Model {
  /// The questions of the facts that an expression reads, also through measures; scores and indicators
  /// are not looked into.
  package func factQuestions(below expression: Int) -> [Int] {
    var seen: Set<Int> = []
    var questions: Set<Int> = []
    var waiting = [expression]
    while let index = waiting.popLast() {
      guard expressions.indices.contains(index), seen.insert(index).inserted else { continue }
      switch expressions[index].operation {
      case .fact(let fact): questions.insert(facts[fact].question)
      case .measure(let measure): waiting.append(measures[measure].expression)
      default: break
      }
      waiting += expressions[index].operands
    }
    return questions.sorted()
  }

  /// The questions without whose answers an indicator has stated points; none for one that has no such.
  package func demandedQuestions(ofIndicator index: Int) -> [Int] {
    let indicator = indicators[index]
    guard indicator.unansweredPoints != nil else { return [] }
    switch indicator.source {
    case .question: return []
    case .bands(let bands): return factQuestions(below: bands.expression)
    case .points(let expression): return factQuestions(below: expression)
    }
  }
}
