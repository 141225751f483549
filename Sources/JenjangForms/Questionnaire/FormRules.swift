import JenjangSource

extension DiagnosticRule {
  static let formTextMissing = DiagnosticRule(
    "J2501",
    message: Wording(
      id:
        "formulir memerlukan semua teks dalam semua bahasa; dalam `{language}` belum ada: {count}, yang pertama \"{text}\"",
      en:
        "a form needs every text in every language; missing in `{language}`: {count}, the first is \"{text}\""
    ),
    help: Wording(
      id: "tulis terjemahannya di tabel teks, atau hapus bahasa itu dari `languages`",
      en: "write the translation into the table of texts, or remove the language from `languages`"))

  static let formNameTaken = DiagnosticRule(
    "J2502",
    message: Wording(
      id: "dua bagian formulir akan bernama `{name}`",
      en: "two parts of the form would be named `{name}`"),
    help: Wording(
      id: "beri salah satunya `column` yang lain", en: "give one of them another `column`"))

  static let formNameInvalid = DiagnosticRule(
    "J2503",
    message: Wording(
      id: "kolom `{name}` tidak dapat menjadi nama dalam formulir",
      en: "the column `{name}` can't be a name in a form"),
    help: Wording(
      id: "nama dimulai dengan huruf atau `_`, lalu huruf, angka, `_`, `.`, dan `-` saja",
      en: "a name begins with a letter or `_`, then letters, digits, `_`, `.` and `-` only"))

  static let formEmpty = DiagnosticRule(
    "J2504",
    message: Wording(
      id: "`{name}` tidak memuat pertanyaan", en: "`{name}` holds no question"),
    help: Wording(
      id: "formulir perlu sedikitnya satu pertanyaan di setiap kelompok",
      en: "a form needs at least one question in each group"))

  static let conditionNotInForm = DiagnosticRule(
    "J2505", .warning,
    message: Wording(
      id:
        "syarat `{name}` tidak seluruhnya dapat ditulis dalam formulir: pertanyaan ini ditanyakan juga bila tidak berlaku",
      en:
        "the condition of `{name}` can't be written into a form as a whole: it is asked even where it does not apply"
    ),
    help: Wording(
      id: "yang menilai tetap aturan: jawaban yang tidak berlaku disebut dan tidak dinilai",
      en: "the rules still decide: an answer that does not apply is named and not scored"))

  static let notApplicableNotInForm = DiagnosticRule(
    "J2506", .warning,
    message: Wording(
      id:
        "boleh dijawab \"tidak berlaku\", tetapi formulir tidak punya pilihan untuk itu: {names}",
      en: "may be called not applicable, but the form has no choice for it: {names}"),
    help: Wording(
      id: "sebut kata tanpa spasi seperti \"NA\" di `not_applicable words`",
      en: "name a word without blanks such as \"NA\" in `not_applicable words`"))

  static let choiceNameInvalid = DiagnosticRule(
    "J2507",
    message: Wording(
      id: "pilihan `{name}` dalam `{list}` tidak punya nama yang unik dan tanpa spasi",
      en: "the choice `{name}` of `{list}` has no name that is its own and without blanks"),
    help: Wording(
      id: "beri tingkat dan pilihan nomor atau nama yang berbeda",
      en: "give levels and options numbers or names that differ"))

  static let formColumnUnknown = DiagnosticRule(
    "J2508",
    message: Wording(
      id: "lembar `{sheet}` punya kolom `{name}`, yang tidak dibaca alat formulir mana pun",
      en: "the sheet `{sheet}` has a column `{name}`, which no form tool reads"))

  static let formulaCell = DiagnosticRule(
    "J2509", .warning,
    message: Wording(
      id: "isi yang dimulai seperti rumus ditulis dengan `'` di depannya: {text}",
      en: "what begins like a formula is written with a `'` in front: {text}"),
    help: Wording(
      id: "lembar kerja akan menjalankannya bila tidak", en: "a spreadsheet would run it otherwise")
  )

  static let formReferenceUnknown = DiagnosticRule(
    "J2510",
    message: Wording(
      id: "formulir merujuk `{name}`, yang tidak ditanyakan",
      en: "the form refers to `{name}`, which it does not ask"))
}

/// The rules about forms, for the catalogue of all rules.
package let formRules: [DiagnosticRule] = [
  .formTextMissing, .formNameTaken, .formNameInvalid, .formEmpty, .conditionNotInForm,
  .notApplicableNotInForm, .choiceNameInvalid, .formColumnUnknown, .formulaCell,
  .formReferenceUnknown,
]
