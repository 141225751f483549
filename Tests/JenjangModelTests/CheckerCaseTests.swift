import Glibc
import JenjangSource
import Testing

@testable import JenjangModel

struct CheckerCaseTests {
  /// `RECORD_SNAPSHOTS=1` writes what the checker says into the pages instead of comparing it.
  static let isRecording = getenv("RECORD_SNAPSHOTS").map { String(cString: $0) } == "1"

  @Test(arguments: CaseFile.all)
  func saysWhatThePageSays(_ page: CaseFile) {
    var outputs: [[String: String]] = []
    let cases = page.cases()
    #expect(!cases.isEmpty)
    for aCase in cases {
      let checked = CheckedCase(aCase)
      let found = [
        "english": checked.text(.english), "indonesian": checked.text(.indonesian),
      ]
      outputs.append(found)
      for case let model? in checked.results.map({ $0.model }) {
        guard let flaw = ModelSoundness.flaw(of: model) else { continue }
        Issue.record("\(page.name), \(aCase.title): \(flaw)")
      }
      if Self.isRecording { continue }
      for language in ["english", "indonesian"] {
        let expected = aCase.blocks.first { $0.kind == language }?.text ?? "(nothing recorded)"
        if let difference = difference(expected, found[language] ?? "") {
          Issue.record("\(page.name), \(aCase.title), \(language):\n\(difference)")
        }
      }
    }
    if Self.isRecording { page.record(outputs) }
  }

  /// Lines that are only on one side, from the first difference on; nil for none.
  private func difference(_ expected: String, _ found: String) -> Comment? {
    if expected == found { return nil }
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = found.split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for line in left where !right.contains(line) { text += "- " + line + "\n" }
    for line in right where !left.contains(line) { text += "+ " + line + "\n" }
    return Comment(rawValue: text.isEmpty ? "the same lines in another order" : text)
  }
}
