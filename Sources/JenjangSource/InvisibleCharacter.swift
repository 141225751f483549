/// A character that nobody sees, or that turns the direction of writing, and what may stand for it.
package struct InvisibleCharacter: Hashable, Sendable {
  package let scalar: Unicode.Scalar
  /// What reads the same in its place: a blank, or nothing.
  package let replacement: String

  /// The invisible character that a scalar is, or nil.
  package init?(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    switch scalar.value {
    // Blanks that do not break, and ends of lines or paragraphs, read as a blank.
    case 0xA0, 0x2007, 0x202F, 0x2028, 0x2029: replacement = " "
    // Soft hyphen, signs without width, fillers, tags, and all that turns the direction.
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xE0000...0xE007F:
      replacement = ""
    default: return nil
    }
  }

  /// Its code point as it is written everywhere, such as `U+200B`.
  package var name: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Whether it joins or parts letters, which some scripts and emoji need.
  package var isJoiner: Bool { scalar.value == 0x200C || scalar.value == 0x200D }
}
