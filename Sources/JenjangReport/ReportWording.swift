import JenjangScoring
import JenjangSource

/// The words of the reports, in the tool's languages.
package enum ReportWording {
  static let orNone = Wording(id: " atau tidak ada", en: " or none")
  static let noPhase = Wording(id: "tanpa fase", en: "no phase")
  static let more = Wording(id: "… dan {count} lagi", en: "… and {count} more")

  static let idColumn = Wording(id: "Kode", en: "ID")
  static let nameColumn = Wording(id: "Nama", en: "Name")
  static let yearColumn = Wording(id: "Tahun", en: "Year")
  static let scoreColumn = Wording(id: "Skor", en: "Score")
  static let phaseColumn = Wording(id: "Fase", en: "Phase")
  static let blockedColumn = Wording(id: "Tertahan oleh", en: "Blocked by")
  static let modelColumn = Wording(id: "Model", en: "Model")
  static let nextPhaseColumn = Wording(id: "Fase berikut", en: "Next phase")
  static let answeredColumn = Wording(id: "Terjawab", en: "Answered")
  static let askedColumn = Wording(id: "Ditanyakan", en: "Asked")
  static let adviceColumn = Wording(id: "Langkah", en: "Step")
  static let findingsColumn = Wording(id: "Temuan", en: "Findings")
  static let evidenceColumn = Wording(id: "Bukti", en: "Evidence")
  static let dimensionColumn = Wording(id: "Dimensi", en: "Dimension")
  static let placeColumn = Wording(id: "No.", en: "No.")
  static let stepColumn = Wording(id: "Langkah", en: "Step")
  static let raisesColumn = Wording(id: "Menaikkan", en: "Raises")
  static let actorsColumn = Wording(id: "Pelaku", en: "Who")
  static let workColumn = Wording(id: "Pekerjaan", en: "Work")
  static let effectColumn = Wording(id: "Hasil", en: "Effect")
  static let lowerPhaseNote = Wording(
    id: "* Fase lebih rendah bila \"tidak berlaku\" dihitung sebagai jenjang terendah.",
    en: "* The phase is lower if \"not applicable\" counts as the lowest level.")
  static let pointsOfMost = Wording(id: "{points} dari {most}", en: "{points} of {most}")
  static let withoutReason = Wording(
    id: "tidak berlaku tanpa alasan, dihitung tidak dijawab",
    en: "not applicable without a reason, counts as unanswered")
  static let unprovedNote = Wording(
    id: "† Ada jenjang yang dijawab tanpa bukti yang diminta.",
    en: "† Some level is claimed without the evidence asked for.")

  package static let error = Wording(id: "galat", en: "error")
  package static let warning = Wording(id: "peringatan", en: "warning")
  static let errors = Wording(id: "{count} galat", en: "{count} errors")
  static let oneError = Wording(id: "1 galat", en: "1 error")
  static let warnings = Wording(id: "{count} peringatan", en: "{count} warnings")
  static let oneWarning = Wording(id: "1 peringatan", en: "1 warning")
  static let noFindings = Wording(id: "tidak ada galat", en: "no errors")
  package static let cell = Wording(
    id: "{file}, baris {line}, kolom \"{column}\"", en: "{file}, line {line}, column \"{column}\"")
  package static let line = Wording(id: "{file}, baris {line}", en: "{file}, line {line}")
  package static let help = Wording(id: "saran: {help}", en: "help: {help}")
  package static let suggestion = Wording(
    id: "mungkin maksud Anda \"{name}\"?", en: "did you mean \"{name}\"?")

  static let passed = Wording(id: "ok", en: "ok")
  static let failed = Wording(id: "gagal", en: "failed")
  static let cases = Wording(id: " ({count} kasus)", en: " ({count} cases)")
  package static let found = Wording(id: "ternyata {text}", en: "found {text}")
  package static let rowPlace = Wording(id: "baris {line}: {key}: ", en: "line {line}: {key}: ")
  package static let rowDifference = Wording(
    id: "{column} {published} di tabel, {found} menurut aturan",
    en: "{column} {published} in the table, {found} by the rules")
  static let rowExcess = Wording(
    id: " ({excess} lebih, boleh {within})", en: " ({excess} more, {within} allowed)")
  static let rowLack = Wording(
    id: " ({excess} kurang, boleh {within})", en: " ({excess} less, {within} allowed)")
  static let rowRounded = Wording(
    id: " (dibulatkan {rounded})", en: " (rounded {rounded})")
  static let rowRounding = Wording(
    id: "{column}: sama bila dibulatkan: tambahkan `rounded {rounding}`",
    en: "{column}: equal when rounded: add `rounded {rounding}`")
  static let rowAnswer = Wording(
    id: "sesuai bila {question} adalah {answer}; di tabel {sheet}",
    en: "agrees if {question} were {answer}; the sheet says {sheet}")
  static let rowUnexplained = Wording(
    id: "tidak ada satu jawaban pun yang menjelaskannya", en: "no single answer explains it")
  static let columnRows = Wording(
    id: "{column}: {count} baris berbeda", en: "{column}: {count} rows differ")
  static let columnRow = Wording(
    id: "{column}: {count} baris berbeda", en: "{column}: {count} row differs")
  static let columnGreatest = Wording(
    id: ", paling banyak {greatest}", en: ", by {greatest} at most")
  static let openAnswer = Wording(id: "kosong", en: "unanswered")
  static let noAnswer = Wording(id: "tidak berlaku", en: "not applicable")
  static let gateStanding = Wording(
    id: "syarat {gate} dari {phase}: {truth}", en: "gate {gate} of {phase}: {truth}")
  static let thresholdStanding = Wording(
    id: "{phase} {comparison} {limit}: {name} {value}, {truth}",
    en: "{phase} {comparison} {limit}: {name} {value}, {truth}")
  static let applicableStanding = Wording(
    id: "{phase} needs applicable {limit}: {value}, {truth}",
    en: "{phase} needs applicable {limit}: {value}, {truth}")

  /// How a demand of a phase stood.
  static func standing(_ truth: TruthSet) -> Wording {
    switch truth {
    case .yes: return Wording(id: "terpenuhi", en: "holds")
    case .no: return Wording(id: "tidak terpenuhi", en: "does not hold")
    default: return Wording(id: "belum pasti", en: "undecided")
    }
  }

  static let unansweredList = Wording(
    id: "tidak terjawab: {questions}", en: "unanswered: {questions}")
  static let tests = Wording(
    id: "{count} uji: {passed} ok, {failed} gagal",
    en: "{count} tests: {passed} ok, {failed} failed")
  static let oneTest = Wording(
    id: "1 uji: {passed} ok, {failed} gagal", en: "1 test: {passed} ok, {failed} failed")

  /// What a condition came to, in words.
  static func truth(_ truth: TruthSet) -> Wording {
    switch truth {
    case .yes: return Wording(id: "ya", en: "yes")
    case .no: return Wording(id: "tidak", en: "no")
    case .notApplicable: return Wording(id: "tidak berlaku", en: "not applicable")
    default: return Wording(id: "belum pasti", en: "undecided")
    }
  }
}
