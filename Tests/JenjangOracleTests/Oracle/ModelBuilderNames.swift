/// Classes, and figures and conditions that name them.
extension ModelBuilder {
  private static let classNames = ["ringan", "sedang", "berat", "parah", "gawat", "genting"]

  func makeClass(_ scope: Scope) {
    guard let (figure, isShare) = scope == .facts ? factFigure() : anyFigure(scope) else { return }
    let values = samples(figure, 16)
    guard values.count >= 2 else { return }
    let isRising = random.chance(60)
    let edges = edges(values, isRising: isRising, isShare: isShare)
    guard !edges.isEmpty, edges.count < Self.classNames.count else { return }
    let names = Array(random.shuffled(Self.classNames).prefix(edges.count + 1))
    let count = edges.count
    let bands = edges.enumerated().map { place, edge in
      OracleBand(
        edge: edge.edge, limit: edge.limit, worth: .level(isRising ? place : count - place))
    }
    var made = OracleClass(
      name: fresh("kelas_"), figure: figure, names: names,
      bands: OracleBands(bands: bands, otherwise: .level(isRising ? count : 0), isShare: isShare))
    made.titled = names.filter { _ in random.chance(50) }
    model.classes.append(made)
  }

  /// Classes and tables over what is scored, for gates and whatever comes after them, and measures of goals.
  func makeNamesOfScores() {
    if takes(.classes, 45) { makeClass(.gates) }
    if takes(.tables, 25) { makeTable() }
    guard options.constructs.contains(.goals) else { return }
    for (figure, _) in goalFigures(.gates) where random.chance(60) {
      model.measures.append(
        OracleMeasure(name: fresh("ukuran_"), figure: figure, isShare: true))
    }
  }

  /// A comparison with a name of a class or of a table's levels.
  func namedCondition() -> OracleCondition? {
    let index = partialIndex
    let named =
      model.classes.map(\.name) + model.tables.filter(\.givesLevels).map(\.name)
    guard !named.isEmpty else { return nil }
    let name = random.pick(named)
    let names = index.names(ofNamed: name)
    let comparison = someComparison
    // At an end some comparisons would always or never hold.
    let open: [String]
    switch comparison {
    case .atLeast, .below: open = Array(names.dropFirst())
    case .atMost, .above: open = Array(names.dropLast())
    default: open = names
    }
    return .named(name, comparison, random.pick(open))
  }

  /// Tables that give a figure, and whether it is a share.
  var namedFigures: [(OracleFigure, Bool)] {
    model.tables.filter { !$0.givesLevels }.map { (.table($0.name), $0.kind == .score) }
  }
}
