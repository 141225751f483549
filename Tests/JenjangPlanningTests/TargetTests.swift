import Jenjang
import JenjangModel
import JenjangNumbers
import JenjangPlanning
import JenjangSource
import Testing

/// What is typed, or stands in a table, as a target.
struct TargetTests {
  private func model() throws -> Model {
    let rules = """
      model m "M" { languages id, en  unanswered counts as unknown  columns { community "id" } }
      scale s { 0 none "Belum" / "None"  1 full "Penuh" / "Full" }
      actor board "Pengurus" / "Board"
      fact members "Anggota" / "Members" number
      dimension work "Kerja" / "Work" { indicator a "A" / "A" scale s }
      dimension meetings "Rapat" / "Meetings" score meetings_held of 12 { indicator b "B" / "B" scale s }
      measure meetings_held "Rapat" / "Meetings" = clamp(members, 0, 12)
      phases { phase p0 "Awal" / "First"  phase p1 "Lanjut" / "Second" from 50% }
      """
    let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(rules.utf8)))
    return try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.code })").model
  }

  @Test(arguments: [
    ("p1", PlanTarget.phase(1)), ("lanjut", .phase(1)), ("Second", .phase(1)),
    ("overall=60", .score(dimension: 0, atLeast: Rational(3, 5))),
    ("work=62,5%", .score(dimension: 1, atLeast: Rational(5, 8))),
    ("Kerja=60.0", .score(dimension: 1, atLeast: Rational(3, 5))),
    ("meetings=9", .score(dimension: 2, atLeast: Rational(9))),
  ])
  func typedTargetsAreRead(_ text: String, _ target: PlanTarget) throws {
    let names = TargetNames(model: try model())
    #expect(try names.target(typed: text) == target)
  }

  @Test(arguments: [
    ("p3", "J2701"), ("wrok=60", "J2701"), ("work", "J2703"), ("work=much", "J2702"),
    ("work=", "J2702"), ("work=6.0.0", "J2702"), ("", "J2701"),
  ])
  func wrongTargetsAreTold(_ text: String, _ code: String) throws {
    let names = TargetNames(model: try model())
    do throws(PlanFault) {
      _ = try names.target(typed: text)
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.rule.code == code)
    }
  }

  @Test(arguments: [("board", "J2707"), ("board=0", "J2707"), ("bored=3", "J2706")])
  func wrongCapacitiesAreTold(_ text: String, _ code: String) throws {
    let names = TargetNames(model: try model())
    do throws(PlanFault) {
      _ = try names.capacity(typed: text)
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.rule.code == code)
    }
  }

  @Test(arguments: [("x=1", "J2708"), ("work.a=7", "J2709"), ("a", "J2709")])
  func wrongSuppositionsAreTold(_ text: String, _ code: String) throws {
    let names = TargetNames(model: try model())
    do throws(PlanFault) {
      _ = try names.supposition(typed: text)
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.rule.code == code)
    }
  }

  @Test func tablesAreRead() throws {
    let text = """
      komunitas;tahun;sasaran;nilai
      K1;2026;fase;Lanjut
      K1;2026;work;60,5

      K1;2027;phase;p1
      K2;;overall;50%
      """
    let table = TargetTable(Array(text.utf8), file: "t.csv", model: try model())
    #expect(table.diagnostics.isEmpty)
    #expect(table.entries.map { $0.community } == ["K1", "K1", "K2"])
    #expect(table.entries.map { $0.year } == [2026, 2027, nil])
    #expect(
      table.entries[0].targets == [.phase(1), .score(dimension: 1, atLeast: Rational(121, 200))])
  }

  @Test(arguments: [
    ("community,year,target\nK1,2026,phase\n", ["J2721 -"]),
    ("community,year,target,value\nK1,soon,phase,p1\n", ["J2723 2 year"]),
    ("community,year,target,value\nK1,2026,phase,p9\n", ["J2701 2 value"]),
    ("community,year,target,value\nK1,2026,wrok,60\n", ["J2701 2 target"]),
    ("community,year,target,value\nK1,2026,work,\n", ["J2702 2 value"]),
    (
      "community,year,target,value\nK1,2026,work,60\nK1,2026,Work,70\nK1,2027,work,70\n",
      ["J2724 3 target"]
    ),
  ])
  func wrongTablesAreTold(_ text: String, _ expected: [String]) throws {
    let table = TargetTable(Array(text.utf8), file: "t.csv", model: try model())
    let found = table.diagnostics.map { diagnostic -> String in
      guard case .cell(_, let line, let column) = diagnostic.place else {
        return diagnostic.rule.code + " -"
      }
      return "\(diagnostic.rule.code) \(line) \(column)"
    }
    #expect(found == expected)
  }
}
