import JenjangModel
import JenjangSource

/// Several people's answers for one community and year.
enum RespondentCheck {
  static let differ = DiagnosticRule(
    "J1080", .warning,
    message: Wording(
      id: "Jawaban responden berbeda: {answers}; yang dihitung {counted}.",
      en: "The respondents' answers differ: {answers}; what counts is {counted}."),
    help: Wording(
      id: "Bicarakan bersama, lalu tambahkan satu baris dengan jawaban yang disepakati.",
      en: "Talk about it together, then add a row with the answers that all agree on."))

  static let again = DiagnosticRule(
    "J1081",
    message: Wording(
      id:
        "\"{respondent}\" sudah menjawab untuk komunitas dan tahun ini di baris {line}; baris ini "
        + "tidak dipakai.",
      en:
        "\"{respondent}\" has answered for this community and year in line {line} already; this "
        + "row is not used."),
    help: Wording(
      id: "Simpan satu baris saja untuk tiap responden; bedakan orang yang senama.",
      en: "Keep one row for each respondent; tell people of the same name apart."))

  static func finding(_ disagreement: Disagreement, at place: Place) -> Diagnostic {
    let sides = disagreement.sides.map { side in
      side.answer + " (" + side.respondents.joined(separator: ", ") + ")"
    }
    let answer = disagreement.counted ?? ""
    let counted: Wording
    switch disagreement.reason {
    case _ where disagreement.counted == nil:
      counted = Wording(id: "tidak ada, dianggap tidak dijawab", en: "none, it is unanswered")
    case .agreed:
      counted = Wording(id: "\(answer), yang disepakati", en: "\(answer), which was agreed on")
    case .rule(.lowest):
      counted = Wording(id: "\(answer), yang terendah", en: "\(answer), the lowest")
    case .rule(.highest):
      counted = Wording(id: "\(answer), yang tertinggi", en: "\(answer), the highest")
    case .rule(.median):
      counted = Wording(id: "\(answer), yang di tengah", en: "\(answer), the one in the middle")
    case .lowerOfTwo:
      counted = Wording(
        id: "\(answer), yang lebih rendah dari dua yang di tengah",
        en: "\(answer), the lower of the two in the middle")
    }
    return Diagnostic(
      differ, at: place,
      [(name: "answers", value: .list(sides)), (name: "counted", value: .wording(counted))])
  }

  static func again(_ respondent: String, _ line: Int, first: Int, file: String) -> Diagnostic {
    Diagnostic(
      again, at: .cell(file: file, line: line, column: ""),
      [
        (name: "respondent", value: .text(respondent)), (name: "line", value: .number(first)),
      ])
  }
}
