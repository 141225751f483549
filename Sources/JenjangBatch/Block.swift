/// A piece of an answer sheet: whole records, in a buffer that is used again for the next piece.
package struct Block: Sendable {
  /// The buffer; what lies outside ``range`` belongs to nobody.
  package var bytes: [UInt8] = []
  /// Where the records stand.
  package var range = 0..<0

  package init() {}

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    range = 0..<bytes.count
  }
}
