import JenjangAnalysis
import JenjangSource

/// What was proved of a rule set, a line for each kind of proof.
struct ProofText {
  private static let proved = Wording(
    id: "terbukti: {what} ({count})", en: "proved: {what} ({count})")
  private static let disproved = Wording(
    id: "tidak benar: {what} ({count})", en: "not so: {what} ({count})")
  private static let notDecided = Wording(
    id: "belum diputuskan: {what} ({count}: {names})",
    en: "not decided: {what} ({count}: {names})")

  let files: [SourceFile]
  let language: MessageLanguage

  func text(_ report: ProofReport) -> String {
    var text = ""
    for statement in report.statements {
      let undecided = statement.undecided + statement.undecidedConditions.map { place($0) }
      if undecided.isEmpty && statement.failed == 0 {
        if statement.proved == 0 { continue }
        text += fill(Self.proved, statement.kind.wording, count: statement.proved)
      } else if statement.failed > 0 {
        text += fill(Self.disproved, statement.kind.wording, count: statement.failed)
      }
      if !undecided.isEmpty {
        var names = ""
        for (index, name) in undecided.prefix(8).enumerated() {
          names += (index == 0 ? "" : ", ") + name
        }
        if undecided.count > 8 { names += ", … (+\(undecided.count - 8))" }
        text += fill(
          Self.notDecided, statement.kind.wording, count: undecided.count, names: names)
      }
    }
    return text
  }

  private func fill(
    _ wording: Wording, _ what: Wording, count: Int, names: String = ""
  ) -> String {
    wording.filled(
      [
        (name: "what", value: .wording(what)), (name: "count", value: .number(count)),
        (name: "names", value: .text(names)),
      ], in: language) + "\n"
  }

  private func place(_ range: SourceRange) -> String {
    guard files.indices.contains(range.file) else { return "" }
    let file = files[range.file]
    return "\(file.path):\(file.position(of: range.start).line)"
  }
}

extension ProofKind {
  /// What is proved, as a sentence.
  var wording: Wording {
    switch self {
    case .betterNeverLowers:
      return Wording(
        id: "jawaban yang lebih baik tidak pernah menurunkan nilai atau fase",
        en: "a better answer never lowers a score or a phase")
    case .phasesReached:
      return Wording(
        id: "setiap fase dapat dicapai, juga tanpa fase berikutnya",
        en: "every phase can be reached, and not the next")
    case .gatesNeeded:
      return Wording(
        id: "setiap syarat menahan seseorang yang memenuhi tuntutan lain",
        en: "every gate holds back somebody who meets the other demands")
    case .alwaysAdvised:
      return Wording(
        id: "di bawah fase tertinggi selalu ada langkah berikutnya",
        en: "below the highest phase there is always a next step")
    case .stepsOffered:
      return Wording(id: "setiap langkah dapat ditawarkan", en: "every step can be offered")
    case .findingsFound:
      return Wording(id: "setiap temuan dapat muncul", en: "every finding can appear")
    case .conditionsVary:
      return Wording(
        id: "setiap ketentuan dapat benar dan dapat salah",
        en: "every condition can be true and can be false")
    case .bandsReached:
      return Wording(id: "setiap pita dapat dicapai", en: "every band can be reached")
    case .notApplicableNeverLifts:
      return Wording(
        id: "\"tidak berlaku\" tidak pernah menaikkan fase",
        en: "`not applicable` never lifts a phase")
    case .indicatorsMatter:
      return Wording(
        id: "setiap indikator dapat mengubah fase", en: "every indicator can change the phase")
    }
  }
}
