import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unknownActor = DiagnosticRule(
    "J1301",
    message: Wording(id: "tidak ada actor bernama `{name}`", en: "there is no actor `{name}`"),
    help: Wording(
      id: "yang ada: {known}; tambahkan dengan `actor nama \"Judul\"`",
      en: "there are: {known}; add one by `actor name \"Title\"`"))

  static let adviceRaisesNothing = DiagnosticRule(
    "J1302",
    message: Wording(id: "advice ini tidak menaikkan apa pun", en: "this advice raises nothing"),
    help: Wording(
      id: "sebut indicator-nya: `raises buku_kas to tertulis`",
      en: "name the indicators: `raises cash_book to written`"))

  static let nothingToRaise = DiagnosticRule(
    "J1303",
    message: Wording(
      id: "indicator `{name}` tidak punya jenjang yang dapat dinaikkan",
      en: "the indicator `{name}` has no levels that could be raised"),
    help: Wording(
      id: "sebut indicator dengan scale, atau hapus",
      en: "name an indicator that has a scale, or remove it"))

  static let targetNotAbove = DiagnosticRule(
    "J1304",
    message: Wording(
      id: "jenjang `{found}` tidak di atas {from}, jadi langkah ini tidak menaikkan apa pun",
      en: "the level `{found}` is not above {from}, so this step raises nothing"),
    help: Wording(id: "sebut jenjang yang lebih tinggi", en: "name a higher level"))

  static let listedTwice = DiagnosticRule(
    "J1305",
    message: Wording(
      id: "`{name}` disebut dua kali di sini", en: "`{name}` is named twice here"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  static let adviceRing = DiagnosticRule(
    "J1306",
    message: Wording(
      id: "advice ini menunggu dirinya sendiri: {ring}",
      en: "this advice waits for itself: {ring}"),
    related: Wording(id: "anggota lingkaran ini", en: "a member of the ring"),
    help: Wording(id: "hapus salah satu `after`", en: "remove one of the `after`s"))

  static let noStepBefore = DiagnosticRule(
    "J1307",
    message: Wording(
      id: "indicator `{name}` tidak punya langkah yang dapat didahulukan",
      en: "the indicator `{name}` has no step that could come first"),
    help: Wording(
      id: "beri indicator itu `next \"…\"`, atau hapus dari `after`",
      en: "give it a `next \"…\"`, or take it out of `after`"))
}

/// The rules about actors and next steps, for the catalogue of all rules.
package let stepRules: [DiagnosticRule] = [
  .unknownActor, .adviceRaisesNothing, .nothingToRaise, .targetNotAbove, .listedTwice, .adviceRing,
  .noStepBefore,
]
