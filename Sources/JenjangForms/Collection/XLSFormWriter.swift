import JenjangModel
import JenjangSource

/// Writes the rows of a form, question after question.
struct XLSFormWriter {
  let questionnaire: Questionnaire
  var survey: FormSheet
  var choices: FormSheet
  /// The lists of choices written so far, by what they are lists of.
  var lists: [String: String] = [:]
  var listNames = FormNames(taken: [])
  var names: FormNames
  let notApplicable: String
  /// The suffixes of columns that stand once a language.
  let languages: [String]

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

  mutating func write(_ group: QuestionGroup) {
    begin(group.name, group.title)
    for item in group.items {
      switch item {
      case .group(let inner): write(inner)
      case .question(let question): write(question)
      }
    }
    end()
  }

  /// Cells of a column that stands once a language.
  func texts(_ column: String, _ text: FormText) -> [(column: String, text: String)] {
    zip(languages, text.texts).map { (column + "::" + $0, PlainLabel.text($1)) }
  }
}
