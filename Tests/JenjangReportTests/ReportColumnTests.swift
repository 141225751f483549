import JenjangModel
import JenjangSource
import Testing

@testable import JenjangReport

struct ReportColumnTests {
  @Test func readsLists() {
    let model = sampleModel()
    let cases: [(list: String, columns: [ReportColumn])] = [
      ("id", [.id]),
      ("phase, id ,year", [.phase, .id, .year]),
      ("groups,district", [.group(0), .group(0)]),
      ("dimensions", [.dimension(1), .dimension(2)]),
      ("control.cash,planning", [.dimension(3), .dimension(1)]),
      ("advice:2,overall", [.advice(1), .advice(2), .overall]),
      ("advice2", [.advice(2)]),
      ("next_phase", [.nextPhase]),
      (
        "points:control.cash, weight:overall",
        [.detail(.part(.points, of: .dimension(3))), .detail(.part(.weight, of: .dimension(0)))]
      ),
      (
        "name,phase_title,blocked,answered,asked,findings,evidence",
        [.name, .phaseTitle, .blocked, .answered, .asked, .findings, .evidence]
      ),
    ]
    for (list, columns) in cases {
      #expect(ReportColumn.parse(list, model: model) == .columns(columns), "\(list)")
    }
  }

  @Test func measuresAreNoClasses() {
    var model = sampleModel()
    let range = model.dimensions[0].range
    model.measures = ["share", "risk"].map {
      Measure(name: $0, title: LocalizedText(), expression: 0, range: range)
    }
    model.classes = [Classification(measure: 1, scale: 0, range: range)]
    #expect(ReportColumn.parse("measures", model: model) == .columns([.detail(.measure(0))]))
    #expect(
      ReportColumn.parse("classes,risk", model: model) == .columns([.classed(0), .classed(0)]))
  }

  @Test func namesWhatItDoesNotKnow() {
    let model = sampleModel()
    let cases: [(list: String, name: String, nearest: String?)] = [
      ("id,phas", "phas", "phase"),
      ("", "", nil),
      ("id,,year", "", nil),
      ("control.csh", "control.csh", "control.cash"),
      ("advice:0", "advice:0", "advice:1"),
      ("advice:100", "advice:100", "advice:1"),
      ("advice:99999999999999999999", "advice:99999999999999999999", nil),
      ("advice:x", "advice:x", "advice:1"),
      ("distrik", "distrik", "district"),
      ("points:control.csh", "points:control.csh", "points:control.cash"),
      ("level:control", "level:control", "level:control.q03"),
    ]
    for (list, expected, nearest) in cases {
      guard case .unknown(let name, let candidates) = ReportColumn.parse(list, model: model) else {
        Issue.record("\(list) was read")
        continue
      }
      #expect(name == expected)
      #expect(nearestName(to: name, among: candidates) == nearest, "\(list)")
    }
  }

  @Test func leavesOutWhatTheModelLacks() {
    let full: [ReportColumn] = [
      .id, .name, .year, .group(0), .dimension(1), .dimension(2), .overall, .phase, .answered,
    ]
    #expect(ReportColumn.defaults(for: sampleModel()) == full)
    #expect(
      ReportColumn.tableDefaults(for: sampleModel())
        == [.id, .name, .year, .group(0), .overall, .phaseTitle, .answered])
    var deeper = sampleModel()
    deeper.columns.groups.append(GroupColumn(name: "village", column: "desa"))
    #expect(
      ReportColumn.tableDefaults(for: deeper)
        == [.id, .name, .year, .overall, .phaseTitle, .answered])
    #expect(ReportColumn.defaults(for: Model()) == [.id, .overall, .answered])
    #expect(ReportColumn.tableDefaults(for: Model()) == [.id, .overall, .answered])
  }
}
