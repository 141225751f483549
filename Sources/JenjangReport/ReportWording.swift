import JenjangScoring
import JenjangSource

/// The words of the reports, in the tool's languages.
enum ReportWording {
  static let orNone = Wording(id: " atau tidak ada", en: " or none")
  static let noPhase = Wording(id: "tanpa fase", en: "no phase")
  static let more = Wording(id: "… dan {count} lagi", en: "… and {count} more")

  static let idColumn = Wording(id: "Kode", en: "ID")
  static let nameColumn = Wording(id: "Nama", en: "Name")
  static let yearColumn = Wording(id: "Tahun", en: "Year")
  static let scoreColumn = Wording(id: "Skor", en: "Score")
  static let phaseColumn = Wording(id: "Fase", en: "Phase")
  static let blockedColumn = Wording(id: "Tertahan oleh", en: "Blocked by")
  static let answeredColumn = Wording(id: "Terjawab", en: "Answered")
  static let askedColumn = Wording(id: "Ditanyakan", en: "Asked")
  static let adviceColumn = Wording(id: "Langkah", en: "Step")

  static let overall = Wording(id: "Keseluruhan", en: "Overall")
  static let edition = Wording(id: "{title}, edisi {edition}", en: "{title}, edition {edition}")
  static let notAssessed = Wording(id: "Tidak dinilai.", en: "Not assessed.")
  static let noPhaseYet = Wording(id: "Fase: belum ada", en: "Phase: none yet")
  static let phase = Wording(id: "Fase: {phase}", en: "Phase: {phase}")
  static let phaseBetween = Wording(
    id: "Fase: antara {low} dan {high}, tergantung jawaban yang belum ada",
    en: "Phase: between {low} and {high}, depending on answers not yet given")
  static let blocked = Wording(id: "Yang menahan {phase}:", en: "What blocks {phase}:")
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
  static let applicable = Wording(id: "Indikator yang berlaku", en: "Applicable indicators")

  static let answered = Wording(
    id: "Terjawab: {answered} dari {asked}", en: "Answered: {answered} of {asked}")
  static let unanswered = Wording(id: "Belum terjawab ({count}):", en: "Unanswered ({count}):")
  static let saidNotApplicable = Wording(
    id: "Tidak berlaku menurut responden ({count}):",
    en: "Not applicable by the respondent's word ({count}):")
  static let unscored = Wording(
    id: "Dijawab tetapi tidak berlaku, maka tidak dinilai ({count}):",
    en: "Answered but not applicable, hence not scored ({count}):")
  static let steps = Wording(id: "Langkah berikutnya:", en: "Next steps:")

  static let error = Wording(id: "galat", en: "error")
  static let warning = Wording(id: "peringatan", en: "warning")
  static let errors = Wording(id: "{count} galat", en: "{count} errors")
  static let oneError = Wording(id: "1 galat", en: "1 error")
  static let warnings = Wording(id: "{count} peringatan", en: "{count} warnings")
  static let oneWarning = Wording(id: "1 peringatan", en: "1 warning")
  static let noFindings = Wording(id: "tidak ada galat", en: "no errors")
  static let cell = Wording(
    id: "{file}, baris {line}, kolom \"{column}\"", en: "{file}, line {line}, column \"{column}\"")
  static let line = Wording(id: "{file}, baris {line}", en: "{file}, line {line}")
  static let help = Wording(id: "saran: {help}", en: "help: {help}")
  static let suggestion = Wording(
    id: "mungkin maksud Anda \"{name}\"?", en: "did you mean \"{name}\"?")

  static let passed = Wording(id: "ok", en: "ok")
  static let failed = Wording(id: "gagal", en: "failed")
  static let cases = Wording(id: " ({count} kasus)", en: " ({count} cases)")
  static let found = Wording(id: "ternyata {text}", en: "found {text}")
  static let rowPlace = Wording(id: "baris {line}: {key}: ", en: "line {line}: {key}: ")
  static let rowDifference = Wording(
    id: "{column} {published} di tabel, {found} menurut aturan",
    en: "{column} {published} in the table, {found} by the rules")
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
