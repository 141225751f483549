import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unknownPhase = DiagnosticRule(
    "J0901",
    message: Wording(id: "tidak ada fase bernama `{name}`", en: "there is no phase `{name}`"),
    help: Wording(id: "fasenya: {known}", en: "the phases: {known}"))

  static let notAsked = DiagnosticRule(
    "J0902",
    message: Wording(
      id: "`{name}` tidak ditanyakan, jadi tidak dapat diberi jawaban",
      en: "`{name}` is not asked, so it can't be given an answer"),
    help: Wording(
      id: "beri jawaban untuk fact, factor, atau indicator yang ditanyakan",
      en: "give an answer to a fact, a factor or an indicator that is asked"))

  static let notAnAnswerHere = DiagnosticRule(
    "J0903",
    message: Wording(
      id: "`{found}` bukan jawaban untuk `{name}`", en: "`{found}` is no answer to `{name}`"),
    help: Wording(id: "jawabannya: {known}", en: "its answers: {known}"))

  static let blocksNothing = DiagnosticRule(
    "J0904",
    message: Wording(
      id: "fase `{phase}` tidak punya ambang atau syarat yang menyebut `{name}`",
      en: "the phase `{phase}` has no threshold or gate that names `{name}`"),
    help: Wording(
      id: "ambangnya disebut `overall`", en: "its threshold is named `overall`"))

  static let nothingExpected = DiagnosticRule(
    "J0905",
    message: Wording(
      id: "tes ini tidak mengharapkan apa pun, jadi tidak dapat gagal",
      en: "this test expects nothing, so it can't fail"),
    help: Wording(id: "tambahkan `expect …`", en: "add an `expect …`"))

  static let columnWithoutCases = DiagnosticRule(
    "J0906",
    message: Wording(
      id:
        "`expect column` hanya untuk tes dengan tabel (`cases \"…\"`), dan tes itu hanya memakainya",
      en:
        "`expect column` is for tests with a table (`cases \"…\"`), and such tests have nothing else"
    ),
    help: Wording(
      id: "tulis `test \"nama\" cases \"kasus.csv\" { expect column … }`",
      en: "write `test \"name\" cases \"cases.csv\" { expect column … }`"))

  static let phasesMissing = DiagnosticRule(
    "J0907",
    message: Wording(id: "model ini tidak punya fase", en: "this model has no phases"),
    help: Wording(
      id: "hapus yang menyebut fase, atau tambahkan `phases { … }`",
      en: "remove what names a phase, or add `phases { … }`"))

  package static let tableMissing = DiagnosticRule(
    "J0909",
    message: Wording(
      id: "tabel kasus {path} tidak ada di dalam folder kumpulan aturan",
      en: "there is no case table {path} in the rule set's folder"),
    help: Wording(
      id: "tulis nama berkas relatif terhadap berkas ini",
      en: "name the file relative to this one"))

  static let notAnIndicator = DiagnosticRule(
    "J0910",
    message: Wording(id: "`{name}` bukan indicator", en: "`{name}` is not an indicator"),
    help: Wording(
      id: "sebut sebuah indicator",
      en: "name an indicator"))

  static let noEvidenceAsked = DiagnosticRule(
    "J0911",
    message: Wording(
      id: "untuk `{name}` tidak diminta bukti", en: "no evidence is asked for `{name}`"),
    help: Wording(
      id: "beri jenjangnya `asks evidence` atau `needs evidence`, atau hapus",
      en: "give its levels `asks evidence` or `needs evidence`, or remove it"))

  static let notAFinding = DiagnosticRule(
    "J0912",
    message: Wording(
      id: "`{name}` bukan finding, indicator atau factor",
      en: "`{name}` is neither a finding nor an indicator or factor"),
    help: Wording(
      id: "sebut sebuah finding, indicator atau factor",
      en: "name a finding, an indicator or a factor"))

  static let notAStep = DiagnosticRule(
    "J0913",
    message: Wording(
      id: "`{name}` bukan advice atau indicator", en: "`{name}` is neither advice nor an indicator"),
    help: Wording(
      id: "sebut sebuah advice, atau indicator yang punya langkah",
      en: "name an advice, or an indicator that has steps"))
}

package let testRules: [DiagnosticRule] = [
  .unknownPhase, .notAsked, .notAnAnswerHere, .blocksNothing, .nothingExpected, .columnWithoutCases,
  .phasesMissing, .tableMissing, .notAnIndicator, .noEvidenceAsked, .notAFinding,
  .notAStep,
]
