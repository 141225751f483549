import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct AssessmentTextTests {
  private func text(
    _ record: CommunityRecord, _ language: MessageLanguage, usesColor: Bool = false
  ) -> String {
    AssessmentText(
      model: sampleModel(), language: language, usesColor: usesColor, sourceText: sampleText
    ).text(record)
  }

  @Test func tellsTheWholeInIndonesian() {
    #expect(
      text(sampleRecords()[0], .indonesian) == """
        Sinar Tani (K01), Garut, 2026
        Penilaian Mandiri KOPI, edisi 2026.1

        Keseluruhan              37,50..61,90%  ███████▒▒▒▒▒░░░░░░░░                     3/4 terjawab
          Perencanaan                   61,90%  ████████████░░░░░░░░  Profesional
          Pengendalian           25,00..61,90%  █████▒▒▒▒▒▒▒░░░░░░░░  Cair..Profesional  1/2 terjawab
            Kas         -0,50.. atau tidak ada                                           0/1 terjawab

        Fase: antara Tertata dan Profesional, tergantung jawaban yang belum ada
          Cair > [Tertata > Profesional]
        Yang menahan Profesional:
        - Keseluruhan: 37,50..61,90%, perlu sedikitnya 50,00%, kurang 12,50 (belum pasti)
        - Indikator yang berlaku: 75,00%, perlu sedikitnya 80,00%
        - structure (belum pasti): Pengendalian: 25,00..61,90%, perlu sedikitnya 50,00%, kurang 25,00
          Struktur adalah inti.
        - Indikator kinerja: Lisan, perlu sedikitnya Tertulis, kurang 1 jenjang
        - requires q02 at least written
          - q02 at least written: kini Lisan

        Langkah berikutnya:
        1. Tunjukkan bukti: Dokumen indikator (Indikator kinerja: Lisan → Tertulis)
           KOPI; skor +1,25; membuka ambang Keseluruhan, syarat structure, syarat Indikator kinerja; fase
           menjadi Profesional
        2. Jawab dulu: Buku kas
        3. Buka buku kas dan laporkan tiap bulan (Program kerja tahunan: Lisan → Tertulis; Buku kas: – →
           Lisan)
           KOPI, Pemerintah desa; usaha 3; dalam 1 bulan; skor tetap

        Kekuatan dan kelemahan, peluang dan ancaman (S sosial, E ekonomi):
        Kekuatan (1)                                       Kelemahan (2)
        S Program kerja tahunan: Tertulis                  S Indikator kinerja: Lisan
                                                           E Simpanan belum diputar
        Peluang (1)                                        Ancaman (0)
        S Dukungan desa: Anggaran tetap                      –

        Terjawab: 4 dari 6
        Terbukti: 1 dari 2 yang meminta bukti
        Belum terjawab (2):
        - Buku kas: memutuskan 2 syarat, menggeser skor sampai 12,50
        - Anggota
        Belum terbukti (1):
        - Indikator kinerja: dijawab Tertulis, dihitung Lisan
        Tidak berlaku menurut responden (1): Rapat anggota
          Bila dihitung jenjang terendah, fasenya Cair..Tertata.
        Dijawab tetapi tidak berlaku, maka tidak dinilai (1): Program kerja tahunan

        """)
  }

  @Test func tellsTheWholeInEnglish() {
    #expect(
      text(sampleRecords()[0], .english) == """
        Sinar Tani (K01), Garut, 2026
        KOPI Self-Assessment, edition 2026.1

        Overall       37.50..61.90%  ███████▒▒▒▒▒░░░░░░░░                       3/4 answered
          Planning           61.90%  ████████████░░░░░░░░  Professional
          Control     25.00..61.90%  █████▒▒▒▒▒▒▒░░░░░░░░  Fluid..Professional  1/2 answered
            Kas     -0.50.. or none                                             0/1 answered

        Phase: between Ordered and Professional, depending on answers not yet given
          Fluid > [Ordered > Professional]
        What blocks Professional:
        - Overall: 37.50..61.90%, needs at least 50.00%, 12.50 short (not certain yet)
        - Applicable indicators: 75.00%, needs at least 80.00%
        - structure (not certain yet): Control: 25.00..61.90%, needs at least 50.00%, 25.00 short
          Structure is the core.
        - Indicators: Informal, needs at least Written, 1 level short
        - requires q02 at least written
          - q02 at least written: now Informal

        Next steps:
        1. Show evidence: Document of indicators (Indicators: Informal → Written)
           KOPI; score +1.25; opens the threshold of Overall, structure, Indicators; phase becomes
           Professional
        2. Answer first: Cash book
        3. Open the cash book and report monthly (Annual programme: Informal → Written; Cash book: – →
           Informal)
           KOPI, Village government; effort 3; within 1 month; score unchanged

        Strengths and weaknesses, opportunities and threats (S social, E economic):
        Strengths (1)                                      Weaknesses (2)
        S Annual programme: Written                        S Indicators: Informal
                                                           E Savings lie idle
        Opportunities (1)                                  Threats (0)
        S Village support: A budget                          –

        Answered: 4 of 6
        Proved: 1 of 2 that ask for evidence
        Unanswered (2):
        - Cash book: decides 2 demands, moves the score by up to 12.50
        - Members
        Unproved (1):
        - Indicators: claimed Written, counts as Informal
        Not applicable by the respondent's word (1): Members' meeting
          Counted as the lowest level, the phase would be Fluid..Ordered.
        Answered but not applicable, hence not scored (1): Annual programme

        """)
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
          [tanpa fase] > Cair > Tertata > Profesional

        Terjawab: 4 dari 4
        Bukti: tidak ditanyakan di lembar jawaban ini

        """)
    #expect(
      text(sampleRecords()[4], .english) == """
        Mekar (K05), Garut, 2026
        KOPI Self-Assessment, edition 2026.1

        Not assessed.

        """)
  }

  @Test func coloursNothingButTheColours() {
    for language in [MessageLanguage.indonesian, .english] {
      let plain = text(sampleRecords()[0], language)
      let coloured = text(sampleRecords()[0], language, usesColor: true)
      #expect(withoutColours(coloured) == plain)
      #expect(!plain.contains("\u{1B}"))
    }
    let coloured = text(sampleRecords()[0], .english, usesColor: true)
    #expect(
      coloured.contains(
        "\u{1B}[32m███████\u{1B}[0m\u{1B}[33m▒▒▒▒▒\u{1B}[0m\u{1B}[2m░░░░░░░░\u{1B}[0m "))
    #expect(coloured.contains("  \u{1B}[36mFluid > [Ordered > Professional]\u{1B}[0m\n"))
    #expect(coloured.contains("\u{1B}[1mNext steps:\u{1B}[0m\n"))
  }

  private func withoutColours(_ text: String) -> String {
    var result = ""
    var isColour = false
    for character in text {
      if character == "\u{1B}" { isColour = true }
      if !isColour { result.append(character) }
      if character == "m" { isColour = false }
    }
    return result
  }
}
