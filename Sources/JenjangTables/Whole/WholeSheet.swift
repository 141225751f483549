import JenjangCSV
import JenjangModel
import JenjangSource

/// A sheet of which all has to be seen before any row is read, put into rows that can be read one by one:
/// one that holds several submissions of one thing, an answer a row, or JSON.
package struct WholeSheet {
  package private(set) var sheet: AnswerSheet
  /// The bytes in which the sheet's rows stand.
  package private(set) var bytes: [UInt8]

  /// Any sheet, from all of its bytes.
  package init(model: Model, bytes: [UInt8], file: String, options: AnswerOptions) {
    sheet = AnswerSheet(model: model, bytes: bytes, file: file, options: options)
    self.bytes = bytes
    if !sheet.needsWhole { return }
    var told: [Diagnostic] = []
    var origins: [SheetOrigin] = []
    func say(_ findings: [Diagnostic]) {
      told += findings.map { origins.reduce($0) { $1.moved($0) } }
    }
    var options = options
    if sheet.isJSON {
      let rows = JSONAnswers.sheet(bytes, file: file)
      if let refused = rows.refused {
        sheet.told = [refused]
        self.bytes = []
        return
      }
      // A figure of JSON has a point, whatever those of the sheets have.
      var model = model
      model.decimalSign = .point
      options.delimiter = .comma
      self.bytes = rows.bytes
      sheet = AnswerSheet(model: model, bytes: rows.bytes, file: file, options: options)
      origins = [rows.origin]
    }
    if let form = sheet.longForm {
      var long = LongSheet(sheet, form)
      let rows = long.gathered(from: self.bytes)
      say(rows.told)
      options.delimiter = .comma
      self.bytes = rows.bytes
      sheet = AnswerSheet(model: sheet.model, bytes: rows.bytes, file: file, options: options)
      origins.insert(rows.origin, at: 0)
    } else if var submissions = Submissions(sheet) {
      say(submissions.settle(&self.bytes))
      if !submissions.blankColumns.isEmpty {
        // What nobody could have filled in need not be named as left unread.
        options.columnsReadByOthers.formUnion(submissions.blankColumns)
        sheet = AnswerSheet(model: sheet.model, bytes: self.bytes, file: file, options: options)
      }
    }
    var disagreements: [Int: [Disagreement]] = [:]
    if var respondents = Respondents(sheet) {
      let rows = respondents.joined(from: self.bytes)
      say(rows.told)
      disagreements = rows.disagreements
      options.delimiter = sheet.delimiter
      self.bytes = rows.bytes
      sheet = AnswerSheet(model: sheet.model, bytes: rows.bytes, file: file, options: options)
      origins.insert(rows.origin, at: 0)
    }
    sheet.told = told
    sheet.origins = origins
    sheet.disagreements = disagreements
  }
}
