import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct TableReportTests {
  @Test func writesCSV() {
    let model = sampleModel()
    var report = CSVReport(model: model, columns: ReportColumn.defaults(for: model))
    for record in sampleRecords() { report.append(record) }
    let expected = """
      id,name,year,district,planning,control,overall,phase,answered
      K01,Sinar Tani,2026,Garut,61.90,25.00..61.90,37.50..61.90,tertata..profesional,4
      K02,"Désa ""Baru""; x",2025,"Bandung, Barat",62.50,,62.50,profesional,4
      K03,Tirta,2026,,2900.00..,,2900.00..,..tertata,4
      K04,,2025,,,,,,4
      K05,Mekar,2026,Garut,,,,,

      """
    #expect(String(decoding: report.takeBytes(), as: UTF8.self) == expected)
    #expect(report.takeBytes() == [])
  }

  @Test func writesForExcel() {
    let columns: [ReportColumn] = [
      .id, .name, .overall, .phaseTitle, .blocked, .asked, .advice(1), .advice(3), .dimension(3),
      .findings, .evidence,
    ]
    var report = CSVReport(
      model: sampleModel(), columns: columns, decimals: 1, dialect: .excelIndonesian,
      language: .english)
    for record in sampleRecords().prefix(2) { report.append(record) }
    let expected = """
      \u{FEFF}id;name;overall;phase_title;blocked;asked;advice1;advice3;control.cash;\
      findings;evidence
      K01;Sinar Tani;37,5..61,9;Ordered..Professional;overall applicable structure planning.q02;6;\
      q02;open_books;-0,5..;strength:planning.q01 weakness:idle_capital weakness:planning.q02 \
      opportunity:support;1/2
      K02;"Désa ""Baru""; x";62,5;Professional;;4;;;;;

      """
    #expect(report.takeBytes() == Array(expected.utf8))
  }

  @Test func alignsColumns() {
    let model = sampleModel()
    let cases: [(language: MessageLanguage, table: String)] = [
      (
        .indonesian,
        """
        Kode  Nama          Tahun  kabupaten                           Skor  Fase                     Terjawab
        K01   Sinar Tani     2026  Garut                       37,50..61,90  Tertata..Profesional *†       4/6
        K02   Désa "Baru"…   2025  Bandung, Barat                     62,50  Profesional                   4/4
        K03   Tirta          2026                  2900,00.. atau tidak ada  tanpa fase..Tertata           4/4
        K04                  2025                                         –  tanpa fase                    4/4
        K05   Mekar          2026  Garut                                  –  –                               –

        * Fase lebih rendah bila "tidak berlaku" dihitung sebagai jenjang terendah.
        † Ada jenjang yang dijawab tanpa bukti yang diminta.

        """
      ),
      (
        .english,
        """
        ID   Name            Year  kabupaten                   Score  Phase                     Answered
        K01  Sinar Tani      2026  Garut                37.50..61.90  Ordered..Professional *†       4/6
        K02  Désa "Baru"; x  2025  Bandung, Barat              62.50  Professional                   4/4
        K03  Tirta           2026                  2900.00.. or none  no phase..Ordered              4/4
        K04                  2025                                  –  no phase                       4/4
        K05  Mekar           2026  Garut                           –  –                                –

        * The phase is lower if "not applicable" counts as the lowest level.
        † Some level is claimed without the evidence asked for.

        """
      ),
    ]
    for (language, table) in cases {
      let report = TextTable(
        model: model, columns: ReportColumn.tableDefaults(for: model), language: language)
      #expect(report.text(sampleRecords()) == table)
    }
  }

  @Test func setsColumnsOfNames() {
    let columns: [ReportColumn] = [.id, .group(0), .dimension(3), .phase, .blocked, .advice(1)]
    let table = TextTable(model: sampleModel(), columns: columns, decimals: 0, language: .english)
    #expect(
      table.text(sampleRecords()) == """
        ID   kabupaten       control.cash  Phase                 Blocked by                                 Step 1
        K01  Garut           -1.. or none  tertata..profesional  overall applicable structure planning.q02  q02
        K02  Bandung, Barat             –  profesional
        K03                             –  ..tertata
        K04                             –
        K05  Garut                      –

        """)
  }

  @Test func cutsNamesAndEscapes() {
    let name = "\u{1B}]0;x\u{7}" + String(repeating: "é", count: 120)
    let record = CommunityRecord(
      id: "K01", name: name,
      assessment: plainAssessment(Figure(.one), PhaseSpan(certain: 0, possible: 0)))
    let model = sampleModel()
    let text = TextTable(
      model: model, columns: ReportColumn.tableDefaults(for: model), language: .english
    ).text([record])
    let lines = text.split(separator: "\n")
    #expect(lines.map { $0.count } == [100, 100])
    #expect(lines[1].hasPrefix("K01  \\u{1b}]0;x\\u{07}éé"))
    #expect(lines[1].hasSuffix("éé…  2025             100.00  Fluid       4/4"))
  }
}
