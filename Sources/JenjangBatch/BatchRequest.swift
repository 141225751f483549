import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// What is to be written of each community, and which communities.
package struct BatchRequest: Sendable {
  /// The form of output.
  package enum Form: Sendable {
    case csv(CSVReport.Dialect)
    /// An object a line.
    case jsonLines
    /// One array of objects.
    case jsonArray
  }

  package var form: Form
  /// The columns of CSV.
  package var columns: [ReportColumn]
  package var decimals: Int?
  package var language: MessageLanguage
  /// What has to be worked out by scoring again.
  package var outlook: OutlookParts
  /// Only communities of this year are written; nil for all.
  package var year: Int?
  /// The phase that every community must have reached for certain; nil where none is demanded.
  package var failBelow: Int?

  /// The rule set's fingerprint, which stands in every object of JSON.
  package var fingerprint: Fingerprint?

  package init(
    form: Form, columns: [ReportColumn] = [], decimals: Int? = nil, language: MessageLanguage,
    outlook: OutlookParts = [], year: Int? = nil, failBelow: Int? = nil
  ) {
    self.form = form
    self.columns = columns
    self.decimals = decimals
    self.language = language
    self.outlook = outlook
    self.year = year
    self.failBelow = failBelow
  }
}
