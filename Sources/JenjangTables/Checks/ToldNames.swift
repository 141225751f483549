import JenjangSource

/// Names in a message: the first ten, and how many more there are.
enum ToldNames {
  static let most = 10

  static func list(_ names: [String]) -> MessageArgument {
    if names.count <= most { return .list(names) }
    return .list(names.prefix(most) + ["… (+\(names.count - most))"])
  }
}
