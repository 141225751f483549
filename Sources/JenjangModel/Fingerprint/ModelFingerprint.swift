import JenjangNumbers

/// Two hashes that say which rules a result was reached by.
///
/// Names, order, scales, weights, formulas, phases, gates and what is read from answer sheets count.
/// Layout, comments, the spelling of literals, the split into files, translations and tests don't.
package struct Fingerprint: Hashable, Sendable {
  /// Of all that decides verdicts, without the texts that people read.
  package var verdict: String
  /// Of that and the texts of the first language, the edition, and how figures are shown.
  package var texts: String
}

extension Model {
  /// The fingerprints of this model: SHA-256, in hexadecimal digits.
  package func fingerprint() -> Fingerprint {
    Fingerprint(verdict: hash(includesTexts: false), texts: hash(includesTexts: true))
  }

  private func hash(includesTexts: Bool) -> String {
    var writer = FingerprintWriter(includesTexts: includesTexts)
    writer.write("jenjang model 1")
    writeHead(&writer)
    // The order of what is only referred to by name has no meaning, so that it may move between files.
    writer.write(scales.filter { !$0.name.isEmpty }.sorted { $0.name < $1.name }) {
      $0.write($1.name)
      write($1, &$0)
    }
    writer.write(facts.sorted { $0.name < $1.name }) { write($1, &$0) }
    writer.write(factors.sorted { $0.name < $1.name }) { write($1, &$0) }
    writer.write(measures.sorted { $0.name < $1.name }) { writer, measure in
      writer.write(measure.name)
      writer.write(measure.title)
      writeTree(measure.expression, &writer)
    }
    writer.write(dimensions) { write($1, &$0) }
    writer.write(indicators) { write($1, &$0) }
    writer.write(ladder) { write($1, &$0) }
    writeSteps(&writer)
    writer.write(findings) { writer, finding in
      writer.write(finding.name)
      writer.write(finding.title)
      writer.write(finding.quadrant.word)
      writer.write(finding.aspect.word)
      writeTree(finding.condition, &writer)
    }
    writeNamedValues(&writer)
    return writer.finish()
  }

  /// Classes, tables, targets and the order of reasons, each only where there are any.
  private func writeNamedValues(_ writer: inout FingerprintWriter) {
    if !classes.isEmpty {
      writer.write("classes")
      let sorted = classes.sorted { measures[$0.measure].name < measures[$1.measure].name }
      writer.write(sorted) {
        $0.write(measures[$1.measure].name)
        write(scales[$1.scale], &$0)
      }
    }
    if !tables.isEmpty {
      writer.write("tables")
      let sorted = tables.sorted { measures[$0.measure].name < measures[$1.measure].name }
      writer.write(sorted) {
        $0.write(measures[$1.measure].name)
        $0.write($1.scale.map { scales[$0].name })
      }
    }
    if !goals.isEmpty {
      writer.write("targets")
      writer.write(goals) { writer, goal in
        switch goal.subject {
        case .indicator(let index): writer.write(indicators[index].path)
        case .dimension(let index): writer.write(dimensions[index].path)
        default: break
        }
        writeTree(goal.target, &writer)
        writer.write(goal.progressToDate) { writeTree($1, &$0) }
      }
    }
    if reasonOrder == .above { writer.write("reasons above") }
  }

  private func writeHead(_ writer: inout FingerprintWriter) {
    if writer.includesTexts {
      writer.write([name, edition])
      writer.write(show.whole)
      writer.write(show.decimals)
      writer.write(show.rounding.word)
      if show.isPoints { writer.write("show points") }
      if show.isFullWhenMet { writer.write("show full when met") }
    }
    writer.write(title)
    writer.write(ask ?? LocalizedText())
    writer.write(columns.year)
    if let respondent = columns.respondent {
      writer.write("differing answers")
      writer.write(respondent.rule.rawValue)
      writer.write(respondent.agreedWords.sorted())
    }
    writer.write(notApplicableWords.sorted())
    writer.write(decimalSign == .comma ? "comma" : decimalSign == .point ? "point" : "unsaid")
    writer.write(advice.order) { $0.write($1 == .weight ? "weight" : "level") }
    writer.write(advice.belowRank)
    writer.write(findingPolicy.strengthFrom)
    writer.write(findingPolicy.weaknessUpTo)
    writer.write(findingPolicy.opportunityAbove)
    writer.write(findingPolicy.threatBelow)
  }

  private func write(_ ladder: Ladder, _ writer: inout FingerprintWriter) {
    writer.write(dimensions[ladder.dimension].path)
    writer.write(ladder.needsApplicable) { $0.write($1) }
    writer.write(ladder.phases) { writer, phase in
      writer.write(phase.name)
      writer.write(phase.title)
      writer.write(phase.threshold) { writer, threshold in
        writer.write(threshold) {
          $0.write($1.isStrict)
          $0.write($1.value)
        }
      }
      if phase.since != nil || phase.until != nil {
        writer.write("years")
        writer.write(phase.since)
        writer.write(phase.until)
      }
      writer.write(phase.gates) { writer, gate in
        writer.write(gate.name)
        writeTree(gate.condition, &writer)
        writer.write(gate.because ?? LocalizedText())
      }
    }
  }

  private func writeSteps(_ writer: inout FingerprintWriter) {
    writer.write(actors.sorted { $0.name < $1.name }) {
      $0.write($1.name)
      $0.write($1.title)
    }
    writer.write(steps) { writer, step in
      writer.write(step.name)
      writer.write(step.isAdvice)
      writer.write(step.text)
      writer.write(step.raises) { writer, raise in
        let indicator = indicators[raise.indicator]
        writer.write(indicator.path)
        switch raise.target {
        case .next: writer.write("next")
        case .highest: writer.write("highest")
        case .level(let index):
          writer.write("level")
          writer.write(indicator.scale.map { scales[$0].levels[index].number })
        }
      }
      let scale = step.raises.first.flatMap { indicators[$0.indicator].scale }
      writer.write(step.atLevel.flatMap { index in scale.map { scales[$0].levels[index].number } })
      writer.write(step.when) { writeTree($1, &$0) }
      writer.write(step.actors.map { actors[$0].name })
      writer.write(step.effort)
      writer.write(step.months)
      writer.write(step.after.map { steps[$0].name })
    }
  }
}
