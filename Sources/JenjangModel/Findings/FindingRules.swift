import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unknownAspect = DiagnosticRule(
    "J1313",
    message: Wording(id: "tidak ada aspek `{found}`", en: "there is no aspect `{found}`"),
    help: Wording(id: "yang ada: social, economic", en: "there are: social, economic"))

  static let quadrantMissing = DiagnosticRule(
    "J1314",
    message: Wording(
      id: "finding ini tidak menyatakan kuadrannya",
      en: "this finding does not say in which quadrant it stands"),
    help: Wording(
      id: "tulis `strength`, `weakness`, `opportunity` atau `threat`",
      en: "write `strength`, `weakness`, `opportunity` or `threat`"))

  static let findingWithoutCondition = DiagnosticRule(
    "J1315",
    message: Wording(
      id: "finding ini tidak menyatakan kapan ia ditemukan",
      en: "this finding does not say when it is found"),
    help: Wording(id: "tambahkan `when` dan syaratnya", en: "add `when` and its condition"))

  static let policySign = DiagnosticRule(
    "J1316",
    message: Wording(id: "`{what}` ditulis `{usage}`", en: "`{what}` is written `{usage}`"))

  static let policyOverlaps = DiagnosticRule(
    "J1317",
    message: Wording(
      id: "{value} akan menjadi `{first}` dan sekaligus `{second}`",
      en: "{value} would be `{first}` and `{second}` at once"),
    help: Wording(id: "jauhkan kedua batasnya", en: "move the two bounds apart"))

  static let factorWithoutNumbers = DiagnosticRule(
    "J1318",
    message: Wording(
      id: "factor ini tidak menyatakan angka jawabannya",
      en: "this factor does not say which numbers its answers have"),
    help: Wording(
      id: "tulis `scale -2 to 2`, atau daftar angkanya: `{ -1 \"Menghambat\"  1 \"Mendukung\" }`",
      en: "write `scale -2 to 2`, or list them: `{ -1 \"Hinders\"  1 \"Helps\" }`"))

  static let factorLevelOutside = DiagnosticRule(
    "J1319",
    message: Wording(
      id: "{found} berada di luar scale factor ini, {least} sampai {most}",
      en: "{found} lies outside this factor's scale, {least} to {most}"),
    help: Wording(id: "ubah scale-nya, atau hapus", en: "change the scale, or remove it"))

  static let factorLevelPlain = DiagnosticRule(
    "J1320",
    message: Wording(
      id: "jawaban factor hanya punya angka, kalimat dan `also`",
      en: "an answer of a factor has only its number, its words and `also`"),
    help: Wording(id: "hapus selebihnya", en: "remove the rest"))
}

/// The rules about factors and findings, for the catalogue of all rules.
package let findingRules: [DiagnosticRule] = [
  .unknownAspect, .quadrantMissing, .findingWithoutCondition, .policySign, .policyOverlaps,
  .factorWithoutNumbers, .factorLevelOutside, .factorLevelPlain,
]
