extension Wording {
  /// The text in a language with its places filled; an unknown place stays as it stands.
  package func filled(
    _ arguments: [(name: String, value: MessageArgument)], in language: MessageLanguage
  ) -> String {
    var result = ""
    var place = ""
    var inside = false
    for character in text(in: language) {
      if character == "{" {
        inside = true
        place = ""
      } else if character == "}", inside {
        inside = false
        if let argument = arguments.first(where: { $0.name == place }) {
          result += argument.value.text(in: language)
        } else {
          result += "{" + place + "}"
        }
      } else if inside {
        place.append(character)
      } else {
        result.append(character)
      }
    }
    return inside ? result + "{" + place : result
  }

  /// The names of the places in a language's text, in order.
  package func places(in language: MessageLanguage) -> [String] {
    var names: [String] = []
    var current: String?
    for character in text(in: language) {
      if character == "{" {
        current = ""
      } else if character == "}", let name = current {
        names.append(name)
        current = nil
      } else {
        current?.append(character)
      }
    }
    return names
  }
}
