import JenjangHost
import JenjangSource

/// A line on the terminal that tells how far a large sheet has come, and goes away at the end.
struct ProgressLine {
  /// Sheets below this many bytes are done before anyone has read the line.
  private static let least = 16 << 20

  private let errors: HostOutput
  private let isWanted: Bool
  private let size: Int?
  private let language: MessageLanguage
  private let watch = Stopwatch()
  private var bytes = 0
  private var shownAt = 0
  private var isShown = false

  init(_ invocation: Invocation, size: Int?, language: MessageLanguage) {
    errors = invocation.errors
    self.size = size
    self.language = language
    // Rows that run over the same terminal show by themselves that something happens.
    let isAlone =
      invocation.arguments.value(.output) != nil || !HostTerminal.isTerminal(.output)
    isWanted =
      !invocation.isQuiet && isAlone && HostTerminal.isTerminal(.error)
      && (size ?? Self.least) >= Self.least
  }

  /// Shows the rows so far, not more than five times a second.
  mutating func show(rows: Int, bytes further: Int) {
    bytes += further
    guard isWanted, bytes >= Self.least || size != nil else { return }
    let time = watch.milliseconds
    if time < shownAt + 200 { return }
    shownAt = time
    isShown = true
    say("\r" + text(rows: rows, milliseconds: time) + "\u{1B}[K")
  }

  /// Takes the line away.
  mutating func erase() {
    if isShown { say("\r\u{1B}[K") }
    isShown = false
  }

  /// The line, such as `1.234.567 baris, 85 MB/s, 43%`.
  func text(rows: Int, milliseconds: Int) -> String {
    let rate = bytes / 1000 / max(milliseconds, 1)
    let name = Wording(id: "baris", en: "rows").text(in: language)
    var text = grouped(rows) + " " + name + ", \(rate) MB/s"
    if let size, size > 0 { text += ", \(min(100, bytes * 100 / size))%" }
    return text
  }

  private func grouped(_ number: Int) -> String {
    let digits = Array("\(number)")
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 {
        text += language == .indonesian ? "." : ","
      }
      text.append(digit)
    }
    return text
  }

  private func say(_ text: String) {
    // A terminal that is gone is no reason to stop.
    try? errors.write(text)
    try? errors.flush()
  }
}
