import JenjangModel
import JenjangReport
import JenjangSource

/// What `compare` was asked for, resolved against the model.
struct CompareRequest {
  let year: Int?
  let decimals: Int?
  let format: String
  let dialect: CSVReport.Dialect
  /// The two communities of `--only`, as typed; nil for all.
  let only: String?
  /// The index of the group of `--by`.
  let group: Int?
  let hasRanks: Bool
  /// The least group that is shown; nil where names stay.
  let least: Int?

  init(_ arguments: Arguments, _ model: Model) throws(UsageError) {
    year = try arguments.whole(.compareYear, from: 1900, to: 2200)
    decimals = try arguments.whole(.decimals, from: 0, to: 30)
    format = arguments.value(.cycleFormat) ?? "text"
    dialect = arguments.dialect(isWorkbook: format == "xlsx")
    only = arguments.value(.onlyTwo)
    hasRanks = arguments.has(.rank)
    let isAnonymous = arguments.has(.anonymise)
    least =
      isAnonymous
      ? try arguments.whole(.anonymise, from: 2, to: 1_000_000) ?? CompareCommand.standardLeast
      : nil
    if let name = arguments.value(.by) {
      let groups = model.columns.groups
      group = groups.firstIndex { $0.name == name || $0.column == name }
      if group == nil {
        let known = groups.map { $0.name }
        throw UsageError(
          .unknownGroup, [("found", .text(name)), ("known", .list(known))],
          suggestion: nearestName(to: name, among: known))
      }
    } else {
      group = nil
    }
    guard only != nil else { return }
    let others: [(Bool, CommandOption)] = [
      (isAnonymous, .anonymise), (group != nil, .by), (hasRanks, .rank),
    ]
    if let other = others.first(where: { $0.0 }) {
      throw UsageError(
        .notTogether,
        [
          ("option", .text(other.1.spelling)), ("other", .text(CommandOption.onlyTwo.spelling)),
        ])
    }
  }
}
