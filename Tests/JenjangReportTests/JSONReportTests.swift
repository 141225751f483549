import JenjangModel
import JenjangSource
import Testing

@testable import JenjangReport

struct JSONReportTests {
  private func json(_ form: JSONReport.Form, _ records: [CommunityRecord]) -> String {
    var report = JSONReport(model: sampleModel(), form: form, language: .english)
    for record in records { report.append(record) }
    report.finish()
    return String(decoding: report.takeBytes(), as: UTF8.self)
  }

  private let first = """
    {"id":"K01","name":"Sinar Tani","year":2026,"groups":{"district":"Garut"},"edition":"2026.1",\
    "assessed":true,"overall":{"low":37.50,"high":61.90,"exactLow":"3/8","exactHigh":"13/21",\
    "mayBeAbsent":false},"dimensions":{"planning":{"value":61.90,"exact":"13/21"},"control":\
    {"low":25.00,"high":61.90,"exactLow":"1/4","exactHigh":"13/21","mayBeAbsent":false},\
    "control.cash":{"low":-0.50,"high":null,"exactLow":"-1/2","exactHigh":null,"mayBeAbsent":true}},\
    "indicators":{"planning.q01":{"state":"answered","level":"written","points":{"value":2.00,\
    "exact":"2"},"value":{"value":100.00,"exact":"1"}},"planning.q02":{"state":"answered","level":\
    "informal","points":{"value":1.00,"exact":"1"},"value":{"value":50.00,"exact":"1/2"}},\
    "control.q03":{"state":"not_applicable","level":null,"points":null,"value":null},\
    "control.cash.q04":{"state":"unanswered","level":{"low":"absent","high":"written",\
    "mayBeAbsent":true},"points":{"low":0.00,"high":2.00,"exactLow":"0","exactHigh":"2",\
    "mayBeAbsent":true},"value":{"low":0.00,"high":100.00,"exactLow":"0","exactHigh":"1",\
    "mayBeAbsent":true}}},"phase":{"certain":"tertata","possible":"profesional"},"blocked":\
    {"phase":"profesional","threshold":{"value":50.00,"exact":"1/2","above":false},"distance":\
    {"value":12.50,"exact":"1/8"},"applicableShare":{"value":75.00,"exact":"3/4"},"gates":[\
    {"name":"structure","subjects":["control","planning"],"because":"Structure is the core.",\
    "decided":false},{"name":null,"subjects":["planning.q02"],"because":null,"decided":true},\
    {"name":null,"subjects":["planning.q02"],"because":null,"decided":true}]},"answered":3,\
    "asked":4,"advice":["planning.q02"]}
    """

  private let last = """
    {"id":"K05","name":"Mekar","year":2026,"groups":{"district":"Garut"},"edition":"2026.1",\
    "assessed":false,"overall":null,"dimensions":{},"indicators":{},"phase":null,"blocked":null,\
    "answered":null,"asked":null,"advice":[]}
    """

  @Test func writesObjects() {
    let records = [sampleRecords()[0], sampleRecords()[4]]
    #expect(json(.lines, records) == first + "\n" + last + "\n")
    #expect(json(.array, records) == "[\n" + first + ",\n" + last + "\n]\n")
    #expect(json(.lines, []) == "")
    #expect(json(.array, []) == "[\n]\n")
  }

  @Test func isValid() {
    let odd = CommunityRecord(
      id: "\u{0}\u{1F}\u{7F}\"\\/\n\r\t", name: "Désa 村 👩‍🌾 \u{2028}", groups: ["\u{8}"],
      assessment: sampleAssessment())
    let records = sampleRecords() + [odd]
    #expect(JSONScanner.isValid(json(.array, records)))
    for line in json(.lines, records).split(separator: "\n") {
      #expect(JSONScanner.isValid(String(line)), "\(line)")
    }
    #expect(json(.lines, [odd]).contains(#""id":"\u0000\u001f\u007f\"\\/\n\r\t","#))
    for broken in [
      "[1,]", "{\"a\":.5}", "[\"\n\"]", "{\"a\" 1}", "01", "[1 2]", "\"\\x\"", "1.", "",
    ] {
      #expect(!JSONScanner.isValid(broken), "\(broken)")
    }
  }
}

/// Tells whether a text is JSON, and nothing else of it.
private struct JSONScanner {
  private let bytes: [UInt8]
  private var at = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func isValid(_ text: String) -> Bool {
    var scanner = JSONScanner(text)
    guard scanner.value() else { return false }
    scanner.blanks()
    return scanner.at == scanner.bytes.count
  }

  private mutating func value() -> Bool {
    blanks()
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "{"): return list(UInt8(ascii: "}"), isObject: true)
    case UInt8(ascii: "["): return list(UInt8(ascii: "]"), isObject: false)
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func list(_ close: UInt8, isObject: Bool) -> Bool {
    at += 1
    blanks()
    if take(close) { return true }
    repeat {
      blanks()
      if isObject {
        guard text() else { return false }
        blanks()
        guard take(UInt8(ascii: ":")) else { return false }
      }
      guard value() else { return false }
      blanks()
    } while take(UInt8(ascii: ","))
    return take(close)
  }

  private mutating func text() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte < 0x20 { return false }
      if byte != UInt8(ascii: "\\") { continue }
      guard at < bytes.count else { return false }
      let escape = bytes[at]
      at += 1
      if escape == UInt8(ascii: "u") {
        for _ in 0..<4 {
          guard at < bytes.count, Character(Unicode.Scalar(bytes[at])).isHexDigit else {
            return false
          }
          at += 1
        }
      } else if !"\"\\/bfnrt".utf8.contains(escape) {
        return false
      }
    }
    return false
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { guard digits() else { return false } }
    return take(UInt8(ascii: ".")) ? digits() : true
  }

  private mutating func digits() -> Bool {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func word(_ word: String) -> Bool {
    word.utf8.allSatisfy { take($0) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func blanks() {
    while take(0x20) || take(0x0A) {}
  }
}
