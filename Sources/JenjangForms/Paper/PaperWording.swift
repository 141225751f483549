import JenjangSource

/// The words of worksheets on paper.
enum PaperWording {
  static let edition = Wording(id: "Edisi {edition}", en: "Edition {edition}")
  static let draft = Wording(
    id:
      "Draf dari jawaban {year}: ☒ adalah jawaban waktu itu. Periksa satu per satu; bukti dicatat lagi.",
    en:
      "A draft from the answers of {year}: ☒ is the answer given then. Look at each again; evidence is noted anew."
  )
  static let undatedDraft = Wording(
    id:
      "Draf dari jawaban yang lalu: ☒ adalah jawaban waktu itu. Periksa satu per satu; bukti dicatat lagi.",
    en:
      "A draft from earlier answers: ☒ is the answer given then. Look at each again; evidence is noted anew."
  )
  static let stood = Wording(
    id: "Hasil waktu itu. {verdict}.", en: "The result at that time. {verdict}.")
  static let evidence = Wording(id: "Bukti", en: "Evidence")
  static let evidenceOrReason = Wording(id: "Bukti atau alasan", en: "Evidence or reason")
  static let evidenceFrom = Wording(
    id: "Bukti (mulai tingkat {level})", en: "Evidence (from level {level})")
  static let evidenceAt = Wording(id: "Bukti (tingkat {levels})", en: "Evidence (level {levels})")
  static let earlier = Wording(id: "waktu itu {value}", en: "at that time {value}")
  static let since = Wording(id: "ditanyakan mulai {year}", en: "asked from {year} on")
  static let until = Wording(id: "ditanyakan sampai {year}", en: "asked until {year}")
  static let conditional = Wording(
    id: "Tidak selalu berlaku: {condition}", en: "Does not always apply: {condition}")
  static let note = Wording(id: "Catatan", en: "Note")

  static let workshop = Wording(id: "Lembar lokakarya", en: "Workshop sheets")
  static let analysis = Wording(id: "Tabel analisis", en: "Analysis table")
  static let function = Wording(id: "Fungsi", en: "Function")
  static let carriedOut = Wording(id: "Dijalankan?", en: "Carried out?")
  static let yesPartlyNo = Wording(id: "☐ ya ☐ sebagian ☐ belum", en: "☐ yes ☐ partly ☐ not yet")
  static let score = Wording(id: "skor {score}", en: "score {score}")

  static let swot = Wording(
    id: "Kekuatan, kelemahan, peluang, ancaman", en: "Strengths, weaknesses, opportunities, threats"
  )
  static let social = Wording(id: "Aspek sosial", en: "Social aspect")
  static let economic = Wording(id: "Aspek ekonomi", en: "Economic aspect")
  static let strength = Wording(id: "Kekuatan", en: "Strengths")
  static let weakness = Wording(id: "Kelemahan", en: "Weaknesses")
  static let opportunity = Wording(id: "Peluang", en: "Opportunities")
  static let threat = Wording(id: "Ancaman", en: "Threats")
  static let more = Wording(id: "… dan {count} lagi", en: "… and {count} more")

  static let toDo = Wording(id: "Pekerjaan organisasi", en: "The organisation's to-do")
  static let matter = Wording(id: "Hal", en: "Matter")
  static let now = Wording(id: "Keadaan sekarang", en: "As it is")
  static let task = Wording(id: "Yang akan dikerjakan", en: "What will be done")
  static let who = Wording(id: "Siapa", en: "Who")
  static let whenDue = Wording(id: "Kapan", en: "When")
  static let furtherSteps = Wording(id: "Langkah lain", en: "Further steps")

  /// The matters of the to-do, and words by which an indicator is known to be about one.
  static let matters: [(title: Wording, words: [String])] = [
    (Wording(id: "Struktur", en: "Structure"), ["struktur", "structure"]),
    (
      Wording(id: "Koordinasi internal", en: "Internal coordination"),
      ["koordinasi internal", "internal coordination", "koordinasi antarbidang"]
    ),
    (
      Wording(id: "Program kerja", en: "Work programme"),
      ["program kerja", "work programme", "work program"]
    ),
    (
      Wording(id: "Indikator kinerja utama", en: "Key indicators"),
      ["indikator kinerja", "performance indicator", "key indicator"]
    ),
    (
      Wording(id: "Prosedur (SOP)", en: "Procedures (SOPs)"),
      ["sop ", "prosedur", "operating procedure"]
    ),
  ]

  static let innovation = Wording(id: "Lembar inovasi sosial", en: "Social-innovation sheet")
  static let part = Wording(id: "Bagian", en: "Part")
  static let content = Wording(id: "Isi", en: "Content")
  static let goal = Wording(id: "Tujuan", en: "Goal")
  static let target = Wording(id: "Sasaran", en: "Target")
  static let approach = Wording(id: "Pendekatan", en: "Approach")
  static let activities = Wording(id: "Kegiatan", en: "Activities")
  static let outputs = Wording(id: "Keluaran", en: "Outputs")
  static let impact = Wording(id: "Dampak", en: "Impact")
  static let reachPhase = Wording(id: "Mencapai fase {phase}", en: "Reach the phase {phase}")
  static let buildOn = Wording(id: "Bertumpu pada: {strength}", en: "Build on: {strength}")
  static let suggested = Wording(
    id: "Yang sudah tertulis diusulkan oleh penilaian; anggota yang memutuskan.",
    en: "What is already written is suggested by the assessment; the members decide.")
}
