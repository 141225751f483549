import Glibc
import JenjangSource

/// What the environment says.
package enum HostEnvironment {
  /// The value of a variable; nil where it is missing or empty.
  package static func value(_ name: String) -> String? {
    guard let start = getenv(name) else { return nil }
    let text = String(cString: start)
    return text.isEmpty ? nil : text
  }

  /// The locale for messages: the first that is set of `LC_ALL`, `LC_MESSAGES` and `LANG`.
  package static var messageLocale: String? {
    value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG")
  }

  /// The language that the environment asks for, where the program speaks it.
  package static var language: MessageLanguage? { messageLocale.flatMap(language(ofLocale:)) }

  /// The language of a locale such as `id_ID.UTF-8`; nil for `C` and for languages not spoken here.
  package static func language(ofLocale locale: String) -> MessageLanguage? {
    switch locale.prefix(while: { $0.isLetter }).lowercased() {
    // `in` was the code of Indonesian until 1989 and lives on in some systems.
    case "id", "in": return .indonesian
    case "en": return .english
    default: return nil
    }
  }
}
