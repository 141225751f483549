import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let noModel = DiagnosticRule(
    "J0801",
    message: Wording(
      id: "tidak ada berkas dengan `model` di dalam kumpulan aturan ini",
      en: "no file of this rule set has a `model`"),
    help: Wording(
      id: "akar kumpulan aturan memuat `model nama \"Judul\" { … }`",
      en: "the root of a rule set holds `model name \"Title\" { … }`"))

  static let severalModels = DiagnosticRule(
    "J0802",
    message: Wording(
      id: "sebuah kumpulan aturan hanya punya satu `model`", en: "a rule set has only one `model`"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(
      id: "hapus yang kedua, atau pindahkan ke folder lain",
      en: "remove the second one, or move it to a folder of its own"))

  static let modelNameTaken = DiagnosticRule(
    "J2301",
    message: Wording(
      id: "model `{name}` sudah ada di {file}", en: "the model `{name}` stands in {file} already"),
    help: Wording(
      id: "beri nama lain: dengan nama itu hasilnya dibedakan",
      en: "give it another name: results are told apart by it"))

  static let includeMissing = DiagnosticRule(
    "J0803",
    message: Wording(id: "berkas {path} tidak ditemukan", en: "there is no file {path}"),
    help: Wording(
      id: "tulis nama berkas relatif terhadap berkas ini",
      en: "name the file relative to this one"))

  static let includeOutside = DiagnosticRule(
    "J0804",
    message: Wording(
      id: "{path} berada di luar folder kumpulan aturan",
      en: "{path} lies outside the rule set's folder"),
    help: Wording(
      id: "pindahkan berkasnya ke dalam folder kumpulan aturan",
      en: "move the file into the rule set's folder"))

  static let includeDirectory = DiagnosticRule(
    "J0805",
    message: Wording(
      id: "{path} adalah folder, bukan berkas", en: "{path} is a folder, not a file"),
    help: Wording(id: "sebut berkas di dalamnya", en: "name a file in it"))

  static let includeUnreadable = DiagnosticRule(
    "J0806",
    message: Wording(id: "{path} tidak dapat dibaca: {why}", en: "{path} can't be read: {why}"),
    help: Wording(id: "periksa izin berkas itu", en: "look at the file's permissions"))

  static let includeRing = DiagnosticRule(
    "J0807",
    message: Wording(
      id: "berkas saling menyertakan dalam lingkaran: {ring}",
      en: "files include each other in a ring: {ring}"),
    help: Wording(id: "hapus salah satu `include`", en: "remove one `include`"))

  static let fileNotIncluded = DiagnosticRule(
    "J0808", .warning,
    message: Wording(
      id: "berkas {path} tidak disertakan oleh berkas mana pun, jadi tidak berlaku",
      en: "nothing includes the file {path}, so it has no effect"),
    help: Wording(
      id: "tambahkan `include \"{path}\"`, atau hapus berkasnya",
      en: "add `include \"{path}\"`, or remove the file"))

  static let fileTooLarge = DiagnosticRule(
    "J0809",
    message: Wording(
      id: "berkas {path} lebih besar dari {most} byte",
      en: "the file {path} has more than {most} bytes"),
    help: Wording(id: "pecah menjadi beberapa berkas", en: "split it into several files"))

  static let tooManyFiles = DiagnosticRule(
    "J0810",
    message: Wording(
      id: "kumpulan aturan ini menyertakan lebih dari {most} berkas",
      en: "this rule set includes more than {most} files"),
    help: Wording(id: "gabungkan berkas-berkasnya", en: "join files"))
}

extension RulePage {
  static let fileNotIncluded = RulePage(
    "J0808",
    what: Wording(
      id:
        "Berkas `*.jenjang` di folder kumpulan aturan yang tidak disertakan oleh berkas mana pun.",
      en: "A `*.jenjang` file in the rule set's folder that no file includes."),
    why: Wording(
      id:
        "Pertanyaan, syarat, atau uji di dalamnya tidak berlaku, padahal siapa pun yang membuka folder itu mengira berlaku.",
      en:
        "The questions, gates or tests in it have no effect, although whoever opens the folder believes they have."
    ),
    avoid: """
      // culture.jenjang stands in the folder, and nothing includes it
      include "planning.jenjang"
      """,
    prefer: """
      include "planning.jenjang"
      include "culture.jenjang"
      """)
}

package let loadingRules: [DiagnosticRule] = [
  .noModel, .severalModels, .modelNameTaken, .includeMissing, .includeOutside, .includeDirectory,
  .includeUnreadable,
  .includeRing, .fileNotIncluded, .fileTooLarge, .tooManyFiles,
]
