import JenjangDifference
import JenjangTestSupport
import Testing

/// Every change of a text is told, and called none of the rules.
@Suite struct WordDifferenceTests {
  static let words: [(from: String, to: String, told: [String])] = [
    ("\"Model\"", "\"Model ini\"", ["model  title: Model → Model ini"]),
    ("edition \"1\"", "edition \"2\"", ["model  edition: 1 → 2"]),
    ("show 2", "show 1", ["model  show: 2 decimals half up of 100 → 1 decimals half up of 100"]),
    (
      "half up", "half down",
      ["model  show: 2 decimals half up of 100 → 2 decimals half down of 100"]
    ),
    (
      "\"Bahas\"", "\"Bicara\"",
      ["step d.b.next title: Bahas → Bicara", "step e.c.next title: Bahas → Bicara"]
    ),
    ("\"Kami\"", "\"Kita\"", ["actor us title: Kami → Kita"]),
    ("\"Tengah\"", "\"Sedang\"", ["level s.mid title: Tengah → Sedang"]),
    ("\"Anggota\"", "\"Warga\"", ["fact members title: Anggota → Warga"]),
    ("\"orang\"", "\"jiwa\"", ["fact members unit: orang → jiwa"]),
    ("\"Toko\"", "\"Warung\"", ["choice trade.shop title: Toko → Warung"]),
    ("\"Desa\"", "\"Kampung\"", ["factor village title: Desa → Kampung"]),
    ("\"Baik\"", "\"Bagus\"", ["level village.2 title: Baik → Bagus"]),
    ("\"Dimensi\"", "\"Matra\"", ["dimension d title: Dimensi → Matra"]),
    ("\"Satu\"", "\"Pertama\"", ["indicator d.a title: Satu → Pertama"]),
    ("\"Belum\"", "\"Nihil\"", ["indicator d.a level_text 0: Belum → Nihil"]),
    ("\"Mulai\"", "\"Awali\"", ["step d.a.next@0 title: Mulai → Awali"]),
    ("\"Foto\"", "\"Gambar\"", ["indicator d.a evidence_text: Foto → Gambar"]),
    ("\"Naik\"", "\"Maju\"", ["step d.a.next title: Naik → Maju"]),
    ("\"Bawah\"", "\"Dasar\"", ["phase lower title: Bawah → Dasar"]),
    ("\"Karena\"", "\"Sebab\"", ["gate upper.book because: Karena → Sebab"]),
    ("\"Nasihat\"", "\"Saran\"", ["advice one title: Nasihat → Saran"]),
    ("column c1", "usual 2 to 90 column c1", ["fact members usual: none → 2 … 90"]),
    ("\"Diam\"", "\"Mati\"", ["finding idle title: Diam → Mati"]),
  ]

  @Test(arguments: words)
  func wordsAreTold(from: String, to: String, told: [String]) throws {
    let old = try #require(ModelDifferenceTests.original)
    let new = try #require(CheckedText(EveryDeclaration.changed(from, to)))
    let difference = old.difference(to: new)
    #expect(difference.changes.map { $0.line } == told, "\(from) → \(to)")
    #expect(difference.changes.allSatisfy { $0.effect != .rules })
  }
}
