import JenjangCSV
import JenjangModel
import JenjangTables

/// How large blocks are.
package struct BlockSizes: Sendable {
  /// The first block's size in bytes; each further one is twice as large, up to ``most``.
  package var first: Int
  package var most: Int
  /// A record longer than this ends the reading, and so does a sheet that has to be seen whole.
  package var longestRecord = 64 << 20

  /// Small blocks first: the first rows come out at once, and a small sheet still has enough of them
  /// for several threads. Even the largest stays in a core's cache, together with its lines.
  package init(first: Int = 1 << 16, most: Int = 1 << 18) {
    self.first = first
    self.most = most
  }
}

/// What one call for more bytes came to.
package struct ReadBytes: Sendable {
  /// How many there are; none at the end.
  package var count: Int
  /// Whether no more are to be had at once, so that what is there should be made use of.
  package var isPausing: Bool

  package init(count: Int, isPausing: Bool = false) {
    self.count = count
    self.isPausing = isPausing
  }
}

/// Cuts the bytes of one answer sheet into blocks of whole records, as they are read.
///
/// What it holds between two blocks is the beginning of a record and no more.
package struct BlockSource: Sendable {
  /// Why there is no next block.
  package enum Next: Sendable {
    case block
    case end
    /// A record is longer than is borne.
    case tooLong
  }

  /// Reads bytes into the given range of a buffer, as many as come at once.
  package typealias Read<Failure: Error> = (
    _ buffer: inout [UInt8], _ room: Range<Int>
  ) throws(Failure) -> ReadBytes

  private let sizes: BlockSizes
  private var size: Int
  private var delimiter = Delimiter.comma
  /// Bytes that were read and belong to no block yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Whether the last reading gave all that was to be had at once, and none of it was made use of yet.
  private var isPaused = false

  package init(_ sizes: BlockSizes = BlockSizes()) {
    self.sizes = sizes
    size = max(sizes.first, 1)
  }

  /// Whether all bytes were read; what is left may still be a block.
  package var hasReadAll: Bool { isAtEnd }

  /// Reads as much as it takes to know the sheet; nil where its header is longer than is borne.
  package mutating func open<Failure: Error>(
    model: Model, file: String, options: AnswerOptions, read: Read<Failure>
  ) throws(Failure) -> AnswerSheet? {
    var head: [UInt8] = []
    var filled = 0
    var wanted = size
    while true {
      grow(&head, to: wanted)
      try fill(&head, &filled, to: wanted, read: read)
      if let sheet = AnswerSheet.read(
        model: model, head: head, before: filled, isAll: isAtEnd, file: file, options: options)
      {
        if sheet.needsWhole {
          return try openWhole(
            &head, &filled, model: model, file: file, options: options, read: read)
        }
        rest = Array(head[sheet.start..<filled])
        delimiter = sheet.delimiter
        return sheet
      }
      if filled > sizes.longestRecord { return nil }
      if filled == wanted { wanted = min(2 * wanted, sizes.longestRecord + 1) }
    }
  }

  /// Whether all of the sheet has to be seen before any row is read.
  package private(set) var needsWhole = false

  /// Reads all that is left of a sheet of which all has to be seen; nil where that is more than is borne.
  private mutating func openWhole<Failure: Error>(
    _ head: inout [UInt8], _ filled: inout Int, model: Model, file: String,
    options: AnswerOptions, read: Read<Failure>
  ) throws(Failure) -> AnswerSheet? {
    needsWhole = true
    while !isAtEnd {
      if filled > sizes.longestRecord { return nil }
      let wanted = min(max(2 * filled, size), sizes.longestRecord + 1)
      grow(&head, to: wanted)
      try fill(&head, &filled, to: wanted, read: read)
    }
    let whole = WholeSheet(
      model: model, bytes: Array(head[..<filled]), file: file, options: options)
    rest = Array(whole.bytes[whole.sheet.start...])
    delimiter = whole.sheet.delimiter
    return whole.sheet
  }

  /// Fills a block, using its buffer again.
  package mutating func next<Failure: Error>(
    into block: inout Block, read: Read<Failure>
  ) throws(Failure) -> Next {
    var filled = rest.count
    var wanted = filled + size
    // A long record may have made the buffer far larger than it has to be.
    if block.bytes.count > 2 * (wanted + sizes.most) { block.bytes = [] }
    grow(&block.bytes, to: wanted)
    block.bytes.replaceSubrange(0..<filled, with: rest)
    while true {
      // The first rows may have come with the header; they do not wait for more.
      if !isPaused { try fill(&block.bytes, &filled, to: wanted, read: read) }
      isPaused = false
      let cut =
        isAtEnd
        ? filled : RecordCut.last(in: block.bytes, 0..<filled, delimiter: delimiter)
      if cut > 0 || isAtEnd {
        block.range = 0..<cut
        rest.replaceSubrange(0..., with: block.bytes[cut..<filled])
        size = min(2 * size, max(sizes.most, 1))
        return cut > 0 ? .block : .end
      }
      if filled > sizes.longestRecord { return .tooLong }
      if filled == wanted {
        wanted = min(2 * wanted, sizes.longestRecord + 1)
        grow(&block.bytes, to: wanted)
      }
    }
  }

  /// Reads until so many bytes are there, or no more come at once.
  private mutating func fill<Failure: Error>(
    _ buffer: inout [UInt8], _ filled: inout Int, to wanted: Int, read: Read<Failure>
  ) throws(Failure) {
    while filled < wanted, !isAtEnd {
      let got = try read(&buffer, filled..<wanted)
      filled += got.count
      if got.count == 0 { isAtEnd = true }
      isPaused = got.isPausing
      if isPaused { return }
    }
  }

  private func grow(_ buffer: inout [UInt8], to size: Int) {
    if buffer.count < size {
      buffer.append(contentsOf: repeatElement(0, count: size - buffer.count))
    }
  }
}
