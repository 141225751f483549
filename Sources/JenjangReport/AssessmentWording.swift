import JenjangSource

/// The words about one community's assessment.
extension ReportWording {
  static let overall = Wording(id: "Keseluruhan", en: "Overall")
  static let edition = Wording(id: "{title}, edisi {edition}", en: "{title}, edition {edition}")
  static let notAssessed = Wording(id: "Tidak dinilai.", en: "Not assessed.")
  static let coverage = Wording(
    id: "{answered}/{asked} terjawab", en: "{answered}/{asked} answered")

  static let noPhaseYet = Wording(id: "Fase: belum ada", en: "Phase: none yet")
  static let phase = Wording(id: "Fase: {phase}", en: "Phase: {phase}")
  static let phaseBetween = Wording(
    id: "Fase: antara {low} dan {high}, tergantung jawaban yang belum ada",
    en: "Phase: between {low} and {high}, depending on answers not yet given")
  static let blocked = Wording(id: "Yang menahan {phase}", en: "What blocks {phase}")
  static let notCertain = Wording(id: " (belum pasti)", en: " (not certain yet)")
  static let noScore = Wording(
    id: "{name}: tidak ada skor, perlu {comparison} {needed}",
    en: "{name}: no score, needs {comparison} {needed}")
  static let needs = Wording(
    id: "{name}: {value}, perlu {comparison} {needed}",
    en: "{name}: {value}, needs {comparison} {needed}")
  static let now = Wording(id: "{condition}: kini {value}", en: "{condition}: now {value}")
  static let distance = Wording(id: ", kurang {distance}", en: ", {distance} short")
  static let distanceAbove = Wording(
    id: ", kurangnya di atas {distance}", en: ", more than {distance} short")
  static let distanceBelow = Wording(
    id: ", kurangnya di bawah {distance}", en: ", less than {distance} short")
  static let excess = Wording(id: ", lebih {distance}", en: ", {distance} over")
  static let oneLevelShort = Wording(id: ", kurang 1 jenjang", en: ", 1 level short")
  static let levelsShort = Wording(id: ", kurang {count} jenjang", en: ", {count} levels short")
  static let applicable = Wording(id: "Indikator yang berlaku", en: "Applicable indicators")

  static let steps = Wording(id: "Langkah berikutnya", en: "Next steps")
  static let answerFirst = Wording(id: "Jawab dulu: {titles}", en: "Answer first: {titles}")
  static let prove = Wording(id: "Tunjukkan bukti: {evidence}", en: "Show evidence: {evidence}")
  static let effort = Wording(id: "usaha {count}", en: "effort {count}")
  static let withinMonth = Wording(id: "dalam 1 bulan", en: "within 1 month")
  static let withinMonths = Wording(id: "dalam {count} bulan", en: "within {count} months")
  static let gain = Wording(id: "skor {gain}", en: "score {gain}")
  static let gainBelow = Wording(
    id: "skor naik kurang dari {least}", en: "score up by less than {least}")
  static let noGain = Wording(id: "skor tetap", en: "score unchanged")
  static let opens = Wording(id: "membuka {demands}", en: "opens {demands}")
  static let threshold = Wording(id: "ambang {name}", en: "the threshold of {name}")
  static let gate = Wording(id: "syarat {name}", en: "{name}")
  static let becomes = Wording(id: "fase menjadi {phase}", en: "phase becomes {phase}")

  static let findings = Wording(
    id: "Kekuatan dan kelemahan, peluang dan ancaman (S sosial, E ekonomi)",
    en: "Strengths and weaknesses, opportunities and threats (S social, E economic)")
  static let strengths = Wording(id: "Kekuatan ({count})", en: "Strengths ({count})")
  static let weaknesses = Wording(id: "Kelemahan ({count})", en: "Weaknesses ({count})")
  static let opportunities = Wording(id: "Peluang ({count})", en: "Opportunities ({count})")
  static let threats = Wording(id: "Ancaman ({count})", en: "Threats ({count})")

  static let answersHeading = Wording(id: "Jawaban", en: "Answers")
  static let answered = Wording(
    id: "Terjawab: {answered} dari {asked}", en: "Answered: {answered} of {asked}")
  static let proved = Wording(
    id: "Terbukti: {proved} dari {asked} yang meminta bukti",
    en: "Proved: {proved} of {asked} that ask for evidence")
  static let evidenceNotAsked = Wording(
    id: "Bukti: tidak ditanyakan di lembar jawaban ini",
    en: "Evidence: not asked for on this answer sheet")
  static let unanswered = Wording(id: "Belum terjawab ({count})", en: "Unanswered ({count})")
  static let decidesOne = Wording(id: "memutuskan 1 syarat", en: "decides 1 demand")
  static let decides = Wording(id: "memutuskan {count} syarat", en: "decides {count} demands")
  static let reach = Wording(
    id: "menggeser skor sampai {reach}", en: "moves the score by up to {reach}")
  static let unproved = Wording(id: "Belum terbukti ({count})", en: "Unproved ({count})")
  static let disagreements = Wording(
    id: "Jawaban responden berbeda ({count})", en: "Respondents differ ({count})")
  static let countsNone = Wording(id: "tidak ada yang dihitung", en: "none of them counts")
  static let countsAgreed = Wording(
    id: "dihitung {answer}, yang disepakati", en: "{answer} counts, which was agreed on")
  static let countsLowest = Wording(
    id: "dihitung {answer}, yang terendah", en: "{answer} counts, the lowest")
  static let countsHighest = Wording(
    id: "dihitung {answer}, yang tertinggi", en: "{answer} counts, the highest")
  static let countsMedian = Wording(
    id: "dihitung {answer}, yang di tengah", en: "{answer} counts, the one in the middle")
  static let countsLowerOfTwo = Wording(
    id: "dihitung {answer}, yang lebih rendah dari dua yang di tengah",
    en: "{answer} counts, the lower of the two in the middle")
  static let countedBelow = Wording(
    id: "dijawab {claimed}, dihitung {counted}", en: "claimed {claimed}, counts as {counted}")
  static let countedAsClaimed = Wording(
    id: "dijawab {claimed}, tetap dihitung", en: "claimed {claimed}, counts all the same")
  static let saidNotApplicable = Wording(
    id: "Tidak berlaku menurut responden ({count})",
    en: "Not applicable by the respondent's word ({count})")
  static let phaseWithoutSame = Wording(
    id: "Bila dihitung jenjang terendah, fasenya tetap {phase}.",
    en: "Counted as the lowest level, the phase would still be {phase}.")
  static let phaseWithoutOther = Wording(
    id: "Bila dihitung jenjang terendah, fasenya {phase}.",
    en: "Counted as the lowest level, the phase would be {phase}.")
  static let unscored = Wording(
    id: "Dijawab tetapi tidak berlaku, maka tidak dinilai ({count})",
    en: "Answered but not applicable, hence not scored ({count})")
  static let rest = Wording(id: "+{count} lagi", en: "+{count} more")
  static let wholeIn = Wording(
    id: "Selengkapnya: --format markdown", en: "All of it: --format markdown")
}
