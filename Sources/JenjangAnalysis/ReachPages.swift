import JenjangSource

/// Pages of what no answers bring about.
let reachPages: [RulePage] = [
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
