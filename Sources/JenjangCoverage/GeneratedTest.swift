import JenjangCases
import JenjangModel
import JenjangScoring
import JenjangSource

/// A boundary that no test shows, and the answer sheet that was found for it.
package struct GeneratedTest: Sendable {
  package enum Side: Sendable {
    case at
    case below
    /// The side of an edge to which the edge itself does not belong.
    case other
    case notApplicable
    case unanswered
  }

  /// What is expected to keep a community from a phase.
  package struct Block: Sendable {
    var phase: Int
    var gate: Int?
    /// Whether nothing else does.
    var isAlone: Bool

    init(_ demand: BoundaryDemand, isAlone: Bool) {
      phase = demand.phase
      if case .gate(let number) = demand.part { gate = number }
      self.isAlone = isAlone
    }
  }

  /// What is at its boundary: a threshold, a gate, or an edge of bands.
  package var subject: Wording
  package var side: Side
  /// What the respondent leaves out, where the side is one of these.
  package var question: Int?
  /// Nil where none was found within the bounds of the search.
  package var sheet: CaseSheet?
  /// The phase and what blocks it on the sheet below, where that is what is expected.
  package var blocked: Block?
  /// The banded indicator whose points are expected.
  package var indicator: Int?

  init(
    _ subject: Wording, _ side: Side, question: Int? = nil, sheet: CaseSheet?,
    blocked: Block? = nil, indicator: Int? = nil
  ) {
    self.subject = subject
    self.side = side
    self.question = question
    self.sheet = sheet
    self.blocked = blocked
    self.indicator = indicator
  }

  /// What a test for it is called.
  package func title(_ model: Model) -> Wording {
    let name = question.map { model.questionName($0) } ?? ""
    switch side {
    case .at: return joined(" tepat di batas", " at the boundary")
    case .below: return joined(" tepat di bawah batas", " just below the boundary")
    case .other: return joined(" di sisi lain batas", " on the other side of the boundary")
    case .notApplicable:
      return joined(", \(name) tidak berlaku", ", \(name) not applicable")
    case .unanswered: return joined(", \(name) tidak terjawab", ", \(name) unanswered")
    }
  }

  private func joined(_ id: String, _ en: String) -> Wording {
    Wording(id: subject.indonesian + id, en: subject.english + en)
  }
}

extension Model {
  /// What tests call the thing that a question is about.
  func questionName(_ index: Int) -> String {
    switch questions[index].owner {
    case .indicator(let indicator): return indicators[indicator].shortPath
    case .fact(let fact): return facts[fact].name
    case .factor(let factor): return factors[factor].name
    }
  }
}
