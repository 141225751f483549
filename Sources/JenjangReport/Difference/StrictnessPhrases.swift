import JenjangAnalysis
import JenjangModel
import JenjangSource

/// What is said of whether new rules are stricter, with the communities that show it.
struct StrictnessPhrases {
  let old: Model
  let new: Model
  let language: MessageLanguage

  /// The stable word for machines.
  static func word(_ report: StrictnessReport) -> String {
    switch (report.lower, report.higher) {
    case (.shown, .excluded): return "stricter"
    case (.excluded, .shown): return "looser"
    case (.excluded, .excluded): return "same"
    case (.shown, .shown): return "both"
    case (.shown, .undecided): return "stricter_for_some"
    case (.undecided, .shown): return "looser_for_some"
    case (.excluded, .undecided): return "not_stricter"
    case (.undecided, .excluded): return "not_looser"
    case (.undecided, .undecided): return "undecided"
    }
  }

  func verdict(_ report: StrictnessReport) -> String {
    let wording: Wording
    switch (report.lower, report.higher) {
    case (.shown, .excluded): wording = DifferenceWording.stricter
    case (.excluded, .shown): wording = DifferenceWording.looser
    case (.excluded, .excluded): wording = DifferenceWording.neither
    case (.shown, .shown): wording = DifferenceWording.both
    case (.shown, .undecided): wording = DifferenceWording.lowerShown
    case (.undecided, .shown): wording = DifferenceWording.higherShown
    case (.excluded, .undecided): wording = DifferenceWording.notLower
    case (.undecided, .excluded): wording = DifferenceWording.notHigher
    case (.undecided, .undecided): wording = DifferenceWording.undecided
    }
    return wording.text(in: language)
  }

  /// The communities that show it, the one that falls first.
  func witnesses(_ report: StrictnessReport) -> [String] {
    var texts: [String] = []
    for direction in [report.lower, report.higher] {
      guard case .shown(let witness) = direction else { continue }
      texts.append(
        DifferenceWording.witness.filled(
          [
            ("old", .text(title(witness.oldPhase, old))),
            ("new", .text(title(witness.newPhase, new))), ("given", .text(witness.given)),
          ], in: language))
    }
    return texts
  }

  private func title(_ name: String?, _ model: Model) -> String {
    guard let name else { return ReportWording.noPhase.text(in: language) }
    let phase = model.ladder?.phases.first { $0.name == name }
    return phase.map { model.phaseTitle($0, model.textLanguage(for: language)) } ?? name
  }
}
