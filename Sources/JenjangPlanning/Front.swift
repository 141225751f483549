/// The most that each amount of effort adds to a sum.
struct Front {
  /// By effort; `none` where so much effort buys nothing.
  private(set) var values: [Int64]

  static let none = Int64.min

  /// Nothing is added, and nothing spent.
  static let start = Front(values: [0])

  /// The front of one indicator by what its levels cost and add.
  init(_ options: [(effort: Int, value: Int64)]) {
    values = Array(repeating: Self.none, count: (options.map { $0.effort }.max() ?? -1) + 1)
    for option in options { values[option.effort] = max(values[option.effort], option.value) }
    rise()
  }

  private init(values: [Int64]) { self.values = values }

  /// Whether nothing can be bought at all.
  var isEmpty: Bool { values.allSatisfy { $0 == Self.none } }

  /// The most for at most so much effort; `none` where that buys nothing.
  func most(_ effort: Int) -> Int64 {
    if effort < 0 || values.isEmpty { return Self.none }
    return values[min(effort, values.count - 1)]
  }

  /// What more effort buys is never less.
  private mutating func rise() {
    for effort in values.indices.dropFirst() where values[effort] < values[effort - 1] {
      values[effort] = values[effort - 1]
    }
    // Effort that buys no more is of no use.
    while values.count > 1, values[values.count - 1] == values[values.count - 2] {
      values.removeLast()
    }
  }

  /// The best of both together: at each effort the best way to split it; at most so much is spent.
  func with(_ other: Front, most cap: Int) -> Front {
    if values.isEmpty || other.values.isEmpty { return Front(values: []) }
    let count = min(values.count + other.values.count - 1, cap + 1)
    var result = [Int64](repeating: Self.none, count: max(count, 1))
    // Only the efforts at which something is gained have to be looked at.
    let steps = other.gains
    for effort in gains where effort < count {
      let value = values[effort]
      for more in steps {
        let sum = effort + more
        if sum >= count { break }
        let both = value + other.values[more]
        if both > result[sum] { result[sum] = both }
      }
    }
    var front = Front(values: result)
    front.rise()
    return front
  }

  /// The efforts at which something is gained.
  private var gains: [Int] {
    var result: [Int] = []
    var last = Self.none
    for effort in values.indices where values[effort] > last {
      last = values[effort]
      result.append(effort)
    }
    return result
  }

  /// Without what stays below a bound.
  func reaching(_ bound: Int64) -> Front {
    Front(values: values.map { $0 < bound ? Self.none : $0 })
  }

  /// The least effort that reaches a bound; nil where none does.
  func leastEffort(reaching bound: Int64) -> Int? {
    values.firstIndex { $0 != Self.none && $0 >= bound }
  }
}
