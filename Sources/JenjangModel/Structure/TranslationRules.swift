import JenjangSource

extension DiagnosticRule {
  static let tooManyTranslations = DiagnosticRule(
    "J0501",
    message: Wording(
      id: "teks ini punya {found} bahasa, model hanya {expected}: {languages}",
      en: "this text has {found} languages, the model only {expected}: {languages}"),
    help: Wording(
      id: "hapus yang berlebih, atau tambahkan bahasanya di `languages`",
      en: "remove what is too many, or add the language to `languages`"))

  static let missingTranslation = DiagnosticRule(
    "J0502", .warning,
    message: Wording(
      id: "terjemahan `{language}` yang belum ada: {count}; yang pertama untuk \"{text}\"",
      en: "translations into `{language}` that are missing: {count}; the first is of \"{text}\""),
    help: Wording(
      id: "tulis terjemahannya setelah `/`, atau di tabel terjemahan",
      en: "write the translation after a `/`, or in a translation table"))

  static let orphanTranslation = DiagnosticRule(
    "J0503", .warning,
    message: Wording(
      id: "terjemahan ini tidak dipakai: tidak ada teks \"{text}\"{where}",
      en: "this translation is not used: there is no text \"{text}\"{where}"),
    help: Wording(
      id: "teks sumbernya mungkin berubah; sesuaikan atau hapus barisnya",
      en: "the source text may have changed; adapt the row or remove it"))

  static let doubleTranslation = DiagnosticRule(
    "J0504",
    message: Wording(
      id: "teks \"{text}\" sudah diterjemahkan di baris {line} tabel ini",
      en: "the text \"{text}\" is translated already in line {line} of this table"),
    help: Wording(
      id: "hapus salah satunya, atau bedakan dengan kolom `where`",
      en: "remove one of them, or tell them apart in a column `where`"))

  static let textsColumnMissing = DiagnosticRule(
    "J0505",
    message: Wording(
      id: "tabel terjemahan {path} tidak punya kolom `{column}`",
      en: "the translation table {path} has no column `{column}`"),
    help: Wording(
      id: "baris pertamanya: kode bahasa model, dan bila perlu `where`",
      en: "its first line holds the model's language codes, and `where` if need be"))

  static let textsMissing = DiagnosticRule(
    "J0506",
    message: Wording(
      id:
        "tabel terjemahan {path} tidak dapat dibaca: tidak ada, di luar folder, atau bukan berkas",
      en: "the translation table {path} can't be read: missing, outside the folder or not a file"),
    help: Wording(
      id: "tulis nama berkas relatif terhadap berkas ini",
      en: "name the file relative to this one"))
}

extension RulePage {
  static let missingTranslation = RulePage(
    "J0502",
    what: Wording(
      id:
        "Teks yang tidak punya terjemahan dalam salah satu `languages` model, di tempatnya maupun di tabel terjemahan. Tiap bahasa disebut sekali, dengan banyaknya.",
      en:
        "A text without a translation into one of the model's `languages`, neither in place nor in a translation table. Each language is told once, with how many."
    ),
    why: Wording(
      id:
        "Pembaca bahasa itu melihat kalimat bahasa pertama di tengah laporannya, dan pertanyaan yang tidak ia mengerti.",
      en:
        "Readers of that language find sentences of the first language in their report, and questions that they don't understand."
    ),
    avoid: """
      indicator kas "Buku kas harian"
      """,
    prefer: """
      indicator kas "Buku kas harian" / "Daily cash book"
      """)

  static let orphanTranslation = RulePage(
    "J0503",
    what: Wording(
      id: "Baris tabel terjemahan yang teks sumbernya tidak ada di aturan.",
      en: "A row of a translation table whose source text does not stand in the rules."),
    why: Wording(
      id:
        "Biasanya kalimat di aturan diubah dan terjemahannya tertinggal: kalimat yang baru tidak punya terjemahan.",
      en:
        "Mostly the sentence in the rules was changed and its translation left behind: the new one has none."
    ),
    avoid: """
      // texts/en.csv:  Buku kas,Cash book
      indicator kas "Buku kas harian"
      """,
    prefer: """
      // texts/en.csv:  Buku kas harian,Daily cash book
      indicator kas "Buku kas harian"
      """)
}

package let translationRules: [DiagnosticRule] = [
  .tooManyTranslations, .missingTranslation, .orphanTranslation, .doubleTranslation,
  .textsColumnMissing, .textsMissing,
]
