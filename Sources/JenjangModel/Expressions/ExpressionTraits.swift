import JenjangNumbers

/// What the checker knows of an expression besides its type.
struct ExpressionTraits {
  /// The hull of all that it can be over all answers; for a truth nothing is said.
  var domain: Interval
  /// Whether it is made of bare figures only, so that it fits any unit.
  var isBare: Bool
  /// The division by what can be zero that no `otherwise` covers yet; nil where there is none.
  var openDivision: Int?
  /// A bound on how long its figures can get.
  var length: FigureLength

  init(
    _ domain: Interval, isBare: Bool = false, openDivision: Int? = nil,
    length: FigureLength = FigureLength()
  ) {
    self.domain = domain
    self.length = length
    self.isBare = isBare
    self.openDivision = openDivision
  }
}
