extension Comparison {
  /// The same comparison with its sides exchanged.
  package var turned: Comparison {
    switch self {
    case .equal, .notEqual: return self
    case .atLeast: return .atMost
    case .atMost: return .atLeast
    case .above: return .below
    case .below: return .above
    }
  }

  /// The sign as it is written for levels.
  package var words: String {
    switch self {
    case .equal: return "is"
    case .notEqual: return "is not"
    case .atLeast: return "at least"
    case .atMost: return "at most"
    case .above: return "above"
    case .below: return "below"
    }
  }

  /// The sign as it is written for figures.
  var symbol: String {
    switch self {
    case .equal: return "="
    case .notEqual: return "is not"
    case .atLeast: return ">="
    case .atMost: return "<="
    case .above: return ">"
    case .below: return "<"
    }
  }
}
