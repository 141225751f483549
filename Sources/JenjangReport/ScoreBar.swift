import JenjangNumbers
import JenjangScoring

/// A share as a bar: what is certain, what is possible, and the rest of the whole.
enum ScoreBar {
  static let cells = 20

  /// The bar of a share; empty where it has no value. Only whole cells are filled.
  static func text(_ figure: Figure) -> String {
    guard let interval = figure.interval else { return "" }
    let low = interval.low.map { filled($0) } ?? 0
    let high = interval.high.map { filled($0) } ?? cells
    return String(repeating: "█", count: low) + String(repeating: "▒", count: high - low)
      + String(repeating: "░", count: cells - high)
  }

  /// A bar in colours, run by run.
  static func painted(_ bar: String, _ color: TextColor) -> String {
    var text = ""
    var run = ""
    for character in bar {
      if let last = run.last, last != character {
        text += color.paint(run, style(of: last))
        run = ""
      }
      run.append(character)
    }
    return text + (run.last.map { color.paint(run, style(of: $0)) } ?? "")
  }

  private static func style(of character: Character) -> TextColor.Style {
    switch character {
    case "█": return .certain
    case "▒": return .possible
    default: return .faint
    }
  }

  private static func filled(_ share: Rational) -> Int {
    var count = 0
    while count < cells, share >= Rational(Int64(count + 1), Int64(cells)) { count += 1 }
    return count
  }
}
