import Jenjang
import JenjangBatch
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangTables

/// `assess` for communities without number: sheets are read, scored and written in blocks, by several
/// threads, and come out in their order.
struct AssessStream {
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    var hasFindings = false
  }

  let invocation: Invocation
  let ruleSet: RuleSet
  let request: AssessRequest
  let batch: BatchRequest
  let threads: Int
  let sizes: BlockSizes

  init(
    _ invocation: Invocation, _ ruleSet: RuleSet, _ request: AssessRequest, _ batch: BatchRequest,
    threads: Int, sizes: BlockSizes? = nil
  ) {
    self.invocation = invocation
    self.ruleSet = ruleSet
    self.request = request
    self.batch = batch
    self.threads = threads
    // A community takes some hundred bytes of a sheet and some thousand of JSON.
    if let sizes {
      self.sizes = sizes
    } else if case .csv = batch.form {
      self.sizes = BlockSizes()
    } else {
      self.sizes = BlockSizes(first: 1 << 14, most: 1 << 16)
    }
  }

  func run(_ paths: [String]) throws(CommandFailure) -> Outcome {
    try Self.checkReadable(paths)
    let target = try StreamTarget(invocation, isBook: request.format == .xlsx)
    target.begin(ruleSet.model, request.columns)
    var frame = BatchFrame(batch, model: ruleSet.model)
    let outcome = try run(paths, target, &frame)
    try target.write(frame.tail)
    try target.commit()
    return outcome
  }

  /// Writes all communities behind what stands in a target already.
  func run(
    _ paths: [String], _ target: StreamTarget, _ frame: inout BatchFrame
  ) throws(CommandFailure) -> Outcome {
    var outcome = Outcome()
    let seen = SeenCommunities()
    for path in paths { try run(path, seen, target, &frame, &outcome) }
    return outcome
  }

  /// Refuses sheets that can't be read before anything is written.
  static func checkReadable(_ paths: [String]) throws(CommandFailure) {
    for path in paths {
      do throws(HostError) {
        try HostFile.checkReadable(path)
      } catch {
        throw .unreadable(error)
      }
    }
  }

  private func run(
    _ path: String, _ seen: SeenCommunities, _ target: StreamTarget, _ frame: inout BatchFrame,
    _ outcome: inout Outcome
  ) throws(CommandFailure) {
    var source = BlockSource(sizes)
    let input = try invocation.answerInput(path, for: ruleSet.model)
    let opened: AnswerSheet?
    do throws(HostError) {
      opened = try source.open(
        model: ruleSet.model, file: path, options: request.answerOptions(invocation.arguments),
        read: input.readBytes)
    } catch {
      throw .unreadable(error)
    }
    guard let sheet = opened else {
      if !source.needsWhole { throw tooLong(path) }
      throw .usage(
        UsageError(
          .sheetTooLarge, [("file", .text(path)), ("most", .number(sizes.longestRecord))]))
    }
    if sheet.isReadable, ruleSet.model.needsYear, !sheet.hasYears, request.year == nil {
      throw .usage(UsageError(.yearNeeded, [("file", .text(path))]))
    }
    // Not before the first sheet: where nothing can be read, nothing is written.
    try target.write(frame.takeHead())
    var joiner = SheetJoiner(sheet, seen: seen)
    if sheet.isReadable {
      let progress = ProgressLine(invocation, size: input.size, language: request.language)
      let run = StreamRun(
        reading: StreamReading(source: source, input: input),
        writing: StreamWriting(joiner: joiner, frame: frame, target: target, progress: progress))
      let scorer = BlockScorer(sheet, batch, plan: ruleSet.plan, model: ruleSet.model)
      // Where all was read already there is one block, or hardly more.
      HostThreads.run(source.hasReadAll ? 1 : threads) { run.work(scorer) }
      let end = run.finish()
      switch end.stop {
      case .failure(let failure): throw failure
      case .tooLong: throw tooLong(path)
      case nil: break
      }
      joiner = end.writing.joiner
      frame = end.writing.frame
    }
    let diagnostics = joiner.diagnostics()
    outcome.diagnostics += diagnostics
    if joiner.hasFindings || diagnostics.contains(where: { $0.isError }) {
      outcome.hasFindings = true
    }
  }

  private func tooLong(_ path: String) -> CommandFailure {
    .usage(
      UsageError(
        .rowTooLong, [("file", .text(path)), ("most", .number(sizes.longestRecord))]))
  }
}

extension CommandFailure {
  /// Input that the system does not give.
  static func unreadable(_ error: HostError) -> CommandFailure {
    .usage(UsageError(.unreadable, [("why", .wording(error.wording))]))
  }
}

/// Where the lines go: standard output at once, or a file that is put in its place at the end; or first
/// into a workbook, which is written at the end.
final class StreamTarget {
  private let output: HostOutput
  private let file: HostFileReplacement?
  private let name: String
  private var book: ReportBook?

  init(_ invocation: Invocation, isBook: Bool) throws(CommandFailure) {
    name = invocation.outputName
    book = isBook ? ReportBook() : nil
    output = invocation.output
    do throws(HostError) {
      file = try invocation.arguments.value(.output).map { path throws(HostError) in
        try HostFileReplacement(path)
      }
    } catch {
      throw .host(error)
    }
  }

  /// Begins the table of a model, which has a sheet of its own in a workbook.
  func begin(_ model: Model, _ columns: [ReportColumn]) {
    book?.begin(model, columns)
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    if book != nil {
      book?.append(bytes)
    } else {
      try send(bytes)
    }
  }

  private func send(_ bytes: [UInt8]) throws(CommandFailure) {
    if bytes.isEmpty { return }
    do throws(HostError) {
      if let file {
        try file.write(bytes)
      } else {
        try output.write(bytes)
        try output.flush()
      }
    } catch {
      throw .host(error)
    }
  }

  func commit() throws(CommandFailure) {
    if let book { try send(book.bytes(file: name)) }
    do throws(HostError) {
      try file?.commit()
    } catch {
      throw .host(error)
    }
  }
}
