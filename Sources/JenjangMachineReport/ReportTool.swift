/// Who writes a report, as the report names him.
package struct ReportTool: Sendable {
  package let name: String
  package let version: String
  /// A page about the tool; nil where it has none.
  package let page: String?

  package init(name: String, version: String, page: String? = nil) {
    self.name = name
    self.version = version
    self.page = page
  }
}
