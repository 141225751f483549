import JenjangModel

/// What claiming a level demands: evidence, or else another level counts.
package struct EvidenceDemand: Hashable, Sendable {
  package var kind: EvidenceKind
  /// The index of the level that counts without; the claimed one where evidence is asked only.
  package var counted: Int
}

extension Plan {
  /// What claiming each level of a question's answer demands; empty where no level demands any.
  package func demands(ofQuestion question: Int) -> [EvidenceDemand?] {
    questionForms[question].demands
  }
}

/// A claim that asks for evidence, in answers that have a place for it.
package struct EvidenceClaim: Hashable, Sendable {
  package var question: Int
  package var claimed: Int
  /// The level that counts: the claimed one where there is evidence or it is asked only.
  package var counted: Int
  package var isProved: Bool
}

extension Scale {
  /// What claiming each level of an indicator's answer demands.
  func demands(of indicator: Indicator) -> [EvidenceDemand?] {
    levels.indices.map { index in
      levels[index].evidence.map { evidence in
        EvidenceDemand(
          kind: indicator.evidenceKind(of: evidence), counted: fallback(from: index))
      }
    }
  }
}

extension QuestionForm {
  /// Whether something hangs on the evidence beside the answer.
  var asksEvidence: Bool { !demands.isEmpty || notApplicableReason != nil }

  /// Whether an answer is "not applicable" without the reason that this needs, where there is a place
  /// for it.
  func lacksReason(_ reading: AnswerReading, _ evidence: Evidence) -> Bool {
    guard let reason = notApplicableReason, case .notApplicable = reading, evidence != .notAsked
    else { return false }
    return !reason.isMet(by: evidence)
  }

  /// The claim that an answer makes; nil where it asks for no evidence, or there is no place for it.
  func claim(_ reading: AnswerReading, _ evidence: Evidence, question: Int) -> EvidenceClaim? {
    guard case .option(let claimed) = reading, claimed < demands.count,
      let demand = demands[claimed], evidence != .notAsked
    else { return nil }
    let isProved = demand.kind.isMet(by: evidence)
    return EvidenceClaim(
      question: question, claimed: claimed, counted: isProved ? claimed : demand.counted,
      isProved: isProved)
  }
}
