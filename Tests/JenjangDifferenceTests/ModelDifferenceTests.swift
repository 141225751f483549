import JenjangDifference
import Testing

/// Every change of a rule is told by its name, once, and nothing else is.
@Suite struct ModelDifferenceTests {
  static let rules: [(from: String, to: String, told: [String])] = [
    ("weight 2", "weight 3", []),
    ("by us", "by them", []),
    ("effort 3", "effort 4", []),
    ("within 4", "within 5", []),
    ("not applicable allowed", "", []),
    ("year \"year\"", "year \"tahun\"", []),
    ("\"TB\"", "\"TT\"", []),
    ("numbers comma", "numbers point", []),
    ("below high", "below best", []),
    ("at least 3", "at least 2", []),
    ("at most 0", "at most 1", []),
    ("above 1", "above 0", []),
    ("below -1", "below 0", []),
    ("actor them", "actor others\nactor them", []),
    ("1 mid", "1 middle", []),
    ("evidence link", "evidence", []),
    ("asks evidence link", "asks evidence text 9", []),
    ("points 4", "points 3", []),
    ("also \"top\"", "also \"peak\"", []),
    ("text 5 else mid", "text 6 else mid", []),
    ("text 5 else mid", "text 5 else low", []),
    ("number whole", "number", []),
    ("least 1 at", "least 2 at", []),
    ("10_000", "10_001", []),
    ("column c1", "column c2", []),
    ("formerly c0", "formerly c3", []),
    ("also \"kios\"", "", []),
    ("none \"Tidak\"", "nought \"Tidak\"", []),
    ("rich \"Kaya\" / \"Rich\" yes_no", "rich \"Kaya\" / \"Rich\" yes_no not applicable allowed", []),
    ("economic scale", "social scale", []),
    ("-2 to 2", "-3 to 2", []),
    ("7, 2", "7, 3", []),
    ("half even)", "half up)", []),
    ("members / 7", "members / 8", []),
    ("then 1", "then 2", []),
    ("least upper", "most upper", []),
    ("members - 2", "members + 2", []),
    ("power(village, 2)", "power(village, 3)", []),
    ("min(members", "max(members", []),
    ("since 2025", "since 2024", []),
    ("weight 3", "weight 4", []),
    ("score min", "score max", []),
    ("min aspect economic", "min", []),
    ("when rich", "when rich is no", []),
    ("column q1 ", "column q2 ", []),
    ("since 2020", "since 2021", []),
    ("until 2030", "until 2029", []),
    ("as lowest", "as points 1", []),
    ("as unknown", "as lowest", []),
    ("0 \"Belum\"", "1 \"Belum\"", []),
    ("within 1 month", "within 2 months", []),
    ("photo\" link", "photo\"", []),
    ("column q1_photo", "column q1_image", []),
    ("us, them effort", "them, us effort", []),
    ("effort 5", "effort 6", []),
    ("to high", "to best", []),
    ("trade is shop", "trade is none", []),
    ("b \"Dua\" / \"Two\" aspect social", "b \"Dua\" / \"Two\"", []),
    ("of 5 score", "of 6 score", []),
    ("below 5: 0", "below 6: 0", []),
    ("up to 8.50: 1", "below 8.50: 1", []),
    ("otherwise: 2", "otherwise: 3", []),
    ("clamp(members, 0, 5) of 5", "clamp(members, 0, 5) of 6", []),
    ("phases of d", "phases of overall", []),
    ("applicable 50%", "applicable 51%", []),
    ("from 12.5%", "above 12.5%", []),
    ("12.5%", "12.6%", []),
    ("since 2026", "since 2027", []),
    ("book: a", "cash: a", []),
    ("least mid and", "least high and", []),
    (">= 10%", "> 10%", []),
    ("under d", "under e", []),
    ("at least 1 of", "at least 2 of", []),
    ("not (village", "(village", []),
    ("by them effort 2", "by us effort 2", []),
    ("after two", "", []),
    ("to highest, b", "to high, b", []),
    ("to highest, b", "to highest", []),
    ("members >= 10", "members >= 11", []),
    ("a to best", "a to high", []),
    ("weakness economic when", "threat economic when", []),
    ("economic when", "social when", []),
    ("phase is lower", "phase is upper", []),
    ("advice two", "advice third", []),
  ]

  static let words: [(from: String, to: String, told: [String])] = [
    ("\"Model\"", "\"Model ini\"", []),
    ("edition \"1\"", "edition \"2\"", []),
    ("show 2", "show 1", []),
    ("half up", "half down", []),
    ("\"Bahas\"", "\"Bicara\"", []),
    ("\"Kami\"", "\"Kita\"", []),
    ("\"Tengah\"", "\"Sedang\"", []),
    ("\"Anggota\"", "\"Warga\"", []),
    ("\"orang\"", "\"jiwa\"", []),
    ("\"Toko\"", "\"Warung\"", []),
    ("\"Desa\"", "\"Kampung\"", []),
    ("\"Baik\"", "\"Bagus\"", []),
    ("\"Dimensi\"", "\"Matra\"", []),
    ("\"Satu\"", "\"Pertama\"", []),
    ("\"Belum\"", "\"Nihil\"", []),
    ("\"Mulai\"", "\"Awali\"", []),
    ("\"Foto\"", "\"Gambar\"", []),
    ("\"Naik\"", "\"Maju\"", []),
    ("\"Bawah\"", "\"Dasar\"", []),
    ("\"Karena\"", "\"Sebab\"", []),
    ("\"Nasihat\"", "\"Saran\"", []),
    ("\"Diam\"", "\"Mati\"", []),
  ]

  static let original = CheckedText(EveryDeclaration.base)

  @Test(arguments: rules)
  func ruleIsTold(from: String, to: String, told: [String]) throws {
    var text = EveryDeclaration.changed(from, to)
    // What else names a thing has to follow its name.
    if from == "advice two" {
      text = EveryDeclaration.all("after two", by: "after third", in: text)
    }
    if from == "1 mid" {
      for word in ["else", "least", "is"] {
        text = EveryDeclaration.all(word + " mid", by: word + " middle", in: text)
      }
    }
    if to.contains("actor others") {
      text = EveryDeclaration.all("actor others", by: "actor others \"O\" / \"O\"", in: text)
    }
    let old = try #require(Self.original)
    let difference = old.difference(to: try #require(CheckedText(text)))
    #expect(difference.changes.map { $0.line } == told, "\(from) → \(to)")
    #expect(difference.changes.contains { $0.effect == .rules })
  }

  @Test(arguments: words)
  func wordsAreTold(from: String, to: String, told: [String]) throws {
    let old = try #require(Self.original)
    let new = try #require(CheckedText(EveryDeclaration.changed(from, to)))
    let difference = old.difference(to: new)
    #expect(difference.changes.map { $0.line } == told, "\(from) → \(to)")
    #expect(difference.changes.allSatisfy { $0.effect != .rules })
  }
}
