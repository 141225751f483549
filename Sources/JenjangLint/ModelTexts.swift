import JenjangModel

extension Model {
  /// All texts that people read, each once, in no order that matters.
  var allTexts: [LocalizedText] {
    var texts = [title] + (ask.map { [$0] } ?? [])
    for scale in scales { texts += [scale.title] + scale.levels.map { $0.title } }
    for question in questions {
      if case .choice(let options) = question.domain { texts += options.map { $0.title } }
    }
    texts += facts.map { $0.title } + measures.map { $0.title } + factors.map { $0.title }
    for indicator in indicators {
      texts += [indicator.title, indicator.evidence.text]
      texts += indicator.levelTexts.sorted { $0.key < $1.key }.map { $0.value }
    }
    texts += dimensions.map { $0.title } + actors.map { $0.title } + findings.map { $0.title }
    for phase in ladder?.phases ?? [] {
      texts.append(phase.title)
      texts += phase.gates.compactMap { $0.because }
    }
    texts += steps.map { $0.text }
    return texts
  }
}
