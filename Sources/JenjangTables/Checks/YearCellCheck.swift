import JenjangSource

/// A year that cannot be read, or is missing where the rules go by it.
package enum YearCellCheck {
  package static let years = 1900...2200

  static let bad = DiagnosticRule(
    "J1017",
    message: Wording(
      id: "\"{found}\" bukan tahun; baris ini dianggap tanpa tahun.",
      en: "\"{found}\" is not a year; the row counts as one without a year."),
    help: Wording(
      id:
        "Tulis tahun dengan empat angka, {least} sampai {most}; sel berformat tanggal diubah dulu "
        + "menjadi angka.",
      en:
        "Write the year in four digits, {least} to {most}; a cell formatted as a date has to be made "
        + "a number first."))

  static let missing = DiagnosticRule(
    "J1018",
    message: Wording(
      id: "Tahun baris ini kosong, padahal ada aturan yang bergantung pada tahun.",
      en: "This row has no year, and some rules go by the year."),
    help: Wording(
      id: "Isi tahunnya, atau berikan satu tahun untuk semua dengan --year.",
      en: "Fill it in, or give one year for all with --year."))

  static func year(_ cell: ArraySlice<UInt8>) -> Int? {
    if cell.count != 4 { return nil }
    var year = 0
    for byte in cell {
      if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") { return nil }
      year = year * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return years.contains(year) ? year : nil
  }

  /// The year of a cell that says one, or a date in one.
  ///
  /// A bare year that was made a date stands before ``leastDated`` and is refused.
  static func dated(_ cell: ArraySlice<UInt8>) -> Int? {
    if let year = year(cell) { return year }
    if cell.count < 8 { return nil }
    guard let year = yearOfDate(cell), year >= leastDated else { return nil }
    return year
  }

  /// The year 2026 is the day 18 July 1905 to a spreadsheet, and so are its neighbours.
  private static let leastDated = 1990

  static func finding(_ cell: ArraySlice<UInt8>, at place: Place) -> Diagnostic {
    if cell.isEmpty { return Diagnostic(missing, at: place) }
    return Diagnostic(
      bad, at: place,
      [
        (name: "found", value: .text(CellText.shown(cell))),
        (name: "least", value: .number(years.lowerBound)),
        (name: "most", value: .number(years.upperBound)),
      ], suggestion: yearOfDate(cell).map { "\($0)" })
  }

  /// The year of a cell that holds a date: `2026-01-01`, `01/01/2026`, or the days that a spreadsheet
  /// counts from 30 December 1899 on.
  private static func yearOfDate(_ cell: ArraySlice<UInt8>) -> Int? {
    let parts = cell.split { byte in byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") }
    if parts.count == 1, parts[0].count == 5, cell.count == 5 {
      var days = 0
      for byte in cell { days = days * 10 + Int(byte - UInt8(ascii: "0")) }
      // 365.2425 days a year, from the day 2 of 1900, which a spreadsheet calls 2.
      let year = 1900 + (days - 2) * 10_000 / 3_652_425
      return years.contains(year) ? year : nil
    }
    guard parts.count >= 3 else { return nil }
    return year(parts[0]) ?? year(parts[2])
  }
}
