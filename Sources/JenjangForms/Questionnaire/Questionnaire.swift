import JenjangModel
import JenjangSource

/// What a rule set asks, in the order in which it is asked; every form is written from it.
package struct Questionnaire: Sendable {
  /// What stands in a group: questions, and groups inside it.
  package indirect enum Item: Sendable {
    case group(QuestionGroup)
    case question(FormQuestion)
  }

  /// The model's name.
  package var name: String
  package var title: FormText
  package var edition: String
  /// Language codes; the first is that of bare texts.
  package var languages: [String]
  /// What every question about a level asks for; empty where the rules do not say.
  package var ask: FormText
  /// The word that stands for "not applicable" in cells.
  package var notApplicable: String
  /// Whether the model reads `TB`, Indonesian for "NA".
  var knowsTidakBerlaku: Bool
  /// Whose answers they are: the community, its name, its groups and the year.
  package var identity: [IdentityQuestion]
  /// Facts, dimensions and factors; no group is empty.
  package var groups: [QuestionGroup]
  /// Texts that lack a language, in the order of the files.
  package var untranslated: [UntranslatedText] = []
  /// What a form on a phone cannot say as the rules do.
  package var remarks: [Diagnostic] = []

  /// All questions, in order.
  package var questions: [FormQuestion] {
    var all: [FormQuestion] = []
    func visit(_ group: QuestionGroup) {
      for item in group.items {
        switch item {
        case .group(let inner): visit(inner)
        case .question(let question): all.append(question)
        }
      }
    }
    for group in groups { visit(group) }
    return all
  }
}

/// Questions under one title.
package struct QuestionGroup: Sendable {
  package enum Kind: Hashable, Sendable {
    case facts
    /// A dimension by its index; 0 holds the indicators that stand in none.
    case dimension(Int)
    case section
    case factors
  }

  package var kind: Kind
  package var name: String
  package var title: FormText
  package var items: [Questionnaire.Item]
}

/// A question that says whose answers the others are.
package struct IdentityQuestion: Sendable {
  package enum Role: Hashable, Sendable {
    case community
    case name
    case group
    case year
    /// Who answers, where several people answer for one community.
    case respondent
  }

  package var role: Role
  package var column: String
  package var title: FormText
}

/// One question of the rules.
package struct FormQuestion: Sendable {
  /// The question's index in the model.
  package var index: Int
  /// The column of its answers, and its name in a form.
  package var column: String
  /// What stands in front of its title everywhere: `Q01`.
  package var code: String
  package var title: FormText
  package var answers: AnswerKind
  /// Whether the respondent may call it not applicable.
  package var allowsNotApplicable: Bool
  /// The unit of a figure; empty for none.
  package var unit: String
  /// When it is asked, as a condition of a form; nil for always.
  package var relevance: String?
  package var evidence: EvidenceQuestion?
  /// The first and the last year in which it is asked.
  package var since: Int?
  package var until: Int?

  /// The title with its code in front, by which a label is known again.
  package var label: FormText { title.with(before: code + ". ") }

  /// The title for people: with its code where that is a number of the question.
  var spokenLabel: FormText { code == column ? title : label }
}

/// What can be answered.
package enum AnswerKind: Sendable {
  /// Levels of a scale, lowest first; `list` is the scale's name where the words are its own.
  case levels([FormChoice], list: String?)
  case choices([FormChoice])
  case truth
  case number(NumberDomain)
}

/// One answer to choose.
package struct FormChoice: Sendable {
  /// What a cell holds: the level's number, or the option's name.
  package var name: String
  /// The level's or option's short name in words.
  package var title: FormText
  /// All that is said of it, which is the title unless the indicator has words of its own.
  package var words: FormText

  /// What stands in front of a label: `3 - `, `[-2] `, so that a text never starts with a sign.
  var prefix = ""

  /// The words with the code in front.
  package var label: FormText { words.with(before: prefix) }

  /// The title with the code in front.
  package var shortLabel: FormText { title.with(before: prefix) }
}

/// What shows an answer to be true, where that is asked for.
package struct EvidenceQuestion: Sendable {
  package var column: String
  /// What is asked for in the rule's words; empty where it does not say.
  package var text: FormText
  /// Whether a photo will do; otherwise it is a text or a web address.
  package var isPhoto: Bool
  /// The numbers of levels that ask for it; empty where it is asked of every answer.
  package var levels: [Int]
  /// The levels that do not count without it, each with the one that counts instead.
  package var needs: [(level: Int, instead: Int)]
  /// Whether "not applicable" needs a reason in the same column.
  package var isReason: Bool
}

/// A text of the rules that has no translation into a language.
package struct UntranslatedText: Hashable, Sendable {
  package var language: String
  package var text: String
  package var range: SourceRange?
}

extension Questionnaire {
  /// The names of all groups.
  var groupNames: [String] {
    var names: [String] = []
    func visit(_ group: QuestionGroup) {
      names.append(group.name)
      for item in group.items {
        if case .group(let inner) = item { visit(inner) }
      }
    }
    for group in groups { visit(group) }
    return names
  }
}
