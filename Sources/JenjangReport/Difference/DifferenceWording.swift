import JenjangDifference
import JenjangSource

/// The words about two rule sets.
enum DifferenceWording {
  static let same = Wording(
    id: "Tidak ada perubahan makna.", en: "Nothing changed in meaning.")
  static let changed = Wording(
    id: "{count} perubahan", en: "{count} changes")
  static let oneChanged = Wording(id: "1 perubahan", en: "1 change")
  static let words = Wording(
    id: "{count} teks berubah kata-katanya saja", en: "{count} texts changed in words only")
  static let oneWords = Wording(
    id: "1 teks berubah kata-katanya saja", en: "1 text changed in words only")
  static let wordsHint = Wording(id: " (--texts menyebutnya)", en: " (--texts lists them)")
  static let changesHeading = Wording(id: "Perubahan", en: "Changes")
  static let wordsHeading = Wording(id: "Teks", en: "Texts")

  static let added = Wording(id: "baru", en: "added")
  static let removed = Wording(id: "dihapus", en: "removed")
  static let renamed = Wording(id: "nama baru, dulu {old}", en: "renamed, formerly {old}")
  static let moved = Wording(id: "dipindahkan, dulu {old}", en: "moved, formerly {old}")
  static let reordered = Wording(id: "urutan: {new}", en: "order: {new}")
  static let filesReordered = Wording(
    id: "urutan pernyataan di antara berkas", en: "the order of declarations across files")
  static let follows = Wording(
    id: "{property}: `{text}` kini mencakup hal lain{lost}{gained}",
    en: "{property}: `{text}` now covers other things{lost}{gained}")
  static let lost = Wording(id: ", tanpa {names}", en: ", without {names}")
  static let gained = Wording(id: ", dengan {names}", en: ", with {names}")
  static let none = Wording(id: "tidak ada", en: "none")
  static let things = Wording(id: "{count} {kind}", en: "{count} {kind}s")

  static let stricter = Wording(id: "Lebih ketat (terbukti).", en: "Stricter (proved).")
  static let looser = Wording(id: "Lebih longgar (terbukti).", en: "Looser (proved).")
  static let neither = Wording(
    id: "Tidak ada komunitas yang berpindah fase (terbukti).",
    en: "No community changes phase (proved).")
  static let both = Wording(
    id: "Lebih ketat bagi sebagian, lebih longgar bagi yang lain (terbukti).",
    en: "Stricter for some, looser for others (proved).")
  static let lowerShown = Wording(
    id: "Lebih ketat bagi sebagian; apakah lebih longgar bagi yang lain belum diputuskan.",
    en: "Stricter for some; whether looser for others is not decided.")
  static let higherShown = Wording(
    id: "Lebih longgar bagi sebagian; apakah lebih ketat bagi yang lain belum diputuskan.",
    en: "Looser for some; whether stricter for others is not decided.")
  static let notLower = Wording(
    id: "Tidak lebih ketat bagi siapa pun (terbukti); apakah lebih longgar belum diputuskan.",
    en: "Stricter for nobody (proved); whether looser for some is not decided.")
  static let notHigher = Wording(
    id: "Tidak lebih longgar bagi siapa pun (terbukti); apakah lebih ketat belum diputuskan.",
    en: "Looser for nobody (proved); whether stricter for some is not decided.")
  static let undecided = Wording(
    id: "Lebih ketat atau lebih longgar: belum diputuskan.",
    en: "Stricter or looser: not decided.")
  static let witness = Wording(
    id: "{old} menjadi {new}: {given}", en: "{old} becomes {new}: {given}")

  static let compared = Wording(
    id: "{count} komunitas: {same} tetap, {higher} naik, {lower} turun, {other} lainnya",
    en: "{count} communities: {same} stay, {higher} rise, {lower} fall, {other} otherwise")
  static let scoreChanged = Wording(
    id: "Skor berubah tanpa pindah fase: {count}", en: "Another score in the same phase: {count}")
  static let notCompared = Wording(
    id: "Tidak dapat dibandingkan: {count}", en: "Could not be compared: {count}")
  static let matrix = Wording(
    id: "Fase lama (baris) dan baru (kolom)", en: "Old phases (rows) and new ones (columns)")
  static let movesHeading = Wording(id: "Yang berpindah", en: "Who moves")
  static let oldPhase = Wording(id: "Fase lama", en: "Old phase")
  static let newPhase = Wording(id: "Fase baru", en: "New phase")
  static let oldScore = Wording(id: "Skor lama", en: "Old score")
  static let newScore = Wording(id: "Skor baru", en: "New score")
  static let cause = Wording(id: "Sebab", en: "Why")
  static let blocksNow = Wording(
    id: "{phase} kini ditahan oleh {demand}", en: "{phase} is now blocked by {demand}")
  static let blockedBefore = Wording(
    id: "{phase} tidak lagi ditahan oleh {demand}", en: "{phase} is no longer blocked by {demand}")

  static func kind(_ kind: SubjectKind) -> Wording {
    switch kind {
    case .model: return Wording(id: "model", en: "model")
    case .scale: return Wording(id: "skala", en: "scale")
    case .level: return Wording(id: "jenjang", en: "level")
    case .actor: return Wording(id: "pelaku", en: "actor")
    case .fact: return Wording(id: "fakta", en: "fact")
    case .choice: return Wording(id: "pilihan", en: "choice")
    case .factor: return Wording(id: "faktor", en: "factor")
    case .measure: return Wording(id: "ukuran", en: "measure")
    case .dimension: return Wording(id: "dimensi", en: "dimension")
    case .indicator: return Wording(id: "indikator", en: "indicator")
    case .phases: return Wording(id: "tangga fase", en: "phases")
    case .phase: return Wording(id: "fase", en: "phase")
    case .gate: return Wording(id: "syarat", en: "gate")
    case .advice: return Wording(id: "nasihat", en: "advice")
    case .step: return Wording(id: "langkah", en: "step")
    case .finding: return Wording(id: "temuan", en: "finding")
    }
  }
}
