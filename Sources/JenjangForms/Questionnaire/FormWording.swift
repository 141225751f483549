import JenjangSource

/// The forms' own words, beside those of the rules.
enum FormWording {
  static let community = Wording(id: "Kode komunitas", en: "Community code")
  static let communityPart = Wording(id: "Komunitas", en: "Community")
  static let name = Wording(id: "Nama komunitas", en: "Community name")
  static let year = Wording(id: "Tahun penilaian", en: "Assessment year")
  static let respondent = Wording(id: "Nama responden", en: "Respondent's name")
  static let identity = Wording(id: "Komunitas", en: "Community")
  static let facts = Wording(id: "Fakta", en: "Facts")
  static let factors = Wording(id: "Faktor luar", en: "External factors")
  static let yes = Wording(id: "Ya", en: "Yes")
  static let no = Wording(id: "Tidak", en: "No")
  static let notApplicable = Wording(id: "Tidak berlaku", en: "Not applicable")
  static let noFigure = Wording(
    id: "{code}: tidak ada angka. Tidak berlaku?", en: "{code}: no figure. Not applicable?")
  static let unit = Wording(id: "Satuan: {unit}", en: "Unit: {unit}")
  static let photo = Wording(id: "{code} foto bukti", en: "{code} evidence photo")
  static let written = Wording(id: "{code} bukti", en: "{code} evidence")
  static let reason = Wording(id: "{code} bukti atau alasan", en: "{code} evidence or reason")
  static let evidence = Wording(
    id: "{code} bukti yang diminta: {text}", en: "{code} evidence asked for: {text}")
  static let anyEvidence = Wording(
    id: "apa saja yang menunjukkan bahwa jawaban ini benar",
    en: "whatever shows this answer to be true")
  static let needsEvidence = Wording(
    id: "Tanpa bukti, tingkat {level} dihitung tingkat {instead}.",
    en: "Without evidence level {level} counts as level {instead}.")
  static let needsReason = Wording(
    id: "\"Tidak berlaku\" perlu alasan.", en: "\"Not applicable\" needs a reason.")
  static let wholeNumber = Wording(id: "Isi bilangan bulat", en: "Enter a whole number")
  static let number = Wording(id: "Isi angka", en: "Enter a figure")
  static let atLeast = Wording(id: ", paling sedikit {least}", en: ", at least {least}")
  static let atMost = Wording(id: ", paling banyak {most}", en: ", at most {most}")
  static let inSteps = Wording(id: ", kelipatan {step}", en: ", in steps of {step}")
  static let yearBounds = Wording(
    id: "Isi tahun dengan empat angka", en: "Enter the year with four digits")

  /// The choice of "not applicable": by the word of the language, where the rules know that word.
  static func notApplicableLabel(_ questionnaire: Questionnaire) -> FormText {
    let words = notApplicable.formText(questionnaire.languages)
    let known = questionnaire.notApplicable.uppercased()
    return FormText(
      zip(questionnaire.languages, words.texts).map { language, text in
        let isIndonesian = language == "id" || language.hasPrefix("id-")
        let word = isIndonesian && questionnaire.knowsTidakBerlaku ? "TB" : known
        return word + " - " + text
      })
  }

  /// Names of groups of communities that rule sets often have.
  static let groups: [(name: String, title: Wording)] = [
    ("province", Wording(id: "Provinsi", en: "Province")),
    ("district", Wording(id: "Kabupaten", en: "District")),
    ("subdistrict", Wording(id: "Kecamatan", en: "Subdistrict")),
    ("village", Wording(id: "Desa", en: "Village")),
    ("region", Wording(id: "Wilayah", en: "Region")),
  ]

  /// What a form calls a language, with its code; the code alone for others.
  static func languageName(_ code: String) -> String {
    let names: [(code: String, name: String)] = [
      ("id", "Bahasa Indonesia"), ("en", "English"), ("jv", "Basa Jawa"), ("su", "Basa Sunda"),
      ("ms", "Bahasa Melayu"), ("mad", "Basa Madura"), ("min", "Baso Minangkabau"),
      ("ban", "Basa Bali"), ("fr", "Français"), ("es", "Español"), ("pt", "Português"),
      ("nl", "Nederlands"), ("de", "Deutsch"), ("tl", "Tagalog"), ("zh", "中文"), ("ar", "العربية"),
    ]
    let known = names.first { $0.code == code }?.name ?? code
    return known + " (" + code + ")"
  }
}

extension Wording {
  /// The wording in a rule set's languages: Indonesian in its own, English in all others.
  func formText(
    _ languages: [String], _ values: [(name: String, value: FormText)] = []
  ) -> FormText {
    FormText(
      languages.indices.map { index in
        let code = languages[index]
        let isIndonesian = code == "id" || code.hasPrefix("id-") || code.hasPrefix("id_")
        return filled(
          values.map { (name: $0.name, value: .text($0.value.text(index))) },
          in: isIndonesian ? .indonesian : .english)
      })
  }
}
