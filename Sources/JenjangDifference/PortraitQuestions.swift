import JenjangModel
import JenjangNumbers
import JenjangSource

// What is asked.
extension Portrait {
  mutating func addFacts() {
    for (index, fact) in model.facts.enumerated() {
      open(.fact, index, fact.name, path: fact.name, fact.range)
      text(.title, fact.title)
      word(.unit, fact.unit.text.isEmpty ? nil : fact.unit.text, effect: .words)
      guard let question = model.questions.at(fact.question) else { continue }
      addColumns(question)
      word(.notApplicable, Values.notApplicable(question.notApplicable))
      word(.unanswered, Values.stated(question))
      let entry = last
      switch question.domain {
      case .level: word(.domain, Wording(id: "jenjang", en: "levels"))
      case .truth: word(.domain, Wording(id: "ya/tidak", en: "yes/no"))
      case .number(let domain):
        word(.domain, Wording(id: "angka", en: "number"))
        word(.whole, Values.yesNo(domain.isWhole))
        word(.least, domain.least.map { Values.figure($0) })
        word(.most, domain.most.map { Values.figure($0) })
        word(.step, domain.step.map { Values.figure($0) })
        if let least = domain.usualLeast, let most = domain.usualMost {
          word(.usual, Values.figure(least) + " … " + Values.figure(most), effect: .words)
        }
      case .choice(let options):
        word(.domain, Wording(id: "pilihan", en: "choice"))
        parent = entry
        for (place, option) in options.enumerated() {
          let path = fact.name + "." + option.name
          open(.choice, place, option.name, path: path, fact.range, isOrdered: true)
          text(.title, option.title)
          words(.also, option.also)
        }
        parent = -1
      }
    }
  }

  mutating func addFactors() {
    for (index, factor) in model.factors.enumerated() {
      open(.factor, index, factor.name, path: factor.name, factor.range)
      text(.title, factor.title)
      word(.aspect, Values.aspect(factor.aspect))
      guard let question = model.questions.at(factor.question) else { continue }
      addColumns(question)
      word(.notApplicable, Values.notApplicable(question.notApplicable))
      addScale(factor.scale, path: factor.name, below: last)
    }
  }

  /// The scale of what is asked: its name, or its levels where it has them for itself.
  private mutating func addScale(_ index: Int, path: String, below entry: Int) {
    guard let scale = model.scales.at(index) else { return }
    if scale.name.isEmpty {
      let own = Wording(id: "jenjang sendiri", en: "levels of its own")
      entries[entry].facets.append(Facet(property: .scale, meaning: "", shown: own))
      addLevels(of: index, path: path, below: entry)
    } else {
      let name = names.scales.at(index) ?? scale.name
      entries[entry].facets.append(
        Facet(property: .scale, meaning: name, shown: Values.plain(scale.name)))
    }
  }

  private mutating func addColumns(_ question: Question) {
    entries[last].columns = [question.column] + question.formerColumns
    word(.column, question.column)
    words(.formerColumns, question.formerColumns)
    words(.otherHeadings, question.headings, effect: .showing)
    // The usual name follows the answer's column, and is there where a level asks for evidence.
    if question.evidenceColumn != question.column + "_evidence" {
      word(.evidenceColumn, question.evidenceColumn)
    }
    word(.notApplicableReason, question.notApplicableReason.map { Values.evidence($0) })
  }

  mutating func addIndicator(_ index: Int) {
    let indicator = model.indicators[index]
    open(
      .indicator, index, indicator.name, path: indicator.path, indicator.range, isOrdered: true)
    let entry = last
    text(.title, indicator.title)
    addSection(of: .indicator(index))
    switch indicator.source {
    case .question(let question):
      word(.source, Wording(id: "jawaban", en: "an answer"))
      if let question = model.questions.at(question) { addColumns(question) }
    case .points(let expression):
      word(.source, Wording(id: "poin dari rumus", en: "points by a formula"))
      formula(.points, expression)
      word(.mostPoints, Values.figure(indicator.mostPoints))
    case .bands(let bands):
      word(.source, Wording(id: "pita atas angka", en: "bands over a figure"))
      formula(.measures, bands.expression)
      addBands(bands, indicator)
      for later in indicator.laterBands {
        addBands(later.bands, indicator, detail: "since \(later.since)")
      }
    }
    weights(indicator.weights)
    word(.notApplicable, Values.notApplicable(indicator.notApplicable))
    word(
      .unanswered,
      Values.unanswered(indicator.unansweredPoints.map { .points($0) } ?? indicator.unanswered))
    formula(.appliesWhen, indicator.ownCondition)
    number(.since, indicator.since)
    number(.until, indicator.until)
    word(.aspect, Values.aspect(indicator.aspect))
    word(.kind, indicator.kind.flatMap { model.kinds.at($0) })
    word(.evidence, indicator.evidence.kind.map { Values.evidence($0) })
    text(.evidenceText, indicator.evidence.text)
    addReason(indicator)
    addGoal(of: .indicator(index))
    for (level, text) in indicator.levelTexts.sorted(by: { $0.key < $1.key }) {
      let number = indicator.scale.flatMap { model.scales.at($0)?.levels.at(level)?.number }
      self.text(.levelText, text, detail: "\(number ?? level)")
    }
    if let scale = indicator.scale { addScale(scale, path: indicator.path, below: entry) }
    addNextSteps(of: index, below: entry)
  }

  /// The titles of the sections in which a child stands.
  mutating func addSection(of child: Dimension.Child) {
    for index in sections[child] ?? [] { text(.section, model.sections[index].title) }
  }

  /// All bands in one line, rising, as the rule language writes them.
  private mutating func addBands(_ bands: Bands, _ indicator: Indicator, detail: String = "") {
    let isShare = model.expressions.at(bands.expression)?.type == .score
    let levels = indicator.scale.flatMap { model.scales.at($0)?.levels } ?? []
    var meaning = ""
    var shown = ""
    for band in bands.bands {
      var end = band.end.map {
        (band.includesEnd ? "up to " : "below ") + Values.figure($0, isShare: isShare)
      }
      var value = levels.at(band.level).map { Values.name($0) } ?? Values.figure(band.points)
      if let ramp = band.ramp {
        end =
          "from " + Values.figure(ramp.start, isShare: isShare) + " to "
          + Values.figure(ramp.end, isShare: isShare)
        value += " to " + Values.figure(ramp.endPoints)
      }
      if !shown.isEmpty { shown += "  " }
      shown += (end ?? "otherwise") + ": " + value
      if let code = band.reason { shown += " reason " + code }
      // A level's points are told of the scale.
      let worth = levels.at(band.level).map { "level \($0.number)" } ?? band.points.exact
      meaning += "\(band.includesEnd) \(band.end?.exact ?? "none") \(worth);"
      if let ramp = band.ramp {
        meaning += "ramp \(ramp.start.exact) \(ramp.end.exact) \(ramp.endPoints.exact);"
      }
      if let code = band.reason { meaning += code + ";" }
    }
    add(Facet(property: .bands, detail: detail, meaning: meaning, shown: Values.plain(shown)))
  }
}
