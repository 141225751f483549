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
  package var hasValue: Bool { leastPoints >= .zero && mostPoints > .zero }
}

/// Bands that hold from a year on.
package struct LaterBands: Sendable {
  package var since: Int
  package var bands: Bands

  package init(since: Int, bands: Bands) {
    self.since = since
    self.bands = bands
  }
}

extension Indicator {
  /// All bands, the first ones without a year, each with how many bands stand before them.
  package var allBands: [(since: Int?, bands: Bands, offset: Int)] {
    guard case .bands(let first) = source else { return [] }
    var result: [(since: Int?, bands: Bands, offset: Int)] = [(nil, first, 0)]
    var offset = first.bands.count
    for later in laterBands {
      result.append((later.since, later.bands, offset))
      offset += later.bands.bands.count
    }
    return result
  }

  /// The bands of a year, and how many bands stand before them; without a year the first ones.
  package func bands(in year: Int?) -> (bands: Bands, offset: Int)? {
    let all = allBands.filter { bands in
      guard let since = bands.since else { return true }
      return year.map { $0 >= since } ?? false
    }
    return all.last.map { ($0.bands, $0.offset) }
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

/// Values by stretches of a figure, without gaps or overlaps.
package struct Bands: Sendable {
  package var expression: Int
  /// Stretches from the lowest up; each ends where the next begins, the last has no end.
  package var bands: [Band]
  /// Where each band stands; empty where that is not known.
  package var ranges: [SourceRange]

  package init(expression: Int, bands: [Band], ranges: [SourceRange] = []) {
    self.expression = expression
    self.bands = bands
    self.ranges = ranges
  }

  /// The index of the band in which a value lies; bands are few, so they are tried in turn.
  package func index(of value: Rational) -> Int {
    let index = bands.firstIndex { band in
      guard let end = band.end else { return true }
      return value < end || (band.includesEnd && value == end)
    }
    return index ?? bands.count - 1
  }
}

/// One stretch of a figure.
package struct Band: Hashable, Sendable {
  /// The upper end; nil for the last band, which is open.
  package var end: Rational?
  /// Whether the end itself belongs to the band (`up to`, or below a falling `above`).
  package var includesEnd: Bool
  /// A level's index where the indicator has a scale; else -1.
  package var level: Int
  /// What each of its figures is worth; of a ramp that at its start.
  package var points: Rational
  /// Where its points go in a straight line; nil where they stay.
  package var ramp: Ramp?
  /// The code of the reason that it gives in place of the indicator's; nil for that one.
  package var reason: String?

  package init(
    end: Rational?, includesEnd: Bool, level: Int, points: Rational, ramp: Ramp? = nil,
    reason: String? = nil
  ) {
    self.end = end
    self.includesEnd = includesEnd
    self.level = level
    self.points = points
    self.ramp = ramp
    self.reason = reason
  }
}

/// A stretch along which a band's points go in a straight line from its own to others.
package struct Ramp: Hashable, Sendable {
  /// The figure at which the band's own points hold.
  package var start: Rational
  package var end: Rational
  package var endPoints: Rational

  package init(start: Rational, end: Rational, endPoints: Rational) {
    self.start = start
    self.end = end
    self.endPoints = endPoints
  }
}

extension Band {
  /// All that it gives, as a range.
  package var pointsRange: Interval {
    guard let ramp else { return .point(points) }
    return Interval(low: min(points, ramp.endPoints), high: max(points, ramp.endPoints))
  }
}

/// A group of indicators and dimensions with a score; the first of a model is the whole.
package struct Dimension: Sendable {
  package enum Child: Hashable, Sendable {
    case indicator(Int)
    case dimension(Int)
  }

  package var name: String
  package var path: String
  package var title: LocalizedText
  package var parent: Int?
  package var children: [Child]
  package var weights: Dated<Rational>
  /// The expression over the children that gives the score; `mean` unless the rule says otherwise.
  package var score: Int
  /// Whether the score is a share of a whole (shown in per cent) or a plain figure.
  package var isShare: Bool
  /// What the score is divided by where it counts as a child; nil for as it stands.
  package var ofWhole: Rational?
  /// Whether it is a path: a child applies while none before it stands on a level that stops.
  package var isPath = false
  package var appliesWhen: Int?
  package var since: Int?
  package var until: Int?
  package var range: SourceRange

  package init(
    name: String, path: String, title: LocalizedText, parent: Int?, children: [Child] = [],
    weights: Dated<Rational> = Dated(.one), score: Int = -1, isShare: Bool = true,
    ofWhole: Rational? = nil, appliesWhen: Int? = nil, since: Int? = nil, until: Int? = nil,
    range: SourceRange
  ) {
    self.name = name
    self.path = path
    self.title = title
    self.parent = parent
    self.children = children
    self.weights = weights
    self.score = score
    self.isShare = isShare
    self.ofWhole = ofWhole
    self.appliesWhen = appliesWhen
    self.since = since
    self.until = until
    self.range = range
  }
}
