import JenjangSource

extension DiagnosticRule {
  static let suppressionWithoutReason = DiagnosticRule(
    "J1615", .warning,
    message: Wording(
      id: "`allow {codes}` tidak menyebut alasannya", en: "`allow {codes}` gives no reason"),
    help: Wording(
      id: "tulis `// allow {codes}: alasan`", en: "write `// allow {codes}: reason`"))

  static let suppressionUnknown = DiagnosticRule(
    "J1616", .warning,
    message: Wording(
      id: "tidak ada peringatan berkode {code}", en: "there is no warning with the code {code}"),
    help: Wording(
      id: "salin kodenya dari keluaran `jenjang check`",
      en: "copy the code from what `jenjang check` says"))

  static let suppressionOfError = DiagnosticRule(
    "J1617", .warning,
    message: Wording(
      id: "{code} adalah galat, dan galat tidak dapat didiamkan",
      en: "{code} is an error, and an error can't be kept quiet"),
    help: Wording(
      id: "perbaiki galatnya; lihat `jenjang check --explain {code}`",
      en: "mend the error; see `jenjang check --explain {code}`"))

  static let suppressionUnused = DiagnosticRule(
    "J1618", .warning,
    message: Wording(
      id: "`allow {code}` tidak mendiamkan apa pun di sini",
      en: "`allow {code}` keeps nothing quiet here"),
    help: Wording(
      id: "hapus komentarnya, atau pindahkan ke baris temuannya",
      en: "remove the comment, or move it to the line of the finding"))

  static let suppressionMisplaced = DiagnosticRule(
    "J1619", .warning,
    message: Wording(
      id: "`everywhere` hanya berlaku di atas baris `model`",
      en: "`everywhere` counts only above the `model` line"),
    help: Wording(
      id: "pindahkan ke atas `model`, atau hapus kata `everywhere`",
      en: "move it above `model`, or remove the word `everywhere`"))
}

/// The rules about what is written to keep a warning quiet.
package let suppressionRules: [DiagnosticRule] = [
  .suppressionWithoutReason, .suppressionUnknown, .suppressionOfError, .suppressionUnused,
  .suppressionMisplaced,
]

extension RulePage {
  private static let reason = """
    // allow J1603: dipakai di laporan tahunan yang disusun tangan
    measure rata_rata "Rata-rata" = 10 / 2
    """

  static let suppressionWithoutReason = RulePage(
    "J1615",
    what: Wording(
      id: "Komentar `// allow J1603` tanpa titik dua dan alasan di belakangnya.",
      en: "A comment `// allow J1603` without a colon and a reason behind it."),
    why: Wording(
      id:
        "Setahun kemudian tidak ada yang tahu mengapa peringatan itu boleh diabaikan, jadi tidak ada yang berani menghapus atau memperbaikinya. Tanpa alasan, peringatannya tetap ditampilkan.",
      en:
        "A year later nobody knows why the warning may be passed over, so nobody dares to remove the comment or mend the cause. Without a reason the warning is told all the same."
    ),
    avoid: """
      // allow J1603
      measure rata_rata "Rata-rata" = 10 / 2
      """,
    prefer: reason)

  static let suppressionUnknown = RulePage(
    "J1616",
    what: Wording(
      id: "Komentar `// allow …` dengan kode yang tidak dimiliki peringatan apa pun.",
      en: "A comment `// allow …` with a code that no warning has."),
    why: Wording(
      id: "Biasanya salah ketik: peringatan yang dimaksud tetap muncul.",
      en: "Mostly a slip: the warning that is meant is told all the same."),
    avoid: """
      // allow J1699: dipakai di laporan tahunan yang disusun tangan
      measure rata_rata "Rata-rata" = 10 / 2
      """,
    prefer: reason)

  static let suppressionOfError = RulePage(
    "J1617",
    what: Wording(
      id: "Komentar `// allow …` dengan kode sebuah galat.",
      en: "A comment `// allow …` with the code of an error."),
    why: Wording(
      id:
        "Aturan dengan galat tidak punya arti yang pasti, jadi tidak ada komunitas yang dapat dinilai dengannya.",
      en: "Rules with an error have no certain meaning, so no community can be assessed by them."),
    avoid: """
      // allow J0403: memang turun
      indicator kas "Buku kas"
      """,
    prefer: """
      indicator kas "Buku kas"
      """)

  static let suppressionUnused = RulePage(
    "J1618",
    what: Wording(
      id:
        "Komentar `// allow …` yang tidak mendiamkan satu peringatan pun di baris itu atau di baris berikutnya.",
      en:
        "A comment `// allow …` that keeps no warning quiet on its line or the line below it."),
    why: Wording(
      id:
        "Penyebabnya sudah diperbaiki, atau komentarnya berada di tempat yang salah. Yang tertinggal akan mendiamkan peringatan lain kelak.",
      en:
        "The cause has been mended, or the comment stands in the wrong place. Left behind, it will keep another warning quiet one day."
    ),
    avoid: """
      // allow J1603: dipakai di laporan tahunan yang disusun tangan
      indicator kas "Buku kas"
      """,
    prefer: """
      indicator kas "Buku kas"
      """)

  static let suppressionMisplaced = RulePage(
    "J1619",
    what: Wording(
      id: "Komentar `// allow … everywhere: …` yang tidak berdiri di atas baris `model`.",
      en: "A comment `// allow … everywhere: …` that does not stand above the `model` line."),
    why: Wording(
      id:
        "Yang berlaku untuk seluruh kumpulan aturan harus terbaca di tempat pertama yang dibuka orang.",
      en: "What counts for the whole rule set has to be read where people look first."),
    avoid: """
      model contoh "Contoh" { unanswered counts as unknown }
      // allow J1603 everywhere: dipakai di laporan tahunan yang disusun tangan
      measure rata_rata "Rata-rata" = 10 / 2
      """,
    prefer: """
      // allow J1603 everywhere: dipakai di laporan tahunan yang disusun tangan
      model contoh "Contoh" { unanswered counts as unknown }
      measure rata_rata "Rata-rata" = 10 / 2
      """)
}

package let suppressionPages: [RulePage] = [
  .suppressionWithoutReason, .suppressionUnknown, .suppressionOfError, .suppressionUnused,
  .suppressionMisplaced,
]
