import JenjangPlanning
import JenjangSource

/// What is said of plans.
enum PlanWording {
  static let heading = Wording(id: "Rencana menuju {target}", en: "Plan towards {target}")
  static let proved = Wording(
    id: "{steps}, usaha {effort}; terbukti tidak ada yang lebih ringan",
    en: "{steps}, effort {effort}; proved: no plan takes less")
  static let bounded = Wording(
    id: "{steps}, usaha {effort}; yang paling ringan di antara {least} dan {effort}",
    en: "{steps}, effort {effort}; the least is between {least} and {effort}")
  static let stopped = Wording(
    id: "Pencarian dihentikan oleh batas waktu.", en: "The search was stopped by the time limit.")
  static let steps = Wording(id: "{count} langkah", en: "{count} steps")
  static let oneStep = Wording(id: "1 langkah", en: "1 step")
  static let reached = Wording(
    id: "Sasaran sudah tercapai; tidak ada yang harus dilakukan.",
    en: "The target is reached already; there is nothing to do.")
  static let top = Wording(
    id: "Tidak ada fase di atasnya.", en: "There is no phase above it.")
  static let impossible = Wording(
    id: "Terbukti tidak dapat dicapai dengan langkah yang ditawarkan aturan.",
    en: "Proved: the steps that the rules offer do not reach it.")
  static let undecided = Wording(
    id: "Belum ditemukan rencana; usahanya sedikitnya {least}.",
    en: "No plan was found yet; it takes an effort of at least {least}.")
  static let unsound = Wording(
    id: "Kesalahan program: rencana yang ditemukan dinilai lagi dan tidak mencapai sasaran.",
    en: "A fault of the program: the plan was scored again and does not reach the target.")
  static let now = Wording(id: "Sekarang: {standing}", en: "Now: {standing}")
  static let then = Wording(id: "Sesudahnya: {standing}", en: "Then: {standing}")
  static let quarter = Wording(id: "Triwulan {number}", en: "Quarter {number}")
  static let quarterEnd = Wording(
    id: "Akhir triwulan {number}: {standing}", en: "End of quarter {number}: {standing}")
  static let waits = Wording(id: "setelah {steps}", en: "after {steps}")
  static let months = Wording(id: "bulan {start}–{end}", en: "months {start}–{end}")
  static let oneMonth = Wording(id: "bulan {start}", en: "month {start}")
  static let unanswered = Wording(
    id: "Tidak terjawab, dihitung pada jenjang terendah ({count})",
    en: "Unanswered, counted at the lowest level ({count})")
  static let whatIf = Wording(id: "Seandainya", en: "What if")
  static let opens = Wording(id: "membuka {demands}", en: "opens {demands}")
  static let threshold = Wording(id: "ambang skor", en: "the threshold")
  static let gate = Wording(id: "syarat {name}", en: "the gate {name}")
  static let met = Wording(id: "tercapai", en: "reached")
  static let progress = Wording(
    id: "{name}: {now} dari {needed}", en: "{name}: {now} of {needed}")
  static let inYear = Wording(id: "Sasaran untuk {year}", en: "Targets for {year}")

  static let targetColumn = Wording(id: "Sasaran", en: "Target")
  static let nowColumn = Wording(id: "Sekarang", en: "Now")
  static let outcomeColumn = Wording(id: "Rencana", en: "Plan")
  static let effortColumn = Wording(id: "Usaha", en: "Effort")
  static let stepsColumn = Wording(id: "Langkah", en: "Steps")
  static let quartersColumn = Wording(id: "Triwulan", en: "Quarters")
  static let stepColumn = Wording(id: "Langkah", en: "Step")
  static let raisesColumn = Wording(id: "Menaikkan", en: "Raises")
  static let whoColumn = Wording(id: "Pelaku", en: "Who")
  static let whenColumn = Wording(id: "Kapan", en: "When")
  static let bringsColumn = Wording(id: "Hasil", en: "Brings")
  static let allProved = Wording(
    id: "Setiap usaha terbukti yang paling ringan.", en: "Each effort is proved to be the least.")
  static let rangeNote = Wording(
    id: "Dua usaha: yang paling ringan ada di antaranya.",
    en: "Two efforts: the least lies between them.")

  /// What came of looking for a plan, in a word.
  static func outcome(_ outcome: CommunityPlan.Outcome) -> Wording {
    switch outcome {
    case .reached: return Wording(id: "sudah tercapai", en: "reached")
    case .planned: return Wording(id: "ada", en: "planned")
    case .impossible: return Wording(id: "tidak dapat dicapai", en: "out of reach")
    case .undecided: return Wording(id: "belum ditemukan", en: "not found")
    case .unsound: return Wording(id: "kesalahan program", en: "fault")
    }
  }
}
