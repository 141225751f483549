import JenjangModel

/// Something that was found of a community.
package struct FoundFinding: Hashable, Sendable {
  package var subject: FindingSubject
  package var quadrant: Quadrant
  package var aspect: Aspect
  /// The index of the indicator's or the factor's level, where that is certain.
  package var level: Int?

  package init(subject: FindingSubject, quadrant: Quadrant, aspect: Aspect, level: Int? = nil) {
    self.subject = subject
    self.quadrant = quadrant
    self.aspect = aspect
    self.level = level
  }
}

/// A level that was claimed without the evidence asked for; levels are indices in the scale.
package struct UnprovedClaim: Hashable, Sendable {
  package var indicator: Int
  package var claimed: Int
  /// The level that counts in its place; the claimed one where evidence is asked but not needed.
  package var counted: Int

  package init(indicator: Int, claimed: Int, counted: Int) {
    self.indicator = indicator
    self.claimed = claimed
    self.counted = counted
  }
}
