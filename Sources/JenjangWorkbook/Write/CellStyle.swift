import JenjangCSV

/// The styles that cells are written with, numbered as in the styles part.
enum CellStyle {
  static let plain = 0
  static let heading = 2
  static let wrapped = 4
  static let entry = 6
  /// The style of numbers with one decimal; those with more follow.
  static let oneDecimal = 8

  /// A style for a text, marked as a text where it could start a formula.
  static func of(_ text: String, _ style: Int) -> Int {
    FormulaStart.begins(text.utf8) ? style + 1 : style
  }

  /// A style that shows so many decimals.
  static func decimals(_ count: Int) -> Int {
    count == 0 ? plain : oneDecimal + count - 1
  }

  /// The styles part: two fonts, two frames, formats for decimals.
  static func part() -> String {
    let most = DecimalNumber.digitsKept
    var formats = ""
    var decimals = ""
    var zeros = ""
    for count in 1...most {
      zeros += "0"
      formats += "<numFmt numFmtId=\"\(163 + count)\" formatCode=\"0.\(zeros)\"/>"
      decimals +=
        "<xf numFmtId=\"\(163 + count)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
        + "applyNumberFormat=\"1\"/>"
    }
    let thin = ["left", "right", "top", "bottom"].reduce(into: "") { frame, side in
      frame += "<\(side) style=\"thin\"><color auto=\"1\"/></\(side)>"
    }
    let wrap = "<alignment vertical=\"top\" wrapText=\"1\"/>"
    let styles =
      pair(font: 0, border: 0, alignment: "") + pair(font: 1, border: 0, alignment: wrap)
      + pair(font: 0, border: 0, alignment: wrap) + pair(font: 0, border: 1, alignment: wrap)
    return XMLText.declaration
      + "<styleSheet xmlns=\"\(XMLText.main)\">"
      + "<numFmts count=\"\(most)\">\(formats)</numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>\(thin)<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\">"
      + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(oneDecimal + most)\">\(styles)\(decimals)</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "</styleSheet>"
  }

  /// A style, and the same one with the mark that its cells are texts.
  private static func pair(font: Int, border: Int, alignment: String) -> String {
    var text = ""
    for mark in ["", " quotePrefix=\"1\""] {
      text += "<xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"0\" borderId=\"\(border)\" xfId=\"0\""
      text += mark
      if font != 0 { text += " applyFont=\"1\"" }
      if border != 0 { text += " applyBorder=\"1\"" }
      text += alignment.isEmpty ? "/>" : " applyAlignment=\"1\">\(alignment)</xf>"
    }
    return text
  }
}

/// Names that the parts of a workbook have in common.
enum XMLText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"
  static let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
}
