/// How a cell's style shows its number, as far as that changes what the number says.
enum NumberFormat: Equatable {
  case plain
  /// A day, a time, or both.
  case date
  /// Hours that go on beyond a day.
  case duration
  case percent
  /// So many digits at least: `007`.
  case padded(Int)

  /// A format that every spreadsheet knows by its number alone.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...22, 27...36, 45, 47, 50...58: self = .date
    case 46: self = .duration
    default: self = .plain
    }
  }

  /// A format by its code, such as `dd/mm/yyyy`; what stands behind `;` is for other numbers.
  init(code: String) {
    var bytes = Array(code.utf8)[...]
    var zeros = 0
    var isOnlyZeros = true
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x3B: bytes = []
      case 0x22:
        // Text between quotes.
        isOnlyZeros = false
        while let next = bytes.popFirst(), next != 0x22 {}
      case 0x5C, 0x5F, 0x2A:
        // One character as it stands, or as wide as it, or as often as fits.
        isOnlyZeros = false
        _ = bytes.popFirst()
      case 0x5B:
        isOnlyZeros = false
        var inside: [UInt8] = []
        while let next = bytes.popFirst(), next != 0x5D { inside.append(next | 0x20) }
        let isElapsed =
          !inside.isEmpty
          && inside.allSatisfy { $0 == inside[0] } && [0x68, 0x6D, 0x73].contains(inside[0])
        if isElapsed {
          self = .duration
          return
        }
      case 0x25:
        self = .percent
        return
      case 0x30: zeros += 1
      case 0x47, 0x67:
        // `General`, whose letters mean nothing.
        isOnlyZeros = false
        while let next = bytes.first, next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
          _ = bytes.popFirst()
        }
      default:
        isOnlyZeros = false
        if [0x79, 0x6D, 0x64, 0x68, 0x73].contains(byte | 0x20) {
          self = .date
          return
        }
      }
    }
    self = isOnlyZeros && zeros > 1 ? .padded(zeros) : .plain
  }
}
