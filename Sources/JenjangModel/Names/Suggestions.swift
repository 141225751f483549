import JenjangSource

// Likely spellings and known names, for messages.
extension Checker {
  /// The nearest of the names; past a number of comparisons it is not looked for, since that takes time.
  func suggestion(for name: String, among names: [String]) -> LikelyName? {
    guard comparedNames < Self.mostComparedNames else { return nil }
    comparedNames += names.count
    return likelyName(for: name, among: names)
  }

  /// Names for a message: the first of them, or that there are none.
  func known(_ names: [String]) -> MessageArgument {
    if names.isEmpty { return .wording(Wording(id: "(belum ada satu pun)", en: "(none yet)")) }
    return .list(names.count > 30 ? names.prefix(30) + ["…"] : names)
  }
}
