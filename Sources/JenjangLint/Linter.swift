import JenjangModel
import JenjangSource
import JenjangSyntax

/// Looks for what is sound and all the same amiss.
package enum Linter {
  /// The warnings about a sound model, in the order of its files.
  package static func check(model: Model, trees: [SyntaxTree]) -> [Diagnostic] {
    let subject = LintSubject(model: model, trees: trees)
    var found = subject.unusedScales() + subject.unusedFacts() + subject.unusedMeasures()
    found += subject.unusedActors() + subject.idleFactors()
    found += subject.sameTranslations() + subject.stepsMissing() + subject.evidenceUnnamed()
    found += subject.joinedConcepts() + subject.lookAlikeNames() + subject.invisibleCharacters()
    found += subject.sameLevelWords() + subject.untestedPhases()
    return found.inOrderOfFiles()
  }
}

/// The rules of the linter and of what is written to keep it quiet, for the catalogue of all rules.
package let lintRules: [DiagnosticRule] =
  [
    .unusedScale, .unusedFact, .unusedMeasure, .unusedActor, .idleFactor, .sameTranslation,
    .stepMissing, .evidenceUnnamed, .joinedConcepts, .lookAlikeNames, .invisibleCharacter,
    .sameLevelWords, .untestedPhase, .noTests,
  ] + suppressionRules

/// The pages of the linter's rules, by code.
package let lintPages: [RulePage] =
  [
    .unusedScale, .unusedFact, .unusedMeasure, .unusedActor, .idleFactor, .sameTranslation,
    .stepMissing, .evidenceUnnamed, .joinedConcepts, .lookAlikeNames, .invisibleCharacter,
    .sameLevelWords, .untestedPhase, .noTests,
  ] + suppressionPages

extension [Diagnostic] {
  /// By file and place, those without a place in a file first; what stands at one place stays in order.
  package func inOrderOfFiles() -> [Diagnostic] {
    enumerated().map { (offset, diagnostic) -> (key: (Int, Int, Int), diagnostic: Diagnostic) in
      if case .source(let range) = diagnostic.place {
        return ((range.file, range.start, offset), diagnostic)
      }
      return ((-1, 0, offset), diagnostic)
    }.sorted { $0.key < $1.key }.map { $0.diagnostic }
  }
}
