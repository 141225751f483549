import JenjangSource

extension DiagnosticRule {
  static let rampWithoutStretch = DiagnosticRule(
    "J2001",
    message: Wording(
      id: "poin dari {first} sampai {last} hanya dapat berdiri di belakang `from A to B`",
      en: "points from {first} to {last} stand only behind `from A to B`"),
    help: Wording(
      id: "tulis misalnya `from 4% to 5%: 80 to 100 points`, atau satu angka poin saja",
      en: "write for example `from 4% to 5%: 80 to 100 points`, or one figure of points"))

  static let stretchCrossed = DiagnosticRule(
    "J2002",
    message: Wording(
      id: "ruas ini mulai di {start}, tidak di bawah ujungnya {end}",
      en: "this stretch begins at {start}, which is not below its end {end}"),
    help: Wording(
      id: "tulis yang kecil dulu: `from KECIL to BESAR`, juga di daftar yang turun",
      en: "write the lesser first: `from LESSER to GREATER`, in falling lists too"))

  static let stretchApart = DiagnosticRule(
    "J2004",
    message: Wording(
      id: "angka {figures} {problem}", en: "the figures {figures} {problem}"),
    related: Wording(id: "band sebelumnya", en: "the band before"),
    help: Wording(
      id: "mulai ruas ini di ujung band sebelumnya; yang pertama mulai di luar semua yang diukur",
      en: "begin this stretch where the band before ends; the first begins outside all that is "
        + "measured"))

  static let bandsBefore = DiagnosticRule(
    "J2003",
    message: Wording(
      id: "sebelum {year} indicator ini tidak punya band",
      en: "before {year} this indicator has no bands"),
    help: Wording(
      id:
        "tulis yang pertama tanpa `since`; `since` di indicator menyatakan sejak kapan ditanyakan",
      en: "write the first ones without `since`; a `since` on the indicator says when it is asked"))

  static let rampWithScale = DiagnosticRule(
    "J2005",
    message: Wording(
      id: "jenjang tidak dapat naik sedikit demi sedikit: band ini memberi {first} sampai {last}",
      en: "levels can't rise bit by bit: this band gives {first} to {last}"),
    help: Wording(
      id: "tulis satu jenjang, atau poin tanpa `scale`",
      en: "write one level, or points without a `scale`"))
}

package let stretchRules: [DiagnosticRule] = [
  .rampWithoutStretch, .stretchCrossed, .bandsBefore, .stretchApart, .rampWithScale,
]
