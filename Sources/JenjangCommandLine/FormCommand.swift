import Jenjang
import JenjangForms
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangTables
import JenjangWorkbook

/// `jenjang form RULES --to …`: the questions of a rule set, for phones, spreadsheets and paper.
struct FormCommand {
  /// What is written.
  enum Target: String, CaseIterable {
    case xlsform
    case csv
    case xlsx
    case paper

    /// The forms in which it can be written, the usual one first.
    var formats: [String] {
      switch self {
      case .xlsform: return ["xlsx", "csv"]
      case .csv: return ["csv"]
      case .xlsx: return ["xlsx"]
      case .paper: return ["markdown", "html"]
      }
    }
  }

  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    guard let target = invocation.arguments.value(.formTo).flatMap({ Target(rawValue: $0) }) else {
      throw .usage(invocation.missing(CommandOption.formTo.spelling))
    }
    let format = try format(of: target)
    if target == .xlsform, invocation.arguments.value(.prefill) != nil {
      throw .usage(UsageError(.formIsEmpty))
    }
    let (check, language) = try invocation.checked(rules)
    guard let ruleSet = check.ruleSet else { return .findings }
    let questionnaire = Questionnaire(ruleSet.model)
    if target == .xlsform {
      let form = XLSForm(questionnaire)
      try invocation.say(form.diagnostics, files: check.files, language: language)
      if form.diagnostics.contains(where: { $0.isError }) { return .findings }
      if format == "csv" {
        try invocation.emit(form.csv())
      } else {
        try emit(form.workbook(), check.files, language)
      }
      return .fine
    }
    let draft = try FormDraft(invocation, ruleSet, language)
    var diagnostics = draft.diagnostics
    let texts = ruleSet.model.textLanguage(for: language)
    switch target {
    case .xlsform, .csv, .xlsx:
      let sheet = AnswerForm(
        ruleSet.model, questionnaire, drafts: draft.rows.map { DraftAnswers($0) }, language: texts)
      if target == .csv {
        let isExcel = invocation.arguments.value(.csvDialect) == "excel-id"
        let written = sheet.csv(isExcel: isExcel)
        diagnostics += written.diagnostics
        try invocation.emit(written.bytes)
      } else {
        try emit(sheet.workbook(), check.files, language)
      }
    case .paper:
      try invocation.emit(draft.paper(questionnaire, isHTML: format == "html", check.files))
    }
    try invocation.say(diagnostics, files: check.files, language: language)
    return diagnostics.contains { $0.isError } ? .findings : .fine
  }

  /// Writes a workbook, and tells what a spreadsheet could not hold of it.
  private func emit(
    _ workbook: Workbook, _ files: [SourceFile], _ language: MessageLanguage
  ) throws(CommandFailure) {
    try invocation.emit(workbook.bytes())
    let path = invocation.arguments.value(.output) ?? "-"
    try invocation.say(workbook.problems(file: path), files: files, language: language)
  }

  /// The format as asked for, else as the output's name ends, else the target's usual one.
  private func format(of target: Target) throws(CommandFailure) -> String {
    let path = invocation.arguments.value(.output)
    guard let asked = invocation.arguments.value(.formFormat) else {
      let ends = [(".csv", "csv"), (".xlsx", "xlsx"), (".html", "html"), (".md", "markdown")]
      let named = ends.first { end in path.map { $0.hasSuffix(end.0) } ?? false }?.1
      let format = named.flatMap { target.formats.contains($0) ? $0 : nil } ?? target.formats[0]
      try refuseTerminal(format, path)
      return format
    }
    guard target.formats.contains(asked) else {
      throw .usage(
        UsageError(
          .formatOfForm,
          [
            ("target", .text(target.rawValue)), ("found", .text(asked)),
            ("known", .list(target.formats)),
          ]))
    }
    try refuseTerminal(asked, path)
    return asked
  }

  /// A workbook is no text that a terminal could show.
  private func refuseTerminal(_ format: String, _ path: String?) throws(CommandFailure) {
    guard format == "xlsx", path == nil, HostTerminal.isTerminal(.output) else { return }
    throw .usage(UsageError(.workbookOnTerminal))
  }
}

extension DiagnosticRule {
  static let formatOfForm = DiagnosticRule(
    "J2511",
    message: Wording(
      id: "`--to {target}` tidak mempunyai bentuk `{found}`",
      en: "`--to {target}` has no form `{found}`"),
    help: Wording(id: "bentuknya: {known}", en: "its forms: {known}"))

  static let workbookOnTerminal = DiagnosticRule(
    "J2512",
    message: Wording(
      id: "berkas XLSX tidak dapat ditampilkan di terminal",
      en: "an XLSX file can't be shown on a terminal"),
    help: Wording(id: "tambahkan `-o NAMA.xlsx`", en: "add `-o NAME.xlsx`"))

  static let formIsEmpty = DiagnosticRule(
    "J2513",
    message: Wording(
      id: "formulir di telepon selalu kosong: `--prefill` tidak berlaku untuk `--to xlsform`",
      en: "a form on a phone is always empty: `--prefill` does not go with `--to xlsform`"),
    help: Wording(
      id: "draf dari jawaban lama ada untuk csv, xlsx, dan paper",
      en: "drafts of earlier answers are for csv, xlsx and paper"))

  static let withoutPrefill = DiagnosticRule(
    "J2514",
    message: Wording(
      id: "`{option}` memilih dari jawaban lama, tetapi `--prefill` tidak disebut",
      en: "`{option}` chooses among earlier answers, but there is no `--prefill`"),
    help: Wording(id: "tambahkan `--prefill ANSWERS`", en: "add `--prefill ANSWERS`"))
}

/// The rules about invocations of `form`.
package let formUsageRules: [DiagnosticRule] = [
  .formatOfForm, .workbookOnTerminal, .formIsEmpty, .withoutPrefill,
]
