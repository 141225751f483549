import Testing

@testable import JenjangWorkbook

struct NumberTests {
  private func text(_ bytes: [UInt8]?) -> String {
    bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nil"
  }

  private func number(_ text: String) -> NumberText? { NumberText(Array(text.utf8)[...]) }

  @Test func readsNumbersAsPeopleSeeThem() {
    let cases: [(stored: String, shown: String)] = [
      ("3", "3"), ("-3", "-3"), ("0", "0"), ("-0", "0"), ("0.0", "0"), ("62.5", "62.5"),
      ("3.0000000000000001", "3"), ("0.30000000000000004", "0.3"), ("0.1", "0.1"),
      ("89.510000000000005", "89.51"), ("9.9999999999999995", "10"), ("1.1000000000000001", "1.1"),
      ("0.99999999999999994", "1"), ("1E3", "1000"), ("1.5E-3", "0.0015"), ("-2.5e+2", "-250"),
      ("1.2345678901234568E+18", "1234567890123460000"), ("12345678901234567", "12345678901234567"),
      ("+7", "7"), (".5", "0.5"), ("5.", "5"), ("1E-5", "0.00001"), ("100", "100"),
      ("123456.789", "123456.789"),
    ]
    for (stored, shown) in cases { #expect(text(number(stored)?.text(.point)) == shown) }
    let none = [
      "", "-", ".", "1,5", "1E", "1E+", "E5", "1.2.3", "0x10", "1E999999", "1E401", "nan", "1 2",
    ]
    for stored in none { #expect(number(stored) == nil, "\(stored)") }
  }

  @Test func writesDecimalsForTheReader() {
    let cases: [(stored: String, comma: String, certain: String)] = [
      ("62.5", "62,5", "62.5"), ("1.234", "1,234", "1.2340"), ("0.125", "0,125", "0.1250"),
      ("1234", "1234", "1234"), ("-1.5", "-1,5", "-1.5"),
    ]
    for (stored, comma, certain) in cases {
      #expect(text(number(stored)?.text(.comma)) == comma)
      #expect(text(number(stored)?.text(.certain)) == certain)
    }
  }

  @Test func tellsFormats() {
    let cases: [(code: String, format: NumberFormat)] = [
      ("General", .plain), ("0.00", .plain), ("0.00E+00", .plain), ("#,##0", .plain),
      ("\"hari\" 0", .plain), ("[Red]0", .plain), ("[$Rp-421]#,##0", .plain), ("0_d", .plain),
      ("0\\d", .plain), ("@", .plain), ("dd/mm/yyyy", .date), ("[$-421]d mmmm yyyy", .date),
      ("h:mm", .date), ("yyyy\\-mm\\-dd;@", .date), ("[h]:mm:ss", .duration),
      ("[mm]:ss", .duration),
      ("0%", .percent), ("0.0%;-0.0%", .percent), ("000", .padded(3)), ("0", .plain),
      ("0;dd", .plain), ("General\" d\"", .plain),
    ]
    for (code, format) in cases { #expect(NumberFormat(code: code) == format, "\(code)") }
    for number in [14, 22, 45, 47] { #expect(NumberFormat(builtIn: number) == .date) }
    #expect(NumberFormat(builtIn: 9) == .percent)
    #expect(NumberFormat(builtIn: 46) == .duration)
    for number in [0, 1, 2, 11, 37, 44, 48, 49] { #expect(NumberFormat(builtIn: number) == .plain) }
  }

  @Test func readsDays() {
    let cases: [(stored: String, from1900: String, from1904: String)] = [
      ("1", "1900-01-01", "1904-01-02"), ("59", "1900-02-28", "1904-02-29"),
      ("60", "1900-02-29", "1904-03-01"), ("61", "1900-03-01", "1904-03-02"),
      ("45351", "2024-02-29", "2028-03-01"), ("46347", "2026-11-21", "2030-11-22"),
      ("46347.5", "2026-11-21T12:00:00", "2030-11-22T12:00:00"),
      ("46347.999999999", "2026-11-22", "2030-11-23"),
      ("46347.430555555555", "2026-11-21T10:20:00", "2030-11-22T10:20:00"),
      ("0.75", "18:00:00", "18:00:00"), ("0", "nil", "1904-01-01"),
      ("2958465", "9999-12-31", "nil"),
      ("2958466", "nil", "nil"), ("-1", "nil", "nil"), ("12345678", "nil", "nil"),
    ]
    for (stored, from1900, from1904) in cases {
      guard let number = number(stored) else {
        Issue.record("\(stored) is no number")
        continue
      }
      #expect(text(DateText(isFrom1904: false).text(number, .date)) == from1900, "\(stored)")
      #expect(text(DateText(isFrom1904: true).text(number, .date)) == from1904, "\(stored)")
    }
    #expect(
      text(number("1.5").flatMap { DateText(isFrom1904: false).text($0, .duration) }) == "36:00:00")
  }

  @Test func padsCodes() {
    #expect(text(number("7")?.padded(3)) == "007")
    #expect(text(number("1234")?.padded(3)) == "1234")
    #expect(text(number("0")?.padded(2)) == "00")
    #expect(text(number("7.5")?.padded(3)) == "nil")
    #expect(text(number("-7")?.padded(3)) == "nil")
    #expect(text(number("62.5")?.hundredfold.text(.point)) == "6250")
    #expect(text(number("0.625")?.hundredfold.text(.point)) == "62.5")
  }
}
