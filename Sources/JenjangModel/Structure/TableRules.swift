import JenjangSource

extension DiagnosticRule {
  static let notATableValue = DiagnosticRule(
    "J2110",
    message: Wording(
      id: "`{found}` bukan nilai dari `{name}`", en: "`{found}` is no value of `{name}`"),
    help: Wording(id: "nilainya: {known}", en: "its values: {known}"))

  static let tableValueTwice = DiagnosticRule(
    "J2111",
    message: Wording(
      id: "nilai `{found}` sudah ada di tabel ini", en: "the value `{found}` stands here already"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  static let tableValuesMissing = DiagnosticRule(
    "J2112",
    message: Wording(
      id: "tabel ini tidak lengkap: nilai `{name}` belum ada: {missing}",
      en: "the table is not complete: values of `{name}` are missing: {missing}"),
    help: Wording(
      id:
        "setiap nilai jawaban pertama punya satu baris, setiap nilai jawaban kedua berdiri di `across`",
      en: "each value of the first answer has a row, each value of the second stands in `across`"))

  static let cellsMissing = DiagnosticRule(
    "J2113",
    message: Wording(
      id: "baris ini punya {found} sel, seharusnya {needed}",
      en: "cells in this row: {found} instead of {needed}"),
    help: Wording(
      id: "tulis satu sel untuk setiap nilai di `across`, dengan koma di antaranya",
      en: "write a cell for each value in `across`, with commas between them"))

  static let notATableAnswer = DiagnosticRule(
    "J2114",
    message: Wording(
      id: "`{name}` tidak punya nilai bernama, jadi tabel tidak dapat dibuat atasnya",
      en: "`{name}` has no named values, so there can be no table over it"),
    help: Wording(
      id:
        "yang dapat: indicator yang semua jenjangnya bernama, fact `choice` atau `yes_no`, class, atau table yang memberi jenjang",
      en:
        "what can stand here: an indicator whose levels all have names, a `choice` or `yes_no` fact, a class, or a table that gives levels"
    ))

  static let cellOfOtherKind = DiagnosticRule(
    "J2115",
    message: Wording(
      id: "sel {found} bukan {expected}", en: "the cell {found} is not {expected}"),
    help: Wording(
      id:
        "tabel `gives points` berisi angka, `gives score` berisi %, `gives NAMA` berisi jenjang dari scale itu",
      en:
        "a table that `gives points` holds numbers, `gives score` holds %, `gives NAME` levels of that scale"
    ))

  static let notALevelSource = DiagnosticRule(
    "J2116",
    message: Wording(
      id: "`{name}` tidak memberi jenjang dari sebuah scale",
      en: "`{name}` gives no level of a scale"),
    help: Wording(
      id: "`level of` mengambil jenjang dari table yang `gives NAMA_SCALE`",
      en: "`level of` takes the level from a table that `gives SCALE_NAME`"))
}

package let tableRules: [DiagnosticRule] = [
  .notATableValue, .tableValueTwice, .tableValuesMissing, .cellsMissing, .notATableAnswer,
  .cellOfOtherKind, .notALevelSource,
]
