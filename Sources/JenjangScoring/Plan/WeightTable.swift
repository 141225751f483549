import JenjangModel
import JenjangNumbers

/// The weights of indicators, then of dimensions.
struct WeightTable: Sendable {
  /// The weights in one year.
  struct Weights: Sendable {
    var values: [Rational]
    var fractions: [SmallFraction]
  }

  private let bases: Weights
  private let dated: [Entry]

  private struct Entry: Sendable {
    var index: Int
    var weights: Dated<Rational>
  }

  init(model: Model) {
    let all = model.indicators.map { $0.weights } + model.dimensions.map { $0.weights }
    let values = all.map { $0.base }
    bases = Weights(values: values, fractions: values.map { SmallFraction($0) })
    dated = all.indices.compactMap { index in
      all[index].changes.isEmpty ? nil : Entry(index: index, weights: all[index])
    }
  }

  /// The weights in a year; without a year the first ones.
  func weights(in year: Int?) -> Weights {
    var result = bases
    for entry in dated {
      let weight = entry.weights.value(in: year)
      result.values[entry.index] = weight
      result.fractions[entry.index] = SmallFraction(weight)
    }
    return result
  }
}
