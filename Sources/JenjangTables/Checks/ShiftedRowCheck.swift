import JenjangSource

/// A row whose cells stand some columns further left or right than the names above them.
enum ShiftedRowCheck {
  static let rule = DiagnosticRule(
    "J1037",
    message: Wording(
      id:
        "Baris ini tergeser ke {side} sejauh {count} kolom: tahunnya {year} ada di bawah \"{column}\". "
        + "Baris ini tidak dipakai.",
      en: "This row is moved to the {side}, by {count}: its year {year} stands below "
        + "\"{column}\". The row is not used."),
    help: Wording(
      id: "Geser selnya kembali, sehingga tahun berada di bawah \"{wanted}\"; sel yang memuat "
        + "tanda pemisah ditulis di antara tanda kutip ganda.",
      en: "Move its cells back, so that the year stands below \"{wanted}\"; a cell that holds the "
        + "separator is written between double quotes."))

  /// By how many columns a row is moved, to the right if above 0; nil where its year stands in its place,
  /// or nowhere near.
  static func shift(
    yearPlace: Int, cell: (Int) -> ArraySlice<UInt8>
  ) -> Int? {
    if YearCellCheck.dated(cell(yearPlace)) != nil { return nil }
    return [1, -1, 2, -2, 3, -3].first { shift in
      yearPlace + shift >= 0 && YearCellCheck.year(cell(yearPlace + shift)) != nil
    }
  }

  static func finding(
    shift: Int, yearPlace: Int, year: ArraySlice<UInt8>, header: SheetHeader, line: Int,
    file: String
  ) -> Diagnostic {
    let side = shift > 0 ? Wording(id: "kanan", en: "right") : Wording(id: "kiri", en: "left")
    return Diagnostic(
      rule, at: .cell(file: file, line: line, column: header.shownName(yearPlace)),
      [
        (name: "count", value: .number(abs(shift))), (name: "side", value: .wording(side)),
        (name: "year", value: .text(CellText.shown(year))),
        (name: "column", value: .text(header.shownName(yearPlace + shift))),
        (name: "wanted", value: .text(header.shownName(yearPlace))),
      ])
  }
}
