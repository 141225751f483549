import JenjangSource

/// What proofs tell of a rule set.
package let proofRules: [DiagnosticRule] = [
  .phaseOutOfReach, .phaseNeverEntered, .phaseContradicts, .gateImplied, .stepNeverOffered,
  .findingNeverFound, .conditionAlwaysTrue, .conditionNeverTrue, .bandNeverReached, .withoutStep,
  .betterLowers, .betterBringsQuestion, .notApplicableLifts, .indicatorWithoutEffect,
]

extension DiagnosticRule {
  static let phaseOutOfReach = DiagnosticRule(
    "J1701", .warning,
    message: Wording(
      id: "Tidak ada jawaban yang mencapai ambang fase \"{phase}\": nilai tertinggi adalah {most}",
      en: "no answers reach the threshold of phase `{phase}`: the highest score is {most}"),
    help: Wording(
      id: "turunkan ambangnya, atau periksa bobot dan poin di bawahnya",
      en: "lower the threshold, or look at the weights and points below it"))

  static let phaseNeverEntered = DiagnosticRule(
    "J1702", .warning,
    message: Wording(
      id:
        "Tidak ada jawaban yang berhenti di fase \"{phase}\": siapa pun yang memenuhinya memenuhi \"{next}\" juga",
      en: "no answers end in phase `{phase}`: whatever meets it meets `{next}` too"),
    help: Wording(
      id: "jauhkan ambang atau syarat kedua fase, atau hapus salah satunya",
      en: "set the thresholds or gates of the two further apart, or remove one of them"))

  static let phaseContradicts = DiagnosticRule(
    "J1703", .warning,
    message: Wording(
      id:
        "Tidak ada jawaban yang memenuhi semua tuntutan fase \"{phase}\" dan fase di bawahnya sekaligus",
      en: "no answers meet all that phase `{phase}` and those below it demand at once"),
    help: Wording(
      id: "cari dua tuntutan yang saling meniadakan, lalu ubah salah satunya",
      en: "look for two demands that exclude each other, and change one of them"))

  static let gateImplied = DiagnosticRule(
    "J1704", .warning,
    message: Wording(
      id:
        "Syarat ini tidak pernah menahan siapa pun: tuntutan lain fase \"{phase}\" dan fase di bawahnya sudah memuatnya",
      en:
        "this gate never holds anyone back: the other demands of phase `{phase}` and of those below imply it"
    ),
    help: Wording(
      id: "hapus syarat ini, atau perketat", en: "remove the gate, or make it stricter"))

  static let stepNeverOffered = DiagnosticRule(
    "J1705", .warning,
    message: Wording(
      id: "Langkah \"{step}\" tidak pernah ditawarkan, apa pun jawabannya",
      en: "the step `{step}` is never offered, whatever the answers"),
    help: Wording(
      id: "periksa `when`, jenjang tujuannya, dan `advise below`",
      en: "look at its `when`, at the level that it raises to, and at `advise below`"))

  static let findingNeverFound = DiagnosticRule(
    "J1706", .warning,
    message: Wording(
      id: "Temuan \"{finding}\" tidak pernah muncul, apa pun jawabannya",
      en: "the finding `{finding}` never appears, whatever the answers"),
    help: Wording(id: "periksa `when`-nya", en: "look at its `when`"))

  static let conditionAlwaysTrue = DiagnosticRule(
    "J1707", .warning,
    message: Wording(
      id: "Ketentuan ini selalu benar, apa pun jawabannya",
      en: "this condition is always true, whatever the answers"),
    help: Wording(id: "hapus, atau perketat", en: "remove it, or make it stricter"))

  static let conditionNeverTrue = DiagnosticRule(
    "J1708", .warning,
    message: Wording(
      id: "Ketentuan ini tidak pernah benar, apa pun jawabannya",
      en: "this condition is never true, whatever the answers"),
    help: Wording(id: "hapus, atau longgarkan", en: "remove it, or make it looser"))

  static let bandNeverReached = DiagnosticRule(
    "J1709", .warning,
    message: Wording(
      id: "Tidak ada jawaban yang masuk pita ke-{number} dari \"{indicator}\"",
      en: "no answers fall into band {number} of `{indicator}`"),
    help: Wording(
      id: "hapus pita itu, atau ubah batasnya", en: "remove the band, or change its bounds"))

  static let withoutStep = DiagnosticRule(
    "J1710", .warning,
    message: Wording(
      id: "Komunitas di bawah fase tertinggi dapat dibiarkan tanpa langkah berikutnya: {witness}",
      en: "a community below the highest phase can be left without a next step: {witness}"),
    help: Wording(
      id:
        "beri langkah pada indikator yang masih dapat naik; `given` di atas dapat dipakai dalam uji",
      en: "give a step to an indicator that can still rise; the `given` above can stand in a test"))

  static let betterLowers = DiagnosticRule(
    "J1711", .warning,
    message: Wording(
      id: "Jawaban yang lebih baik dapat menurunkan {what}: {witness}; lalu {change}",
      en: "a better answer can lower {what}: {witness}; then {change}"),
    help: Wording(
      id:
        "ubah ketentuan yang menuntut jenjang tertentu menjadi `at least`, atau periksa poin dan bobot yang negatif",
      en:
        "turn a condition that asks for one certain level into `at least`, or look at negative points and weights"
    ))

  static let betterBringsQuestion = DiagnosticRule(
    "J1712", .warning,
    message: Wording(
      id:
        "Jawaban yang lebih baik mengubah pertanyaan yang berlaku dan dapat menurunkan {what}: {witness}; lalu {change}",
      en:
        "a better answer changes which questions apply and can lower {what}: {witness}; then {change}"
    ),
    help: Wording(
      id: "jangan gantungkan `applies when` pada jawaban yang dinilai, atau gantungkan pada fakta",
      en: "let `applies when` hang on a fact, not on an answer that is scored"))

  static let notApplicableLifts = DiagnosticRule(
    "J1713", .warning,
    message: Wording(
      id: "Jawaban \"tidak berlaku\" dapat menaikkan fase ({indicators}): {witness}; lalu {change}",
      en: "an answer `not applicable` can lift the phase ({indicators}): {witness}; then {change}"),
    help: Wording(
      id:
        "jangan izinkan `not applicable`, gantungkan pada fakta dengan `applies when`, atau tuntut `needs applicable`",
      en:
        "do not allow `not applicable`, hang it on a fact by `applies when`, or demand `needs applicable`"
    ))

  static let indicatorWithoutEffect = DiagnosticRule(
    "J1714", .warning,
    message: Wording(
      id: "Jawaban atas \"{indicator}\" tidak pernah mengubah fase",
      en: "the answer to `{indicator}` can never change the phase"),
    help: Wording(
      id: "beri bobot, pakai dalam sebuah syarat, atau jadikan fakta",
      en: "give it a weight, use it in a gate, or make it a fact"))
}
