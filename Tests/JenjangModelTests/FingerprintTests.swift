import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangModel

/// What counts for a model's fingerprints, and what doesn't.
struct FingerprintTests {
  private static let head = EveryDeclaration.head
  private static let first = EveryDeclaration.first
  private static let rest = EveryDeclaration.rest
  private static let base = EveryDeclaration.base

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

  /// Who answers changes nothing but what differing answers count as.
  @Test func whatDifferingAnswersCountAsCounts() {
    func found(_ clause: String) -> Fingerprint? {
      Self.fingerprint([
        "a.jenjang": Self.changed("name \"name\"", "name \"name\"  respondent " + clause)
      ])
    }
    let median = found("\"who\" agreed \"a\", \"b\" counts as median")
    let all = [
      Self.original, median, found("\"who\" agreed \"a\", \"b\" counts as lowest"),
      found("\"who\" agreed \"a\" counts as median"), found("\"who\" counts as highest"),
    ]
    #expect(Set(all.map { $0?.verdict }).count == all.count)
    #expect(found("\"name of who\" agreed \"b\", \"a\" counts as median") == median)
  }

  private static let path = """
    model m "M" {
      languages id  unanswered counts as unknown  not_applicable words "TB"  kinds wajib, saran
      show 0 decimals
    }
    dimension d "D" stop at the first negative score last of points of 3 {
      indicator a "A" kind wajib { 0 no_ "Tidak"  1 mid "Sebagian"  2 yes_ "Ya" }
      indicator b "B" not applicable allowed needs reason {
        0 no_ "Tidak"  1 yes_ "Ya" needs evidence link within
      }
    }

    """

  /// The words of paths, reasons, kinds and ways to show; where none of them stands, all stays as it was.
  @Test(arguments: [
    (" stop at the first negative", "", true), ("last of points", "last", true),
    ("mid \"Sebagian\"", "mid \"Sebagian\" stops", true), ("kind wajib", "kind saran", true),
    ("kind wajib", "", true), (" needs reason", "", true),
    ("needs reason", "needs reason text 5", true), ("link within", "link", true),
    ("0 decimals", "0 decimals full when met", false), ("0 decimals", "points 0 decimals", false),
  ])
  func questionWordsCount(_ from: String, _ to: String, _ isRule: Bool) throws {
    let original = try #require(Self.fingerprint(["a.jenjang": Self.path]))
    let parts = Self.path.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let found = try #require(Self.fingerprint(["a.jenjang": parts.joined(separator: to)]))
    #expect((found.verdict != original.verdict) == isRule)
    #expect(found.texts != original.texts)
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
