import JenjangSource

/// The pages of what proofs tell.
package let proofPages: [RulePage] = phasePages + reachPages + orderPages

/// Pages of phases and gates.
private let phasePages: [RulePage] = [
  RulePage(
    "J1701",
    what: Wording(
      id: "Ambang sebuah fase lebih tinggi daripada nilai tertinggi yang dapat diperoleh.",
      en: "The threshold of a phase is higher than the highest score that there can be."),
    why: Wording(
      id: "Tidak seorang pun dapat mencapai fase itu, betapapun baik pekerjaannya.",
      en: "Nobody can ever reach the phase, however well they work."),
    avoid: """
      dimension nilai "Nilai" of 1 score sum of points { indicator audit "Audit" }
      phases of nilai { phase awal "Awal"  phase mandiri "Mandiri" from 2 }
      """,
    prefer: """
      dimension nilai "Nilai" of 1 score sum of points { indicator audit "Audit" }
      phases of nilai { phase awal "Awal"  phase mandiri "Mandiri" from 1 }
      """),
  RulePage(
    "J1702",
    what: Wording(
      id: "Siapa pun yang memenuhi sebuah fase memenuhi fase berikutnya juga.",
      en: "Whatever meets a phase meets the next one too."),
    why: Wording(
      id:
        "Tidak ada komunitas yang akan disebut berada di fase itu; tangga yang dijanjikan kehilangan satu anak tangga.",
      en: "No community will ever be told that phase; the ladder that was promised has a rung less."
    ),
    avoid: """
      indicator audit "Audit"
      phases { phase awal "Awal"  phase tertata "Tertata" from 60%  phase maju "Maju" from 70% }
      """,
    prefer: """
      indicator audit "Audit"
      phases { phase awal "Awal"  phase tertata "Tertata" from 50%  phase maju "Maju" from 70% }
      """),
  RulePage(
    "J1703",
    what: Wording(
      id: "Tuntutan sebuah fase dan fase di bawahnya tidak dapat dipenuhi sekaligus.",
      en: "The demands of a phase and of those below it cannot be met together."),
    why: Wording(
      id: "Fase itu dan semua fase di atasnya tidak tercapai oleh siapa pun.",
      en: "Nobody reaches the phase, nor any above it."),
    avoid: """
      indicator audit "Audit"
      phases {
        phase awal "Awal"
        phase maju "Maju" { requires audit is ada  requires audit is belum }
      }
      """,
    prefer: """
      indicator audit "Audit"
      phases {
        phase awal "Awal"
        phase maju "Maju" { requires audit is ada }
      }
      """),
  RulePage(
    "J1704",
    what: Wording(
      id:
        "Sebuah syarat terpenuhi setiap kali tuntutan lain fasenya dan fase di bawahnya terpenuhi.",
      en: "A gate holds whenever the other demands of its phase and of those below it hold."),
    why: Wording(
      id:
        "Syarat itu terbaca seperti tuntutan tersendiri, padahal tidak menahan siapa pun. Sering yang dimaksud lebih ketat.",
      en:
        "It reads like a demand of its own and holds nobody back. Often something stricter was meant."
    ),
    avoid: """
      indicator audit "Audit"
      indicator anggaran "Anggaran"
      phases {
        phase awal    "Awal"
        phase tertata "Tertata" { requires audit is ada }
        phase maju    "Maju" from 60% { requires audit is ada }
      }
      """,
    prefer: """
      indicator audit "Audit"
      indicator anggaran "Anggaran"
      phases {
        phase awal    "Awal"
        phase tertata "Tertata" { requires audit is ada }
        phase maju    "Maju" from 60% { requires anggaran is ada }
      }
      """),
]

/// Pages of what no answers bring about.
private let reachPages: [RulePage] = [
  RulePage(
    "J1705",
    what: Wording(
      id: "Sebuah langkah atau `advice` tidak ditawarkan oleh jawaban apa pun.",
      en: "A step or an `advice` is offered for no answers."),
    why: Wording(
      id: "Pekerjaan menulisnya sia-sia, dan komunitas yang memerlukannya tidak membacanya.",
      en: "It was written in vain, and the communities that need it never read it."),
    avoid: """
      indicator audit "Audit"
      advice kas "Buka buku kas" { raises audit to ada  when audit is ada }
      """,
    prefer: """
      indicator audit "Audit"
      advice kas "Buka buku kas" { raises audit to ada  when penutup is ada }
      """),
  RulePage(
    "J1706",
    what: Wording(
      id: "Sebuah temuan tidak muncul pada jawaban apa pun.",
      en: "A finding appears for no answers."),
    why: Wording(
      id: "Kekuatan, kelemahan, peluang, atau ancaman itu tidak akan pernah dibicarakan.",
      en: "That strength, weakness, opportunity or threat will never be talked about."),
    avoid: """
      indicator audit "Audit"
      finding rapi "Rapi" strength when audit is ada and audit is belum
      """,
    prefer: """
      indicator audit "Audit"
      finding rapi "Rapi" strength when audit is ada and penutup is ada
      """),
  RulePage(
    "J1707",
    what: Wording(
      id: "Sebuah ketentuan, atau bagiannya, benar pada semua jawaban.",
      en: "A condition, or a part of one, is true for all answers."),
    why: Wording(
      id: "Ketentuan itu tidak memutuskan apa pun; biasanya batasnya salah tulis.",
      en: "It decides nothing; most often its bound was mistyped."),
    avoid: """
      fact anggota "Anggota" number whole at least 0
      finding ramai "Ramai" strength when anggota >= 0 and penutup is ada
      """,
    prefer: """
      fact anggota "Anggota" number whole at least 0
      finding ramai "Ramai" strength when anggota >= 20 and penutup is ada
      """),
  RulePage(
    "J1708",
    what: Wording(
      id: "Sebuah ketentuan, atau bagiannya, tidak benar pada jawaban apa pun.",
      en: "A condition, or a part of one, is true for no answers."),
    why: Wording(
      id:
        "Yang bergantung padanya tidak pernah terjadi: indikator yang tidak pernah berlaku, cabang yang tidak pernah diambil.",
      en: "What hangs on it never happens: an indicator that never applies, a branch never taken."),
    avoid: """
      fact anggota "Anggota" number whole at least 0
      indicator usaha "Usaha" { applies when anggota < 0 }
      """,
    prefer: """
      fact anggota "Anggota" number whole at least 0
      indicator usaha "Usaha" { applies when anggota >= 5 }
      """),
  RulePage(
    "J1709",
    what: Wording(
      id: "Tidak ada jawaban yang masuk ke salah satu pita.",
      en: "No answers fall into one of the bands."),
    why: Wording(
      id: "Jenjang atau poin pita itu tidak pernah diberikan; ukurannya atau batasnya keliru.",
      en: "Its level or points are never given; the measure or the bounds are wrong."),
    avoid: """
      dimension kendali "Kendali" { indicator audit "Audit" }
      indicator rapi "Rapi" measures kendali { bands { below 50%: 0  below 90%: 0  otherwise: 1 } }
      """,
    prefer: """
      dimension kendali "Kendali" { indicator audit "Audit" }
      indicator rapi "Rapi" measures kendali { bands { below 50%: 0  otherwise: 1 } }
      """),
  RulePage(
    "J1710",
    what: Wording(
      id: "Ada jawaban di bawah fase tertinggi yang tidak menawarkan satu langkah pun.",
      en: "There are answers below the highest phase for which no step is offered."),
    why: Wording(
      id:
        "Komunitas itu membaca bahwa ia belum sampai, dan tidak membaca apa yang dapat dilakukan.",
      en: "That community reads that it is not there yet, and not what it can do."),
    avoid: """
      indicator kas "Buku kas"
      phases { phase awal "Awal"  phase maju "Maju" from 100% }
      """,
    prefer: """
      indicator kas "Buku kas" { next "Beli buku" }
      phases { phase awal "Awal"  phase maju "Maju" from 100% }
      """),
]

/// Pages of better answers that do worse, and of what an answer does to the phase.
private let orderPages: [RulePage] = [
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
