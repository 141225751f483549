import JenjangModel
import JenjangSource
import Testing

@testable import JenjangReport

struct MarkdownReportTests {
  private func report(_ language: MessageLanguage) -> MarkdownReport {
    let model = sampleModel()
    return MarkdownReport(
      model: model, columns: ReportColumn.tableDefaults(for: model), language: language,
      sourceText: sampleText)
  }

  @Test func tellsTheWholeInIndonesian() {
    #expect(
      report(.indonesian).text(sampleRecords()[0]) == """
        # Sinar Tani (K01), Garut, 2026

        Penilaian Mandiri KOPI, edisi 2026.1

        **Fase: antara Tertata dan Profesional, tergantung jawaban yang belum ada**

        Cair \\> \\[Tertata \\> Profesional\\]

        | Dimensi | Skor | | Fase | Terjawab |
        | --- | ---: | --- | --- | ---: |
        | Keseluruhan | 37,50..61,90% | ███████▒▒▒▒▒░░░░░░░░ | | 3/4 |
        | Perencanaan | 61,90% | ████████████░░░░░░░░ | Profesional | 2/2 |
        | Pengendalian | 25,00..61,90% | █████▒▒▒▒▒▒▒░░░░░░░░ | Cair..Profesional | 1/2 |
        | Pengendalian / Kas | -0,50.. atau tidak ada | | | 0/1 |

        ## Yang menahan Profesional

        - Keseluruhan: 37,50..61,90%, perlu sedikitnya 50,00%, kurang 12,50 (belum pasti)
        - Indikator yang berlaku: 75,00%, perlu sedikitnya 80,00%
        - structure (belum pasti): Pengendalian: 25,00..61,90%, perlu sedikitnya 50,00%, kurang 25,00
          - Struktur adalah inti.
        - Indikator kinerja: Lisan, perlu sedikitnya Tertulis, kurang 1 jenjang
        - requires q02 at least written
          - q02 at least written: kini Lisan

        ## Langkah berikutnya

        | No. | Langkah | Menaikkan | Pelaku | Pekerjaan | Hasil |
        | ---: | --- | --- | --- | --- | --- |
        | 1 | Tunjukkan bukti: Dokumen indikator | Indikator kinerja: Lisan → Tertulis | KOPI | | skor +1,25; membuka ambang Keseluruhan, syarat structure, syarat Indikator kinerja; fase menjadi Profesional |
        | 2 | Jawab dulu: Buku kas | Buku kas: – → Lisan | | | |
        | 3 | Buka buku kas dan laporkan tiap bulan | Program kerja tahunan: Lisan → Tertulis; Buku kas: – → Lisan | KOPI, Pemerintah desa | usaha 3; dalam 1 bulan | skor tetap |

        ## Kekuatan dan kelemahan, peluang dan ancaman (S sosial, E ekonomi)

        ### Kekuatan (1)

        - S Program kerja tahunan: Tertulis

        ### Kelemahan (2)

        - S Indikator kinerja: Lisan
        - E Simpanan belum diputar

        ### Peluang (1)

        - S Dukungan desa: Anggaran tetap

        ### Ancaman (0)

        –

        ## Jawaban

        - Terjawab: 4 dari 6
        - Terbukti: 1 dari 2 yang meminta bukti

        ### Belum terjawab (2)

        - Buku kas: memutuskan 2 syarat, menggeser skor sampai 12,50
        - Anggota

        ### Belum terbukti (1)

        - Indikator kinerja: dijawab Tertulis, dihitung Lisan

        ### Tidak berlaku menurut responden (1)

        - Rapat anggota

        Bila dihitung jenjang terendah, fasenya Cair..Tertata.

        ### Dijawab tetapi tidak berlaku, maka tidak dinilai (1)

        - Program kerja tahunan

        """)
  }

  @Test func tellsTheWholeInEnglish() {
    #expect(
      report(.english).text(sampleRecords()[0]) == """
        # Sinar Tani (K01), Garut, 2026

        KOPI Self-Assessment, edition 2026.1

        **Phase: between Ordered and Professional, depending on answers not yet given**

        Fluid \\> \\[Ordered \\> Professional\\]

        | Dimension | Score | | Phase | Answered |
        | --- | ---: | --- | --- | ---: |
        | Overall | 37.50..61.90% | ███████▒▒▒▒▒░░░░░░░░ | | 3/4 |
        | Planning | 61.90% | ████████████░░░░░░░░ | Professional | 2/2 |
        | Control | 25.00..61.90% | █████▒▒▒▒▒▒▒░░░░░░░░ | Fluid..Professional | 1/2 |
        | Control / Kas | -0.50.. or none | | | 0/1 |

        ## What blocks Professional

        - Overall: 37.50..61.90%, needs at least 50.00%, 12.50 short (not certain yet)
        - Applicable indicators: 75.00%, needs at least 80.00%
        - structure (not certain yet): Control: 25.00..61.90%, needs at least 50.00%, 25.00 short
          - Structure is the core.
        - Indicators: Informal, needs at least Written, 1 level short
        - requires q02 at least written
          - q02 at least written: now Informal

        ## Next steps

        | No. | Step | Raises | Who | Work | Effect |
        | ---: | --- | --- | --- | --- | --- |
        | 1 | Show evidence: Document of indicators | Indicators: Informal → Written | KOPI | | score +1.25; opens the threshold of Overall, structure, Indicators; phase becomes Professional |
        | 2 | Answer first: Cash book | Cash book: – → Informal | | | |
        | 3 | Open the cash book and report monthly | Annual programme: Informal → Written; Cash book: – → Informal | KOPI, Village government | effort 3; within 1 month | score unchanged |

        ## Strengths and weaknesses, opportunities and threats (S social, E economic)

        ### Strengths (1)

        - S Annual programme: Written

        ### Weaknesses (2)

        - S Indicators: Informal
        - E Savings lie idle

        ### Opportunities (1)

        - S Village support: A budget

        ### Threats (0)

        –

        ## Answers

        - Answered: 4 of 6
        - Proved: 1 of 2 that ask for evidence

        ### Unanswered (2)

        - Cash book: decides 2 demands, moves the score by up to 12.50
        - Members

        ### Unproved (1)

        - Indicators: claimed Written, counts as Informal

        ### Not applicable by the respondent's word (1)

        - Members' meeting

        Counted as the lowest level, the phase would be Fluid..Ordered.

        ### Answered but not applicable, hence not scored (1)

        - Annual programme

        """)
  }

  @Test func setsTables() {
    let cases: [(language: MessageLanguage, table: String)] = [
      (
        .indonesian,
        """
        | Kode | Nama | Tahun | kabupaten | Skor | Fase | Terjawab |
        | --- | --- | ---: | --- | ---: | --- | ---: |
        | K01 | Sinar Tani | 2026 | Garut | 37,50..61,90 | Tertata..Profesional \\*† | 4/6 |
        | K02 | Désa "Baru"; x | 2025 | Bandung, Barat | 62,50 | Profesional | 4/4 |
        | K03 | Tirta | 2026 | | 2900,00.. atau tidak ada | tanpa fase..Tertata | 4/4 |
        | K04 | | 2025 | | – | tanpa fase | 4/4 |
        | K05 | Mekar | 2026 | Garut | – | – | – |

        \\* Fase lebih rendah bila "tidak berlaku" dihitung sebagai jenjang terendah.

        † Ada jenjang yang dijawab tanpa bukti yang diminta.

        """
      ),
      (
        .english,
        """
        | ID | Name | Year | kabupaten | Score | Phase | Answered |
        | --- | --- | ---: | --- | ---: | --- | ---: |
        | K01 | Sinar Tani | 2026 | Garut | 37.50..61.90 | Ordered..Professional \\*† | 4/6 |
        | K02 | Désa "Baru"; x | 2025 | Bandung, Barat | 62.50 | Professional | 4/4 |
        | K03 | Tirta | 2026 | | 2900.00.. or none | no phase..Ordered | 4/4 |
        | K04 | | 2025 | | – | no phase | 4/4 |
        | K05 | Mekar | 2026 | Garut | – | – | – |

        \\* The phase is lower if "not applicable" counts as the lowest level.

        † Some level is claimed without the evidence asked for.

        """
      ),
    ]
    for (language, table) in cases { #expect(report(language).table(sampleRecords()) == table) }
  }

  @Test func tellsOfNothing() {
    #expect(
      report(.english).text(sampleRecords()[4]) == """
        # Mekar (K05), Garut, 2026

        KOPI Self-Assessment, edition 2026.1

        Not assessed.

        """)
  }

  @Test func escapesWhatHasAMeaning() {
    let cases: [(text: String, markdown: String)] = [
      ("a | b <script>&c", "a \\| b &lt;script\\>&amp;c"),
      ("*a* _b_ `c` [d](e) ~f~ $g$ ^h", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ \\$g\\$ \\^h"),
      ("# judul #", "\\# judul \\#"),
      ("- a - b", "\\- a - b"), ("+ a", "\\+ a"), ("---", "\\---"), ("===", "\\==="),
      ("-0.50", "-0.50"), ("12. a", "12\\. a"), (" 1) a", " 1\\) a"), ("1.", "1\\."),
      ("37.50", "37.50"), ("a 1. b", "a 1. b"), ("a\nb\u{1B}", "a\\\\nb\\\\u{1b}"),
      ("Désa 村", "Désa 村"), ("", ""),
    ]
    for (text, markdown) in cases { #expect(MarkdownText.escaped(text) == markdown, "\(text)") }
  }
}
