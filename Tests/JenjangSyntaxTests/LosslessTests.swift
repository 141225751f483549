import JenjangSource
import Testing

@testable import JenjangSyntax

struct LosslessTests {
  @Test func placeholder() { #expect(Parser.parse(SourceFile(path: "a", bytes: [])).tree.reprinted.isEmpty) }
}
