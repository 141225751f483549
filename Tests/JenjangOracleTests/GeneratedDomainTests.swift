import JenjangModel
import JenjangScoring
import JenjangTestSupport
import Testing

/// Figures off their step are bad cells and count as none; those outside what is usual are told, and count.
@Suite struct GeneratedDomainTests {
  static let seeds = GeneratedCount.of(600)
  static let parts = 4

  @Test(arguments: 0..<parts)
  func figuresOffTheStep(part: Int) throws {
    var bad = 0
    var unusual = 0
    for seed in stride(from: part, to: Self.seeds, by: Self.parts) {
      let generated = GeneratedCase(seed: UInt64(seed))
      let domains = generated.model.facts.filter { $0.domain != OracleDomain() }
      guard !domains.isEmpty else { continue }
      let run = try EngineRun(generated.text)
      var sheets = SheetGenerator(UInt64(seed))
      let sheet = sheets.completeSheet(generated.model)
      let told = run.read(sheet)
      let isUnusual = domains.contains { fact in
        if case .figure(let figure) = sheet.answers[fact.column ?? fact.name] {
          fact.isUnusual(figure)
        } else {
          false
        }
      }
      #expect(told.codes.contains("J2221") == isUnusual, "seed \(seed)\n\(generated.text)")
      if isUnusual { unusual += 1 }
      for fact in domains {
        guard let figure = fact.offGrid else { continue }
        let column = fact.column ?? fact.name
        let text = figure.decimalText()!
        var off = sheet
        let isComma = generated.model.decimalComma
        off.set(isComma ? String(text.map { $0 == "." ? "," : $0 }) : text, in: column)
        var none = sheet
        none.set("", in: column)
        let (refused, empty) = (run.read(off), run.read(none))
        #expect(refused.codes.contains("J2220"), "seed \(seed), \(column) \(text)")
        #expect(refused.assessment?.dimensions == empty.assessment?.dimensions, "seed \(seed)")
        bad += 1
      }
    }
    let isKnown = OracleConstructs.known.contains(.domains)
    #expect(isKnown == (bad > 0) && isKnown == (unusual > 0), "\(bad) bad, \(unusual) unusual")
  }
}
