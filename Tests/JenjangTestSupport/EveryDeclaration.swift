/// A model that declares every kind of thing there is.
package enum EveryDeclaration {
  package static let head = """
    model m "Model" / "The model" {
      edition "1"
      languages id, en
      unanswered counts as unknown
      show 2 decimals half up
      defaults { scale s  weight 2  by us  effort 3  within 4 months  not applicable allowed  next "Bahas" / "Talk" }
      columns { community "code"  name "name"  year "year"  district "district" group }
      not_applicable words "NA", "TB"
      numbers comma
      advise below high
      findings { strength at least 3  weakness at most 0  opportunity above 1  threat below -1 }
    }

    """
  package static let first = """
    actor us "Kami" / "Us"
    actor them "Mereka" / "Them"
    scale s { 0 low "Rendah" / "Low"  1 mid "Tengah" / "Mid" asks evidence link  2 high "Tinggi" / "High" points 4 also "top"  3 best "Puncak" / "Best" points 5 needs evidence text 5 else mid }
    fact members "Anggota" / "Members" number whole at least 1 at most 10_000 unit "orang" column c1 formerly c0
    fact trade "Usaha" / "Trade" choice { none "Tidak" / "No"  shop "Toko" / "Shop" also "kios" }
    fact rich "Kaya" / "Rich" yes_no
    factor village "Desa" / "Village" aspect economic scale -2 to 2 { 2 "Baik" / "Good" }

    """
  package static let rest = """
    measure share = round(members / 7, 2, half even)
    measure rung = if phase at least upper then 1 else 0
    measure odd = members - 2 + clamp(members, 1, 9) + min(members, 3)
    measure square = power(village, 2)
    dimension d "Dimensi" / "Dimension" weight 3 since 2025 score min aspect economic {
      applies when rich
      indicator a "Satu" / "One" column q1 formerly q0 since 2020 until 2030 unanswered counts as lowest {
        0 "Belum" / "Not yet" next "Mulai" / "Begin" by them within 1 month
        evidence "Foto" / "A photo" link column q1_photo
        next "Naik" / "Up" by us, them effort 5 to high
        applies when trade is shop
      }
      indicator b "Dua" / "Two" aspect social { 0 no "Tidak" / "No"  1 yes_ "Ya" / "Yes" }
    }
    dimension e "Lain" / "Other" of 5 score sum {
      indicator c "Tiga" / "Three" measures share { bands { below 5: 0  up to 8.50: 1  otherwise: 2 } }
      indicator p "Empat" / "Four" points clamp(members, 0, 5) of 5
    }
    phases of d {
      needs applicable 50%
      phase lower "Bawah" / "Lower"
      phase upper "Atas" / "Upper" from 12.5% since 2026 {
        requires book: a at least mid and every indicator under d >= 10%  because "Karena" / "Because"
        requires at least 1 of (rich, not (village > 0), members > 5)
      }
    }
    advice one "Nasihat" / "Advice" by them effort 2 after two { raises a to highest, b  when members >= 10 }
    advice two "Lagi" / "Again" { raises a to best }
    finding idle "Diam" / "Idle" weakness economic when share > 3 and phase is lower
    test "t" { given a is mid  expect phase is upper }

    """
  package static let base = head + first + rest
}
