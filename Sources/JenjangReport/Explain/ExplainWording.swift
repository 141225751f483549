import JenjangScoring
import JenjangSource

/// The words of explanations, in the tool's languages.
enum ExplainWording {
  /// Whether a comparison or a demand holds.
  static func holding(_ truth: TruthSet) -> Wording {
    switch truth {
    case .yes: return Wording(id: "terpenuhi", en: "holds")
    case .no: return Wording(id: "tidak terpenuhi", en: "does not hold")
    case .notApplicable: return Wording(id: "tidak berlaku", en: "not applicable")
    default: return Wording(id: "belum pasti", en: "not certain yet")
    }
  }

  /// Whether a phase is reached.
  static func reached(_ truth: TruthSet) -> Wording {
    switch truth {
    case .yes: return Wording(id: "tercapai", en: "reached")
    case .no: return Wording(id: "belum tercapai", en: "not reached")
    default: return Wording(id: "belum pasti", en: "not certain yet")
    }
  }

  static let someHold = Wording(id: "{count} dari {of} terpenuhi", en: "{count} of {of} hold")
  static let closest = Wording(id: "; paling tipis {what}", en: "; the closest is {what}")
  static let noDemands = Wording(id: "tanpa syarat", en: "no demands")
  static let demands = Wording(id: "{count} dari {of} syarat", en: "{count} of {of} demands")

  static let ladder = Wording(id: "Fase, syarat demi syarat", en: "The phase, demand by demand")
  static let scores = Wording(
    id: "Skor, sampai ke jawaban", en: "The scores, down to the answers")
  static let demandColumn = Wording(id: "Syarat", en: "Demand")
  static let stateColumn = Wording(id: "Keadaan", en: "State")
  static let ruleColumn = Wording(id: "Aturan", en: "Rule")
  static let partColumn = Wording(id: "Bagian", en: "Part")
  static let answerColumn = Wording(id: "Jawaban = tepat", en: "Answer = exact")
  static let exactColumn = Wording(id: "Tepat", en: "Exact")
  static let decided = Wording(id: "Jawab: {question}", en: "Answer: {question}")
  static let weightColumn = Wording(id: "Bobot", en: "Weight")
  static let bringsColumn = Wording(id: "Andil", en: "Brings")

  static let unanswered = Wording(id: "belum terjawab", en: "unanswered")
  static let byWord = Wording(
    id: "tidak berlaku (responden)", en: "not applicable (respondent)")
  static let byRule = Wording(id: "tidak berlaku (aturan)", en: "does not apply (rule)")
  static let byYear = Wording(id: "tidak ditanyakan", en: "not asked")
  static let perhaps = Wording(id: "belum pasti berlaku", en: "may not apply")
  static let nothingBelow = Wording(id: "tidak ada yang berlaku", en: "nothing applies")
  static let seeAbove = Wording(id: "lihat di atas", en: "see above")
  static let unprovedMark = Wording(
    id: "† Dijawab tanpa bukti yang diminta.", en: "† Claimed without the evidence asked for.")

  static let opening = Wording(id: "Yang dapat membukanya", en: "What could open it")
  static let closes = Wording(
    id: "menutup {share}% dari kekurangan", en: "closes {share}% of what is missing")
  static let excluded = Wording(
    id: "Tidak berlaku menurut aturan ({count})", en: "Not applicable by rule ({count})")
  static let since = Wording(id: "ditanyakan sejak {year}", en: "asked since {year}")
  static let until = Wording(id: "ditanyakan sampai {year}", en: "asked until {year}")
  static let condition = Wording(
    id: "berlaku bila {condition}; kini {value}", en: "applies when {condition}; now {value}")
  static let of = Wording(id: "{condition} (aturan {name})", en: "{condition} (rule of {name})")
  static let countsAs = Wording(
    id: "dihitung {points} poin", en: "counts as {points} points")
  static let within = Wording(
    id: "{brings} dari skor {name}", en: "{brings} of the score of {name}")

  static let question = Wording(
    id: "Kolom jawaban: {column}", en: "Column of the answers: {column}")
  static let answer = Wording(id: "Jawaban: {answer}", en: "Answer: {answer}")
  static let pointsOf = Wording(
    id: "Poin: {points} dari {most}", en: "Points: {points} of {most}")
  static let proved = Wording(
    id: "Bukti yang diminta ada.", en: "The evidence asked for is there.")
  static let evidence = Wording(id: "Bukti yang diminta: {text}", en: "Evidence asked for: {text}")
  static let levels = Wording(id: "Jenjang", en: "Levels")
  static let levelPoints = Wording(id: "bernilai {points}", en: "worth {points}")
  static let here = Wording(id: "ini yang dihitung", en: "this one counts")
  static let claimedHere = Wording(id: "ini yang dijawab", en: "this one was claimed")
  static let entering = Wording(id: "Cara masuk ke skor", en: "How it enters the scores")
  static let appliesWhen = Wording(id: "Kapan berlaku", en: "When it applies")
  static let readBy = Wording(id: "Syarat yang membacanya", en: "Demands that read it")
  static let workedOut = Wording(id: "Cara dihitung", en: "How it is worked out")
  static let bands = Wording(id: "Rentang", en: "Bands")
  static let bandPoints = Wording(id: "{band}: bernilai {points}", en: "{band}: worth {points}")
  static let pointsTo = Wording(id: "{points} sampai {last}", en: "{points} to {last}")
  static let below = Wording(id: "di bawah {end}", en: "below {end}")
  static let upTo = Wording(id: "sampai {end}", en: "up to {end}")
  static let from = Wording(id: "mulai {end}", en: "from {end}")
  static let above = Wording(id: "di atas {end}", en: "above {end}")
  static let value = Wording(id: "Nilai: {value}", en: "Value: {value}")
  static let deeper = Wording(
    id: "Lebih dalam: --what NAMA, untuk bidang, indikator, syarat, atau fase",
    en: "Deeper: --what NAME, of a dimension, an indicator, a gate or a phase")
  static let scoredNot = Wording(
    id: "Jawabannya tidak dinilai.", en: "Its answer is not scored.")
}
