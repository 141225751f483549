import JenjangSource
import Testing

@testable import JenjangWorkbook

struct XMLReaderTests {
  /// Starts, ends and texts as one line; or the fault's code and reason.
  private func events(_ bytes: [UInt8]) -> String {
    var line = ""
    do throws(WorkbookFault) {
      var xml = try XMLReader(bytes, part: "p")
      while true {
        switch try xml.next() {
        case .start:
          line += "<"
          if let name = try xml.attribute(.name) { line += "name=\(name)" }
          if let id = try xml.attribute(.id) { line += "id=\(id)" }
        case .end: line += ">"
        case .text:
          var text: [UInt8] = []
          try xml.appendText(to: &text)
          line += String(decoding: text, as: UTF8.self)
        case .finish: return line
        }
      }
    } catch {
      return error.arguments.reduce(into: error.rule.code) { text, argument in
        if argument.name == "why" { text += " " + argument.value.text(in: .english) }
      }
    }
  }

  private func events(_ text: String) -> String { events(Array(text.utf8)) }

  @Test func readsXML() {
    let cases: [(text: String, events: String)] = [
      ("<a/>", "<>"), ("<?xml version='1.0' encoding='utf-8'?>\n<a>x</a>\n", "<x>"),
      ("\u{FEFF}<a></a >", "<>"), ("<a><b>x</b>y</a>", "<<x>y>"),
      ("<a name=\"1\" r:id='2'/>", "<name=1id=2>"),
      ("<a name = '&lt;&#65;\n&quot;'/>", "<name=<A \">"),
      ("<a>&amp;&gt;&apos;&#x1F600;</a>", "<&>'😀>"), ("<a><![CDATA[<&]]></a>", "<<&>"),
      ("<!-- <a> --><a><!-- -- -->x<?p i?>y</a>", "<xy>"), ("<a>\r\n\r</a>", "<\n\n>"),
      ("<é ü='1'/>", "<>"),
    ]
    for (text, expected) in cases { #expect(events(text) == expected, "\(text)") }
  }

  @Test func refusesWhatIsNotSound() {
    let cases: [(text: String, fault: String)] = [
      ("", "it ends in the middle"), ("<a>", "it ends in the middle"),
      ("<a", "it ends in the middle"),
      ("<a><b></a></b>", "a tag is malformed"), ("<a></b>", "a tag is malformed"),
      ("<a/><b/>", "there is a second root element"), ("<a/>x", "text stands outside of elements"),
      ("x<a/>", "text stands outside of elements"), ("<a>&nbsp;</a>", "an entity is unknown"),
      ("<a>&#0;</a>", "an entity is unknown"), ("<a>&#xD800;</a>", "an entity is unknown"),
      ("<a>&#x110000;</a>", "an entity is unknown"), ("<a>&amp</a>", "an entity is unknown"),
      ("<a>\u{1}</a>", "a character is not allowed"), ("<a b=1/>", "a tag is malformed"),
      ("<a b='<'/>", "a tag is malformed"), ("<a b='1' b='2'/>", "a tag is malformed"),
      ("<a b='1'c='2'/>", "a tag is malformed"), ("<1/>", "a tag is malformed"),
      ("<a><!ELEMENT b></a>", "a tag is malformed"), ("<a><!-- x</a>", "it ends in the middle"),
      ("<?xml version='1.0' encoding='UTF-16'?><a/>", "it is not UTF-8"),
      ("<?xml version='1.0' encoding='latin1'?><a/>", "it is not UTF-8"),
    ]
    for (text, fault) in cases { #expect(events(text) == "J2419 " + fault, "\(text)") }
    #expect(events([0xFF, 0xFE, 0x3C, 0x00]) == "J2419 it is not UTF-8")
    #expect(events([0x00, 0x3C]) == "J2419 it is not UTF-8")
    let entities = "<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;'>]><a>&z;</a>"
    #expect(events(entities) == "J2420")
    #expect(events("<a>" + String(repeating: "<b>", count: 300)) == "J2421")
    let attributes = (0..<300).reduce("") { $0 + " a\($1)='1'" }
    #expect(events("<a\(attributes)/>") == "J2419 a tag is malformed")
  }
}
