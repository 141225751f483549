/// Changes of phases, advice and findings, as a text replaced by another, and what is told of each.
extension ModelDifferenceTests {
  static let changedVerdicts: [(from: String, to: String, told: [String])] = [
    (
      "year \"year\"", "year \"year\"  respondent \"who\" agreed \"all\" counts as median",
      [
        "model  respondent_column: none → who", "model  agreed_words: none → all",
        "model  differing_answers: none → median",
      ]
    ),
    ("phases of d", "phases of overall", ["phases  phases_of: d → overall"]),
    ("applicable 50%", "applicable 51%", ["phases  needs_applicable: 50% → 51%"]),
    (
      "from 12.5%", "above 12.5%",
      ["phase upper threshold: none, from 12.5% since 2026 → none, above 12.5% since 2026"]
    ),
    (
      "12.5%", "12.6%",
      ["phase upper threshold: none, from 12.5% since 2026 → none, from 12.6% since 2026"]
    ),
    (
      "since 2026", "since 2027",
      ["phase upper threshold: none, from 12.5% since 2026 → none, from 12.5% since 2027"]
    ),
    ("book: a", "cash: a", ["gate upper.cash renamed formerly upper.book"]),
    (
      "least mid and", "least high and",
      [
        "gate upper.book condition: a at least mid and every indicator under d >= 10% → a at least high and every indicator under d >= 10%"
      ]
    ),
    (
      ">= 10%", "> 10%",
      [
        "gate upper.book condition: a at least mid and every indicator under d >= 10% → a at least mid and every indicator under d > 10%"
      ]
    ),
    (
      "under d", "under e",
      [
        "gate upper.book condition: a at least mid and every indicator under d >= 10% → a at least mid and every indicator under e >= 10%"
      ]
    ),
    (
      "at least 1 of", "at least 2 of",
      [
        "gate upper.`at least 2 of (rich, not (village > 0), members > 5)` condition: at least 1 of (rich, not (village > 0), members > 5) → at least 2 of (rich, not (village > 0), members > 5)"
      ]
    ),
    (
      "not (village", "(village",
      [
        "gate upper.`at least 1 of (rich, (village > 0), members > 5)` condition: at least 1 of (rich, not (village > 0), members > 5) → at least 1 of (rich, (village > 0), members > 5)"
      ]
    ),
    ("by them effort 2", "by us effort 2", ["advice one actors: them → us"]),
    ("after two", "", ["advice one after: two → none"]),
    ("to highest, b", "to high, b", ["advice one raises: d.a to highest, d.b → d.a to high, d.b"]),
    ("to highest, b", "to highest", ["advice one raises: d.a to highest, d.b → d.a to highest"]),
    ("members >= 10", "members >= 11", ["advice one when: members >= 10 → members >= 11"]),
    ("a to best", "a to high", ["advice two raises: d.a to best → d.a to high"]),
    (
      "weakness economic when", "threat economic when", ["finding idle quadrant: weakness → threat"]
    ),
    ("economic when", "social when", ["finding idle aspect: economic → social"]),
    (
      "phase is lower", "phase is upper",
      ["finding idle condition: share > 3 and phase is lower → share > 3 and phase is upper"]
    ),
    ("advice two", "advice third", ["advice third renamed formerly two"]),
    (
      "phase upper \"Atas\" / \"Upper\"", "phase upper \"Atas\" / \"Upper\" since 2024 until 2030",
      ["phase upper since: none → 2024", "phase upper until: none → 2030"]
    ),
  ]
}
