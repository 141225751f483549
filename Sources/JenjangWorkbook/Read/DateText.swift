/// Days and times of worksheets, which are numbers of days, as ISO 8601 writes them.
struct DateText {
  /// Whether day 0 is the first of January 1904; else day 1 is the first of January 1900.
  let isFrom1904: Bool

  /// The text of a number; nil where it is none of a day.
  func text(_ number: NumberText, _ format: NumberFormat) -> [UInt8]? {
    guard let (days, seconds) = number.daysAndSeconds else { return nil }
    if format == .duration {
      return Array((two(days * 24 + seconds / 3600) + minutes(seconds)).utf8)
    }
    // A time without a day.
    if days == 0, seconds > 0 { return Array(time(seconds).utf8) }
    guard let day = day(days) else { return nil }
    return Array((seconds == 0 ? day : day + "T" + time(seconds)).utf8)
  }

  private func time(_ seconds: Int) -> String { two(seconds / 3600) + minutes(seconds) }

  private func minutes(_ seconds: Int) -> String {
    ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
  }

  private func day(_ number: Int) -> String? {
    // Days since 0000-03-01, by which leap days come last in their year.
    let epoch: Int
    if isFrom1904 {
      epoch = 695_361
    } else {
      // The system has a day that never was, behind the 28th of February 1900.
      if number == 60 { return "1900-02-29" }
      if number == 0 { return nil }
      epoch = number < 60 ? 693_900 : 693_899
    }
    let days = number + epoch
    let cycle = days / 146_097
    let inCycle = days % 146_097
    let yearOfCycle = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365
    let inYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * inYear + 2) / 153
    let day = inYear - (153 * month + 2) / 5 + 1
    let year = cycle * 400 + yearOfCycle + (month >= 10 ? 1 : 0)
    guard year <= 9999 else { return nil }
    return "\(year)-" + two(month < 10 ? month + 3 : month - 9) + "-" + two(day)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
