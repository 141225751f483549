import JenjangModel
import JenjangSource

/// A questionnaire as an XLSForm: the sheets `survey`, `choices` and `settings`, which KoboToolbox, ODK and
/// pyxform make a form of.
package struct XLSForm: Sendable {
  package internal(set) var survey: FormSheet
  package internal(set) var choices: FormSheet
  package internal(set) var settings: FormSheet
  /// What keeps the form from being one, and what it can't say; never silently left to form tools.
  package private(set) var diagnostics: [Diagnostic] = []

  package var sheets: [FormSheet] { [survey, choices, settings] }

  package init(_ questionnaire: Questionnaire) {
    var writer = XLSFormWriter(questionnaire)
    writer.write()
    survey = writer.survey.withoutEmptyColumns(keeping: ["type", "name"])
    choices = writer.choices.withoutEmptyColumns(keeping: ["list_name", "name"])
    settings = writer.settings()
    diagnostics =
      XLSFormCheck.untranslated(questionnaire) + XLSFormCheck(self, questionnaire).diagnostics
      + questionnaire.remarks
  }
}

/// Writes the rows of a form, question after question.
struct XLSFormWriter {
  let questionnaire: Questionnaire
  private(set) var survey: FormSheet
  private(set) var choices: FormSheet
  /// The lists of choices written so far, by what they are lists of.
  private var lists: [String: String] = [:]
  private var listNames = FormNames(taken: [])
  private var names: FormNames
  private let notApplicable: String
  /// The suffixes of columns that stand once a language.
  private let languages: [String]

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    languages = questionnaire.languages.map { FormWording.languageName($0) }
    notApplicable = questionnaire.notApplicable
    var taken = FormNames.reserved
    for question in questionnaire.questions {
      taken.insert(question.column)
      if let evidence = question.evidence { taken.insert(evidence.column) }
    }
    for question in questionnaire.identity { taken.insert(question.column) }
    for name in questionnaire.groupNames { taken.insert(name) }
    names = FormNames(taken: taken)
    survey = FormSheet(
      "survey",
      columns: ["type", "name"] + Self.translated("label", languages)
        + Self.translated("hint", languages) + ["required", "relevant", "constraint"]
        + Self.translated("constraint_message", languages) + [
          "appearance", "parameters", "calculation",
        ])
    choices = FormSheet(
      "choices", columns: ["list_name", "name"] + Self.translated("label", languages))
  }

  static func translated(_ column: String, _ languages: [String]) -> [String] {
    languages.map { column + "::" + $0 }
  }

  mutating func write() {
    for kind in ["start", "end", "today", "deviceid"] where names.take(kind) {
      survey.append([("type", kind), ("name", kind)])
    }
    let title = FormWording.identity.formText(questionnaire.languages)
    begin(names.free("community"), title)
    for question in questionnaire.identity { write(question) }
    end()
    for group in questionnaire.groups { write(group) }
  }

  func settings() -> FormSheet {
    var sheet = FormSheet(
      "settings",
      columns: [
        "form_title", "form_id", "version", "default_language", "instance_name", "style",
      ])
    let roles = questionnaire.identity
    var shown = roles.filter { $0.role == .name }.map { "${" + $0.column + "}" }
    if shown.isEmpty {
      shown = roles.filter { $0.role == .community }.map { "${" + $0.column + "}" }
    }
    shown += roles.filter { $0.role == .year }.map { "${" + $0.column + "}" }
    let instance =
      shown.count == 1 ? shown[0] : "concat(" + shown.joined(separator: ", ' ', ") + ")"
    sheet.append([
      ("form_title", PlainLabel.text(questionnaire.title.text(0))),
      ("form_id", questionnaire.name), ("version", version),
      ("default_language", languages.first ?? ""),
      ("instance_name", shown.isEmpty ? "" : instance), ("style", "pages"),
    ])
    return sheet
  }

  /// The edition, and what tells this form from any other of the edition: a form that changed in
  /// anything has another version, as servers demand, and one that did not has the same.
  private var version: String {
    var bytes: [UInt8] = []
    for sheet in [survey, choices] {
      for row in [sheet.columns] + sheet.rows {
        for cell in row {
          bytes += Array(cell.utf8)
          bytes.append(0)
        }
        bytes.append(1)
      }
    }
    let print = String(sha256(of: bytes).prefix(8))
    return questionnaire.edition.isEmpty ? print : questionnaire.edition + "-" + print
  }

  // MARK: Groups

  private mutating func begin(_ name: String, _ title: FormText) {
    survey.append(
      [("type", "begin_group"), ("name", name)] + texts("label", title))
  }

  private mutating func end() { survey.append([("type", "end_group")]) }

  private mutating func write(_ group: QuestionGroup) {
    begin(group.name, group.title)
    for item in group.items {
      switch item {
      case .group(let inner): write(inner)
      case .question(let question): write(question)
      }
    }
    end()
  }

  // MARK: Questions

  private mutating func write(_ question: IdentityQuestion) {
    var cells: [(column: String, text: String)] = [
      ("type", question.role == .year ? "integer" : "text"), ("name", question.column),
      ("required", question.role == .group ? "" : "yes"),
    ]
    cells += texts("label", question.title.with(before: question.column + ". "))
    if question.role == .year {
      cells.append(("constraint", ". >= 1900 and . <= 2200"))
      cells += texts(
        "constraint_message", FormWording.yearBounds.formText(questionnaire.languages))
    }
    survey.append(cells)
  }

  private mutating func write(_ question: FormQuestion) {
    var cells: [(column: String, text: String)] = [
      ("name", question.column), ("relevant", question.relevance ?? ""),
    ]
    cells += texts("label", question.label)
    switch question.answers {
    case .levels(let levels, let list):
      let kind = list.map { "scale " + $0 } ?? "question " + question.column
      let name = self.list(kind, list ?? question.column, levels, question)
      cells.append(("type", "select_one " + name))
      cells += texts("hint", questionnaire.ask)
    case .choices(let options):
      let name = list("question " + question.column, question.column, options, question)
      cells.append(("type", "select_one " + name))
    case .truth:
      let answers = [("yes", FormWording.yes), ("no", FormWording.no)].map { name, wording in
        let words = wording.formText(questionnaire.languages)
        return FormChoice(name: name, title: words, words: words)
      }
      cells.append(("type", "select_one " + list("truth", "yes_no", answers, question)))
    case .number(let domain):
      return write(question, domain)
    }
    survey.append(cells)
    if let evidence = question.evidence { write(evidence, of: question) }
  }

  /// A figure; where it may be not applicable, that is asked where the figure was left empty, and both
  /// come together under the question's name.
  private mutating func write(_ question: FormQuestion, _ domain: NumberDomain) {
    let form = FigureQuestion(domain)
    let isWhole = !question.allowsNotApplicable
    let name = isWhole ? question.column : names.free(question.column + "_figure")
    var cells: [(column: String, text: String)] = [
      ("type", form.type), ("name", name), ("relevant", question.relevance ?? ""),
      ("constraint", form.constraint),
    ]
    // Of an export by labels, the column with the code in front is the one that is read.
    let code = FormText(questionnaire.languages.map { _ in question.code })
    let figure = FormText(zip(code.texts, question.title.texts).map { $0 + " " + $1 })
    cells += texts("label", isWhole ? question.label : figure)
    if !form.constraint.isEmpty {
      cells += texts("constraint_message", form.message(questionnaire.languages))
    }
    if !question.unit.isEmpty {
      let unit = FormText(questionnaire.languages.map { _ in question.unit })
      cells += texts(
        "hint", FormWording.unit.formText(questionnaire.languages, [("unit", unit)]))
    }
    survey.append(cells)
    if !isWhole {
      let reference = "${" + name + "}"
      let word = names.free(question.column + "_na")
      let own = question.relevance.map { "(" + $0 + ") and " } ?? ""
      survey.append(
        [
          ("type", "select_one " + list("figure", "no_figure", [], question)),
          ("name", word), ("relevant", own + reference + " = ''"),
        ]
          + texts("label", FormWording.noFigure.formText(questionnaire.languages, [("code", code)]))
      )
      survey.append([
        ("type", "calculate"), ("name", question.column),
        ("calculation", "if(" + reference + " != '', " + reference + ", ${" + word + "})"),
      ])
    }
    if let evidence = question.evidence { write(evidence, of: question) }
  }

  /// The name of a list of choices, which is written where it was not yet.
  private mutating func list(
    _ kind: String, _ wanted: String, _ answers: [FormChoice], _ question: FormQuestion
  ) -> String {
    let ending = question.allowsNotApplicable ? "_na" : ""
    if let known = lists[kind + ending] { return known }
    let isShared = kind != "question " + question.column
    let list = listNames.free(isShared ? wanted + ending : wanted)
    lists[kind + ending] = list
    for answer in answers {
      choices.append([("list_name", list), ("name", answer.name)] + texts("label", answer.label))
    }
    if question.allowsNotApplicable {
      choices.append(
        [("list_name", list), ("name", notApplicable)]
          + texts("label", FormWording.notApplicableLabel(questionnaire)))
    }
    return list
  }

  // MARK: Evidence

  private mutating func write(_ evidence: EvidenceQuestion, of question: FormQuestion) {
    guard survey.rows.allSatisfy({ survey.cell($0, "name") != evidence.column }) else { return }
    let code = FormText(questionnaire.languages.map { _ in question.code })
    let anything = FormWording.anyEvidence.formText(questionnaire.languages)
    var note = FormWording.evidence.formText(
      questionnaire.languages,
      [("code", code), ("text", evidence.text.isEmpty ? anything : evidence.text)])
    for need in evidence.needs {
      let said = FormWording.needsEvidence.formText(
        questionnaire.languages,
        [
          ("level", FormText(questionnaire.languages.map { _ in "\(need.level)" })),
          ("instead", FormText(questionnaire.languages.map { _ in "\(need.instead)" })),
        ])
      note = FormText(zip(note.texts, said.texts).map { Self.ended($0) + " " + $1 })
    }
    if evidence.isReason {
      let said = FormWording.needsReason.formText(questionnaire.languages)
      let isAlone = evidence.levels.isEmpty && evidence.text.isEmpty
      note = FormText(
        zip(isAlone ? code.texts : note.texts, said.texts).map {
          (isAlone ? $0 + "." : Self.ended($0)) + " " + $1
        })
    }
    let relevance = relevance(of: evidence, question)
    survey.append(
      [
        ("type", "note"), ("name", names.free(evidence.column + "_note")), ("relevant", relevance),
      ] + texts("label", note))
    let label: Wording =
      evidence.isReason
      ? FormWording.reason : evidence.isPhoto ? FormWording.photo : FormWording.written
    survey.append(
      [
        ("type", evidence.isPhoto ? "image" : "text"), ("name", evidence.column),
        ("relevant", relevance), ("parameters", evidence.isPhoto ? "max-pixels=1024" : ""),
        ("appearance", evidence.isPhoto ? "" : "multiline"),
      ] + texts("label", label.formText(questionnaire.languages, [("code", code)])))
  }

  /// A sentence with its full stop.
  private static func ended(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!") ? text : text + "."
  }

  /// The levels that ask for evidence as a condition: `${q01} >= 3` where they are the last ones.
  private func relevance(of evidence: EvidenceQuestion, _ question: FormQuestion) -> String {
    let answer = "${" + question.column + "}"
    var text = answer + " != ''"
    if case .levels(let levels, _) = question.answers, !evidence.levels.isEmpty {
      let numbers = levels.map { $0.name }
      let asking = evidence.levels.map { "\($0)" }
      let isRising = levels.count < 2 || (Int(numbers[0]) ?? 0) < (Int(numbers[1]) ?? 0)
      if isRising, Array(numbers.suffix(asking.count)) == asking {
        text = answer + " >= " + asking[0]
      } else {
        text = asking.map { answer + " = " + $0 }.joined(separator: " or ")
      }
      if evidence.isReason { text += " or " + answer + " = '" + notApplicable + "'" }
    } else if evidence.levels.isEmpty, evidence.isReason {
      text = answer + " = '" + notApplicable + "'"
    }
    return text
  }

  /// Cells of a column that stands once a language.
  private func texts(_ column: String, _ text: FormText) -> [(column: String, text: String)] {
    zip(languages, text.texts).map { (column + "::" + $0, PlainLabel.text($1)) }
  }
}
