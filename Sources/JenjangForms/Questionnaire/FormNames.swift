/// The names of a form: unique in all of it, and such as form tools take.
struct FormNames {
  /// Names that a form has of its own.
  static let reserved: Set<String> = ["meta", "instanceID", "instanceName"]

  private(set) var taken: Set<String>

  init(taken: Set<String> = FormNames.reserved) {
    self.taken = taken
  }

  /// Whether a name is one: a letter or underscore, then letters, digits, `_`, `.` and `-`.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), !reserved.contains(text) else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }
  }

  /// Takes a name as it stands; false where another has it.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// The name, or with the least number behind it with which it is free.
  mutating func free(_ name: String) -> String {
    var candidate = name
    var count = 2
    while !taken.insert(candidate).inserted {
      candidate = name + "_\(count)"
      count += 1
    }
    return candidate
  }

  /// What stands in front of a question's title: `q01` as `Q01`, other columns as they are.
  static func code(_ column: String) -> String {
    let letters = column.utf8.prefix { isLetter($0) && $0 != UInt8(ascii: "_") }
    let digits = column.utf8.dropFirst(letters.count)
    let isNumbered =
      (1...3).contains(letters.count) && !digits.isEmpty
      && digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return isNumbered ? column.uppercased() : column
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
