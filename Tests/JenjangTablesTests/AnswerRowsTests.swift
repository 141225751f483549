import JenjangCSV
import JenjangSource
import Testing

@testable import JenjangTables

/// A sheet whose rows are read in parts is told like one that is read as a whole.
struct AnswerRowsTests {
  private func inParts(_ source: String, window: Int) -> [String] {
    let bytes = Array(source.utf8)
    let sheet = AnswerSheet(
      model: sampleModel(), bytes: bytes, file: "a.csv", options: AnswerOptions())
    var sum = SheetSum(sheet)
    let seen = SeenCommunities()
    var start = sheet.start
    while sheet.isReadable, start < bytes.count {
      var size = window
      var cut = start
      while cut == start {
        let end = min(start + size, bytes.count)
        cut =
          end == bytes.count
          ? end : RecordCut.last(in: bytes, start..<end, delimiter: sheet.delimiter)
        size += window
      }
      func read(_ repeated: [Int: SeenCommunities.Sighting]) -> RowsSummary {
        var rows = AnswerRows(sheet, in: bytes, start..<cut, repeated: repeated)
        while rows.next(into: &row) {}
        return rows.summary
      }
      var row = AnswerRow()
      let first = read([:])
      let repeated = sum.repeats(in: first, seen: seen)
      sum.add(repeated.isEmpty ? first : read(repeated))
      start = cut
    }
    return sum.closed(seen: seen).map { mark($0) + " " + message($0) }
  }

  @Test func partsAreToldAsTheWhole() {
    var sources = RowTests.cases.map { RowTests.header + $0.rows }
    var long = RowTests.header
    for row in 0..<60 { long += "k\(row),A,2026,X,?,x,0,5,6,ya,shop\n\n" }
    for row in 0..<150 { long += "k\(row)b,\"A\nB\",2026,X,1,2,0,5,6,ya\r\n" }
    for row in 0..<130 { long += "k\(row),A,2026,X,1,2,0,5,6,ya,shop\n" }
    sources += [long, RowTests.header, "", "title\n" + RowTests.header]
    for source in sources {
      let whole = Sheet(source).findings.map { mark($0) + " " + message($0) }
      for window in [1, 50, 1000] {
        #expect(inParts(source, window: window) == whole, "by \(window): \(source.prefix(300))")
      }
    }
  }

  @Test func oneRecordIsReadAtAnOffset() {
    let source = RowTests.header + "a,A,2026,X" + RowTests.tail + "\nb,B,2026,X,9" + "\nc\n"
    let bytes = Array(source.utf8)
    let sheet = AnswerSheet(
      model: sampleModel(), bytes: bytes, file: "a.csv", options: AnswerOptions())
    var rows = AnswerRows(sheet, in: bytes, sheet.start..<bytes.count)
    rows.move(to: source.utf8.count - "b,B,2026,X,9\nc\n".utf8.count, line: 3)
    var row = AnswerRow()
    #expect(rows.read(into: &row) == .row)
    #expect(row.key == ["b"] && row.line == 3 && rows.lineCount == 3)
    #expect(rows.summary.findings.diagnostics.map(mark) == ["J1014 3 q02", "J1020 3 q01"])
    #expect(rows.keys.count == 1)
  }

  @Test func aSheetIsKnownAsSoonAsItsHeaderIs() {
    let source = Array("\u{FEFF}\n kode ,nama,tahun\r\na,b,2026\n".utf8)
    func known(_ count: Int, isAll: Bool = false) -> AnswerSheet? {
      AnswerSheet.read(
        model: sampleModel(), head: source, before: count, isAll: isAll, file: "a.csv",
        options: AnswerOptions())
    }
    let headerEnd = source.count - "\r\na,b,2026\n".utf8.count
    for count in 0..<headerEnd + 2 { #expect(known(count) == nil, "\(count)") }
    for count in headerEnd + 2...source.count {
      #expect(known(count)?.start == headerEnd + 2 && known(count)?.startLine == 3, "\(count)")
    }
    #expect(known(3, isAll: true)?.isReadable == false)
    // Why a sheet can't be read may stand further down.
    let unknown = Array("title\nx\nkode,tahun\n".utf8)
    func finding(_ isAll: Bool) -> String? {
      AnswerSheet.read(
        model: sampleModel(), head: unknown, before: unknown.count, isAll: isAll, file: "a.csv",
        options: AnswerOptions()
      )?.findings.diagnostics.map(mark).joined()
    }
    #expect(finding(false) == nil)
    #expect(finding(true) == "J1036 3 ")
  }
}
