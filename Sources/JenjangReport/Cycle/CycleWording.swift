import JenjangSource

/// The words about years and workshops.
enum CycleWording {
  static let unknown = Wording(id: "tidak diketahui", en: "unknown")
  static let asTold = Wording(id: "Skor menurut {edition}", en: "Score by {edition}")
  static let phaseAsTold = Wording(id: "Fase menurut {edition}", en: "Phase by {edition}")
  static let olderEdition = Wording(id: "edisi lama", en: "the old edition")
  static let editionName = Wording(id: "edisi {edition}", en: "edition {edition}")
  static let yearsColumn = Wording(id: "Tahun", en: "Years")

  static let moved = Wording(id: "Apa yang mengubah skor", en: "What moved the score")
  static let change = Wording(id: "Perubahan", en: "Change")
  static let community = Wording(id: "karena komunitas", en: "by the community")
  static let rule = Wording(id: "karena aturan", en: "by the rule")
  static let communityColumn = Wording(id: "Komunitas", en: "Community")
  static let ruleColumn = Wording(id: "Aturan", en: "Rule")
  static let arrow = "→"

  static let gained = Wording(id: "Fase diraih: {phases}", en: "Phases gained: {phases}")
  static let lost = Wording(id: "Fase lepas: {phases}", en: "Phases lost: {phases}")
  static let opened = Wording(id: "Kini terpenuhi: {demands}", en: "Now met: {demands}")
  static let closed = Wording(
    id: "Tidak lagi terpenuhi: {demands}", en: "No longer met: {demands}")
  static let demandOf = Wording(id: "{demand} ({phase})", en: "{demand} ({phase})")
  static let byRule = Wording(
    id: "{demand} ({phase}, karena aturan)", en: "{demand} ({phase}, by the rule)")
  static let answerColumn = Wording(id: "Jawaban", en: "Answer")
  static let fromTo = Wording(id: "Dari → ke", en: "From → to")
  static let bringsColumn = Wording(id: "Sumbangan", en: "Brings")
  static let bringsMost = Wording(id: "Yang paling menyumbang", en: "What brought most")
  static let others = Wording(id: "{count} jawaban lain", en: "{count} other answers")
  static let otherOne = Wording(id: "1 jawaban lain", en: "1 other answer")
  static let together = Wording(id: "bersama: {what}", en: "together: {what}")
  static let sameAnswers = Wording(
    id: "Tidak ada jawaban yang mengubah skor.", en: "No answer moved the score.")
  static let openInBoth = Wording(
    id: "Tidak dijawab dua kali, jadi sumbangannya tidak diketahui: {titles}",
    en: "Unanswered both times, so what they brought is unknown: {titles}")
  static let oneYear = Wording(
    id: "Hanya satu tahun yang dijawab: tidak ada yang dapat dibandingkan.",
    en: "Only one year has answers: there is nothing to compare.")
  static let phasesByYear = Wording(
    id: "Berapa komunitas di setiap fase", en: "How many communities in each phase")
  static let undecided = Wording(id: "belum pasti", en: "not certain")
  static let summary = Wording(
    id:
      "{count} komunitas dengan lebih dari satu tahun: {rose} naik fase, {fell} turun, {same} tetap",
    en:
      "{count} communities with more than one year: {rose} rose a phase or more, {fell} fell, {same} stayed"
  )
}
