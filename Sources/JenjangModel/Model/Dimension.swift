import JenjangNumbers
import JenjangSource

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
