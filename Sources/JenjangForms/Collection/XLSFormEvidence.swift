import JenjangModel
import JenjangSource

/// The questions after what shows an answer to be true.
extension XLSFormWriter {
  mutating func write(_ evidence: EvidenceQuestion, of question: FormQuestion) {
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
  func relevance(of evidence: EvidenceQuestion, _ question: FormQuestion) -> String {
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
}
