import JenjangModel
import JenjangScoring

/// What is said of the answers: how many there are, what they lack, what they leave out.
extension JSONReport {
  mutating func writeAnswers(_ assessment: Assessment?) {
    writer.key("answered")
    writer.optionalWhole(assessment?.answered)
    writer.key("asked")
    writer.optionalWhole(assessment?.asked)
    writeCoverage(assessment?.coverage ?? [])
    writer.key("unanswered")
    writeColumns(assessment?.openQuestions ?? [])
    writeDeciding(assessment?.outlook?.decidingQuestions ?? [])
    writer.key("notApplicable")
    writer.open("[")
    for index in assessment?.saidNotApplicable ?? [] {
      writer.text(model.indicators.at(index)?.path ?? "")
    }
    writer.close("]")
    writer.key("answersNotScored")
    writeColumns(assessment?.unscoredAnswers ?? [])
    writeEvidence(assessment)
  }

  /// How many of the questions about indicators are answered, by dimension.
  private mutating func writeCoverage(_ coverage: [Coverage]) {
    writer.key("coverage")
    writer.open("{")
    for (index, counts) in coverage.enumerated() {
      writer.key(model.dimensionPath(index))
      writer.open("{")
      writer.key("answered")
      writer.optionalWhole(counts.answered)
      writer.key("asked")
      writer.optionalWhole(counts.asked)
      writer.close("}")
    }
    writer.close("}")
  }

  private mutating func writeDeciding(_ questions: [DecidingQuestion]) {
    let isShare = model.isShare(model.ladder?.dimension ?? 0)
    writer.key("decidingQuestions")
    writer.open("[")
    for deciding in questions {
      writer.open("{")
      writer.key("question")
      writer.text(model.questions.at(deciding.question)?.column ?? "")
      writer.key("decides")
      writer.optionalWhole(deciding.decides)
      writer.key("reach")
      writeValue(deciding.reach, isShare: isShare)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeEvidence(_ assessment: Assessment?) {
    let unproved = assessment?.unproved ?? []
    writer.key("evidence")
    if let asked = assessment?.claimsAskingEvidence {
      writer.open("{")
      writer.key("proved")
      writer.optionalWhole(assessment?.claimsProved ?? asked)
      writer.key("asked")
      writer.optionalWhole(asked)
      writer.close("}")
    } else {
      writer.null()
    }
    writer.key("unproved")
    writer.open("[")
    for claim in unproved {
      writer.open("{")
      writer.key("indicator")
      writer.text(model.indicators.at(claim.indicator)?.path ?? "")
      writer.key("claimed")
      writer.optionalText(model.levelName(claim.claimed, ofIndicator: claim.indicator))
      writer.key("counted")
      writer.optionalText(model.levelName(claim.counted, ofIndicator: claim.indicator))
      writer.close("}")
    }
    writer.close("]")
    // Rules that ask for no reasons have nothing to say here.
    guard model.questions.contains(where: { $0.notApplicableReason != nil }) else { return }
    writer.key("withoutReason")
    writeColumns(assessment?.withoutReason ?? [])
  }

  /// Rules without respondents have nothing to say here.
  mutating func writeDisagreements(_ disagreements: [Disagreement]) {
    guard model.columns.respondent != nil else { return }
    writer.key("disagreements")
    writer.open("[")
    for disagreement in disagreements {
      writer.open("{")
      writer.key("question")
      writer.text(model.questions.at(disagreement.question)?.column ?? "")
      writer.key("answers")
      writer.open("[")
      for side in disagreement.sides {
        writer.open("{")
        writer.key("answer")
        writer.text(side.answer)
        writer.key("respondents")
        writer.open("[")
        for respondent in side.respondents { writer.text(respondent) }
        writer.close("]")
        writer.close("}")
      }
      writer.close("]")
      writer.key("counted")
      writer.optionalText(disagreement.counted)
      writer.key("by")
      switch disagreement.reason {
      case .agreed: writer.text("agreed")
      case .rule(let rule): writer.text(rule.rawValue)
      case .lowerOfTwo: writer.text(DifferingAnswers.median.rawValue)
      }
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeColumns(_ questions: [Int]) {
    writer.open("[")
    for index in questions { writer.text(model.questions.at(index)?.column ?? "") }
    writer.close("]")
  }
}
