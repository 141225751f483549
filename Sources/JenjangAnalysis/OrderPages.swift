import JenjangSource

/// Pages of better answers that do worse, and of what an answer does to the phase.
let orderPages: [RulePage] = [
  RulePage(
    "J1711",
    what: Wording(
      id:
        "Dua lembar jawaban yang sama kecuali satu jawaban yang lebih baik, dan yang lebih baik itu mendapat nilai atau fase yang lebih rendah.",
      en:
        "Two answer sheets, equal but for one answer that is better, and the better one gets a lower score or phase."
    ),
    why: Wording(
      id:
        "Siapa yang bekerja lebih baik dihukum karenanya. Bukti yang ditambah pun termasuk, karena ia menaikkan jenjang.",
      en:
        "Whoever works better is punished for it. Evidence that is added counts as well, since it raises a level."
    ),
    avoid: """
      indicator audit "Audit" { 0 nihil "Belum"  1 sebagian "Sebagian"  2 penuh "Penuh" }
      phases { phase awal "Awal"  phase maju "Maju" { requires audit is sebagian } }
      """,
    prefer: """
      indicator audit "Audit" { 0 nihil "Belum"  1 sebagian "Sebagian"  2 penuh "Penuh" }
      phases { phase awal "Awal"  phase maju "Maju" { requires audit at least sebagian } }
      """),
  RulePage(
    "J1712",
    what: Wording(
      id:
        "Jawaban yang lebih baik membuat pertanyaan lain berlaku atau tidak, dan karena itu nilai atau fase turun.",
      en: "A better answer makes another question apply or not, and by that a score or phase falls."
    ),
    why: Wording(
      id: "Yang mulai berusaha dinilai lebih rendah daripada yang tidak berusaha sama sekali.",
      en: "Whoever makes a start is rated lower than those who never tried."),
    avoid: """
      indicator usaha "Usaha" { 0 nihil "Belum"  1 kecil "Kecil"  2 besar "Besar" }
      indicator pembukuan "Pembukuan usaha" weight 2 { applies when usaha is besar }
      """,
    prefer: """
      fact ada_usaha "Ada usaha?" yes_no
      indicator pembukuan "Pembukuan usaha" weight 2 { applies when ada_usaha }
      """),
  RulePage(
    "J1713",
    what: Wording(
      id:
        "Ada komunitas yang naik fase bila satu jawaban terendah diganti dengan \"tidak berlaku\".",
      en: "There is a community that rises a phase if one lowest answer is called `not applicable`."
    ),
    why: Wording(
      id:
        "\"Tidak berlaku\" menjadi jalan pintas. Hasil selalu menyebut fase tanpa jalan itu, tetapi lebih baik jalannya ditutup.",
      en:
        "`Not applicable` becomes a short cut. Results always name the phase without it, but it is better closed."
    ),
    avoid: """
      indicator audit "Audit" { not applicable allowed }
      phases { phase awal "Awal"  phase maju "Maju" from 60% }
      """,
    prefer: """
      fact punya_kas "Ada kas?" yes_no
      indicator audit "Audit" { applies when punya_kas }
      phases { phase awal "Awal"  phase maju "Maju" from 60% }
      """),
  RulePage(
    "J1714",
    what: Wording(
      id: "Jawaban atas sebuah indikator tidak dapat mengubah fase, apa pun jawaban yang lain.",
      en: "The answer to an indicator can never change the phase, whatever the other answers."),
    why: Wording(
      id: "Anggota memperdebatkan jawaban yang tidak dihitung.",
      en: "Members argue over an answer that does not count."),
    avoid: """
      indicator warna "Warna papan" weight 0
      phases { phase awal "Awal"  phase maju "Maju" from 60% }
      """,
    prefer: """
      indicator warna "Warna papan" weight 1
      phases { phase awal "Awal"  phase maju "Maju" from 60% }
      """),
]
