import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is said of an assessment, phrase by phrase, for whatever page it is set on.
///
/// Phrases hold text from outside as it is: who shows them escapes them for his page.
struct Phrases {
  let model: Model
  let style: FigureStyle
  let language: MessageLanguage
  /// The text of a rule file's range, for gates without a name.
  let sourceText: (SourceRange) -> String

  /// The index of the language of the model's texts.
  var texts: Int { model.textLanguage(for: language) }

  func said(_ wording: Wording) -> String { wording.text(in: language) }

  func said(_ wording: Wording, _ values: (name: String, value: String)...) -> String {
    wording.filled(values.map { ($0.name, .text($0.value)) }, in: language)
  }

  func said(_ wording: Wording, count: Int) -> String {
    wording.filled([("count", .number(count))], in: language)
  }

  /// Who was assessed, and when.
  func community(_ record: CommunityRecord) -> String {
    var who = record.id
    if let name = record.name, !name.isEmpty { who = name + " (\(who))" }
    for group in record.groups where !group.isEmpty { who += ", " + group }
    if let year = record.shownYear { who += ", \(year)" }
    return who
  }

  /// By which rules, of which edition.
  func ruleSet() -> String {
    let title = model.titled(model.title, texts, model.name)
    if model.edition.isEmpty { return title }
    return said(ReportWording.edition, ("title", title), ("edition", model.edition))
  }

  /// Where the community stands.
  func verdict(_ span: PhaseSpan) -> String {
    let ends = [span.certain, span.possible].map { phaseTitle($0) }
    if span.possible == nil { return said(ReportWording.noPhaseYet) }
    if span.certain == span.possible { return said(ReportWording.phase, ("phase", ends[0])) }
    return said(ReportWording.phaseBetween, ("low", ends[0]), ("high", ends[1]))
  }

  /// All phases of a year from the lowest up, those the community may stand in inside brackets.
  func ladder(_ span: PhaseSpan, in year: Int? = nil) -> String {
    guard let ladder = model.ladder else { return "" }
    var places = ladder.phases.indices.filter { ladder.phases[$0].isInForce(in: year) }
      .map { Optional($0) }
    if span.certain == nil { places.insert(nil, at: 0) }
    var text = ""
    for (place, phase) in places.enumerated() {
      if place > 0 { text += " > " }
      if phase == span.certain { text += "[" }
      text += phaseTitle(phase)
      if phase == span.possible { text += "]" }
    }
    return text
  }

  /// A phase by its title; nil for no phase.
  func phaseTitle(_ index: Int?) -> String {
    guard let index else { return said(ReportWording.noPhase) }
    return model.ladder?.phases.at(index).map { model.phaseTitle($0, texts) } ?? ""
  }

  /// A level of an indicator's scale; a dash for none.
  func levelTitle(_ level: Int?, ofIndicator indicator: Int) -> String {
    guard let level, let scale = model.indicators.at(indicator)?.scale else { return "–" }
    return model.levelTitle(level, scale: scale, language)
  }

  /// Source text on one line.
  func source(_ range: SourceRange) -> String {
    var text = ""
    for part in sourceText(range).split(whereSeparator: { $0.isWhitespace }) {
      text += text.isEmpty ? String(part) : " " + part
    }
    return text
  }
}
