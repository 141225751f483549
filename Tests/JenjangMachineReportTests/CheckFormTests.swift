import JenjangSource
import Testing

@testable import JenjangMachineReport

struct CheckFormTests {
  @Test func github() {
    #expect(
      CheckGitHub.text(sampleReport()) == """
        ::error file=rules/désa/a%2Cb.jenjang,line=1,col=7,endLine=1,endColumn=8,title=jenjang (J9002)::the name <&"%25,:\\n\\u{1b}é> is wrong%0Adid you mean "e"?%0Awrite <&"%25,:\\n\\u{1b}é>: rightly
        ::error file=answers.csv,line=12,title=jenjang (J9002)::q,05: the name x is wrong%0Awrite x: rightly
        ::warning file=rules/désa/a%2Cb.jenjang,line=2,col=2,endLine=2,endColumn=10,title=jenjang (J9001)::weight nought
        ::warning file=rules/b.jenjang,title=jenjang (J9001)::weight nought
        ::warning file=rules/désa/a%2Cb.jenjang,title=jenjang (J9001)::weight nought
        2 errors, 3 warnings

        """)
    let wide = sampleReport([Diagnostic(warningRule, at: range(of: "{\r\n\tweight"))])
    #expect(
      CheckGitHub.text(wide).hasPrefix(
        "::warning file=rules/désa/a%2Cb.jenjang,line=1,endLine=2,title="))
    #expect(CheckGitHub.property("a%:,\r\n") == "a%25%3A%2C%0D%0A")
    #expect(CheckGitHub.data("a%:,\r\n") == "a%25:,%0D%0A")
  }

  @Test func compiler() {
    let place = "rules/désa/a,b.jenjang"
    #expect(
      CheckCompiler.text(sampleReport(language: .indonesian)) == """
        \(place):2:2: warning: bobot nol [J9001]
        \(place):1:7: error: nama <&"%,:\\n\\u{1b}é> salah [J9002]
        \(place):4:7: note: dipakai di sini
        \(place):1:7: note: mungkin maksud Anda "e"?
        \(place):1:7: note: tulis <&"%,:\\n\\u{1b}é>: benar
        answers.csv:12:1: error: nama x salah [J9002]
        answers.csv:12:1: note: tulis x: benar
        rules/b.jenjang:1:1: warning: bobot nol [J9001]
        \(place):1:1: warning: bobot nol [J9001]

        """)
  }

  @Test func gitlab() {
    let findings = sampleReport().findings
    let text = CheckGitLab.text(sampleReport())
    #expect(
      text.hasPrefix(
        """
        [
        {"description":"weight nought","check_name":"J9001","fingerprint":"\(findings[0].fingerprint)",\
        "severity":"minor","location":{"path":"rules/désa/a,b.jenjang","lines":{"begin":2,"end":2}}},

        """))
    #expect(text.contains("\"location\":{\"path\":\"answers.csv\",\"lines\":{\"begin\":12}}}"))
    #expect(text.contains("\"location\":{\"path\":\"rules/b.jenjang\",\"lines\":{\"begin\":1}}}"))
    #expect(CheckGitLab.text(sampleReport([])) == "[\n]\n")
  }

  @Test func junit() {
    let text = CheckJUnit.text(sampleReport(), warningsFail: false)
    #expect(
      text.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="jenjang check" tests="5" failures="2" errors="0">
          <testsuite name="rules/désa" tests="5" failures="2" errors="0">
            <testcase name="J9001 rules/désa/a,b.jenjang:2:2" classname="rules/désa/a,b.jenjang">
              <system-out>
        rules/désa/a,b.jenjang:2:2: weight nought
        </system-out>
            </testcase>
            <testcase name="J9002 rules/désa/a,b.jenjang:1:7" classname="rules/désa/a,b.jenjang">
              <failure type="error" message="the name &lt;&amp;&quot;%,:\\n\\u{1b}é&gt; is wrong">
        rules/désa/a,b.jenjang:1:7: the name &lt;&amp;"%,:\\n\\u{1b}é&gt; is wrong
        did you mean "e"?

        """), "\(text)")
    #expect(CheckJUnit.text(sampleReport(), warningsFail: true).contains("failures=\"5\""))
    #expect(
      CheckJUnit.text(sampleReport([]), warningsFail: true).contains(
        "<testcase name=\"rules/désa/a,b.jenjang\" classname=\"rules/désa/a,b.jenjang\"/>"))
  }

  @Test func sarif() {
    let text = CheckSARIF.text(sampleReport(page: "https://example.org/"))
    let parts = [
      #""driver":{"name":"jenjang","version":"1.2.3","semanticVersion":"1.2.3","informationUri":"https://example.org/","rules":[{"id":"J9001","shortDescription":{"text":"weight nought"},"help":{"text":"[en] weight nought\n\n[id] bobot nol"},"defaultConfiguration":{"level":"warning"}},{"id":"J9002","#,
      #""language":"en","columnKind":"unicodeCodePoints""#,
      #"{"ruleId":"J9002","ruleIndex":1,"level":"error","message":{"text":"the name <&\"%,:\\n\\u{1b}é> is wrong\ndid you mean \"e\"?\nwrite <&\"%,:\\n\\u{1b}é>: rightly"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"rules/d%C3%A9sa/a%2Cb.jenjang"},"region":{"startLine":1,"startColumn":7,"endLine":1,"endColumn":8}}}]"#,
      #""relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"rules/d%C3%A9sa/a%2Cb.jenjang"},"region":{"startLine":4,"startColumn":7,"endLine":4,"endColumn":10}},"message":{"text":"used here"}}]"#,
      #""fixes":[{"description":{"text":"write <&\"%,:\\n\\u{1b}é>: rightly"},"artifactChanges":[{"artifactLocation":{"uri":"rules/d%C3%A9sa/a%2Cb.jenjang"},"replacements":[{"deletedRegion":{"startLine":1,"startColumn":7,"endLine":1,"endColumn":8},"insertedContent":{"text":"e\n"}}]}]}]"#,
      #"{"physicalLocation":{"artifactLocation":{"uri":"answers.csv"},"region":{"startLine":12}},"logicalLocations":[{"name":"q,05","kind":"column"}]}"#,
    ]
    for part in parts { #expect(text.contains(part), "\(part)") }
    for finding in sampleReport().findings {
      #expect(
        text.contains(
          "\"partialFingerprints\":{\"primaryLocationLineHash\":\"\(finding.lineFingerprint)\"}"))
    }
    #expect(!CheckSARIF.text(sampleReport()).contains("informationUri"))
  }

  @Test func json() {
    let text = CheckJSON.text(sampleReport())
    let parts = [
      #"{"tool":{"name":"jenjang","version":"1.2.3"},"language":"en","ruleSets":[{"name":"rules/désa","files":["rules/désa/a,b.jenjang"]}],"counts":{"errors":2,"warnings":3},"diagnostics":[{"code":"J9001","severity":"warning","message":"weight nought","suggestion":null,"help":null,"place":{"file":"rules/désa/a,b.jenjang","start":{"byte":18,"line":2,"column":2},"end":{"byte":26,"line":2,"column":10}},"related":[],"fix":null,"fingerprint":""#,
      #""place":{"file":"answers.csv","line":12,"column":"q,05"}"#,
      #""fix":{"place":{"file":"rules/désa/a,b.jenjang","start":{"byte":6,"line":1,"column":7},"end":{"byte":8,"line":1,"column":8}},"replacement":"e\n"}"#,
    ]
    for part in parts { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test func xmlHoldsAnything() {
    #expect(
      XMLText.content("<&>\"\r\n\t\u{0}\u{FFFF}é") == "&lt;&amp;&gt;\"&#13;\n\t\u{FFFD}\u{FFFD}é")
    #expect(XMLText.attribute("<\"\n\t") == "&lt;&quot;&#10;&#9;")
  }
}
