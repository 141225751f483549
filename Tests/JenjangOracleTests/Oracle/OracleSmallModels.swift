/// Parts of the models that are worked out by hand: one scale `s` of levels l0 to l4.
enum OracleSmallModels {
  private static let ladder = [0, 1, 2, 3, 4].map { number in
    OracleLevel(
      number: number, name: "l\(number)", title: "L\(number)", points: Fraction(number),
      writesPoints: false)
  }

  static func model(_ children: [OracleChild]) -> OracleModel {
    var model = OracleModel()
    model.scales = [OracleScale(name: "s", levels: ladder)]
    model.defaultScale = "s"
    model.children = children
    return model
  }

  static func question(
    _ name: String, weight: Fraction = 1, when condition: OracleCondition? = nil
  ) -> OracleIndicator {
    var indicator = OracleIndicator(name: name, source: .question)
    indicator.weights = [OracleDated(value: weight)]
    indicator.appliesWhen = condition
    return indicator
  }

  static func outcomes(
    _ model: OracleModel, _ answers: [String: OracleAnswer], year: Int = 2_026
  ) -> OracleOutcomes {
    Oracle(model).outcomes(OracleSheet(year: year, answers: answers))
  }
}
