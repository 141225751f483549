import JenjangSource

/// Options of `form`.
extension CommandOption {
  static let formTo = CommandOption(
    name: "to", value: "xlsform|csv|xlsx|paper",
    choices: FormCommand.Target.allCases.map { $0.rawValue },
    help: Wording(
      id:
        "xlsform: formulir KoboToolbox dan ODK; csv, xlsx: lembar jawaban; paper: lembar kerja cetak",
      en:
        "xlsform: a form for KoboToolbox and ODK; csv, xlsx: an answer sheet; paper: worksheets to print"
    ))
  static let formFormat = CommandOption(
    name: "format", value: "xlsx|csv|markdown|html", choices: ["xlsx", "csv", "markdown", "html"],
    help: Wording(
      id:
        "xlsform: xlsx atau csv; paper: markdown atau html; bila tidak disebut: menurut akhiran -o",
      en: "xlsform: xlsx or csv; paper: markdown or html; else as the name behind -o ends"))
  static let prefill = CommandOption(
    name: "prefill", value: "ANSWERS",
    help: Wording(
      id: "jawaban lama menjadi draf tahun berikutnya; paper juga mengisi lembar lokakarya",
      en: "earlier answers become a draft of the next year; paper fills the workshop sheets too"))
}

/// Options of `plan`.
extension CommandOption {
  static let planFormat = CommandOption(
    name: "format", value: "text|markdown|csv|json|xlsx",
    choices: ["text", "markdown", "csv", "json", "xlsx"],
    help: Wording(id: "bentuk keluaran (text)", en: "the form of output (text)"))
  static let planTarget = CommandOption(
    name: "to", value: "PHASE | DIMENSION=VALUE", isRepeatable: true,
    help: Wording(
      id: "yang hendak dicapai (fase berikut); boleh beberapa kali, semua harus tercapai",
      en: "what is to be reached (the next phase); several times: all of it"))
  static let targets = CommandOption(
    name: "targets", value: "PATH",
    help: Wording(
      id: "sasaran tiap komunitas dari tabel: community,year,target,value",
      en: "each community's targets from a table: community,year,target,value"))
  static let capacity = CommandOption(
    name: "capacity", value: "ACTOR=N", isRepeatable: true,
    help: Wording(
      id: "usaha yang sanggup dikerjakan seorang pelaku tiap triwulan (tanpa batas)",
      en: "the effort that an actor can give in a quarter (no limit)"))
  static let whatIf = CommandOption(
    name: "what-if", value: "INDICATOR=LEVEL", isRepeatable: true,
    help: Wording(
      id: "seandainya indikator ini sudah di jenjang itu",
      en: "suppose that this indicator stood at that level"))
  static let planSeconds = CommandOption(
    name: "seconds", value: "N",
    help: Wording(
      id: "berhenti mencari setelah sekian detik; keluaran lalu bergantung pada mesin",
      en: "stop the search after so many seconds; the output then depends on the machine"))
}

/// Options of `trend` and `compare`.
extension CommandOption {
  static let cycleFormat = CommandOption(
    name: "format", value: "text|markdown|csv|json|xlsx|whatsapp",
    choices: ["text", "markdown", "csv", "json", "xlsx", "whatsapp"],
    help: Wording(
      id: "bentuk keluaran (text); whatsapp: pesan pendek untuk telepon",
      en: "the form of output (text); whatsapp: a short message for a phone"))
  static let years = CommandOption(
    name: "year", value: "A..B",
    help: Wording(
      id: "tahun-tahun ini saja: 2024..2026, 2024.., ..2026",
      en: "these years only: 2024..2026, 2024.., ..2026"))
  static let with = CommandOption(
    name: "with", value: "OLD_RULES",
    help: Wording(
      id: "aturan edisi lama, yang menurutnya tahun-tahun sebelumnya dinilai dulu",
      en: "the old edition's rules, by which earlier years were told"))
  static let compareYear = CommandOption(
    name: "year", value: "Y",
    help: Wording(
      id: "tahun ini (yang terakhir); atau tahun dari jawaban yang tidak bertahun",
      en: "this year (the latest); or the year of answers that have none"))
  static let by = CommandOption(
    name: "by", value: "GROUP",
    help: Wording(
      id: "rangkum menurut kelompok, misalnya district",
      en: "roll up by a group, such as district"))
  static let onlyTwo = CommandOption(
    name: "only", value: "A,B",
    help: Wording(
      id: "dua komunitas saja, dan apa yang membedakannya",
      en: "two communities only, and what sets them apart"))
  static let rank = CommandOption(
    name: "rank",
    help: Wording(
      id: "sebut juga urutan menurut skor", en: "tell the places by score, too"))
  static let anonymise = CommandOption(
    name: "anonymise", value: "[K]", isValueOptional: true,
    help: Wording(
      id: "tanpa nama dan kode, tanpa kelompok yang kurang dari K komunitas (5)",
      en: "without names and codes, without groups of fewer than K communities (5)"))
}
