import JenjangSource

extension DiagnosticRule {
  package static let unknownTarget = DiagnosticRule(
    "J2701",
    message: Wording(
      id: "`{found}` bukan nama fase atau bidang di sini",
      en: "`{found}` is neither a phase nor a dimension here"),
    help: Wording(id: "yang dikenal: {known}", en: "there are: {known}"))

  package static let targetNoScore = DiagnosticRule(
    "J2702",
    message: Wording(id: "`{found}` bukan nilai skor", en: "`{found}` is no score"),
    help: Wording(
      id: "tulis angka seperti aturan menampilkannya, misalnya `60` atau `60%`",
      en: "write a figure as the rules show scores, such as `60` or `60%`"))

  package static let targetWithoutScore = DiagnosticRule(
    "J2703",
    message: Wording(
      id: "berapa yang harus dicapai `{found}` tidak disebut",
      en: "how much `{found}` is to reach is not said"),
    help: Wording(
      id: "tulis nilainya, misalnya `{found}=60`", en: "write the figure, such as `{found}=60`"))

  package static let noPhasesToReach = DiagnosticRule(
    "J2704",
    message: Wording(
      id: "aturan ini tidak punya fase, jadi tidak ada fase berikut",
      en: "these rules have no phases, so there is no next one"),
    help: Wording(
      id: "sebut yang hendak dicapai, misalnya `--to overall=60`",
      en: "say what is to be reached, such as `--to overall=60`"))

  package static let unknownCapacityActor = DiagnosticRule(
    "J2706",
    message: Wording(id: "tidak ada pelaku `{found}`", en: "there is no actor `{found}`"),
    help: Wording(id: "pelakunya: {known}", en: "the actors: {known}"))

  package static let wrongCapacity = DiagnosticRule(
    "J2707",
    message: Wording(
      id: "`{found}` bukan usaha yang sanggup dikerjakan dalam satu triwulan",
      en: "`{found}` is no effort that somebody can give in a quarter"),
    help: Wording(
      id: "tulis `PELAKU=N` dengan N dari 1 sampai 100.000",
      en: "write `ACTOR=N` with N from 1 to 100,000"))

  package static let unknownSupposition = DiagnosticRule(
    "J2708",
    message: Wording(
      id: "tidak ada indikator `{found}` yang ditanyakan",
      en: "there is no indicator `{found}` that is asked"),
    help: Wording(
      id: "tulis `INDIKATOR=JENJANG` dengan nama indikator seperti di aturan",
      en: "write `INDICATOR=LEVEL` with the indicator's name as in the rules"))

  package static let unknownSupposedLevel = DiagnosticRule(
    "J2709",
    message: Wording(
      id: "`{name}` tidak punya jenjang `{found}`", en: "`{name}` has no level `{found}`"),
    help: Wording(id: "jenjangnya: {known}", en: "its levels: {known}"))
}

extension DiagnosticRule {
  package static let targetColumnMissing = DiagnosticRule(
    "J2721",
    message: Wording(
      id: "{file} tidak punya kolom \"{column}\"", en: "{file} has no column \"{column}\""),
    help: Wording(
      id: "baris pertama: community,year,target,value (atau komunitas,tahun,sasaran,nilai)",
      en: "the first line: community,year,target,value"))

  package static let targetOfUnknownCommunity = DiagnosticRule(
    "J2722",
    message: Wording(
      id: "komunitas `{found}` tidak ada di lembar jawaban",
      en: "there is no community `{found}` in the answers"))

  package static let targetYearUnreadable = DiagnosticRule(
    "J2723",
    message: Wording(id: "\"{found}\" bukan tahun", en: "\"{found}\" is no year"),
    help: Wording(
      id: "tulis tahun dari 1900 sampai 2200, atau kosongkan",
      en: "write a year from 1900 to 2200, or leave it empty"))

  package static let targetTwice = DiagnosticRule(
    "J2724",
    message: Wording(
      id: "sasaran `{target}` untuk komunitas dan tahun ini sudah ada di baris {line}",
      en: "the target `{target}` of this community and year stands in line {line} already"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  package static let targetBeforeAnswers = DiagnosticRule(
    "J2725", .warning,
    message: Wording(
      id: "komunitas `{found}` tidak punya jawaban sampai tahun {year}; yang dipakai tahun {used}",
      en: "community `{found}` has no answers up to {year}; those of {used} are taken"))
}

/// The rules about plans and their targets, for the catalogue of all rules.
package let planRules: [DiagnosticRule] = [
  .unknownTarget, .targetNoScore, .targetWithoutScore, .noPhasesToReach, .unknownCapacityActor,
  .wrongCapacity, .unknownSupposition, .unknownSupposedLevel, .targetColumnMissing,
  .targetOfUnknownCommunity, .targetYearUnreadable, .targetTwice, .targetBeforeAnswers,
]
