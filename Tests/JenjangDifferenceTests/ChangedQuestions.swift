/// Changes of the model, its scales and what is asked, as a text replaced by another, and what is told of each.
extension ModelDifferenceTests {
  static let changedQuestions: [(from: String, to: String, told: [String])] = [
    (
      "weight 2", "weight 3",
      [
        "indicator d.a weight: 2 → 3", "indicator d.b weight: 2 → 3", "indicator e.c weight: 2 → 3",
        "indicator e.p weight: 2 → 3",
      ]
    ),
    (
      "by us", "by them",
      [
        "step d.b.next actors: us → them", "step e.c.next actors: us → them",
        "advice two actors: us → them",
      ]
    ),
    (
      "effort 3", "effort 4",
      [
        "step d.a.next@0 effort: 3 → 4", "step d.b.next effort: 3 → 4",
        "step e.c.next effort: 3 → 4", "advice two effort: 3 → 4",
      ]
    ),
    (
      "within 4", "within 5",
      [
        "step d.a.next months: 4 → 5", "step d.b.next months: 4 → 5", "step e.c.next months: 4 → 5",
        "advice one months: 4 → 5", "advice two months: 4 → 5",
      ]
    ),
    (
      "not applicable allowed", "",
      [
        "indicator d.a not_applicable: allowed → refused",
        "indicator d.b not_applicable: allowed → refused",
        "indicator e.c not_applicable: allowed → refused",
        "indicator e.p not_applicable: allowed → refused",
      ]
    ),
    ("year \"year\"", "year \"tahun\"", ["model  year_column: year → tahun"]),
    ("\"TB\"", "\"TT\"", ["model  not_applicable_words: NA, TB → NA, TT"]),
    ("numbers comma", "numbers point", ["model  numbers: comma → point"]),
    ("below high", "below best", ["model  advise_below: 2 → 3"]),
    ("at least 3", "at least 2", ["model  strength: 3 → 2"]),
    ("at most 0", "at most 1", ["model  weakness: 0 → 1"]),
    ("above 1", "above 0", ["model  opportunity: 1 → 0"]),
    ("below -1", "below 0", ["model  threat: -1 → 0"]),
    ("actor them", "actor others\nactor them", ["actor others added"]),
    ("1 mid", "1 middle", ["level s.middle renamed formerly s.mid"]),
    ("evidence link", "evidence", ["level s.mid evidence: asks evidence link → asks evidence"]),
    (
      "asks evidence link", "asks evidence text 9",
      ["level s.mid evidence: asks evidence link → asks evidence text 9"]
    ),
    ("points 4", "points 3", ["level s.high points: 4 → 3"]),
    ("also \"top\"", "also \"peak\"", ["level s.high also: top → peak"]),
    (
      "text 5 else mid", "text 6 else mid",
      ["level s.best evidence: needs evidence text 5 else mid → needs evidence text 6 else mid"]
    ),
    (
      "text 5 else mid", "text 5 else low",
      ["level s.best evidence: needs evidence text 5 else mid → needs evidence text 5 else low"]
    ),
    ("number whole", "number", ["fact members whole: yes → no"]),
    ("least 1 at", "least 2 at", ["fact members least: 1 → 2"]),
    ("10_000", "10_001", ["fact members most: 10000 → 10001"]),
    ("column c1", "column c2", ["fact members column: c1 → c2"]),
    ("formerly c0", "formerly c3", ["fact members former_columns: c0 → c3"]),
    ("also \"kios\"", "", ["choice trade.shop also: kios → none"]),
    ("none \"Tidak\"", "nought \"Tidak\"", ["choice trade.nought renamed formerly trade.none"]),
    (
      "rich \"Kaya\" / \"Rich\" yes_no", "rich \"Kaya\" / \"Rich\" yes_no not applicable allowed",
      ["fact rich not_applicable: refused → allowed"]
    ),
    ("economic scale", "social scale", ["factor village aspect: economic → social"]),
    ("-2 to 2", "-3 to 2", ["level village.-3 added"]),
    (
      "7, 2", "7, 3",
      ["measure share formula: round(members / 7, 2, half even) → round(members / 7, 3, half even)"]
    ),
    (
      "half even)", "half up)",
      ["measure share formula: round(members / 7, 2, half even) → round(members / 7, 2, half up)"]
    ),
    (
      "members / 7", "members / 8",
      ["measure share formula: round(members / 7, 2, half even) → round(members / 8, 2, half even)"]
    ),
    (
      "then 1", "then 2",
      [
        "measure rung formula: if phase at least upper then 1 else 0 → if phase at least upper then 2 else 0"
      ]
    ),
    (
      "least upper", "most upper",
      [
        "measure rung formula: if phase at least upper then 1 else 0 → if phase at most upper then 1 else 0"
      ]
    ),
    (
      "members - 2", "members + 2",
      [
        "measure odd formula: members - 2 + clamp(members, 1, 9) + min(members, 3) → members + 2 + clamp(members, 1, 9) + min(members, 3)"
      ]
    ),
    (
      "power(village, 2)", "power(village, 3)",
      ["measure square formula: power(village, 2) → power(village, 3)"]
    ),
    (
      "min(members", "max(members",
      [
        "measure odd formula: members - 2 + clamp(members, 1, 9) + min(members, 3) → members - 2 + clamp(members, 1, 9) + max(members, 3)"
      ]
    ),
    ("since 2025", "since 2024", ["dimension d weight: 1, 3 since 2025 → 1, 3 since 2024"]),
    ("weight 3", "weight 4", ["dimension d weight: 1, 3 since 2025 → 1, 4 since 2025"]),
    ("score min", "score max", ["dimension d score: min → max"]),
    ("min aspect economic", "min", ["indicator d.a aspect: economic → social"]),
    ("when rich", "when rich is no", ["dimension d applies_when: rich → rich is no"]),
    ("column q1 ", "column q2 ", ["indicator d.a column: q1 → q2"]),
    ("since 2020", "since 2021", ["indicator d.a since: 2020 → 2021"]),
    ("until 2030", "until 2029", ["indicator d.a until: 2030 → 2029"]),
    ("as lowest", "as points 1", ["indicator d.a unanswered: lowest → counts as points 1"]),
    (
      "as unknown", "as lowest",
      [
        "indicator d.b unanswered: unknown → lowest", "indicator e.c unanswered: unknown → lowest",
        "indicator e.p unanswered: unknown → lowest",
      ]
    ),
    (
      "0 \"Belum\"", "1 \"Belum\"",
      [
        "indicator d.a level_text 1: none → Belum", "indicator d.a level_text 0: Belum → none",
        "step d.a.next@1 moved formerly d.a.next@0",
      ]
    ),
    ("within 1 month", "within 2 months", ["step d.a.next@0 months: 1 → 2"]),
    ("photo\" link", "photo\"", ["indicator d.a evidence: a link → none"]),
    ("column q1_photo", "column q1_image", ["indicator d.a evidence_column: q1_photo → q1_image"]),
    ("us, them effort", "them, us effort", ["step d.a.next actors: us, them → them, us"]),
    ("effort 5", "effort 6", ["step d.a.next effort: 5 → 6"]),
    ("to high", "to best", ["step d.a.next raises: high → best"]),
    (
      "trade is shop", "trade is none",
      ["indicator d.a applies_when: trade is shop → trade is none"]
    ),
    (
      "b \"Dua\" / \"Two\" aspect social", "b \"Dua\" / \"Two\"",
      ["indicator d.b aspect: social → economic"]
    ),
    ("of 5 score", "of 6 score", ["dimension e of: 5 → 6"]),
    (
      "below 5: 0", "below 6: 0",
      [
        "indicator e.c bands: below 5: low  up to 8.5: mid  otherwise: high → below 6: low  up to 8.5: mid  otherwise: high"
      ]
    ),
    (
      "up to 8.50: 1", "below 8.50: 1",
      [
        "indicator e.c bands: below 5: low  up to 8.5: mid  otherwise: high → below 5: low  below 8.5: mid  otherwise: high"
      ]
    ),
    (
      "otherwise: 2", "otherwise: 3",
      [
        "indicator e.c bands: below 5: low  up to 8.5: mid  otherwise: high → below 5: low  up to 8.5: mid  otherwise: best"
      ]
    ),
    (
      "clamp(members, 0, 5) of 5", "clamp(members, 0, 5) of 6", ["indicator e.p most_points: 5 → 6"]
    ),
    (
      "at least 1 at most 10_000", "from 1 to 10_000 step 3",
      ["fact members step: none → 3"]
    ),
    (
      "number whole at least 1", "number whole unanswered counts as 12 at least 1",
      ["fact members unanswered: none → counts as 12"]
    ),
    (
      "\"Rich\" yes_no", "\"Rich\" yes_no unanswered counts as no",
      ["fact rich unanswered: none → counts as no"]
    ),
    (
      "measures share {", "measures share unanswered counts as points 1 {",
      ["indicator e.c unanswered: unknown → counts as points 1"]
    ),
    (
      "{ below 5: 0  up to 8.50: 1", "{ up to 5: 0  from 5 to 8.50: 1",
      [
        "indicator e.c bands: below 5: low  up to 8.5: mid  otherwise: high → up to 5: low  up to 8.5: mid  otherwise: high"
      ]
    ),
    (
      "otherwise: 2 } }", "otherwise: 2 } bands since 2027 { below 6: 0  otherwise: 3 } }",
      ["indicator e.c bands since 2027: none → below 6: low  otherwise: best"]
    ),
  ]
}
