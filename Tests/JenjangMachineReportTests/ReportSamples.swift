import JenjangSource

@testable import JenjangMachineReport

/// A rule file with line ends of both kinds, a tab and letters of several bytes.
let sampleFile = SourceFile(
  path: "./rules/désa/a,b.jenjang",
  bytes: Array("model é \"É\" {\r\n\tweight 0\n}\nscale s { 0 a }\n".utf8))

/// The range of a piece of the sample.
func range(of piece: String, in file: SourceFile = sampleFile, number: Int = 0) -> SourceRange {
  let wanted = Array(piece.utf8)
  for start in file.bytes.indices where file.bytes[start...].starts(with: wanted) {
    return SourceRange(file: number, start: start, end: start + wanted.count)
  }
  return SourceRange(file: number, start: 0, end: 0)
}

let errorRule = DiagnosticRule(
  "J9002", message: Wording(id: "nama {name} salah", en: "the name {name} is wrong"),
  related: Wording(id: "dipakai di sini", en: "used here"),
  help: Wording(id: "tulis {name}: benar", en: "write {name}: rightly"))
let warningRule = DiagnosticRule(
  "J9001", .warning, message: Wording(id: "bobot nol", en: "weight nought"))

/// One diagnostic of every kind of place; texts hold what every form has to escape.
let sampleDiagnostics: [Diagnostic] = [
  Diagnostic(warningRule, at: range(of: "weight 0")),
  Diagnostic(
    errorRule, at: range(of: "é"), [("name", .text("<&\"%,:\n\u{1B}é>"))],
    related: [range(of: "s {")], suggestion: "e",
    fix: Fix(range(of: "é"), replacement: "e\n")),
  Diagnostic(
    errorRule, at: .cell(file: "answers.csv", line: 12, column: "q,05"), [("name", .text("x"))]),
  Diagnostic(warningRule, at: .file("./rules/b.jenjang")),
  Diagnostic(warningRule, at: .invocation),
]

func sampleReport(
  _ diagnostics: [Diagnostic] = sampleDiagnostics, files: [SourceFile] = [sampleFile],
  language: MessageLanguage = .english, page: String? = nil
) -> CheckReport {
  CheckReport(
    [CheckReport.Checked(name: "rules/désa", files: files, diagnostics: diagnostics)],
    tool: ReportTool(name: "jenjang", version: "1.2.3", page: page), paths: ReportPaths(),
    language: language)
}
