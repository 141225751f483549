import JenjangCases
import JenjangModel
import JenjangSource
import Testing

@testable import JenjangMachineReport

struct TestFormTests {
  private var report: TestReport {
    let passed = TestOutcome(name: "baik #1 \\", place: range(of: "scale"))
    var failed = TestOutcome(name: "gagal <&\"", place: range(of: "weight 0"))
    failed.failures = [
      TestFailure(range: range(of: "s {"), found: [.advice(["é\"", "b"])]),
      TestFailure(range: range(of: "{\r\n\tweight"), found: []),
    ]
    failed.unansweredQuestions = ["q1"]
    var table = TestOutcome(name: "tabel", place: range(of: "}"))
    table.cases = 7
    table.rowFailures = [
      RowFailure(
        line: 3, key: "K1 2026",
        differences: [.init(column: "a\u{1B}", published: "0,5", found: .advice([]))])
    ]
    table.diagnostics = [
      Diagnostic(
        errorRule, at: .cell(file: "t.csv", line: 4, column: "q"), [("name", .text("x"))])
    ]
    return TestReport(
      [
        TestReport.Tested(
          name: "rules/a", files: [sampleFile], model: Model(), outcomes: [passed, failed, table]),
        TestReport.Tested(
          name: "rules/b", files: [sampleFile], model: nil, outcomes: [],
          diagnostics: [sampleDiagnostics[0], sampleDiagnostics[1]]),
      ], tool: ReportTool(name: "jenjang", version: "1.2.3"), paths: ReportPaths(),
      language: .english)
  }

  @Test func tap() {
    #expect(
      TestTAP.text(report) == ##"""
        TAP version 13
        1..4
        ok 1 - rules/a: baik \#1 \\
        not ok 2 - rules/a: gagal <&"
          ---
          message: "s {: found é\", b"
          severity: fail
          at:
            file: "rules/désa/a,b.jenjang"
            line: 2
            column: 2
          details: "  --> rules/désa/a,b.jenjang:4:7\n   |\n 4 | scale s { 0 a }\n   |       ^^^\n   = found é\", b\n  --> rules/désa/a,b.jenjang:1:13\n   |\n 1 | model é \"É\" {\n   |             ^\n   = unanswered: q1"
          ...
        not ok 3 - rules/a: tabel
          ---
          message: "the name x is wrong"
          severity: fail
          at:
            file: "rules/désa/a,b.jenjang"
            line: 3
            column: 1
          details: "error[J9002]: the name x is wrong\n  --> t.csv, line 4, column \"q\"\n   = help: write x: rightly\n  line 3: K1 2026: a\\u{1b} 0,5 in the table, – by the rules\n  a\\u{1b}: 1 row differs"
          ...
        not ok 4 - rules/b: jenjang check
          ---
          message: "the name <&\"%,:\\n\\u{1b}é> is wrong"
          severity: fail
          at:
            file: "rules/désa/a,b.jenjang"
            line: 1
          details: "rules/désa/a,b.jenjang:2:2: weight nought\nrules/désa/a,b.jenjang:1:7: the name <&\"%,:\\n\\u{1b}é> is wrong"
          ...

        """##)
    let none = TestReport(
      [], tool: ReportTool(name: "jenjang", version: "1"), paths: ReportPaths(),
      language: .english)
    #expect(TestTAP.text(none) == "TAP version 13\n1..0 # SKIP\n")
  }

  @Test func junit() {
    let text = TestJUnit.text(report)
    let parts = [
      "<testsuites name=\"jenjang test\" tests=\"4\" failures=\"2\" errors=\"1\">",
      "<testsuite name=\"rules/b\" tests=\"1\" failures=\"0\" errors=\"1\">",
      "<testcase name=\"baik #1 \\\" classname=\"rules/désa/a,b.jenjang\"/>",
      "<failure type=\"failure\" message=\"s {: found é&quot;, b\">\n  --&gt; rules/désa/a,b.jenjang:4:7\n",
      "<error type=\"J9002\" message=\"the name &lt;&amp;&quot;%,:",
    ]
    for part in parts { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test func json() {
    let text = TestJSON.text(report)
    let parts = [
      #""counts":{"tests":3,"passed":1,"failed":2,"notTried":1}"#,
      #""failures":[{"expected":"s {","found":["é\", b"],"place":{"file":"#,
      #"{"expected":"{ weight","found":[],"#,
      #""rows":[{"line":3,"key":"K1 2026","differences":[{"column":"a\\u{1b}","published":"0,5","found":"–","rounding":null}],"explanation":null}]"#,
      #""columns":[{"name":"a\\u{1b}","rows":1,"greatest":null}]"#,
      #""unanswered":["q1"]"#, #""place":{"file":"t.csv","line":4,"column":"q"}"#,
      #"{"name":"rules/b","files":["rules/désa/a,b.jenjang"],"diagnostics":[{"code":"J9001","#,
    ]
    for part in parts { #expect(text.contains(part), "\(part)\n\(text)") }
  }
}
