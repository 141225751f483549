import JenjangModel

extension Operation {
  /// What an operation on operands is called, with all that it says besides them; none for one that names
  /// something or stands for a value.
  var words: [String] {
    switch self {
    case .add: return ["add"]
    case .subtract: return ["subtract"]
    case .multiply: return ["multiply"]
    case .divide: return ["divide"]
    case .negate: return ["negate"]
    case .minimum: return ["minimum"]
    case .maximum: return ["maximum"]
    case .total: return ["total"]
    case .average: return ["average"]
    case .last: return ["last"]
    case .round(let decimals, let mode): return ["round", "\(decimals)", mode.word]
    case .clamp: return ["clamp"]
    case .power(let exponent): return ["power", "\(exponent)"]
    case .root(let degree, let decimals, let mode):
      return ["root", "\(degree)", "\(decimals)", mode.word]
    case .logarithm(let base, let decimals, let mode):
      return [base.function, "\(decimals)", mode.word]
    case .conditional: return ["conditional"]
    case .otherwise: return ["otherwise"]
    case .compare(let comparison): return ["compare", comparison.words]
    case .not: return ["not"]
    case .and: return ["and"]
    case .or: return ["or"]
    case .atLeast(let count): return ["at least", "\(count)"]
    case .countOf: return ["count of"]
    default: return []
    }
  }
}
