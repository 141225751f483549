import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let definitionRing = DiagnosticRule(
    "J0207",
    message: Wording(
      id: "definisi saling membutuhkan dalam lingkaran: {ring}",
      en: "definitions need each other in a ring: {ring}"),
    related: Wording(id: "anggota lingkaran ini", en: "a member of the ring"),
    help: Wording(
      id: "skor melihat jawaban dan measure; putuskan salah satu rujukan",
      en: "scores see answers and measures; break one of the references"))

  static let phaseRing = DiagnosticRule(
    "J0708",
    message: Wording(
      id: "fase ditentukan oleh yang memerlukannya: {ring}",
      en: "the phase is decided by what needs it: {ring}"),
    related: Wording(id: "anggota lingkaran ini", en: "a member of the ring"),
    help: Wording(
      id:
        "fase melihat skor; pakai `phase` hanya di advice, finding, tes, dan measure yang tidak dipakai skor",
      en:
        "phases see scores; use `phase` only in advice, findings, tests, and measures that no score needs"
    ))
}

package let definitionOrderRules: [DiagnosticRule] = [.definitionRing, .phaseRing]
