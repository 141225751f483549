import JenjangDifference
import JenjangModel
import JenjangScoring
import JenjangSource

/// Who moves between two rule sets, as cells of tables.
struct MigrationPhrases {
  let old: Phrases
  let new: Phrases
  let language: MessageLanguage

  init(_ whole: RuleDifference, language: MessageLanguage) {
    func phrases(_ rules: ComparedRules) -> Phrases {
      Phrases(
        model: rules.model, style: FigureStyle(rules.model.show, language: language),
        language: language, sourceText: rules.text)
    }
    old = phrases(whole.old)
    new = phrases(whole.new)
    self.language = language
  }

  func summary(_ migration: Migration) -> [String] {
    func count(_ direction: Migration.Direction) -> Int {
      migration.moves.count { $0.direction == direction }
    }
    var lines = [
      DifferenceWording.compared.filled(
        [
          ("count", .number(migration.compared)),
          ("same", .number(migration.compared - migration.moves.count)),
          ("higher", .number(count(.higher))), ("lower", .number(count(.lower))),
          ("other", .number(count(.other))),
        ], in: language)
    ]
    if migration.scoreChanged > 0 {
      lines.append(new.said(DifferenceWording.scoreChanged, count: migration.scoreChanged))
    }
    if migration.notCompared > 0 {
      lines.append(new.said(DifferenceWording.notCompared, count: migration.notCompared))
    }
    return lines
  }

  /// The matrix: a header, then a row for each old span, with counts; a point stands for none.
  func matrix(_ migration: Migration) -> [[String]] {
    let rows = spans(old.model, migration.cells.map { $0.old })
    let columns = spans(new.model, migration.cells.map { $0.new })
    var lines = [[""] + columns.map { new.model.phaseText($0, in: language) }]
    for row in rows {
      lines.append(
        [old.model.phaseText(row, in: language)]
          + columns.map { column in
            let cell = migration.cells.first { $0.old == row && $0.new == column }
            return cell.map { "\($0.count)" } ?? "·"
          })
    }
    return lines
  }

  /// All phases for certain, and what else there is, from the lowest up.
  private func spans(_ model: Model, _ found: [PhaseSpan]) -> [PhaseSpan] {
    var spans = (model.ladder?.phases.indices.map { $0 } ?? []).map {
      PhaseSpan(certain: $0, possible: $0)
    }
    for span in found where !spans.contains(span) { spans.append(span) }
    return spans.sorted {
      ($0.certain ?? -1, $0.possible ?? -1) < ($1.certain ?? -1, $1.possible ?? -1)
    }
  }

  var header: [String] {
    [
      ReportWording.idColumn, ReportWording.nameColumn, ReportWording.yearColumn,
      DifferenceWording.oldPhase, DifferenceWording.newPhase, DifferenceWording.oldScore,
      DifferenceWording.newScore,
    ].map { $0.text(in: language) }
  }

  func cells(_ move: Migration.Move) -> [String] {
    [
      move.id, move.name ?? "", move.year.map { "\($0)" } ?? "",
      old.model.phaseText(move.old, in: language), new.model.phaseText(move.new, in: language),
      old.style.text(move.oldScore, isShare: old.model.isShare(0), in: language),
      new.style.text(move.newScore, isShare: new.model.isShare(0), in: language),
    ]
  }

  /// What of the rules moved it, a sentence for each demand.
  func causes(_ move: Migration.Move) -> [String] {
    told(move.blocksNow, new, DifferenceWording.blocksNow)
      + told(move.blockedBefore, old, DifferenceWording.blockedBefore)
  }

  private func told(_ blocked: BlockedPhase?, _ phrases: Phrases, _ wording: Wording) -> [String] {
    guard let blocked else { return [] }
    let phase = phrases.phaseTitle(blocked.phase)
    return BlockedText(phrases: phrases).demands(blocked).map { demand in
      let text = demand.causes.isEmpty ? demand.text : demand.text + ": " + list(demand.causes)
      return phrases.said(wording, ("phase", phase), ("demand", text))
    }
  }

  private func list(_ causes: [String]) -> String {
    if causes.count <= 3 { return causes.together("; ") }
    let more = new.said(ReportWording.more, count: causes.count - 3)
    return (causes.prefix(3) + [more]).together("; ")
  }
}

extension RuleDifference {
  /// How many things changed, in a line.
  func summary(in language: MessageLanguage, hintsAtTexts: Bool) -> String {
    let (rules, words) = (difference.rules.count, difference.words.count)
    if rules == 0 && words == 0 { return DifferenceWording.same.text(in: language) }
    var parts: [String] = []
    if rules > 0 {
      let wording = rules == 1 ? DifferenceWording.oneChanged : DifferenceWording.changed
      parts.append(wording.filled([("count", .number(rules))], in: language))
    }
    if words > 0 {
      let wording = words == 1 ? DifferenceWording.oneWords : DifferenceWording.words
      let hint = hintsAtTexts ? DifferenceWording.wordsHint.text(in: language) : ""
      parts.append(wording.filled([("count", .number(words))], in: language) + hint)
    }
    return parts.together(", ")
  }
}
