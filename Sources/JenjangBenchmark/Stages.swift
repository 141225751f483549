import Jenjang
import JenjangBatch
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangTables

/// The stages of `assess` apart: each is run from the start, on one thread, again and again in turn, and
/// its time is the median; what a stage itself takes is what it has more than the one before it.
struct Stages {
  /// A stage; nil reads blocks and does nothing with them, and "write" also writes the lines.
  private typealias Stage = (name: String, stage: BlockStage?, writes: Bool)

  private static let all: [Stage] = [
    ("read", nil, false), ("parse", .parse, false), ("score", .score, false),
    ("keys", .keys, false), ("format", .format, false), ("write", .format, true),
  ]

  private let ruleSet: RuleSet
  private let path: String
  private let request: BatchRequest

  init(_ ruleSet: RuleSet, answers path: String, columns: [ReportColumn]) {
    self.ruleSet = ruleSet
    self.path = path
    request = BatchRequest(form: .csv(.plain), columns: columns, language: .english)
  }

  /// A table of times and, below it, which way the rows went.
  func report(rounds: Int) throws(HostError) -> String {
    var times = [[Int]](repeating: [], count: Self.all.count)
    var bytes = 0
    for _ in 0..<rounds {
      for (index, stage) in Self.all.enumerated() {
        let start = ContinuousClock.now
        bytes = try run(stage)
        let passed = start.duration(to: .now).components
        times[index].append(
          Int(passed.seconds) * 1_000_000 + Int(passed.attoseconds / 1_000_000_000_000))
      }
    }
    var text = "\(path): \(bytes) bytes; medians of \(rounds) rounds, one thread\n"
    text += line("stage", "ms so far", "ms alone", "MB/s so far")
    var before = 0
    for (stage, own) in zip(Self.all, times) {
      let median = own.sorted()[own.count / 2]
      text += line(
        stage.name, tenths(median / 100), tenths(max(0, median - before) / 100),
        "\(bytes / max(median, 1))")
      before = median
    }
    return text + (try ways())
  }

  /// Reads the sheet block by block, and works on each as far as the stage says; returns its bytes.
  private func run(_ stage: Stage) throws(HostError) -> Int {
    // Never put in its place: nothing is left behind.
    let file = stage.writes ? try HostFileReplacement(path + ".assessed") : nil
    let seen = SeenCommunities()
    return try eachBlock { sheet, block, scorer, memory, joiner throws(HostError) in
      guard let last = stage.stage else { return }
      let result = scorer.run(block, to: last, in: memory)
      if last < .keys { return }
      if joiner == nil { joiner = SheetJoiner(sheet, seen: seen) }
      let lines = joiner?.add(result) { scorer.score(block, repeated: $0) } ?? []
      try file?.write(lines)
    }
  }

  /// How many rows took the general way, by reason.
  private func ways() throws(HostError) -> String {
    var counts = RowCounts()
    var refusal: String?
    _ = try eachBlock { _, block, scorer, memory, _ throws(HostError) in
      refusal = scorer.refusal(ruleSet.plan)
      scorer.count(block, in: memory, to: &counts)
    }
    var text = "\(counts.all) rows\n"
    for (name, count) in [
      ("sixteen at a time", counts.certain),
      ("sixteen at a time, low and high ends", counts.ranged),
      ("the general way: " + (refusal ?? "rules that tiles do not know"), counts.unknown),
      ("the general way: a cell that is not plain", counts.notPlain),
      ("the general way: no community's code", counts.withoutKey),
      ("the general way: an open figure", counts.openFigure),
      ("the general way: open, and uncertain what applies", counts.uncertain),
    ] where count > 0 {
      let share = tenths(count * 1000 / counts.all)
      text += "\(padded("\(count)", 9))  \(padded(share, 5)) %  \(name)\n"
    }
    return text
  }

  private func eachBlock(
    _ body: (AnswerSheet, Block, BlockScorer, BlockMemory, inout SheetJoiner?) throws(HostError) ->
      Void
  ) throws(HostError) -> Int {
    let input = try HostInput(path)
    let read: BlockSource.Read<HostError> = {
      (buffer: inout [UInt8], room: Range<Int>) throws(HostError) in
      let piece = try input.read(into: &buffer, room)
      return ReadBytes(count: piece.count, isPausing: piece.isPausing)
    }
    var source = BlockSource()
    guard
      let sheet = try source.open(
        model: ruleSet.model, file: path, options: AnswerOptions(), read: read)
    else { return 0 }
    let scorer = BlockScorer(sheet, request, plan: ruleSet.plan, model: ruleSet.model)
    let memory = scorer.memory()
    var joiner: SheetJoiner?
    var block = Block()
    var bytes = 0
    while case .block = try source.next(into: &block, read: read) {
      bytes += block.range.count
      try body(sheet, block, scorer, memory, &joiner)
    }
    return bytes
  }

  private func line(_ name: String, _ cells: String...) -> String {
    name + String(repeating: " ", count: max(0, 8 - name.utf8.count))
      + cells.map { padded($0, 13) }.joined() + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
