import Jenjang
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import Testing

/// Sums that need more than 64 and more than 128 bits give the right digits, and decide phases by them.
///
/// The expected figures were worked out with Python's `fractions.Fraction`.
@Suite struct LongFigureTests {
  struct LongCase: Sendable {
    let name: String
    let rules: String
    let answers: String
    let exact: String
    let bits: Int
    let shown: String
  }

  static let prelude = """
    scale s { 0 a "A" 1 b "B" 2 c "C" 3 d "D" 4 e "E" }

    """

  /// Weights of twenty digits.
  static let twentyDigits = LongCase(
    name: "weights of twenty digits",
    rules: """
      indicator q1 "Q1" weight 90000000000000000049
      indicator q2 "Q2" weight 80000000000000000023
      indicator q3 "Q3" weight 70000000000000000003
      indicator q4 "Q4" weight 10000000000000000051
      phases {
        phase under "Under"
        phase reached "Reached" from 64.999999999999999995639999999999%
        phase beyond "Beyond" from 64.999999999999999995640000000003%
      }
      """,
    answers: "id,q1,q2,q3,q4\nk,3,1,4,2\n",
    exact: "162500000000000000071/250000000000000000126", bits: 64,
    shown: "k,64.999999999999999995640000000000,reached\n")

  /// The mean of six means whose weights sum to different primes near 2³¹.
  static let sixPrimes: LongCase = {
    let weights = [
      (715_827_882, 1_431_655_765), (715_827_877, 1_431_655_752), (715_827_864, 1_431_655_723),
      (715_827_862, 1_431_655_717), (715_827_858, 1_431_655_705), (715_827_854, 1_431_655_695),
    ]
    var rules = ""
    var header = "id"
    var row = "k"
    for (index, pair) in weights.enumerated() {
      rules += "dimension d\(index) \"D\" {"
      rules +=
        " indicator x\(index) \"X\" weight \(pair.0) indicator y\(index) \"Y\" weight \(pair.1) }\n"
      header += ",x\(index),y\(index)"
      row += index % 2 == 0 ? ",3,2" : ",1,4"
    }
    rules += """
      phases {
        phase under "Under"
        phase reached "Reached" from 66.666666633682324221983389547436%
        phase beyond "Beyond" from 66.666666633682324221983389547438%
      }
      """
    return LongCase(
      name: "six primes", rules: rules, answers: header + "\n" + row + "\n",
      exact: "523091729666496227224161078931301574827401822859148268221/"
        + "784637594887955667707596595450434216124708207511856214504", bits: 128,
      shown: "k,66.666666633682324221983389547437,reached\n")
  }()

  @Test func digitsAreRight() throws {
    for long in [Self.twentyDigits, Self.sixPrimes] {
      let text = """
        model m "M" { unanswered counts as lowest  defaults { scale s } }
        \(Self.prelude)\(long.rules)
        """
      let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(text.utf8)))
      let ruleSet = try #require(
        check.ruleSet,
        "\(DiagnosticText(files: check.files, language: .english).text(check.diagnostics))")
      var sheet = Sheet(ruleSet, bytes: Array(long.answers.utf8), file: "a.csv")
      let next = sheet.next()
      let record = try #require(next)
      let overall = try #require(record.assessment?.overall.certain)
      #expect(overall.exact == long.exact, "\(long.name)")
      #expect(overall.numerator.bitWidthUsed > long.bits, "\(long.name)")
      guard
        case .columns(let columns) = ReportColumn.parse("id,overall,phase", model: ruleSet.model)
      else { continue }
      var csv = CSVReport(model: ruleSet.model, columns: columns, decimals: 30, language: .english)
      csv.append(record)
      let output = String(decoding: csv.takeBytes(), as: UTF8.self)
      #expect(output == "id,overall,phase\n" + long.shown, "\(long.name)")
    }
  }
}
