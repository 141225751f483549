/// What stands on a sheet of paper, one below the other; pages are written from it.
enum PaperBlock {
  /// The heading of a whole sheet; in print each begins a page.
  case title(String)
  case heading(String, level: Int)
  case paragraph(String)
  /// A label with room to write behind it, or with what stands there already.
  case field(String, value: String)
  case question(PaperQuestion)
  case table(PaperTable)
}

/// A question with its answers to tick.
struct PaperQuestion {
  struct Option {
    var text: String
    /// Whether it was chosen last time.
    var isMarked: Bool
  }

  var title: String
  var options: [Option]
  /// Further lines to fill in: evidence, notes.
  var fields: [(label: String, value: String)]
}

/// A table to fill in; a cell holds lines, none where it is empty.
struct PaperTable {
  var caption: String
  var headings: [String]
  /// The columns' widths in per cent of the page.
  var widths: [Int]
  var rows: [[[String]]]
}
