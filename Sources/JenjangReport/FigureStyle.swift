import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// How figures are written: of which whole, with how many decimals, and with which decimal sign.
///
/// Both ends of a range are rounded like any figure, each by itself: a low end may show above, and a
/// high end below, what it is. Where both show alike the range still stands as a range, since the
/// figure is not certain.
package struct FigureStyle: Sendable {
  /// What a score of 100 % is shown as.
  package let whole: Rational
  package let decimals: Int
  package let rounding: RoundingMode
  package let decimalSign: DecimalSign
  /// Whether a share below its whole is never shown as the whole.
  package let isFullWhenMet: Bool

  /// The style of a model, with other decimals where given; they are held between 0 and 100.
  package init(_ show: ShowStyle, decimals: Int? = nil, decimalSign: DecimalSign = .point) {
    whole = show.whole
    self.decimals = min(max(decimals ?? show.decimals, 0), 100)
    rounding = show.rounding
    isFullWhenMet = show.isFullWhenMet
    self.decimalSign = decimalSign
  }

  /// The style of a model with the decimal sign of a language, for people to read.
  package init(_ show: ShowStyle, decimals: Int? = nil, language: MessageLanguage) {
    self.init(
      show, decimals: decimals, decimalSign: language == .indonesian ? .comma : .point)
  }

  /// One value, rounded; a share is shown of the whole, any other figure as it stands.
  package func text(_ value: Rational, isShare: Bool) -> String {
    let sign = decimalSign == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    let figure = isShare ? value * whole : value
    let isMet = !isShare || value >= .one
    if isFullWhenMet, !isMet, figure.rounded(decimals: decimals, rounding) >= whole {
      return greatestBelowWhole.text(decimals: decimals, rounding, decimalSign: sign)
    }
    return figure.text(decimals: decimals, rounding, decimalSign: sign)
  }

  /// A figure for a cell: `62.50`, `low..high` with nothing at an open end, empty where absent.
  package func cell(_ figure: Figure, isShare: Bool) -> String {
    guard let interval = figure.interval else { return "" }
    if let value = interval.point { return text(value, isShare: isShare) }
    return span(
      interval.low.map { text($0, isShare: isShare) },
      interval.high.map { text($0, isShare: isShare) })
  }

  /// A figure for people: as a cell, with a dash where absent and a word where it may be.
  package func text(_ figure: Figure, isShare: Bool, in language: MessageLanguage) -> String {
    readable(figure, isShare: isShare, unit: "", in: language)
  }

  /// A figure for people with a per cent sign, where shares are shown in per cent.
  func textWithUnit(_ figure: Figure, isShare: Bool, in language: MessageLanguage) -> String {
    readable(figure, isShare: isShare, unit: unit(isShare: isShare), in: language)
  }

  /// One value with a per cent sign, where shares are shown in per cent.
  func textWithUnit(_ value: Rational, isShare: Bool) -> String {
    text(value, isShare: isShare) + unit(isShare: isShare)
  }

  /// The least figure above zero that can be shown, where a value would show as zero; else nil.
  func leastAbove(_ value: Rational, isShare: Bool) -> String? {
    guard text(value, isShare: isShare) == text(.zero, isShare: isShare) else { return nil }
    var step = Rational.one
    let tenth = Rational(1, 10)
    for _ in 0..<decimals { step = step * tenth }
    return text(step, isShare: false)
  }

  /// The greatest figure below the whole that has no more decimals than are shown.
  private var greatestBelowWhole: Rational {
    let down = whole.rounded(decimals: decimals, .down)
    if down < whole { return down }
    var step = Rational.one
    let tenth = Rational(1, 10)
    for _ in 0..<decimals { step = step * tenth }
    return whole - step
  }

  private func unit(isShare: Bool) -> String {
    isShare && whole == Rational(100) ? "%" : ""
  }

  private func readable(
    _ figure: Figure, isShare: Bool, unit: String, in language: MessageLanguage
  ) -> String {
    if figure.interval == nil { return "–" }
    let text = cell(figure, isShare: isShare) + unit
    if !figure.mayBeAbsent && !figure.mayBeUndefined { return text }
    return text + ReportWording.orNone.text(in: language)
  }
}

/// Two ends with two points between; nothing stands for an end that is not there.
func span(_ low: String?, _ high: String?) -> String {
  (low ?? "") + ".." + (high ?? "")
}
