import JenjangAnalysis
import JenjangDifference
import JenjangModel
import JenjangScoring
import JenjangSource

/// What changed between two rule sets as one JSON object; its keys are stable.
package struct DifferenceJSON {
  private let language: MessageLanguage
  private var json = JSONWriter()

  package init(language: MessageLanguage) {
    self.language = language
  }

  package mutating func bytes(_ whole: RuleDifference) -> [UInt8] {
    json.open("{")
    write("old", whole.old)
    write("new", whole.new)
    json.key("changes")
    json.open("[")
    for change in whole.difference.changes { write(change, whole) }
    json.close("]")
    json.key("strictness")
    write(whole)
    json.key("on")
    if let migration = whole.migration { write(migration, whole) } else { json.null() }
    json.close("}")
    json.endLine()
    return json.takeBytes()
  }

  private mutating func write(_ key: String, _ rules: ComparedRules) {
    let fingerprint = rules.model.fingerprint()
    json.key(key)
    json.open("{")
    text("rules", rules.path)
    text("model", rules.model.name)
    text("edition", rules.model.edition)
    text("fingerprint", fingerprint.verdict)
    text("fingerprint_with_texts", fingerprint.texts)
    json.close("}")
  }

  private mutating func write(_ change: Change, _ whole: RuleDifference) {
    json.open("{")
    text("kind", change.kind.rawValue)
    text("effect", change.effect.rawValue)
    text("subject", change.subject.rawValue)
    text("path", change.path)
    optional("former_path", change.formerPath)
    optional("property", change.property?.rawValue)
    optional("detail", change.detail.isEmpty ? nil : change.detail)
    optional("old", change.old?.text(in: language))
    optional("new", change.new?.text(in: language))
    optional("text", change.text)
    write("old_place", whole.old.place(change.oldRange))
    write("new_place", whole.new.place(change.newRange))
    json.close("}")
  }

  private mutating func write(_ key: String, _ place: (file: String, line: Int, column: Int)?) {
    json.key(key)
    guard let place else { return json.null() }
    json.open("{")
    text("file", place.file)
    json.key("line")
    json.number("\(place.line)")
    json.key("column")
    json.number("\(place.column)")
    json.close("}")
  }

  private mutating func write(_ whole: RuleDifference) {
    guard let report = whole.strictness else { return json.null() }
    json.open("{")
    text("verdict", StrictnessPhrases.word(report))
    for (key, direction) in [("lower", report.lower), ("higher", report.higher)] {
      json.key(key)
      json.open("{")
      switch direction {
      case .shown(let witness):
        text("state", "shown")
        text("given", witness.given)
        optional("old_phase", witness.oldPhase)
        optional("new_phase", witness.newPhase)
      case .excluded: text("state", "excluded")
      case .undecided: text("state", "undecided")
      }
      json.close("}")
    }
    json.close("}")
  }

  private mutating func write(_ migration: Migration, _ whole: RuleDifference) {
    let phrases = MigrationPhrases(whole, language: language)
    let (old, new) = (whole.old.model, whole.new.model)
    json.open("{")
    json.key("compared")
    json.number("\(migration.compared)")
    json.key("not_compared")
    json.number("\(migration.notCompared)")
    json.key("score_changed")
    json.number("\(migration.scoreChanged)")
    json.key("matrix")
    json.open("[")
    for cell in migration.cells {
      json.open("{")
      text("old_phase", old.phaseCell(cell.old) { $0.name })
      text("new_phase", new.phaseCell(cell.new) { $0.name })
      json.key("count")
      json.number("\(cell.count)")
      json.close("}")
    }
    json.close("]")
    json.key("moved")
    json.open("[")
    for move in migration.moves {
      json.open("{")
      text("id", move.id)
      optional("name", move.name)
      json.key("year")
      json.optionalWhole(move.year)
      text("direction", move.direction.rawValue)
      text("old_phase", old.phaseCell(move.old) { $0.name })
      text("new_phase", new.phaseCell(move.new) { $0.name })
      text("old_score", phrases.old.style.cell(move.oldScore, isShare: old.isShare(0)))
      text("new_score", phrases.new.style.cell(move.newScore, isShare: new.isShare(0)))
      names("blocks_now", move.blocksNow, new)
      names("blocked_before", move.blockedBefore, old)
      json.key("because")
      json.open("[")
      for cause in phrases.causes(move) { json.text(cause) }
      json.close("]")
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  /// What blocks a phase, by names; null for nothing.
  private mutating func names(_ key: String, _ blocked: BlockedPhase?, _ model: Model) {
    json.key(key)
    guard let blocked else { return json.null() }
    json.open("{")
    text("phase", model.ladder?.phases.at(blocked.phase)?.name ?? "")
    json.key("by")
    json.open("[")
    for name in model.blockerNames(blocked) { json.text(name) }
    json.close("]")
    json.close("}")
  }

  private mutating func text(_ key: String, _ value: String) {
    json.key(key)
    json.text(value)
  }

  private mutating func optional(_ key: String, _ value: String?) {
    json.key(key)
    json.optionalText(value)
  }
}
