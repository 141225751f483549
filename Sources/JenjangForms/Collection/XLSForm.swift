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
