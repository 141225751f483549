import Jenjang
import JenjangForms
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables
import Testing

/// Rules for the tests, and the forms made of them.
enum FormModels {
  static func ruleSet(_ rules: String) -> RuleSet? {
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(rules.utf8)))
    if check.ruleSet == nil {
      Issue.record("unsound: \(check.diagnostics.map { $0.rule.code }) \(rules)")
    }
    return check.ruleSet
  }

  static func form(_ rules: String) -> XLSForm? {
    ruleSet(rules).map { XLSForm(Questionnaire($0.model)) }
  }

  /// The cell of a form's question in a column; nil where there is no such question.
  static func cell(_ form: XLSForm, _ name: String, _ column: String) -> String? {
    guard let named = form.survey.columns.firstIndex(of: "name"),
      let row = form.survey.rows.first(where: { $0[named] == name })
    else { return nil }
    guard let place = form.survey.columns.firstIndex(of: column) else { return "" }
    return row[place]
  }

  /// The choices of a list: names and labels in the first language.
  static func choices(_ form: XLSForm, _ list: String) -> [[String]] {
    form.choices.rows.filter { $0[0] == list }.map { [$0[1], $0[2]] }
  }

  static func rows(_ ruleSet: RuleSet, _ csv: String) -> [AnswerRow] {
    var reader = AnswerReader(model: ruleSet.model, bytes: Array(csv.utf8), file: "answers.csv")
    var rows: [AnswerRow] = []
    while let row = reader.next() { rows.append(row) }
    #expect(reader.diagnostics.allSatisfy { !$0.isError })
    return rows
  }

  static func drafts(_ ruleSet: RuleSet, _ csv: String) -> [PaperDraft] {
    let scorer = Scorer(plan: ruleSet.plan)
    return DraftAnswers.latest(rows(ruleSet, csv)).map { row in
      PaperDraft(
        DraftAnswers(row),
        assessment: scorer.score(
          row.answers, evidence: row.evidence, year: row.year, outlook: [.steps, .effects]))
    }
  }

  /// One of everything that is asked, in two languages.
  static let small = """
    model kopi "Penilaian kecil" / "Small assessment" {
      edition "2026.1"  languages id, en
      unanswered counts as unknown
      ask "Pilih kalimat tertinggi yang benar." / "Choose the highest sentence that is true."
      columns { community "kode"  name "nama"  year "tahun"  district "kabupaten" group }
      not_applicable words "NA", "TB"
      defaults { scale practice }
    }
    scale practice {
      0 absent    "Belum" / "Not yet"
      1 written   "Tertulis" / "Written"
      2 practised "Dijalankan" / "Practised" asks evidence
      3 owned     "Mandiri" / "Owned"        needs evidence
    }
    actor officers "Pengurus" / "Officers"
    fact members "Anggota" / "Members" column anggota number whole from 0 to 5000 unit "orang"
    fact loans "Pinjaman" / "Loans" number at least 0 step 0.5
    fact has_shop "Ada toko?" / "Is there a shop?" column toko yes_no
    fact trade "Usaha" / "Trade" column usaha choice {
      none "Tidak ada" / "None"  craft "Kerajinan" / "Craft"
    }
    dimension planning "Perencanaan" / "Planning" aspect social {
      section direction "Arah" / "Direction" {
        indicator vision "Visi" / "Vision" column q01 {
          0 "Belum ada visi" / "No vision yet"
          1 "Tertulis" / "Written"
          2 "Dipakai" / "Used"
          3 "Ditinjau bersama" / "Reviewed together"
          evidence "Naskah visi" / "The vision's text"
          next "Tulis visi bersama" / "Write a vision together" by officers effort 2 within 3 months
        }
      }
      indicator programme "Program kerja" / "Work programme" column q02 formerly program {
        not applicable allowed
        next "Susun program" / "Make a programme" by officers
      }
    }
    dimension business "Usaha" / "Business" aspect economic {
      indicator shop "Toko" / "Shop" column q03 since 2026 {
        applies when has_shop or trade is not none
      }
    }
    factor market "Pasar" / "Market" aspect economic column x01 scale -1 to 1 {
      -1 "Menyusut" / "Shrinking"  0 "Stabil" / "Stable"  1 "Tumbuh" / "Growing"
    }
    phases {
      phase fluid "Cair" / "Fluid"
      phase organised "Tertata" / "Organised" from 60% { requires vision at least practised }
    }
    """
}
