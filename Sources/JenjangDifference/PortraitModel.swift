import JenjangModel
import JenjangSource

// What a model says of itself as a whole.
extension Portrait {
  mutating func addModel() {
    open(.model, 0, "", path: "", nil)
    word(.name, model.name, effect: .showing)
    word(.edition, model.edition.isEmpty ? nil : model.edition, effect: .showing)
    word(.languages, model.languages.together(", "), effect: .showing)
    text(.title, model.title)
    text(.ask, model.ask)
    let show = model.show
    word(
      .show,
      "\(show.decimals) decimals \(show.rounding.word) of \(Values.figure(show.whole))"
        + (show.isPoints ? " points" : "") + (show.isFullWhenMet ? " full when met" : ""),
      effect: .showing)
    let otherwise = model.columns.otherwise.together(", ")
    word(
      .communityColumns,
      model.columns.community.together(", ") + (otherwise.isEmpty ? "" : " else " + otherwise),
      effect: .showing)
    word(.nameColumn, model.columns.name, effect: .showing)
    word(.yearColumn, model.columns.year)
    let groups = model.columns.groups.map { $0.name + " " + $0.column }
    word(.groupColumns, groups.isEmpty ? nil : groups.together(", "), effect: .showing)
    if let respondent = model.columns.respondent {
      word(.respondentColumn, respondent.column, effect: .showing)
      words(.agreedWords, respondent.agreedWords.sorted())
      word(.differingAnswers, respondent.rule.rawValue)
    }
    words(
      .otherHeadings,
      model.columns.headings.flatMap { heading in heading.also.map { heading.column + ": " + $0 } },
      effect: .showing)
    words(.notApplicableWords, model.notApplicableWords.sorted())
    word(.numbers, model.decimalSign.map { $0 == .comma ? "comma" : "point" })
    words(.adviceOrder, model.advice.order.map { $0 == .weight ? "weight" : "level" })
    number(.adviseBelow, model.advice.belowRank)
    number(.strength, model.findingPolicy.strengthFrom)
    number(.weakness, model.findingPolicy.weaknessUpTo)
    number(.opportunity, model.findingPolicy.opportunityAbove)
    number(.threat, model.findingPolicy.threatBelow)
    if model.hasReasons {
      word(.reasonOrder, model.reasonOrder == .below ? "below baseline" : "above baseline")
    }
  }

  mutating func addScales() {
    for (index, scale) in model.scales.enumerated() where !scale.name.isEmpty {
      open(.scale, index, scale.name, path: scale.name, scale.range)
      text(.title, scale.title)
      addLevels(of: index, path: scale.name, below: last)
    }
  }

  /// The levels of a scale, below the entry that has them.
  mutating func addLevels(of index: Int, path: String, below entry: Int) {
    guard let scale = model.scales.at(index) else { return }
    let outer = parent
    parent = entry
    for (place, level) in scale.levels.enumerated() {
      let name = Values.name(level)
      open(.level, place, name, path: path + "." + name, scale.range)
      text(.title, level.title)
      number(.number, level.number)
      word(.points, Values.figure(level.points))
      words(.also, level.also)
      word(.reason, level.reason)
      if level.stops { word(.stops, Values.yesNo(true)) }
      if let evidence = level.evidence {
        // What counts in its place is the same level under another name, too.
        let fallback = evidence.fallback.flatMap { scale.levels.at($0)?.number }
        let kind = evidence.kind.map { Values.evidence($0).english } ?? ""
        add(
          Facet(
            property: .evidence, meaning: "\(evidence.isNeeded) \(kind) \(fallback ?? -1)",
            shown: Values.plain(Values.evidence(evidence, in: scale))))
      }
    }
    parent = outer
  }
}
