import Jenjang
import JenjangModel
import JenjangReport
import JenjangSQL
import JenjangScoring

/// Rules for the tests, and what becomes of them.
enum QueryModels {
  /// What came of making a query.
  enum Outcome: Equatable {
    case text(String)
    case refused(code: String)
    /// The rules are not sound, which no test means.
    case unsound(codes: [String])
  }

  static func compile(
    _ rules: String, _ dialect: SQLDialect = .duckdb, columns: String? = nil,
    _ change: (inout QueryOptions) -> Void = { _ in }
  ) -> Outcome {
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(rules.utf8)))
    guard let ruleSet = check.ruleSet else {
      return .unsound(codes: check.diagnostics.map { $0.rule.code })
    }
    var chosen = ReportColumn.defaults(for: ruleSet.model)
    if let columns, case .columns(let named) = ReportColumn.parse(columns, model: ruleSet.model) {
      chosen = named
    }
    var options = QueryOptions(dialect: dialect)
    change(&options)
    do throws(Refusal) {
      return .text(try SQLQuery.text(ruleSet.plan, columns: chosen, options))
    } catch {
      return .refused(code: error.diagnostic.rule.code)
    }
  }

  /// Levels, weights, not applicable, a gate, advice, and an unanswered question counted lowest.
  static let certain = """
    model kopi "Penilaian \\"mandiri\\"" {
      edition "2026.1"  languages id
      unanswered counts as lowest
      columns { community "kode"  name "nama"  year "tahun"  district "kab" group }
      not_applicable words "NA"
      order advice by weight, level
      defaults { scale s  not applicable allowed  next "Bahas" }
    }
    scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }
    dimension planning "Perencanaan" weight 2 {
      indicator programme "Program" weight 3
      indicator budget "Anggaran" since 2025
    }
    dimension control "Kontrol" { indicator audit "Audit" }
    phases {
      phase cair "Cair"
      phase tertata "Tertata" from 50% { requires kontrol: audit is full }
    }
    """

  /// The same with ranges.
  static let open = """
    model desa "Desa" {
      edition "1"  languages id
      unanswered counts as unknown
      show fraction 4 decimals
      columns { community "kode" }
      defaults { scale s }
    }
    scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" points 4 }
    dimension d "Dimensi" { indicator a "A"  indicator b "B" }
    phases { phase p "P"  phase q "Q" above 40% }
    """
}
