import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let scaleEmpty = DiagnosticRule(
    "J0401",
    message: Wording(id: "scale ini tidak punya jenjang", en: "this scale has no levels"),
    help: Wording(
      id: "tulis jenjangnya: `0 belum \"Belum ada\"  1 ada \"Ada\"`",
      en: "list its levels: `0 absent \"Absent\"  1 present \"Present\"`"))

  static let levelsNotRising = DiagnosticRule(
    "J0402",
    message: Wording(
      id: "nomor jenjang harus terus naik, atau terus turun: {found} berdiri setelah {before}",
      en: "the levels' numbers must rise throughout, or fall: {found} stands after {before}"),
    related: Wording(id: "jenjang sebelumnya", en: "the level before"),
    help: Wording(
      id:
        "urutkan dari jenjang yang terendah nilainya; nomornya boleh turun di pertanyaan terbalik",
      en: "order them from the level worth least up; their numbers fall in a question put reversed")
  )

  static let pointsFall = DiagnosticRule(
    "J0403",
    message: Wording(
      id: "jenjang yang lebih tinggi bernilai lebih sedikit: {found} setelah {before}",
      en: "a higher level is worth fewer points: {found} after {before}"),
    related: Wording(id: "jenjang sebelumnya", en: "the level before"),
    help: Wording(
      id: "poin tidak boleh turun; balik urutan jenjangnya, atau tulis `points` setiap jenjang",
      en: "points must not fall; turn the order of the levels round, or write each level's `points`"
    ))

  static let levelNameMissing = DiagnosticRule(
    "J0404",
    message: Wording(
      id: "jenjang ini tidak punya nama", en: "this level has no name"),
    help: Wording(
      id: "tulis nama setelah nomornya: `0 belum \"Belum ada\"`",
      en: "write a name after its number: `0 absent \"Absent\"`"))

  static let spellingTwice = DiagnosticRule(
    "J0405",
    message: Wording(
      id: "jawaban \"{text}\" dapat berarti dua pilihan di sini",
      en: "the answer \"{text}\" can mean two things here"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(id: "ubah salah satunya", en: "change one of them"))
}

package let scaleRules: [DiagnosticRule] = [
  .scaleEmpty, .levelsNotRising, .pointsFall, .levelNameMissing, .spellingTwice,
]

extension Checker {
  func collectScale(_ node: Node) {
    guard let name = node.name else { return }
    if let known = names.scales[name.text] {
      report(.nameTwice, at: name.range, [("name", .text(name.text))], related: [known.range])
      return
    }
    let levels = levels(parts(.level, of: node, "scale"), at: name.text, needsNames: true)
    if levels.isEmpty {
      report(.scaleEmpty, at: name.range)
      names.scales[name.text] = (-1, name.range)
      return
    }
    names.scales[name.text] = (model.scales.count, name.range)
    model.scales.append(
      Scale(
        name: name.text, title: text(node.child(.text), at: name.text), levels: levels,
        range: name.range))
  }

  /// The levels of a scale or of an indicator's own ladder, lowest first.
  func levels(_ nodes: [Node], at place: String, needsNames: Bool) -> [Level] {
    var levels: [Level] = []
    var before: Node?
    var spellings = Spellings()
    for node in nodes {
      guard let bound = node.child(.bound),
        let number = whole(bound, from: -1_000_000, to: 1_000_000)
      else { continue }
      let name = node.name
      checkValueName(name)
      if name == nil, needsNames { report(.levelNameMissing, at: node.range) }
      let points = points(node.child(.points)) ?? Rational(number)
      if let last = levels.last, let before {
        let falls = levels.count > 1 ? levels[1].number < levels[0].number : number < last.number
        if number == last.number || (number < last.number) != falls {
          report(
            .levelsNotRising, at: bound.range,
            [("found", .number(number)), ("before", .number(last.number))],
            related: [before.range])
          continue
        }
        if points < last.points {
          report(
            .pointsFall, at: node.child(.points)?.range ?? node.range,
            [("found", .text(points.brief)), ("before", .text(last.points.brief))],
            related: [before.range])
        }
      }
      var level = Level(
        number: number, name: name?.text ?? "", title: text(node.child(.text), at: place),
        points: points, also: also(node), evidence: levelEvidence(node),
        stops: node.child(.stops) != nil)
      level.reason = reason(node)
      // A title that equals its own level's name says the same thing twice, and that is fine.
      for spelling in ["\(number)", level.name] + level.title.texts.compactMap({ $0 }) + level.also
      {
        claim(spelling, for: levels.count, at: node, in: &spellings)
      }
      before = node
      levels.append(level)
    }
    return withFallbacks(levels, nodes, scaleNamed: place)
  }

  private func points(_ node: Node?) -> Rational? {
    plainFigure(node?.child(.bound))
  }

  func also(_ node: Node) -> [String] {
    node.children(.also).flatMap { $0.children(.string) }.map { $0.stringValue }
  }

  /// The spellings of answers seen so far, without regard to case.
  struct Spellings {
    var owners: [String: (index: Int, range: SourceRange)] = [:]
  }

  /// Reports a spelling that already means another answer.
  func claim(_ spelling: String, for index: Int, at node: Node, in spellings: inout Spellings) {
    let key = spelling.lowercased()
    if key.isEmpty { return }
    if let word = notApplicableWords[key] {
      report(.spellingTwice, at: node.range, [("text", .text(spelling))], related: [word])
    }
    if let known = spellings.owners[key] {
      if known.index != index {
        report(
          .spellingTwice, at: node.range, [("text", .text(spelling))], related: [known.range])
      }
    } else {
      spellings.owners[key] = (index, node.range)
    }
  }
}
