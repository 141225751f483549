import JenjangModel

extension Model {
  /// All texts that people read, each once, in no order that matters.
  func forEachText(_ body: (LocalizedText) -> Void) {
    body(title)
    if let ask { body(ask) }
    for scale in scales {
      body(scale.title)
      for level in scale.levels { body(level.title) }
    }
    for question in questions.indices {
      guard case .choice(let options) = questions[question].domain else { continue }
      for option in options { body(option.title) }
    }
    for fact in facts.indices { body(facts[fact].title) }
    for measure in measures.indices { body(measures[measure].title) }
    for factor in factors.indices { body(factors[factor].title) }
    for indicator in indicators.indices {
      body(indicators[indicator].title)
      body(indicators[indicator].evidence.text)
      let levels = indicators[indicator].levelTexts
      for level in levels.keys.sorted() {
        if let text = levels[level] { body(text) }
      }
    }
    for dimension in dimensions.indices { body(dimensions[dimension].title) }
    for actor in actors.indices { body(actors[actor].title) }
    for finding in findings.indices { body(findings[finding].title) }
    for phase in ladder?.phases ?? [] {
      body(phase.title)
      for gate in phase.gates { gate.because.map(body) }
    }
    for step in steps.indices { body(steps[step].text) }
  }
}
