import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let noPlaceToStop = DiagnosticRule(
    "J2201",
    message: Wording(
      id: "`{name}` tidak punya jenjang tempat jalur dapat berhenti",
      en: "`{name}` has no level at which the path could stop"),
    related: Wording(id: "jalurnya di sini", en: "the path is here"),
    help: Wording(
      id: "di bawah `stop at the first negative` hanya boleh ada indicator dengan jenjang",
      en: "below `stop at the first negative` only indicators with levels may stand"))

  static let stopsNowhere = DiagnosticRule(
    "J2202", .warning,
    message: Wording(
      id: "tidak ada jalur yang memakai `stops` ini", en: "no path takes notice of this `stops`"),
    help: Wording(
      id: "tulis `stop at the first negative` pada dimension indicator itu, atau hapus",
      en: "write `stop at the first negative` on the indicator's dimension, or remove it"))

  static let neverStops = DiagnosticRule(
    "J2203", .warning,
    message: Wording(
      id:
        "jalur tidak pernah berhenti di `{name}`: tidak ada jawaban yang memberi jenjang {levels}",
      en: "the path never stops at `{name}`: nothing gives its level {levels}"),
    help: Wording(
      id: "beri `stops` pada jenjang yang dapat dicapai, atau keluarkan dari jalur",
      en: "put `stops` on a level that can be reached, or take it out of the path"))

  static let lastOutside = DiagnosticRule(
    "J2204",
    message: Wording(
      id: "`{word}` hanya berarti di dalam `score …`, di mana ia melihat isi dimensinya",
      en: "`{word}` has a meaning only in `score …`, where it looks at the dimension's children"),
    help: Wording(
      id: "sebut nilainya: `last(a, b, …)`", en: "name the values: `last(a, b, …)`"))

  static let lastOfDimensions = DiagnosticRule(
    "J2205",
    message: Wording(
      id: "`last of points` hanya melihat indicator, sedangkan `{name}` sebuah dimension",
      en: "`last of points` looks at indicators, and `{name}` is a dimension"),
    help: Wording(
      id: "tulis `score last`, atau sebut nilainya: `last(a, b, …)`",
      en: "write `score last`, or name the values: `last(a, b, …)`"))
}

package let pathRules: [DiagnosticRule] = [
  .noPlaceToStop, .stopsNowhere, .neverStops, .lastOutside, .lastOfDimensions,
]

extension RulePage {
  static let stopsNowhere = RulePage(
    "J2202",
    what: Wording(
      id: "Jenjang dengan `stops` pada indicator yang tidak berdiri di sebuah jalur.",
      en: "A level with `stops` of an indicator that stands on no path."),
    why: Wording(
      id:
        "Kata itu hanya dibaca di bawah dimension dengan `stop at the first negative`. Biasanya baris itu terlupa, dan pertanyaan sesudahnya tetap dinilai.",
      en:
        "The word is read only below a dimension with `stop at the first negative`. Mostly that line was forgotten, and the questions behind are scored all the same."
    ),
    avoid: """
      dimension jalur "Jalur" / "Path" {
        indicator izin "Ada izin?" / "A permit?" { 0 "Tidak" / "No" stops  1 "Ya" / "Yes" }
        indicator buku "Ada buku?" / "A book?"   { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """,
    prefer: """
      dimension jalur "Jalur" / "Path" stop at the first negative {
        indicator izin "Ada izin?" / "A permit?" { 0 "Tidak" / "No" stops  1 "Ya" / "Yes" }
        indicator buku "Ada buku?" / "A book?"   { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """)

  static let neverStops = RulePage(
    "J2203",
    what: Wording(
      id: "Indicator pada sebuah jalur yang tidak pernah berdiri di jenjang yang menghentikannya.",
      en: "An indicator on a path that never stands on a level that stops it."),
    why: Wording(
      id:
        "Tidak satu pun pita memberi jenjang dengan `stops`, atau jenjang terendah bila tidak ada `stops`. Jalur lalu selalu berlanjut, seakan pertanyaan itu tidak ada.",
      en:
        "None of its bands gives a level with `stops`, or the lowest level where there is no `stops`. The path then always goes on, as if the question weren't there."
    ),
    avoid: """
      fact anggota "Jumlah anggota" / "Members" number whole at least 0
      dimension jalur "Jalur" / "Path" stop at the first negative {
        indicator ukuran "Ukuran" / "Size" measures anggota {
          0 kecil "Kecil" / "Small"  1 sedang "Sedang" / "Medium"  2 besar "Besar" / "Large"
          bands { below 20: sedang  otherwise: besar }
        }
        indicator buku "Ada buku?" / "A book?" { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """,
    prefer: """
      fact anggota "Jumlah anggota" / "Members" number whole at least 0
      dimension jalur "Jalur" / "Path" stop at the first negative {
        indicator ukuran "Ukuran" / "Size" measures anggota {
          0 kecil "Kecil" / "Small"  1 sedang "Sedang" / "Medium"  2 besar "Besar" / "Large"
          bands { below 5: kecil  below 20: sedang  otherwise: besar }
        }
        indicator buku "Ada buku?" / "A book?" { 0 "Belum" / "None"  1 "Sudah" / "Kept" }
      }
      """)
}

// Paths: dimensions that stop at the first negative answer.
extension Checker {
  /// The indicator before another on the same path; nil for the first, and off paths.
  func sibling(before index: Int) -> Int? {
    let dimension = model.dimensions[model.indicators[index].dimension]
    guard dimension.isPath, let place = pathPlaces[index], place > 0,
      case .indicator(let before) = dimension.children[place - 1]
    else { return nil }
    return before
  }

  /// Notes the places of children on paths, and reports what can't stand there.
  func checkPaths() {
    for (index, dimension) in model.dimensions.enumerated() where dimension.isPath {
      let path = dimensionNodes[index]?.child(.stopAt)?.range ?? dimension.range
      for (place, child) in dimension.children.enumerated() {
        switch child {
        case .indicator(let indicator):
          pathPlaces[indicator] = place
          if model.indicators[indicator].scale == nil { reportNoStop(child, path) }
        case .dimension: reportNoStop(child, path)
        }
      }
    }
    reportUnusedStops()
  }

  private func reportUnusedStops() {
    var stopping: Set<Int> = []
    for index in pathPlaces.keys {
      if let scale = model.indicators[index].scale { stopping.insert(scale) }
    }
    for node in trees.flatMap({ $0.root.children(.scale) }) {
      guard let name = node.name?.text, let scale = names.scales[name]?.index,
        !stopping.contains(scale)
      else { continue }
      reportStops(node)
    }
    for (index, node) in indicatorNodes.enumerated() where pathPlaces[index] == nil {
      reportStops(node)
    }
  }

  private func reportStops(_ node: Node) {
    for level in node.children(.level) {
      if let stops = level.child(.stops) { report(.stopsNowhere, at: stops.range) }
    }
  }

  private func reportNoStop(_ child: Dimension.Child, _ path: SourceRange) {
    let name: String
    let range: SourceRange
    switch child {
    case .indicator(let index):
      (name, range) = (model.indicators[index].name, model.indicators[index].range)
    case .dimension(let index):
      (name, range) = (model.dimensions[index].name, model.dimensions[index].range)
    }
    report(.noPlaceToStop, at: range, [("name", .text(name))], related: [path])
  }
}

// The condition under which a path goes on.
extension Checker {
  /// Lets an indicator on a path apply only while none before it stands on a level that stops.
  ///
  /// `and` leaves out what is not applicable, so that a child that is passed over stops nothing. An own
  /// condition that is not applicable must not be left out: beside `no` it counts as one that fails.
  func addPathCondition(to index: Int) {
    guard let place = pathPlaces[index], place > 0 else { return }
    let dimension = model.indicators[index].dimension
    let range =
      dimensionNodes[dimension]?.child(.stopAt)?.range ?? model.dimensions[dimension].range
    // Each child looks at all before it.
    guard mayVisit(place, at: range) else { return }
    var operands: [Int] = []
    if let own = model.indicators[index].appliesWhen {
      let ownRange = model.expressions[own].range
      let fails = append(.truth(false), [], .truth, at: ownRange)
      operands.append(append(.or, [own, fails], .truth, at: ownRange))
    } else {
      operands.append(append(.truth(true), [], .truth, at: range))
    }
    for child in model.dimensions[dimension].children.prefix(place) {
      guard case .indicator(let before) = child, let passes = pathPasses(before) else { continue }
      operands.append(passes)
    }
    model.indicators[index].appliesWhen = append(.and, operands, .truth, at: range)
  }

  /// The condition that the path goes on behind an indicator; nil, reported, where it always does.
  private func pathPasses(_ index: Int) -> Int? {
    if let known = pathConditions[index] { return known }
    guard let scale = model.indicators[index].scale else { return nil }
    let levels = model.scales[scale].levels
    let stops =
      levels.contains { $0.stops }
      ? levels.indices.map { levels[$0].stops }
      : levels.indices.map { $0 == 0 }
    if case .bands(let bands) = model.indicators[index].source,
      !bands.bands.contains(where: { stops.indices.contains($0.level) && stops[$0.level] })
    {
      let told = levels.indices.filter { stops[$0] }.map { "`\(name(of: levels[$0]))`" }
      report(
        .neverStops, at: model.indicators[index].range,
        [
          ("name", .text(model.indicators[index].name)),
          ("levels", .text(told.joined(separator: ", "))),
        ])
    }
    let range = model.indicators[index].range
    var runs: [Int] = []
    for run in passingRuns(stops) { runs.append(stands(index, scale, on: run, at: range)) }
    // What is left out by the path alone has something before it that stops; so it counts as no, and a
    // range of open answers is not wider than it has to be.
    if runs.isEmpty || appliesOffPath(index) {
      runs.append(append(.truth(false), [], .truth, at: range))
    }
    let passes = runs.count == 1 ? runs[0] : append(.or, runs, .truth, at: range)
    pathConditions[index] = passes
    return passes
  }

  /// Whether nothing but the path can keep an indicator from standing on a level.
  private func appliesOffPath(_ index: Int) -> Bool {
    let indicator = model.indicators[index]
    guard case .question = indicator.source, indicator.notApplicable == .refused else {
      return false
    }
    return indicator.ownCondition == nil && indicator.since == nil && indicator.until == nil
  }

  private func name(of level: Level) -> String {
    level.name.isEmpty ? "\(level.number)" : level.name
  }

  /// The stretches of levels that do not stop.
  private func passingRuns(_ stops: [Bool]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (level, isStop) in stops.enumerated() where !isStop {
      if let last = runs.last, last.upperBound == level - 1 {
        runs[runs.count - 1] = last.lowerBound...level
      } else {
        runs.append(level...level)
      }
    }
    return runs
  }

  /// Whether an indicator stands within a stretch of its levels; where it is not certain, a stretch is
  /// judged more closely than its levels one by one.
  private func stands(
    _ index: Int, _ scale: Int, on run: ClosedRange<Int>, at range: SourceRange
  ) -> Int {
    let last = model.scales[scale].levels.count - 1
    func compared(_ comparison: Comparison, _ level: Int) -> Int {
      let standing = append(.indicatorLevel(index), [], .level(scale), at: range)
      let bound = append(.level(level), [], .level(scale), at: range)
      return append(.compare(comparison), [standing, bound], .truth, at: range)
    }
    if run.upperBound == last { return compared(.atLeast, run.lowerBound) }
    if run.lowerBound == 0 { return compared(.atMost, run.upperBound) }
    if run.count == 1 { return compared(.equal, run.lowerBound) }
    let ends = [compared(.atLeast, run.lowerBound), compared(.atMost, run.upperBound)]
    return append(.and, ends, .truth, at: range)
  }
}

// `last` and `last of points` in a score.
extension Checker {
  func last(_ node: Node, _ scope: ExpressionScope) -> Int? {
    guard let dimension = scope.aggregates else {
      report(.lastOutside, at: node.range, [("word", .text(node.sourceText))])
      return nil
    }
    let ofPoints = node.has("points")
    var operands: [Int] = []
    for child in model.dimensions[dimension].children {
      let operand: Int?
      switch child {
      case .indicator(let index) where ofPoints:
        operand = indicatorDomains[index].map {
          append(.indicatorPoints(index), [], .number(.none), at: node.range, $0.points)
        }
      case .indicator(let index): operand = value(of: .indicator(index), at: node.range)
      case .dimension(let index):
        if ofPoints {
          report(
            .lastOfDimensions, at: node.range, [("name", .text(model.dimensions[index].name))],
            related: [])
          return nil
        }
        operand = share(of: index, at: node.range)
      }
      guard let operand else { return nil }
      operands.append(operand)
    }
    guard let first = operands.first else { return nil }
    let type = model.expressions[first].type
    if let other = operands.first(where: { model.expressions[$0].type != type }) {
      report(
        .mixedChildren, at: node.range, [("what", .text("last"))],
        related: [model.expressions[other].range])
      return nil
    }
    let domains = operands.map { traits[$0].domain }
    return append(
      .last, operands, type, at: node.range,
      domains.dropFirst().reduce(domains[0]) { $0.hull(with: $1) })
  }

  /// A dimension's score as it counts where that stands in another.
  private func share(of index: Int, at range: SourceRange) -> Int? {
    guard let score = value(of: .dimension(index), at: range) else { return nil }
    guard let whole = model.dimensions[index].ofWhole, let part = Rational.one.divided(by: whole)
    else { return score }
    let factor = append(.number(part), [], .score, at: range, .point(part))
    return append(
      .multiply, [score, factor], .score, at: range, traits[score].domain.scaled(by: part))
  }
}
