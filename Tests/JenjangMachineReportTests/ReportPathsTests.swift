import JenjangSource
import Testing

@testable import JenjangMachineReport

struct ReportPathsTests {
  @Test func namesFilesFromTheRoot() {
    let cases: [(folder: String?, root: String?, path: String, shown: String)] = [
      (nil, nil, "./rules//a.jenjang", "rules/a.jenjang"),
      (nil, nil, "rules/../a.jenjang", "a.jenjang"),
      (nil, nil, "../../a.jenjang", "../../a.jenjang"),
      (nil, nil, ".", "."),
      (nil, nil, "/x/./a.jenjang", "/x/a.jenjang"),
      ("/home/p", nil, "rules/a.jenjang", "rules/a.jenjang"),
      ("/home/p", nil, "/home/p/rules/a.jenjang", "rules/a.jenjang"),
      ("/home/p", nil, "/home/pp/a.jenjang", "/home/pp/a.jenjang"),
      ("/home/p", nil, "../q/a.jenjang", "../q/a.jenjang"),
      ("/home/p/sub", "/home/p", "a.jenjang", "sub/a.jenjang"),
      ("/home/p/sub", "/home/p/", "../a.jenjang", "a.jenjang"),
      // A root that has nothing to do with where the program runs.
      ("/home/q", "/home/p", "a.jenjang", "a.jenjang"),
      ("relative", "/home/p", "a.jenjang", "a.jenjang"),
    ]
    for (folder, root, path, shown) in cases {
      #expect(ReportPaths(workingFolder: folder, root: root).shown(path) == shown, "\(path)")
    }
  }

  @Test func writesReferences() {
    let cases = [
      ("rules/a-b_c.d~e/1.jenjang", "rules/a-b_c.d~e/1.jenjang"),
      ("a b:c%é.jenjang", "a%20b%3Ac%25%C3%A9.jenjang"), ("\u{7}", "%07"),
      ("/x/a b", "file:///x/a%20b"),
    ]
    for (path, uri) in cases { #expect(ReportPaths.uri(path) == uri) }
  }
}

struct ReportRegionTests {
  @Test func countsLinesAndScalars() {
    let cases: [(piece: String, start: [Int], end: [Int])] = [
      ("model", [1, 1], [1, 6]), ("\"É\"", [1, 9], [1, 12]), ("{\r\n\tweight", [1, 13], [2, 8]),
      ("weight 0", [2, 2], [2, 10]), ("\n}\nscale", [2, 10], [4, 6]), ("\r\n", [1, 14], [2, 1]),
      ("}\n", [3, 1], [4, 1]),
    ]
    for (piece, start, end) in cases {
      let region = ReportRegion(range(of: piece), files: [sampleFile], paths: ReportPaths())
      #expect(region.map { [$0.startLine, $0.startColumn] } == start, "\(piece)")
      #expect(region.map { [$0.endLine, $0.endColumn] } == end, "\(piece)")
    }
    let far = ReportRegion(
      SourceRange(file: 0, start: 900, end: -4), files: [sampleFile], paths: ReportPaths())
    #expect(far?.startByte == sampleFile.bytes.count && far?.endByte == far?.startByte)
    #expect(
      ReportRegion(SourceRange(file: 1, start: 0, end: 0), files: [], paths: ReportPaths()) == nil)
  }
}
