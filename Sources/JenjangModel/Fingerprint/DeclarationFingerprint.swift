import JenjangNumbers

// What is asked and scored, as it enters a fingerprint.
extension Model {
  /// The levels of a scale; its name is not written, since a scale in place has none.
  func write(_ scale: Scale, _ writer: inout FingerprintWriter) {
    writer.write(scale.title)
    writer.write(scale.levels) { writer, level in
      writer.write(level.number)
      writer.write(level.name)
      writer.write(level.title)
      writer.write(level.points)
      writer.write(level.also)
      writer.write(level.evidence) { writer, evidence in
        writer.write(evidence.isNeeded)
        writer.write(evidence.kind) { $0.write($1.word) }
        writer.write(evidence.fallback.map { scale.levels[$0].number })
      }
      writeCode(level.reason, &writer)
      if level.stops { writer.write("stops") }
    }
  }

  private func writeScale(_ index: Int, _ writer: inout FingerprintWriter) {
    let scale = scales[index]
    writer.write(scale.name)
    if scale.name.isEmpty { write(scale, &writer) }
  }

  private func writeQuestion(_ index: Int, _ writer: inout FingerprintWriter) {
    let question = questions[index]
    writer.write(question.column)
    writer.write(question.formerColumns)
    writer.write(question.evidenceColumn)
    writer.write(question.notApplicable.word)
    if let answer = question.unanswered {
      writer.write("unanswered")
      write(answer, &writer)
    }
    if let reason = question.notApplicableReason { writer.write("needs reason " + reason.word) }
    switch question.domain {
    case .level(let scale):
      writer.write("level")
      writeScale(scale, &writer)
    case .truth: writer.write("truth")
    case .number(let domain):
      writer.write("number")
      writer.write(domain.isWhole)
      writer.write(domain.least) { $0.write($1) }
      writer.write(domain.most) { $0.write($1) }
      if let step = domain.step {
        writer.write("step")
        writer.write(step)
      }
      // What is usual decides nothing; like a text it is for people.
      if writer.includesTexts, let least = domain.usualLeast, let most = domain.usualMost {
        writer.write("usual")
        writer.write(least)
        writer.write(most)
      }
    case .choice(let options):
      writer.write("choice")
      writer.write(options) { writer, option in
        writer.write(option.name)
        writer.write(option.title)
        writer.write(option.also)
      }
    }
  }

  private func write(_ answer: Answer, _ writer: inout FingerprintWriter) {
    switch answer {
    case .number(let value): writer.write(value)
    case .truth(let truth): writer.write(truth)
    case .choice(let place), .level(let place): writer.write(place)
    case .unanswered, .notApplicable: break
    }
  }

  func write(_ fact: Fact, _ writer: inout FingerprintWriter) {
    writer.write(fact.name)
    writer.write(fact.title)
    if writer.includesTexts { writer.write(fact.unit.text) }
    writeQuestion(fact.question, &writer)
  }

  func write(_ factor: Factor, _ writer: inout FingerprintWriter) {
    writer.write(factor.name)
    writer.write(factor.title)
    writer.write(factor.aspect.word)
    writeQuestion(factor.question, &writer)
  }

  func write(_ dimension: Dimension, _ writer: inout FingerprintWriter) {
    writer.write(dimension.path)
    if dimension.parent != nil { writer.write(dimension.title) }
    writer.write(dimension.children) { writer, child in
      switch child {
      case .indicator(let index): writer.write(indicators[index].path)
      case .dimension(let index): writer.write(dimensions[index].path)
      }
    }
    writer.write(dimension.weights)
    writer.write(dimension.score >= 0 ? dimension.score : nil) { writeTree($1, &$0) }
    writer.write(dimension.ofWhole) { $0.write($1) }
    writer.write(dimension.appliesWhen) { writeTree($1, &$0) }
    if dimension.isPath { writer.write("stop at the first negative") }
    writer.write(dimension.since)
    writer.write(dimension.until)
  }

  private func write(_ bands: [Band], _ writer: inout FingerprintWriter) {
    writer.write(bands) { writer, band in
      writer.write(band.end) { $0.write($1) }
      writer.write(band.includesEnd)
      writer.write(band.points)
      writer.write(band.level)
      if let ramp = band.ramp {
        writer.write("ramp")
        writer.write(ramp.start)
        writer.write(ramp.end)
        writer.write(ramp.endPoints)
      }
      writeCode(band.reason, &writer)
    }
  }

  /// The code of a reason; without one nothing, so that older rules keep their fingerprint.
  private func writeCode(_ code: String?, _ writer: inout FingerprintWriter) {
    guard let code else { return }
    writer.write(["reason", code])
  }

  func write(_ indicator: Indicator, _ writer: inout FingerprintWriter) {
    writer.write(indicator.path)
    writer.write(indicator.title)
    writer.write(indicator.scale) { writeScale($1, &$0) }
    switch indicator.source {
    case .question(let question):
      writer.write("question")
      writeQuestion(question, &writer)
    case .points(let expression):
      writer.write("points")
      writeTree(expression, &writer)
    case .bands(let bands):
      writer.write("bands")
      writeTree(bands.expression, &writer)
      write(bands.bands, &writer)
      for later in indicator.laterBands {
        writer.write("bands since")
        writer.write(later.since)
        write(later.bands.bands, &writer)
      }
    }
    writer.write(indicator.weights)
    writer.write(indicator.leastPoints)
    writer.write(indicator.mostPoints)
    writer.write(indicator.notApplicable.word)
    writer.write(indicator.unanswered.word)
    if let points = indicator.unansweredPoints {
      writer.write("unanswered points")
      writer.write(points)
    }
    writer.write(indicator.appliesWhen) { writeTree($1, &$0) }
    writer.write(indicator.since)
    writer.write(indicator.until)
    writer.write(indicator.aspect.word)
    if let kind = indicator.kind { writer.write("kind " + kinds[kind]) }
    writer.write(indicator.evidence.kind) { $0.write($1.word) }
    writer.write(indicator.evidence.text)
    writeCode(indicator.reason.code, &writer)
    writeCode(indicator.reason.unanswered, &writer)
    if hasReason(indicator) { writer.write(indicator.reason.baseline) }
    if writer.includesTexts {
      writer.write(indicator.levelTexts.sorted { $0.key < $1.key }) {
        $0.write($1.key)
        $0.write($1.value)
      }
    }
  }
}
