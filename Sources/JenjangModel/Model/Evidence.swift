/// What shows an answer to be true.
package enum Evidence: Hashable, Sendable {
  /// The answers have no place for it, so it was not asked for.
  case notAsked
  case missing
  /// A text of so many characters, which is a web address or holds one.
  case given(length: Int, isLink: Bool, holdsLink: Bool = false)

  /// Evidence that suffices whatever is asked.
  package static let ample = Evidence.given(length: .max, isLink: true)
}

/// What counts as evidence.
package enum EvidenceKind: Hashable, Sendable {
  case any
  /// A web address.
  case link
  /// A text with a web address in it.
  case linkWithin
  /// A text of at least so many characters.
  case text(least: Int)

  /// Whether evidence is of this kind.
  package func isMet(by evidence: Evidence) -> Bool {
    guard case .given(let length, let isLink, let holdsLink) = evidence else { return false }
    switch self {
    case .any: return true
    case .link: return isLink
    case .linkWithin: return isLink || holdsLink
    case .text(let least): return length >= least
    }
  }
}

/// What a level demands of whoever claims it.
package struct LevelEvidence: Hashable, Sendable {
  /// Whether the level does not count without; otherwise it counts and is named.
  package var isNeeded: Bool
  /// What counts as evidence; nil for what the indicator says, or anything.
  package var kind: EvidenceKind?
  /// The index of the level that counts in its place; nil for the highest below that needs none.
  package var fallback: Int?

  package init(isNeeded: Bool, kind: EvidenceKind? = nil, fallback: Int? = nil) {
    self.isNeeded = isNeeded
    self.kind = kind
    self.fallback = fallback
  }
}

/// What an indicator's answer is shown to be true by.
package struct EvidenceRequest: Hashable, Sendable {
  /// What is asked for, in words; empty where the rule does not say.
  package var text: LocalizedText
  /// What counts as evidence at every level; nil for what the level says.
  package var kind: EvidenceKind?

  package init(text: LocalizedText = LocalizedText(), kind: EvidenceKind? = nil) {
    self.text = text
    self.kind = kind
  }
}

extension Indicator {
  /// What counts as evidence for a claim of a level.
  package func evidenceKind(of level: LevelEvidence) -> EvidenceKind {
    evidence.kind ?? level.kind ?? .any
  }
}

extension Scale {
  /// Whether evidence is asked for at any level.
  package var asksEvidence: Bool { levels.contains { $0.evidence != nil } }

  /// The index of the level that counts where one is claimed without the evidence that it needs.
  package func fallback(from claimed: Int) -> Int {
    if let fallback = levels[claimed].evidence?.fallback { return fallback }
    var index = claimed
    while index > 0, levels[index].evidence?.isNeeded ?? false { index -= 1 }
    return index
  }
}
