import Jenjang
import JenjangCommandLine
import JenjangHost
import JenjangModel

/// What the benchmark needs beside the program itself: data, and the stages of its work apart.
///
///     jenjang-benchmark data RULES ROWS [complete]     an answer sheet, to standard output
@main struct Benchmark {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 3, words[0] == "data", let rows = Int(words[2]), rows > 0,
      let model = ruleSet(at: words[1])?.model
    else { fail("usage: jenjang-benchmark data RULES ROWS [complete]") }
    let output = HostOutput.standardOutput()
    do throws(HostError) {
      try data(model, rows: rows, isComplete: words.dropFirst(3).first == "complete", to: output)
      try output.flush()
    } catch {
      fail(error.wording.text(in: .english))
    }
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
