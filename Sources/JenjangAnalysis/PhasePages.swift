import JenjangSource

/// Pages of phases and gates.
let phasePages: [RulePage] = [
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
