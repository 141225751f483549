/// Texts that a spreadsheet takes for a formula where it meets them in delimited text.
///
/// A name such as `=HYPERLINK(…)` that somebody filled in would then act on the machine of whoever opens the
/// table.
package enum FormulaStart {
  /// Whether a text begins like a formula: with `=`, `+`, `-`, `@`, their wide forms, a tab or a line end.
  package static func begins(_ text: some Collection<UInt8>) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: true
    case 0xEF: wide.contains { text.starts(with: $0) }
    default: false
    }
  }

  /// Whether a text that begins with this byte can begin like a formula.
  package static func canBegin(_ byte: UInt8) -> Bool {
    byte == 0xEF || begins(CollectionOfOne(byte))
  }

  /// U+FF1D, U+FF0B, U+FF0D, U+FF20: the same signs on East Asian keyboards.
  private static let wide: [[UInt8]] = [
    [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
  ]
}
