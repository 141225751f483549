import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangLint

/// The judgement of words: what is two things, what looks alike, what is surely meant.
struct WordFormTests {
  /// Titles, their language, and the two words that are told; nil for nothing.
  @Test(
    arguments: [
      ("Apakah pengurus mencatat dan melaporkan kas?", "id", true, "mencatat melaporkan"),
      ("Kas dihitung serta dilaporkan", "id", true, "dihitung dilaporkan"),
      ("Rapat berjalan / dicatat", "id", true, "berjalan dicatat"),
      ("Pencatatan dan pelaporan kas", "id", false, "pencatatan pelaporan"),
      ("Pencatatan dan pelaporan kas", "id", true, nil),
      ("Koordinasi sekaligus evaluasi kegiatan", "id", false, "koordinasi evaluasi"),
      ("Pembukuan/pelaporan kas", "id", false, "pembukuan pelaporan"),
      ("Are minutes recorded and reported?", "en", true, "recorded reported"),
      ("Are minutes kept and are they shared?", "en", true, "kept are"),
      ("Motivation and recognition", "en", false, "motivation recognition"),
      // Objects that share a head or a verb are one thing.
      ("Pembagian peran dan tugas", "id", false, nil),
      ("Keterwakilan perempuan dan kelompok marjinal", "id", false, nil),
      ("Komunikasi pengurus dan anggota", "id", false, nil),
      ("Visi, misi, dan tujuan", "id", false, nil),
      ("Kepatuhan pada SOP dan AD/ART", "id", false, nil),
      ("Apakah pengurus mencatat iuran dan bantuan?", "id", true, nil),
      ("Are members and officers informed?", "en", true, nil),
      ("Bersama dan berkala", "id", true, nil),
      ("Pencatatan dan pelaporan kas", "jv", false, nil),
      ("dan", "id", false, nil), ("", "en", false, nil), ("/ / /", "en", false, nil),
    ] as [(String, String, Bool, String?)])
  func tellsTwoThings(_ title: String, _ language: String, _ isStrict: Bool, _ words: String?) {
    let pair = JoinedWords.pair(in: title, language: language, isStrict: isStrict)
    #expect(pair.map { $0.first + " " + $0.second } == words)
  }

  /// The quick way through texts in ASCII against the one that takes any text.
  @Test func asciiTextsReadAlikeBothWays() {
    var random = SplitMix64(seed: 3)
    let parts = [
      "dan", "Kas", "/", ",", "-", " ", "  ", ":", "melapor", "A/B", "1", "2a", "'", "(x)", "?",
      "é",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text += parts.randomElement(using: &random) ?? ""
      }
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      let words = JoinedWords.wordsInASCII(text)
      #expect((words != nil) == isASCII)
      #expect(words == nil || words == JoinedWords.wordsInAnyScript(text), "\(text)")
      let plain = PlainWords.inASCII(text)
      #expect((plain != nil) == isASCII)
      #expect(plain == nil || plain == PlainWords.inAnyScript(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("kas_1", "kas_l", true), ("kas1", "kas_1", true), ("kasO", "kas0", true),
    ("modern", "modem", true), ("Kas", "kas", true), ("member", "members", true),
    ("savvy", "sawy", true), ("kas_1", "kas_2", false), ("q10", "q11", false),
    ("as", "a", false), ("iuran", "luran", false), ("program", "programme", false),
  ])
  func looksAlike(_ left: String, _ right: String, _ isAlike: Bool) {
    let shared = Set(NameShape.shapes(of: left)).intersection(NameShape.shapes(of: right))
    #expect(!shared.isEmpty == isAlike)
  }

  /// Written, candidates, the name that is suggested, and whether it may be put in place.
  @Test(
    arguments: [
      ("angaran", ["anggaran", "audit"], "anggaran", true),
      ("kas_3", ["kas_1", "kas_2"], "kas_1", false),
      ("kas_2025", ["kas_2024"], "kas_2024", false),
      ("kass", ["kas", "kasa"], "kas", false),
      ("bi", ["by", "weight"], "by", false),
      ("planing", ["planning", "planting"], "planning", false),
      ("zzzz", ["anggaran"], nil, false),
    ] as [(String, [String], String?, Bool)])
  func isSureOfOneName(_ name: String, _ all: [String], _ right: String?, _ isSure: Bool) {
    let likely = likelyName(for: name, among: all)
    #expect(likely?.right == right)
    #expect((likely?.isSure ?? false) == isSure)
    #expect(nearestName(to: name, among: all) == right)
  }
}
