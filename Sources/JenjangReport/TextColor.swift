/// The colours of a terminal, or none.
struct TextColor {
  enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case passed = "1;32"
    case gutter = "1;34"
    case help = "1;36"
    case strong = "1"
    /// A phase that a community stands in.
    case phase = "36"
    /// Of a bar: what is certain, what is possible, and the rest.
    case certain = "32"
    case possible = "33"
    case faint = "2"
  }

  let isUsed: Bool

  /// A text in a style; as it stands where no colours are wanted, or nothing is there to colour.
  func paint(_ text: String, _ style: Style) -> String {
    if !isUsed || text.isEmpty { return text }
    return "\u{1B}[" + style.rawValue + "m" + text + "\u{1B}[0m"
  }
}
