/// Up to sixteen rows of an answer sheet as codes and whole numbers, column after column.
///
/// A row that is not plain has undefined codes and figures; it is to be read and scored by itself.
struct Tile {
  /// The rows of a full tile; also the distance between two columns.
  static let width = 16

  /// How many rows it holds; fewer than the width only at the end of a block.
  var count = 0
  /// Bit `row` is set where every cell of the row could be read here.
  var plain: UInt16 = 0
  /// Whether each row is one line, without blank ones between them.
  var isEven = true
  /// Where each row starts among the block's bytes, and behind the last one where that ends. Blank
  /// lines belong to the row before them.
  var rowStarts: [Int]
  /// What the questions' cells say, at `question * width + row`; see ``Code``.
  var codes: [UInt8]
  /// Answers in figures, in units of the question's last decimal, at `number * width + row`.
  var figures: [Int64]
  /// The rows' years; 0 where the sheet says none.
  var years: [Int32]
  /// Where the cells that are written out again stand among the block's bytes, trimmed, at
  /// `cell * width + row`.
  var passed: [Range<Int>]
  /// Bit `row` is set where none of the row's passed cells holds a quote, comma, backslash or control
  /// byte or begins beyond ASCII: they can be written as they are.
  var unquoted: UInt16 = 0
  /// What shows answers to be true, at `demand * width + row`, for the questions that ask for it in the
  /// model's order; see ``Evidence``.
  var evidence: [Int32]
  /// Where the cells that name the community stand, trimmed, at `cell * width + row`.
  var keys: [Range<Int>]

  /// What a cell says: the index of a level or choice (no and yes are 0 and 1) below 64, or one of these.
  enum Code {
    /// No answer.
    static let empty: UInt8 = 0x40
    static let notApplicable: UInt8 = 0x80
    /// An answer in figures; it stands among the figures.
    static let figure: UInt8 = 0
  }

  /// What an evidence cell says: twice its characters, and one more for a web address.
  enum Evidence {
    static let missing: Int32 = 0
    /// The sheet has no column for it.
    static let notAsked: Int32 = -1
  }

  init(questions: Int, numbers: Int, passed: Int, keys: Int = 0, evidence: Int = 0) {
    rowStarts = Array(repeating: 0, count: Self.width + 1)
    codes = Array(repeating: Code.empty, count: questions * Self.width)
    figures = Array(repeating: 0, count: numbers * Self.width)
    years = Array(repeating: 0, count: Self.width)
    self.passed = Array(repeating: 0..<0, count: passed * Self.width)
    self.evidence = Array(repeating: Evidence.notAsked, count: evidence * Self.width)
    self.keys = Array(repeating: 0..<0, count: keys * Self.width)
  }
}
