import JenjangModel
import Testing

@testable import JenjangForms

@Suite struct XLSFormTests {
  private static let head = """
    model m "M" { languages id  unanswered counts as unknown
      columns { community "kode"  year "tahun" }  not_applicable words "NA"
      defaults { scale s } }
    scale s { 0 none "Belum"  1 some "Sebagian"  2 full "Penuh" }
    fact n "N" number at least 0
    fact agreed "Y" yes_no
    fact kind "K" choice { a "A"  b "B" }
    fact open "O" choice { a "A"  b "B" } not applicable allowed
    measure twice = n * 2
    factor f "F" aspect social scale -1 to 1 { -1 "-"  0 "0"  1 "+" }
    """

  /// Each condition, and when the form asks; an answer that is not there yet rules nothing out.
  @Test(arguments: [
    ("agreed", "${agreed} != 'no'"),
    ("not agreed", "not(${agreed} = 'yes')"),
    ("n >= 10", "not(${n} < 10)"),
    ("n < 2.5", "not(${n} >= 2.5)"),
    ("not n > 3", "not(${n} > 3)"),
    ("twice = 8", "not((${n} * 2) < 8 or (${n} * 2) > 8)"),
    ("kind is a", "${kind} = '' or ${kind} = 'a'"),
    ("kind is not a", "${kind} != 'a'"),
    ("not kind is not a", "not(${kind} != '' and ${kind} != 'a')"),
    ("open is a", "${open} = '' or ${open} = 'na' or ${open} = 'a'"),
    ("i at least full", "not(${i} < 2)"),
    ("i is none and agreed", "not(${i} < 0 or ${i} > 0) and ${agreed} != 'no'"),
    ("f above 0", "not(${f} <= 0)"),
    ("agreed or n > 3", "${agreed} != 'no' or not(${n} <= 3)"),
    (
      "(agreed or n > 3) and kind is a",
      "(${agreed} != 'no' or not(${n} <= 3)) and (${kind} = '' or ${kind} = 'a')"
    ),
    (
      "at least 2 of (agreed, n > 3, kind is a)",
      "if(${agreed} != 'no', 1, 0) + if(not(${n} <= 3), 1, 0)"
        + " + if(${kind} = '' or ${kind} = 'a', 1, 0) >= 2"
    ),
    // What a form can't say is left out, and told.
    ("agreed and n / (n + 1) > 1", "${agreed} != 'no'"),
    ("agreed or n / (n + 1) > 1", ""),
  ])
  func conditionsBecomeXPath(_ condition: String, _ expected: String) throws {
    let rules =
      Self.head + "\nindicator i \"I\"\nindicator j \"J\" { applies when " + condition + " }"
    let form = try #require(FormModels.form(rules))
    let relevance = FormModels.cell(form, "j", "relevant")
    #expect(relevance == expected)
    let isTold = form.diagnostics.contains { $0.rule.code == "J2505" }
    #expect(isTold == condition.contains("/"))
  }

  @Test func yearsAndDimensionsTakePart() throws {
    let rules =
      Self.head + """

        dimension d "D" { applies when agreed
          indicator i "I" since 2024 { applies when kind is a }
          indicator j "J" until 2025 }
        """
    let form = try #require(FormModels.form(rules))
    #expect(
      FormModels.cell(form, "i", "relevant")
        == "not(${tahun} < 2024) and (${kind} = '' or ${kind} = 'a') and ${agreed} != 'no'")
    #expect(
      FormModels.cell(form, "j", "relevant") == "not(${tahun} > 2025) and ${agreed} != 'no'")
  }

  /// A path goes on only behind answers that do not stop it.
  @Test func pathsStop() throws {
    let rules =
      Self.head + """

        dimension d "D" stop at the first negative {
          indicator i "I"  indicator j "J"  indicator k "K" }
        """
    let form = try #require(FormModels.form(rules))
    #expect(FormModels.cell(form, "i", "relevant") == "")
    #expect(FormModels.cell(form, "j", "relevant") == "not(${i} < 1)")
    #expect(FormModels.cell(form, "k", "relevant") == "not(${i} < 1) and not(${j} < 1)")
  }

  @Test(arguments: [
    ("number whole from 0 to 12", "integer", ". >= 0 and . <= 12"),
    ("number", "decimal", ""),
    (
      "number whole from 0 to 5_000_000_000", "decimal", ". >= 0 and . <= 5000000000 and . = int(.)"
    ),
    (
      "number step 0.5 from 1 to 3", "decimal",
      ". >= 1 and . <= 3 and round((. - 1) div 0.5) - (. - 1) div 0.5 < 0.000001"
        + " and (. - 1) div 0.5 - round((. - 1) div 0.5) < 0.000001"
    ),
  ])
  func figuresHaveBounds(_ domain: String, _ type: String, _ constraint: String) throws {
    let rules = Self.head + "\nfact g \"G\" " + domain + "\nindicator i \"I\""
    let form = try #require(FormModels.form(rules))
    #expect(FormModels.cell(form, "g", "type") == type)
    #expect(FormModels.cell(form, "g", "constraint") == constraint)
  }

  /// Which levels ask for evidence, in what form.
  @Test(arguments: [
    ("0 a \"A\"  1 b \"B\"  2 c \"C\" asks evidence", "image", "${i} >= 2"),
    ("0 a \"A\"  1 b \"B\" asks evidence  2 c \"C\"", "image", "${i} = 1"),
    ("0 a \"A\" asks evidence  2 c \"C\" needs evidence else a", "image", "${i} >= 0"),
    ("2 c \"C\" points 0  1 b \"B\" points 1 asks evidence", "image", "${i} = 1"),
    ("0 a \"A\"  1 b \"B\" needs evidence link", "text", "${i} >= 1"),
    ("0 a \"A\"  1 b \"B\" asks evidence text 5", "text", "${i} >= 1"),
  ])
  func evidenceIsAskedOfLevels(_ levels: String, _ type: String, _ relevance: String) throws {
    let rules = """
      model m "M" { languages id  unanswered counts as lowest  columns { community "kode" } }
      scale s { \(levels) }
      indicator i "I" scale s
      """
    let form = try #require(FormModels.form(rules))
    #expect(FormModels.cell(form, "i_evidence", "type") == type)
    #expect(FormModels.cell(form, "i_evidence", "relevant") == relevance)
    #expect(FormModels.cell(form, "i_evidence_note", "relevant") == relevance)
    #expect(
      FormModels.cell(form, "i_evidence", "parameters")
        == (type == "image" ? "max-pixels=1024" : ""))
  }

  @Test func listsAreSharedWhereTheWordsAre() throws {
    let rules =
      Self.head + """

        indicator i "I"  indicator j "J" not applicable allowed
        indicator k "K" { 0 "nol"  1 "satu"  2 "dua" }
        """
    let form = try #require(FormModels.form(rules))
    #expect(FormModels.cell(form, "i", "type") == "select_one s")
    #expect(FormModels.cell(form, "j", "type") == "select_one s_na")
    #expect(FormModels.cell(form, "k", "type") == "select_one k")
    #expect(
      FormModels.choices(form, "s_na") == [
        ["0", "0 - Belum"], ["1", "1 - Sebagian"], ["2", "2 - Penuh"],
        ["na", "NA - Tidak berlaku"],
      ])
    #expect(
      FormModels.choices(form, "f") == [["-1", "[-1] -"], ["0", "[0] 0"], ["1", "[+1] +"]])
  }

  /// Two indicators may read one column, which is asked once, where either applies.
  @Test func oneColumnIsAskedOnce() throws {
    let rules =
      Self.head + """

        indicator i "I" column q { applies when agreed }
        indicator j "J" column q { applies when kind is not a }
        """
    let form = try #require(FormModels.form(rules))
    #expect(form.survey.rows.filter { $0[1] == "q" }.count == 1)
    #expect(
      FormModels.cell(form, "q", "relevant") == "(${agreed} != 'no') or (${kind} != 'a')")
  }

  /// A figure that may be not applicable, and the reason that this needs, come under the rules' names.
  @Test func figuresMayBeNotApplicable() throws {
    let rules =
      Self.head + """

        fact shops "Shops" number whole at least 0 not applicable allowed needs reason
        indicator i "I" { applies when shops > 3 }
        """
    let form = try #require(FormModels.form(rules))
    #expect(form.diagnostics.isEmpty)
    #expect(FormModels.cell(form, "shops_figure", "type") == "integer")
    #expect(FormModels.cell(form, "shops_na", "relevant") == "${shops_figure} = ''")
    #expect(FormModels.choices(form, "no_figure_na") == [["na", "NA - Tidak berlaku"]])
    #expect(
      FormModels.cell(form, "shops", "calculation")
        == "if(${shops_figure} != '', ${shops_figure}, ${shops_na})")
    #expect(FormModels.cell(form, "shops_evidence", "type") == "text")
    #expect(FormModels.cell(form, "shops_evidence", "relevant") == "${shops} = 'na'")
    #expect(FormModels.cell(form, "i", "relevant") == "not(${shops} <= 3)")
  }

  /// Without a word that a choice can be named by, there is no such choice, and that is told.
  @Test func notApplicableNeedsAWord() throws {
    let rules = """
      model m "M" { languages id  unanswered counts as unknown  columns { community "kode" }
        not_applicable words "tidak berlaku" }
      indicator i "I" not applicable allowed { 0 a "A"  1 b "B" }
      """
    let form = try #require(FormModels.form(rules))
    #expect(form.diagnostics.map { $0.rule.code } == ["J2506"])
    #expect(FormModels.choices(form, "i").map { $0[0] } == ["0", "1"])
  }

  @Test func aFormThatChangedHasAnotherVersion() throws {
    let first = try #require(FormModels.form(Self.head + "\nindicator i \"I\""))
    let same = try #require(FormModels.form(Self.head + "\n\nindicator i \"I\" // same"))
    let other = try #require(FormModels.form(Self.head + "\nindicator i \"Other\""))
    #expect(first.settings.rows == same.settings.rows)
    #expect(first.settings.rows != other.settings.rows)
  }
}
