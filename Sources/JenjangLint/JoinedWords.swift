/// Finds two activities that a title joins into one question, by the forms of its words.
///
/// The forms are those of Indonesian and English. It is meant to miss some rather than to accuse one
/// title wrongly: objects that share a verb or a head ("peran dan tugas") are one thing.
enum JoinedWords {
  /// The words on both sides of what joins them; nil where nothing is joined. Where it is strict, only
  /// verbs count.
  static func pair(
    in title: String, language: String, isStrict: Bool
  ) -> (first: String, second: String)? {
    guard language == "id" || language == "en" else { return nil }
    let isIndonesian = language == "id"
    let joiners = isIndonesian ? ["dan", "serta", "sekaligus", "/"] : ["and", "/"]
    let words = words(of: title)
    for index in words.indices.dropFirst().dropLast() where joiners.contains(words[index].text) {
      let right = words[index + 1].text
      // The words since the last comma, in which the first is the head.
      let start = words[..<index].lastIndex { $0.endsPart }.map { $0 + 1 } ?? 0
      guard start < index, let head = words[start..<index].first?.text else { continue }
      let verb = words[..<index].last { isIndonesian ? isVerb($0.text) : isParticiple($0.text) }
      if let verb, isIndonesian ? isVerb(right) : isParticiple(right) { return (verb.text, right) }
      if !isIndonesian, auxiliaries.contains(right), auxiliaries.contains(words[0].text) {
        return (words[..<index].map { $0.text }.last ?? head, right)
      }
      if !isStrict, isActivity(head, isIndonesian), isActivity(right, isIndonesian) {
        return (head, right)
      }
    }
    return nil
  }

  struct Word: Hashable {
    let text: String
    /// Whether a comma or a colon stands behind it.
    let endsPart: Bool
  }

  /// The words in lower case, without what stands around them; a slash between two is a word too.
  private static func words(of title: String) -> [Word] {
    wordsInASCII(title) ?? wordsInAnyScript(title)
  }

  static func wordsInAnyScript(_ title: String) -> [Word] {
    var words: [Word] = []
    for part in title.split(separator: " ") {
      if part == "/" {
        words.append(Word(text: "/", endsPart: false))
        continue
      }
      let pieces = part.split(separator: "/")
      for (index, piece) in pieces.enumerated() {
        if index > 0 { words.append(Word(text: "/", endsPart: false)) }
        let bare = piece.lowercased().filter { $0.isLetter || $0 == "-" }
        words.append(Word(text: bare, endsPart: piece.hasSuffix(",") || piece.hasSuffix(":")))
      }
    }
    return words
  }

  /// The same of a title in ASCII, where a letter is a byte; nil for any other title.
  static func wordsInASCII(_ title: String) -> [Word]? {
    let bytes = Array(title.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let slash = UInt8(ascii: "/")
    var words: [Word] = []
    for part in bytes.split(separator: UInt8(ascii: " ")) {
      if part.count == 1, part.first == slash {
        words.append(Word(text: "/", endsPart: false))
        continue
      }
      for (index, piece) in part.split(separator: slash).enumerated() {
        if index > 0 { words.append(Word(text: "/", endsPart: false)) }
        let bare = piece.compactMap { $0 == UInt8(ascii: "-") ? $0 : $0.lowercaseLetter }
        words.append(
          Word(
            text: String(decoding: bare, as: UTF8.self),
            endsPart: piece.last == UInt8(ascii: ",") || piece.last == UInt8(ascii: ":")))
      }
    }
    return words
  }

  private static let auxiliaries = ["is", "are", "do", "does", "has", "have", "was", "were", "can"]

  /// An Indonesian verb by its prefix: `mencatat`, `berjalan`, `dilaporkan`.
  private static func isVerb(_ word: String) -> Bool {
    guard word.utf8.count > 6, !nouns.contains(word) else { return false }
    let prefixes = ["mem", "men", "mel", "mer", "mewa", "meya", "ber", "di"]
    return prefixes.contains { word.hasPrefix($0) }
  }

  /// What has the form of a verb and is none.
  private static let nouns: Set<String> = [
    "melalui", "menurut", "mentalitas", "menteri", "kementerian", "memorandum", "berbagai",
    "bersama", "berikut", "berkala", "berkelanjutan", "bertahap", "bermakna", "berguna",
    "digital", "disiplin", "diskusi", "distribusi", "distrik", "dimensi", "direktur", "diaspora",
    "disabilitas", "diagnosis", "dialog", "diploma", "dividen", "dinamika",
  ]

  /// An English participle or gerund as it stands in a question: `recorded`, `sharing`.
  private static func isParticiple(_ word: String) -> Bool {
    word.utf8.count > 4 && word.hasSuffix("ed") && !["need", "based", "united"].contains(word)
      && !word.hasSuffix("eed")
  }

  /// A noun that names something that is done: `pencatatan`, `evaluasi`, `recognition`.
  private static func isActivity(_ word: String, _ isIndonesian: Bool) -> Bool {
    if word.utf8.count < 7 || things.contains(word) { return false }
    if isIndonesian {
      return word.hasSuffix("si")
        || word.hasSuffix("an") && (word.hasPrefix("pe") || word.hasPrefix("ke"))
    }
    return ["tion", "sion", "ment", "ance", "ence", "ing"].contains { word.hasSuffix($0) }
  }

  /// What has the form of an activity and is a thing, a place or a person.
  private static let things: Set<String> = [
    "organisasi", "koperasi", "aplikasi", "instansi", "asuransi", "provinsi", "komisi", "pensiun",
    "perempuan", "peralatan", "pekerjaan", "perumahan", "penginapan", "kendaraan", "kelurahan",
    "kecamatan", "perusahaan", "perikanan", "perkebunan", "peternakan", "pertanian", "kehutanan",
    "pendapatan", "pengeluaran", "kesehatan", "pendidikan", "organisation", "organization",
    "government", "department", "building", "meeting", "training", "housing", "equipment",
    "environment", "documentation", "insurance", "pension", "education",
  ]
}
