/// When a submission came, as survey tools write it; only the order counts.
struct SubmissionTime: Comparable {
  /// Seconds of a calendar in which every month has 31 days, in Greenwich's time where a zone is told.
  let seconds: Int64
  /// The digits of the seconds' fraction, as many as nine.
  let fraction: Int64

  /// Reads `2026-11-10T09:00:00.000+07:00`, `2026-11-24 08:40:00` or `2023/11/13 4:20:37 pm CET`; nil
  /// for anything else.
  init?(_ cell: ArraySlice<UInt8>) {
    var numbers: [Int64] = []
    var place = cell.startIndex
    var fraction: Int64 = 0
    var zone: Int64 = 0
    while place < cell.endIndex {
      let byte = cell[place]
      guard Self.isDigit(byte) else {
        place += 1
        continue
      }
      let digits = cell[place...].prefix(while: Self.isDigit)
      if digits.count > 9 { return nil }
      var number: Int64 = 0
      for digit in digits { number = number * 10 + Int64(digit - UInt8(ascii: "0")) }
      let before = place > cell.startIndex ? cell[place - 1] : 0
      place = digits.endIndex
      if numbers.count < 6 {
        numbers.append(number)
      } else if before == UInt8(ascii: "."), zone == 0 {
        fraction = number
        for _ in digits.count..<9 { fraction *= 10 }
      } else if before == UInt8(ascii: "+") || before == UInt8(ascii: "-") {
        // Hours and minutes, with or without a colon between them.
        var minutes = digits.count > 2 ? number / 100 * 60 + number % 100 : number * 60
        if digits.count <= 2, place < cell.endIndex, cell[place] == UInt8(ascii: ":") {
          let rest = cell[(place + 1)...].prefix(while: Self.isDigit)
          if rest.count == 2 {
            for digit in rest.prefix(1) { minutes += 10 * Int64(digit - UInt8(ascii: "0")) }
            for digit in rest.suffix(1) { minutes += Int64(digit - UInt8(ascii: "0")) }
          }
          place = rest.endIndex
        }
        zone = before == UInt8(ascii: "+") ? minutes : -minutes
      }
    }
    guard numbers.count >= 3, numbers[0] >= 1900, numbers[0] <= 9999 else { return nil }
    while numbers.count < 6 { numbers.append(0) }
    if let half = Self.halfOfDay(cell) {
      if half, numbers[3] < 12 { numbers[3] += 12 }
      if !half, numbers[3] == 12 { numbers[3] = 0 }
    }
    let days = (numbers[0] * 12 + numbers[1]) * 31 + numbers[2]
    seconds = ((days * 24 + numbers[3]) * 60 + numbers[4] - zone) * 60 + numbers[5]
    self.fraction = fraction
  }

  /// Whether a cell tells the afternoon, true, or the morning, false; nil where it tells neither.
  private static func halfOfDay(_ cell: ArraySlice<UInt8>) -> Bool? {
    var previous: UInt8 = 0
    for byte in cell {
      let small = CellText.lowercased(byte)
      if small == UInt8(ascii: "m") {
        if previous == UInt8(ascii: "p") { return true }
        if previous == UInt8(ascii: "a") { return false }
      }
      previous = small
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func < (first: SubmissionTime, second: SubmissionTime) -> Bool {
    (first.seconds, first.fraction) < (second.seconds, second.fraction)
  }
}
