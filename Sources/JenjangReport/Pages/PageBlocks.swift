/// What people read as a sequence of blocks, before it is set on a screen or on a page.
struct PageBlocks {
  enum Block {
    case title(String)
    case heading(String)
    case strong(String)
    case text(String)
    case list([String])
    /// Rows of which the first says what the columns hold.
    case table([[String]], Columns)
    /// Lines that are escaped already and keep their blanks.
    case lines([String])
    /// A remark about the page itself.
    case remark(String)
  }

  struct Columns {
    /// Which columns hold figures.
    var figures: Set<Int>
    /// Whether a screen sets the columns from the right, each row as it needs.
    var isRagged = false
  }

  private(set) var blocks: [Block] = []

  mutating func add(_ block: Block) {
    switch block {
    case .title(let text), .heading(let text), .strong(let text), .text(let text),
      .remark(let text):
      if text.isEmpty { return }
    case .list(let items): if items.isEmpty { return }
    case .table(let rows, _): if rows.count < 2 { return }
    case .lines(let lines): if lines.isEmpty { return }
    }
    blocks.append(block)
  }

  /// A heading and what stands under it; nothing where that is empty.
  mutating func add(_ heading: String, list items: [String]) {
    if items.isEmpty { return }
    add(.heading(heading))
    add(.list(items))
  }
}
