import JenjangModel
import JenjangNumbers

/// What one child brings to a figure over a dimension's children.
package struct Contribution: Hashable, Sendable {
  package var child: Dimension.Child
  /// Its weight in the answers' year.
  package var weight: Rational
  /// Its value as it counts here, before asking whether it applies.
  package var value: Figure
  /// Whether it applies, as far as that is decided below the dimension.
  package var applies: TruthSet
  /// What it brings to the figure's low end; nil where it is left out at that end.
  package var low: Rational?
  /// What it brings to the figure's high end; nil where it is left out at that end.
  package var high: Rational?

  /// Whether it is left out whatever is answered.
  package var isExcluded: Bool { !applies.mayApply || value.interval == nil }
}

/// How a figure over a dimension's children came about.
///
/// The contributions to an end add up to that end exactly, save for the least and the greatest, which
/// one child decides alone. Where it is not certain who is there, each end has its own choice of
/// children: the one that makes the figure as low, or as high, as it can be.
package struct AggregateAccount: Hashable, Sendable {
  package var aggregate: Aggregate
  package var contributions: [Contribution]
  /// The weights of those that are there at the low end, together.
  package var lowWeight = Rational.zero
  /// The same at the high end.
  package var highWeight = Rational.zero
}
