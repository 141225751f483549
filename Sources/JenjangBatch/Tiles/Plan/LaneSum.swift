import JenjangNumbers

/// A sum over codes as bit fields times factors, cut so that every part stays below 256.
///
/// Eight rows then share a word: no row's sum reaches into the next row's byte.
struct LaneSum {
  /// A field of each code of a word, as the kernel takes it.
  struct Field: Hashable {
    var pre: UInt64
    var add: UInt64
    var shift: UInt64
    var mask: UInt64
  }

  struct Chunk {
    var runs: [(field: Field, terms: [LaneTerm])]
    var scale: BigInteger
  }

  private struct Term {
    var field: Field
    var offset: Int32
    var factor: BigInteger
    var most: Int
  }

  /// What stands in every row.
  var base = BigInteger.zero
  private var terms: [Term] = []

  var isEmpty: Bool { terms.isEmpty }

  private static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The index of the level; 0 where there is none.
  static let level = Field(pre: spread(0x3F), add: 0, shift: 0, mask: spread(0x3F))
  static let empty = Field(pre: spread(0x40), add: 0, shift: 6, mask: spread(1))
  static let notApplicable = Field(pre: spread(0x80), add: 0, shift: 7, mask: spread(1))

  /// 1 where the index of the level is so much or above.
  static func reaches(_ level: Int) -> Field {
    Field(
      pre: spread(0x3F), add: spread(UInt8(truncatingIfNeeded: 0x80 - level)), shift: 7,
      mask: spread(1))
  }

  mutating func add(_ field: Field, _ offset: Int32, _ factor: BigInteger, most: Int) {
    if factor.isZero || most == 0 { return }
    terms.append(Term(field: field, offset: offset, factor: factor, most: most))
  }

  /// Adds what each answer to a question stands for.
  mutating func add(
    _ option: OptionForm, question offset: Int32, units: (Rational) -> BigInteger
  ) {
    let values = option.options.map { $0.map { units($0) } ?? .zero }
    let first = values.first ?? .zero
    base = base + first
    let rises = values.indices.dropFirst().map { values[$0] - values[$0 - 1] }
    if let rise = rises.first, rises.allSatisfy({ $0 == rise }) {
      add(Self.level, offset, rise, most: rises.count)
    } else {
      for (index, rise) in rises.enumerated() {
        add(Self.reaches(index + 1), offset, rise, most: 1)
      }
    }
    for (code, field) in [
      (Tile.Code.empty, Self.empty), (Tile.Code.notApplicable, Self.notApplicable),
    ] where option.doubts & code == 0 {
      let figure = code == Tile.Code.empty ? option.unanswered : option.notApplicable
      add(field, offset, (figure.map { units($0) } ?? .zero) - first, most: 1)
    }
  }

  /// Adds a factor where a question's answer has a figure.
  mutating func addPresence(_ option: OptionForm, question offset: Int32, _ factor: BigInteger) {
    base = base + factor
    if option.doubts & Tile.Code.empty == 0, option.unanswered == nil {
      add(Self.empty, offset, -factor, most: 1)
    }
    if option.doubts & Tile.Code.notApplicable == 0, option.notApplicable == nil {
      add(Self.notApplicable, offset, -factor, most: 1)
    }
  }

  /// A bound of every partial sum.
  var most: BigInteger {
    terms.reduce(base.magnitude) { $0 + $1.factor.magnitude * BigInteger($1.most) }
  }

  /// The greatest sum of a chunk.
  private static let limit = 255

  var chunks: [Chunk] {
    var result: [Chunk] = []
    for isNegative in [false, true] {
      let part = terms.filter { $0.factor.isNegative == isNegative }
      if part.isEmpty { continue }
      var shared = BigInteger.zero
      for term in part { shared = shared.greatestCommonDivisor(with: term.factor) }
      shared = shared.magnitude
      let sum = part.reduce(BigInteger.zero) {
        $0 + $1.factor.magnitude.exactQuotient(by: shared) * BigInteger($1.most)
      }
      if sum <= BigInteger(Self.limit) {
        result.append(Self.chunk(part, isNegative ? -shared : shared))
        continue
      }
      for factor in Set(part.map { $0.factor }).sorted() {
        var rest = part.filter { $0.factor == factor }[...]
        while !rest.isEmpty {
          var sum = 0
          let count = rest.prefix { term in
            sum += term.most
            return sum <= Self.limit
          }.count
          result.append(Self.chunk(Array(rest.prefix(count)), factor))
          rest = rest.dropFirst(count)
        }
      }
    }
    return result
  }

  /// Terms of one sign in units of a scale, those with one field and one factor together.
  private static func chunk(_ terms: [Term], _ scale: BigInteger) -> Chunk {
    var runs: [(field: Field, terms: [LaneTerm])] = []
    for term in terms {
      let own = LaneTerm(
        offset: term.offset, factor: UInt32(term.factor.exactQuotient(by: scale).small ?? 0))
      let place = runs.firstIndex { $0.field == term.field && $0.terms[0].factor == own.factor }
      if let place {
        runs[place].terms.append(own)
      } else {
        runs.append((field: term.field, terms: [own]))
      }
    }
    return Chunk(runs: runs, scale: scale)
  }
}
