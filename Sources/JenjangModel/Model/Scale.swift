import JenjangNumbers
import JenjangSource

/// A ladder of levels that an answer can hold, lowest first; points never fall with the order.
package struct Scale: Sendable {
  /// Empty for levels written in place by an indicator.
  package var name: String
  package var title: LocalizedText
  package var levels: [Level]
  package var range: SourceRange

  package init(name: String, title: LocalizedText, levels: [Level], range: SourceRange) {
    self.name = name
    self.title = title
    self.levels = levels
    self.range = range
  }
}

extension Scale {
  /// Whether the levels' numbers fall from the lowest level to the highest, as those of a question
  /// that is put the other way round do.
  private var isFalling: Bool { levels.count > 1 && levels[1].number < levels[0].number }

  /// A level's number, counted upwards: where the numbers fall, as from 5 to 1, that of 5 is 1.
  package func rank(ofLevel index: Int) -> Int {
    let number = levels[index].number
    return isFalling ? levels[0].number + levels[levels.count - 1].number - number : number
  }

  // By index, since going through the levels themselves would copy each.

  /// The level with a number; nil for none.
  func index(ofNumber number: Int) -> Int? {
    for index in levels.indices where levels[index].number == number { return index }
    return nil
  }

  /// The level with a name; nil for none.
  func index(ofName name: String) -> Int? {
    for index in levels.indices where levels[index].name == name { return index }
    return nil
  }
}

/// One level of a scale.
package struct Level: Sendable {
  /// Its place as written; levels are numbered by whole numbers, all rising or all falling.
  package var number: Int
  package var name: String
  package var title: LocalizedText
  package var points: Rational
  /// Other cell texts that mean this level.
  package var also: [String]
  /// What it demands of whoever claims it; nil for nothing.
  package var evidence: LevelEvidence?
  /// The code of the reason that it gives in place of the indicator's; nil for that one.
  package var reason: String?
  /// Whether a path ends at it.
  package var stops: Bool

  package init(
    number: Int, name: String, title: LocalizedText, points: Rational, also: [String] = [],
    evidence: LevelEvidence? = nil, stops: Bool = false
  ) {
    self.number = number
    self.name = name
    self.title = title
    self.points = points
    self.also = also
    self.evidence = evidence
    self.stops = stops
  }
}
