import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct AssessmentTextTests {
  private func text(
    _ record: CommunityRecord, _ language: MessageLanguage, _ model: Model = sampleModel()
  ) -> String {
    AssessmentText(model: model, language: language, sourceText: sampleText).text(record)
  }

  @Test func tellsTheWhole() {
    let cases: [(language: MessageLanguage, text: String)] = [
      (
        .indonesian,
        """
        Sinar Tani (K01), Garut, 2026
        Penilaian Mandiri KOPI, edisi 2026.1

        Keseluruhan              37,50..61,90%  ███████▒▒▒▒▒░░░░░░░░
          Perencanaan                   61,90%  ████████████░░░░░░░░  Profesional
          Pengendalian           25,00..61,90%  █████▒▒▒▒▒▒▒░░░░░░░░  Cair..Profesional
            Kas         -0,50.. atau tidak ada

        Fase: antara Tertata dan Profesional, tergantung jawaban yang belum ada
        Yang menahan Profesional:
        - Keseluruhan: 37,50..61,90%, perlu sedikitnya 50,00%, kurang 12,50 (belum pasti)
        - Indikator yang berlaku: 75,00%, perlu sedikitnya 80,00%
        - structure (belum pasti)
          - Pengendalian: 25,00..61,90%, perlu sedikitnya 50,00%
          Struktur adalah inti.
        - Indikator kinerja: Lisan, perlu sedikitnya Tertulis
        - requires q02 at least written
          - q02 at least written: kini Lisan

        Terjawab: 3 dari 4
        Belum terjawab (1):
        - Buku kas

        Tidak berlaku menurut responden (1):
        - Rapat anggota
        Dijawab tetapi tidak berlaku, maka tidak dinilai (1):
        - Program kerja tahunan

        Langkah berikutnya:
        1. Susun indikator (Indikator kinerja)

        """
      ),
      (
        .english,
        """
        Sinar Tani (K01), Garut, 2026
        KOPI Self-Assessment, edition 2026.1

        Overall       37.50..61.90%  ███████▒▒▒▒▒░░░░░░░░
          Planning           61.90%  ████████████░░░░░░░░  Professional
          Control     25.00..61.90%  █████▒▒▒▒▒▒▒░░░░░░░░  Fluid..Professional
            Kas     -0.50.. or none

        Phase: between Ordered and Professional, depending on answers not yet given
        What blocks Professional:
        - Overall: 37.50..61.90%, needs at least 50.00%, 12.50 short (not certain yet)
        - Applicable indicators: 75.00%, needs at least 80.00%
        - structure (not certain yet)
          - Control: 25.00..61.90%, needs at least 50.00%
          Structure is the core.
        - Indicators: Informal, needs at least Written
        - requires q02 at least written
          - q02 at least written: now Informal

        Answered: 3 of 4
        Unanswered (1):
        - Cash book

        Not applicable by the respondent's word (1):
        - Members' meeting
        Answered but not applicable, hence not scored (1):
        - Annual programme

        Next steps:
        1. Write down indicators (Indicators)

        """
      ),
    ]
    for (language, expected) in cases { #expect(text(sampleRecords()[0], language) == expected) }
  }

  @Test func tellsOfNothing() {
    #expect(
      text(sampleRecords()[3], .indonesian) == """
        K04, 2025
        Penilaian Mandiri KOPI, edisi 2026.1

        Keseluruhan     –
          Perencanaan   –
          Pengendalian  –
            Kas         –

        Fase: belum ada

        Terjawab: 4 dari 4

        """)
    #expect(
      text(sampleRecords()[4], .english) == """
        Mekar (K05), Garut, 2026
        KOPI Self-Assessment, edition 2026.1

        Not assessed.

        """)
  }

  @Test func tellsDistances() {
    let half = Rational(1, 2)
    let near = Rational(49_999, 100_000)
    let cases: [(isStrict: Bool, score: Figure, distance: Rational?, line: String)] = [
      (
        false, Figure(Rational(2, 5)), Rational(1, 10), "40.00%, needs at least 50.00%, 10.00 short"
      ),
      (true, Figure(half), .zero, "50.00%, needs above 50.00%, more than 0.00 short"),
      (
        false, Figure(near), half - near, "50.00%, needs at least 50.00%, less than 0.01 short"
      ),
      (false, .absent, nil, "no score, needs at least 50.00%"),
      (
        false, range(.one, .one, mayBeAbsent: true), Rational(-1, 2),
        "100.00% or none, needs at least 50.00% (not certain yet)"
      ),
      (
        true, range(nil, half), nil, "..50.00%, needs above 50.00%"
      ),
    ]
    for (isStrict, score, distance, line) in cases {
      let blocked = BlockedPhase(
        phase: 2,
        threshold: BlockedThreshold(
          threshold: Threshold(value: half, isStrict: isStrict), score: score, distance: distance),
        gates: [], applicableShare: nil)
      let lines = BlockedText(
        model: sampleModel(), style: FigureStyle(ShowStyle()), language: .english,
        sourceText: sampleText
      ).lines(blocked)
      #expect(lines == ["What blocks Professional:", "- Overall: " + line])
    }
  }

  @Test func namesGatesBySource() {
    var model = sampleModel()
    model.ladder?.phases[2].gates[0].name = nil
    let lines = text(sampleRecords()[0], .english, model)
    #expect(lines.contains("\n- control >= 50% and planning >= 50% (not certain yet)\n"))
  }

  @Test func countsLongLists() {
    var assessment = sampleAssessment()
    var model = sampleModel()
    assessment.openQuestions = Array(repeating: 3, count: 12)
    for _ in 0..<11 {
      assessment.indicators.append(assessment.indicators[3])
      model.indicators.append(model.indicators[3])

    }
    let record = CommunityRecord(id: "K", assessment: assessment)
    let lines = text(record, .english, model).split(separator: "\n")
    #expect(lines.filter { $0 == "- Cash book" }.count == 10)
    #expect(lines.contains("Unanswered (12):"))
    #expect(lines.filter { $0 == "… and 2 more" }.count == 2)
    #expect(lines.contains("10. Write down indicators (Indicators)"))
  }
}
