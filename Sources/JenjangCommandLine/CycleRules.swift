import JenjangCycle
import JenjangSource

extension DiagnosticRule {
  static let trendNeedsYears = DiagnosticRule(
    "J2601",
    message: Wording(
      id: "{file} tidak punya kolom tahun, dan perubahan memerlukan beberapa tahun",
      en: "{file} has no year column, and changes take several years"),
    help: Wording(
      id: "sebut kolomnya di aturan (`columns { year \"tahun\" }`) dan isi di lembar jawaban",
      en: "name the column in the rules (`columns { year \"year\" }`) and fill it in the answers"))

  static let yearsUnclear = DiagnosticRule(
    "J2602",
    message: Wording(
      id: "`--year` tidak mengenal `{found}`", en: "`--year` does not know `{found}`"),
    help: Wording(
      id: "tulis `--year 2024..2026`, `2024..`, `..2026`, atau satu tahun",
      en: "write `--year 2024..2026`, `2024..`, `..2026`, or one year"))

  static let unknownGroup = DiagnosticRule(
    "J2603",
    message: Wording(
      id: "tidak ada kelompok `{found}` di aturan", en: "the rules have no group `{found}`"),
    help: Wording(id: "kelompoknya: {known}", en: "the groups: {known}"))

  static let twoNeeded = DiagnosticRule(
    "J2604",
    message: Wording(
      id: "`--only {found}` harus menyebut dua komunitas",
      en: "`--only {found}` has to name two communities"),
    help: Wording(
      id: "pisahkan dengan koma: `--only KOPI-BL-01,KOPI-BL-02`",
      en: "part them by a comma: `--only KOPI-BL-01,KOPI-BL-02`"))

  static let notTogether = DiagnosticRule(
    "J2606",
    message: Wording(
      id: "`{option}` tidak berjalan bersama `{other}`", en: "`{option}` does not go with `{other}`"
    ),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  static let messageOfOne = DiagnosticRule(
    "J2607",
    message: Wording(
      id: "`--format whatsapp` hanya untuk satu komunitas",
      en: "`--format whatsapp` is for one community"),
    help: Wording(
      id: "sebut yang mana: `--only KODE`", en: "say which one: `--only ID`"))
}

/// The rules about what trends and comparisons are asked for, for the catalogue of all rules.
package let cycleUsageRules: [DiagnosticRule] =
  cycleRules + [
    .trendNeedsYears, .yearsUnclear, .unknownGroup, .twoNeeded, .notTogether, .messageOfOne,
  ]
