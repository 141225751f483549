import Testing

@testable import JenjangCSV

struct DelimitedWriterTests {
  @Test func quotesWhatNeedsIt() {
    let cases: [(delimiter: Delimiter, record: [String], written: String)] = [
      (.comma, ["a", "b c", "1.5"], "a,b c,1.5\n"),
      (.comma, ["a,b", "c;d", "e\tf"], "\"a,b\",c;d,e\tf\n"),
      (.semicolon, ["a,b", "c;d", "e\tf"], "a,b;\"c;d\";e\tf\n"),
      (.tab, ["a,b", "c;d", "e\tf"], "a,b\tc;d\t\"e\tf\"\n"),
      (.comma, ["say \"hi\"", "\""], "\"say \"\"hi\"\"\",\"\"\"\"\n"),
      (.comma, ["a\nb", "a\rb", "a\r\nb"], "\"a\nb\",\"a\rb\",\"a\r\nb\"\n"),
      (.comma, [" a", "a ", "\ta", "a\t", " "], "\" a\",\"a \",\"\ta\",\"a\t\",\" \"\n"),
      (.comma, ["", ""], ",\n"),
      (.comma, [""], "\"\"\n"),
      (.comma, [], "\n"),
      (.comma, ["désa", "村"], "désa,村\n"),
      (.comma, ["\u{FEFF}a"], "\"\u{FEFF}a\"\n"),
    ]
    for (delimiter, record, written) in cases {
      var writer = DelimitedWriter(delimiter: delimiter)
      writer.append(record: record)
      #expect(writer.bytes == Array(written.utf8), "\(record)")
    }
  }

  @Test func writesMarkAndLineEnds() {
    var writer = DelimitedWriter(
      delimiter: .semicolon, lineEnd: .carriageReturnLineFeed, byteOrderMark: true)
    writer.append(record: ["a", "b"])
    #expect(writer.takeBytes() == Array("\u{FEFF}a;b\r\n".utf8))
    writer.append([0x31, 0xFF])
    writer.append("2")
    writer.endRecord()
    writer.append(record: [""])
    #expect(writer.takeBytes() == [0x31, 0xFF, 0x3B, 0x32, 0x0D, 0x0A, 0x22, 0x22, 0x0D, 0x0A])
    #expect(writer.bytes == [])
  }
}
