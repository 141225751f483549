import JenjangSource

/// What form tools let pass in silence or tell badly, held against a form before it is written.
///
/// A missing translation, an empty group, a misspelt column, one name in two groups, a choice without a
/// name of its own, a reference to nothing: each would be found on a phone in a village, or never.
struct XLSFormCheck {
  private let form: XLSForm
  private let questionnaire: Questionnaire
  private(set) var diagnostics: [Diagnostic] = []
  private var names: Set<String> = []

  init(_ form: XLSForm, _ questionnaire: Questionnaire) {
    self.form = form
    self.questionnaire = questionnaire
    checkColumns()
    checkChoices()
    checkSurvey()
    checkReferences()
  }

  /// Texts of the rules that lack a language: how many, and the first.
  static func untranslated(_ questionnaire: Questionnaire) -> [Diagnostic] {
    questionnaire.languages.compactMap { language in
      let missing = questionnaire.untranslated.filter { $0.language == language }
      guard let first = missing.first else { return nil }
      return Diagnostic(
        .formTextMissing, at: first.range.map { Place.source($0) } ?? .invocation,
        [
          ("language", .text(language)), ("count", .number(missing.count)),
          ("text", .text(first.text)),
        ])
    }
  }

  private mutating func report(
    _ rule: DiagnosticRule, _ arguments: [(name: String, value: MessageArgument)]
  ) {
    diagnostics.append(Diagnostic(rule, at: .invocation, arguments))
  }

  /// The columns that form tools read.
  private static let known: Set<String> = [
    "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message",
    "appearance", "parameters", "calculation", "list_name", "form_title", "form_id", "version",
    "default_language", "instance_name", "style",
  ]

  private mutating func checkColumns() {
    let suffixes = questionnaire.languages.map { "::" + FormWording.languageName($0) }
    for sheet in form.sheets {
      for column in sheet.columns {
        var plain = column
        if let suffix = suffixes.first(where: { column.hasSuffix($0) }) {
          plain = String(column.dropLast(suffix.count))
        }
        if !Self.known.contains(plain) {
          report(.formColumnUnknown, [("sheet", .text(sheet.name)), ("name", .text(column))])
        }
      }
    }
  }

  private mutating func checkChoices() {
    var seen: Set<String> = []
    for row in form.choices.rows {
      let list = form.choices.cell(row, "list_name")
      let name = form.choices.cell(row, "name")
      let isPlain = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
      if !isPlain || !seen.insert(list + " " + name).inserted {
        report(.choiceNameInvalid, [("name", .text(name)), ("list", .text(list))])
      }
      checkLabels(row, of: form.choices, name: list + " " + name)
    }
  }

  private mutating func checkSurvey() {
    /// The groups that are open, with what they hold.
    var open: [(name: String, count: Int)] = []
    var questions = 0
    for row in form.survey.rows {
      let type = form.survey.cell(row, "type")
      if type == "end_group" {
        guard let closed = open.popLast() else { continue }
        if closed.count == 0 { report(.formEmpty, [("name", .text(closed.name))]) }
        continue
      }
      let name = form.survey.cell(row, "name")
      if !FormNames.isName(name) {
        report(.formNameInvalid, [("name", .text(name))])
      } else if !names.insert(name).inserted {
        report(.formNameTaken, [("name", .text(name))])
      }
      if !open.isEmpty { open[open.count - 1].count += 1 }
      if ["start", "end", "today", "deviceid", "calculate"].contains(type) { continue }
      checkLabels(row, of: form.survey, name: name)
      if type == "begin_group" {
        open.append((name, 0))
      } else {
        questions += 1
      }
      if type.hasPrefix("select_one ") { checkList(String(type.dropFirst(11))) }
    }
    if questionnaire.questions.isEmpty || questions == 0 {
      report(.formEmpty, [("name", .text(questionnaire.name))])
    }
  }

  private mutating func checkList(_ list: String) {
    if !form.choices.rows.contains(where: { form.choices.cell($0, "list_name") == list }) {
      report(.formEmpty, [("name", .text(list))])
    }
  }

  /// A row has its label in every language.
  private mutating func checkLabels(_ row: [String], of sheet: FormSheet, name: String) {
    // What the rules do not say in a language was told with its place.
    guard questionnaire.untranslated.isEmpty else { return }
    for language in questionnaire.languages
    where sheet.cell(row, "label::" + FormWording.languageName(language)).isEmpty {
      report(
        .formTextMissing,
        [("language", .text(language)), ("count", .number(1)), ("text", .text(name))])
    }
  }

  /// Conditions name questions of the form.
  private mutating func checkReferences() {
    for row in form.survey.rows {
      for column in ["relevant", "constraint", "calculation"] {
        let parts = form.survey.cell(row, column).split(
          separator: "{", omittingEmptySubsequences: false)
        for (before, after) in zip(parts, parts.dropFirst()) where before.hasSuffix("$") {
          let name = String(after.prefix { $0 != "}" })
          if !names.contains(name) { report(.formReferenceUnknown, [("name", .text(name))]) }
        }
      }
    }
  }
}
