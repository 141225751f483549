/// The page of a rule: what it looks for and why, with a text that it finds fault with and a better one.
///
/// Pages stand in the same file as their check; `jenjang check --explain CODE` prints them.
package struct RulePage: Sendable {
  /// The code of the rule that the page belongs to.
  package let code: String
  /// What the check looks at, and what it takes for a mistake.
  package let what: Wording
  /// What the mistake does to the people who are assessed, or who keep the rules.
  package let why: Wording
  /// A piece of a rule file that has the mistake.
  package let avoid: String
  /// The same piece without it.
  package let prefer: String

  package init(_ code: String, what: Wording, why: Wording, avoid: String, prefer: String) {
    self.code = code
    self.what = what
    self.why = why
    self.avoid = avoid
    self.prefer = prefer
  }
}
