import JenjangSource
import Testing

@testable import JenjangModel

/// What counts for a model's fingerprints, and what doesn't.
struct FingerprintTests {
  private static let head = """
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
  private static let first = """
    actor us "Kami" / "Us"
    actor them "Mereka" / "Them"
    scale s { 0 low "Rendah" / "Low"  1 mid "Tengah" / "Mid" asks evidence link  2 high "Tinggi" / "High" points 4 also "top"  3 best "Puncak" / "Best" points 5 needs evidence text 5 else mid }
    fact members "Anggota" / "Members" number whole at least 1 at most 10_000 unit "orang" column c1 formerly c0
    fact trade "Usaha" / "Trade" choice { none "Tidak" / "No"  shop "Toko" / "Shop" also "kios" }
    fact rich "Kaya" / "Rich" yes_no
    factor village "Desa" / "Village" aspect economic scale -2 to 2 { 2 "Baik" / "Good" }

    """
  private static let rest = """
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
  private static let base = head + first + rest

  private static func fingerprint(_ files: [String: String]) -> Fingerprint? {
    let folder = RuleFolder(files: files.keys.sorted(), root: "a.jenjang") { path in
      files[path].map { .bytes(Array($0.utf8)) } ?? .missing
    }
    let result = Checker.check(folder)
    for diagnostic in result.diagnostics where diagnostic.isError {
      Issue.record("\(diagnostic.rule.code) \(diagnostic.place) \(diagnostic.arguments)")
    }
    return result.model?.fingerprint()
  }

  private static func changed(_ from: String, _ to: String) -> String {
    let parts = base.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(from) is not in the model")
    return parts.joined(separator: to)
  }

  private static let original = fingerprint(["a.jenjang": base])

  @Test func isTwoHashes() {
    let hashes = [Self.original?.verdict ?? "", Self.original?.texts ?? ""]
    #expect(hashes.allSatisfy { $0.utf8.count == 64 })
    #expect(hashes[0] != hashes[1])
  }

  @Test func staysWhereNothingChanges() {
    let others: [[String: String]] = [
      ["a.jenjang": Self.base],
      [
        "a.jenjang": "// A comment\n\n"
          + Self.base.split(separator: "\n").joined(separator: "\n\n ")
      ],
      ["a.jenjang": Self.changed("12.5%", "12.50%")], ["a.jenjang": Self.changed("50%", "1 of 2")],
      ["a.jenjang": Self.changed("10_000", "10000")],
      ["a.jenjang": Self.changed(">= 10%", "at least 0010%")],
      ["a.jenjang": Self.changed("8.50", "8.5")],
      ["a.jenjang": Self.changed("clamp(members, 1, 9)", "(clamp((members), 1, 9))")],
      ["a.jenjang": Self.changed("rich, not (village > 0)", "rich is yes, not village > 0")],
      ["a.jenjang": Self.changed("/ \"One\"", "/ \"The first\"")],
      ["a.jenjang": Self.changed("given a is mid", "given a is low")],
      ["a.jenjang": Self.changed("community \"code\"", "community \"id\"")],
      ["a.jenjang": Self.changed("district \"district\"", "province \"district\"")],
      ["a.jenjang": Self.head + "include \"b.jenjang\"\n" + Self.first, "b.jenjang": Self.rest],
      ["a.jenjang": Self.head + "include \"b.jenjang\"\n" + Self.rest, "b.jenjang": Self.first],
    ]
    for files in others {
      #expect(Self.fingerprint(files) == Self.original, "\(files["a.jenjang"]?.prefix(400) ?? "")")
    }
  }

  /// Each of these leaves the verdict's fingerprint and changes that of the texts.
  @Test func textsCountForTheirOwn() {
    let changes: [(from: String, to: String)] = [
      ("\"Model\"", "\"Model ini\""), ("edition \"1\"", "edition \"2\""), ("show 2", "show 1"),
      ("half up", "half down"), ("\"Bahas\"", "\"Bicara\""), ("\"Kami\"", "\"Kita\""),
      ("\"Tengah\"", "\"Sedang\""), ("\"Anggota\"", "\"Warga\""), ("\"orang\"", "\"jiwa\""),
      ("\"Toko\"", "\"Warung\""), ("\"Desa\"", "\"Kampung\""), ("\"Baik\"", "\"Bagus\""),
      ("\"Dimensi\"", "\"Matra\""), ("\"Satu\"", "\"Pertama\""), ("\"Belum\"", "\"Nihil\""),
      ("\"Mulai\"", "\"Awali\""), ("\"Foto\"", "\"Gambar\""), ("\"Naik\"", "\"Maju\""),
      ("\"Bawah\"", "\"Dasar\""), ("\"Karena\"", "\"Sebab\""), ("\"Nasihat\"", "\"Saran\""),
      ("\"Diam\"", "\"Mati\""),
    ]
    for (from, to) in changes {
      let found = Self.fingerprint(["a.jenjang": Self.changed(from, to)])
      #expect(found?.verdict == Self.original?.verdict, "\(from)")
      #expect(found?.texts != Self.original?.texts, "\(from)")
    }
  }

  /// Each of these changes both.
  @Test func rulesCount() {
    let changes: [(from: String, to: String)] = [
      ("weight 2", "weight 3"), ("by us", "by them"), ("effort 3", "effort 4"),
      ("within 4", "within 5"), ("not applicable allowed", ""), ("year \"year\"", "year \"tahun\""),
      ("\"TB\"", "\"TT\""), ("numbers comma", "numbers point"), ("below high", "below best"),
      ("at least 3", "at least 2"), ("at most 0", "at most 1"), ("above 1", "above 0"),
      ("below -1", "below 0"), ("actor them", "actor others\nactor them"), ("1 mid", "1 middle"),
      ("evidence link", "evidence"), ("asks evidence link", "asks evidence text 9"),
      ("points 4", "points 3"),
      ("also \"top\"", "also \"peak\""), ("text 5 else mid", "text 6 else mid"),
      ("text 5 else mid", "text 5 else low"), ("number whole", "number"),
      ("least 1 at", "least 2 at"),
      ("10_000", "10_001"), ("column c1", "column c2"), ("formerly c0", "formerly c3"),
      ("also \"kios\"", ""), ("none \"Tidak\"", "nought \"Tidak\""),
      ("rich \"Kaya\" / \"Rich\" yes_no", "rich \"Kaya\" / \"Rich\" yes_no not applicable allowed"),
      ("economic scale", "social scale"), ("-2 to 2", "-3 to 2"), ("7, 2", "7, 3"),
      ("half even)", "half up)"), ("members / 7", "members / 8"), ("then 1", "then 2"),
      ("least upper", "most upper"), ("members - 2", "members + 2"),
      ("power(village, 2)", "power(village, 3)"),
      ("min(members", "max(members"), ("since 2025", "since 2024"), ("weight 3", "weight 4"),
      ("score min", "score max"), ("min aspect economic", "min"), ("when rich", "when rich is no"),
      ("column q1 ", "column q2 "), ("since 2020", "since 2021"), ("until 2030", "until 2029"),
      ("as lowest", "as points 1"), ("as unknown", "as lowest"), ("0 \"Belum\"", "1 \"Belum\""),
      ("within 1 month", "within 2 months"), ("photo\" link", "photo\""),
      ("column q1_photo", "column q1_image"), ("us, them effort", "them, us effort"),
      ("effort 5", "effort 6"), ("to high", "to best"), ("trade is shop", "trade is none"),
      ("b \"Dua\" / \"Two\" aspect social", "b \"Dua\" / \"Two\""), ("of 5 score", "of 6 score"),
      ("below 5: 0", "below 6: 0"),
      ("up to 8.50: 1", "below 8.50: 1"), ("otherwise: 2", "otherwise: 3"),
      ("clamp(members, 0, 5) of 5", "clamp(members, 0, 5) of 6"),
      ("phases of d", "phases of overall"), ("applicable 50%", "applicable 51%"),
      ("from 12.5%", "above 12.5%"), ("12.5%", "12.6%"), ("since 2026", "since 2027"),
      ("book: a", "cash: a"), ("least mid and", "least high and"), (">= 10%", "> 10%"),
      ("under d", "under e"), ("at least 1 of", "at least 2 of"), ("not (village", "(village"),
      ("by them effort 2", "by us effort 2"), ("after two", ""), ("to highest, b", "to high, b"),
      ("to highest, b", "to highest"), ("members >= 10", "members >= 11"),
      ("a to best", "a to high"),
      ("weakness economic when", "threat economic when"), ("economic when", "social when"),
      ("phase is lower", "phase is upper"), ("advice two", "advice third"),
    ]
    var seen: Set<String> = []
    for (from, to) in changes {
      var text = Self.changed(from, to)
      if from == "advice two" {
        text = text.split(separator: "after two", omittingEmptySubsequences: false)
          .joined(separator: "after third")
      }
      if from == "1 mid" {
        text = text.split(separator: "else mid").joined(separator: "else middle")
          .split(separator: "least mid").joined(separator: "least middle")
          .split(separator: "is mid").joined(separator: "is middle")
      }
      if to.contains("actor others") {
        text = text.split(separator: "actor others").joined(separator: "actor others \"O\" / \"O\"")
      }
      let found = Self.fingerprint(["a.jenjang": text])
      #expect(found?.verdict != Self.original?.verdict, "\(from)")
      #expect(found?.texts != Self.original?.texts, "\(from)")
      if let verdict = found?.verdict {
        #expect(seen.insert(verdict).inserted, "\(from) gives what another change gives")
      }
    }
  }

  @Test func orderCounts() {
    let actors = Self.changed(
      "actor us \"Kami\" / \"Us\"\nactor them \"Mereka\" / \"Them\"",
      "actor them \"Mereka\" / \"Them\"\nactor us \"Kami\" / \"Us\"")
    #expect(Self.fingerprint(["a.jenjang": actors]) == Self.original)
    let indicator =
      "  indicator b \"Dua\" / \"Two\" aspect social { 0 no \"Tidak\" / \"No\"  1 yes_ \"Ya\" / \"Yes\" }\n"
    let moved = Self.changed(indicator, "").split(separator: "  indicator a", maxSplits: 1)
      .joined(separator: indicator + "  indicator a")
    #expect(Self.fingerprint(["a.jenjang": moved])?.verdict != Self.original?.verdict)
  }

  /// A chain of thousands of operands is a deep tree.
  @Test func readsALongFormula() {
    let text =
      "model m \"M\" { unanswered counts as unknown }\nfact f \"F\" number\nindicator a \"A\" { 0 \"0\"  1 \"1\" }\nmeasure s = f"
    let sum = text + String(repeating: " + f", count: 20_000)
    let found = Self.fingerprint(["a.jenjang": sum])
    #expect(found != nil)
    #expect(Self.fingerprint(["a.jenjang": sum + " - f"]) != found)
  }
}
