import Jenjang
import JenjangCommandLine
import JenjangHost
import JenjangModel
import JenjangReport

/// What the benchmark needs beside the program itself: data, and the stages of its work apart.
///
///     jenjang-benchmark data RULES ROWS [complete]               an answer sheet, to standard output
///     jenjang-benchmark stages RULES ANSWERS [ROUNDS [COLUMNS]]  what each stage of assess takes
@main struct Benchmark {
  private static let usage =
    "usage: jenjang-benchmark data RULES ROWS [complete]\n"
    + "       jenjang-benchmark stages RULES ANSWERS [ROUNDS [COLUMNS]]"

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 3, let ruleSet = ruleSet(at: words[1]) else { fail(usage) }
    let output = HostOutput.standardOutput()
    do throws(HostError) {
      if words[0] == "data", let rows = Int(words[2]), rows > 0 {
        let isComplete = words.dropFirst(3).first == "complete"
        try data(ruleSet.model, rows: rows, isComplete: isComplete, to: output)
      } else if words[0] == "stages", let rounds = words.count > 3 ? Int(words[3]) : 5, rounds > 0 {
        let columns = columns(words.dropFirst(4).first, ruleSet.model)
        let stages = Stages(ruleSet, answers: words[2], columns: columns)
        try output.write(stages.report(rounds: rounds))
      } else {
        fail(usage)
      }
      try output.flush()
    } catch {
      fail(error.wording.text(in: .english))
    }
  }

  private static func columns(_ list: String?, _ model: Model) -> [ReportColumn] {
    guard let list else { return ReportColumn.defaults(for: model) }
    guard case .columns(let columns) = ReportColumn.parse(list, model: model) else {
      fail("there is no such column among \(list)")
    }
    return columns
  }

  /// Writes an answer sheet piece by piece.
  private static func data(
    _ model: Model, rows: Int, isComplete: Bool, to output: HostOutput
  ) throws(HostError) {
    var answers = SampleAnswers(model, seed: 20_260_101, leavingOpen: !isComplete)
    var left = rows
    while left > 0 {
      let piece = min(left, 1000)
      try output.write(answers.next(rows: piece))
      left -= piece
    }
  }

  private static func fail(_ message: String) -> Never {
    let errors = HostOutput.standardError()
    do throws(HostError) {
      try errors.write(message + "\n")
      try errors.flush()
    } catch {}
    exitProgram(with: .usage)
  }
}
