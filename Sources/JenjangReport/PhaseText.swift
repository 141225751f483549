import JenjangModel
import JenjangScoring
import JenjangSource

extension Model {
  /// A span of phases for a cell: `tertata..profesional`, `tertata` where certain, empty for none.
  ///
  /// Where no phase is certain but one is possible, it stands alone behind the points: `..tertata`.
  func phaseCell(_ span: PhaseSpan?, _ label: (Phase) -> String) -> String {
    guard let span, let ladder else { return "" }
    let low = span.certain.flatMap { ladder.phases.at($0) }.map(label)
    let high = span.possible.flatMap { ladder.phases.at($0) }.map(label)
    if low == high { return low ?? "" }
    return JenjangReport.span(low, high)
  }

  /// A span of phases for people, by title; no phase is said in words.
  func phaseText(_ span: PhaseSpan?, in language: MessageLanguage) -> String {
    guard let span, let ladder else { return "–" }
    let texts = textLanguage(for: language)
    let none = ReportWording.noPhase.text(in: language)
    let low = span.certain.flatMap { ladder.phases.at($0) }.map { phaseTitle($0, texts) } ?? none
    let high = span.possible.flatMap { ladder.phases.at($0) }.map { phaseTitle($0, texts) } ?? none
    return low == high ? low : JenjangReport.span(low, high)
  }

  func phaseTitle(_ phase: Phase, _ language: Int) -> String {
    titled(phase.title, language, phase.name)
  }
}
