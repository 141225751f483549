import JenjangSource

extension DiagnosticRule {
  static let noPlaceToStop = DiagnosticRule(
    "J2201",
    message: Wording(
      id: "`{name}` tidak punya jenjang tempat jalur dapat berhenti",
      en: "`{name}` has no level at which the path could stop"),
    related: Wording(id: "jalurnya di sini", en: "the path is here"),
    help: Wording(
      id: "di bawah `stop at the first negative` hanya boleh ada indicator dengan jenjang",
      en: "below `stop at the first negative` only indicators with levels may stand"))

  static let stopsNowhere = DiagnosticRule(
    "J2202", .warning,
    message: Wording(
      id: "tidak ada jalur yang memakai `stops` ini", en: "no path takes notice of this `stops`"),
    help: Wording(
      id: "tulis `stop at the first negative` pada dimension indicator itu, atau hapus",
      en: "write `stop at the first negative` on the indicator's dimension, or remove it"))

  static let neverStops = DiagnosticRule(
    "J2203", .warning,
    message: Wording(
      id:
        "jalur tidak pernah berhenti di `{name}`: tidak ada jawaban yang memberi jenjang {levels}",
      en: "the path never stops at `{name}`: nothing gives its level {levels}"),
    help: Wording(
      id: "beri `stops` pada jenjang yang dapat dicapai, atau keluarkan dari jalur",
      en: "put `stops` on a level that can be reached, or take it out of the path"))

  static let lastOutside = DiagnosticRule(
    "J2204",
    message: Wording(
      id: "`{word}` hanya berarti di dalam `score …`, di mana ia melihat isi dimensinya",
      en: "`{word}` has a meaning only in `score …`, where it looks at the dimension's children"),
    help: Wording(
      id: "sebut nilainya: `last(a, b, …)`", en: "name the values: `last(a, b, …)`"))

  static let lastOfDimensions = DiagnosticRule(
    "J2205",
    message: Wording(
      id: "`last of points` hanya melihat indicator, sedangkan `{name}` sebuah dimension",
      en: "`last of points` looks at indicators, and `{name}` is a dimension"),
    help: Wording(
      id: "tulis `score last`, atau sebut nilainya: `last(a, b, …)`",
      en: "write `score last`, or name the values: `last(a, b, …)`"))
}

package let pathRules: [DiagnosticRule] = [
  .noPlaceToStop, .stopsNowhere, .neverStops, .lastOutside, .lastOfDimensions,
]

extension RulePage {
  static let stopsNowhere = RulePage(
    "J2202",
    what: Wording(
      id: "Jenjang dengan `stops` pada indicator yang tidak berdiri di sebuah jalur.",
      en: "A level with `stops` of an indicator that stands on no path."),
    why: Wording(
      id:
        "Kata itu hanya dibaca di bawah dimension dengan `stop at the first negative`. Biasanya baris itu terlupa, dan pertanyaan sesudahnya tetap dinilai.",
      en:
        "The word is read only below a dimension with `stop at the first negative`. Mostly that line was forgotten, and the questions behind are scored all the same."
    ),
    avoid: """
      dimension jalur "Jalur" / "Path" {
        indicator izin "Ada izin?" / "A permit?" { 0 "Tidak" / "No" stops  1 "Ya" / "Yes" }
        indicator buku "Ada buku?" / "A book?"   { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """,
    prefer: """
      dimension jalur "Jalur" / "Path" stop at the first negative {
        indicator izin "Ada izin?" / "A permit?" { 0 "Tidak" / "No" stops  1 "Ya" / "Yes" }
        indicator buku "Ada buku?" / "A book?"   { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """)

  static let neverStops = RulePage(
    "J2203",
    what: Wording(
      id: "Indicator pada sebuah jalur yang tidak pernah berdiri di jenjang yang menghentikannya.",
      en: "An indicator on a path that never stands on a level that stops it."),
    why: Wording(
      id:
        "Tidak satu pun pita memberi jenjang dengan `stops`, atau jenjang terendah bila tidak ada `stops`. Jalur lalu selalu berlanjut, seakan pertanyaan itu tidak ada.",
      en:
        "None of its bands gives a level with `stops`, or the lowest level where there is no `stops`. The path then always goes on, as if the question weren't there."
    ),
    avoid: """
      fact anggota "Jumlah anggota" / "Members" number whole at least 0
      dimension jalur "Jalur" / "Path" stop at the first negative {
        indicator ukuran "Ukuran" / "Size" measures anggota {
          0 kecil "Kecil" / "Small"  1 sedang "Sedang" / "Medium"  2 besar "Besar" / "Large"
          bands { below 20: sedang  otherwise: besar }
        }
        indicator buku "Ada buku?" / "A book?" { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """,
    prefer: """
      fact anggota "Jumlah anggota" / "Members" number whole at least 0
      dimension jalur "Jalur" / "Path" stop at the first negative {
        indicator ukuran "Ukuran" / "Size" measures anggota {
          0 kecil "Kecil" / "Small"  1 sedang "Sedang" / "Medium"  2 besar "Besar" / "Large"
          bands { below 5: kecil  below 20: sedang  otherwise: besar }
        }
        indicator buku "Ada buku?" / "A book?" { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """)
}
