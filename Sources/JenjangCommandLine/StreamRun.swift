import JenjangBatch
import JenjangHost

/// One sheet on its way through several threads.
///
/// Each of them takes the next block, scores it with nobody else, waits for its turn and hands the lines
/// over. So there are as many blocks at once as there are threads, however long the sheet.
struct StreamRun: Sendable {
  /// Why the run ended before the sheet did.
  enum Stop: Sendable {
    case failure(CommandFailure)
    case tooLong
  }

  private let reading: HostMonitor<StreamReading>
  private let writing: HostMonitor<StreamWriting>

  init(reading: StreamReading, writing: StreamWriting) {
    self.reading = HostMonitor(reading)
    self.writing = HostMonitor(writing)
  }

  /// What a thread does until there is nothing left to do.
  func work(_ scorer: BlockScorer) {
    var block = Block()
    let memory = scorer.memory()
    while let number = reading.with({ $0.next(into: &block) }) {
      let result = scorer.score(block, in: memory)
      let isTime = { (writing: StreamWriting) in writing.turn == number || writing.stop != nil }
      let goesOn = writing.when(isTime) { writing in
        if writing.stop != nil { return false }
        return writing.write(result, of: block, scorer)
      }
      if !goesOn { reading.with { $0.end() } }
    }
  }

  /// What all threads together came to.
  func finish() -> (writing: StreamWriting, stop: Stop?) {
    let stop = reading.with { $0.stop }
    return writing.with { writing in
      writing.progress.erase()
      return (writing, writing.stop ?? stop)
    }
  }
}

/// The reading end of a run.
struct StreamReading {
  private var source: BlockSource
  private let input: HostInput
  private var taken = 0
  private var isAtEnd = false
  private(set) var stop: StreamRun.Stop?

  init(source: BlockSource, input: HostInput) {
    self.source = source
    self.input = input
  }

  /// Fills a block and returns its number; nil where there is none.
  mutating func next(into block: inout Block) -> Int? {
    if isAtEnd { return nil }
    do throws(HostError) {
      switch try source.next(into: &block, read: input.readBytes) {
      case .block:
        taken += 1
        return taken - 1
      case .end: break
      case .tooLong: stop = .tooLong
      }
    } catch {
      stop = .failure(.unreadable(error))
    }
    isAtEnd = true
    return nil
  }

  /// Hands out no more blocks.
  mutating func end() { isAtEnd = true }
}

/// The writing end of a run.
struct StreamWriting {
  private(set) var joiner: SheetJoiner
  private(set) var frame: BatchFrame
  var progress: ProgressLine
  /// The number of the block that comes next.
  private(set) var turn = 0
  private(set) var stop: StreamRun.Stop?
  private let target: StreamTarget

  init(joiner: SheetJoiner, frame: BatchFrame, target: StreamTarget, progress: ProgressLine) {
    self.joiner = joiner
    self.frame = frame
    self.target = target
    self.progress = progress
  }

  /// Writes the lines of the block whose turn it is; false where that fails.
  mutating func write(_ result: BlockResult, of block: Block, _ scorer: BlockScorer) -> Bool {
    let lines = joiner.add(result) { scorer.score(block, repeated: $0) }
    do throws(CommandFailure) {
      try target.write(frame.lines(lines))
    } catch {
      stop = .failure(error)
      return false
    }
    turn += 1
    progress.show(rows: joiner.rowCount, bytes: block.range.count)
    return true
  }
}
