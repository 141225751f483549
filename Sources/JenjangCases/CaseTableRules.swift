import JenjangSource

extension DiagnosticRule {
  package static let expectedColumnMissing = DiagnosticRule(
    "J1101",
    message: Wording(
      id: "tabel {file} tidak punya kolom \"{column}\" yang diharapkan di sini",
      en: "the table {file} has no column \"{column}\", which is expected here"),
    help: Wording(
      id: "samakan namanya dengan baris pertama tabel",
      en: "write the name as in the table's first line"))

  package static let expectedCellUnreadable = DiagnosticRule(
    "J1102",
    message: Wording(
      id: "\"{found}\" bukan angka, dan tidak dapat dibandingkan",
      en: "\"{found}\" is no figure and can't be compared"),
    help: Wording(
      id: "kosongkan sel yang tidak diuji", en: "leave a cell empty that is not tested"))

  package static let expectedPhaseUnknown = DiagnosticRule(
    "J1103",
    message: Wording(
      id: "\"{found}\" bukan nama atau judul fase",
      en: "\"{found}\" is neither a phase's name nor its title"),
    help: Wording(
      id: "fasenya: {known}", en: "the phases: {known}"))

  package static let expectedNameUnknown = DiagnosticRule(
    "J1104",
    message: Wording(
      id: "\"{found}\" tidak dikenal di sini dan tidak dapat dibandingkan",
      en: "\"{found}\" is not known here and can't be compared"),
    help: Wording(id: "yang dikenal: {known}", en: "it could be: {known}"))
}

/// The rules about case tables, for the catalogue of all rules.
package let caseRules: [DiagnosticRule] = [
  .expectedColumnMissing, .expectedCellUnreadable, .expectedPhaseUnknown, .expectedNameUnknown,
]
