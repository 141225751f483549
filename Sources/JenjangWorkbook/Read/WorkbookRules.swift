import JenjangSource

/// What is said of workbooks that are read.
package enum WorkbookRules {
  package static let all =
    WorkbookLimits.allRules + [
      notAWorkbook, locked, damaged, form, packing, checkSum, overlap, twice, tooLarge, markup,
      documentType, depth, partMissing, noSheet, unknownSheet, severalSheets, columns, rows,
      rowOrder, place, unfolded, formulas, formulasWithoutValue, merged,
      longText,
    ]

  private static let saveAgain = Wording(
    id: "Buka dengan program lembar kerja, lalu simpan sekali lagi sebagai XLSX.",
    en: "Open it in a spreadsheet, then save it once more as XLSX.")

  static let notAWorkbook = DiagnosticRule(
    "J2410",
    message: Wording(
      id: "Berkas ini {kind}, bukan buku kerja XLSX.",
      en: "This file is {kind}, not a workbook XLSX."
    ),
    help: Wording(
      id: "Simpan dari lembar kerja sebagai XLSX atau \"CSV UTF-8\", lalu coba lagi.",
      en: "Save it from the spreadsheet as XLSX or \"CSV UTF-8\", then try again."))

  static let locked = DiagnosticRule(
    "J2411",
    message: Wording(
      id: "Buku kerja ini dikunci dengan kata sandi.", en: "This workbook is locked by a password."),
    help: Wording(
      id: "Simpan salinannya tanpa kata sandi.", en: "Save a copy of it without a password."))

  static let damaged = DiagnosticRule(
    "J2412",
    message: Wording(
      id: "Buku kerja ini rusak atau terpotong: {why}.",
      en: "This workbook is damaged or cut off: {why}."),
    help: Wording(
      id: "Salin atau unduh sekali lagi; bila tetap rusak, simpan sekali lagi sebagai XLSX.",
      en: "Copy or download it once more; if that does not help, save it once more as XLSX."))

  static let form = DiagnosticRule(
    "J2413",
    message: Wording(
      id: "Buku kerja ini dikemas dengan cara yang tidak dibaca: {what}.",
      en: "This workbook is packed in a way that is not read: {what}."), help: saveAgain)

  static let packing = DiagnosticRule(
    "J2414",
    message: Wording(
      id: "Bagian {part} rusak: isinya tidak dapat dibuka.",
      en: "The part {part} is damaged: it cannot be unpacked."), help: saveAgain)

  static let checkSum = DiagnosticRule(
    "J2415",
    message: Wording(
      id: "Bagian {part} rusak: jumlah periksanya tidak cocok.",
      en: "The part {part} is damaged: its check sum does not fit."), help: saveAgain)

  static let overlap = DiagnosticRule(
    "J2416",
    message: Wording(
      id: "Bagian {first} dan {second} menempati tempat yang sama; berkas seperti ini ditolak.",
      en: "The parts {first} and {second} take the same place; such a file is refused."),
    help: saveAgain)

  static let twice = DiagnosticRule(
    "J2417",
    message: Wording(
      id: "Bagian {part} ada dua kali; berkas seperti ini ditolak.",
      en: "The part {part} stands there twice; such a file is refused."), help: saveAgain)

  static let tooLarge = DiagnosticRule(
    "J2418",
    message: Wording(
      id: "Bagian {part} mengaku {size} bita dari {packed} bita yang dimampatkan; ditolak.",
      en: "The part {part} claims to be {size} bytes of {packed} packed ones; it is refused."),
    help: Wording(
      id: "Simpan lembar jawaban saja, tanpa baris kosong, sebagai XLSX atau CSV.",
      en: "Save the answer sheet alone, without empty rows, as XLSX or CSV."))

  static let markup = DiagnosticRule(
    "J2419",
    message: Wording(
      id: "Bagian {part} bukan XML yang benar, di bita {place}: {why}.",
      en: "The part {part} is no sound XML, at byte {place}: {why}."), help: saveAgain)

  static let documentType = DiagnosticRule(
    "J2420",
    message: Wording(
      id: "Bagian {part} memuat DOCTYPE; buku kerja tidak memerlukannya, dan yang ini ditolak.",
      en: "The part {part} holds a DOCTYPE; no workbook needs one, and this one is refused."),
    help: saveAgain)

  static let depth = DiagnosticRule(
    "J2421",
    message: Wording(
      id: "Elemen di bagian {part} bersarang lebih dalam dari {most}; ditolak.",
      en: "Elements of the part {part} nest deeper than {most}; it is refused."), help: saveAgain)

  static let partMissing = DiagnosticRule(
    "J2422",
    message: Wording(
      id: "Bagian {part} tidak ada di buku kerja ini.",
      en: "The part {part} is missing in this workbook."), help: saveAgain)

  static let noSheet = DiagnosticRule(
    "J2423",
    message: Wording(
      id: "Buku kerja ini tidak mempunyai lembar yang terlihat.",
      en: "This workbook has no sheet that can be seen."),
    help: Wording(
      id: "Tampilkan lembar jawaban, atau sebut dengan `--sheet NAMA`.",
      en: "Unhide the answer sheet, or name it by `--sheet NAME`."))

  static let unknownSheet = DiagnosticRule(
    "J2424",
    message: Wording(
      id: "Buku kerja ini tidak mempunyai lembar \"{found}\".",
      en: "This workbook has no sheet \"{found}\"."),
    help: Wording(id: "Lembarnya: {known}", en: "Its sheets: {known}"))

  static let severalSheets = DiagnosticRule(
    "J2425", .warning,
    message: Wording(
      id: "Dibaca: lembar \"{sheet}\", yang pertama dari {count}.",
      en: "Read: the sheet \"{sheet}\", the first of {count}."),
    help: Wording(
      id: "Pilih dengan `--sheet NAMA`; lembarnya: {known}",
      en: "Choose by `--sheet NAME`; the sheets: {known}"))

  static let columns = DiagnosticRule(
    "J2426",
    message: Wording(
      id: "Sel {cell} pada lembar \"{sheet}\" di luar {most} kolom; berkas seperti ini ditolak.",
      en: "The cell {cell} of sheet \"{sheet}\" is beyond {most} columns; such a file is refused."),
    help: saveAgain)

  static let rows = DiagnosticRule(
    "J2427",
    message: Wording(
      id: "Baris {row} pada lembar \"{sheet}\" di luar {most} baris; berkas seperti ini ditolak.",
      en: "Row {row} of sheet \"{sheet}\" is beyond {most} rows; such a file is refused."),
    help: saveAgain)

  static let rowOrder = DiagnosticRule(
    "J2428",
    message: Wording(
      id: "Baris {row} pada lembar \"{sheet}\" berdiri sesudah baris {before}; berkas ditolak.",
      en: "Row {row} of sheet \"{sheet}\" stands behind row {before}; such a file is refused."),
    help: saveAgain)

  static let place = DiagnosticRule(
    "J2429",
    message: Wording(
      id: "Lembar \"{sheet}\" menyebut sel \"{found}\", yang bukan nama sel, atau berganda, "
        + "atau tidak ada teksnya.",
      en: "Sheet \"{sheet}\" tells of a cell \"{found}\", which is no cell's name, or a doubled "
        + "one, or one whose text is missing."), help: saveAgain)

  static let unfolded = DiagnosticRule(
    "J2430",
    message: Wording(
      id: "Lembar \"{sheet}\" terlalu besar: lebih dari {most} bita teks.",
      en: "Sheet \"{sheet}\" is too large: more than {most} bytes of text."),
    help: Wording(
      id: "Simpan lembar jawaban saja, tanpa kolom dan baris kosong, sebagai XLSX atau CSV.",
      en: "Save the answer sheet alone, without empty columns and rows, as XLSX or CSV."))

  static let formulas = DiagnosticRule(
    "J2431", .warning,
    message: Wording(
      id: "Rumus di {cells} ({count}) tidak dihitung; yang dibaca nilai yang tersimpan.",
      en: "Formulas in {cells} ({count}) are not worked out; the stored values are read."),
    help: Wording(
      id: "Buka dan simpan buku kerja agar nilainya terbaru.",
      en: "Open and save the workbook so that its values are up to date."))

  static let formulasWithoutValue = DiagnosticRule(
    "J2432", .warning,
    message: Wording(
      id: "Rumus di {cells} ({count}) tidak mempunyai nilai tersimpan; sel itu terbaca kosong.",
      en: "Formulas in {cells} ({count}) have no stored values; these cells read as empty."),
    help: Wording(
      id: "Buka dan simpan buku kerja dengan program lembar kerja.",
      en: "Open the workbook in a spreadsheet and save it."))

  static let merged = DiagnosticRule(
    "J2433", .warning,
    message: Wording(
      id: "Sel gabungan {cells} ({count}): hanya sel pertamanya yang berisi.",
      en: "Merged cells {cells} ({count}): only the first one of each holds a value."),
    help: Wording(
      id: "Pisahkan sel gabungan, dan isi setiap baris.",
      en: "Unmerge the cells, and fill in every row."))

  static let longText = DiagnosticRule(
    "J2434",
    message: Wording(
      id: "Teks di {cell} pada lembar \"{sheet}\" lebih panjang dari {most} bita; ditolak.",
      en: "The text in {cell} of sheet \"{sheet}\" is longer than {most} bytes; it is refused."),
    help: Wording(id: "Pendekkan teksnya.", en: "Shorten the text."))
}
