import JenjangExplanation
import JenjangModel
import JenjangScoring
import JenjangSource

/// An explanation for people, on a screen of 100 columns or as Markdown.
package struct ExplanationText {
  private let model: Model
  private let files: [SourceFile]
  private let decimals: Int?
  private let language: MessageLanguage
  private let color: TextColor

  /// A renderer over the files of a rule set, in the order of loading.
  package init(
    model: Model, files: [SourceFile], decimals: Int? = nil, language: MessageLanguage,
    usesColor: Bool = false
  ) {
    self.model = model
    self.files = files
    self.decimals = decimals
    self.language = language
    color = TextColor(isUsed: usesColor)
  }

  /// The explanation of an assessed community, whole or of one thing, for a screen.
  package func text(
    _ record: CommunityRecord, _ explanation: Explanation, what: Explanation.Thing?
  ) -> String {
    blocks(record, explanation, what, isBrief: true).screen(color: color)
  }

  /// The same as Markdown, with nothing cut.
  package func markdown(
    _ record: CommunityRecord, _ explanation: Explanation, what: Explanation.Thing?
  ) -> String {
    blocks(record, explanation, what, isBrief: false).markdown()
  }

  private func blocks(
    _ record: CommunityRecord, _ explanation: Explanation, _ what: Explanation.Thing?,
    isBrief: Bool
  ) -> PageBlocks {
    let files = self.files
    let phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language
    ) { range in
      files.at(range.file)?.text(range.start, range.end) ?? ""
    }
    guard let assessment = record.assessment else {
      var page = PageBlocks()
      page.add(.title(phrases.community(record)))
      page.add(.text(phrases.said(ReportWording.notAssessed)))
      return page
    }
    return ExplanationPage(
      phrases: phrases, explanation: explanation, assessment: assessment, files: files,
      isBrief: isBrief
    ).blocks(record, what: what)
  }
}
